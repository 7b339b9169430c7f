/** What happened to a budget: said where it is seen and heard, with the way back. */

export class Status {
  /** @type {?() => void} */ #undo = null;
  /** Whether what is typed next makes the last step one that can't be undone. */ #fleeting = false;

  /**
   * @param {HTMLElement} place
   * @param {import("./words.js").Words} words
   */
  constructor(place, words) {
    this.place = place;
    this.words = words;
    this.text = /** @type {HTMLElement} */ (place.querySelector("[role=status]"));
    this.button = /** @type {HTMLElement} */ (place.querySelector("[data-undo]"));
    this.button.addEventListener("click", () => this.#back());
    // A place that is there before it says something is heard.
    place.hidden = false;
  }

  /**
   * @param {string} text
   * @param {?() => void} undo
   * @param {boolean} [fleeting]
   */
  say(text, undo, fleeting = false) {
    if (this.text.textContent !== text) this.text.textContent = text;
    this.button.hidden = !undo;
    this.place.classList.toggle("is-silent", !text);
    this.#undo = undo;
    this.#fleeting = fleeting;
  }

  /** Something was typed. */
  typed() {
    if (this.#fleeting) this.say("", null);
  }

  #back() {
    const undo = this.#undo;
    undo?.();
    this.say(this.words.say("budget.undone"), null);
  }
}
