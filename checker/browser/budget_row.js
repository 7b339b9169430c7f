/** One line of a budget: its fields, what they say, and what is said of them. */

import { Card } from "./budget_card.js";
import { figureOf, FLAGS, flagOf, isEmpty, isTimed, lineOf, worth } from "./budget_lines.js";
import { faultWords, onPaper } from "./budget_said.js";
import { element } from "./elements.js";

/** @typedef {import("./budget_lines.js").Row} Row */
/** @typedef {{terms: import("./types.js").Terms, words: import("./words.js").Words, units: string[]}} Kit what all lines share */

const FIGURES = /** @type {const} */ (["amount", "hours", "rate"]);

export class BudgetRow {
  /** @type {Set<string>} fields left once: before, a half-typed amount is no fault */ left = new Set();
  /** @type {{[field: string]: string}} words of a paste that no choice answers to */ unread = {};
  /** Whether the checker could not take it. */ refused = false;

  /**
   * @param {HTMLElement} line the row of the table
   * @param {import("./budget_lines.js").Side} side
   * @param {Kit} kit
   */
  constructor(line, side, kit) {
    this.line = line;
    this.side = side;
    this.kit = kit;
    this.timed = false;
    /** @type {Map<string, HTMLInputElement|HTMLSelectElement|HTMLTextAreaElement>} */
    this.fields = new Map();
    for (const field of line.querySelectorAll("input, select, textarea")) {
      const control = /** @type {HTMLInputElement} */ (field);
      this.fields.set(control.dataset.field ?? "", control);
    }
    this.card = new Card(this);
  }

  get id() {
    return this.line.dataset.line ?? "";
  }

  /** @returns {Row} */
  get row() {
    const value = (/** @type {string} */ name) => this.typed(name);
    return {
      ...{ id: this.id, text: value("text"), category: value("category"), part: value("part"), from: value("from") },
      ...{ kind: value("kind"), project: value("project") || "1", year: value("year"), amount: value("amount") },
      ...{ hours: value("hours"), rate: value("rate"), timed: this.timed, unread: { ...this.unread } },
      ...{ justified: /** @type {""} */ (value("justified")), applied: /** @type {""} */ (value("applied")) },
    };
  }

  /** @param {Partial<Row>} row what it does not name stays */
  write(row) {
    for (const [name, field] of this.fields) {
      const value = /** @type {any} */ (row)[name];
      if (value === undefined) continue;
      const figure = /** @type {readonly string[]} */ (FIGURES).includes(name);
      field.value = figure ? this.#plain(name, value) : value;
      delete field.dataset.shown;
      delete this.unread[name];
      // A choice that there is not.
      if (field.value !== value && field instanceof HTMLSelectElement) field.selectedIndex = 0;
    }
    if (row.timed !== undefined) this.timed = row.timed;
    if (row.unread) Object.assign(this.unread, row.unread);
  }

  /**
   * What stands in a field: an amount that the page wrote is the amount that was typed.
   * @param {string} name
   */
  typed(name) {
    const field = this.fields.get(name);
    if (!field) return "";
    // A text that was dragged here may have more lines than one.
    return field.dataset.shown === field.value ? (field.dataset.value ?? "") : field.value.replace(/\s*\n\s*/g, " ");
  }

  get value() {
    return lineOf(this.side, this.row, this.kit.terms, this.kit.units);
  }

  /** What the line says, all read at once: what it comes to, and whether an amount is missing or can't be read. */
  get summary() {
    const { row } = this;
    const names = isTimed(row) ? /** @type {const} */ (["hours", "rate"]) : /** @type {const} */ (["amount"]);
    const isFaulty = names.some((name) => isWrong(figureOf(row[name], this.kit.units, name)));
    const isMissing = !isFaulty && names.some((name) => !row[name].trim());
    return { row, worth: isFaulty || isMissing ? null : worth(row, this.kit.units), isFaulty, isMissing, isEmpty: isEmpty(row) };
  }

  /** @returns {HTMLElement} */
  get first() {
    return /** @type {HTMLElement} */ (this.line.querySelector("input, select, textarea"));
  }

  /**
   * The writer is in an amount: it stands there as one types it.
   * @param {string} name
   */
  open(name) {
    const field = this.fields.get(name);
    if (!field || field.dataset.shown !== field.value || field.value === "") return;
    field.value = this.#plain(name, field.dataset.value ?? "");
    delete field.dataset.shown;
    if (field instanceof HTMLInputElement) field.select();
  }

  /**
   * The writer has left a field.
   * @param {string} name
   */
  leave(name) {
    this.left.add(name);
  }

  /** Every field counts as left, as after a paste. */
  leaveAll() {
    for (const name of this.fields.keys()) this.left.add(name);
  }

