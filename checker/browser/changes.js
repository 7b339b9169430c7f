/** What would turn a no into a yes: the smallest changes, or plainly that there are none. */

import { element } from "./elements.js";
import { parents } from "./settled.js";

/** @typedef {import("./types.js").Verdict} Verdict */
/** @typedef {import("./types.js").Rulebook} Rulebook */
/** @typedef {import("./types.js").Answers} Answers */
/** @typedef {import("./types.js").Known} Known */

// More kinds of answer than this, and the condition itself says it better.
const MOST_VALUES = 3;

export class Changes {
  /**
   * @param {import("./types.js").PageData} data
   * @param {import("./words.js").Words} words
   * @param {import("./reasons.js").Reasons} reasons
   */
  constructor(data, words, reasons) {
    this.data = data;
    this.words = words;
    this.reasons = reasons;
  }

  /**
   * @param {Verdict} verdict
   * @param {Rulebook} rulebook
   * @param {Answers} answers
   */
  part(verdict, rulebook, answers) {
    const heading = element("h4", {}, this.words.say("heading.changes"));
    const { changes, changes_to } = verdict;
    if (!changes.length) {
      const key = isBeyondReach(verdict, rulebook, answers) ? "changes_none" : "changes_unknown";
      return element("section", { class: "changes" }, heading, element("p", {}, this.words.say(key)));
    }
    const sets = changes.map((facts, index) => this.#set(facts, changes_to[index] ?? {}, answers));
    const lead = element("p", {}, this.words.say(changes.length > 1 ? "changes_lead_several" : "changes_lead"));
    return element("section", { class: "changes" }, heading, lead, element("ul", { class: "change-sets" }, ...sets));
  }

  /**
   * Answers to change together.
   * @param {string[]} facts
   * @param {Object<string, ?Known[]>} to
   * @param {Answers} answers
   */
  #set(facts, to, answers) {
    const lines = facts.map((fact) => this.#line(fact, to[fact] ?? null, answers));
    return element("li", { "data-change": facts.join(" ") }, ...lines);
  }

  /**
   * @param {string} id
   * @param {?Known[]} values
   * @param {Answers} answers
   */
  #line(id, values, answers) {
    const fact = this.data.facts[id];
    const params = { label: this.words.quoted(fact.label), old: this.words.answer(fact, answers[id]) };
    const few = values && values.length <= MOST_VALUES ? values.map((value) => this.words.answer(fact, value)) : null;
    const text = few
      ? this.words.say("change_from", { ...params, new: this.words.list(few, "or") })
      : this.words.say("change_other", params);
    return element("p", {}, text, " ", this.reasons.link(id, this.words.say("go_to")));
  }
}

/**
 * Whether some unmet criterion rests on nothing that the applicant gave and can change.
 * @param {Verdict} verdict
 * @param {Rulebook} rulebook
 * @param {Answers} answers
 */
function isBeyondReach({ reasons }, rulebook, answers) {
  const facts = new Map(rulebook.facts.map((fact) => [fact.id, fact]));
  const canChange = (/** @type {string} */ id) => {
    const fact = facts.get(id);
    if (!fact) return false;
    const given = Object.hasOwn(answers, id) && answers[id] !== null;
    return (given && fact.changeable) || parents(fact, rulebook).some(canChange);
  };
  return reasons.some((reason) => reason.result === "unmet" && !Object.keys(reason.answers).some(canChange));
}
