/** On a narrow screen the verdict lies below the form: a line at the foot of the screen says it, and leads there. */

import { present, sign } from "./elements.js";

export class Bar {
  /**
   * @param {HTMLElement} place
   * @param {HTMLElement} verdict
   */
  constructor(place, verdict) {
    this.place = place;
    this.link = place.querySelector("a");
    this.link?.addEventListener("click", (event) => {
      // Not by the address: it may carry answers.
      event.preventDefault();
      verdict.scrollIntoView();
      verdict.focus({ preventScroll: true });
    });
  }

  /**
   * @param {string} outcome
   * @param {string} title
   */
  show(outcome, title) {
    this.place.hidden = false;
    this.link?.replaceChildren(...present([sign(outcome), " ", title]));
  }

  hide() {
    this.place.hidden = true;
  }
}