  /**
   * A choice was made by hand.
   * @param {string} name
   */
  edited(name) {
    delete this.unread[name];
    this.refused = false;
  }

  /** Say what was read, what can't be, and show the fields that apply. */
  show() {
    const { row } = this;
    const timed = isTimed(row);
    this.#when("[data-timed-fields]", timed);
    const flag = flagOf(row.category, this.kit.terms);
    for (const name of FLAGS) this.#when(`[data-when=${name}]`, flag === name);
    const switcher = this.#when("[data-timed]", row.kind === "in_kind");
    switcher?.setAttribute("aria-pressed", String(timed));
    const amount = this.fields.get("amount");
    if (amount) amount.hidden = timed;
    const faults = FIGURES.filter((name) => (name === "amount") !== timed).map((name) => this.#figure(name));
    const fault = faults.find((each) => each) ?? null;
    const readings = fault?.figure.readings;
    this.#say("amount", this.refused ? this.kit.words.say("error.refused") : (fault?.text ?? ""));
    this.#readings(fault?.name ?? "", readings ?? []);
    const { worth: comes, isMissing } = this.summary;
    const product = timed ? comes : null;
    const output = this.line.querySelector("[data-product]");
    if (output) output.textContent = product === null ? "" : `= ${this.kit.words.write.money(product)}`;
    this.#when("[data-missing]", isMissing && (this.left.has("amount") || this.left.has("rate")));
    for (const name of ["category", "part", "from", "kind", "project", "year"]) {
      this.#say(name, this.unread[name] ? this.kit.words.say("budget.unread", { word: this.kit.words.quoted(this.unread[name]) }) : "");
      this.fields.get(name)?.toggleAttribute("data-unread", Boolean(this.unread[name]));
    }
    this.card.show();
    this.print();
  }

  /** The values for paper, where fields are no boxes. */
  print() {
    for (const cell of /** @type {NodeListOf<HTMLElement>} */ (this.line.querySelectorAll("[data-cell]"))) {
      cell.dataset.printed = onPaper(this, cell.dataset.cell ?? "");
    }
  }

  /**
   * @param {string} name
   * @returns {?import("./budget_lines.js").Figure} what is wrong with it
   */
  #misread(name) {
    const figure = figureOf(this.typed(name), this.kit.units, /** @type {"amount"} */ (name));
    return isWrong(figure) ? figure : null;
  }

  /** @param {"amount"|"hours"|"rate"} name */
  #figure(name) {
    const field = /** @type {?HTMLInputElement} */ (this.fields.get(name) ?? null);
    if (!field) return null;
    const here = document.activeElement === field;
    const wrong = this.left.has(name) ? this.#misread(name) : null;
    field.toggleAttribute("aria-invalid", false);
    if (wrong) field.setAttribute("aria-invalid", "true");
    const { value } = figureOf(this.typed(name), this.kit.units, name);
    if (value !== undefined && !here) {
      field.value = name === "hours" ? this.kit.words.write.number(value) : this.kit.words.write.figure(value);
      Object.assign(field.dataset, { shown: field.value, value });
    }
    return wrong && { name, figure: wrong, text: faultWords(wrong, this.kit.words) };
  }

  /**
   * @param {string} name
   * @param {string[]} readings
   */
  #readings(name, readings) {
    const place = this.#when("[data-readings]", readings.length > 0);
    const key = readings.join(" ");
    if (!place || (place.dataset.for ?? "") === key) return;
    place.dataset.for = key;
    const buttons = readings.map((value) => {
      const attributes = { type: "button", class: "button button-quiet", "data-reading": value, "data-of": name };
      return element("button", attributes, this.kit.words.write.number(value));
    });
    place.replaceChildren(...buttons);
  }

  /**
   * An amount as one would type it, so that it is read as itself.
   * @param {string} name
   * @param {string} value
   */
  #plain(name, value) {
    const known = /^[0-9]+(\.[0-9]+)?$/.test(value) ? figureOf(value, [], /** @type {"amount"} */ (name)).value : undefined;
    return known === undefined ? value : this.kit.words.write.plain(known);
  }

  /**
   * @param {string} name
   * @param {string} text
   */
  #say(name, text) {
    const place = this.line.querySelector(`[data-error="${name}"]`);
    if (!(place instanceof HTMLElement)) return;
    if (place.textContent !== text) place.textContent = text;
    place.hidden = !text;
  }

  /**
   * @param {string} selector
   * @param {boolean} applies
   */
  #when(selector, applies) {
    const place = /** @type {?HTMLElement} */ (this.line.querySelector(selector));
    if (place) place.hidden = !applies;
    return place;
  }
}

/** @param {import("./budget_lines.js").Figure} figure */
function isWrong({ readings, error }) {
  return readings !== undefined || error !== undefined;
}
