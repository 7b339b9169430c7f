/** What is left to do: the questions worth answering next; when it fits, the way to the application; what to bring. */

import { AHEAD } from "./ahead.js";
import { element } from "./elements.js";

/** @typedef {import("./types.js").Verdict} Verdict */
/** @typedef {import("./words.js").Words} Words */
/** @typedef {import("./details.js").Details} Details */

// More questions than this are one step away.
const FIRST_QUESTIONS = 3;

/**
 * @param {Verdict} verdict
 * @param {Words} words
 * @param {import("./reasons.js").Reasons} reasons
 * @param {Details} details
 */
export function nextQuestions({ next }, words, reasons, details) {
  if (!next.length) return null;
  const items = next.map(({ fact, settles }) => {
    const most = settles[1] ? ` (${words.say("next_settles", { n: settles[1] })})` : "";
    return element("li", { "data-next": fact }, reasons.link(fact), most);
  });
  const rest = items.slice(FIRST_QUESTIONS);
  const more = words.say("more", { n: rest.length });
  return element(
    "section",
    { class: "next-questions" },
    element("h4", {}, words.say("heading.next")),
    element("ul", { class: "next" }, ...items.slice(0, FIRST_QUESTIONS)),
    rest.length > 0 && details.part("next", [more], element("ul", { class: "next" }, ...rest)),
  );
}

/**
 * Where the project fits and the call can be applied for: remember the deadline, gather the documents, apply.
 * @param {Verdict} verdict
 * @param {Words} words
 */
export function nextSteps({ outcome, call_status, evidence }, words) {
  if (!(outcome === "fits" || outcome === "fits_if_judged") || !AHEAD.includes(call_status)) return null;
  const calendar = calendarLink();
  const gathered = evidence.filter(({ needed }) => needed !== false).length;
  const gather = gathered > 0 && document.getElementById("documents") && element("a", { href: "#documents" }, words.say("step.documents", { n: gathered }));
  const apply = document.getElementById("applying") && element("a", { href: "#applying" }, words.say("step.apply"));
  const steps = [calendar, gather, apply].flatMap((way) => (way ? [element("li", {}, way)] : []));
  if (!steps.length) return null;
  const heading = element("h4", {}, words.say("heading.steps"));
  return element("section", { class: "next-steps" }, heading, element("ol", { class: "next" }, ...steps));
}

/** The page's own link to the dates of the call, once more. */
export function calendarLink() {
  const link = document.querySelector(".call-page a[type='text/calendar']")?.cloneNode(true);
  if (!(link instanceof HTMLElement)) return null;
  link.className = "button button-quiet";
  return element("span", { class: "verdict-add" }, link);
}

/**
 * The checklist of the application, with what the applicant says is there.
 * @param {Verdict} verdict
 * @param {Object<string, string>} texts
 * @param {Words} words
 * @param {Details} details
 */
export function documents({ evidence }, texts, words, details) {
  const shown = evidence.filter(({ document, needed }) => needed !== false && Object.hasOwn(texts, document));
  if (!shown.length) return null;
  const items = shown.map(({ document, need, needed, present }) => {
    const state = present === null ? "unsaid" : present ? "present" : "missing";
    const only = needed === null ? "document.if_needed" : need === "if_applicable" && "document.if_applicable";
    const tag = only && element("span", { class: "tag" }, words.say(only));
    const result = `result result-${present ? "met" : "unmet"}`;
    const said = present !== null && element("span", { class: result }, `– ${words.say(`document.${state}`)}`);
    return element("li", { "data-document": document, "data-state": state }, texts[document], " ", tag, " ", said);
  });
  const list = element("ul", { class: "checklist plain-list" }, ...items);
  return details.counted("documents", words.say("heading.documents"), shown.length, list);
}
