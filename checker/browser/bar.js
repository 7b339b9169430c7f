/** On a narrow screen the verdict lies below the form: a line at the foot of the screen says it, and leads there. */

import { present, sign } from "./elements.js";

// The verdict counts as seen once it has come this far up.
const BELOW = "0px 0px -40% 0px";

export class Bar {
  /**
   * @param {HTMLElement} place
   * @param {HTMLElement} verdict
   */
  constructor(place, verdict) {
    this.place = place;
    this.link = place.querySelector("a");
    // Over the verdict itself the line would only hide some of it.
    const seen = (/** @type {IntersectionObserverEntry[]} */ [{ isIntersecting }]) => place.classList.toggle("is-there", isIntersecting);
    if (typeof IntersectionObserver === "function") new IntersectionObserver(seen, { rootMargin: BELOW }).observe(verdict);
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
