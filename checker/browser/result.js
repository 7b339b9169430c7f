/** The verdict on the page: outcome, what to do now, why, what is missing, what to bring. */

import { Changes } from "./changes.js";
import { Details } from "./details.js";
import { element, sign } from "./elements.js";
import { dayOf } from "./formats.js";
import { now } from "./now.js";
import { Reasons } from "./reasons.js";
import { rewrite } from "./rewrite.js";
import { documents, nextQuestions, nextSteps } from "./todo.js";

/** @typedef {import("./types.js").Verdict} Verdict */
/** @typedef {import("./types.js").Rulebook} Rulebook */
/** @typedef {import("./types.js").Answers} Answers */
/** @typedef {import("./types.js").Reason} Reason */
/** @typedef {import("./elements.js").Child} Child */

const SHORT_DIGEST = 12;

export class Result {
  /**
   * @param {HTMLElement} place the #verdict of the page
   * @param {import("./types.js").PageData} data
   * @param {import("./words.js").Words} words
   */
  constructor(place, data, words) {
    this.place = place;
    this.data = data;
    this.words = words;
    this.details = new Details(place);
    this.reasons = new Reasons(data, words, this.details);
    this.changes = new Changes(data, words, this.reasons);
    // What happened is said once, in one sentence, elsewhere.
    place.removeAttribute("aria-live");
    place.removeAttribute("aria-atomic");
    place.tabIndex = -1;
  }

  /** @param {string} text before there is a verdict */
  say(text) {
    this.#write([element("p", { class: "verdict-static" }, text)], null);
  }

  /**
   * There is no verdict.
   * @param {HTMLElement} failure
   * @param {Child} note
   */
  fail(failure, note) {
    this.#write([failure, note], null);
  }

  /** @param {boolean} busy */
  busy(busy) {
    this.place.setAttribute("aria-busy", String(busy));
  }

  /**
   * The verdict in two sentences.
   * @param {Verdict} verdict
   */
  summary({ outcome, reasons, next }) {
    const judged = reasons.filter((reason) => reason.result === "judged").length;
    const unmet = reasons.filter((reason) => reason.result === "unmet").length;
    const n = { fits: 0, fits_if_judged: judged, open: next.length, does_not_fit: unmet }[outcome];
    // Open without a question left: a rule that can't be worked out.
    const key = outcome === "open" && n === 0 ? "fault" : `outcome.${outcome}.text`;
    return { title: this.words.say(`outcome.${outcome}.title`), text: this.words.say(key, { n }) };
  }

  /**
   * @param {Verdict} verdict
   * @param {Rulebook} rulebook
   * @param {Answers} answers
   * @param {{link: Child, call: Child, folded: Child}} notes what must be said with it
   */
  show(verdict, rulebook, answers, { link, call, folded }) {
    this.details.remember();
    const { outcome, reasons, priorities } = verdict;
    const { title, text } = this.summary(verdict);
    const parts = [
      element("p", { class: "outcome" }, sign(outcome), element("span", {}, title)),
      element("p", { class: "outcome-text" }, text),
      link,
      outcome === "does_not_fit" && this.changes.part(verdict, rulebook, answers),
      nextSteps(verdict, this.words),
      nextQuestions(verdict, this.words, this.reasons, this.details),
      this.#deciding(reasons, answers),
      call,
      folded,
      this.#fold("open", reasons.filter(has("unknown")), answers),
      this.#fold("met", reasons.filter(has("met")), answers),
      this.#fold("judged", reasons.filter(has("judged")), answers),
      this.#fold("not_applicable", reasons.filter(has("not_applicable")), answers),
      this.#fold("priorities", priorities.filter((reason) => reason.strength === "priority"), answers),
      this.#fold("recommended", priorities.filter((reason) => reason.strength === "recommended"), answers),
      documents(verdict, this.data.documents, this.words, this.details),
      this.#colophon(verdict, answers),
    ];
    this.#write(parts, outcome);
  }

  /**
   * @param {Reason[]} reasons
   * @param {Answers} answers
   */
  #deciding(reasons, answers) {
    const unmet = reasons.filter(has("unmet"));
    const heading = element("h4", {}, this.words.say("heading.deciding"));
    return unmet.length > 0 && element("section", { class: "deciding" }, heading, this.reasons.list(unmet, answers));
  }

  /**
   * @param {string} name
   * @param {Reason[]} reasons
   * @param {Answers} answers
   */
  #fold(name, reasons, answers) {
    if (!reasons.length) return null;
    const list = this.reasons.list(reasons, answers);
    // What no answer decides is the reader's to know before anything is sent.
    return this.details.counted(name, this.words.say(`heading.${name}`), reasons.length, list, { open: name === "judged" });
  }

  /**
   * @param {Verdict} verdict
   * @param {Answers} answers
   */
  #colophon({ rulebook }, answers) {
    const answered = this.words.say("progress", { n: Object.keys(answers).length });
    const on = this.words.say("checked_on", { date: this.words.write.date(dayOf(now())) });
    const digest = this.words.say("rules_version", { digest: rulebook.slice(0, SHORT_DIGEST) });
    return element(
      "p",
      { class: "verdict-colophon hint" },
      `${this.words.say("disclaimer")} ${answered} · ${on} · `,
      element("span", { title: rulebook }, digest),
    );
  }

  /**
   * @param {Child[]} parts
   * @param {?import("./types.js").Outcome} outcome
   */
  #write(parts, outcome) {
    // Another outcome is news: where the verdict scrolls by itself, it comes into sight.
    const news = outcome !== (this.place.dataset.outcome ?? null);
    if (news && !this.place.contains(document.activeElement)) {
      this.place.closest(".verdict-column")?.scrollTo({ top: 0, behavior: "instant" });
    }
    if (outcome) this.place.dataset.outcome = outcome;
    else delete this.place.dataset.outcome;
    rewrite(this.place, parts);
  }
}

/**
 * @param {import("./types.js").Result} result
 * @returns {(reason: Reason) => boolean}
 */
function has(result) {
  return (reason) => reason.result === result;
}
