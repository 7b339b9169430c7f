/** Lines out of what was copied from a spreadsheet or a file. Pure. What can't be read stays as it was, and is named. */

import { cellsOf, normal } from "./budget_grid.js";
import { columns, figureOf, FLAGS, LONGEST_TEXT, MOST_LINES, MOST_PROJECTS, SIDES, sum } from "./budget_lines.js";
import { CHOICES, chosen, folded, HEADERS, OTHER, SUMS, TABLES } from "./budget_words.js";

/** @typedef {import("./budget_lines.js").Row} Row */
/** @typedef {import("./budget_lines.js").Side} Side */
/** @typedef {Pick<import("./types.js").PageData, "words"> & {plan: import("./types.js").PlanPage}} Page */

const LONGEST_CHOICE = 60;

/**
 * @typedef {object} Pasted
 * @property {{[side: string]: Partial<Row>[]}} rows the fields that the text has, line by line
 * @property {boolean} headed whether the first line named the columns
 * @property {string[]} left columns that are none of ours
 * @property {number} spare cells beyond the last column
 * @property {number} sums lines that were sums of the others
 * @property {boolean} tooMany more lines than a budget may have: nothing is taken
 */

/**
 * @param {string} text
 * @param {{side: Side, from: string}} at the table, and the column where it is put in
 * @param {Page} page
 * @param {readonly string[]} [units] that may stand beside an amount
 * @returns {Pasted}
 */
export function pasted(text, { side, from }, page, units = []) {
  const { cells, header } = read(normal(text), page);
  const ours = columns(side, page.plan.terms);
  const keys = header ?? ours.slice(ours.includes(from) ? ours.indexOf(from) : 0);
  const body = header ? cells.slice(1) : cells;
  /** @type {Pasted} */
  const found = { rows: { costs: [], financing: [] }, headed: header !== null, left: [], spare: 0, sums: 0, tooMany: false };
  if (header) found.left = cells[0].filter((name, index) => !header[index] && name.trim());
  for (const row of body) place(row, keys, side, page, found);
  for (const each of SIDES) if (endsInSum(found.rows[each], units)) found.sums += found.rows[each].splice(-1).length;
  found.tooMany = SIDES.some((each) => found.rows[each].length > MOST_LINES);
  return found;
}

/**
 * @param {string} text
 * @param {Page} page
 * @returns {{cells: string[][], header: ?string[]}}
 */
function read(text, page) {
  for (const delimiter of ["\t", ";", ","]) {
    const cells = cellsOf(text, delimiter);
    const header = headerOf(cells[0] ?? [], page);
    if (header) return { cells, header };
  }
  // Without a header only signs that stand in no amount can part cells.
  const tabs = text.includes("\t");
  const semicolons = !tabs && text.split("\n").every((line) => line.includes(";"));
  return { cells: cellsOf(text, tabs || !semicolons ? "\t" : ";"), header: null };
}

/**
 * Which column is which, if the line names at least two; an amount is no name.
 * @param {string[]} cells
 * @param {Page} page
 * @returns {?string[]}
 */
function headerOf(cells, page) {
  const { terms } = page.plan;
  const ours = new Set(["table", "hours", "rate", ...FLAGS, ...SIDES.flatMap((side) => columns(side, terms))]);
  const known = Object.entries(HEADERS).filter(([key]) => ours.has(key));
  const names = Object.fromEntries(known.map(([key, words]) => [key, [...words, label(key, page)].map(folded)]));
  /** @type {string[]} */
  const keys = [];
  for (const cell of cells) {
    // "Beløp (kr)" names an amount, with or without its unit.
    const sought = [folded(cell), folded(cell.replace(/\(.*\)/, ""))];
    const free = Object.keys(names).filter((key) => !keys.includes(key));
    keys.push(free.find((key) => sought.some((each) => each && names[key].includes(each))) ?? "");
  }
  const found = keys.filter(Boolean).length;
  return found >= 2 && !cells.some((cell) => figureOf(cell).value !== undefined && cell.trim().length !== 4) ? keys : null;
}

