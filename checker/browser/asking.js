/** When the checker is started, when it is asked, and what becomes of its answers and failures. Touches no DOM. */

import { CheckerError, createChecker } from "./client.js";
import { now } from "./now.js";
import { RulebookError, fetchRulebook } from "./rulebook.js";

/** @typedef {import("./types.js").Answers} Answers */
/** @typedef {import("./types.js").Verdict} Verdict */
/** @typedef {import("./types.js").Rulebook} Rulebook */

/** @typedef {{answers: Answers, draft: ?import("./types.js").Draft}} Asked */

/**
 * @typedef {object} Listener
 * @property {() => Answers} answers as they stand now
 * @property {() => ?import("./types.js").Draft} draft the budget as it stands now
 * @property {(verdict: Verdict, rulebook: Rulebook, asked: Asked, plan: ?import("./types.js").Plan) => void} onVerdict
 * @property {(reason: string) => void} onFailure
 * @property {(busy: boolean) => void} onBusy what is shown is being worked out anew
 * @property {(facts: string[]) => void} onRefused answers that the checker can't take
 * @property {(problems: {line: ?string}[]) => boolean} onBudgetRefused lines that it can't take; whether others are left to ask with
 * @property {(state: import("./client.js").State) => void} onState
 * @property {(progress: import("./client.js").Progress) => void} onProgress
 */

// After these the engine still runs, and the next answer may be another.
const PASSING = new Set(["check_failed", "answer_timed_out"]);
const SILENT = new Set(["superseded", "stopped"]);
// Refusals that the page has words of its own for.
const OWN = new Set(["newer_rulebook", "not_a_rulebook", "newer_index", "not_an_index"]);

export class Asking {
  /** @type {?Promise<import("./rulebook.js").Fetched>} */ #rulebook = null;
  /** @type {ReturnType<typeof setTimeout>|undefined} */ #timer = undefined;
  #turn = 0;
  /** Whether an answer is still on its way. */ #open = false;
  /** What was asked last, as text: asking the same again would say nothing new. */
  #last = "";
  /** @type {?string} why it stands still until someone tries again */ #stopped = null;

  /**
   * @param {{rulebook: string, digest: string}} page
   * @param {Listener} listener
   */
  constructor(page, listener) {
    this.page = page;
    this.listener = listener;
    this.client = createChecker({
      onProgress: listener.onProgress,
      onState: (state, reason) => (reason ? this.#fail(reason) : this.#state(state)),
    });
  }

  /** Someone is interested: fetch what will be needed, and answer for what is filled in already. */
  begin() {
    if (this.#rulebook || this.#stopped) return;
    this.soon(0);
  }

  /**
   * Ask, unless another change comes first.
   * @param {number} wait in milliseconds
   */
  soon(wait) {
    clearTimeout(this.#timer);
    if (this.#stopped) return;
    this.listener.onBusy(true);
    this.#timer = setTimeout(() => this.#ask(), wait);
  }

  /** The same question once more: the day may be another. */
  again() {
    this.#last = "";
    if (this.#rulebook) this.soon(0);
  }

  /** After a failure, from the beginning. */
  retry() {
    this.#stopped = null;
    this.#rulebook = null;
    this.#last = "";
    this.soon(0);
  }

  async #ask() {
    const about = { answers: this.listener.answers(), draft: this.listener.draft?.() ?? null };
    const asked = requestPart(about);
    if (asked === this.#last) {
      this.listener.onBusy(this.#open);
      return;
    }
    this.#last = asked;
    this.#open = true;
    const turn = ++this.#turn;
    try {
      const { text, data } = await this.#rules();
      const on = now().toISOString();
      const request = this.request(text, on, asked);
      const response = turn === this.#turn ? await this.client.ask(request) : null;
      if (turn === this.#turn) this.#hear(response, data, about);
    } catch (error) {
      const known = error instanceof CheckerError || error instanceof RulebookError;
      if (turn === this.#turn) this.#fail(known ? error.reason : "check_failed");
    }
  }

  /** The rules, while the engine loads beside them. */
  #rules() {
    this.client.start().catch(() => {});
    this.#rulebook ??= this.files();
    return this.#rulebook;
  }

  /**
   * What the engine is asked with.
   * @returns {Promise<import("./rulebook.js").Fetched>}
   */
  files() {
    return fetchRulebook(this.page.rulebook, this.page.digest);
  }

  /**
   * @param {string} text of the rules
   * @param {string} on
   * @param {string} asked the members of the request that say what is asked about
   */
  request(text, on, asked) {
    return `{"op":"judge","on":"${on}",${asked},"rulebook":${text}}`;
  }

  /**
   * What the engine found; nothing where that is not about these rules.
   * @param {any} response
   * @param {any} rulebook
   */
  found(response, rulebook) {
    return response?.ok && response.verdict.rulebook === rulebook.digest ? response.verdict : null;
  }

  /**
   * Whether the same has to be asked once more in another way.
   * @param {any} _response
   */
  isToRetake(_response) {
    return false;
  }

  /**
   * @param {any} response
   * @param {Rulebook} rulebook
   * @param {Asked} about
   */
  #hear(response, rulebook, about) {
    this.#open = false;
    if (this.isToRetake(response)) {
      this.again();
      return;
    }
    const found = this.found(response, rulebook);
    if (found) {
      this.listener.onBusy(false);
      this.listener.onVerdict(found, rulebook, about, response.plan ?? null);
      return;
    }
    if (response?.error === "bad_budget" && this.listener.onBudgetRefused(response.problems)) {
      this.soon(0);
      return;
    }
    const refused = (response?.problems ?? []).map((/** @type {{fact: string}} */ problem) => problem.fact);
    if (response?.error === "bad_answers" && refused.some((/** @type {string} */ fact) => Object.hasOwn(about.answers, fact))) {
      this.listener.onRefused(refused);
      this.soon(0);
      return;
    }
    this.#fail(OWN.has(response?.error) ? response.error : "check_failed");
  }

  /**
   * The engine may load on where the rules are missing: what is shown is why it stands still.
   * @param {import("./client.js").State} state
   */
  #state(state) {
    if (!this.#stopped) this.listener.onState(state);
  }

  /** @param {string} reason the first counts: what fails after it fails because of it */
  #fail(reason) {
    if (SILENT.has(reason) || this.#stopped) return;
    this.#last = "";
    this.#open = false;
    if (!PASSING.has(reason)) {
      this.#stopped = reason;
      // A change that still waits, or rules that still come, would start anew what has just failed.
      clearTimeout(this.#timer);
      this.#turn++;
    }
    this.listener.onBusy(false);
    this.listener.onFailure(reason);
  }
}

/**
 * What is asked about; with a budget, one request gets both the verdict and the plan.
 * @param {Asked} about
 */
function requestPart({ answers, draft }) {
  const all = draft ? { answers, budget: draft.budget, wishes: draft.wishes, feed: draft.feed } : { answers };
  return JSON.stringify(all).slice(1, -1);
}
