/** The page's words, and answers said with them. Pure. */

import { Writer, category } from "./formats.js";

/** @typedef {import("./types.js").Fact} Fact */
/** @typedef {import("./types.js").Known} Known */
/** @typedef {import("./types.js").Partial} Partial */

export class Words {
  /** @param {Pick<import("./types.js").PageData, "words"|"formats"|"facts">} data */
  constructor({ words, formats, facts }) {
    this.words = words;
    this.facts = facts;
    this.write = new Writer(formats);
  }

  /**
   * The text of a key with its {params} filled in; n decides the plural.
   * @param {string} key
   * @param {{[param: string]: string|number}} [params]
   * @returns {string}
   */
  say(key, params = {}) {
    let entry = Object.hasOwn(this.words, key) ? this.words[key] : key;
    let filled = params;
    if (typeof entry !== "string") {
      entry = entry[category(params.n)] ?? entry.other;
      filled = { ...params, n: this.write.number(String(params.n)) };
    }
    // A function, because "$&" in an answer would mean something in a text.
    return entry.replace(/\{([a-z_]+)\}/g, (whole, name) => String(filled[name] ?? whole));
  }

  /**
   * Are there words for this key?
   * @param {string} key
   */
  has(key) {
    return Object.hasOwn(this.words, key);
  }

  /**
   * A text in quotation marks.
   * @param {string} text
   */
  quoted(text) {
    return this.say("rule.quoted", { text });
  }

  /**
   * A, B and C.
   * @param {string[]} texts
   * @param {"and"|"or"} [how]
   */
  list(texts, how = "and") {
    if (texts.length < 2) return texts.join("");
    return this.say(`rule.${how}`, { rules: texts.slice(0, -1).join(", "), last: /** @type {string} */ (texts.at(-1)) });
  }

  /**
   * A value, amount or day.
   * @param {Fact} fact
   * @param {string} value
   */
  amount(fact, value) {
    if (fact.type === "money") return this.write.money(value);
    if (fact.type === "percent") return this.write.percent(value);
    if (fact.type === "date") return this.write.date(value);
    return fact.unit && this.has(`unit.${fact.unit}`)
      ? this.say(`unit.${fact.unit}`, { n: value })
      : this.write.number(value);
  }

  /**
   * An answer, or what is left of one.
   * @param {Fact} fact
   * @param {Known|undefined} answer
   * @returns {string}
   */
  answer(fact, answer) {
    if (answer === undefined) return this.say("not_answered");
    if (answer === null) return this.say("unknown");
    if (typeof answer === "boolean") return this.say(answer ? "yes" : "no");
    if (Array.isArray(answer)) return this.#several(fact, answer);
    if (typeof answer === "object") return this.#partial(fact, answer);
    return fact.type === "option" ? this.option(fact, answer) : this.amount(fact, String(answer));
  }

  /**
   * @param {Fact} fact
   * @param {string} code
   */
  option(fact, code) {
    return this.quoted(Object.hasOwn(fact.options, code) ? fact.options[code] : code);
  }

  /**
   * @param {Fact} fact
   * @param {any[]} answer
   */
  #several(fact, answer) {
    if (fact.type !== "items") {
      return answer.length ? this.list(answer.map((code) => this.option(fact, code))) : this.say("none");
    }
    if (!answer.length) return this.say("no_items");
    return answer.map((item, index) => this.#item(fact, item, index + 1)).join("; ");
  }

  /**
   * @param {Fact} fact
   * @param {Object<string, Known>} item
   * @param {number} number
   */
  #item(fact, item, number) {
    const name = this.say("item", { item: fact.item ?? "", n: number });
    const fields = Object.entries(fact.fields);
    const parts = fields.map(([key, field]) => {
      // Inside a list, not answered and not known come out the same.
      const value = this.answer(field, item[key] ?? undefined);
      return fields.length === 1 ? value : this.say("labelled", { label: field.label, value });
    });
    return this.say("labelled", { label: name, value: this.list(parts) });
  }

  /**
   * @param {Fact} fact
   * @param {Partial} answer
   */
  #partial(fact, answer) {
    if (answer.items) return this.#several(fact, answer.items);
    if (answer.one_of) return this.list(answer.one_of.map((code) => this.option(fact, code)), "or");
    if (answer.includes) return this.#several(fact, answer.includes);
    const low = answer.at_least && this.amount(fact, answer.at_least);
    const high = answer.at_most && this.amount(fact, answer.at_most);
    if (low && high) return this.say(low === high ? "bound.exact" : "bound.both", { low, high });
    const day = fact.type === "date";
    if (low) return this.say(day ? "day_least" : "bound.least", { low });
    return this.say(day ? "day_most" : "bound.most", { high: high ?? "" });
  }
}
