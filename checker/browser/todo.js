/** What is left to do: the questions worth answering next, and the documents to bring. */

import { element } from "./elements.js";

/** @typedef {import("./types.js").Verdict} Verdict */
/** @typedef {import("./words.js").Words} Words */
/** @typedef {import("./details.js").Details} Details */

// More questions than this are one step away.
const FIRST_QUESTIONS = 5;

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
 * The checklist of the application, with what the applicant says is there.
 * @param {Verdict} verdict
 * @param {Object<string, string>} texts
 * @param {Words} words
 * @param {Details} details
 */
export function documents({ evidence }, texts, words, details) {
  const shown = evidence.filter(({ document }) => Object.hasOwn(texts, document));
  if (!shown.length) return null;
  const items = shown.map(({ document, need, present }) => {
    const state = present === null ? "unsaid" : present ? "present" : "missing";
    const tag = need === "if_applicable" && element("span", { class: "tag" }, words.say("document.if_applicable"));
    const result = `result result-${present ? "met" : "unmet"}`;
    const said = present !== null && element("span", { class: result }, `– ${words.say(`document.${state}`)}`);
    return element("li", { "data-document": document, "data-state": state }, texts[document], " ", tag, " ", said);
  });
  const list = element("ul", { class: "checklist plain-list" }, ...items);
  return details.counted("documents", words.say("heading.documents"), shown.length, list);
}
