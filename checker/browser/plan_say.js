/** What a funding plan is said with: its amounts, lines, limits and places in the page's language. Pure. */

/** @typedef {import("./plan_types.js").Amount} Amount */
/** @typedef {import("./plan_types.js").PlanData} PlanData */
/** @typedef {import("./plan_types.js").Budget} Budget */
/** @typedef {import("./plan_types.js").Place} Place */
/** @typedef {import("./plan_types.js").TermsLimit} TermsLimit */

// What may decide a grant beside the limits of a notice.
const ARITHMETIC = ["eligible_cash", "left", "sought", "sum"];

export class PlanSay {
  /**
   * @param {PlanData} data
   * @param {import("./words.js").Words} words
   * @param {Budget} budget
   * @param {boolean} severalProjects is there more than one, so that each needs its name?
   */
  constructor(data, words, budget, severalProjects) {
    this.data = data;
    this.words = words;
    this.budget = budget;
    this.severalProjects = severalProjects;
  }

  /**
   * @param {string} key below `plan.`
   * @param {{[param: string]: string|number}} [params]
   */
  say(key, params) {
    return this.words.say(`plan.${key}`, params);
  }

  /** @param {string} value */
  money(value) {
    return this.words.write.money(value);
  }

  /**
   * An amount inside a sentence.
   * @param {Amount} amount
   */
  amount(amount) {
    return this.#said(amount, "between");
  }

  /**
   * An amount in a table or a sum.
   * @param {Amount} amount
   */
  figure(amount) {
    return this.#said(amount, "range");
  }

  /**
   * @param {Amount} amount
   * @param {string} both
   */
  #said(amount, both) {
    if (typeof amount === "string") return this.money(amount);
    const { at_least: low, at_most: high } = amount;
    if (high === null) return isZero(low) ? this.say("unknown") : this.say("least", { low: this.money(low) });
    if (isZero(low)) return this.say("most", { high: this.money(high) });
    return this.say(both, { low: this.money(low), high: this.money(high) });
  }

  /**
   * Lines of the budget by their texts, else by their numbers.
   * @param {string[]} ids
   */
  lines(ids) {
    return this.words.list(ids.map((id) => this.line(id)));
  }

  /** @param {string} id */
  line(id) {
    for (const [key, lines] of [["cost", this.budget.costs ?? []], ["financing", this.budget.financing ?? []]]) {
      const at = /** @type {{id: string, text?: string}[]} */ (lines).findIndex((line) => line.id === id);
      const text = /** @type {{text?: string}} */ (lines[at] ?? {}).text?.trim();
      if (at >= 0) return text ? this.words.quoted(text) : this.say(`line.${key}`, { number: at + 1 });
    }
    return id;
  }

  /**
   * The year, the project, or both; nothing for the whole.
   * @param {Place} place
   */
  where({ project = null, year = null }) {
    const named = this.severalProjects && project !== null;
    if (named && year !== null) return this.say("where.project_year", { project: String(project), year: String(year) });
    if (named) return this.say("where.project", { project: String(project) });
    return year === null ? "" : String(year);
  }

  /** @param {string} id */
  limit(id) {
    return this.data.terms.limits.find((limit) => limit.id === id) ?? null;
  }

  /** Is anything a share of all the costs that count, and not only of those that a grant can cover? */
  get hasShares() {
    return this.data.terms.limits.some((limit) => limit.share !== null && (limit.of ?? "total_cost") === "total_cost");
  }

  /**
   * What the notice calls a limit.
   * @param {string} id
   */
  text(id) {
    return this.data.limits[id]?.text ?? id;
  }

  /**
   * For whom a limit holds, where it does not hold for all.
   * @param {?string|undefined} id
   */
  condition(id) {
    const rule = id ? this.data.limits[id]?.when : null;
    return rule ? this.say("steps.when", { rule }) : null;
  }

  /**
   * A question that decides which limits hold.
   * @param {string} fact
   */
  question(fact) {
    return this.words.quoted(this.data.questions[fact] ?? fact);
  }

  /**
   * A limit inside a sentence.
   * @param {string} id
   */
  name(id) {
    const limit = this.limit(id);
    if (ARITHMETIC.includes(id)) return this.say(`name.${id}`);
    if (limit === null || !isPlain(limit)) return this.say("name.condition", { text: this.text(id) });
    if (limit.share !== null) return this.say("name.share", { share: this.words.write.percent(limit.share), of: this.of(limit) });
    const amount = this.ceiling(limit);
    if (limit.per === "call") return this.say("name.pool", { amount });
    const named = this.say(limit.firmness === "planned" ? "name.ceiling_planned" : "name.ceiling", { amount });
    return limit.year === null ? named : this.say("name.in_year", { limit: named, year: String(limit.year) });
  }

  /**
   * The amount of a ceiling, as firm as the notice has it.
   * @param {TermsLimit} limit
   */
  ceiling(limit) {
    const amount = this.money(limit.amount ?? "0");
    return limit.approximate ? this.say("about", { amount }) : amount;
  }

  /** @param {TermsLimit} limit */
  of(limit) {
    return this.say(`of.${limit.of ?? "total_cost"}`);
  }
}

/**
 * Is it a ceiling or a share of the grant itself, in the currency of the scheme?
 * @param {TermsLimit} limit
 */
export function isPlain(limit) {
  return limit.caps === "grant" && limit.bound === "at_most" && !limit.currency && !limit.rolling_years;
}

/**
 * Is it known, and nothing?
 * @param {Amount|undefined|null} amount
 */
export function isZero(amount) {
  return typeof amount === "string" && !/[1-9]/.test(amount);
}

/**
 * Is it certainly more than nothing?
 * @param {Amount} amount
 */
export function isSome(amount) {
  return /[1-9]/.test(typeof amount === "string" ? amount : amount.at_least);
}

/**
 * An amount as one word, for those who read the page by machine: 1200, 100..200, 100..
 * @param {Amount} amount
 */
export function machine(amount) {
  return typeof amount === "string" ? amount : `${amount.at_least}..${amount.at_most ?? ""}`;
}
