/** The page's entry: form, checker and result wired together. Answers live here and nowhere else. */

import { Asking } from "./asking.js";
import { Bar } from "./bar.js";
import { BudgetPage } from "./budget_page.js";
import { onClicks } from "./clicks.js";
import { Faults } from "./faults.js";
import { Folds } from "./folds.js";
import { Form } from "./form.js";
import { onInterest } from "./interest.js";
import { Link } from "./link.js";
import { Notices } from "./notices.js";
import { Paper } from "./paper.js";
import { Result } from "./result.js";
import { Runtime } from "./runtime.js";
import { settledQuestions } from "./settled.js";
import { Voice } from "./voice.js";
import { Words } from "./words.js";

/** @typedef {import("./types.js").Verdict} Verdict */
/** @typedef {import("./types.js").Plan} Plan */
/** @typedef {import("./asking.js").Asked} Asked */

class Page {
  /** @type {?{verdict: Verdict, plan: ?Plan, about: string}} what is on the page, and what it is about */ shown = null;
  /** @type {?import("./link.js").Restored} */ restored = null;

  /**
   * @param {HTMLFormElement} form
   * @param {import("./types.js").PageData} data
   */
  constructor(form, data) {
    this.words = new Words(data);
    this.form = new Form(form, data.facts, this.words);
    this.folds = new Folds(this.form.questions, this.words);
    this.result = new Result(part("verdict"), data, this.words);
    this.runtime = new Runtime(part("runtime"), this.words);
    this.notices = new Notices(data, this.words);
    this.link = new Link(data, (restored) => this.#restore(restored));
    this.bar = new Bar(part("verdict-bar"), this.result.place);
    this.faults = new Faults(this.words);
    this.result.place.before(this.faults.place);
    this.voice = new Voice(this.result.place, part("share").parentElement ?? form);
    this.budget = new BudgetPage(data, this.words, this.form.questions);
    this.paper = new Paper(data, this.words);
    this.asking = new Asking(data, {
      answers: () => this.form.answers,
      draft: () => this.budget.asked,
      onVerdict: (verdict, rulebook, asked, plan) => this.#show(verdict, rulebook, asked, plan),
      onFailure: (reason) => this.#fail(reason),
      onRefused: (facts) => this.form.refuse(facts),
      onBudgetRefused: (problems) => this.budget.refuse(problems),
      onBusy: (busy) => {
        this.result.busy(busy);
        this.budget.busy(busy);
      },
      onState: (state) => this.#state(state),
      onProgress: (progress) => this.runtime.progress(progress),
    });
  }

  begin() {
    this.result.say(this.words.say("idle"));
    this.form.onChange = (wait) => this.#changed(wait);
    this.form.onSay = (text) => this.voice.event(text);
    this.budget.begin((wait) => this.#changed(wait), () => (this.#isCurrent ? (this.shown?.plan ?? null) : null));
    this.#buttons();
    onInterest(this.form.form, () => this.asking.begin());
    if (this.budget.form) onInterest(this.budget.form, () => this.asking.begin());
    this.link.begin();
    // A browser may bring back what was filled in, and a tab may wake on another day.
    window.addEventListener("pageshow", ({ persisted }) => {
      if (persisted) this.asking.again();
      else if (Object.keys(this.form.answers).length || this.budget.draft) this.asking.begin();
    });
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden && this.shown) this.asking.again();
    });
    window.addEventListener("online", () => this.result.place.querySelector("[data-retry]") && this.asking.retry());
  }

  #buttons() {
    for (const name of ["reset", "share", "share-note", "print"]) part(name).hidden = false;
    // After the browser has emptied its fields.
    this.form.form.addEventListener("reset", () => setTimeout(() => this.#reset()));
    part("share").addEventListener("click", () => this.#share());
    part("print").addEventListener("click", () => window.print());
    onClicks({
      onQuestions: (facts) => this.#go(facts),
      onRetry: () => this.#retry(),
      onLanguage: () => this.link.carry(this.#kept()),
    });
    window.addEventListener("beforeprint", () => this.#print());
    window.addEventListener("afterprint", () => this.result.details.closeAgain());
  }

  /** @param {string[]} facts */
  #go(facts) {
    for (const fact of facts) this.folds.keep(fact);
    this.form.go(facts[0]);
  }

  /** @param {number} wait */
  #changed(wait) {
    this.#showFaults();
    this.voice.notice("");
    this.asking.soon(wait);
  }

  /**
   * @param {Verdict} verdict
   * @param {import("./types.js").Rulebook} rulebook
   * @param {Asked} asked
   * @param {?Plan} plan
   */
  #show(verdict, rulebook, asked, plan) {
    this.shown = { verdict, plan, about: JSON.stringify(asked) };
    // What a link said is over once its answers are others.
    const { restored } = this;
    const before = restored !== null && restored !== "unreadable" ? JSON.stringify(restored.answers) : null;
    if (before !== null && before !== JSON.stringify(asked.answers)) this.restored = null;
    const answers = this.budget.show(plan, asked);
    const folded = this.folds.apply(settledQuestions(verdict, rulebook, answers), answers);
    const notes = [this.notices.link(this.restored, verdict), this.notices.call(verdict), this.folds.note(folded)];
    this.result.show(verdict, rulebook, answers, notes);
    this.link.follow(this.#kept());
    const { title, text } = this.result.summary(verdict);
    this.bar.show(verdict.outcome, title);
    this.voice.outcome(`${title}. ${text}`);
    this.voice.plan(this.budget.spoken);
  }

  /** @param {import("./client.js").State} state */
  #state(state) {
    this.runtime.state(state);
    if (state !== "loading" || this.shown) return;
    this.result.say(this.words.say("starting"));
    this.budget.wait(this.words.say("starting"));
  }

  /** @param {string} reason */
  #fail(reason) {
    this.shown = null;
    const failure = this.runtime.failure(reason);
    this.result.fail(failure, this.notices.link(this.restored, null));
    this.folds.clear();
    this.bar.hide();
    const why = failure.querySelector("p")?.textContent ?? "";
    this.budget.fail(why);
    this.voice.outcome(why);
  }

  #retry() {
    if (this.result.place.querySelector("[data-retry=newer_rulebook]")) {
      // Only a newer page can read newer rules.
      this.link.carry(this.#kept());
      location.reload();
      return;
    }
    this.result.say(this.words.say("starting"));
    this.asking.retry();
  }

  #reset() {
    this.restored = null;
    this.form.write({});
    this.budget.write(null);
    this.folds.clear();
    this.link.clear();
    this.#changed(0);
    this.voice.notice(this.words.say("reset_done"));
  }

  async #share() {
    const address = this.link.put(this.#kept());
    const copied = await navigator.clipboard?.writeText(address).then(() => true, () => false);
    this.voice.notice(this.words.say(copied ? "copied" : "copy_failed"));
  }

  /** @param {import("./link.js").Restored} restored */
  #restore(restored) {
    this.restored = restored;
    if (restored === "unreadable") {
      this.result.say(this.words.say("bad_link"));
      this.voice.event(this.words.say("bad_link"));
      this.asking.again();
      return;
    }
    this.folds.clear();
    this.form.write(restored.answers);
    this.budget.write(restored.budget);
    this.#showFaults();
    if (!restored.carried) document.getElementById("check")?.scrollIntoView();
    this.asking.soon(0);
  }

  #kept() {
    const { answers } = this.form;
    const { draft } = this.budget;
    const verdict = this.#isCurrent ? (this.shown?.verdict ?? null) : null;
    const unmet = verdict?.reasons.filter((reason) => reason.result === "unmet") ?? [];
    return { outcome: verdict?.outcome ?? null, unmet: unmet.map((reason) => reason.criterion), answers, budget: draft };
  }

  #print() {
    this.result.details.openAll();
    this.budget.print();
    this.paper.date();
  }

  /** Whether what is shown is about what is filled in. */
  get #isCurrent() {
    return this.shown?.about === JSON.stringify({ answers: this.form.answers, draft: this.budget.asked });
  }

  #showFaults() {
    const fresh = this.faults.show(this.form.faults);
    if (fresh) this.voice.event(fresh);
  }
}

/** @param {string} id */
function part(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

const form = document.getElementById("checker");
const data = document.getElementById("checker-data");
if (form instanceof HTMLFormElement && data) new Page(form, JSON.parse(data.textContent ?? "")).begin();
