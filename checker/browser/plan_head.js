/** The answer above the plan: whether the check says no, what the grant can be, what decides it, what is missing. */

import { element } from "./elements.js";
import { machine } from "./plan_say.js";
import { decidingSentences, gapSentences, grantSentence } from "./plan_sentences.js";

/**
 * @param {import("./plan_types.js").Plan} plan
 * @param {import("./plan_say.js").PlanSay} say
 * @param {boolean} refused
 */
export function head(plan, say, refused) {
  const { grant, gap } = plan.whole;
  const why = decidingSentences(plan, say).join(" ");
  const missing = gapSentences(plan, say).join(" ");
  const state = { "data-balanced": plan.balanced === null ? "unknown" : String(plan.balanced) };
  return element(
    "div",
    { class: "plan-head" },
    refused && refusal(say),
    element("p", { class: "plan-answer", "data-plan": "grant", "data-amount": machine(grant) }, grantSentence(plan, say)),
    why && element("p", { class: "plan-why", "data-plan": "binding" }, why),
    missing && element("p", { class: "plan-missing", "data-plan": "gap", "data-amount": machine(gap), ...state }, missing),
  );
}

/**
 * What must be known before the figures are read, and the way to the reasons.
 * @param {import("./plan_say.js").PlanSay} say
 */
function refusal(say) {
  const button = element("button", { type: "button", class: "link-button", "data-go-verdict": "" }, say.say("refused.go"));
  return element("p", { class: "plan-refused", "data-plan": "refused" }, element("span", {}, say.say("refused.text")), " ", button);
}
