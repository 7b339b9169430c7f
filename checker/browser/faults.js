/** The answers that can't be read, together, each with a link that moves to its field. */

import { element } from "./elements.js";

/** @typedef {import("./question.js").Fault} Fault */

export class Faults {
  /** @type {string[]} */ #lines = [];

  /**
   * @param {import("./words.js").Words} words
   * @param {(field: HTMLElement) => void} onReach
   */
  constructor(words, onReach) {
    this.words = words;
    this.onReach = onReach;
    this.place = element("div", { class: "error-summary", id: "error-summary", hidden: true });
  }

  /**
   * @param {Fault[]} faults
   * @returns {string} what is new, to be said
   */
  show(faults) {
    const lines = faults.map(({ label, text }) => this.words.say("labelled", { label, value: text }));
    const fresh = lines.filter((line) => !this.#lines.includes(line));
    if (!fresh.length && lines.length === this.#lines.length) return "";
    this.#lines = lines;
    this.place.hidden = !lines.length;
    const items = faults.map(({ target }, index) => element("li", {}, this.#link(target, lines[index])));
    const heading = element("p", { class: "error-heading" }, this.words.say("errors", { n: lines.length }));
    this.place.replaceChildren(heading, element("ul", {}, ...items));
    return fresh.join(" ");
  }
  /**
   * @param {HTMLElement} target
   * @param {string} text
   */
  #link(target, text) {
    const made = element("a", { href: `#${target.id}` }, text);
    made.addEventListener("click", (event) => {
      event.preventDefault();
      this.onReach(target);
    });
    return made;
  }
}
