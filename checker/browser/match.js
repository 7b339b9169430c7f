/** The entry of the page about all calls: form, engine and result wired together. Answers live here and nowhere else. */

import { Bar } from "./bar.js";
import { onClicks } from "./clicks.js";
import { Faults } from "./faults.js";
import { Folds } from "./folds.js";
import { Form } from "./form.js";
import { onInterest } from "./interest.js";
import { Link } from "./link.js";
import { MatchAsking } from "./match_asking.js";
import { MatchResult } from "./match_result.js";
import { settledByMatch } from "./match_settled.js";
import { Notices } from "./notices.js";
import { Runtime } from "./runtime.js";
import { Voice } from "./voice.js";
import { Words } from "./words.js";

/** @typedef {import("./match_types.js").Match} Match */
/** @typedef {import("./types.js").Answers} Answers */

class Page {
  /** Whether a result is on the page. */ shown = false;
  /** @type {?import("./link.js").Restored} */ restored = null;

  /**
   * @param {HTMLFormElement} form
   * @param {import("./match_types.js").MatchData} data
   */
  constructor(form, data) {
    this.words = new Words(data);
    this.form = new Form(form, data.facts, this.words);
    this.folds = new Folds(this.form.questions, this.words);
    this.result = new MatchResult(part("verdict"), data, this.words);
    this.runtime = new Runtime(part("runtime"), this.words);
    this.notices = new Notices(data, this.words);
    this.link = new Link(data, (restored) => this.#restore(restored));
    this.bar = new Bar(part("verdict-bar"), this.result.place);
    this.faults = new Faults(this.words);
    this.result.place.before(this.faults.place);
    this.voice = new Voice(this.result.place, part("share").parentElement ?? form);
    this.asking = new MatchAsking(data, {
      answers: () => this.form.answers,
      onVerdict: (/** @type {Match} */ match, /** @type {any} */ files, /** @type {{answers: Answers}} */ { answers }) => this.#show(match, files, answers),
      onFailure: (/** @type {string} */ reason) => this.#fail(reason),
      onRefused: (/** @type {string[]} */ facts) => this.form.refuse(facts),
      onBusy: (/** @type {boolean} */ busy) => this.result.busy(busy),
      onState: (/** @type {import("./client.js").State} */ state) => this.#state(state),
      onProgress: (/** @type {import("./client.js").Progress} */ progress) => this.runtime.progress(progress),
    });
  }

  begin() {
    this.result.say(this.words.say("idle"));
    this.form.onChange = (wait) => this.#changed(wait);
    this.form.onSay = (text) => this.voice.event(text);
    this.#buttons();
    onInterest(this.form.form, () => this.asking.begin());
    this.link.begin();
    window.addEventListener("pageshow", ({ persisted }) => {
      if (persisted) this.asking.again();
      else if (Object.keys(this.form.answers).length) this.asking.begin();
    });
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden && this.shown) this.asking.again();
    });
    window.addEventListener("online", () => this.result.place.querySelector("[data-retry]") && this.asking.retry());
  }

  #buttons() {
    for (const name of ["reset", "share", "share-note", "print"]) part(name).hidden = false;
    // After the browser has emptied its fields.
    this.form.form.addEventListener("reset", () => setTimeout(() => this.#reset()));
    part("share").addEventListener("click", () => this.#share());
    part("print").addEventListener("click", () => window.print());
    onClicks({
      onQuestions: (facts) => this.#go(facts),
      onRetry: () => this.#retry(),
      onLanguage: () => this.link.carry(this.#kept()),
    });
    // The way back from a call's page brings the answers: its own address carries them already.
    this.result.place.addEventListener("click", ({ target }) => {
      const call = target instanceof Element && target.closest("a[data-call]");
      if (call && call.getAttribute("href")?.includes("#answers=")) this.link.put(this.#kept());
    });
  }

  /** @param {string[]} facts */
  #go(facts) {
    for (const fact of facts) this.folds.keep(fact);
    this.form.go(facts[0]);
  }

  /** @param {number} wait */
  #changed(wait) {
    this.#showFaults();
    this.voice.notice("");
    this.asking.soon(wait);
  }

  /**
   * @param {Match} match
   * @param {import("./match_types.js").MatchFiles} files
   * @param {Answers} answers
   */
  #show(match, files, answers) {
    this.shown = true;
    const { restored } = this;
    const over = restored !== null && restored !== "unreadable" && JSON.stringify(restored.answers) !== JSON.stringify(answers);
    if (over) this.restored = null;
    const folded = this.folds.apply(settledByMatch(match, files, answers), answers);
    this.result.show(match, files, answers, this.notices.link(this.restored, null), this.folds.note(folded));
    this.link.follow(this.#kept());
    const said = this.result.summary(match);
    this.bar.show(match.counts.fits + match.counts.fits_if_judged > 0 ? "fits" : "open", this.result.summary(match, true));
    this.voice.outcome(said);
  }

  /** @param {import("./client.js").State} state */
  #state(state) {
    this.runtime.state(state);
    if (state === "loading" && !this.shown) this.result.say(this.words.say("starting"));
  }

  /** @param {string} reason */
  #fail(reason) {
    this.shown = false;
    const failure = this.runtime.failure(reason);
    this.result.fail(failure, this.notices.link(this.restored, null));
    this.folds.clear();
    this.bar.hide();
    this.voice.outcome(failure.querySelector("p")?.textContent ?? "");
  }

  #retry() {
    if (this.result.place.querySelector("[data-retry=newer_index]")) {
      // Only a newer page can read a newer index.
      this.link.carry(this.#kept());
      location.reload();
      return;
    }
    this.result.say(this.words.say("starting"));
    this.asking.retry();
  }

  #reset() {
    this.restored = null;
    this.form.write({});
    this.folds.clear();
    this.link.clear();
    this.#changed(0);
    this.voice.notice(this.words.say("reset_done"));
  }

  async #share() {
    const address = this.link.put(this.#kept());
    const copied = await navigator.clipboard?.writeText(address).then(() => true, () => false);
    this.voice.notice(this.words.say(copied ? "copied" : "copy_failed"));
  }

  /** @param {import("./link.js").Restored} restored */
  #restore(restored) {
    this.restored = restored;
    if (restored === "unreadable") {
      this.result.say(this.words.say("bad_link"));
      this.voice.event(this.words.say("bad_link"));
      this.asking.again();
      return;
    }
    this.folds.clear();
    this.form.write(restored.answers);
    this.#showFaults();
    this.asking.soon(0);
  }

  #kept() {
    return { outcome: null, unmet: [], answers: this.form.answers };
  }

  #showFaults() {
    const fresh = this.faults.show(this.form.faults);
    if (fresh) this.voice.event(fresh);
  }
}

/** @param {string} id */
function part(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

const form = document.getElementById("checker");
const data = document.getElementById("checker-data");
if (form instanceof HTMLFormElement && data) new Page(form, JSON.parse(data.textContent ?? "")).begin();
