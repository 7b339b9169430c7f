/**
 * Buttons that copy the address of a feed and say that they have. Without it the links do the same with more steps.
 */

/** @type {?HTMLElement} */
const page = document.querySelector("[data-not-copied]");
const said = page?.querySelector("[data-said]");
// Long enough to be read twice.
const STAYS = 8000;
/** @type {number|undefined} */
let timer;

/**
 * Said at the foot of the window and to screen readers. What cannot be copied stays, to be copied by hand.
 * @param {string} text
 * @param {boolean} stays
 */
function tell(text, stays) {
  if (!said) return;
  clearTimeout(timer);
  // The same words said again are a change only after a pause.
  said.textContent = "";
  setTimeout(() => {
    said.textContent = text;
  }, 50);
  if (!stays) timer = setTimeout(() => said.replaceChildren(), STAYS);
}

/** @param {HTMLButtonElement} button */
async function copy(button) {
  const address = new URL(button.dataset.copy ?? "", location.href).href;
  try {
    await navigator.clipboard.writeText(address);
    tell(button.dataset.copied ?? "", false);
  } catch {
    tell((page?.dataset.notCopied ?? "").replace("{address}", () => address), true);
  }
}

for (const button of page?.querySelectorAll("button[data-copy]") ?? []) {
  button.hidden = false;
  button.addEventListener("click", () => copy(button));
}
