/** Where one who comes with answers begins to read. */

/**
 * Where a page is about more than the check, its answers lead there; after the page about all calls, to what is new.
 * @param {import("./form.js").Form} answered
 * @param {import("./steps.js").Steps} steps
 * @param {boolean} further
 */
export function arrive({ answers, form }, steps, further) {
  const check = document.getElementById("check");
  const boxes = /** @type {HTMLElement[]} */ ([...form.querySelectorAll(".question[data-fact]")]);
  const open = boxes.filter(({ dataset }) => !Object.hasOwn(answers, dataset.fact ?? ""));
  // What is only a priority decides nothing.
  const next = open.find((box) => box.querySelector(".note-rule, .note-exclusion")) ?? open[0];
  if (further && next) steps.reveal(next);
  if (check) (further && next ? next : check).scrollIntoView();
}
