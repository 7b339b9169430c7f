/**
 * The list as arrays: which rows a choice leaves, how many each other choice would leave, and in which order. No page.
 */

const AHEAD = ["forecast", "open", "closing_soon", "paused"];
// After every instant that is written.
const NEVER = "9999";

/**
 * @typedef {object} Row
 * @property {Object<string, string[]>} values by filter
 * @property {string} closes as ISO 8601, or empty
 * @property {string} newest likewise
 * @property {number} largest its place from the highest amount
 * @property {string} title
 * @property {number} index its place on the page as it was made
 */

/** @typedef {Map<string, Set<string>>} Chosen */

/**
 * The filters under which a row has none of what is chosen.
 * @param {Row} row
 * @param {Chosen} chosen
 */
function failing(row, chosen) {
  const found = [];
  for (const [name, values] of chosen) {
    if (!row.values[name].some((value) => values.has(value))) found.push(name);
  }
  return found;
}

/**
 * Which rows are left; for each value, how many would be with it, given the other filters; and for each filter, how
 * many would be without it.
 * @param {Row[]} rows
 * @param {Chosen} chosen
 */
export function sifted(rows, chosen) {
  const left = new Set();
  /** @type {Map<string, Map<string, number>>} */
  const counts = new Map();
  /** @type {Map<string, number>} */
  const without = new Map([...chosen.keys()].map((name) => [name, 0]));
  const count = (/** @type {Row} */ row, /** @type {string} */ name) => {
    const those = counts.get(name) ?? new Map();
    for (const value of row.values[name]) those.set(value, (those.get(value) ?? 0) + 1);
    counts.set(name, those);
  };
  for (const row of rows) {
    const fails = failing(row, chosen);
    if (!fails.length) {
      left.add(row);
      for (const name of Object.keys(row.values)) count(row, name);
      for (const name of without.keys()) without.set(name, without.get(name) + 1);
    } else if (fails.length === 1) {
      count(row, fails[0]);
      without.set(fails[0], without.get(fails[0]) + 1);
    }
  }
  return { left, counts, without };
}

/**
 * The rows in an order; those that are alike stay as the page has them.
 * @param {Row[]} rows
 * @param {string} sort
 * @param {string} language
 */
export function ordered(rows, sort, language) {
  const collator = new Intl.Collator(language);
  const text = (/** @type {string} */ a, /** @type {string} */ b) => (a < b ? -1 : a > b ? 1 : 0);
  const ahead = (/** @type {Row} */ row) => AHEAD.includes(row.values.status[0]);
  /** @type {Object<string, (a: Row, b: Row) => number>} */
  const by = {
    next: (a, b) => {
      if (ahead(a) !== ahead(b)) return ahead(a) ? -1 : 1;
      return ahead(a) ? text(a.closes || NEVER, b.closes || NEVER) : text(b.closes, a.closes);
    },
    newest: (a, b) => text(b.newest, a.newest),
    title: (a, b) => collator.compare(a.title, b.title),
    amount: (a, b) => a.largest - b.largest,
  };
  return [...rows].sort((a, b) => by[sort](a, b) || a.index - b.index);
}

/** @param {Row} row */
export const isAhead = (row) => AHEAD.includes(row.values.status[0]);
