/** The budget on the page: the tables, what the check takes from them, and what they come to. */

import { Budget } from "./budget.js";
import { Feed } from "./budget_feed.js";
import { holdStill } from "./budget_still.js";
import { PlanResult } from "./plan.js";
import { PlanBar } from "./plan_bar.js";

/** @typedef {import("./types.js").Draft} Draft */
/** @typedef {import("./types.js").Plan} Plan */
/** @typedef {import("./types.js").Answers} Answers */
/** @typedef {import("./asking.js").Asked} Asked */

export class BudgetPage {
  /** @type {?Budget} none where there is nothing to count with */ #budget = null;
  /** @type {?PlanResult} */ #result = null;
  /** @type {?PlanBar} */ #bar = null;

  /**
   * @param {import("./types.js").PageData} data
   * @param {import("./words.js").Words} words
   * @param {Map<string, import("./question.js").Question>} questions of the check
   */
  constructor(data, words, questions) {
    this.feed = new Feed(questions, data, words);
    const form = document.getElementById("budget");
    const place = document.getElementById("plan-result");
    if (!(form instanceof HTMLFormElement) || !place || !data.plan) return;
    const page = { ...data, plan: data.plan };
    this.#result = new PlanResult(place, /** @type {any} */ (page), words);
    this.#result.show(null, null);
    place.hidden = false;
    const bar = document.getElementById("plan-bar");
    if (bar) this.#bar = new PlanBar(bar, place);
    const budget = new Budget(form, page, words);
    this.#budget = budget;
    budget.example.questions = questions;
    holdStill(form, document.getElementById("check"));
    place.addEventListener("go-line", (event) => budget.go(/** @type {CustomEvent<{line: string}>} */ (event).detail.line));
    // The form takes the place of the example that is there without it.
    for (const example of document.querySelectorAll("[data-worked-example]")) example.setAttribute("hidden", "");
  }

  /**
   * @param {(wait: number) => void} onChange
   * @param {() => ?Plan} plan what stands there now
   * @param {() => void} onVerdict the reader asks for the verdict
   */
  begin(onChange, plan, onVerdict) {
    if (!this.#budget) return;
    this.#result?.place.addEventListener("go-verdict", onVerdict);
    this.#budget.onChange = onChange;
    this.#budget.plan = plan;
  }

  get form() {
    return this.#budget?.form ?? null;
  }

  /** @returns {?Draft} */
  get draft() {
    return this.#budget?.draft ?? null;
  }

  /** @returns {?Draft} what can be asked about */
  get asked() {
    return this.#budget?.asked ?? null;
  }

  /** @param {?Draft} draft */
  write(draft) {
    this.#budget?.write(draft);
  }

  /** @param {{line: ?string}[]} problems lines that the checker can't take */
  refuse(problems) {
    return this.#budget?.refuse(problems) ?? false;
  }

  /**
   * Show the plan, and at each question what the budget answers.
   * @param {?Plan} plan
   * @param {Asked} asked
   * @param {boolean} refused does the check say no?
   * @returns {Answers} those that the verdict was reached with
   */
  show(plan, { answers, draft }, refused) {
    const fed = draft?.feed && plan ? plan.answers : {};
    const complete = draft?.budget.complete === true;
    this.feed.show(fed, complete, answers);
    this.#result?.show(/** @type {any} */ (plan), draft?.budget ?? null, refused);
    this.#bar?.show(plan && this.#result ? this.#result.shortly(/** @type {any} */ (plan), draft?.budget ?? null, refused) : "");
    return this.feed.merged(answers, fed, complete);
  }

  /** The answer of the plan and what is missing; nothing where there is no plan. */
  get spoken() {
    return this.#result?.spoken ?? "";
  }

  /** @param {string} text what is going on, while there are lines and no plan yet */
  wait(text) {
    if (this.draft) this.#result?.wait(text);
  }

  /** @param {string} why there is no plan */
  fail(why) {
    this.feed.show({}, false, {});
    this.#result?.fail(why);
    this.#bar?.show("");
  }

  /** @param {boolean} busy */
  busy(busy) {
    this.#result?.busy(busy);
  }

  print() {
    this.#budget?.print();
  }
}
