/** The case on paper: what was answered, part by part, before the verdict and the budget. What is not answered is counted. */

import { element } from "./elements.js";
import { dayOf } from "./formats.js";
import { now } from "./now.js";

/** @typedef {import("./types.js").Answers} Answers */

export class CaseFile {
  #place = element("section", { class: "case-file", hidden: true });

  /**
   * @param {HTMLFormElement} form
   * @param {import("./words.js").Words} words
   */
  constructor(form, words) {
    this.form = form;
    this.words = words;
    form.before(this.#place);
  }

  /**
   * Before the page is printed; with nothing answered, it is the page that is printed.
   * @param {Answers} answers
   * @param {boolean} budget whether there is one
   */
  open(answers, budget) {
    const { paper } = document.documentElement.dataset;
    // Someone may have asked for the page itself.
    if ((paper ?? "case") !== "case" || (!budget && !Object.keys(answers).length)) return;
    document.documentElement.dataset.paper = "case";
    document.documentElement.classList.toggle("has-budget", budget);
    this.#place.hidden = false;
    this.#place.replaceChildren(
      element("h3", {}, this.words.say("case.heading")),
      ...[...this.form.querySelectorAll(".group")].flatMap((group) => this.#part(group, answers)),
      ...this.#rest(answers),
      element("p", { class: "hint" }, this.words.say("case.from", { date: this.words.write.date(dayOf(now())), address: location.origin + location.pathname })),
    );
  }

  /** As it was. */
  close() {
    if (this.#place.hidden) return;
    this.#place.hidden = true;
    delete document.documentElement.dataset.paper;
  }

  /**
   * @param {Element} group
   * @param {Answers} answers
   */
  #part(group, answers) {
    const rows = boxes(group).filter(({ fact }) => Object.hasOwn(answers, fact)).map(({ fact, box }) => {
      const question = box.querySelector("legend")?.textContent ?? fact;
      return element("div", {}, element("dt", {}, question), element("dd", {}, this.words.answer(this.words.facts[fact], answers[fact])));
    });
    const heading = element("h4", {}, group.querySelector(".group-name")?.textContent ?? "");
    return rows.length ? [heading, element("dl", {}, ...rows)] : [];
  }

  /** @param {Answers} answers */
  #rest(answers) {
    const open = boxes(this.form).filter(({ fact, box }) => !Object.hasOwn(answers, fact) && !box.classList.contains("is-folded"));
    return open.length ? [element("p", {}, this.words.say("case.untouched", { n: open.length }))] : [];
  }
}

/** @param {Element} place */
function boxes(place) {
  const found = /** @type {HTMLElement[]} */ ([...place.querySelectorAll(".question[data-fact]")]);
  return found.map((box) => ({ box, fact: box.dataset.fact ?? "" }));
}
