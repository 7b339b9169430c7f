/** What stands on a page with a check, by its id, and the page begun where there is one. */

/** @param {string} id */
export function part(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/**
 * Make and begin the page, where there is a check on it.
 * @param {new (form: HTMLFormElement, data: any) => {begin: () => void}} Page
 */
export function beginPage(Page) {
  const form = document.getElementById("checker");
  const data = document.getElementById("checker-data");
  if (form instanceof HTMLFormElement && data) new Page(form, JSON.parse(data.textContent ?? "")).begin();
}
