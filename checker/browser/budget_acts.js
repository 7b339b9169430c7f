/** What a person does to a budget's lines: one more, a copy, one less, another way to write an amount. */

import { asTyped } from "./budget_said.js";

/** @typedef {import("./budget_table.js").BudgetTable} BudgetTable */
/** @typedef {import("./budget_row.js").BudgetRow} BudgetRow */

/**
 * @typedef {object} Stage
 * @property {(text: string, undo: ?() => void, fleeting?: boolean) => void} say what happened, with the way back
 * @property {() => void} settled the lines are others now
 */

export class Acts {
  /**
   * @param {import("./words.js").Words} words
   * @param {Stage} stage
   */
  constructor(words, stage) {
    this.words = words;
    this.stage = stage;
  }

  /** @param {BudgetTable} table */
  add(table) {
    if (table.isFull) return this.#full(table);
    for (const { card } of table.rows) card.rest();
    const row = table.insert(table.inherited);
    row.card.begin();
    this.stage.settled();
    row.first.focus();
    return this.stage.say(this.words.say("budget.added", { n: String(table.rows.length) }), null);
  }

  /**
   * @param {BudgetTable} table
   * @param {BudgetRow} row
   */
  copy(table, row) {
    if (table.isFull) return this.#full(table);
    const at = table.rows.indexOf(row) + 1;
    const copy = table.insert({ ...row.row, id: "" }, at);
    copy.left = new Set(row.left);
    copy.card.begin();
    this.stage.settled();
    copy.first.focus();
    return this.stage.say(this.words.say("budget.copied", { from: String(at), to: String(at + 1) }), null);
  }

  /**
   * @param {BudgetTable} table
   * @param {BudgetRow} row
   * @param {HTMLElement} add where the focus goes when no line is left
   */
  remove(table, row, add) {
    const at = table.rows.indexOf(row);
    const { row: was, left } = row;
    table.remove(row);
    this.stage.settled();
    const near = table.rows[at] ?? table.rows[at - 1];
    (near?.first ?? add).focus();
    this.stage.say(this.words.say("budget.removed", { n: String(at + 1) }), () => {
      const back = table.insert(was, at);
      back.left = left;
      this.stage.settled();
      back.first.focus();
    });
  }

  /** @param {BudgetRow} row an amount, or hours at a rate */
  time(row) {
    row.timed = !row.timed;
    this.stage.settled();
    row.fields.get(row.timed ? "hours" : "amount")?.focus();
  }

  /**
   * One reading of an amount that has two.
   * @param {BudgetRow} row
   * @param {string} name
   * @param {string} reading
   */
  read(row, name, reading) {
    row.fields.get(name)?.focus();
    row.write({ [name]: asTyped(reading) });
    this.stage.settled();
  }

  /** @param {BudgetTable} table */
  #full(table) {
    this.stage.say(this.words.say("budget.too_many", { most: String(table.rows.length) }), null);
  }
}
