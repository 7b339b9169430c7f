/** What is printed of a call: the short form, or everything with its sources. Of a case, see checker/browser/case_file.js. */

const FOLDED = "details.source:not([open]), details.told:not([open]), details.more:not([open])";

/** @type {HTMLDetailsElement[]} */
let opened = [];

// What is open is on paper where the stylesheet of that form shows it; the short form shows none.
addEventListener("beforeprint", () => {
  opened = /** @type {HTMLDetailsElement[]} */ ([...document.querySelectorAll(FOLDED)]);
  for (const details of opened) details.open = true;
});

addEventListener("afterprint", () => {
  for (const details of opened) details.open = false;
  opened = [];
});

const choice = /** @type {?HTMLElement} */ (document.querySelector("[data-paper-choice]"));
if (choice) {
  choice.hidden = false;
  choice.addEventListener("click", (event) => {
    const button = /** @type {?HTMLElement} */ (/** @type {Element} */ (event.target).closest("[data-print]"));
    if (!button) return;
    document.documentElement.dataset.paper = button.dataset.print;
    print();
    delete document.documentElement.dataset.paper;
  });
}

// A site that does not know its own address is asked where it is.
if (!document.querySelector("link[rel=canonical]")) {
  for (const place of document.querySelectorAll("[data-address]")) place.textContent = `${location.origin}${location.pathname}`;
}
