/** Questions of the check that the budget answers: what it answers, and the way to it. */

import { element } from "./elements.js";

/** @typedef {import("./types.js").Answers} Answers */
/** @typedef {import("./types.js").Known} Known */

export class Feed {
  /** @type {Set<string>} */ #fed = new Set();

  /**
   * @param {Map<string, import("./question.js").Question>} questions
   * @param {import("./types.js").PageData} data
   * @param {import("./words.js").Words} words
   */
  constructor(questions, data, words) {
    this.questions = questions;
    this.data = data;
    this.words = words;
  }

  /**
   * The answers that count: a whole budget's before those by hand, an unfinished one's after them.
   * @param {Answers} answers by hand
   * @param {Object<string, Known>} fed by the budget
   * @param {boolean} complete
   * @returns {Answers}
   */
  merged(answers, fed, complete) {
    return /** @type {Answers} */ (complete ? { ...answers, ...fed } : { ...fed, ...answers });
  }

  /**
   * @param {Object<string, Known>} fed by the budget
   * @param {boolean} complete
   * @param {Answers} answers by hand
   */
  show(fed, complete, answers) {
    const now = new Set(Object.keys(fed).filter((fact) => complete || !Object.hasOwn(answers, fact)));
    for (const fact of this.#fed) if (!now.has(fact)) this.#say(fact, undefined, false);
    for (const fact of now) this.#say(fact, fed[fact], complete);
    this.#fed = now;
  }

  /**
   * @param {string} id
   * @param {Known|undefined} answer
   * @param {boolean} complete
   */
  #say(id, answer, complete) {
    const question = this.questions.get(id);
    if (!question) return;
    const { box, fact } = question;
    const controls = /** @type {NodeListOf<HTMLInputElement>} */ (box.querySelectorAll("input, select, [data-add], [data-remove]"));
    for (const control of controls) control.disabled = answer !== undefined && complete;
    box.classList.toggle("is-fed", answer !== undefined && complete);
    const said = answer === undefined ? "" : this.words.answer(answered(fact, answer), answer);
    const text = said && this.words.say(complete ? "budget.fed" : "budget.fed_so_far", { answer: said });
    const note = box.querySelector(":scope > .fed");
    if ((note?.querySelector("span")?.textContent ?? "") === text) return;
    note?.remove();
    if (!text) return;
    const link = element("a", { href: "#plan" }, this.words.say("budget.to_budget"));
    box.querySelector("legend")?.after(element("p", { class: "fed", "data-fed": id }, element("span", {}, text), " ", link));
  }
}

/**
 * A list with the fields that the budget answers, and no others.
 * @param {import("./types.js").Fact} fact
 * @param {any} answer
 */
function answered(fact, answer) {
  if (fact.type !== "items") return fact;
  const items = /** @type {object[]} */ (Array.isArray(answer) ? answer : (answer?.items ?? []));
  const named = new Set(items.flatMap((item) => Object.keys(item)));
  return { ...fact, fields: Object.fromEntries(Object.entries(fact.fields).filter(([key]) => named.has(key))) };
}
