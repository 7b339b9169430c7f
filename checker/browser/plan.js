/** A funding plan on the page: the answer, the picture, the figures, how they came about, and what to look at. */

import { Details } from "./details.js";
import { element, present } from "./elements.js";
import { tuckAway } from "./plan_example.js";
import { floorSentences, keyRows, limitsTable, shareRows, table } from "./plan_figures.js";
import { head } from "./plan_head.js";
import { picture } from "./plan_picture.js";
import { PlanSay, isZero, machine } from "./plan_say.js";
import { shortly } from "./plan_sentences.js";
import { stepGroups } from "./plan_steps.js";
import { warningSentences, wishSentences } from "./plan_warnings.js";

/** @typedef {import("./plan_types.js").Plan} Plan */
/** @typedef {import("./plan_types.js").Budget} Budget */
/** @typedef {import("./elements.js").Child} Child */

// The answer itself says these.
const ANSWERED = ["no_costs", "over"];
// From here on there is room for the calculation beside nothing else.
const WIDE = "(width >= 48rem)";
// What names an element from one time to the next.
const NAMED = "[data-go-line], [data-go-verdict], [data-part]";

export class PlanResult {
  /**
   * @param {HTMLElement} place the #plan-result of the page
   * @param {{plan: import("./plan_types.js").PlanData}} data of the page
   * @param {import("./words.js").Words} words
   */
  constructor(place, data, words) {
    this.place = place;
    this.data = data.plan;
    this.words = words;
    this.details = new Details(place);
    tuckAway(place);
    place.addEventListener("click", (event) => this.#goLine(event));
    window.addEventListener("beforeprint", () => this.details.openAll());
    window.addEventListener("afterprint", () => this.details.closeAgain());
  }

  /**
   * @param {?Plan} plan null before there is one
   * @param {?Budget} [budget] what the plan is about
   * @param {boolean} [refused] does the check say no, whatever the plan comes to?
   */
  show(plan, budget, refused = false) {
    this.details.remember();
    if (plan === null) return this.#write([element("p", { class: "hint" }, this.words.say("plan.idle"))], "idle");
    const say = this.#say(plan, budget);
    const answer = head(plan, say, refused);
    if (isZero(plan.whole.costs) && isZero(plan.whole.over)) return this.#write([answer, this.#warnings(plan, say)], "empty");
    const parts = [answer, this.#warnings(plan, say), this.#picture(plan, say), this.#figures(plan, say), this.#wishes(plan, say)];
    return this.#write([...parts, this.#steps(plan, say), this.#limits(plan, say)], "shown");
  }

  /** @param {string} text what is going on before there is a plan */
  wait(text) {
    this.#write([element("p", { class: "hint" }, text)], "idle");
  }

  /** @param {string} text why there is no plan */
  fail(text) {
    this.#write([element("p", { class: "failure-reason" }, text)], "failed");
  }

  /** @param {boolean} busy */
  busy(busy) {
    this.place.setAttribute("aria-busy", String(busy));
  }

  /**
   * The answer in one short line; first of all whether it is a no.
   * @param {Plan} plan
   * @param {?Budget} budget
   * @param {boolean} refused
   */
  shortly(plan, budget, refused) {
    const say = this.#say(plan, budget);
    return [...(refused ? [say.say("refused.text")] : []), shortly(plan, say)].join(" ");
  }

  /** The answer and what is missing, for a voice to read out; first of all whether it is a no. */
  get spoken() {
    const said = this.place.querySelectorAll(".plan-refused > span, .plan-answer, .plan-missing");
    return [...said].map((part) => part.textContent).join(" ");
  }

  /**
   * @param {Plan} plan
   * @param {?Budget} [budget]
   */
  #say(plan, budget) {
    return new PlanSay(this.data, this.words, budget ?? {}, plan.by_project.length > 1);
  }

  /**
   * @param {Plan} plan
   * @param {PlanSay} say
   */
  #picture(plan, say) {
    const heading = element("h4", {}, say.say("picture.heading"));
    const figures = table(say.say("picture.caption"), say.say("picture.who"), shareRows(plan, say), "shares", true);
    return element("section", { class: "plan-part-picture" }, heading, picture(plan, say, "plan-live"), figures);
  }

