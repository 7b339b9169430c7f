/** Lines from a spreadsheet into a budget's table: by pasting into a cell, or by way of a box of text. */

import { isEmpty, MOST_LINES, SIDES } from "./budget_lines.js";
import { pasted } from "./budget_paste.js";
import { element } from "./elements.js";

/** @typedef {import("./budget_table.js").BudgetTable} BudgetTable */
/** @typedef {import("./budget_row.js").BudgetRow} BudgetRow */
/** @typedef {import("./budget_lines.js").Row} Row */
/** @typedef {import("./types.js").PageData & {plan: import("./types.js").PlanPage}} Page */
/** @typedef {{said: string, undo: () => void, first: ?BudgetRow}} Outcome */

const MOST_NOTES = 12;

export class Paste {
  /**
   * @param {HTMLFormElement} form
   * @param {Map<string, BudgetTable>} tables
   * @param {Page} data
   * @param {import("./words.js").Words} words
   * @param {import("./budget_acts.js").Stage} stage
   */
  constructor(form, tables, data, words, stage) {
    this.form = form;
    this.stage = stage;
    this.tables = tables;
    this.data = data;
    this.words = words;
    this.notes = /** @type {HTMLElement} */ (form.querySelector("[data-notes]"));
  }

  /**
   * Several cells are lines; one is what the field takes by itself.
   * @param {ClipboardEvent} event
   * @param {BudgetTable} table
   * @param {BudgetRow} row
   */
  hear(event, table, row) {
    const text = (event.clipboardData?.getData("text/plain") ?? "").replace(/[\r\n]+$/, "");
    if (!/[\t\r\n]/.test(text)) return;
    event.preventDefault();
    this.#take(text, table, row, /** @type {HTMLElement} */ (event.target).dataset.field ?? "text");
  }

  /**
   * @param {Element} button
   * @returns {boolean} whether it is one of these
   */
  click(button) {
    const box = /** @type {?HTMLElement} */ (button.closest("[data-paste-box]"));
    const table = this.tables.get(button.getAttribute("data-paste") ?? box?.dataset.pasteBox ?? "");
    if (!table) return false;
    if (button.matches("[data-paste]")) this.#open(table, true);
    else if (button.matches("[data-paste-close]")) this.#open(table, false);
    else this.#takeBox(table);
    return true;
  }

