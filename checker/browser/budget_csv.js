/** A budget as a file for a spreadsheet: one line a line, then the sums, then what the plan comes to. Pure. */

import { textOf } from "./budget_grid.js";
import { columns, FLAGS, product, SIDES, sum } from "./budget_lines.js";
import { shortened } from "./budget_paste.js";
import { Words } from "./words.js";

/** @typedef {import("./types.js").Budget} Budget */
/** @typedef {import("./types.js").BudgetLine} BudgetLine */
/** @typedef {import("./types.js").Plan} Plan */

const MARK = "\ufeff";
/** @type {[string, string][]} figures of a plan, and what each is called */
const FIGURES = [["grant", "grant"], ["own", "own"], ["other", "others"], ["gap", "gap"]];
const ORDER = ["table", "text", "category", "part", "justified", "applied", "from", "project", "year", "kind", "hours", "rate", "amount"];

/**
 * @param {Budget} budget
 * @param {?Plan} plan
 * @param {import("./types.js").PageData & {plan: import("./types.js").PlanPage}} page
 * @returns {string}
 */
export function csvOf(budget, plan, page) {
  const words = new Words(page);
  const keys = keysOf(budget, page.plan.terms);
  const row = (/** @type {Object<string, string>} */ values) => keys.map((key) => values[key] ?? "");
  const plain = (/** @type {any} */ value) => (typeof value === "string" ? words.write.plain(value) : "");
  const called = (/** @type {string} */ key) => words.say(`budget.column.${key}`);
  const lines = SIDES.flatMap((side) => budget[side].map((line) => row({ ...texts(line, page, words, plain), table: called(side) })));
  const sums = SIDES.map((side) => row({ table: words.say("budget.sum"), text: called(side), amount: plain(total(budget[side])) }));
  const figures = plan ? FIGURES.map(([key, name]) => row(figure(plan.whole[key], words.say(`budget.figure.${name}`), words, plain))) : [];
  const head = row(Object.fromEntries(keys.map((key) => [key, called(key)])));
  const delimiter = page.formats.decimal === "," ? ";" : ",";
  return MARK + textOf([head, ...lines, ...sums, ...figures], delimiter);
}

/**
 * @param {Budget} budget
 * @param {import("./types.js").Terms} terms
 */
function keysOf(budget, terms) {
  const all = SIDES.flatMap((side) => budget[side]);
  const used = new Set([...columns("costs", terms), ...columns("financing", terms), "table"]);
  if (all.some(({ hours }) => hours)) used.add("hours").add("rate");
  for (const flag of FLAGS) if (all.some((line) => typeof line[flag] === "boolean")) used.add(flag);
  return ORDER.filter((key) => used.has(key));
}

/**
 * @param {BudgetLine} line
 * @param {{plan: import("./types.js").PlanPage}} page
 * @param {Words} words
 * @param {(value: any) => string} plain
 * @returns {Object<string, string>}
 */
function texts(line, { plan }, words, plain) {
  const { category, part, from } = line;
  const cost = { category: category ? shortened(plan.categories[category]?.text ?? category) : words.say("budget.other_category") };
  return {
    text: line.text ?? "",
    ...(from ? { from: words.say(`budget.from.${from}`) } : cost),
    part: part ? shortened(plan.parts[part]?.text ?? part) : "",
    ...Object.fromEntries(FLAGS.map((flag) => [flag, typeof line[flag] === "boolean" ? words.say(line[flag] ? "yes" : "no") : ""])),
    project: line.project ?? "1",
    year: line.year ? String(line.year) : "",
    kind: words.say(`budget.kind.${line.kind ?? "cash"}`),
    hours: plain(line.hours),
    rate: plain(line.rate),
    amount: plain(amountOf(line)),
  };
}

/**
 * What a line comes to, where that is known.
 * @param {BudgetLine} line
 * @returns {?string}
 */
export function amountOf({ amount, hours, rate }) {
  if (hours && rate) return product(hours, rate);
  return typeof amount === "string" ? amount : null;
}

/**
 * The sum of what is known.
 * @param {BudgetLine[]} lines
 */
export function total(lines) {
  return sum(lines.map(amountOf).filter((value) => value !== null));
}

/**
 * @param {string|import("./types.js").Partial|undefined} value
 * @param {string} text
 * @param {Words} words
 * @param {(value: any) => string} plain
 */
function figure(value, text, words, plain) {
  const table = words.say("budget.computed");
  if (typeof value === "string") return { table, text, amount: plain(value) };
  const [low, high] = [plain(value?.at_least ?? "0"), plain(value?.at_most ?? "")];
  return { table, text, amount: high ? words.say("bound.both", { low, high }) : words.say("bound.least", { low }) };
}
