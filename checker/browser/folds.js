/** Questions that can no longer matter fold away, say so, and come back. Never an answered one, never where the reader is. */

import { element } from "./elements.js";

/** @typedef {import("./question.js").Question} Question */

export class Folds {
  /** @type {Set<string>} questions that the reader wants to see anyway */ kept = new Set();

  /**
   * @param {Map<string, Question>} questions
   * @param {import("./words.js").Words} words
   */
  constructor(questions, words) {
    this.questions = questions;
    this.words = words;
  }

  /**
   * @param {Map<string, import("./settled.js").Settled>} settled
   * @param {import("./types.js").Answers} answers
   */
  apply(settled, answers) {
    const here = document.activeElement;
    const before = here?.getBoundingClientRect().top ?? 0;
    for (const [id, { box }] of this.questions) {
      const why = settled.get(id);
      const stays = Object.hasOwn(answers, id) || this.kept.has(id) || box.contains(here);
      this.#fold(id, box, why !== undefined && !stays);
      this.#say(id, box, why === "folded" && stays ? undefined : why);
    }
    // What folds above must not move what is being filled in.
    const moved = (here?.getBoundingClientRect().top ?? 0) - before;
    if (moved && here !== document.body) window.scrollBy(0, moved);
  }

  /** All open again. */
  clear() {
    this.kept.clear();
    this.apply(new Map(), {});
  }

  /** @param {string} id */
  keep(id) {
    this.kept.add(id);
    const question = this.questions.get(id);
    if (!question) return;
    this.#fold(id, question.box, false);
    this.#say(id, question.box, undefined);
  }

  /**
   * @param {string} id
   * @param {HTMLElement} box
   * @param {boolean} folded
   */
  #fold(id, box, folded) {
    box.classList.toggle("is-folded", folded);
  }

  /**
   * @param {string} id
   * @param {HTMLElement} box
   * @param {import("./settled.js").Settled|undefined} why
   */
  #say(id, box, why) {
    const folded = box.classList.contains("is-folded");
    const state = why ? `${why} ${folded}` : "";
    const said = /** @type {?HTMLElement} */ (box.querySelector(":scope > .folded"));
    if ((said?.dataset.state ?? "") === state) return;
    said?.remove();
    if (!why) return;
    const button = folded && element("button", { type: "button", class: "link-button", "data-unfold": id }, this.words.say("unfold"));
    const made = element("p", { class: "folded", "data-state": state }, this.words.say(why), folded && " ", button);
    box.querySelector("legend")?.after(made);
  }
}
