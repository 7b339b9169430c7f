/** Questions that can no longer matter fold away, say so, and come back: never an answered one, nor the reader's own. */

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
   * @param {Set<string>} [asked] that need not say any more when they are asked
   * @returns {string[]} the questions that are folded now
   */
  apply(settled, answers, asked = new Set()) {
    /** @type {string[]} */
    const folded = [];
    const here = document.activeElement;
    const before = here?.getBoundingClientRect().top ?? 0;
    for (const [id, { box }] of this.questions) {
      const why = settled.get(id);
      const stays = Object.hasOwn(answers, id) || this.kept.has(id) || box.contains(here);
      if (why !== undefined && !stays) folded.push(id);
      box.classList.toggle("is-folded", why !== undefined && !stays);
      box.classList.toggle("is-asked", asked.has(id));
      this.#say(id, box, why !== "not_asked" && stays ? undefined : why);
    }
    // What folds above must not move what is being filled in.
    const moved = (here?.getBoundingClientRect().top ?? 0) - before;
    if (moved && here !== document.body) window.scrollBy({ top: moved, behavior: "instant" });
    return folded;
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
    question.box.classList.remove("is-folded");
    this.#say(id, question.box, undefined);
  }

  /**
   * How many are folded, and the way to see them all.
   * @param {string[]} folded
   */
  note(folded) {
    if (!folded.length) return null;
    const many = this.words.say("folded_count", { n: folded.length });
    return element("p", { class: "folded-note" }, many, " ", this.#button(folded, "unfold_all"));
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
    const button = folded && this.#button([id], "unfold");
    const because = element("span", { class: "folded-why" }, this.words.say(why));
    const made = element("p", { class: "folded", "data-state": state }, because, " ", button);
    box.querySelector("legend")?.after(made);
  }

  /**
   * @param {string[]} facts
   * @param {string} key
   */
  #button(facts, key) {
    const attributes = { type: "button", class: "link-button", "data-unfold": facts.join(" ") };
    return element("button", attributes, this.words.say(key));
  }
}
