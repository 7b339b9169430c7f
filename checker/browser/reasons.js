/** One reason: the criterion, its result, because of which answers and which sentence; the rule whole, one step away. */

import { element, sign } from "./elements.js";

/** @typedef {import("./types.js").Reason} Reason */
/** @typedef {import("./types.js").CriterionText} CriterionText */
/** @typedef {import("./elements.js").Child} Child */

// A quotation longer than this would stand in the way of what it explains.
const SHORT_QUOTE = 240;
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
    const decided = result === "unmet";
    const quoted = decided && text.source !== null && text.source.length <= SHORT_QUOTE;
    const { because, ways } = this.#because(reason, quoted);
    return element(
      "li",
      { class: `reason reason-${result}`, ...data },
      element("p", { class: "reason-text", lang: text.lang }, text.text),
      element("p", { class: "reason-result" }, sign(result), " ", this.#result(result), ...because),
      quoted && this.#quote(text),
      ways.length > 0 && element("p", { class: "reason-ways" }, ...ways),
      this.#missing(reason, answers),
      this.#says(text, result),
      decided && this.#reading(text),
      this.#origin(text, reason, quoted),
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
   * The answers behind a result, and the way to change each.
   * @param {Reason} reason
   * @param {boolean} quoted whether the notice's own sentence comes next
   * @returns {{because: Child[], ways: Child[]}}
   */
  #because(reason, quoted) {
    const given = this.#behind(reason).filter((fact) => reason.answers[fact] !== null && this.data.facts[fact]);
    if (!given.length || reason.result === "judged") return { because: quoted ? [`. ${this.words.say("notice_says")}:`] : [], ways: [] };
    const alone = given.length === 1;
    const said = given.map((id) => {
      const { [id]: fact } = this.data.facts;
      const value = this.words.answer(fact, reason.answers[id]);
      return alone ? value : this.words.say("labelled", { label: fact.label, value });
    });
    const ways = given.flatMap((id, index) => {
      const named = this.words.say("change_named", { label: this.data.facts[id].label });
      return [index > 0 && " · ", this.link(id, alone ? this.words.say("change") : named)];
    });
    const because = this.words.say(quoted ? "because_and" : "because", { answer: said.join("; ") });
    return { because: [" ", quoted ? because : `${because}.`], ways };
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

  /** @param {CriterionText} text */
  #quote({ source, source_lang }) {
    return element("blockquote", { lang: source_lang }, source);
  }

  /**
   * The rule in words, how we read it, and the notice's own sentence: one step away.
   * @param {CriterionText} text
   * @param {Reason} reason
   * @param {boolean} quoted whether the sentence is in sight already
   */
  #origin(text, reason, quoted) {
    const { criterion, result } = reason;
    const rule = this.#rule(text, reason);
    // Where the criterion is the notice's own sentence, saying it once is enough, but for what decides.
    const quote = text.source && !quoted && (text.source !== text.text || result === "unmet") && this.#quote(text);
    const reading = result !== "unmet" && this.#reading(text);
    if (!rule.length && !quote && !reading) return null;
    const heading = this.words.say(rule.length ? (quote ? "rule_and_notice" : "the_rule") : quote ? "notice_says" : "our_reading");
    const of = element("span", { class: "unseen" }, ` – ${text.text}`);
    const content = element("div", { class: "reason-origin" }, ...rule, reading, quote);
    return this.details.part(`${result}-${criterion}`, [heading, of], content, { sort: "source" });
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
}
