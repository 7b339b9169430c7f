/** A day typed in three fields. Pure: no page, no locale, no clock. */

/**
 * @typedef {object} ParsedDate exactly one of the three
 * @property {string} [value] as 2021-09-15
 * @property {true} [empty] nothing is typed
 * @property {"date_incomplete"|"date_impossible"|"year"} [error]
 * @property {("day"|"month"|"year")[]} [parts] the fields at fault
 */

const PARTS = /** @type {const} */ (["day", "month", "year"]);

/**
 * @param {string} day
 * @param {string} month
 * @param {string} year
 * @returns {ParsedDate}
 */
export function parseDate(day, month, year) {
  const typed = { day: day.trim(), month: month.trim(), year: year.trim() };
  const missing = PARTS.filter((part) => !typed[part]);
  if (missing.length === PARTS.length) return { empty: true };
  if (missing.length) return { error: "date_incomplete", parts: missing };
  // Two digits could be this century or the last one.
  if (/^[0-9]{1,3}$/.test(typed.year)) return { error: "year", parts: ["year"] };
  const odd = PARTS.filter((part) => !(part === "year" ? /^[1-9][0-9]{3}$/ : /^[0-9]{1,2}$/).test(typed[part]));
  if (odd.length) return { error: "date_impossible", parts: odd };
  const inYear = Number(typed.month);
  if (inYear < 1 || inYear > 12) return { error: "date_impossible", parts: ["month"] };
  const date = Number(typed.day);
  if (date < 1 || date > daysIn(inYear, Number(typed.year))) return { error: "date_impossible", parts: ["day"] };
  return { value: `${typed.year}-${typed.month.padStart(2, "0")}-${typed.day.padStart(2, "0")}` };
}

/**
 * The three fields for a day, or nothing where the text is no day.
 * @param {string} text as 2021-09-15
 * @returns {?{day: string, month: string, year: string}}
 */
export function dateParts(text) {
  const [, year, month, day] = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text) ?? [];
  const parts = year ? { day: String(Number(day)), month: String(Number(month)), year } : null;
  return parts && parseDate(parts.day, parts.month, parts.year).value === text ? parts : null;
}

/**
 * @param {number} month from 1
 * @param {number} year
 */
function daysIn(month, year) {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
