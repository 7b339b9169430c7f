/** The parts of the form, as a conversation has them: one open at a time, each with how far it is answered, in any order. */

import { element } from "./elements.js";

/** @typedef {import("./words.js").Words} Words */

/**
 * @typedef {object} Step one part of the form
 * @property {HTMLElement} section
 * @property {HTMLButtonElement} button its heading
 * @property {HTMLElement} body
 * @property {HTMLElement} state how far it is answered
 * @property {HTMLButtonElement} on the way on
 * @property {HTMLButtonElement} back and the way back
 */

// A part that is closed can be found by the browser's own search, where the browser knows how.
const CLOSED = "onbeforematch" in window ? "until-found" : "";

export class Steps {
  /** @type {Step[]} */ #steps = [];
  #open = 0;
  /** @type {() => void} another part is open now */ onChange = () => {};
  /** @type {() => void} after the last part */ onEnd = () => {};

  /**
   * @param {HTMLElement} form
   * @param {Words} words
   */
  constructor(form, words) {
    this.words = words;
    const sections = /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll(".group"));
    for (const section of sections) this.#steps.push(this.#made(section));
    form.classList.add("is-stepped");
    form.addEventListener("click", ({ target }) => this.#click(/** @type {Element} */ (target)));
    this.#show(0);
    // What stands below the form has moved up.
    document.querySelector(":target:not(.group *)")?.scrollIntoView({ behavior: "instant" });
  }

  /** The part that is open, as a link names it. */
  get current() {
    return this.#steps[this.#open]?.section.dataset.group ?? null;
  }

  /** @param {?string} name of a part, as `current` gives it */
  open(name) {
    const index = this.#steps.findIndex(({ section }) => section.dataset.group === name);
    if (index >= 0) this.#show(index);
  }

  /**
   * Open the part that something stands in.
   * @param {Element} target
   */
  reveal(target) {
    const index = this.#steps.findIndex(({ section }) => section.contains(target));
    if (index < 0 || index === this.#open) return;
    this.#show(index);
    this.onChange();
  }

  /** @param {import("./types.js").Answers} answers */
  count(answers) {
    for (const step of this.#steps) {
      const boxes = /** @type {HTMLElement[]} */ ([...step.body.querySelectorAll(".question[data-fact]")]);
      const asked = boxes.filter((box) => !box.classList.contains("is-folded"));
      const done = asked.filter(({ dataset }) => Object.hasOwn(answers, dataset.fact ?? "")).length;
      const wrong = asked.filter((box) => box.querySelector("[aria-invalid=true], .item ~ .error:not([hidden])")).length;
      this.#say(step, asked.length, done, wrong);
    }
    this.#ways();
  }

  /** @param {HTMLElement} section */
  #made(section) {
    const heading = /** @type {HTMLElement} */ (section.querySelector(".group-heading"));
    const body = /** @type {HTMLElement} */ (section.querySelector(".group-body"));
    const state = element("span", { class: "group-state" });
    const button = element("button", { type: "button", class: "group-button", "aria-controls": body.id }, ...heading.childNodes, " ", state);
    heading.append(button);
    // Made once: a button that is exchanged under the finger that touches it hears no click.
    const on = element("button", { type: "button", class: "button" });
    const back = element("button", { type: "button", class: "button button-quiet" });
    body.append(element("p", { class: "group-acts" }, on, " ", back));
    const index = this.#steps.length;
    body.addEventListener("beforematch", () => this.#show(index));
    return { section, button, body, state, on, back };
  }

  /** @param {number} index none is open where there is no such part */
  #show(index) {
    this.#open = index;
    this.#steps.forEach(({ section, button, body }, each) => {
      const open = each === index;
      section.classList.toggle("is-open", open);
      button.setAttribute("aria-expanded", String(open));
      if (open) body.removeAttribute("hidden");
      else if (!body.hasAttribute("hidden")) body.setAttribute("hidden", CLOSED);
    });
    this.#ways();
  }

  /**
   * @param {Step} step
   * @param {number} asked
   * @param {number} done
   * @param {number} wrong
   */
  #say({ section, state }, asked, done, wrong) {
    const key = asked === 0 ? "steps.none" : done === asked ? "steps.all" : "steps.some";
    const text = wrong ? this.words.say("steps.wrong", { n: wrong }) : this.words.say(key, { done: this.words.write.number(String(done)), n: asked });
    if (state.textContent !== text) state.textContent = text;
    section.dataset.state = wrong ? "wrong" : key.slice("steps.".length);
  }

  /** On to the next part that still asks something, back to the one before; after the last, to the result. */
  #ways() {
    const step = this.#steps[this.#open];
    if (!step) return;
    const asks = this.#steps.map(({ section }) => section.dataset.state !== "none");
    const next = asks.indexOf(true, this.#open + 1);
    const before = this.#open > 0 ? asks.lastIndexOf(true, this.#open - 1) : -1;
    write(step.on, next, next < 0 ? this.words.say("steps.end") : this.#named("steps.next", next));
    write(step.back, before, before < 0 ? "" : this.#named("steps.previous", before));
    step.back.hidden = before < 0;
  }

  /**
   * @param {string} key
   * @param {number} index
   */
  #named(key, index) {
    return this.words.say(key, { part: this.#steps[index].button.querySelector(".group-name")?.textContent ?? "" });
  }

  /** @param {Element} target */
  #click(target) {
    const way = /** @type {?HTMLElement} */ (target.closest("[data-step]"));
    if (way?.dataset.step === "-1") this.onEnd();
    else if (way) this.#go(Number(way.dataset.step));
    const at = this.#steps.findIndex(({ button }) => button.contains(target));
    if (at >= 0) this.#toggle(at);
  }

  /**
   * On or back, with the focus on the part's heading.
   * @param {number} index
   */
  #go(index) {
    this.#show(index);
    const { button, section } = this.#steps[index];
    section.scrollIntoView({ block: "start" });
    button.focus({ preventScroll: true });
    this.onChange();
  }

  /**
   * A heading opens its part, and closes it again; it stays under the hand that touched it, as far as there is room below.
   * @param {number} index
   */
  #toggle(index) {
    const { button, section } = this.#steps[index];
    const before = button.getBoundingClientRect().top;
    this.#show(index === this.#open ? -1 : index);
    window.scrollBy({ top: button.getBoundingClientRect().top - before, behavior: "instant" });
    // Low on the screen, what it asks would lie below the edge.
    if (this.#open === index && before > innerHeight / 2) section.scrollIntoView({ block: "start" });
    this.onChange();
  }
}

/**
 * @param {HTMLButtonElement} button
 * @param {number} step
 * @param {string} text
 */
function write(button, step, text) {
  button.dataset.step = String(step);
  if (button.textContent !== text) button.textContent = text;
}
