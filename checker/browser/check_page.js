/** What every page with a check has: form, engine and result wired together. Answers live here and nowhere else. */

import { arrive } from "./arriving.js";
import { Bar } from "./bar.js";
import { CaseFile } from "./case_file.js";
import { onClicks } from "./clicks.js";
import { EngineSaid } from "./engine_said.js";
import { Faults } from "./faults.js";
import { Folds } from "./folds.js";
import { Form } from "./form.js";
import { ALL_CALLS } from "./fragment.js";
import { onInterest } from "./interest.js";
import { Link } from "./link.js";
import { Notices } from "./notices.js";
import { part } from "./page_parts.js";
import { Runtime } from "./runtime.js";
import { clearlyAsked } from "./settled.js";
import { Steps } from "./steps.js";
import { Voice } from "./voice.js";
import { Words } from "./words.js";

/** @typedef {import("./types.js").Answers} Answers */
/** @typedef {import("./link.js").Restored} Restored */

/**
 * @typedef {object} Shown what a result offers, whatever it is about
 * @property {HTMLElement} place
 * @property {(text: string) => void} say before there is a result
 * @property {(failure: HTMLElement, note: import("./elements.js").Child) => void} fail
 * @property {(busy: boolean) => void} busy
 */

/** @template {Shown} R */
export class CheckPage {
  /** @type {any} what is on the page; nothing before the first result and after a failure */ shown = null;
  /** @type {?Restored} */ restored = null;
  /** @type {import("./asking.js").Asking} made by each page, which knows what it asks */ asking;

