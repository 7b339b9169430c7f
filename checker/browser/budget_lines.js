/** A budget's lines, as they are typed and as the checker reads them. Pure; money is digits, never a float. */

import { parseNumber } from "./numbers.js";

/** @typedef {import("./types.js").Terms} Terms */
/** @typedef {import("./types.js").Budget} Budget */
/** @typedef {import("./types.js").BudgetLine} BudgetLine */
/** @typedef {"costs"|"financing"} Side */

/**
 * @typedef {object} Row a line as it stands in its fields; what can't be read stays as it was typed
 * @property {string} id
 * @property {string} text
 * @property {string} category
 * @property {string} part
 * @property {string} from
 * @property {string} kind
 * @property {string} project
 * @property {string} year
 * @property {string} amount
 * @property {string} hours
 * @property {string} rate
 * @property {boolean} timed hours and a rate in place of an amount
 * @property {""|"true"|"false"} justified
 * @property {""|"true"|"false"} applied
 * @property {{[field: string]: string}} [unread] words of a paste that no choice answers to
 */

/** @typedef {{value?: string, readings?: string[], error?: "number"|"too_long"|"negative"|"decimals"|"too_much"}} Figure */

/** @type {Side[]} */
export const SIDES = ["costs", "financing"];
/** @type {("justified"|"applied")[]} */
export const FLAGS = ["justified", "applied"];
export const MOST_LINES = 500;
export const MOST_PROJECTS = 9;
export const LONGEST_TEXT = 400;
// Within these, hours at a rate are exact.
const MOST_HOURS = 10n ** 9n;
const LARGEST = 10n ** 17n;

/**
 * The columns that a scheme needs, from left to right.
 * @param {Side} side
 * @param {Terms} terms
 * @returns {string[]}
 */
export function columns(side, terms) {
  const where = [terms.several_projects && "project", terms.years.length > 0 && "year"];
  const what = [terms.categories.length > 0 && "category", terms.parts.length > 0 && "part"];
  const all = side === "costs" ? ["text", ...what, ...where, "kind", "amount"] : ["text", "from", "kind", ...where, "amount"];
  return /** @type {string[]} */ (all.filter(Boolean));
}

/**
 * @param {Terms} terms
 * @returns {Row}
 */
export function emptyRow({ years }) {
  const year = years.length === 1 ? String(years[0]) : "";
  const blank = { id: "", text: "", category: "", part: "", amount: "", hours: "", rate: "" };
  return { ...blank, from: "own", kind: "cash", project: "1", year, timed: false, justified: "", applied: "" };
}

/**
 * Whether nothing was written in a row; what a new row starts with says nothing.
 * @param {Row} row
 */
export function isEmpty({ text, category, amount, hours, rate, unread }) {
  return !(text.trim() || category || amount.trim() || hours.trim() || rate.trim() || (unread && Object.keys(unread).length));
}

/**
 * A number that is not negative and has at most two decimals.
 * @param {string} text
 * @param {readonly string[]} [units]
 * @param {"amount"|"hours"|"rate"} [field]
 * @returns {Figure} nothing at all where nothing is typed
 */
export function figureOf(text, units = [], field = "amount") {
  if (!text.trim()) return {};
  const { value, ambiguous, error } = parseNumber(text, units);
  if (ambiguous) return ambiguous[0].startsWith("-") ? { error: "negative" } : { readings: ambiguous };
  if (value === undefined) return { error };
  if (value.startsWith("-")) return { error: "negative" };
  if (/[1-9]/.test(value.split(".")[1]?.slice(2) ?? "")) return { error: "decimals" };
  if (cents(value) > (field === "amount" ? LARGEST : MOST_HOURS)) return { error: "too_much" };
  return { value: value.replace(/(\.[0-9]{2})0+$/, "$1") };
}

/**
 * What a row comes to; null where that is not known.
 * @param {Row} row
 * @param {readonly string[]} [units]
 * @returns {?string}
 */
