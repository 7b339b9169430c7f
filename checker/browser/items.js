/** The rows of a list: one more, one less. A row's markup is the page's own template. */

import { MOST_ITEMS } from "./answers.js";
import { element } from "./elements.js";

export class Rows {
  /**
   * @param {HTMLElement} place the .items of a question
   * @param {string} none what is said of a list without rows
   */
  constructor(place, none) {
    const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (place.querySelector(name));
    this.list = part(".items-list");
    this.add = part("[data-add]");
    this.template = /** @type {HTMLTemplateElement} */ (part("template"));
    this.none = element("p", { class: "hint" }, none);
    this.list.after(this.none);
    // Ids of rows are never used twice, so that what belongs to a removed row can't reach another.
    this.count = this.list.children.length;
    this.#arrange();
  }

  /** @returns {HTMLElement[]} */
  get rows() {
    return /** @type {HTMLElement[]} */ ([...this.list.children]);
  }

  /** One more row, empty. */
  append() {
    const made = /** @type {DocumentFragment} */ (this.template.content.cloneNode(true));
    const row = /** @type {HTMLElement} */ (made.firstElementChild);
    const index = String(this.count++);
    for (const part of [row, ...row.querySelectorAll("*")]) {
      for (const attribute of part.attributes) attribute.value = attribute.value.replaceAll("{i}", index);
    }
    this.list.append(row);
    this.#arrange();
    return row;
  }

  /**
   * One row less; focus goes to what takes its place.
   * @param {HTMLElement} row
   */
  remove(row) {
    const near = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    this.#arrange();
    const target = /** @type {?HTMLElement} */ (near?.querySelector("input, select") ?? this.add);
    target?.focus();
  }

  /**
   * Exactly so many rows, all empty.
   * @param {number} count
   */
  renew(count) {
    this.list.replaceChildren();
    for (let made = 0; made < count; made += 1) this.append();
    this.#arrange();
  }

  /**
   * What a row is called.
   * @param {Element} row
   */
  name(row) {
    return row.querySelector("legend")?.textContent ?? "";
  }

  /** Number the rows from 1, as the template words it. */
  #arrange() {
    this.rows.forEach((row, index) => {
      for (const part of ["legend", "[data-remove]"]) {
        const text = this.template.content.querySelector(part)?.textContent ?? "";
        const target = /** @type {HTMLElement} */ (row.querySelector(part));
        target.textContent = text.replace("{n}", String(index + 1));
        target.hidden = false;
      }
    });
    this.none.hidden = this.rows.length > 0;
    this.add.hidden = this.rows.length >= MOST_ITEMS;
  }
}
