/** The budget of the page: two tables and what is beside them; what it holds, and what happens to it. */

import { Acts } from "./budget_acts.js";
import { csvOf } from "./budget_csv.js";
import { Example } from "./budget_example.js";
import { Extras } from "./budget_extras.js";
import { download } from "./budget_file.js";
import { onKey } from "./budget_keys.js";
import { rowOf, SIDES } from "./budget_lines.js";
import { Paste } from "./budget_paste_box.js";
import { Status } from "./budget_status.js";
import { BudgetTable } from "./budget_table.js";

/** @typedef {import("./types.js").Draft} Draft */
/** @typedef {import("./budget_lines.js").Side} Side */
/** @typedef {import("./budget_row.js").BudgetRow} BudgetRow */
/** @typedef {{table: BudgetTable, row: BudgetRow}} At a line and its table */
/** @typedef {import("./types.js").PageData & {plan: import("./types.js").PlanPage}} Page */

// A choice is made at once; a number takes a while to type, and half of it is another number.
const CHOSEN = 120;
const TYPING = 700;
/** @type {{[side: string]: number}} */
const AT_FIRST = { costs: 2, financing: 1 };

export class Budget {
  /** @type {(wait: number) => void} a change; how many milliseconds another may take */ onChange = () => {};
  /** @type {() => ?import("./types.js").Plan} what the budget comes to, where that is known */ plan = () => null;
  /** @type {Map<string, BudgetTable>} */ tables = new Map();
  /** What the checker could not take, and no line is to blame. */ #barred = "";

