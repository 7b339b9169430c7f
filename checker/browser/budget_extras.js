/** What a budget has beside its lines: what is applied for, what was used elsewhere, what is wished. */

import { element } from "./elements.js";
import { Question } from "./question.js";

/** @typedef {import("./types.js").Draft} Draft */
/** @typedef {import("./types.js").Fact} Fact */

/** @type {Fact} */
const MONEY = {
  ...{ type: "money", label: "", question: "", unit: null, unit_word: null, least: 0, most: null, decimals: 2 },
  ...{ options: {}, item: null, fields: {} },
};
const WISHES = /** @type {const} */ (["grant", "contribution", "partner"]);

export class Extras {
  /** @type {WeakSet<Element>} */ left = new WeakSet();
  /** @type {Map<string, Question>} */ #questions = new Map();
  /** @type {Map<string, Question>} by project and year */ #sought = new Map();
  /** @type {Map<string, string>} what was written where a project is gone for now */ #kept = new Map();
  #places = "";

  /**
   * @param {HTMLFormElement} form
   * @param {import("./types.js").Terms} terms
   * @param {import("./words.js").Words} words
   * @param {string} unit
   */
  constructor(form, terms, words, unit) {
    this.form = form;
    this.terms = terms;
    this.words = words;
    this.money = { ...MONEY, unit_word: unit };
    this.place = /** @type {HTMLElement} */ (form.querySelector("[data-sought]"));
    // Not the page's currency, so that the page does not read it back as one.
    const euro = /** @type {Fact} */ ({ ...MONEY, type: "number", unit_word: "EUR" });
    const aid = /** @type {Fact} */ ({ ...MONEY, type: "items", fields: { date: { ...MONEY, type: "date" }, amount: euro } });
    this.#take("budget-aid", aid);
    this.#take("budget-public", { ...MONEY, type: "yes_no" });
    this.#take("exchange", { ...this.money, type: "number", decimals: 6 });
    for (const { id } of terms.limits) this.#take(`used-${id}`, this.money);
    for (const wish of WISHES) this.#take(`wish-${wish}`, this.money);
  }