  /**
   * @param {HTMLFormElement} form
   * @param {import("./types.js").PageData} data
   * @param {(words: Words) => R} resultOf
   */
  constructor(form, data, resultOf) {
    this.words = new Words(data);
    this.form = new Form(form, data.facts, this.words);
    this.folds = new Folds(this.form.questions, this.words);
    this.result = resultOf(this.words);
    this.runtime = new Runtime(part("runtime"), this.words);
    this.engine = new EngineSaid(this);
    this.notices = new Notices(data, this.words);
    this.link = new Link(data, (restored) => this.#restore(restored));
    this.steps = new Steps(form, this.words);
    this.bar = new Bar(part("verdict-bar"), /** @type {HTMLDialogElement} */ (part("verdict-sheet")), this.result.place);
    this.faults = new Faults(this.words, (target) => this.#reach(target));
    this.result.place.before(this.faults.place);
    this.caseFile = new CaseFile(form, this.words);
    this.voice = new Voice(this.result.place, part("share").parentElement ?? form);
  }

  /** What is the same in every page of what its asking tells and asks. */
  get listener() {
    return {
      answers: () => this.form.answers,
      onFailure: (/** @type {string} */ reason) => this.engine.fail(reason),
      onRefused: (/** @type {string[]} */ facts) => this.form.refuse(facts),
      onBusy: (/** @type {boolean} */ busy) => this.busy(busy),
      onState: (/** @type {import("./client.js").State} */ state) => this.engine.state(state),
      onProgress: (/** @type {import("./client.js").Progress} */ progress) => this.engine.progress(progress),
    };
  }

  begin() {
    this.result.say(this.words.say("idle"));
    this.form.onChange = (wait) => this.changed(wait);
    this.form.onSay = (text) => this.voice.event(text);
    this.steps.onChange = () => this.#keep();
    this.steps.onEnd = () => this.bar.open();
    this.#buttons();
    onInterest(this.form.form, () => this.asking.begin());
    this.link.begin();
    this.steps.count(this.form.answers);
    // A browser may bring back what was filled in, and a tab may wake on another day.
    window.addEventListener("pageshow", ({ persisted }) => {
      if (persisted) this.asking.again();
      else if (this.isBegun) this.asking.begin();
    });
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden && this.shown) this.asking.again();
    });
    window.addEventListener("beforeprint", () => this.print());
    window.addEventListener("afterprint", () => this.printed());
    window.addEventListener("online", () => this.result.place.querySelector("[data-retry]") && this.asking.retry());
  }

  // What a page with more than questions adds to.

  /** Whether something is filled in. */
  get isBegun() {
    return Object.keys(this.form.answers).length > 0;
  }

  /** What a link keeps. @returns {Omit<import("./fragment.js").Kept, "digest">} */
  get kept() {
    return { outcome: null, unmet: [], answers: this.form.answers, group: this.steps.current };
  }

  /** @param {boolean} busy */
  busy(busy) {
    this.result.busy(busy);
  }

  /** Before the page is printed. */
  print() {
    this.bar.close();
    this.caseFile.open(this.form.answers, false);
  }

  /** As it was. */
  printed() {
    this.caseFile.close();
  }

  /** @param {string} text while there is no result yet */
  wait(text) {
    this.result.say(text);
  }

  /** @param {string} why there is no result */
  fail(why) {
    this.voice.outcome(why);
  }

  /** @param {Partial<Exclude<Restored, "unreadable">>} kept what to fill in; all else is emptied */
  write({ answers = {} }) {
    this.form.write(answers);
  }

  // What pages call.

  /** @param {number} wait */
  changed(wait) {
    this.#showFaults();
    this.steps.count(this.form.answers);
    this.voice.notice("");
    this.#keep();
    this.asking.soon(wait);
  }

  /**
   * Fold what can no longer matter, and keep what is known by now.
   * @param {Map<string, import("./settled.js").Settled>} settled
   * @param {Answers} answers
   * @param {import("./types.js").Rulebook["facts"]} facts
   * @returns {string[]} the questions that are folded
   */
  found(settled, answers, facts) {
    const folded = this.folds.apply(settled, answers, clearlyAsked(settled, facts, answers));
    this.steps.count(answers);
    this.#keep();
    return folded;
  }

  #keep() {
    if (this.isBegun) this.link.keep(this.kept);
    else this.link.clear();
  }

  /**
   * What a link said is over once its answers are others.
   * @param {Answers} answers
   */
  forgetLink(answers) {
    const { restored } = this;
    if (restored === null || restored === "unreadable") return;
    if (JSON.stringify(restored.answers) !== JSON.stringify(answers)) this.restored = null;
  }

  #buttons() {
    for (const name of ["reset", "share", "share-note", "print"]) part(name).hidden = false;
    // After the browser has emptied its fields.
    this.form.form.addEventListener("reset", () => setTimeout(() => this.#reset()));
    part("share").addEventListener("click", () => this.#share());
    part("print").addEventListener("click", () => window.print());
    onClicks({
      onQuestions: (facts) => this.#go(facts),
      onRetry: () => this.engine.retry(),
    });
  }

  /** @param {string[]} facts */
  #go(facts) {
    this.bar.close();
    for (const fact of facts) this.folds.keep(fact);
    this.steps.count(this.form.answers);
    const question = this.form.questions.get(facts[0]);
    if (question) this.#reach(question.first);
  }

  /**
   * Move to a field, since the reader asked for it.
   * @param {HTMLElement} target
   */
  #reach(target) {
    this.bar.close();
    this.steps.reveal(target);
    (target.closest(".question") ?? target).scrollIntoView({ block: "center" });
    target.focus({ preventScroll: true });
  }

  #reset() {
    this.restored = null;
    this.write({});
    this.folds.clear();
    this.link.clear();
    this.changed(0);
    this.voice.notice(this.words.say("reset_done"));
  }

  async #share() {
    const address = this.link.put(this.kept);
    const copied = await navigator.clipboard?.writeText(address).then(() => true, () => false);
    this.voice.notice(this.words.say(copied ? "copied" : "copy_failed"));
  }

  /** @param {Restored} restored */
  #restore(restored) {
    this.restored = restored;
    if (restored === "unreadable") {
      this.result.say(this.words.say("bad_link"));
      this.voice.event(this.words.say("bad_link"));
      this.asking.again();
      return;
    }
    this.folds.clear();
    this.write(restored);
    this.#showFaults();
    this.steps.open(restored.group ?? null);
    this.steps.count(this.form.answers);
    if (!restored.carried) arrive(this.form, this.steps, restored.digest === ALL_CALLS);
    this.asking.soon(0);
  }

  #showFaults() {
    const fresh = this.faults.show(this.form.faults);
    if (fresh) this.voice.event(fresh);
  }
}
