/** Links and buttons that verdict, questions and chrome carry: what a click on each of them asks for. */

/**
 * @typedef {object} Actions
 * @property {(facts: string[]) => void} onQuestions go to the first of these questions, and show them all
 * @property {() => void} onRetry
 * @property {() => void} onLanguage the same page in another language, in this tab
 */

/** @param {Actions} actions */
export function onClicks({ onQuestions, onRetry, onLanguage }) {
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest("[data-go], [data-unfold], [data-retry], .languages a");
    if (!(link instanceof HTMLElement)) return;
    const facts = link.dataset.go ?? link.dataset.unfold;
    if (facts !== undefined) {
      event.preventDefault();
      onQuestions(facts.split(" "));
    } else if (link.dataset.retry !== undefined) onRetry();
    else if (isPlain(event)) onLanguage();
  });
}

/**
 * Whether a click opens its link here, and not in another tab.
 * @param {MouseEvent} event
 */
function isPlain(event) {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}
