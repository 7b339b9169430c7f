/** A number as one question takes it: its units, its bounds, and what is said of one that it can't take. Pure. */

import { misfit, mostDecimals } from "./answers.js";
import { parseNumber } from "./numbers.js";

/** @typedef {import("./types.js").Fact} Fact */
/** @typedef {import("./words.js").Words} Words */

/**
 * What was typed, as the answer's digits or as the words that refuse it; nothing where nothing is typed.
 * @param {string} text
 * @param {Fact} fact
 * @param {Words} words
 * @returns {{value?: string, error?: string}}
 */
export function readAmount(text, fact, words) {
  if (!text.trim()) return {};
  const { value, ambiguous, error } = parseNumber(text, unitsOf(fact));
  const problem = value === undefined ? unread(fact, ambiguous, error, words) : unfit(fact, value, words);
  return problem === null ? { value } : { error: problem };
}

/**
 * What a writer may add to the number without changing it.
 * @param {Fact} fact
 */
function unitsOf({ type, unit_word }) {
  if (type === "percent") return ["%"];
  const own = unit_word ? [unit_word] : [];
  // The crown has one name and one sign in all the countries of the site.
  const crowns = type === "money" && /^(kr|nok|sek|dkk|.*kron.*)$/i.test(unit_word ?? "");
  return crowns ? [...own, "kr", "kr."] : own;
}

/**
 * @param {Fact} fact
 * @param {string[]|undefined} ambiguous
 * @param {string|undefined} error
 * @param {Words} words
 */
function unread(fact, ambiguous, error, words) {
  if (ambiguous) {
    const [first, second] = ambiguous.map((value) => words.write.number(value));
    return words.say("error.ambiguous", { first, second });
  }
  if (error === "too_long") return words.say("error.too_long");
  const example = { money: "1250000", percent: "70" }[/** @type {"money"} */ (fact.type)] ?? "12";
  return words.say("error.number", { example: words.write.number(example) });
}

/**
 * @param {Fact} fact
 * @param {string} value
 * @param {Words} words
 * @returns {?string}
 */
function unfit(fact, value, words) {
  const wrong = misfit(fact, value);
  if (wrong === null) return null;
  if (wrong === "decimals") {
    const most = mostDecimals(fact);
    return most ? words.say("error.decimals", { n: most }) : words.say("error.whole");
  }
  if (fact.type === "percent") return words.say("error.percent");
  if (wrong === "least" && fact.least === 0) return words.say("error.negative");
  const limit = words.amount(fact, String(fact[wrong]));
  return words.say(`error.${wrong}`, { [wrong]: limit });
}
