/** One reason in full: the criterion, its result, the answers behind it, the rule, and the sentence it comes from. */

import { element, sign } from "./elements.js";

/** @typedef {import("./types.js").Reason} Reason */
/** @typedef {import("./types.js").CriterionText} CriterionText */
/** @typedef {import("./elements.js").Child} Child */

const TRUTHS = { true: "test.holds", false: "test.fails", unknown: "test.open", not_applicable: "result.not_applicable" };

export class Reasons {
  /**
   * @param {import("./types.js").PageData} data
   * @param {import("./words.js").Words} words
   * @param {import("./details.js").Details} details
   */
  constructor(data, words, details) {
    this.data = data;
    this.words = words;
    this.details = details;
  }

  /**
   * @param {Reason[]} reasons
   * @param {import("./types.js").Answers} answers
   */
  list(reasons, answers) {
    return element("ul", { class: "reasons" }, ...reasons.map((reason) => this.#item(reason, answers)));
  }

  /**
   * The link to a question, named after it.
   * @param {string} fact
   * @param {string} [text]
   */
  link(fact, text = this.data.facts[fact]?.label ?? fact) {
    return element("a", { href: `#q-${fact}`, "data-go": fact }, text);
  }

  /**
   * @param {Reason} reason
   * @param {import("./types.js").Answers} answers
   */
  #item(reason, answers) {
    const { criterion, result, strength } = reason;
    const text = this.data.criteria[criterion];
    const data = { "data-criterion": criterion, "data-result": result, "data-strength": strength };
    return element(
      "li",
      { class: `reason reason-${result}`, ...data },
      element("p", { class: "reason-text", lang: text.lang }, text.text),
      element("p", { class: "reason-result" }, sign(result), " ", this.#result(result), ...this.#because(reason)),
      this.#missing(reason, answers),
      this.#says(text, result),
      ...this.#rule(text, reason),
      this.#reading(text),
      this.#source(text, reason),
    );
  }

  /** @param {CriterionText} text */
  #reading({ reading }) {
    const ours = element("strong", {}, `${this.words.say("our_reading")}:`);
    return reading && element("p", { class: "reading" }, ours, " ", reading);
  }

  /** @param {string} result */
  #result(result) {
    return element("span", { class: `result result-${result}` }, this.words.say(`result.${result}`));
  }

  /**
   * What the scheme's editor says of this result.
   * @param {CriterionText} text
   * @param {string} result
   */
  #says(text, result) {
    const said = result === "met" || result === "unmet" || result === "unknown" ? text[result] : null;
    return said && element("p", { class: "reason-says" }, said);
  }

  /**
   * The answers behind a result, each with the way to change it.
   * @param {Reason} reason
   * @returns {Child[]}
   */
  #because(reason) {
    const given = this.#behind(reason).filter((fact) => reason.answers[fact] !== null && this.data.facts[fact]);
    if (!given.length || reason.result === "judged") return [];
    const alone = given.length === 1;
    const said = given.map((id) => {
      const { [id]: fact } = this.data.facts;
      const value = this.words.answer(fact, reason.answers[id]);
      return alone ? value : this.words.say("labelled", { label: fact.label, value });
    });
    const links = given.flatMap((id) => {
      const named = this.words.say("change_named", { label: this.data.facts[id].label });
      return [" ", this.link(id, alone ? this.words.say("change") : named)];
    });
    return [" ", this.words.say("because", { answer: said.join("; ") }), ".", ...links];
  }

  /**
   * The questions that a reason waits for.
   * @param {Reason} reason
   * @param {import("./types.js").Answers} answers
   */
  #missing(reason, answers) {
    if (reason.result !== "unknown") return null;
    const facts = Object.keys(reason.answers).filter((fact) => reason.answers[fact] === null && this.data.facts[fact]);
    if (!facts.length) return null;
    /** @type {Child[]} */
    const links = facts.flatMap((fact, index) => [
      index > 0 && ", ",
      this.link(fact),
      Object.hasOwn(answers, fact) && answers[fact] === null && ` (${this.words.say("unknown")})`,
    ]);
    return element("p", { class: "reason-missing" }, `${this.words.say("not_answered")}: `, ...links);
  }

  /**
   * The answers that decided; all of them where no single condition did.
   * @param {Reason} reason
   */
  #behind({ result, strength, tests, answers }) {
    const against = strength === "exclusion" ? "true" : "false";
    const failed = tests.filter((test) => test.truth === against).flatMap((test) => test.facts);
    const facts = result === "unmet" && failed.some((fact) => answers[fact] !== null) ? failed : Object.keys(answers);
    return [...new Set(facts)].filter((fact) => Object.hasOwn(answers, fact));
  }

  /**
   * The rule whole, and condition by condition where it has several.
   * @param {CriterionText} text
   * @param {Reason} reason
   * @returns {Child[]}
   */
  #rule(text, { result, strength, tests }) {
    if (text.kind !== "checked") return [];
    const key = strength === "exclusion" ? "excludes" : "requires";
    const leaves = tests.filter((test) => Object.hasOwn(text.leaves, test.at));
    const whole = element("p", { class: "reason-rule" }, this.words.say(key, { rule: text.rule }));
    if (leaves.length < 2 || result === "not_applicable") return [whole];
    const parts = leaves.map((test) => {
      const value = this.words.say(TRUTHS[/** @type {"true"} */ (test.truth)] ?? "test.open");
      const said = this.words.say("labelled", { label: text.leaves[test.at], value });
      return element("li", { "data-at": test.at, "data-truth": test.truth }, said);
    });
    return [whole, element("ul", { class: "reason-parts" }, ...parts)];
  }

  /**
   * The notice's own sentence: in sight where it decided, else one step away.
   * @param {CriterionText} text
   * @param {Reason} reason
   */
  #source(text, { criterion, result }) {
    const decided = result === "unmet";
    // Where the criterion is the notice's own sentence, saying it once is enough, but for what decides.
    if (!text.source || (text.source === text.text && !decided)) return null;
    const quote = element("blockquote", { lang: text.source_lang }, text.source);
    const of = element("span", { class: "unseen" }, ` – ${text.text}`);
    return this.details.part(`${result}-${criterion}`, [this.words.say("notice_says"), of], quote, {
      sort: "source",
      open: decided,
    });
  }
}
