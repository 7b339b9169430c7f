/** The verdict on the page: outcome, why, what is missing, what would change it, what to bring. */

import { Changes } from "./changes.js";
import { element, present, sign } from "./elements.js";
import { dayOf } from "./formats.js";
import { Reasons } from "./reasons.js";

/** @typedef {import("./types.js").Verdict} Verdict */
/** @typedef {import("./types.js").Rulebook} Rulebook */
/** @typedef {import("./types.js").Answers} Answers */
/** @typedef {import("./types.js").Reason} Reason */
/** @typedef {import("./elements.js").Child} Child */

// More questions than this are one step away.
const FIRST_QUESTIONS = 5;
// What is open from the start; the reader's own choice counts from then on.
const OPEN = new Set(["judged"]);
const SHORT_DIGEST = 12;

export class Result {
  /** @type {Map<string, boolean>} parts that the reader opened or closed */ #opened = new Map();

  /**
   * @param {HTMLElement} place the #verdict of the page
   * @param {import("./types.js").PageData} data
   * @param {import("./words.js").Words} words
   */
  constructor(place, data, words) {
    this.place = place;
    this.data = data;
    this.words = words;
    this.reasons = new Reasons(data, words);
    this.changes = new Changes(data, words, this.reasons);
    // What happened is said once, in one sentence, elsewhere.
    place.removeAttribute("aria-live");
    place.removeAttribute("aria-atomic");
    place.tabIndex = -1;
  }

  /** @param {string} text before there is a verdict, or when there can be none */
  say(text) {
    delete this.place.dataset.outcome;
    this.place.replaceChildren(element("p", { class: "verdict-static" }, text));
  }

  /**
   * There is no verdict.
   * @param {HTMLElement} failure
   * @param {Child} note
   */
  fail(failure, note) {
    this.#remember();
    delete this.place.dataset.outcome;
    this.place.replaceChildren(...present([failure, note]));
  }

