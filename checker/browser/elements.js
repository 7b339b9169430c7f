/** Elements and signs, built piece by piece: what is text stays text. */

/** @typedef {Node|string|null|undefined|false} Child */

const SVG = "http://www.w3.org/2000/svg";

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {{[name: string]: string|boolean|null|undefined}} [attributes] null and false leave one out
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  set(made, attributes);
  made.append(...present(children));
  return made;
}

/** @param {Child[]} children */
export function present(children) {
  return children.filter((child) => child instanceof Node || typeof child === "string");
}

/**
 * @param {Element} target
 * @param {{[name: string]: string|boolean|null|undefined}} attributes
 */
function set(target, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    target.setAttribute(name, value === true ? "" : value);
  }
}

// Each differs from the others in outline, so that none needs its colour. Drawn on a square of 24.
const DISC = "M12 1.5a10.5 10.5 0 1 0 0 21a10.5 10.5 0 1 0 0-21z";
const TICK = "M6.5 12.5l4 4l7-8.5";
const CROSS = "M7.5 7.5l9 9m0-9l-9 9";
const QUESTION = "M9 9.2c0-4 6.2-4 6.2 0c0 2.6-3.2 2.6-3.2 5M12 17.3v.4";
const HALF = "M12 1.5a10.5 10.5 0 0 0 0 21z";
const SQUARE = "M2.5 2.5h19v19h-19z";
const DIAMOND = "M12 1l11 11l-11 11l-11-11z";

/** @type {Object<string, {filled?: string, lines: string}>} */
const SIGNS = {
  fits: { filled: DISC, lines: TICK },
  fits_if_judged: { filled: HALF, lines: DISC },
  open: { lines: `${DISC}${QUESTION}` },
  does_not_fit: { filled: SQUARE, lines: CROSS },
  met: { lines: TICK },
  unmet: { lines: CROSS },
  unknown: { lines: QUESTION },
  judged: { lines: DIAMOND },
  not_applicable: { lines: "M5 12h14" },
};

/**
 * The sign of an outcome or a result; decoration beside the words that say the same.
 * @param {string} name
 */
export function sign(name) {
  const { filled, lines } = SIGNS[name] ?? SIGNS.unknown;
  const svg = document.createElementNS(SVG, "svg");
  const size = { viewBox: "0 0 24 24", width: "1em", height: "1em" };
  set(svg, { ...size, "aria-hidden": "true", focusable: "false", class: `sign sign-${name}` });
  if (filled) svg.append(path({ d: filled, fill: "currentColor" }));
  // A line on a filled shape is cut out of it.
  const stroke = filled && lines !== DISC ? "Canvas" : "currentColor";
  const pen = { fill: "none", stroke, "stroke-width": "2.5", "stroke-linecap": "round" };
  svg.append(path({ ...pen, d: lines, class: filled ? "sign-over" : null }));
  return svg;
}

/** @param {{[name: string]: string|null}} attributes */
function path(attributes) {
  const made = document.createElementNS(SVG, "path");
  set(made, attributes);
  return made;
}