export function worth(row, units) {
  if (!isTimed(row)) return figureOf(row.amount, units).value ?? null;
  const hours = figureOf(row.hours, units, "hours").value;
  const rate = figureOf(row.rate, units, "rate").value;
  return hours === undefined || rate === undefined ? null : product(hours, rate);
}

/** @param {Pick<Row, "kind"|"timed">} row */
export function isTimed({ kind, timed }) {
  return timed && kind === "in_kind";
}

/**
 * A row as the checker takes it.
 * @param {Side} side
 * @param {Row} row
 * @param {Terms} terms
 * @param {readonly string[]} [units]
 * @returns {BudgetLine}
 */
export function lineOf(side, row, terms, units) {
  /** @type {BudgetLine} */
  const line = { id: row.id, text: row.text.trim().slice(0, LONGEST_TEXT), kind: row.kind === "in_kind" ? "in_kind" : "cash" };
  const hours = figureOf(row.hours, units, "hours").value;
  const rate = figureOf(row.rate, units, "rate").value;
  if (isTimed(row) && hours !== undefined && rate !== undefined) Object.assign(line, { hours, rate });
  else line.amount = isTimed(row) ? null : worth(row, units);
  if (terms.several_projects) line.project = row.project || "1";
  if (terms.years.length && row.year) line.year = Number(row.year);
  if (side === "financing") return { ...line, from: /** @type {"own"} */ (row.from || "own") };
  if (row.category) line.category = row.category;
  if (row.part) line.part = row.part;
  const flag = flagOf(row.category, terms);
  if (flag && row[flag]) line[flag] = row[flag] === "true";
  return line;
}

/**
 * What a line of a kind is asked: whether it is justified in the application, or whether it is applied for at all.
 * @param {string} category
 * @param {Terms} terms
 * @returns {?("justified"|"applied")}
 */
export function flagOf(category, terms) {
  const kind = terms.categories.find(({ id }) => id === category);
  if (kind?.covered === "if_justified") return "justified";
  return kind?.covered === "no" && kind.asks ? "applied" : null;
}

/** @param {unknown} value */
function flag(value) {
  return typeof value === "boolean" ? /** @type {"true"} */ (String(value)) : "";
}

/**
 * A line of a budget as it stands in its fields.
 * @param {BudgetLine} line
 * @param {Terms} terms
 * @returns {Row}
 */
export function rowOf(line, terms) {
  const text = (/** @type {any} */ value) => (typeof value === "string" || typeof value === "number" ? String(value) : "");
  const row = emptyRow(terms);
  return {
    ...row,
    id: text(line.id),
    text: text(line.text),
    category: text(line.category),
    part: text(line.part),
    from: line.from ?? "own",
    kind: line.kind ?? "cash",
    project: line.project ?? "1",
    year: text(line.year),
    amount: text(line.amount),
    hours: text(line.hours),
    rate: text(line.rate),
    timed: text(line.hours) !== "" || text(line.rate) !== "",
    justified: flag(line.justified),
    applied: flag(line.applied),
  };
}

/**
 * @param {string[]} values
 * @returns {string}
 */
export function sum(values) {
  return digits(values.reduce((total, value) => total + cents(value), 0n));
}

/**
 * Hours at a rate, to the nearest hundredth.
 * @param {string} hours
 * @param {string} rate
 */
export function product(hours, rate) {
  return digits((cents(hours) * cents(rate) + 50n) / 100n);
}

/** @param {string} value */
function cents(value) {
  const [integer, decimals = ""] = value.split(".");
  return BigInt(integer + decimals.padEnd(2, "0").slice(0, 2));
}

/** @param {bigint} amount in hundredths */
function digits(amount) {
  const rest = amount % 100n;
  return rest ? `${amount / 100n}.${String(rest).padStart(2, "0")}` : String(amount / 100n);
}
