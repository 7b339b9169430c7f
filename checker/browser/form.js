/** The form: answers out of it, answers into it, and the lists and buttons that only a script can serve. */

import { keepExclusive } from "./fields.js";
import { Question } from "./question.js";

/** @typedef {import("./types.js").Answers} Answers */

// A choice is made at once; a number takes a while to type, and half of it is another number.
const CHOSEN = 120;
const TYPING = 700;

export class Form {
  /** @type {Map<string, Question>} */ questions = new Map();
  /** @type {WeakSet<Element>} fields left once: before, a half-typed answer is no fault */ left = new WeakSet();
  /** @type {(wait: number) => void} a change; how many milliseconds another may take */ onChange = () => {};
  /** @type {(text: string) => void} told what happened to a list */ onSay = () => {};
  /** @type {ReturnType<typeof setTimeout>|undefined} */ #typing = undefined;

  /**
   * @param {HTMLFormElement} form
   * @param {Object<string, import("./types.js").Fact>} facts
   * @param {import("./words.js").Words} words
   */
  constructor(form, facts, words) {
    this.form = form;
    this.words = words;
    for (const [id, fact] of Object.entries(facts)) {
      const box = document.getElementById(`q-${id}`);
      if (box) this.questions.set(id, new Question(id, fact, box, words));
    }
    form.addEventListener("input", (event) => this.#edited(/** @type {HTMLElement} */ (event.target)));
    form.addEventListener("change", () => this.#settled());
    form.addEventListener("focusout", (event) => this.#leave(event));
    form.addEventListener("click", (event) => this.#click(/** @type {Element} */ (event.target)));
    form.addEventListener("keydown", (event) => this.#enter(event));
    // The form is sent nowhere.
    form.addEventListener("submit", (event) => event.preventDefault());
  }

  /** @returns {Answers} what can be read; an answer that can't be is no answer */
  get answers() {
    /** @type {Answers} */
    const answers = {};
    for (const { id, value } of this.questions.values()) if (value !== undefined) answers[id] = value;
    return answers;
  }

  /** @param {Answers} answers what they do not name is emptied */
  write(answers) {
    this.left = new WeakSet();
    for (const question of this.questions.values()) {
      question.write(Object.hasOwn(answers, question.id) ? answers[question.id] : undefined);
    }
    this.show();
  }

  /** Say beside each field what was read, or why it could not be. */
  show() {
    clearTimeout(this.#typing);
    for (const question of this.questions.values()) question.show(this.left);
  }

  /** @returns {import("./question.js").Fault[]} of the fields that were left */
  get faults() {
    return [...this.questions.values()].flatMap((question) => question.faults(this.left));
  }

  /** @param {string[]} ids questions whose answer the checker can't take */
  refuse(ids) {
    for (const id of ids) {
      const question = this.questions.get(id);
      if (question) question.refused = true;
    }
    this.show();
  }

  /** @param {HTMLElement} target */
  #edited(target) {
    if (target instanceof HTMLInputElement) keepExclusive(target);
    const question = this.#questionAt(target);
    if (question) question.refused = false;
    const typing = isTyped(target);
    // What was read is said when the writer pauses, not sign by sign.
    clearTimeout(this.#typing);
    if (typing) this.#typing = setTimeout(() => this.show(), TYPING / 2);
    this.onChange(typing ? TYPING : CHOSEN);
  }

  #settled() {
    this.show();
    this.onChange(CHOSEN);
  }

  /** @param {FocusEvent} event */
  #leave(event) {
    const { target, relatedTarget } = event;
    const box = /** @type {Element} */ (target).closest("[data-field], .question");
    // From what is typed to "don't know" beside it is out of the field too.
    const stays = box?.contains(/** @type {?Node} */ (relatedTarget)) && isTyped(target) === isTyped(relatedTarget);
    if (!box || stays) return;
    this.left.add(box);
    this.#settled();
  }

  /** @param {Element} target */
  #click(target) {
    const button = target.closest("[data-add], [data-remove]");
    const question = button && this.#questionAt(button);
    if (!button || !question?.rows) return;
    const row = button.closest(".item");
    if (row instanceof HTMLElement) {
      this.onSay(this.words.say("item_removed", this.#called(question, row)));
      question.rows.remove(row);
    } else {
      const added = question.rows.append();
      this.onSay(this.words.say("item_added", this.#called(question, added)));
      /** @type {?HTMLElement} */ (added.querySelector("input, select"))?.focus();
    }
    this.#settled();
  }

  /**
   * @param {Question} question
   * @param {HTMLElement} row
   */
  #called({ fact, rows }, row) {
    return { item: fact.item ?? "", n: 1 + (rows?.rows.indexOf(row) ?? 0) };
  }

  /** @param {KeyboardEvent} event Enter in a field means that the writer is done */
  #enter({ key, target }) {
    const box = key === "Enter" && target instanceof HTMLInputElement && target.closest("[data-field], .question");
    if (!box) return;
    this.left.add(box);
    this.#settled();
  }

  /** @param {Element} target */
  #questionAt(target) {
    const box = target.closest(".question");
    return box instanceof HTMLElement ? this.questions.get(box.dataset.fact ?? "") : undefined;
  }
}

/** @param {?EventTarget} target */
function isTyped(target) {
  return target instanceof HTMLInputElement && target.type === "text";
}
