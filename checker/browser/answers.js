/** Which answers a question can have: what the form gives, and what a link may bring. Pure. */

import { dateParts } from "./dates.js";

/** @typedef {import("./types.js").Fact} Fact */

export const MOST_ITEMS = 200;

/**
 * Whether the form could have given this answer to this question.
 * @param {Fact} fact
 * @param {any} answer
 * @returns {boolean}
 */
export function isAnswer(fact, answer) {
  if (answer === null) return true;
  switch (fact.type) {
    case "yes_no":
      return typeof answer === "boolean";
    case "option":
      return isOption(fact, answer);
    case "options":
      return isList(answer) && new Set(answer).size === answer.length && answer.every((code) => isOption(fact, code));
    case "date":
      return typeof answer === "string" && dateParts(answer) !== null;
    case "items":
      return isList(answer) && answer.every((item) => isItem(fact, item));
    default:
      return isAmount(fact, answer);
  }
}

/**
 * @param {Fact} fact
 * @param {any} item
 */
function isItem({ fields }, item) {
  if (!isObject(item)) return false;
  return Object.entries(item).every(([key, answer]) => Object.hasOwn(fields, key) && isAnswer(fields[key], answer));
}

/**
 * @param {Fact} fact
 * @param {any} code
 */
function isOption(fact, code) {
  return typeof code === "string" && Object.hasOwn(fact.options, code);
}

/**
 * @param {Fact} fact
 * @param {any} answer
 */
function isAmount(fact, answer) {
  if (typeof answer !== "string" || !/^-?[0-9]{1,15}(\.[0-9]{1,2})?$/.test(answer)) return false;
  return misfit(fact, answer) === null;
}

/**
 * What is wrong with a number that can be read.
 * @param {Fact} fact
 * @param {string} value
 * @returns {?("decimals"|"least"|"most")}
 */
export function misfit(fact, value) {
  const decimals = (value.split(".")[1] ?? "").replace(/0+$/, "").length;
  if (decimals > mostDecimals(fact)) return "decimals";
  if (fact.least !== null && Number(value) < fact.least) return "least";
  return fact.most !== null && Number(value) > fact.most ? "most" : null;
}

/** @param {Fact} fact */
export function mostDecimals(fact) {
  return fact.type === "number" ? fact.decimals : 2;
}

/**
 * @param {any} value
 * @returns {value is any[]}
 */
function isList(value) {
  return Array.isArray(value) && value.length <= MOST_ITEMS;
}

/** @param {any} value */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