  /** On paper everything is open. */
  openAll() {
    this.#remember();
    for (const part of this.#details) part.open = true;
  }

  /** As it was before it was printed. */
  closeAgain() {
    for (const part of this.#details) part.open = this.#opened.get(part.dataset.part ?? "") ?? false;
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
    const counted = { fits: 0, fits_if_judged: count(reasons, "judged"), open: next.length, does_not_fit: count(reasons, "unmet") }[outcome];
    // Open without a question left: a rule that can't be worked out.
    const key = outcome === "open" && counted === 0 ? "fault" : `outcome.${outcome}.text`;
    return { title: this.words.say(`outcome.${outcome}.title`), text: this.words.say(key, { n: counted }) };
  }

  /**
   * @param {Verdict} verdict
   * @param {Rulebook} rulebook
   * @param {Answers} answers
   * @param {Child[]} notes what must be said with it: of the link it came from, of the call
   */
  show(verdict, rulebook, answers, notes) {
    this.#remember();
    const focused = this.place.contains(document.activeElement) && document.activeElement?.closest("[data-go], [data-part]");
    const key = focused instanceof HTMLElement ? [focused.dataset.go, focused.dataset.part] : null;
    this.place.dataset.outcome = verdict.outcome;
    this.place.replaceChildren(...present(this.#parts(verdict, rulebook, answers, notes)));
    if (key) this.#refocus(key);
  }

  /**
   * @param {Verdict} verdict
   * @param {Rulebook} rulebook
   * @param {Answers} answers
   * @param {Child[]} notes
   * @returns {Child[]}
   */
  #parts(verdict, rulebook, answers, notes) {
    const { outcome, reasons, priorities } = verdict;
    const { title, text } = this.summary(verdict);
    const of = (/** @type {string} */ result) => reasons.filter((reason) => reason.result === result);
    return [
      element("p", { class: "outcome" }, sign(outcome), element("span", {}, title)),
      element("p", { class: "outcome-text" }, text),
      ...notes,
      this.#section("deciding", of("unmet"), answers),
      outcome === "does_not_fit" && this.changes.part(verdict, rulebook, answers),
      this.#next(verdict),
      this.#fold("open", of("unknown"), answers),
      this.#fold("met", of("met"), answers),
      this.#fold("judged", of("judged"), answers),
      this.#fold("not_applicable", of("not_applicable"), answers),
      this.#fold("priorities", priorities.filter((reason) => reason.strength === "priority"), answers),
      this.#fold("recommended", priorities.filter((reason) => reason.strength === "recommended"), answers),
      this.#documents(verdict),
      this.#colophon(verdict, answers),
    ];
  }

  /**
   * @param {string} name
   * @param {Reason[]} reasons
   * @param {Answers} answers
   */
  #section(name, reasons, answers) {
    if (!reasons.length) return null;
    const heading = element("h4", {}, this.words.say(`heading.${name}`));
    return element("section", { "data-reasons": name }, heading, this.reasons.list(reasons, answers));
  }

  /**
   * @param {string} name
   * @param {Reason[]} reasons
   * @param {Answers} answers
   */
  #fold(name, reasons, answers) {
    if (!reasons.length) return null;
    return this.#detailed(name, this.words.say(`heading.${name}`), reasons.length, this.reasons.list(reasons, answers));
  }

  /**
   * @param {string} name
   * @param {string} heading
   * @param {number} number
   * @param {Node} content
   */
  #detailed(name, heading, number, content) {
    const summary = element("summary", {}, heading, " ", element("span", { class: "count" }, String(number)));
    return element("details", { class: "verdict-part", "data-part": name, "data-reasons": name, open: this.#opened.get(name) ?? OPEN.has(name) }, summary, content);
  }

  /** @param {Verdict} verdict */
  #next({ next }) {
    if (!next.length) return null;
    const items = next.map(({ fact, settles }) => {
      const most = settles[1] ? ` (${this.words.say("next_settles", { n: settles[1] })})` : "";
      return element("li", { "data-next": fact }, this.reasons.link(fact), most);
    });
    const heading = element("h4", {}, this.words.say("heading.next"));
    const rest = items.slice(FIRST_QUESTIONS);
    const more = rest.length > 0 && element(
      "details",
      { "data-part": "next", open: this.#opened.get("next") },
      element("summary", {}, this.words.say("more", { n: rest.length })),
      element("ul", { class: "next" }, ...rest),
    );
    return element("section", { class: "next-questions" }, heading, element("ul", { class: "next" }, ...items.slice(0, FIRST_QUESTIONS)), more);
  }

  /** @param {Verdict} verdict */
  #documents({ evidence }) {
    const shown = evidence.filter(({ document }) => Object.hasOwn(this.data.documents, document));
    if (!shown.length) return null;
    const items = shown.map(({ document, need, present }) => {
      const state = present === null ? "unsaid" : present ? "present" : "missing";
      const tag = need === "if_applicable" && element("span", { class: "tag" }, this.words.say("document.if_applicable"));
      const said = present !== null && element("span", { class: `result result-${present ? "met" : "unmet"}` }, `– ${this.words.say(`document.${state}`)}`);
      return element("li", { "data-document": document, "data-state": state }, this.data.documents[document], " ", tag, " ", said);
    });
    return this.#detailed("documents", this.words.say("heading.documents"), shown.length, element("ul", { class: "checklist plain-list" }, ...items));
  }

  /**
   * @param {Verdict} verdict
   * @param {Answers} answers
   */
  #colophon({ rulebook }, answers) {
    const lines = [
      this.words.say("progress", { n: Object.keys(answers).length }),
      this.words.say("checked_on", { date: this.words.write.date(dayOf(new Date())) }),
    ];
    const version = element("span", { title: rulebook }, this.words.say("rules_version", { digest: rulebook.slice(0, SHORT_DIGEST) }));
    return element("p", { class: "verdict-colophon hint" }, this.words.say("disclaimer"), " ", lines.join(" · "), " · ", version);
  }

  /** @returns {NodeListOf<HTMLDetailsElement>} */
  get #details() {
    return this.place.querySelectorAll("details[data-part]");
  }

  #remember() {
    for (const part of this.#details) {
      this.#opened.set(part.dataset.part ?? "", part.open);
    }
  }

  /**
   * What had the focus is another element now, with the same name.
   * @param {(string|undefined)[]} key
   */
  #refocus([go, part]) {
    const found = [...this.place.querySelectorAll("[data-go], [data-part]")].find(
      (each) => each instanceof HTMLElement && (go ? each.dataset.go === go : each.dataset.part === part),
    );
    const target = /** @type {HTMLElement} */ (found?.querySelector("summary") ?? found ?? this.place);
    target.focus({ preventScroll: true });
  }
}

/**
 * @param {Reason[]} reasons
 * @param {string} result
 */
function count(reasons, result) {
  return reasons.filter((reason) => reason.result === result).length;
}
