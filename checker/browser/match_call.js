/** One call in the result about all calls: its name and way, where it stands, why, how much is decided, what to do. */

import { AHEAD } from "./ahead.js";
import { element } from "./elements.js";
import { ALL_CALLS, written } from "./fragment.js";

/** @typedef {import("./match_types.js").MatchedCall} MatchedCall */
/** @typedef {import("./match_types.js").CallText} CallText */
/** @typedef {import("./types.js").Answers} Answers */
/** @typedef {import("./words.js").Words} Words */

const FITTING = ["fits", "fits_if_judged"];

/** @param {MatchedCall} call */
export function isAhead(call) {
  return AHEAD.includes(call.status);
}

/**
 * The part of the call's address that carries the answers there; amounts only where they are in its currency.
 * @param {CallText} text
 * @param {Answers} answers
 * @param {Object<string, import("./types.js").Fact>} facts
 */
export function carrying({ takes, amounts }, answers, facts) {
  const kept = Object.entries(answers).filter(([fact]) => amounts || facts[fact].type !== "money");
  if (!takes || !kept.length) return "";
  return `#${written({ digest: ALL_CALLS, outcome: null, unmet: [], answers: Object.fromEntries(kept) })}`;
}

/**
 * @param {MatchedCall} call
 * @param {CallText} text
 * @param {{page: string, calendar: string}} ways
 * @param {Words} words
 */
export function callItem(call, text, ways, words) {
  const { outcome, status, first, decided, criteria } = call;
  const [title, lang] = text.title;
  const reason = first !== null && text.criteria[first];
  const judged = outcome === "fits_if_judged" && words.say("said.judged");
  const points = criteria > 0 && words.say("said.decided", { decided: words.write.number(String(decided)), n: criteria });
  return element(
    "li",
    { class: "match-call", "data-outcome": outcome, "data-status": status },
    element("h4", { class: "match-title" }, element("a", { href: ways.page, lang, "data-call": call.call }, title)),
    element("p", { class: "match-of" }, `${text.place} · ${text.funder}`),
    element("p", { class: "match-standing" }, element("span", { class: `pill pill-${status}` }, words.say(`status.pill.${status}`)), " ", standing(call, text, words)),
    reason && element("p", { class: "match-reason", "data-first": first }, `${words.say("said.because")} `, element("span", { lang: reason[1] }, words.quoted(reason[0]))),
    element("p", { class: "match-points" }, [judged, points].filter(Boolean).join(" ")),
    acts(call, text, ways, words),
  );
}

/**
 * What to do about a call that can be applied for: answer what its own page asks, remember its deadline.
 * @param {MatchedCall} call
 * @param {CallText} text
 * @param {{page: string, calendar: string}} ways
 * @param {Words} words
 */
function acts(call, { takes, calendar }, ways, words) {
  if (!isAhead(call) || call.outcome === "does_not_fit") return null;
  const quiet = "button button-quiet";
  const rest = takes && call.outcome === "open" && element("a", { class: "button", href: ways.page, "data-rest": call.call }, words.say("said.rest"));
  const file = { href: ways.calendar, download: calendar?.replaceAll("/", "-"), type: "text/calendar", "data-calendar": call.call };
  const add = calendar !== undefined && element("a", { class: quiet, ...file }, words.say("said.add_deadline"));
  return (rest || add) && element("p", { class: "match-acts" }, rest, " ", add);
}

/**
 * Where the call stands; of one that is over and would have fitted, that too.
 * @param {MatchedCall} call
 * @param {CallText} text
 * @param {Words} words
 */
function standing(call, { opens, closes, ongoing, may_close, last_day }, words) {
  const would = FITTING.includes(call.outcome) && !isAhead(call);
  if (call.status === "closed" && last_day) {
    return words.say(would ? "said.would_closed" : "said.closed", { date: words.write.date(last_day) });
  }
  const key = call.status === "open" && closes === undefined ? ongoing ?? "open_ended" : call.status;
  const given = Object.fromEntries(Object.entries({ opens, closes }).filter(([, date]) => date !== undefined));
  const said = words.say(`status.now.${key}`, /** @type {any} */ (given));
  const earlier = may_close && ["open", "closing_soon"].includes(call.status) && words.say("said.may_close");
  // A sentence about a date that the call does not have says nothing.
  return [would && words.say("said.would"), /\{[a-z]+\}/.test(said) ? "" : said, earlier].filter(Boolean).join(" ");
}
