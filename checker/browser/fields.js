/** One question's controls: what they say, and how to make them say something. One reader and one writer a type. */

import { readAmount } from "./amounts.js";
import { dateParts, parseDate } from "./dates.js";

/** @typedef {import("./types.js").Fact} Fact */
/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./words.js").Words} Words */

/**
 * @typedef {object} Reading what the controls say; nothing at all when they are untouched
 * @property {Answer} [value]
 * @property {string} [error] in words
 * @property {HTMLInputElement[]} [at] the controls at fault
 */

const UNKNOWN = "?";
const NONE = "-";

/**
 * @param {Element} box
 * @param {Fact} fact
 * @param {Words} words
 * @returns {Reading}
 */
export function readField(box, fact, words) {
  if (box.querySelector("select")) return readSelect(box);
  if (isLeftUnknown(box, fact)) return { value: null };
  if (fact.type === "option" || fact.type === "yes_no") return readRadios(box, fact);
  if (fact.type === "options") return readBoxes(box);
  if (fact.type === "date") return readDate(box, words);
  const [input] = texts(box);
  const reading = readAmount(input.value, fact, words);
  return reading.error ? { ...reading, at: [input] } : reading;
}

/**
 * @param {Element} box
 * @param {Fact} fact
 * @param {Answer|undefined} value
 * @param {Words} words
 */
export function writeField(box, fact, value, words) {
  const select = box.querySelector("select");
  const codes = codesOf(value);
  if (select) select.value = codes[0] ?? "";
  for (const choice of choices(box)) choice.checked = codes.includes(choice.value);
  const typed = typeof value === "string" ? value : "";
  if (fact.type === "date") {
    const parts = dateParts(typed) ?? { day: "", month: "", year: "" };
    for (const [part, input] of Object.entries(dateInputs(box))) input.value = parts[/** @type {"day"} */ (part)];
  } else if (!select) {
    for (const input of texts(box)) input.value = typed && words.write.plain(typed);
  }
}

/**
 * The choices that stand for an answer.
 * @param {Answer|undefined} value
 * @returns {string[]}
 */
function codesOf(value) {
  if (value === undefined) return [];
  if (value === null) return [UNKNOWN];
  if (Array.isArray(value)) return value.length ? value.map(String) : [NONE];
  return [String(value)];
}

/** @param {Element} box */
export function controls(box) {
  return /** @type {HTMLInputElement[]} */ ([...box.querySelectorAll("input, select")]);
}

/**
 * "Don't know" beside a number or a day.
 * @param {Element} box
 * @param {Fact} fact
 */
function isLeftUnknown(box, { type }) {
  return !["option", "yes_no", "options"].includes(type) && choices(box).some(({ checked }) => checked);
}

/**
 * One of "none", "don't know" and the options leaves the others out; so do "don't know" and what is typed.
 * @param {HTMLInputElement} changed
 */
export function keepExclusive(changed) {
  const box = changed.closest("fieldset");
  if (!box) return;
  if (changed.type === "text") for (const choice of choices(box)) choice.checked = false;
  if (changed.type !== "checkbox" || !changed.checked) return;
  for (const typed of texts(box)) typed.value = "";
  const alone = isAlone(changed);
  for (const choice of choices(box)) {
    if (choice !== changed && (alone || isAlone(choice))) choice.checked = false;
  }
}

/** @param {HTMLInputElement} choice */
function isAlone({ value }) {
  return value === UNKNOWN || value === NONE;
}

/** @param {Element} box */
function choices(box) {
  return /** @type {HTMLInputElement[]} */ ([...box.querySelectorAll("input[type=radio], input[type=checkbox]")]);
}

/** @param {Element} box */
function texts(box) {
  return /** @type {HTMLInputElement[]} */ ([...box.querySelectorAll("input[type=text]")]);
}

/**
 * @param {Element} box
 * @returns {{day: HTMLInputElement, month: HTMLInputElement, year: HTMLInputElement}}
 */
function dateInputs(box) {
  const [day, month, year] = texts(box);
  return { day, month, year };
}

/**
 * @param {Element} box
 * @returns {Reading}
 */
function readSelect(box) {
  const { value } = /** @type {HTMLSelectElement} */ (box.querySelector("select"));
  return value === "" ? {} : { value: value === UNKNOWN ? null : value };
}

/**
 * @param {Element} box
 * @param {Fact} fact
 * @returns {Reading}
 */
function readRadios(box, fact) {
  const chosen = choices(box).find((choice) => choice.checked);
  if (!chosen) return {};
  if (chosen.value === UNKNOWN) return { value: null };
  return { value: fact.type === "yes_no" ? chosen.value === "true" : chosen.value };
}

/**
 * @param {Element} box
 * @returns {Reading}
 */
function readBoxes(box) {
  const codes = choices(box).filter((choice) => choice.checked).map((choice) => choice.value);
  if (!codes.length) return {};
  return { value: codes.includes(UNKNOWN) ? null : codes.filter((code) => code !== NONE) };
}

/**
 * @param {Element} box
 * @param {Words} words
 * @returns {Reading}
 */
function readDate(box, words) {
  const inputs = dateInputs(box);
  const { value, error, parts = [] } = parseDate(inputs.day.value, inputs.month.value, inputs.year.value);
  if (error) return { error: words.say(`error.${error}`), at: parts.map((part) => inputs[part]) };
  return value === undefined ? {} : { value };
}
