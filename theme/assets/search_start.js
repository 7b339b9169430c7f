/**
 * The field on the start page: what is asked goes to the page that searches, behind the # of its address, which no
 * server is told. Without script the field is not shown.
 */

/** @type {?HTMLFormElement} */
const form = document.querySelector("[data-search-start]");
form?.addEventListener("submit", (event) => {
  event.preventDefault();
  const question = String(new FormData(form).get("q") ?? "").trim();
  const target = new URL(form.dataset.searchStart ?? "", location.href);
  if (question) target.hash = new URLSearchParams({ q: question }).toString();
  location.assign(target);
});
if (form) form.hidden = false;
