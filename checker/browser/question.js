/** One question of the form: its answer, and the fields that make it up. */

import { controls, readField, writeField } from "./fields.js";
import { Rows } from "./items.js";

/** @typedef {import("./types.js").Fact} Fact */
/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {{box: HTMLElement, fact: Fact, key: string}} Field the controls of one value; a list has several */
/** @typedef {{label: string, text: string, target: HTMLElement}} Fault an answer that can't be used, and where it stands */

export class Question {
  /** Whether the checker could not take the answer. */
  refused = false;

  /**
   * @param {string} id
   * @param {Fact} fact
   * @param {HTMLElement} box
   * @param {import("./words.js").Words} words
   */
  constructor(id, fact, box, words) {
    this.id = id;
    this.fact = fact;
    this.box = box;
    this.words = words;
    const list = /** @type {?HTMLElement} */ (box.querySelector(".items"));
    this.rows = list && new Rows(list, words.say("items_empty"));
  }

  /** @returns {Field[]} */
  get fields() {
    if (!this.rows) return [{ box: this.box, fact: this.fact, key: this.id }];
    return this.rows.rows.flatMap((row) => this.#fieldsOf(row));
  }

  /** @returns {Answer|undefined} what can be read; an answer that can't be is no answer */
  get value() {
    if (this.refused) return undefined;
    if (!this.rows) return readField(this.box, this.fact, this.words).value;
    const items = this.rows.rows.map((row) => this.#item(row));
    // The one row that stands there from the start says nothing until something is in it.
    return items.length === 1 && Object.keys(items[0]).length === 0 ? undefined : items;
  }

  /** @param {Answer|undefined} answer */
  write(answer) {
    this.refused = false;
    if (!this.rows) {
      writeField(this.box, this.fact, answer, this.words);
      return;
    }
    const items = /** @type {import("./types.js").AnswerItem[]} */ (Array.isArray(answer) ? answer : [{}]);
    this.rows.renew(items.length);
    this.rows.rows.forEach((row, index) => {
      for (const { box, fact, key } of this.#fieldsOf(row)) writeField(box, fact, items[index][key], this.words);
    });
  }

  /**
   * Say beside each field what was read, or why it could not be.
   * @param {WeakSet<Element>} left fields in which a half-typed answer is a fault by now
   */
  show(left) {
    for (const { box, fact } of this.fields) {
      const { value, error, at = [] } = readField(box, fact, this.words);
      const shown = error && left.has(box) ? error : "";
      const typed = typeof value === "string" && fact.type !== "option";
      const echo = typed ? this.words.say("echo", { value: this.words.amount(fact, value) }) : "";
      put(box.querySelector(":scope > .echo"), value === null ? this.words.say("unknown_said") : echo);
      put(box.querySelector(":scope > .error"), shown);
      for (const control of controls(box)) control.toggleAttribute("aria-invalid", false);
      if (shown) for (const control of at) control.setAttribute("aria-invalid", "true");
    }
    const refusal = this.refused ? this.words.say("error.refused") : "";
    if (refusal || this.rows) put(document.getElementById(`e-${this.id}`), refusal);
  }

  /**
   * @param {WeakSet<Element>} left
   * @returns {Fault[]}
   */
  faults(left) {
    const found = this.fields.filter(({ box }) => left.has(box)).flatMap((field) => this.#fault(field));
    if (!this.refused) return found;
    return [{ label: this.fact.label, text: this.words.say("error.refused"), target: this.first }, ...found];
  }

  /** The control that a reader who comes to this question wants. */
  get first() {
    const inside = controls(this.box);
    const chosen = inside.find((control) => control.type !== "text" && control.checked);
    return chosen ?? inside[0] ?? this.rows?.add ?? this.box;
  }

  /**
   * @param {HTMLElement} row
   * @returns {Field[]}
   */
  #fieldsOf(row) {
    const boxes = /** @type {HTMLElement[]} */ ([...row.querySelectorAll("[data-field]")]);
    return boxes.map((box) => {
      const key = box.dataset.field ?? "";
      return { box, key, fact: this.fact.fields[key] };
    });
  }

  /** @param {HTMLElement} row */
  #item(row) {
    /** @type {import("./types.js").AnswerItem} */
    const item = {};
    for (const { box, fact, key } of this.#fieldsOf(row)) {
      const { value } = readField(box, fact, this.words);
      if (value !== undefined) item[key] = value;
    }
    return item;
  }

  /**
   * @param {Field} field
   * @returns {Fault[]}
   */
  #fault({ box, fact }) {
    const { error, at } = readField(box, fact, this.words);
    if (!error || !at) return [];
    const row = box.closest(".item");
    const inRow = this.rows && row && { label: this.rows.name(row), value: fact.label };
    return [{ label: inRow ? this.words.say("labelled", inRow) : fact.label, text: error, target: at[0] }];
  }
}

/**
 * A text where it is new: what is written again unchanged may be read out again.
 * @param {Element|null} place
 * @param {string} text
 */
function put(place, text) {
  if (!(place instanceof HTMLElement)) return;
  if (place.textContent !== text) place.textContent = text;
  if (place.classList.contains("error")) place.hidden = !text;
}