  /**
   * @param {HTMLFormElement} form
   * @param {Page} data
   * @param {import("./words.js").Words} words
   */
  constructor(form, data, words) {
    this.form = form;
    this.data = data;
    this.words = words;
    const { terms } = data.plan;
    const unit = words.write.formats.money.other.replace("{n}", "").trim();
    const crowns = ["NOK", "SEK", "DKK"].includes(terms.currency) ? ["kr", "kr."] : [];
    const kit = { terms, words, units: [unit, terms.currency, ...crowns] };
    for (const side of SIDES) {
      const template = /** @type {HTMLTemplateElement} */ (this.#part(`[data-line-of="${side}"]`));
      this.tables.set(side, new BudgetTable(this.#part(`[data-lines="${side}"]`), template, side, kit));
    }
    this.extras = new Extras(form, terms, words, unit);
    this.status = new Status(/** @type {HTMLElement} */ (form.parentElement?.querySelector("[data-said]")), words);
    /** @type {import("./budget_acts.js").Stage} */
    const stage = { say: (...said) => this.status.say(...said), settled: () => this.#settled() };
    this.acts = new Acts(words, stage);
    this.example = new Example(this, stage);
    this.paste = new Paste(form, this.tables, data, words, stage);
    this.complete = /** @type {HTMLInputElement} */ (this.#part("#budget-complete"));
    this.feed = /** @type {HTMLInputElement} */ (this.#part("#budget-feed"));
    this.#listen();
    this.write(null);
    for (const part of form.querySelectorAll("#q-budget-aid [data-add]")) part.removeAttribute("hidden");
    this.#part("[data-example]").hidden = !data.plan.example;
    form.hidden = false;
  }

  /** @returns {?Draft} what is written; nothing where nothing is */
  get draft() {
    const [costs, financing] = SIDES.map((side) => this.#table(side).written.filter((row) => !row.refused).map((row) => row.value));
    const [rest, wishes] = [this.extras.value, this.extras.wishes];
    if (!costs.length && !financing.length && !Object.keys(rest).length && !Object.keys(wishes).length) return null;
    const written = costs.length + financing.length > 0;
    return {
      budget: { costs, financing, ...rest, complete: written && this.complete.checked },
      wishes,
      // Without a line there is nothing that could answer for the applicant.
      feed: written && this.feed.checked,
    };
  }

  /** @returns {?Draft} what can be asked about */
  get asked() {
    const { draft } = this;
    return this.#barred && this.#barred === JSON.stringify(draft) ? null : draft;
  }

  /** @param {?Draft} draft */
  write(draft) {
    const { terms } = this.data.plan;
    for (const [side, table] of this.tables) {
      const lines = draft?.budget[/** @type {Side} */ (side)] ?? [];
      table.renew(lines.length ? lines.map((line) => rowOf(line, terms)) : Array(AT_FIRST[side]).fill({}));
      if (lines.length) for (const row of table.rows) row.leaveAll();
      else table.rows[0].card.begin();
    }
    this.complete.checked = draft?.budget.complete === true;
    this.feed.checked = draft === null || draft.feed !== false;
    this.extras.write(draft);
    this.paste.clear();
    this.status.say("", null);
    this.show();
  }

  /**
   * Say what was read and what it adds up to.
   * @param {?At} [at] the one line that is another; left out: all may be
   */
  show(at = null) {
    if (at) {
      at.row.show();
      at.table.sums();
    } else for (const table of this.tables.values()) table.show();
    const projects = [...this.tables.values()].flatMap((table) => table.written.map(({ row }) => row.project));
    this.extras.places([...new Set(["1", ...projects])].sort());
    this.extras.show();
  }

  /** @param {{line: ?string}[]} problems lines that the checker can't take */
  refuse(problems) {
    const lines = problems.map(({ line }) => line);
    const rows = [...this.tables.values()].flatMap((table) => table.rows);
    const refused = rows.filter((row) => lines.includes(row.id) && !row.refused);
    for (const row of refused) row.refused = true;
    const before = this.#barred;
    if (!refused.length) this.#barred = JSON.stringify(this.draft);
    this.show();
    return refused.length > 0 || before !== this.#barred;
  }

  /** @param {string} id the line that the plan speaks of */
  go(id) {
    const rows = [...this.tables.values()].flatMap((table) => table.rows);
    rows.find((row) => row.id === id)?.card.go();
  }

  /** The values of every line for paper. */
  print() {
    for (const table of this.tables.values()) for (const row of table.rows) row.print();
  }

  /** The lines, their sums and the plan as a file. */
  #export() {
    const budget = this.draft?.budget ?? { costs: [], financing: [] };
    download(csvOf(budget, this.plan(), this.data), `${this.words.say("budget.file")}.csv`);
    this.status.say(this.words.say("budget.exported"), null);
  }

  #listen() {
    const on = (/** @type {string} */ name, /** @type {(event: any) => void} */ hear) => this.form.addEventListener(name, hear);
    on("submit", (event) => event.preventDefault());
    on("input", (event) => this.#edited(event.target));
    on("change", (event) => this.#settled(this.#field(event.target)));
    on("focusin", (event) => this.#field(event.target)?.row.open(event.target.dataset.field));
    on("focusout", (event) => this.#left(event));
    on("keydown", (event) => this.#key(event));
    on("paste", (event) => {
      const at = this.#field(event.target);
      if (at) this.paste.hear(event, at.table, at.row);
    });
    on("click", (event) => this.#click(event.target));
  }

  /** @param {HTMLElement} target */
  #edited(target) {
    const at = this.#field(target);
    if (at) at.row.edited(target.dataset.field ?? "");
    this.status.typed();
    at?.table.sums();
    this.onChange(target.matches("input[type=text], textarea") ? TYPING : CHOSEN);
  }

  /** @param {?At} [at] */
  #settled(at) {
    this.show(at);
    this.onChange(CHOSEN);
  }

  /** @param {FocusEvent} event */
  #left({ target, relatedTarget }) {
    const field = /** @type {HTMLElement} */ (target);
    const box = field.closest(".item [data-field], .budget-figure, .question");
    if (box && !box.contains(/** @type {?Node} */ (relatedTarget))) this.extras.left.add(box);
    const at = this.#field(field);
    at?.row.leave(field.dataset.field ?? "");
    // Once the focus is where it is going.
    setTimeout(() => (at ? this.show(at) : this.extras.show()));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const at = this.#field(/** @type {HTMLElement} */ (event.target));
    if (at) onKey(event, at.table, at.row, this.acts);
    else if (event.key === "Enter" && event.target instanceof HTMLInputElement) this.#settled();
  }

  /** @param {HTMLElement} target */
  #click(target) {
    const button = target.closest("button");
    if (!button) return;
    const { reading, of } = button.dataset;
    const table = this.tables.get(button.dataset.add ?? "");
    const at = this.#line(button);
    if (this.extras.click(button)) this.#settled();
    else if (table) this.acts.add(table);
    else if (this.paste.click(button)) return;
    else if (button.matches("[data-example]")) this.example.fill(button);
    else if (button.matches("[data-export]")) this.#export();
    else if (!at) return;
    else if (button.matches("[data-copy]")) this.acts.copy(at.table, at.row);
    else if (button.matches("[data-remove]")) this.acts.remove(at.table, at.row, this.#part(`[data-add="${at.table.side}"]`));
    else if (button.matches("[data-timed]")) this.acts.time(at.row);
    else if (button.matches("[data-toggle]")) at.row.card.toggle();
    else if (reading && of) this.acts.read(at.row, of, reading);
  }

  /** @param {string} side */
  #table(side) {
    return /** @type {BudgetTable} */ (this.tables.get(side));
  }

  /** @param {HTMLElement} target a field of a line */
  #field(target) {
    return target.matches("[data-line] [data-field]") ? this.#line(target) : null;
  }

  /** @param {Element} target */
  #line(target) {
    const line = target.closest("[data-line]");
    for (const table of this.tables.values()) {
      const row = line && table.rows.find((each) => each.line === line);
      if (row) return { table, row };
    }
    return null;
  }

  /** @param {string} selector */
  #part(selector) {
    return /** @type {HTMLElement} */ (this.form.querySelector(selector));
  }
}
