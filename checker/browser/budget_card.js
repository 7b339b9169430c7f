/** A line of a budget where its columns have no room: a card, and closed it says in one line what its other fields hold. */

import { onPaper } from "./budget_said.js";

/** @typedef {import("./budget_row.js").BudgetRow} BudgetRow */

// What a closed card says below the text and the amount, in this order.
const REST = ["category", "part", "from", "project", "year", "kind"];
const NAMED = ["year", "part"];

export class Card {
  /** Whether the line was new, and nobody has closed it. */ fresh = false;
  /** Whether something that only an open card shows has to be mended. */ #wrong = false;

  /** @param {BudgetRow} row */
  constructor(row) {
    this.row = row;
    this.button = row.line.querySelector("[data-toggle]");
  }

  get isOpen() {
    return this.row.line.classList.contains("is-open");
  }

  /** @param {boolean} open */
  set isOpen(open) {
    this.fresh = false;
    this.row.line.classList.toggle("is-open", open);
    this.button?.setAttribute("aria-expanded", String(open));
    this.show();
  }

  /** The reader asked for it: on to the first field that came, or still at the button. */
  toggle() {
    this.isOpen = !this.isOpen;
    const first = REST.map((name) => this.row.fields.get(name)).find((field) => field?.offsetParent);
    if (this.isOpen) first?.focus();
  }

  /** The reader is sent here: to what is missing, else to the first field. */
  go() {
    this.isOpen = true;
    const { fields, first, summary, timed } = this.row;
    const unchosen = NAMED.map((name) => fields.get(name)).find((field) => field && !field.value);
    const amount = summary.isMissing ? fields.get(timed ? "hours" : "amount") : null;
    (unchosen ?? amount ?? first).focus();
  }

  /** A new line is open until the next one is. */
  begin() {
    this.isOpen = true;
    this.fresh = true;
  }

  /** Another line is new. */
  rest() {
    if (this.fresh && !this.#wrong) this.isOpen = false;
  }

  /** Say what the other fields hold, and open what has to be mended in them. */
  show() {
    const wrong = this.row.refused || Object.keys(this.row.unread).length > 0;
    const came = wrong && !this.#wrong;
    this.#wrong = wrong;
    if (came && !this.isOpen) {
      this.isOpen = true;
      return;
    }
    const { words } = this.row.kit;
    const said = this.isOpen ? words.say("budget.fold") : this.#said(words);
    const place = this.button?.querySelector("[data-rest]");
    if (place && place.textContent !== said) place.textContent = said;
  }

  /** @param {import("./words.js").Words} words */
  #said(words) {
    const column = (/** @type {string} */ name) => words.say(`budget.column.${name}`);
    const parts = REST.filter((name) => this.row.fields.has(name)).map((name) => {
      const text = onPaper(this.row, name);
      if (!text && NAMED.includes(name)) return words.say("budget.not_chosen", { what: column(name) });
      return name === "project" ? `${column(name)} ${text}` : text;
    });
    const quiet = (/** @type {string} */ text) => text.slice(0, 1).toLocaleLowerCase() + text.slice(1);
    return parts.filter(Boolean).map((text, index) => (index ? quiet(text) : text)).join(" · ");
  }
}
