/**
 * The instant that a page is about: that of the reader's clock, or the one that the site was built for.
 * @returns {Date}
 */
export function now() {
  const { on } = document.documentElement.dataset;
  return on ? new Date(on) : new Date();
}
