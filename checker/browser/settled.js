/** Which questions can no longer matter, as the checker's own answer tells. Pure; decides nothing about eligibility. */

/** @typedef {import("./types.js").Verdict} Verdict */
/** @typedef {import("./types.js").Rulebook} Rulebook */

/**
 * not_asked     does not apply to this applicant, answered or not
 * folded        unanswered, and no answer could change the result
 * folded_ahead  unanswered, and no answer could change what is said of a call that can be applied for
 *
 * @typedef {"not_asked"|"folded"|"folded_ahead"} Settled
 */

/**
 * @param {Verdict} verdict
 * @param {Rulebook} rulebook
 * @param {import("./types.js").Answers} answers
 * @returns {Map<string, Settled>}
 */
export function settledQuestions(verdict, rulebook, answers) {
  const asked = new Set(verdict.next.map((question) => question.fact));
  const wanted = wantedFacts(verdict, rulebook);
  const absent = absentFacts(verdict, rulebook);
  /** @type {Map<string, Settled>} */
  const settled = new Map();
  for (const { id } of rulebook.facts) {
    if (asked.has(id)) continue;
    if (absent.has(id)) settled.set(id, "not_asked");
    else if (!wanted.has(id) && !Object.hasOwn(answers, id)) settled.set(id, "folded");
  }
  return settled;
}

/**
 * The questions that are asked under a condition, and that what is answered has made clear are asked.
 * @param {Map<string, Settled>} settled
 * @param {Rulebook["facts"]} facts
 * @param {import("./types.js").Answers} answers
 */
export function clearlyAsked(settled, facts, answers) {
  const rulebook = /** @type {any} */ ({ facts });
  const clear = facts.filter((fact) => fact.when && !settled.has(fact.id) && parents(fact, rulebook).every((id) => (answers[id] ?? null) !== null));
  return new Set(clear.map(({ id }) => id));
}

/**
 * The facts behind what is open: criteria while nothing is decided, priorities unless the answer is no.
 * @param {Verdict} verdict
 * @param {Rulebook} rulebook
 */
function wantedFacts({ outcome, reasons, priorities }, rulebook) {
  const matter = outcome === "does_not_fit" ? [] : outcome === "open" ? [...reasons, ...priorities] : priorities;
  const open = matter.filter((reason) => reason.result === "unknown");
  const wanted = new Set(open.flatMap((reason) => Object.keys(reason.answers)));
  // A parent decides whether its child is asked; it stands before it, so one pass from the end finds all.
  for (const fact of [...rulebook.facts].reverse()) {
    if (wanted.has(fact.id)) for (const parent of parents(fact, rulebook)) wanted.add(parent);
  }
  return wanted;
}

/**
 * The facts that the checker itself treats as not applying: every condition on them is without object.
 * @param {Verdict} verdict
 * @param {Rulebook} rulebook
 */
function absentFacts({ reasons, priorities }, rulebook) {
  const tests = [...reasons, ...priorities].flatMap((reason) => reason.tests);
  const may = rulebook.facts.filter((fact) => fact.when !== null);
  const absent = may.filter(({ id }) => {
    const about = tests.filter((test) => test.facts.includes(id));
    return about.length > 0 && about.every((test) => test.truth === "not_applicable");
  });
  return new Set(absent.map((fact) => fact.id));
}

/**
 * The facts that a fact's own condition names.
 * @param {Rulebook["facts"][number]} fact
 * @param {Rulebook} rulebook
 */
export function parents(fact, rulebook) {
  const texts = new Set(strings(fact.when));
  return rulebook.facts.map(({ id }) => id).filter((id) => texts.has(id));
}

/**
 * @param {unknown} part
 * @returns {string[]}
 */
function strings(part) {
  if (typeof part === "string") return [part];
  return typeof part === "object" && part !== null ? Object.values(part).flatMap(strings) : [];
}
