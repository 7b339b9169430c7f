/** Who pays what, as bars on one scale: widths in parts of a hundred, so that the picture fits any screen. */

import { element } from "./elements.js";
import { isZero } from "./plan_say.js";

/** @typedef {import("./plan_types.js").Plan} Plan */
/** @typedef {import("./plan_types.js").Figures} Figures */
/** @typedef {import("./plan_say.js").PlanSay} PlanSay */
/** @typedef {{label: string, total: string, parts: {name: string, x: string, width: string}[], end: ?string}} Bar */

// From left to right.
export const SEGMENTS = ["grant", "own_cash", "own_in_kind", "other_cash", "other_in_kind", "gap"];
const SVG = "http://www.w3.org/2000/svg";
const [LABEL, THICK, APART] = [24, 30, 14];
/** What lies over the ground of each part, so that none needs its colour. @type {Object<string, string>} */
const STROKES = {
  own_cash: "M-2 10L10-2M-2 2L2-2M6 10L10 6",
  own_in_kind: "M1 4a3 3 0 1 0 6 0a3 3 0 1 0-6 0z",
  other_cash: "M2 0V8M6 0V8",
  other_in_kind: "M0 0L8 8M8 0L0 8",
};

/**
 * A bar for the whole, and one for each year; none while an amount is unknown.
 * @param {Plan} plan
 * @param {PlanSay} say
 * @returns {Bar[]}
 */
export function bars({ whole, by_year: years }, say) {
  const rows = [{ label: years.length ? say.say("picture.whole") : "", figures: whole }];
  for (const year of years) rows.push({ label: String(year.year), figures: year });
  const known = rows.every(({ figures }) => [...SEGMENTS, "costs", "over"].every((name) => typeof figures[name] === "string"));
  const longest = Math.max(...rows.map(({ figures }) => Number(figures.costs) + Number(figures.over)));
  if (!known || !longest) return [];
  return rows.map(({ label, figures }) => bar(label, figures, longest, say));
}

/**
 * @param {string} label
 * @param {Figures} figures
 * @param {number} longest
 * @param {PlanSay} say
 * @returns {Bar}
 */
function bar(label, figures, longest, say) {
  // Places on a screen, not money.
  const percent = (/** @type {number} */ value) => ((value * 100) / longest).toFixed(2);
  let from = 0;
  const parts = [];
  for (const name of SEGMENTS) {
    const value = Number(figures[name]);
    if (value) parts.push({ name, x: percent(from), width: percent(value) });
    from += value;
  }
  return { label, total: say.figure(figures.costs), parts, end: isZero(figures.over) ? null : percent(Number(figures.costs)) };
}

/**
 * What the picture says, in words.
 * @param {Plan} plan
 * @param {PlanSay} say
 */
export function description({ whole }, say) {
  const parts = [...SEGMENTS, "over"].filter((name) => !isZero(whole[name]));
  const said = parts.map((name) => say.say("picture.part", { name: say.say(`segment.${name}`), amount: say.figure(whole[name]) }));
  return say.say("picture.desc", { parts: said.join("; ") });
}

/**
 * @param {Plan} plan
 * @param {PlanSay} say
 * @param {string} id what the picture's names begin with
 */
export function picture(plan, say, id) {
  const drawn = bars(plan, say);
  if (!drawn.length) return element("p", { class: "hint", "data-plan": "picture-unknown" }, say.say("picture.unknown"));
  const labelled = drawn.length > 1;
  const row = THICK + (labelled ? LABEL : 0);
  const named = { "aria-labelledby": `${id}-title ${id}-desc`, role: "img", class: "plan-picture", "data-plan": "picture" };
  const size = { width: "100%", height: String(drawn.length * (row + APART) - APART + 2) };
  const svg = drawing("svg", { ...named, ...size });
  svg.append(
    drawing("title", { id: `${id}-title` }, say.say("picture.title", { amount: say.figure(plan.whole.costs) })),
    drawing("desc", { id: `${id}-desc` }, description(plan, say)),
    drawing("defs", {}, ...Object.entries(STROKES).map(([name, path]) => pattern(id, name, path))),
  );
  drawn.forEach((each, index) => svg.append(...drawnBar(each, index * (row + APART) + 1, labelled, id)));
  return element("div", { class: "plan-drawing" }, /** @type {Node} */ (svg), legend(plan, say, id));
}

/**
 * @param {Bar} bar
 * @param {number} top
 * @param {boolean} labelled
 * @param {string} id
 */
function drawnBar({ label, total, parts, end }, top, labelled, id) {
  const y = String(top + (labelled ? LABEL : 0));
  const made = labelled ? [drawing("text", { x: "0", y: String(top + 16) }, `${label}: ${total}`)] : [];
  for (const { name, x, width } of parts) {
    const at = { x: `${x}%`, width: `${width}%`, y, height: String(THICK) };
    made.push(drawing("rect", { ...at, ...ground(name, id), "data-segment": name }));
  }
  if (end !== null) made.push(drawing("line", { class: "plan-end", x1: `${end}%`, x2: `${end}%`, y1: String(Number(y) - 3), y2: String(Number(y) + THICK + 3) }));
  return made;
}

/**
 * @param {string} name
 * @param {string} id
 */
function ground(name, id) {
  return { class: `plan-part plan-${name}`, fill: Object.hasOwn(STROKES, name) ? `url(#${id}-${name})` : null };
}

/**
 * @param {string} id
 * @param {string} name
 * @param {string} path
 */
function pattern(id, name, path) {
  const box = { id: `${id}-${name}`, width: "8", height: "8", patternUnits: "userSpaceOnUse" };
  const under = drawing("rect", { class: `plan-ground plan-ground-${name}`, width: "8", height: "8" });
  return drawing("pattern", box, under, drawing("path", { class: `plan-stroke plan-stroke-${name}`, d: path }));
}

/**
 * @param {Plan} plan
 * @param {PlanSay} say
 * @param {string} id
 */
function legend({ whole }, say, id) {
  const items = [...SEGMENTS, "over"].filter((name) => !isZero(whole[name])).map((name) => {
    const swatch = drawing("svg", { class: "plan-swatch", width: "26", height: "18", "aria-hidden": "true", focusable: "false" });
    if (name === "over") swatch.append(drawing("line", { class: "plan-end", x1: "13", x2: "13", y1: "1", y2: "17" }));
    else swatch.append(drawing("rect", { x: "1", y: "1", width: "24", height: "16", ...ground(name, id) }));
    const amount = element("strong", { class: "figure" }, say.figure(whole[name]));
    return element("li", {}, /** @type {Node} */ (swatch), element("span", {}, say.say(`segment.${name}`), " ", amount));
  });
  return element("ul", { class: "plan-legend plain-list" }, ...items);
}

/**
 * @param {string} tag
 * @param {{[name: string]: ?string}} attributes
 * @param {...(Node|string)} children
 */
function drawing(tag, attributes, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
