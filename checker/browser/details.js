/** Parts that open and close: what the reader opened stays open when the verdict is written anew. */

import { element } from "./elements.js";

/** @typedef {{sort?: string, open?: boolean}} How its class, and whether it is open until the reader chooses */

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
   * @param {How} [how]
   */
  part(name, heading, content, { sort = "verdict-part", open = false } = {}) {
    const attributes = { class: sort, "data-part": name, open: this.#opened.get(name) ?? open };
    return element("details", attributes, element("summary", {}, ...heading), content);
  }

  /**
   * The same with the number of what is inside.
   * @param {string} name
   * @param {string} heading
   * @param {number} number
   * @param {Node} content
   * @param {How} [how]
   */
  counted(name, heading, number, content, how) {
    return this.part(name, [heading, " ", element("span", { class: "count" }, String(number))], content, how);
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