  /**
   * @param {string} text
   * @param {BudgetTable} table
   * @param {?BudgetRow} row
   * @param {string} field
   * @returns {string} why not
   */
  #take(text, table, row, field) {
    const outcome = this.#put(text, table, row, field);
    if ("refused" in outcome) {
      this.stage.say(outcome.refused, null);
      return outcome.refused;
    }
    this.stage.settled();
    // Where it was pasted the writer goes on; else at what has come.
    if (!row?.line.isConnected) outcome.first?.first.focus();
    const back = () => {
      outcome.undo();
      this.stage.settled();
      table.rows[0]?.first.focus();
    };
    this.stage.say(outcome.said, back, true);
    return "";
  }

  /**
   * @param {BudgetTable} table
   * @param {boolean} open
   */
  #open(table, open) {
    const { box, area } = this.#box(table);
    box.hidden = !open;
    area.value = "";
    this.#fault(box, "");
    const button = /** @type {HTMLElement} */ (this.form.querySelector(`[data-paste="${table.side}"]`));
    (open ? area : button).focus();
  }

  /** @param {BudgetTable} table */
  #takeBox(table) {
    const { box, area } = this.#box(table);
    const refused = this.#take(area.value, table, null, "text");
    this.#fault(box, refused);
    box.hidden = !refused;
    if (refused) area.focus();
  }

  /** @param {BudgetTable} table */
  #box({ side }) {
    const box = /** @type {HTMLElement} */ (this.form.querySelector(`[data-paste-box="${side}"]`));
    return { box, area: /** @type {HTMLTextAreaElement} */ (box.querySelector("textarea")) };
  }

  /**
   * @param {HTMLElement} box
   * @param {string} text
   */
  #fault(box, text) {
    const place = /** @type {HTMLElement} */ (box.querySelector(".error"));
    place.textContent = text;
    place.hidden = !text;
  }

  /**
   * Put lines in, or say why not.
   * @param {string} text
   * @param {BudgetTable} table
   * @param {?BudgetRow} row where it is pasted; none: after what is written
   * @param {string} field
   * @returns {{refused: string}|Outcome}
   */
  #put(text, table, row, field) {
    const found = pasted(text, { side: table.side, from: field }, this.data, table.kit.units);
    const count = SIDES.reduce((all, side) => all + found.rows[side].length, 0);
    if (found.tooMany || this.#isTooMany(found, table, row)) return { refused: this.words.say("budget.too_many", { most: String(MOST_LINES) }) };
    if (!count) return { refused: this.words.say("budget.nothing_pasted") };
    const before = SIDES.map((side) => ({ side, rows: this.#table(side).rows.map((each) => each.row) }));
    const changed = SIDES.flatMap((side) => this.#lines(found.rows[side], this.#table(side), side === table.side && !found.headed ? row : null));
    this.#note(found, changed);
    const undo = () => {
      for (const { side, rows } of before) this.#table(side).renew(rows);
      this.clear();
    };
    return { said: this.#said(changed), undo, first: changed[0] ?? null };
  }

  /** No notes any more. */
  clear() {
    this.notes.hidden = true;
    this.notes.replaceChildren();
  }

  /** @param {string} side */
  #table(side) {
    return /** @type {BudgetTable} */ (this.tables.get(side));
  }

  /**
   * @param {import("./budget_paste.js").Pasted} found
   * @param {BudgetTable} table
   * @param {?BudgetRow} row
   */
  #isTooMany({ rows, headed }, table, row) {
    return SIDES.some((side) => {
      const { rows: here, written } = this.#table(side);
      const start = side === table.side && row && !headed ? here.indexOf(row) : written.length;
      return start + rows[side].length > MOST_LINES;
    });
  }

  /**
   * From a line on, over what stands there; or after what is written, in the place of what is empty.
   * @param {Partial<Row>[]} rows
   * @param {BudgetTable} table
   * @param {?BudgetRow} from
   * @returns {BudgetRow[]}
   */
  #lines(rows, table, from) {
    if (!rows.length) return [];
    if (!from) for (const each of table.rows.filter(({ row }) => isEmpty(row))) table.remove(each);
    const start = from ? table.rows.indexOf(from) : table.rows.length;
    return rows.map((row, index) => {
      const there = from ? table.rows[start + index] : undefined;
      if (there) there.write(row);
      const put = there ?? table.insert(row);
      put.leaveAll();
      return put;
    });
  }

  /** @param {BudgetRow[]} changed */
  #said(changed) {
    const wrong = changed.filter(({ summary }) => summary.isFaulty).length;
    const unread = changed.reduce((all, { unread }) => all + Object.keys(unread).length, 0);
    return [
      this.words.say("budget.pasted", { n: changed.length }),
      ...(wrong ? [this.words.say("budget.to_mend", { n: wrong })] : []),
      ...(unread ? [this.words.say("budget.unread_count", { n: unread })] : []),
    ].join(" ");
  }

  /**
   * Which cells could not be read, and what was left out.
   * @param {import("./budget_paste.js").Pasted} found
   * @param {BudgetRow[]} changed
   */
  #note(found, changed) {
    const cells = changed.flatMap((row) => Object.entries(row.unread).map(([name, word]) => this.#cell(row, name, word)));
    const beyond = cells.length - MOST_NOTES;
    const shown = [...cells.slice(0, MOST_NOTES), ...(beyond > 0 ? [this.words.say("budget.unread_more", { n: beyond })] : [])];
    const list = shown.length && [
      element("p", {}, this.words.say("budget.unread_cells")),
      element("ul", {}, ...shown.map((text) => element("li", {}, text))),
    ];
    const columns = this.words.list(found.left.slice(0, MOST_NOTES).map((name) => this.words.quoted(name.slice(0, 40))));
    const others = [
      ...(found.left.length ? [this.words.say("budget.left_columns", { columns })] : []),
      ...(found.spare ? [this.words.say("budget.spare_cells", { n: found.spare })] : []),
      ...(found.sums ? [this.words.say("budget.left_sums", { n: found.sums })] : []),
    ];
    this.notes.replaceChildren(...(list || []), ...others.map((text) => element("p", {}, text)));
    this.notes.hidden = !this.notes.childElementCount;
  }

  /**
   * @param {BudgetRow} row
   * @param {string} name
   * @param {string} word
   */
  #cell(row, name, word) {
    const table = this.#table(row.side);
    const params = { table: table.kit.words.say(`budget.column.${row.side}`), line: String(table.rows.indexOf(row) + 1) };
    return this.words.say("budget.unread_cell", { ...params, column: this.words.say(`budget.column.${name}`), word: this.words.quoted(word) });
  }
}
