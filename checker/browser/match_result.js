/** The result about all calls: how many fit, what to answer next, and each call with where it stands. */

import { element, sign } from "./elements.js";
import { dayOf } from "./formats.js";
import { callItem, carrying, isAhead } from "./match_call.js";
import { now } from "./now.js";
import { rewrite } from "./rewrite.js";

/** @typedef {import("./match_types.js").Match} Match */
/** @typedef {import("./match_types.js").MatchFiles} MatchFiles */
/** @typedef {import("./match_types.js").MatchedCall} MatchedCall */
/** @typedef {import("./types.js").Answers} Answers */
/** @typedef {import("./elements.js").Child} Child */

/** Each group with the outcomes in it, and its sign. */
const GROUPS = [
  { name: "fits", outcomes: ["fits", "fits_if_judged"], sign: "fits" },
  { name: "open", outcomes: ["open"], sign: "open" },
  { name: "does_not_fit", outcomes: ["does_not_fit"], sign: "does_not_fit" },
  { name: "nothing_to_check", outcomes: ["nothing_to_check"], sign: "not_applicable" },
];
// Of a long list the first ones, until the reader asks for all; and questions that are worth naming.
const MOST_CALLS = 25;
const MOST_QUESTIONS = 3;
// After every day that is written.
const NEVER = "9999";

export class MatchResult {
  /** @type {Set<string>} lists that the reader wants whole */ #whole = new Set();
  /** @type {?Parameters<MatchResult["show"]>} */ #shown = null;

  /**
   * @param {HTMLElement} place the #verdict of the page
   * @param {import("./match_types.js").MatchData} data
   * @param {import("./words.js").Words} words
   */
  constructor(place, data, words) {
    this.place = place;
    this.data = data;
    this.words = words;
    place.tabIndex = -1;
    place.addEventListener("click", (event) => this.#more(event));
  }

  /** @param {string} text before there is a result */
  say(text) {
    this.#write([element("p", { class: "verdict-static" }, text)], null);
  }

  /**
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
   * How many fit, in one sentence; in short, only of those that have something to check.
   * @param {Match} match
   * @param {boolean} [short]
   */
  summary({ counts }, short = false) {
    const n = { ...counts, fits: counts.fits + counts.fits_if_judged };
    const said = GROUPS.filter(({ name }) => name !== "nothing_to_check" || (n[name] > 0 && !short));
    return this.words.list(said.map(({ name }) => this.words.say(`said.count.${name}`, { n: n[name] })));
  }

  /**
   * @param {Match} match
   * @param {MatchFiles} files
   * @param {Answers} answers
   * @param {Child} link what must be said of the link that the answers came from
   * @param {Child} folded how many questions are folded
   */
  show(match, files, answers, link, folded) {
    this.#shown = [match, files, answers, link, folded];
    const none = !match.calls.some(isAhead) && match.calls.length > 0;
    const parts = [
      element("p", { class: "outcome match-count" }, this.summary(match)),
      none && element("p", { class: "verdict-call", "data-none-ahead": true }, this.words.say("said.none_ahead")),
      link,
      this.#next(match),
      folded,
      ...GROUPS.map((group) => this.#group(group, match, files, answers)),
      this.#colophon(answers),
    ];
    this.#write(parts, "shown");
  }

  /** @param {Match} match */
  #next({ next }) {
    const first = next.slice(0, MOST_QUESTIONS);
    if (!first.length) return null;
    const items = first.map(({ fact, decides: [least, most] }) => {
      const { question } = this.data.facts[fact];
      const many = most > 0 && this.words.say(least === most ? "said.decides" : "said.decides_most", { n: most });
      const link = element("a", { href: `#q-${fact}`, "data-go": fact }, question);
      return element("li", { "data-next": fact }, link, many && ` – ${many}`);
    });
    const heading = element("h3", {}, this.words.say("heading.next"));
    return element("section", { class: "next-questions" }, heading, element("ol", { class: "next" }, ...items));
  }

  /**
   * @param {typeof GROUPS[number]} group
   * @param {Match} match
   * @param {MatchFiles} files
   * @param {Answers} answers
   */
  #group({ name, outcomes, sign: drawn }, { calls }, { texts }, answers) {
    const found = calls.filter(({ outcome, call }) => outcomes.includes(outcome) && Object.hasOwn(texts, call));
    if (!found.length) return null;
    const day = (/** @type {MatchedCall} */ { call }) => texts[call].last_day ?? NEVER;
    const ahead = found.filter(isAhead).sort((one, other) => order(day(one), day(other)));
    const past = found.filter((call) => !isAhead(call)).sort((one, other) => order(day(other), day(one)));
    const list = (/** @type {MatchedCall[]} */ some, /** @type {string} */ key) => this.#list(some, `${name}.${key}`, texts, answers);
    const heading = element("h3", {}, sign(drawn), " ", this.words.say(`said.group.${name}`), " ", element("span", { class: "count" }, this.words.write.number(String(found.length))));
    const over = past.length > 0 && element("p", { class: "match-past" }, this.words.say(`said.past.${name}`));
    return element("section", { class: `match-group match-${name}`, "data-group": name }, heading, list(ahead, "ahead"), over, list(past, "past"));
  }

  /**
   * @param {MatchedCall[]} calls
   * @param {string} name
   * @param {MatchFiles["texts"]} texts
   * @param {Answers} answers
   */
  #list(calls, name, texts, answers) {
    if (!calls.length) return null;
    const shown = this.#whole.has(name) ? calls : calls.slice(0, MOST_CALLS);
    const items = shown.map((call) => {
      const text = texts[call.call];
      const { home, facts } = this.data;
      const ways = { page: `${home}${text.href}${carrying(text, answers, facts)}`, calendar: `${home}${text.calendar}` };
      return callItem(call, text, ways, this.words);
    });
    const rest = calls.length - shown.length;
    const button = { type: "button", class: "button button-quiet", "data-more": name };
    const more = rest > 0 && element("button", button, this.words.say("said.more", { n: rest }));
    return element("div", { "data-list": name }, element("ul", { class: "plain-list" }, ...items), more);
  }

  /** @param {Event} event */
  #more({ target }) {
    const button = target instanceof Element && target.closest("[data-more]");
    if (!(button instanceof HTMLElement) || !this.#shown) return;
    const name = button.dataset.more ?? "";
    const before = this.place.querySelectorAll(`[data-list="${name}"] a`).length;
    this.#whole.add(name);
    this.show(...this.#shown);
    // The first of those that came.
    /** @type {HTMLElement|undefined} */ ([...this.place.querySelectorAll(`[data-list="${name}"] a`)][before])?.focus();
  }

  /** @param {Answers} answers */
  #colophon(answers) {
    const answered = this.words.say("progress", { n: Object.keys(answers).length });
    const on = this.words.say("checked_on", { date: this.words.write.date(dayOf(now())) });
    return element("p", { class: "verdict-colophon hint" }, `${this.words.say("disclaimer")} ${answered} · ${on}`);
  }

  /**
   * @param {Child[]} parts
   * @param {?string} state
   */
  #write(parts, state) {
    if (state === null) this.#shown = null;
    if (state) this.place.dataset.match = state;
    else delete this.place.dataset.match;
    rewrite(this.place, parts);
  }
}

/**
 * @param {string} one
 * @param {string} other
 */
function order(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}
