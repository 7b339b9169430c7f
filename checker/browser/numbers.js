/**
 * A number as people type it, in any of the site's languages. Pure: no page, no locale.
 *
 * "1 234 567,50", "1.234.567,50" and "1,234,567.50" are one number. "1.234" and "1,234" may be a thousand and something
 * or one and something: which, only the writer knows.
 */

/**
 * @typedef {object} Parsed exactly one of the three
 * @property {string} [value] digits, with a point before the decimals: "1234567.50"
 * @property {string[]} [ambiguous] the readings, larger first
 * @property {"number"|"too_long"} [error]
 */

// What separates thousands when it is typed as a space: also the ones that look alike and come with a paste.
const SPACES = /[\u0020\u00a0\u2007\u2009\u202f\t]/g;
const APOSTROPHES = /['\u2019]/g;
const MINUS = /^[-\u2212\u2013] ?/;
// The way to write whole kroner: 1000,- and 1000.–
const WHOLE_AMOUNT = /[.,:] ?[-\u2212\u2013]$/;
// And the Swedish way to write öre: 1 234:50
const ORE = /:([0-9]{2})$/;
const PLAIN = /^[0-9]+(?:[ .,'][0-9]+)*$/;
const MOST_DIGITS = 15;

/**
 * @param {string} text
 * @param {readonly string[]} [units] what may stand before or after the number: "kr", "%"
 * @returns {Parsed}
 */
export function parseNumber(text, units = []) {
  let rest = text.replace(SPACES, " ").replace(APOSTROPHES, "'").trim();
  rest = withoutUnit(rest, units).replace(WHOLE_AMOUNT, "").replace(ORE, ",$1");
  const sign = MINUS.test(rest) ? "-" : "";
  rest = rest.replace(MINUS, "");
  if (!PLAIN.test(rest)) return { error: "number" };
  return signed(read(rest.split(/[ .,']/), rest.match(/[ .,']/g) ?? []), sign);
}

/**
 * @param {string} text
 * @param {readonly string[]} units
 */
function withoutUnit(text, units) {
  const lower = text.toLowerCase();
  for (const unit of [...units].sort((a, b) => b.length - a.length)) {
    const word = unit.replace(SPACES, " ").toLowerCase();
    if (word && lower.endsWith(word)) return text.slice(0, -word.length).trim();
    if (word && lower.startsWith(word)) return text.slice(word.length).trim();
  }
  return text;
}

/**
 * @param {string[]} groups of digits
 * @param {string[]} signs between them
 * @returns {Parsed}
 */
function read(groups, signs) {
  const last = signs.at(-1);
  if (last === undefined) return whole(groups);
  const alike = signs.every((sign) => sign === last);
  const mayBeDecimal = last === "." || last === ",";
  if (alike && mayBeDecimal && signs.length === 1) {
    const decimal = `${digits([groups[0]])}.${groups[1]}`;
    const either = inThousands(groups) && !groups[0].startsWith("0");
    return either ? { ambiguous: [digits(groups), decimal] } : bounded(decimal);
  }
  if (alike) return inThousands(groups) ? whole(groups) : { error: "number" };
  const before = signs.slice(0, -1);
  const integer = groups.slice(0, -1);
  const grouped = before.every((sign) => sign === before[0] && sign !== last) && inThousands(integer);
  return mayBeDecimal && grouped ? bounded(`${digits(integer)}.${groups.at(-1)}`) : { error: "number" };
}

/** @param {string[]} groups */
function inThousands(groups) {
  return groups[0].length <= 3 && groups.slice(1).every((group) => group.length === 3);
}

/** @param {string[]} groups */
function digits(groups) {
  return groups.join("").replace(/^0+(?=[0-9])/, "");
}

/**
 * @param {string[]} groups
 * @returns {Parsed}
 */
function whole(groups) {
  return bounded(digits(groups));
}

/**
 * @param {string} value
 * @returns {Parsed}
 */
function bounded(value) {
  return value.split(".")[0].length > MOST_DIGITS ? { error: "too_long" } : { value };
}

/**
 * @param {Parsed} parsed
 * @param {string} sign
 * @returns {Parsed}
 */
function signed(parsed, sign) {
  if (parsed.value !== undefined) return { value: sign + parsed.value };
  if (parsed.ambiguous) return { ambiguous: parsed.ambiguous.map((value) => sign + value) };
  return parsed;
}
