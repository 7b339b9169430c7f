/** Where a browser lets the page jump when something above changes, the field that is written in is held still. */

/**
 * @param {HTMLElement} form
 * @param {?HTMLElement} above what changes with every verdict
 */
export function holdStill(form, above) {
  if (!above || CSS.supports("overflow-anchor", "auto")) return;
  let before = above.getBoundingClientRect().height;
  new ResizeObserver(() => {
    const { height, top } = above.getBoundingClientRect();
    const isWriting = form.contains(document.activeElement) && top < 0;
    if (isWriting) window.scrollBy({ top: height - before, behavior: "instant" });
    before = height;
  }).observe(above);
}
