/**
 * Answers as the part of an address that never leaves the browser, and back. Pure. What is read is data from a stranger:
 * bounded, checked against the questions of this page, and never anything but answers.
 */

import { isAnswer } from "./answers.js";
import { keptDraft, readDraft } from "./budget_kept.js";

/** @typedef {import("./types.js").Fact} Fact */
/** @typedef {import("./types.js").Answers} Answers */
/** @typedef {Object<string, Fact>} Facts */

/**
 * @typedef {object} Kept what a link carries
 * @property {string} digest of the rules at the time, its beginning
 * @property {?string} outcome at the time
 * @property {string[]} unmet the criteria that were not met at the time
 * @property {Answers} answers
 * @property {?import("./types.js").Draft} [budget]
 * @property {?string} [group] the part of the form that was open
 */

/** @typedef {{misfits: string[], strangers: number}} Dropped facts whose answer fits no longer; how many are no facts now */

/** In place of a digest: the answers are from the page about all calls, and of no call's rules. */
export const ALL_CALLS = "all-calls";

const NAME = "answers=";
const VERSION = 1;
// Every question answered and every line of a budget written.
const LONGEST = 160_000;
const DIGEST_LENGTH = 16;
const KEY = /^[a-z0-9_-]{1,64}$/;

/**
 * The fragment for some answers, without #.
 * @param {Kept} kept
 */
export function written({ digest, outcome, unmet, answers, budget, group }) {
  const kept = keptDraft(budget ?? null);
  const more = { ...(kept ? { b: kept } : {}), ...(group ? { g: group } : {}) };
  const data = { v: VERSION, d: digest.slice(0, DIGEST_LENGTH), o: outcome, u: unmet, a: answers, ...more };
  const bytes = new TextEncoder().encode(JSON.stringify(data));
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return NAME + text.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/**
 * Whether a fragment means to carry answers.
 * @param {string} fragment
 */
export function carriesAnswers(fragment) {
  return fragment.replace(/^#/, "").startsWith(NAME);
}

/**
 * What a fragment carries, as far as it fits the questions; nothing where it can't be read.
 * @param {string} fragment
 * @param {Facts} facts
 * @param {?import("./types.js").Terms} [terms] of the budget, where the page has one
 * @returns {?(Kept & {dropped: Dropped})}
 */
export function read(fragment, facts, terms = null) {
  const data = parsed(fragment.replace(/^#/, "").slice(NAME.length));
  if (!isObject(data) || data.v !== VERSION || !isObject(data.a) || typeof data.d !== "string") return null;
  /** @type {Answers} */
  const answers = {};
  /** @type {Dropped} */
  const dropped = { misfits: [], strangers: 0 };
  for (const [key, answer] of Object.entries(data.a)) {
    if (!Object.hasOwn(facts, key)) dropped.strangers += 1;
    else if (isAnswer(facts[key], answer)) answers[key] = answer;
    else dropped.misfits.push(key);
  }
  return {
    digest: data.d.slice(0, DIGEST_LENGTH),
    outcome: isKey(data.o) ? data.o : null,
    unmet: Array.isArray(data.u) ? data.u.filter(isKey) : [],
    answers,
    budget: readDraft(data.b, terms),
    group: isKey(data.g) ? data.g : null,
    dropped,
  };
}

/**
 * Whether the rules were others when the link was made.
 * @param {Kept} kept
 * @param {string} digest of the rules now
 */
export function isOlder(kept, digest) {
  return kept.digest !== ALL_CALLS && kept.digest !== digest.slice(0, DIGEST_LENGTH);
}

/** @param {string} text */
function parsed(text) {
  if (text.length > LONGEST || !/^[A-Za-z0-9_-]+$/.test(text)) return null;
  try {
    const bytes = Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

/**
 * @param {any} key
 * @returns {key is string}
 */
function isKey(key) {
  return typeof key === "string" && KEY.test(key);
}

/** @param {any} value */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
