/** What the reader should look at in the budget, and what the plan is when it is asked the other way round. Pure. */

import { isZero } from "./plan_say.js";

/** @typedef {import("./plan_types.js").Plan} Plan */
/** @typedef {import("./plan_types.js").Warning} Warning */
/** @typedef {import("./plan_say.js").PlanSay} PlanSay */

/**
 * @param {Plan} plan
 * @param {PlanSay} say
 * @returns {{warning: string, text: string, lines: {id: string, name: string}[]}[]}
 */
export function warningSentences({ warnings }, say) {
  return warnings.map((warning) => ({
    warning: warning.warning,
    text: warningText(warning, say),
    lines: (warning.lines ?? []).map((id) => ({ id, name: say.line(id) })),
  }));
}

/**
 * @param {Warning} warning
 * @param {PlanSay} say
 */
function warningText(warning, say) {
  const lines = warning.lines ?? [];
  const params = {
    lines: say.lines(lines),
    amount: warning.amount === undefined ? "" : say.amount(warning.amount),
    text: warning.limit ? say.text(warning.limit) : "",
  };
  const text = say.say(`warning.${warning.warning}`, params);
  const where = lines.length ? "" : say.where(warning);
  return where ? say.say("warning.at", { where, text }) : text;
}

/**
 * @param {Plan} plan
 * @param {PlanSay} say
 * @returns {{wish: string, text: string}[]}
 */
export function wishSentences({ wishes }, say) {
  const { grant, contribution, partner } = wishes;
  const said = [];
  if (grant) said.push({ wish: "grant", text: grantWish(grant, say) });
  if (contribution && !isZero(contribution.given)) said.push({ wish: "contribution", text: contributionWish(contribution, say) });
  if (partner) said.push({ wish: "partner", text: partnerWish(partner, say) });
  return said;
}

/**
 * @param {any} wish
 * @param {PlanSay} say
 */
function grantWish({ wished, reached, cost, contribution, most }, say) {
  if (!reached) return say.say("wishes.grant_beyond", { wished: say.amount(wished), most: say.amount(most) });
  return say.say("wishes.grant", { wished: say.amount(wished), cost: say.amount(cost), contribution: say.amount(contribution) });
}

/**
 * @param {any} wish
 * @param {PlanSay} say
 */
function contributionWish({ given, cost, grant }, say) {
  if (cost === null) return say.say("wishes.contribution_unbounded", { given: say.amount(given) });
  return say.say("wishes.contribution", { given: say.amount(given), cost: say.amount(cost), grant: say.amount(grant) });
}

/**
 * @param {any} wish
 * @param {PlanSay} say
 */
function partnerWish({ paid, grant, own_needed: own, gap, before }, say) {
  const now = { grant: say.amount(grant), own_needed: say.amount(own), gap: say.amount(gap) };
  const then = { grant_before: say.amount(before.grant), own_before: say.amount(before.own_needed), gap_before: say.amount(before.gap) };
  return say.say("wishes.partner", { paid: say.amount(paid), ...now, ...then });
}
