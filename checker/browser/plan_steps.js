/** Each step of the calculation as a sentence that can be checked by hand, with where it comes from. Pure. */

/** @typedef {import("./plan_types.js").Step} Step */
/** @typedef {import("./plan_types.js").Worded} Worded */
/** @typedef {import("./plan_say.js").PlanSay} PlanSay */

import { isPlain } from "./plan_say.js";

/**
 * @typedef {object} SaidStep
 * @property {string} step
 * @property {import("./plan_types.js").Amount} amount
 * @property {string} text
 * @property {?string} note that it is arithmetic, or for whom it holds
 * @property {?string} reading ours, of what the step rests on; said once
 * @property {?Worded} source
 */

// Arithmetic that no sentence of a notice asks for.
const ARITHMETIC = ["eligible_cash", "left"];
const CROWNS = ["NOK", "SEK", "DKK"];

/**
 * The steps under the place they belong to, each place in the order of the calculation.
 * @param {Step[]} steps
 * @param {PlanSay} say
 * @returns {{where: string, steps: SaidStep[]}[]}
 */
export function stepGroups(steps, say) {
  /** @type {Map<string, SaidStep[]>} */
  const groups = new Map();
  /** @type {Set<string>} */
  const told = new Set();
  for (const step of steps) {
    // The sum of one is no sum.
    if (step.step === "sum" && step.parts.length < 2) continue;
    const where = say.where(step);
    groups.set(where, [...(groups.get(where) ?? []), saidStep(step, say, told)]);
  }
  return [...groups].map(([where, said]) => ({ where, steps: said }));
}

/**
 * @param {Step} step
 * @param {PlanSay} say
 * @param {Set<string>} told readings that stand above
 * @returns {SaidStep}
 */
function saidStep(step, say, told) {
  const from = source(step, say);
  const reading = step.step === "left_out" ? say.say("steps.share_base") : (from?.reading ?? null);
  const news = reading !== null && !told.has(reading);
  if (news) told.add(reading);
  return {
    step: step.step,
    amount: step.amount,
    text: text(step, say),
    note: ARITHMETIC.includes(step.step) ? say.say("steps.arithmetic") : say.condition(step.limit),
    reading: news ? reading : null,
    source: from,
  };
}

/**
 * What was done; where a lowest was taken, also what would be the lowest next.
 * @param {Step} step
 * @param {PlanSay} say
 */
function text(step, say) {
  const said = say.say(`step.${key(step, say)}`, params(step, say));
  if (step.step !== "lowest" || !step.next) return said;
  return `${said}. ${say.say("answer.next_same", { limit: lowestName(step.next, step.year, say) })}`;
}

/**
 * Which sentence a step takes.
 * @param {Step} step
 * @param {PlanSay} say
 */
function key(step, say) {
  if (step.step === "limit") return limitKey(step, say);
  if (step.step === "total_cost" && !say.hasShares) return "counted";
  if (step.step !== "lowest") return step.step;
  // Which limit is the lowest may hang on what is unknown.
  if (!step.binding) return "lowest_open";
  if (same(step.before, step.amount)) return "lowest";
  const whole = step.to === "1" && CROWNS.includes(say.data.terms.currency);
  return whole ? "lowest_whole" : "lowest_rounded";
}

/**
 * @param {Step} step
 * @param {PlanSay} say
 */
function limitKey(step, say) {
  const limit = say.limit(step.limit);
  if (limit === null) return "condition";
  if (step.minus_of === "required") return limit.caps === "contribution" ? "others_share" : "own_share";
  const less = step.minus_of ? "_less" : "";
  if (limit.share !== null && limit.bound === "at_most") return `share${less}`;
  if (!isPlain(limit)) return "condition";
  if (less) return "ceiling_less";
  if (limit.per === "call") return "pool";
  return limit.firmness === "planned" ? "ceiling_planned" : "ceiling";
}

/**
 * Every amount that a step carries, and what it names.
 * @param {Step} step
 * @param {PlanSay} say
 */
function params(step, say) {
  /** @type {Object<string, string|number>} */
  const found = { amount: say.figure(step.amount), n: step.lines?.length ?? 0, lines: say.lines(step.lines ?? []) };
  for (const name of ["before", "base", "minus", "cost", "given", "contributions", "grant", "own"]) {
    if (step[name] !== null && step[name] !== undefined) found[name] = say.figure(step[name]);
  }
  if (step.other !== undefined) found.others = say.figure(step.other);
  if (step.share) found.share = say.words.write.percent(step.share);
  if (step.minus_of) found.why = say.say(`minus.${step.minus_of}`);
  if (step.to) found.to = say.money(step.to);
  if (step.binding) found.limit = lowestName(step.binding, step.year, say);
  if (step.parts) found.parts = parts(step, say);
  return step.step === "limit" ? { ...found, ...ceiling(step, say) } : found;
}

/**
 * With one project, the sum of a year's projects is what stands above it.
 * @param {string} limit
 * @param {?number} year
 * @param {PlanSay} say
 */
function lowestName(limit, year, say) {
  return limit === "sum" && year !== null && !say.severalProjects ? say.say("name.above") : say.name(limit);
}

/**
 * A ceiling is its own base, and says itself how firm it is.
 * @param {Step} step
 * @param {PlanSay} say
 * @returns {{[param: string]: string}}
 */
function ceiling(step, say) {
  const limit = say.limit(step.limit);
  if (limit === null || limit.amount === null || !isPlain(limit)) return {};
  return step.minus_of ? { base: say.ceiling(limit) } : { amount: say.ceiling(limit) };
}

/**
 * @param {Step} step
 * @param {PlanSay} say
 */
function parts({ step, parts: each }, say) {
  const said = each.map((/** @type {Step} */ part) => {
    const where = say.where(part);
    return where ? `${say.figure(part.amount)} (${where})` : say.figure(part.amount);
  });
  return said.join(step === "sum" ? " + " : ", ");
}

/**
 * The sentence of the notice that a step rests on.
 * @param {Step} step
 * @param {PlanSay} say
 * @returns {?Worded}
 */
function source(step, say) {
  if (step.limit) return say.data.limits[step.limit] ?? null;
  if (step.category) return say.data.categories[step.category] ?? null;
  if (["in_kind", "in_kind_left_out"].includes(step.step)) return say.data.in_kind;
  return ["left_out", "not_listed"].includes(step.step) ? (say.data.other_costs ?? null) : null;
}

/**
 * @param {import("./plan_types.js").Amount} one
 * @param {import("./plan_types.js").Amount} other
 */
function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
