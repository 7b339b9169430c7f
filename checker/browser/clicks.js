/** Links and buttons that verdict and questions carry: what a click on each of them asks for. */

/**
 * @typedef {object} Actions
 * @property {(facts: string[]) => void} onQuestions go to the first of these questions, and show them all
 * @property {() => void} onRetry
 */

/** @param {Actions} actions */
export function onClicks({ onQuestions, onRetry }) {
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest("[data-go], [data-unfold], [data-retry]");
    if (!(link instanceof HTMLElement)) return;
    const facts = link.dataset.go ?? link.dataset.unfold;
    if (facts !== undefined) {
      event.preventDefault();
      onQuestions(facts.split(" "));
    } else onRetry();
  });
}
