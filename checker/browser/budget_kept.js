/** A budget as a link carries it. Pure. What comes back is a stranger's: checked field by field, and what does not fit is left out. */

import { MOST_ITEMS } from "./answers.js";
import { LONGEST_TEXT, MOST_LINES, MOST_PROJECTS, SIDES } from "./budget_lines.js";
import { dateParts } from "./dates.js";

/** @typedef {import("./types.js").Terms} Terms */
/** @typedef {import("./types.js").Draft} Draft */

const AMOUNT = /^[0-9]{1,15}(\.[0-9]{1,2})?$/;
const HOURS = /^[0-9]{1,7}(\.[0-9]{1,2})?$/;
const EXCHANGE = /^(?=.*[1-9])[0-9]{1,6}(\.[0-9]{1,6})?$/;
export const WISHES = ["grant", "contribution", "partner"];
// Control signs have no place in a line of text.
const CONTROL = /[\u0000-\u001f\u007f]+/g;

/**
 * Without what says nothing.
 * @param {?Draft} draft
 */
export function keptDraft(draft) {
  if (!draft) return null;
  const { budget, wishes, feed } = draft;
  const lines = (/** @type {any[]|undefined} */ list) => (list ?? []).map(({ id: _, ...line }) => said(line));
  const kept = said({ ...budget, costs: lines(budget?.costs), financing: lines(budget?.financing) });
  // An empty list of earlier aid says that there was none.
  if (budget?.aid?.length === 0) kept.aid = [];
  return said({ budget: kept, wishes: said(wishes), feed: feed ? null : false });
}

/** @param {{[name: string]: any}} whole */
function said(whole) {
  const silent = [null, undefined, ""];
  const isBlank = (/** @type {any} */ value) => typeof value === "object" && value !== null && !Object.keys(value).length;
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => !silent.includes(value) && !isBlank(value)));
}

/**
 * @param {any} data
 * @param {?Terms} terms of this page
 * @returns {?Draft}
 */
export function readDraft(data, terms) {
  if (!terms || !isObject(data) || !isObject(data.budget ?? {})) return null;
  const budget = data.budget ?? {};
  const [costs, financing] = SIDES.map((side) => lines(budget[side], side, terms));
  const wishes = Object.fromEntries(WISHES.flatMap((name) => only(name, matching(data.wishes?.[name], AMOUNT))));
  /** @type {Draft} */
  const draft = { budget: { costs, financing, ...rest(budget, terms) }, wishes, feed: data.feed !== false };
  const empty = !costs.length && !financing.length && !Object.keys(wishes).length && Object.keys(draft.budget).length === 3;
  return empty && !draft.budget.complete && draft.feed ? null : draft;
}

/**
 * @param {any} list
 * @param {string} side
 * @param {Terms} terms
 */
function lines(list, side, terms) {
  if (!Array.isArray(list)) return [];
  const found = list.slice(0, MOST_LINES).filter(isObject);
  return found.map((line, index) => ({ id: `${side[0]}${index + 1}`, ...lineFrom(line, side, terms) }));
}

/**
 * @param {any} data
 * @param {string} side
 * @param {Terms} terms
 */
function lineFrom(data, side, terms) {
  const [hours, rate] = [matching(data.hours, HOURS), matching(data.rate, HOURS)];
  const timed = data.kind === "in_kind" && hours !== null && rate !== null;
  const cost = {
    category: among(data.category, terms.categories.map(({ id }) => id)),
    part: among(data.part, terms.parts),
    justified: typeof data.justified === "boolean" ? data.justified : null,
    applied: typeof data.applied === "boolean" ? data.applied : null,
  };
  const all = {
    text: typeof data.text === "string" ? data.text.replace(CONTROL, " ").slice(0, LONGEST_TEXT) : "",
    kind: among(data.kind, ["cash", "in_kind"]) ?? "cash",
    ...(side === "costs" ? cost : { from: among(data.from, ["own", "public", "private"]) ?? "own" }),
    project: terms.several_projects ? project(data.project) : null,
    year: among(data.year, terms.years),
    ...(timed ? { hours, rate } : {}),
  };
  const kept = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
  return /** @type {any} */ (timed ? kept : { ...kept, amount: matching(data.amount, AMOUNT) });
}

/**
 * What is beside the lines.
 * @param {any} budget
 * @param {Terms} terms
 */
function rest(budget, terms) {
  const used = terms.limits.flatMap(({ id }) => only(id, matching(budget.used?.[id], AMOUNT)));
  const aid = list(budget.aid).filter(({ date }) => typeof date === "string" && dateParts(date) !== null);
  /** @type {Map<string, any>} one for each place */
  const sought = new Map();
  for (const each of list(budget.sought)) {
    const amount = matching(each.amount, AMOUNT);
    const place = { project: terms.several_projects ? project(each.project) : null, year: among(each.year, terms.years) };
    if (amount !== null) sought.set(JSON.stringify(place), { ...place, amount });
  }
  return {
    ...(sought.size ? { sought: [...sought.values()] } : {}),
    ...(used.length ? { used: Object.fromEntries(used) } : {}),
    ...(aid.length || (Array.isArray(budget.aid) && !budget.aid.length) ? { aid: aid.map(({ date, amount }) => ({ date, amount: matching(amount, AMOUNT) })) } : {}),
    ...Object.fromEntries(only("exchange", matching(budget.exchange, EXCHANGE))),
    ...(typeof budget.public_applicant === "boolean" ? { public_applicant: budget.public_applicant } : {}),
    complete: budget.complete === true,
  };
}

/** @param {any} value */
function project(value) {
  return among(value, Array.from({ length: MOST_PROJECTS }, (_, index) => String(index + 1))) ?? "1";
}

/** @param {any} value */
function list(value) {
  return Array.isArray(value) ? value.slice(0, MOST_ITEMS).filter(isObject) : [];
}

/**
 * @param {string} name
 * @param {any} value
 * @returns {[string, any][]}
 */
function only(name, value) {
  return value === null ? [] : [[name, value]];
}

/**
 * @param {any} value
 * @param {RegExp} form
 * @returns {?string}
 */
function matching(value, form) {
  return typeof value === "string" && form.test(value) ? value : null;
}

/**
 * @template T
 * @param {any} value
 * @param {T[]} choices
 * @returns {?T}
 */
function among(value, choices) {
  return choices.includes(value) ? value : null;
}

/** @param {any} value */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
