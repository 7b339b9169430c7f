/** On a narrow screen the verdict lies below the form: a line at the foot of the screen says it, and opens it as a sheet. */

import { element, present, sign } from "./elements.js";

// The verdict counts as seen once it has come this far up.
const BELOW = "0px 0px -40% 0px";

export class Bar {
  /**
   * @param {HTMLElement} place
   * @param {HTMLDialogElement} sheet
   * @param {HTMLElement} verdict
   */
  constructor(place, sheet, verdict) {
    this.place = place;
    this.sheet = sheet;
    this.verdict = verdict;
    this.button = /** @type {HTMLButtonElement} */ (place.querySelector("button"));
    this.said = /** @type {HTMLElement} */ (place.querySelector(".verdict-bar-said"));
    // All of the result moves into the sheet and back: what is said and what is open in it stays.
    this.body = /** @type {HTMLElement} */ (verdict.closest(".verdict-body"));
    this.home = /** @type {HTMLElement} */ (this.body.parentElement);
    // Over the verdict itself the line would only hide some of it.
    const seen = (/** @type {IntersectionObserverEntry[]} */ [{ isIntersecting }]) => place.classList.toggle("is-there", isIntersecting && !sheet.open);
    if (typeof IntersectionObserver === "function") new IntersectionObserver(seen, { rootMargin: BELOW }).observe(verdict);
    this.button.addEventListener("click", () => this.open());
    sheet.addEventListener("click", ({ target }) => {
      const leaves = target instanceof Element && target.closest("[data-close], a[href^='#']");
      if (target === sheet || leaves) this.close();
    });
    sheet.addEventListener("close", () => this.home.append(this.body));
  }

  /** Where the verdict stands beside the form, there is nothing to open. */
  open() {
    if (this.place.checkVisibility?.() === false) {
      this.verdict.scrollIntoView({ block: "nearest" });
    } else {
      this.sheet.append(this.body);
      this.sheet.showModal();
    }
    this.verdict.focus({ preventScroll: true });
  }

  /** The focus goes back to where it was. */
  close() {
    if (this.sheet.open) this.sheet.close();
  }

  /**
   * @param {string} outcome
   * @param {string} title
   */
  show(outcome, title) {
    this.#write(sign(outcome), element("span", {}, title));
  }

  /** @param {string} text while there is no verdict */
  say(text) {
    this.#write(element("span", {}, text));
  }

  /** Until there is something to say. */
  hide() {
    this.place.hidden = true;
  }

  /** @param {...import("./elements.js").Child} parts */
  #write(...parts) {
    this.place.hidden = false;
    this.said.replaceChildren(...present(parts));
  }
}
