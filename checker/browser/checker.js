/** The entry of a call's page: the check with its verdict, and the budget with its plan. */

import { Asking } from "./asking.js";
import { BudgetPage } from "./budget_page.js";
import { CheckPage } from "./check_page.js";
import { onInterest } from "./interest.js";
import { beginPage, part } from "./page_parts.js";
import { Paper } from "./paper.js";
import { Result } from "./result.js";
import { settledQuestions } from "./settled.js";

/** @typedef {import("./types.js").Verdict} Verdict */
/** @typedef {import("./types.js").Plan} Plan */
/** @typedef {import("./asking.js").Asked} Asked */

/** @extends {CheckPage<Result>} */
class CallPage extends CheckPage {
  /** @type {?{verdict: Verdict, plan: ?Plan, about: string}} what is on the page, and what it is about */ shown = null;

  /**
   * @param {HTMLFormElement} form
   * @param {import("./types.js").PageData} data
   */
  constructor(form, data) {
    super(form, data, (words) => new Result(part("verdict"), data, words));
    this.budget = new BudgetPage(data, this.words, this.form.questions);
    this.paper = new Paper(data, this.words);
    this.asking = new Asking(data, {
      ...this.listener,
      draft: () => this.budget.asked,
      onVerdict: (verdict, rulebook, asked, plan) => this.#show(verdict, rulebook, asked, plan),
      onBudgetRefused: (problems) => this.budget.refuse(problems),
    });
  }

  begin() {
    this.budget.begin((wait) => this.changed(wait), () => (this.#isCurrent ? (this.shown?.plan ?? null) : null), () => this.bar.open());
    if (this.budget.form) onInterest(this.budget.form, () => this.asking.begin());
    super.begin();
  }

  get isBegun() {
    return super.isBegun || this.budget.draft !== null;
  }

  get kept() {
    const verdict = this.#isCurrent ? (this.shown?.verdict ?? null) : null;
    const unmet = verdict?.reasons.filter((reason) => reason.result === "unmet") ?? [];
    const found = { outcome: verdict?.outcome ?? null, unmet: unmet.map((reason) => reason.criterion) };
    return { ...super.kept, ...found, budget: this.budget.draft };
  }

  /** @param {boolean} busy */
  busy(busy) {
    super.busy(busy);
    this.budget.busy(busy);
  }

  print() {
    this.bar.close();
    this.caseFile.open(this.form.answers, this.budget.draft !== null);
    this.result.details.openAll();
    this.budget.print();
    this.paper.date();
  }

  printed() {
    super.printed();
    this.result.details.closeAgain();
  }

  /** @param {string} text */
  wait(text) {
    super.wait(text);
    this.budget.wait(text);
  }

  /** @param {string} why */
  fail(why) {
    this.budget.fail(why);
    super.fail(why);
  }

  /** @param {Partial<Exclude<import("./link.js").Restored, "unreadable">>} kept */
  write(kept) {
    super.write(kept);
    this.budget.write(kept.budget ?? null);
  }

  /**
   * @param {Verdict} verdict
   * @param {import("./types.js").Rulebook} rulebook
   * @param {Asked} asked
   * @param {?Plan} plan
   */
  #show(verdict, rulebook, asked, plan) {
    this.shown = { verdict, plan, about: JSON.stringify(asked) };
    this.forgetLink(asked.answers);
    const answers = this.budget.show(plan, asked, verdict.outcome === "does_not_fit");
    const folded = this.found(settledQuestions(verdict, rulebook, answers), answers, rulebook.facts);
    const notes = { link: this.notices.link(this.restored, verdict), call: this.notices.call(verdict), folded: this.folds.note(folded) };
    this.result.show(verdict, rulebook, answers, notes);
    const { title, text } = this.result.summary(verdict);
    this.bar.show(verdict.outcome, title);
    this.voice.outcome(`${title}. ${text}`);
    this.voice.plan(this.budget.spoken);
  }

  /** Whether what is shown is about what is filled in. */
  get #isCurrent() {
    return this.shown?.about === JSON.stringify({ answers: this.form.answers, draft: this.budget.asked });
  }
}

beginPage(CallPage);
