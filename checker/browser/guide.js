/** The style guide's entry: what the scripts of a call's page draw, drawn by them. */

import { Faults } from "./faults.js";
import { Form } from "./form.js";
import { part } from "./page_parts.js";
import { Result } from "./result.js";
import { Runtime } from "./runtime.js";
import { Words } from "./words.js";

/**
 * @typedef {object} Drawn what the page carries in #guide-data
 * @property {import("./types.js").PageData} page
 * @property {import("./types.js").Rulebook} rulebook
 * @property {{outcome: string, answers: import("./types.js").Answers, verdict: import("./types.js").Verdict}[]} results
 * @property {?{id: string, fact: import("./types.js").Fact, typed: string}} wrong
 */

/** @type {Drawn} */
const drawn = JSON.parse(part("guide-data").textContent ?? "");
const words = new Words(drawn.page);
results();
waiting();
if (drawn.wrong) mistake(drawn.wrong);

function results() {
  for (const { outcome, answers, verdict } of drawn.results) {
    const result = new Result(part(`guide-${outcome}`), drawn.page, words);
    result.show(verdict, drawn.rulebook, answers, { link: null, call: null, folded: null });
    result.place.removeAttribute("tabindex");
  }
}

/** While there is no result, and where none comes. */
function waiting() {
  const runtime = new Runtime(part("guide-loading"), words);
  part("guide-failed").replaceChildren(runtime.failure("check_failed"));
  runtime.state("loading");
  runtime.progress({ loaded: 2_000_000, total: 5_000_000 });
}

/** @param {{id: string, fact: import("./types.js").Fact, typed: string}} answer that can't be read */
function mistake({ id, fact, typed }) {
  const form = new Form(/** @type {HTMLFormElement} */ (part("guide-form")), { [id]: fact }, words);
  const question = form.questions.get(id);
  if (!(question?.first instanceof HTMLInputElement)) return;
  question.first.value = typed;
  form.left.add(question.box);
  form.show();
  const faults = new Faults(words, (field) => field.focus());
  faults.show(form.faults);
  part("guide-errors").replaceChildren(faults.place);
}
