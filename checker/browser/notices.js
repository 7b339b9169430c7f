/** What is said beside a verdict: where the answers came from, what was said of them then, where the call stands. */

import { AHEAD } from "./ahead.js";
import { element } from "./elements.js";
import { ALL_CALLS } from "./fragment.js";
import { calendarLink } from "./todo.js";

/** @typedef {import("./types.js").Verdict} Verdict */
/** @typedef {import("./link.js").Restored} Restored */

export class Notices {
  /**
   * @param {import("./types.js").PageData} data
   * @param {import("./words.js").Words} words
   */
  constructor(data, words) {
    this.data = data;
    this.words = words;
  }

  /**
   * Whether the call is open: beside the verdict, no part of it. The page has said it, by a clock that it has checked.
   * While the answer is open, the deadline can be put into a calendar from here too; after a yes it is the next step.
   * @param {Verdict} verdict
   */
  call({ call_status, outcome }) {
    const value = document.querySelector(".hero [data-now]")?.textContent?.trim();
    if (!value) return null;
    const said = this.words.say("labelled", { label: this.words.say("heading.call"), value });
    const add = AHEAD.includes(call_status) && outcome === "open" && calendarLink();
    return element("div", { class: "verdict-call", "data-call-status": call_status }, element("p", {}, said), add);
  }

  /**
   * The link that the answers came from, and what has changed since.
   * @param {?Restored} restored
   * @param {?Verdict} verdict none yet, or none at all
   */
  link(restored, verdict) {
    const lines = this.#lines(restored, verdict);
    const said = lines.map((line) => element("p", {}, line));
    return said.length > 0 && element("div", { class: "notice-box link-notice" }, ...said);
  }

  /**
   * @param {?Restored} restored
   * @param {?Verdict} verdict
   * @returns {string[]}
   */
  #lines(restored, verdict) {
    if (restored === null) return [];
    if (restored === "unreadable") return [this.words.say("bad_link")];
    const { older, carried, digest, dropped } = restored;
    const general = digest === ALL_CALLS;
    const first = older ? "old_link" : carried ? null : general ? "from_match" : "restored";
    const misfits = dropped.misfits.map((fact) => this.data.facts[fact].label);
    const left = general ? "from_match_dropped" : "old_link_dropped";
    return [
      ...(first ? [this.words.say(first)] : []),
      ...(older && verdict ? this.#since(restored, verdict) : []),
      ...(misfits.length ? [this.words.say(left, { facts: this.words.list(misfits) })] : []),
      // A page about all calls asks more than one call does.
      ...(dropped.strangers && !general ? [this.words.say("old_link_strangers", { n: dropped.strangers })] : []),
    ];
  }

  /**
   * The result then and now.
   * @param {{outcome: ?string, unmet: string[]}} then
   * @param {Verdict} now
   */
  #since(then, now) {
    const { outcome, unmet } = then;
    if (outcome === null || !this.words.has(`outcome.${outcome}.title`)) return [];
    const params = { then: this.#title(outcome), now: this.#title(now.outcome) };
    const hinders = now.reasons.filter(({ criterion, result }) => result === "unmet" && !unmet.includes(criterion));
    const freed = now.reasons.filter(({ criterion, result }) => result === "met" && unmet.includes(criterion));
    return [
      this.words.say(outcome === now.outcome ? "old_link_same" : "old_link_outcome", params),
      ...(hinders.length ? [this.words.say("old_link_unmet", { criteria: this.#named(hinders) })] : []),
      ...(freed.length ? [this.words.say("old_link_met", { criteria: this.#named(freed) })] : []),
    ];
  }

  /** @param {string} outcome */
  #title(outcome) {
    return this.words.quoted(this.words.say(`outcome.${outcome}.title`));
  }

  /** @param {import("./types.js").Reason[]} reasons */
  #named(reasons) {
    return this.words.list(reasons.map(({ criterion }) => this.words.quoted(this.data.criteria[criterion].text)));
  }
}
