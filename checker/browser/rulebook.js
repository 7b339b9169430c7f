/** The rules of the call: fetched once, whole, and those that the page was made with. */

const PATIENCE = 20_000;

/** Why there are no rules, by the key that the page has words for. */
export class RulebookError extends Error {
  /** @param {"rulebook_missing"|"not_a_rulebook"} reason */
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/** @typedef {{text: string, data: import("./types.js").Rulebook}} Fetched */

/**
 * @param {string} address
 * @param {string} digest that the page was made with
 * @returns {Promise<Fetched>}
 */
export async function fetchRulebook(address, digest) {
  try {
    return await attempt(address, digest, "default");
  } catch {
    // Past the browser's cache, which may be what holds the broken copy.
    return attempt(address, digest, "reload");
  }
}

/**
 * @param {string} address
 * @param {string} digest
 * @param {RequestCache} cache
 * @returns {Promise<Fetched>}
 */
async function attempt(address, digest, cache) {
  const text = await received(address, cache);
  const data = parsed(text);
  if (data?.digest !== digest || !(await isWhole(text, digest))) throw new RulebookError("not_a_rulebook");
  return { text, data };
}

/**
 * @param {string} address
 * @param {RequestCache} cache
 */
async function received(address, cache) {
  try {
    const response = await fetch(new URL(address, document.baseURI), { cache, signal: AbortSignal.timeout(PATIENCE) });
    if (response.ok) return await response.text();
  } catch {
    // No network, cut short, too slow: the same to the reader.
  }
  throw new RulebookError("rulebook_missing");
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * The digest is that of the text without it; one altered sign, and it is another.
 * @param {string} text
 * @param {string} digest
 */
async function isWhole(text, digest) {
  // Outside a secure context the browser offers no hashing.
  if (!window.crypto?.subtle) return true;
  const bytes = new TextEncoder().encode(text.replace(`"digest":"${digest}",`, ""));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("") === digest;
}
