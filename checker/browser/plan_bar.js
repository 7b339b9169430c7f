/** While a budget is typed, a line at the foot of the screen says what it comes to, and leads to the whole plan. */

export class PlanBar {
  /**
   * @param {HTMLElement} place
   * @param {HTMLElement} plan where the whole plan is
   */
  constructor(place, plan) {
    this.place = place;
    this.link = place.querySelector("a");
    this.link?.addEventListener("click", (event) => {
      // Not by the address: it may carry answers.
      event.preventDefault();
      plan.scrollIntoView();
      plan.focus({ preventScroll: true });
    });
  }

  /** @param {string} text nothing hides it */
  show(text) {
    this.place.hidden = !text;
    if (this.link) this.link.textContent = text;
  }
}
