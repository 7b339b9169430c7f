/** What is said aloud and in writing when something happens. Politely, once, and never by moving the focus. */

import { element } from "./elements.js";

export class Voice {
  // A verdict and something else may come together; each has a place of its own, so that neither drowns the other.
  #outcome = element("p", { class: "unseen", role: "status" });
  #plan = element("p", { class: "unseen", role: "status" });
  #event = element("p", { class: "unseen", role: "status" });
  #notice = element("p", { class: "notice hint", role: "status" });

  /**
   * @param {HTMLElement} verdict for ears alone, beside the verdict that eyes see
   * @param {HTMLElement} buttons for both, beside the buttons that it answers
   */
  constructor(verdict, buttons) {
    verdict.after(this.#outcome, this.#plan, this.#event);
    buttons.append(this.#notice);
  }

  /** @param {string} text the verdict, or why there is none */
  outcome(text) {
    put(this.#outcome, text);
  }

  /** @param {string} text what the budget comes to */
  plan(text) {
    put(this.#plan, text);
  }

  /** @param {string} text */
  event(text) {
    put(this.#event, text);
  }

  /** @param {string} text */
  notice(text) {
    put(this.#notice, text);
  }
}

/**
 * What is written again unchanged may be read out again.
 * @param {HTMLElement} place
 * @param {string} text
 */
function put(place, text) {
  if (place.textContent !== text) place.textContent = text;
}
