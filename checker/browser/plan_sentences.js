/** The answer in a few sentences: what the grant can be, what decides it, and what nobody has yet put in. Pure. */

import { isSome, isZero } from "./plan_say.js";

/** @typedef {import("./plan_types.js").Plan} Plan */
/** @typedef {import("./plan_types.js").Worth} Worth */
/** @typedef {import("./plan_say.js").PlanSay} PlanSay */

/**
 * What the grant can be.
 * @param {Plan} plan
 * @param {PlanSay} say
 */
export function grantSentence({ whole }, say) {
  const { grant, costs } = whole;
  if (isZero(costs)) return say.say("answer.no_costs");
  if (isZero(grant)) return say.say("answer.grant_none");
  if (typeof grant === "string") return say.say("answer.grant", { amount: say.money(grant) });
  const { at_least: low, at_most: high } = grant;
  if (high === null && !isSome(grant)) return say.say("answer.grant_unknown");
  if (high === null) return say.say("answer.grant_least", { low: say.money(low) });
  return say.say(isSome(grant) ? "answer.grant_between" : "answer.grant_most", { amount: say.amount(grant) });
}

/**
 * The answer in one short line.
 * @param {Plan} plan
 * @param {PlanSay} say
 */
export function shortly({ whole, balanced }, say) {
  const { grant, gap, over, costs } = whole;
  if (isZero(costs)) return say.say("answer.no_costs");
  const sum = say.say(typeof grant === "string" && isSome(grant) ? "bar.up_to" : "bar.grant", { amount: say.figure(grant) });
  const missing = !isZero(gap) && say.say("bar.gap", { amount: say.figure(gap) });
  const beyond = isSome(over) && say.say("bar.over", { amount: say.figure(over) });
  const even = balanced === true && say.say("answer.balanced");
  return [sum, missing, beyond, !missing && !beyond && even].filter(Boolean).join(" · ");
}

/**
 * What decides it, what would decide next, and which answers decide what decides.
 * @param {Plan} plan
 * @param {PlanSay} say
 * @returns {string[]}
 */
export function decidingSentences(plan, say) {
  if (isZero(plan.whole.costs)) return [];
  return [...(plan.binding.length ? deciding(plan, say) : []), ...unanswered(plan, say)];
}

/**
 * @param {Plan} plan
 * @param {PlanSay} say
 * @returns {string[]}
 */
function deciding({ whole, binding, next }, say) {
  const places = grouped(binding, say);
  const [first] = places.keys();
  const several = [...places].map(([limit, where]) => (where.length ? say.say("name.at", { limit, where: say.words.list(where) }) : limit));
  const open = typeof whole.grant !== "string";
  const limits = several.join("; ");
  const said = places.size === 1 ? say.say("answer.decides", { limit: first }) : say.say(open ? "answer.decides_open" : "answer.decides_several", { limits });
  if (next === null) return [said];
  // Two limits that come to the same both decide.
  const tie = binding.length === 1 && typeof next.amount === "string" && next.amount === binding[0].amount;
  return [said, tie ? say.say("answer.next_equal", { limit: say.name(next.limit) }) : nextSentence(next, say)];
}

/**
 * Which questions decide which limits hold, where the figures hang on that.
 * @param {Plan} plan
 * @param {PlanSay} say
 * @returns {string[]}
 */
function unanswered({ hinges }, say) {
  const questions = say.words.list(hinges.map((fact) => say.question(fact)));
  return hinges.length ? [say.say("answer.hinges", { questions })] : [];
}

/**
 * Each limit once, with the places where it decides.
 * @param {Worth[]} binding
 * @param {PlanSay} say
 */
function grouped(binding, say) {
  /** @type {Map<string, string[]>} */
  const places = new Map();
  for (const each of binding) {
    const name = say.name(each.limit);
    // A ceiling of one year names that year itself.
    const own = say.limit(each.limit)?.year ?? null;
    const where = say.where({ project: each.project, year: own === null ? each.year : null });
    const known = places.get(name) ?? [];
    places.set(name, where && !known.includes(where) ? [...known, where] : known);
  }
  return places;
}

/**
 * @param {Worth} next
 * @param {PlanSay} say
 */
function nextSentence(next, say) {
  const limit = say.limit(next.limit);
  const same = limit !== null && limit.share === null && limit.amount === next.amount;
  return say.say(same ? "answer.next_same" : "answer.next", { limit: say.name(next.limit), amount: say.amount(next.amount) });
}

/**
 * What is missing, or that nothing is.
 * @param {Plan} plan
 * @param {PlanSay} say
 * @returns {string[]}
 */
export function gapSentences({ whole, balanced }, say) {
  const { gap, gap_cash: cash, gap_in_kind: inKind, over, costs } = whole;
  if (isZero(costs) && isZero(over)) return [];
  const said = [];
  if (!isZero(gap)) said.push(...missing(gap, cash, inKind, say));
  if (isSome(over)) said.push(say.say("answer.over", { amount: say.amount(over) }));
  if (balanced === true && !said.length) said.push(say.say("answer.balanced"));
  return said;
}

/**
 * @param {import("./plan_types.js").Amount} gap
 * @param {import("./plan_types.js").Amount} cash
 * @param {import("./plan_types.js").Amount} inKind
 * @param {PlanSay} say
 */
function missing(gap, cash, inKind, say) {
  if (typeof gap !== "string" && gap.at_most === null && !isSome(gap)) return [say.say("answer.gap_unknown")];
  const said = [say.say("answer.gap", { amount: say.amount(gap) })];
  if (isSome(inKind)) said.push(say.say("answer.gap_split", { cash: say.amount(cash), in_kind: say.amount(inKind) }));
  const counts = ["counts_as_contribution", "counts_as_cost"].includes(say.data.terms.in_kind ?? "");
  return counts && !isSome(inKind) ? [...said, say.say("answer.gap_in_kind")] : said;
}
