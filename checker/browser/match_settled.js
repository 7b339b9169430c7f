/** Which shared questions no call depends on any more, as the checker's own answer tells. Pure. */

import { parents } from "./settled.js";

/** @typedef {import("./settled.js").Settled} Settled */

/**
 * @param {import("./match_types.js").Match} match
 * @param {import("./match_types.js").MatchFiles} files
 * @param {import("./types.js").Answers} answers
 * @returns {Map<string, Settled>}
 */
export function settledByMatch({ next, ahead }, { asked }, answers) {
  const wanted = new Set(next.map(({ fact }) => fact));
  /** @type {Map<string, Settled>} */
  const settled = new Map();
  // Parents stand before their children.
  for (const fact of asked) {
    if (wanted.has(fact.id) || Object.hasOwn(answers, fact.id)) continue;
    const waits = parents(fact, /** @type {any} */ ({ facts: asked })).some((id) => (answers[id] ?? null) === null && !settled.has(id));
    if (!waits) settled.set(fact.id, ahead ? "folded_ahead" : "folded");
  }
  return settled;
}
