/** What is printed of a call: the short form, everything with its sources, or the case that a reader has worked out. */

const FOLDED = "details.source:not([open]), details.told:not([open]), details.more:not([open])";
const WORKED_OUT = "#verdict[data-outcome], #plan-result:not([hidden])";

/** @type {HTMLDetailsElement[]} */
let opened = [];

addEventListener("beforeprint", () => {
  const root = document.documentElement;
  if (!root.dataset.paper && document.querySelector(WORKED_OUT)) root.dataset.paper = "case";
  // The short form is short because its sources stay closed.
  if (document.querySelector(".call-page") && !root.dataset.paper) return;
  opened = /** @type {HTMLDetailsElement[]} */ ([...document.querySelectorAll(FOLDED)]);
  for (const details of opened) details.open = true;
});

addEventListener("afterprint", () => {
  for (const details of opened) details.open = false;
  opened = [];
  delete document.documentElement.dataset.paper;
});

const choice = /** @type {?HTMLElement} */ (document.querySelector("[data-paper-choice]"));
if (choice) {
  choice.hidden = false;
  choice.addEventListener("click", (event) => {
    const button = /** @type {?HTMLElement} */ (/** @type {Element} */ (event.target).closest("[data-print]"));
    if (!button) return;
    document.documentElement.dataset.paper = button.dataset.print;
    print();
  });
}

// A site that does not know its own address is asked where it is.
if (!document.querySelector("link[rel=canonical]")) {
  for (const place of document.querySelectorAll("[data-address]")) place.textContent = `${location.origin}${location.pathname}`;
}
