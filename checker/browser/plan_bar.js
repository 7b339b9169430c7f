/** While a budget is typed, a line at the foot of the screen says what it comes to, and leads to the whole plan. */

// Where so much of the plan itself is seen, the line would only hide some of it.
const SEEN = "0px 0px -96px 0px";

export class PlanBar {
  /**
   * @param {HTMLElement} place
   * @param {HTMLElement} plan where the whole plan is
   */
  constructor(place, plan) {
    this.place = place;
    this.foot = place.parentElement ?? place;
    this.link = place.querySelector("a");
    this.link?.addEventListener("click", (event) => {
      // Not by the address: it may carry answers.
      event.preventDefault();
      plan.scrollIntoView();
      plan.focus({ preventScroll: true });
    });
    const seen = (/** @type {IntersectionObserverEntry[]} */ entries) => place.classList.toggle("is-away", entries[entries.length - 1].isIntersecting);
    if (typeof IntersectionObserver === "function") new IntersectionObserver(seen, { rootMargin: SEEN }).observe(plan);
  }

  /** @param {string} text nothing hides it */
  show(text) {
    this.place.hidden = !text;
    if (this.link) this.link.textContent = text;
    if (text) this.#uncover();
  }

  /** What is being written is never under it. */
  #uncover() {
    const field = document.activeElement;
    if (!field || !this.foot.parentElement?.contains(field)) return;
    const { bottom, top } = field.getBoundingClientRect();
    const over = [...this.foot.children].map((part) => part.getBoundingClientRect()).filter(({ height }) => height > 0);
    if (over.some((part) => bottom > part.top && top < part.bottom)) field.scrollIntoView({ block: "nearest" });
  }
}