  /**
   * @param {Plan} plan
   * @param {PlanSay} say
   */
  #figures(plan, say) {
    const floors = floorSentences(plan, say).map((text) => element("p", { class: "plan-floor" }, text));
    const figures = table(say.say("figure.heading"), say.say("figure.what"), keyRows(plan, say), "figures");
    return element("section", { class: "plan-part-figures" }, figures, ...floors);
  }

  /**
   * @param {Plan} plan
   * @param {PlanSay} say
   */
  #steps(plan, say) {
    const groups = stepGroups(plan.steps, say);
    if (!groups.length) return null;
    let start = 1;
    const headed = groups.some(({ where }) => where);
    const made = groups.map(({ where, steps }) => {
      const heading = headed && element("h5", {}, where || say.say("where.whole"));
      const list = element("ol", { class: "plan-steps", start: String(start) }, ...steps.map((step, index) => this.#step(step, start + index, say)));
      start += steps.length;
      return element("section", {}, heading, list);
    });
    const open = window.matchMedia(WIDE).matches;
    return this.details.part("plan-steps", [say.say("steps.heading")], element("div", {}, ...made), { open });
  }

  /**
   * @param {import("./plan_steps.js").SaidStep} step
   * @param {number} number
   * @param {PlanSay} say
   */
  #step({ step, amount, text, note, reading, source }, number, say) {
    const name = source && element("span", { class: "plan-step-name", lang: source.lang }, source.text);
    return element(
      "li",
      { "data-plan-step": step, "data-amount": machine(amount) },
      element("p", { class: "plan-step" }, text),
      name && element("p", { class: "plan-step-of" }, name),
      note && element("p", { class: "plan-step-of" }, note),
      reading && element("p", { class: "reading" }, element("strong", {}, `${this.words.say("our_reading")}:`), " ", reading),
      source?.quote && this.#source(source, number, say),
    );
  }

  /**
   * @param {import("./plan_types.js").Worded} source
   * @param {number} number
   * @param {PlanSay} say
   */
  #source({ text, quote }, number, say) {
    const of = element("span", { class: "unseen" }, ` – ${text}`);
    const lang = say.data.quote_lang;
    const quoted = element("blockquote", { lang }, quote ?? "");
    return this.details.part(`plan-source-${number}`, [this.words.say("notice_says"), of], quoted, { sort: "source" });
  }

  /**
   * @param {Plan} plan
   * @param {PlanSay} say
   */
  #warnings(plan, say) {
    const warnings = warningSentences(plan, say).filter(({ warning }) => !ANSWERED.includes(warning));
    if (!warnings.length) return null;
    const items = warnings.map(({ warning, text, lines }) => {
      const links = lines.flatMap(({ id, name }) => [" ", this.#goButton(id, name, lines.length > 1, say)]);
      return element("li", { "data-plan-warning": warning }, text, ...links);
    });
    const heading = element("h4", {}, say.say("warnings.heading"));
    return element("section", { class: "plan-warnings notice-box" }, heading, element("ul", {}, ...items));
  }

  /**
   * @param {string} id
   * @param {string} line
   * @param {boolean} several
   * @param {PlanSay} say
   */
  #goButton(id, line, several, say) {
    const named = say.say("warnings.go_named", { line });
    const button = { type: "button", class: "link-button", "data-go-line": id };
    if (several) return element("button", button, named);
    // A voice that reads the button alone hears which line.
    return element("button", button, say.say("warnings.go"), element("span", { class: "unseen" }, ` – ${line}`));
  }

  /**
   * @param {Plan} plan
   * @param {PlanSay} say
   */
  #wishes(plan, say) {
    const wishes = wishSentences(plan, say);
    if (!wishes.length) return null;
    const said = wishes.map(({ wish, text }) => element("p", { "data-plan-wish": wish }, text));
    return element("section", { class: "plan-wishes" }, element("h4", {}, say.say("wishes.heading")), ...said);
  }

  /**
   * @param {Plan} plan
   * @param {PlanSay} say
   */
  #limits(plan, say) {
    if (!plan.limits.length) return null;
    return this.details.counted("plan-limits", say.say("limits.heading"), plan.limits.length, limitsTable(plan, say));
  }

  /**
   * @param {Child[]} parts
   * @param {string} state
   */
  #write(parts, state) {
    const inside = this.place.contains(document.activeElement) ? document.activeElement : null;
    const named = /** @type {?HTMLElement} */ (inside?.closest(NAMED))?.dataset;
    this.place.dataset.state = state;
    const heading = element("h3", { id: `${this.place.id}-heading`, class: "unseen" }, this.words.say("plan.heading"));
    this.place.replaceChildren(heading, ...present(parts));
    if (named) this.#focus(named);
  }

  /**
   * What had the focus is another element now, with the same name.
   * @param {DOMStringMap} had
   */
  #focus({ goLine, goVerdict, part }) {
    const all = /** @type {HTMLElement[]} */ ([...this.place.querySelectorAll(NAMED)]);
    const found = all.find(({ dataset }) => dataset.goLine === goLine && dataset.goVerdict === goVerdict && dataset.part === part);
    const target = /** @type {?HTMLElement} */ (found?.querySelector("summary") ?? found ?? null);
    target?.focus({ preventScroll: true });
  }

  /** @param {Event} event */
  #goLine({ target }) {
    if (target instanceof Element && target.closest("[data-go-verdict]")) this.place.dispatchEvent(new CustomEvent("go-verdict"));
    const button = target instanceof Element ? target.closest("[data-go-line]") : null;
    const line = /** @type {?HTMLElement} */ (button)?.dataset.goLine;
    if (line) this.place.dispatchEvent(new CustomEvent("go-line", { detail: { line }, bubbles: true }));
  }
}
