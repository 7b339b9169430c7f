/**
 * The list of a page's parts: open beside the text, a line that follows and says where one is above it. Without a
 * script it opens and closes by itself.
 */

// As in contents.css.
const WIDE = matchMedia("(width >= 64rem)");

/** @param {HTMLDetailsElement} details */
function begin(details) {
  const nav = /** @type {HTMLElement} */ (details.parentElement);
  const links = /** @type {HTMLAnchorElement[]} */ ([...details.querySelectorAll("a[href^='#']")]);
  const parts = links.map((link) => document.getElementById(link.hash.slice(1)));
  const here = /** @type {HTMLElement} */ (details.querySelector("[data-here]"));
  const fit = () => {
    details.open = WIDE.matches;
  };
  /** The last part that has reached the upper third of the window. */
  const follow = () => {
    const line = innerHeight / 3;
    const current = parts.findLastIndex((part) => part !== null && part.getBoundingClientRect().top < line);
    links.forEach((link, index) => {
      if (index === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
    here.textContent = links[current]?.textContent ?? "";
  };
  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      follow();
    });
  };
  nav.dataset.follows = "";
  fit();
  follow();
  WIDE.addEventListener("change", fit);
  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon);
  details.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    if (target.closest("a")) details.open = WIDE.matches;
    // Beside the text there is nothing to close.
    else if (WIDE.matches && target.closest("summary")) event.preventDefault();
  });
}

const contents = document.querySelector("[data-contents]");
if (contents instanceof HTMLDetailsElement) begin(contents);
