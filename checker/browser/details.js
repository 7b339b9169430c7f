/** Parts that open and close: what the reader opened stays open when the verdict is written anew. */

import { element } from "./elements.js";

// What is open from the start; the reader's own choice counts from then on.
const OPEN = new Set(["judged"]);

export class Details {
  /** @type {Map<string, boolean>} */ #opened = new Map();
  /** @type {HTMLDetailsElement[]} */ #printed = [];

  /** @param {HTMLElement} place that they stand in */
  constructor(place) {
    this.place = place;
  }

  /**
   * @param {string} name
   * @param {(Node|string)[]} heading
   * @param {Node} content
   */
  part(name, heading, content) {
    const open = this.#opened.get(name) ?? OPEN.has(name);
    return element("details", { class: "verdict-part", "data-part": name, open }, element("summary", {}, ...heading), content);
  }

  /**
   * The same with the number of what is inside.
   * @param {string} name
   * @param {string} heading
   * @param {number} number
   * @param {Node} content
   */
  counted(name, heading, number, content) {
    return this.part(name, [heading, " ", element("span", { class: "count" }, String(number))], content);
  }

  /** Before the place is written anew. */
  remember() {
    for (const part of this.#all) this.#opened.set(part.dataset.part ?? "", part.open);
  }

  /** On paper everything is open. */
  openAll() {
    this.#printed = [...this.#all].filter((part) => !part.open);
    for (const part of this.#printed) part.open = true;
  }

  /** As it was before it was printed. */
  closeAgain() {
    for (const part of this.#printed) part.open = false;
  }

  /** @returns {NodeListOf<HTMLDetailsElement>} */
  get #all() {
    return this.place.querySelectorAll("details[data-part]");
  }
}
