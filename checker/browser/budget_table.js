/** One table of a budget: its lines, and their sums at its foot. */

import { emptyRow, isEmpty, MOST_LINES, sum } from "./budget_lines.js";
import { BudgetRow } from "./budget_row.js";
import { element } from "./elements.js";

/** @typedef {import("./budget_lines.js").Row} Row */
/** @typedef {import("./budget_lines.js").Side} Side */
/** @typedef {BudgetRow["summary"]} Summary */

export class BudgetTable {
  /** @type {BudgetRow[]} */ rows = [];
  // An id is never used twice: what is said of a removed line can't reach another.
  #count = 0;

  /**
   * @param {HTMLElement} table
   * @param {HTMLTemplateElement} template of a line
   * @param {Side} side
   * @param {import("./budget_row.js").Kit} kit
   */
  constructor(table, template, side, kit) {
    this.table = table;
    this.template = template;
    this.side = side;
    this.kit = kit;
    this.body = /** @type {HTMLElement} */ (table.querySelector("tbody"));
    this.foot = /** @type {HTMLElement} */ (table.querySelector("tfoot"));
    this.columns = table.querySelectorAll("thead th").length;
  }

  /** @returns {BudgetRow[]} with something in them */
  get written() {
    return this.rows.filter(({ row }) => !isEmpty(row));
  }

  /** Whether there is no room for another. */
  get isFull() {
    return this.rows.length >= MOST_LINES;
  }

  /**
   * One more line.
   * @param {Partial<Row>} [row]
   * @param {number} [at] its place; left out: the last
   */
  insert(row = {}, at = this.rows.length) {
    const id = row.id && !this.#has(row.id) ? row.id : this.#fresh();
    const made = new BudgetRow(this.#made(id), this.side, this.kit);
    this.body.insertBefore(made.line, this.rows[at]?.line ?? null);
    this.rows.splice(at, 0, made);
    made.write({ ...emptyRow(this.kit.terms), ...row });
    return made;
  }

  /** What a new line takes from the one above it: where it belongs, not what it is. */
  get inherited() {
    const { part, project, year } = this.rows.at(-1)?.row ?? emptyRow(this.kit.terms);
    return { part, project, year };
  }

  /** @param {BudgetRow} row */
  remove(row) {
    row.line.remove();
    this.rows.splice(this.rows.indexOf(row), 1);
  }

  /**
   * These lines and no others.
   * @param {Partial<Row>[]} rows
   */
  renew(rows) {
    this.rows = [];
    this.body.replaceChildren();
    for (const row of rows) this.insert(row);
  }

  /** Number the lines, and add them up. */
  show() {
    this.rows.forEach((row, index) => {
      for (const place of row.line.querySelectorAll("[data-number]")) put(place, String(index + 1));
    });
    for (const row of this.rows) row.show();
    this.sums();
  }

  /** What the lines shown come to. */
  sums() {
    const { words } = this.kit;
    const lines = this.rows.map((row) => row.summary).filter((each) => !each.isEmpty);
    const groups = [...this.#groups(lines, "kind", ["cash", "in_kind"]), ...this.#groups(lines, "year", this.kit.terms.years.map(String))];
    const total = this.#foot(words.say(`budget.total.${this.side}`), lines, "line-total");
    this.foot.replaceChildren(...groups, total);
  }

  /**
   * A sum for each choice, where more than one is in use.
   * @param {Summary[]} lines
   * @param {"kind"|"year"} field
   * @param {string[]} choices
   */
  #groups(lines, field, choices) {
    const used = choices.filter((choice) => lines.some(({ row }) => row[field] === choice));
    if (used.length < 2) return [];
    return used.map((choice) => {
      const name = field === "kind" ? this.kit.words.say(`budget.kind.${choice}`) : choice;
      return this.#foot(name, lines.filter(({ row }) => row[field] === choice), "line-sum");
    });
  }

  /**
   * @param {string} name
   * @param {Summary[]} lines
   * @param {string} sort
   */
  #foot(name, lines, sort) {
    const { words } = this.kit;
    const known = lines.flatMap(({ worth }) => (worth === null ? [] : [worth]));
    const value = sum(known);
    const missing = sort === "line-total" ? this.#missing(lines) : "";
    const head = { role: "rowheader", scope: "row", colspan: String(this.columns - 1) };
    const note = missing && element("span", { class: "sum-note" }, missing);
    const figure = element("td", { role: "cell", class: "figure", "data-sum": sort, "data-value": value }, words.write.figure(value));
    return element("tr", { role: "row", class: sort }, element("th", head, name, note), figure, element("td", { role: "cell", class: "line-actions" }));
  }

  /**
   * What the sum lacks.
   * @param {Summary[]} lines
   */
  #missing(lines) {
    const { words } = this.kit;
    const faulty = lines.filter((line) => line.isFaulty).length;
    const missing = lines.filter((line) => line.isMissing).length;
    const said = [
      ...(missing ? [words.say("budget.missing", { n: missing })] : []),
      ...(faulty ? [words.say("budget.to_mend", { n: faulty })] : []),
    ];
    return said.join(" ");
  }

  #fresh() {
    let id = "";
    do id = `${this.side[0]}${(this.#count += 1)}`;
    while (this.#has(id));
    return id;
  }

  /** @param {string} id */
  #has(id) {
    return this.rows.some((row) => row.line.dataset.line === id);
  }

  /** @param {string} id */
  #made(id) {
    const made = /** @type {DocumentFragment} */ (this.template.content.cloneNode(true));
    const line = /** @type {HTMLElement} */ (made.firstElementChild);
    for (const part of [line, ...line.querySelectorAll("*")]) {
      for (const attribute of part.attributes) attribute.value = attribute.value.replaceAll("{id}", id);
    }
    return line;
  }
}

/**
 * @param {Element} place
 * @param {string} text
 */
function put(place, text) {
  if (place.textContent !== text) place.textContent = text;
}
