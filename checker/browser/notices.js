/** What must be said beside a verdict: where the answers came from, what the link's rules said then, where the call stands. */

import { element } from "./elements.js";

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
   * Whether the call is open: beside the verdict, no part of it. The page has said it already, by a clock that it has checked.
   * @param {Verdict} verdict
   */
  call({ call_status }) {
    const value = document.querySelector(".hero [data-now]")?.textContent?.trim();
    if (!value) return null;
    const said = this.words.say("labelled", { label: this.words.say("heading.call"), value });
    return element("p", { class: "verdict-call", "data-call-status": call_status }, said);
  }

  /**
   * The link that the answers came from, and what has changed since.
   * @param {?Restored} restored
   * @param {?Verdict} verdict none yet, or none at all
   */
  link(restored, verdict) {
    const lines = this.#lines(restored, verdict);
    return lines.length ? element("div", { class: "notice-box link-notice" }, ...lines.map((line) => element("p", {}, line))) : null;
  }

  /**
   * @param {?Restored} restored
   * @param {?Verdict} verdict
   * @returns {string[]}
   */
  #lines(restored, verdict) {
    if (restored === null) return [];
    if (restored === "unreadable") return [this.words.say("bad_link")];
    const { older, carried, dropped } = restored;
    const first = older ? "old_link" : carried ? null : "restored";
    const misfits = dropped.misfits.map((fact) => this.data.facts[fact].label);
    return [
      ...(first ? [this.words.say(first)] : []),
      ...(older && verdict ? this.#since(restored, verdict) : []),
      ...(misfits.length ? [this.words.say("old_link_dropped", { facts: this.words.list(misfits) })] : []),
      ...(dropped.strangers ? [this.words.say("old_link_strangers", { n: dropped.strangers })] : []),
    ];
  }

  /**
   * The result then and now.
   * @param {{outcome: ?string, unmet: string[]}} then
   * @param {Verdict} now
   */
  #since(then, now) {
    const title = (/** @type {string} */ outcome) => this.words.quoted(this.words.say(`outcome.${outcome}.title`));
    const named = (/** @type {string[]} */ ids) => this.words.list(ids.map((id) => this.words.quoted(this.data.criteria[id].text)));
    const unmet = now.reasons.filter((reason) => reason.result === "unmet").map((reason) => reason.criterion);
    const met = now.reasons.filter((reason) => reason.result === "met").map((reason) => reason.criterion);
    const hinder = unmet.filter((id) => !then.unmet.includes(id));
    const free = met.filter((id) => then.unmet.includes(id));
    const known = then.outcome !== null && this.words.has(`outcome.${then.outcome}.title`);
    const same = then.outcome === now.outcome;
    return [
      ...(known ? [this.words.say(same ? "old_link_same" : "old_link_outcome", { then: title(/** @type {string} */ (then.outcome)), now: title(now.outcome) })] : []),
      ...(known && hinder.length ? [this.words.say("old_link_unmet", { criteria: named(hinder) })] : []),
      ...(known && free.length ? [this.words.say("old_link_met", { criteria: named(free) })] : []),
    ];
  }
}