  /** @returns {Partial<import("./types.js").Budget>} */
  get value() {
    const sought = [...this.#sought].flatMap(([key, question]) => {
      const { project, year } = JSON.parse(key);
      return typeof question.value === "string" ? [{ project, year, amount: question.value }] : [];
    });
    const used = this.terms.limits.flatMap(({ id }) => this.#amount(`used-${id}`).map((value) => [id, value]));
    const listed = /** @type {any[]|undefined} */ (this.#questions.get("budget-aid")?.value);
    const aid = (listed ?? []).filter(({ date }) => date);
    const exchange = this.#amount("exchange").filter((value) => /[1-9]/.test(value));
    const open = this.#questions.get("budget-public")?.value;
    return {
      ...(sought.length ? { sought } : {}),
      ...(used.length ? { used: Object.fromEntries(used) } : {}),
      // A list that was emptied says that there is none.
      ...(aid.length || listed?.length === 0 ? { aid: aid.map(({ date, amount }) => ({ date, amount: amount ?? null })) } : {}),
      ...(exchange.length ? { exchange: exchange[0] } : {}),
      ...(typeof open === "boolean" ? { public_applicant: open } : {}),
    };
  }

  /** @returns {Draft["wishes"]} */
  get wishes() {
    return Object.fromEntries(WISHES.flatMap((wish) => this.#amount(`wish-${wish}`).map((value) => [wish, value])));
  }

  /** @param {?Draft} draft */
  write(draft) {
    this.left = new WeakSet();
    this.#kept.clear();
    const { budget, wishes = {} } = draft ?? {};
    for (const [id, question] of this.#questions) question.write(undefined);
    for (const wish of WISHES) this.#questions.get(`wish-${wish}`)?.write(wishes[wish]);
    for (const [id, value] of Object.entries(budget?.used ?? {})) this.#questions.get(`used-${id}`)?.write(value);
    this.#questions.get("exchange")?.write(budget?.exchange);
    this.#questions.get("budget-public")?.write(budget?.public_applicant);
    // None at all is an answer too.
    if (budget?.aid) this.#questions.get("budget-aid")?.write(/** @type {any} */ (budget.aid));
    for (const { project = null, year = null, amount } of budget?.sought ?? []) {
      this.#kept.set(JSON.stringify({ project: project ?? (this.terms.several_projects ? "1" : null), year }), amount);
    }
    this.#sought.clear();
    this.#places = "";
    for (const part of this.form.querySelectorAll("[data-extra-part]")) this.#openWritten(/** @type {HTMLDetailsElement} */ (part));
  }

  /**
   * A field for each project and year that a grant may be sought for.
   * @param {string[]} projects in use
   */
  places(projects) {
    const years = this.terms.years.length ? this.terms.years : [null];
    const all = this.terms.several_projects ? projects : [null];
    const keys = all.flatMap((project) => years.map((year) => JSON.stringify({ project, year })));
    if (keys.join() === this.#places) return;
    this.#places = keys.join();
    for (const [key, { value }] of this.#sought) if (typeof value === "string") this.#kept.set(key, value);
    this.#sought.clear();
    const boxes = keys.map((key, index) => this.#box(key, `sought-${index}`, projects.length > 1));
    this.place.replaceChildren(...boxes);
    this.#openWritten(/** @type {HTMLDetailsElement} */ (this.place.closest("details")));
  }

  show() {
    for (const question of this.#all) question.show(this.left);
  }

  /**
   * A list got one row more or less.
   * @param {Element} button
   * @returns {boolean}
   */
  click(button) {
    const { rows } = this.#questions.get("budget-aid") ?? {};
    const row = button.closest(".item");
    if (!rows || !button.closest("#q-budget-aid") || !button.matches("[data-add], [data-remove]")) return false;
    if (row instanceof HTMLElement) rows.remove(row);
    else /** @type {?HTMLElement} */ (rows.append().querySelector("input"))?.focus();
    return true;
  }

  get #all() {
    return [...this.#questions.values(), ...this.#sought.values()];
  }

  /**
   * @param {string} id
   * @param {Fact} fact
   */
  #take(id, fact) {
    const box = document.getElementById(`q-${id}`);
    if (box && this.form.contains(box)) this.#questions.set(id, new Question(id, fact, box, this.words));
  }

  /**
   * @param {string} id
   * @returns {string[]} one, or none
   */
  #amount(id) {
    const value = this.#questions.get(id)?.value;
    return typeof value === "string" ? [value] : [];
  }

  /**
   * @param {string} key
   * @param {string} id
   * @param {boolean} several
   */
  #box(key, id, several) {
    const { project, year } = JSON.parse(key);
    const place = [...(several ? [this.words.say("budget.sought.project", { project })] : []), ...(year ? [String(year)] : [])];
    const label = place.join(", ") || this.words.say("budget.sought.whole");
    const input = { type: "text", inputmode: "decimal", id: `i-${id}`, autocomplete: "off", "aria-describedby": `u-${id} e-${id}` };
    const unit = element("span", { class: "unit", id: `u-${id}` }, this.place.dataset.unit ?? "");
    const box = element(
      "div",
      { class: "field budget-figure", id: `q-${id}`, "data-extra": id, "data-project": project, "data-year": year && String(year) },
      element("label", { id: `l-${id}`, for: `i-${id}` }, label),
      element("div", { class: "amount" }, element("input", input), unit),
      element("output", { class: "echo", for: `i-${id}` }),
      element("p", { class: "error", id: `e-${id}`, hidden: true }),
    );
    const question = new Question(id, this.money, box, this.words);
    question.write(this.#kept.get(key));
    this.#sought.set(key, question);
    return box;
  }

  /** @param {HTMLDetailsElement} part that is of no use while it is shut over what it holds */
  #openWritten(part) {
    const written = [...part.querySelectorAll("input")].some((input) => (input.type === "text" ? input.value : input.checked));
    const none = part.querySelector(".items-list:empty") !== null;
    if (written || none) part.open = true;
  }
}