/**
 * @param {string} key
 * @param {Page} page
 */
function label(key, page) {
  const entry = page.words[`budget.column.${key}`];
  return typeof entry === "string" ? entry : "";
}

/**
 * @param {string[]} cells
 * @param {string[]} keys
 * @param {Side} side
 * @param {Page} page
 * @param {Pasted} found
 */
function place(cells, keys, side, page, found) {
  const table = cells[keys.indexOf("table")];
  const target = table === undefined ? side : chosen(table, { costs: tables("costs", page), financing: tables("financing", page) });
  if (target === null) {
    found.sums += 1;
    return;
  }
  /** @type {Partial<Row>} */
  const row = {};
  const taken = [...columns(target, page.plan.terms), "hours", "rate", ...(target === "costs" ? FLAGS : [])];
  cells.forEach((cell, index) => {
    if (taken.includes(keys[index])) put(row, keys[index], cell.trim(), page);
    else if (!found.headed && cell.trim()) found.spare += 1;
  });
  if (row.hours && row.rate) Object.assign(row, { timed: true, kind: "in_kind", amount: "" });
  found.rows[target].push(row);
}

/**
 * @param {Side} side
 * @param {Page} page
 */
function tables(side, page) {
  return [...TABLES[side], label(side, page)];
}

/**
 * @param {Partial<Row>} row
 * @param {string} key
 * @param {string} cell
 * @param {Page} page
 */
function put(row, key, cell, page) {
  if (key === "text") row.text = cell.replace(/[\t\n]+/g, " ").slice(0, LONGEST_TEXT);
  else if (key === "amount" || key === "hours" || key === "rate") row[key] = /^[-\u2013\u2212]$/.test(cell) ? "0" : cell.slice(0, 60);
  else if (cell) {
    const choice = choiceOf(key, cell, page);
    if (choice !== null) /** @type {any} */ (row)[key] = choice;
    else row.unread = { ...row.unread, [key]: cell.slice(0, 80) };
  }
}

/**
 * @param {string} key
 * @param {string} word
 * @param {Page} page
 * @returns {?string}
 */
function choiceOf(key, word, { plan, words }) {
  const { terms } = plan;
  if (key === "year") return terms.years.map(String).find((year) => word.match(/[0-9]+/g)?.includes(year)) ?? null;
  if (key === "project") return word.match(new RegExp(`^[^0-9]*([1-${MOST_PROJECTS}])$`))?.[1] ?? null;
  if (key === "part") return chosen(word, named(terms.parts, plan.parts));
  if (key === "category") {
    const other = [...OTHER, String(words["budget.other_category"])];
    return chosen(word, { ...named(terms.categories.map(({ id }) => id), plan.categories), "": other });
  }
  const known = Object.entries(CHOICES[key]).map(([choice, all]) => [choice, [...all, String(words[`budget.${key}.${choice}`])]]);
  return chosen(word, Object.fromEntries(known));
}

/**
 * @param {string[]} ids
 * @param {Object<string, {text: string}>} texts
 */
function named(ids, texts) {
  return Object.fromEntries(ids.map((id) => [id, [id, texts[id]?.text ?? "", shortened(texts[id]?.text ?? "")]]));
}

/**
 * A text as short as a choice is written: its first sentence, cut between words.
 * @param {string} text
 */
export function shortened(text) {
  const [first] = text.split(". ");
  return first.length > LONGEST_CHOICE ? `${first.slice(0, LONGEST_CHOICE - 1).replace(/ [^ ]*$/, "")}…` : first;
}

/**
 * @param {Partial<Row>[]} rows
 * @param {readonly string[]} units
 */
function endsInSum(rows, units) {
  const last = rows.at(-1);
  if (!last || rows.length < 3 || !SUMS.map(folded).includes(folded(last.text ?? ""))) return false;
  const values = rows.map(({ amount = "" }) => figureOf(amount, units).value);
  const parts = values.slice(0, -1).filter((value) => value !== undefined);
  return values.at(-1) !== undefined && sum(parts) === sum([/** @type {string} */ (values.at(-1))]);
}
