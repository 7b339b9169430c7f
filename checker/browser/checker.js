/** The page's entry: form, checker and result wired together. Answers live here and nowhere else. */

import { Asking } from "./asking.js";
import { element, present, sign } from "./elements.js";
import { Folds } from "./folds.js";
import { Form } from "./form.js";
import { Link } from "./link.js";
import { Notices } from "./notices.js";
import { Result } from "./result.js";
import { Runtime } from "./runtime.js";
import { settledQuestions } from "./settled.js";
import { Words } from "./words.js";

/** @typedef {import("./types.js").Verdict} Verdict */
/** @typedef {import("./types.js").Answers} Answers */

class Page {
  /** @type {?Verdict} the one on the page, if there is one */ verdict = null;
  /** @type {?import("./link.js").Restored} */ restored = null;
  #said = "";
  #faults = "";

  /**
   * @param {HTMLFormElement} form
   * @param {import("./types.js").PageData} data
   */
  constructor(form, data) {
    this.words = new Words(data);
    this.form = new Form(form, data.facts, this.words);
    this.folds = new Folds(this.form.questions, this.words);
    this.result = new Result(part("verdict"), data, this.words);
    this.runtime = new Runtime(part("runtime"), this.words);
    this.notices = new Notices(data, this.words);
    this.link = new Link(data, (restored) => this.#restore(restored));
    this.bar = part("verdict-bar");
    this.faults = element("div", { class: "error-summary", id: "error-summary", hidden: true });
    this.announcer = element("p", { class: "unseen", role: "status" });
    this.notice = element("p", { class: "hint", role: "status" });
    this.result.place.before(this.faults);
    this.result.place.after(this.announcer);
    part("share").parentElement?.append(this.notice);
    this.asking = new Asking(data, {
      answers: () => this.form.answers,
      onVerdict: (verdict, rulebook, answers) => this.#show(verdict, rulebook, answers),
      onFailure: (reason) => this.#fail(reason),
      onRefused: (facts) => this.form.refuse(facts),
      onBusy: (busy) => this.result.busy(busy),
      onState: (state) => this.runtime.state(state),
      onProgress: (progress) => this.runtime.progress(progress),
    });
  }

  begin() {
    this.result.say(this.words.say("idle"));
    this.form.onChange = (wait) => this.#changed(wait);
    this.form.onSay = (text) => this.#announce(text);
    this.#buttons();
    this.#interest();
    this.link.begin();
    // A browser may bring back what was filled in, and a tab may wake on another day.
    window.addEventListener("pageshow", ({ persisted }) => {
      if (persisted) this.asking.again();
      else if (Object.keys(this.form.answers).length) this.asking.begin();
    });
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden && this.verdict) this.asking.again();
    });
    window.addEventListener("online", () => this.result.place.querySelector("[data-retry]") && this.asking.retry());
  }

  /** The engine is three megabytes: it comes when someone wants it, not before. */
  #interest() {
    for (const sort of ["focusin", "pointerdown", "change"]) {
      this.form.form.addEventListener(sort, () => this.asking.begin(), { once: true });
    }
    const thrifty = /** @type {any} */ (navigator).connection?.saveData;
    if (thrifty || !("IntersectionObserver" in window)) return;
    const watching = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        watching.disconnect();
        this.asking.begin();
      },
      { rootMargin: "200px 0px" },
    );
    watching.observe(this.form.form);
  }

  #buttons() {
    for (const name of ["reset", "share", "share-note", "print"]) part(name).hidden = false;
    // After the browser has emptied its fields.
    this.form.form.addEventListener("reset", () => setTimeout(() => this.#reset()));
    part("share").addEventListener("click", () => this.#share());
    part("print").addEventListener("click", () => window.print());
    document.addEventListener("click", (event) => this.#click(event));
    window.addEventListener("beforeprint", () => this.result.openAll());
    window.addEventListener("afterprint", () => this.result.closeAgain());
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const target = event.target instanceof Element ? event.target : null;
    const go = /** @type {?HTMLElement} */ (target?.closest("[data-go]"));
    const unfold = /** @type {?HTMLElement} */ (target?.closest("[data-unfold]"));
    if (go) {
      event.preventDefault();
      this.#go(go.dataset.go ?? "");
    } else if (unfold) this.#go(unfold.dataset.unfold ?? "");
    else if (target?.closest("[data-retry]")) this.#retry();
    else if (target?.closest("#verdict-bar a")) {
      event.preventDefault();
      this.result.place.scrollIntoView();
      this.result.place.focus({ preventScroll: true });
    } else if (target?.closest(".languages a")) this.link.carry(this.#kept());
  }

  /** @param {string} fact */
  #go(fact) {
    this.folds.keep(fact);
    this.form.go(fact);
  }

  /** @param {number} wait */
  #changed(wait) {
    this.#showFaults();
    this.notice.textContent = "";
    this.asking.soon(wait);
  }

  /**
   * @param {Verdict} verdict
   * @param {import("./types.js").Rulebook} rulebook
   * @param {Answers} answers
   */
  #show(verdict, rulebook, answers) {
    this.verdict = verdict;
    const notes = [this.notices.link(this.restored, verdict), this.notices.call(verdict)];
    this.result.show(verdict, rulebook, answers, notes);
    this.folds.apply(settledQuestions(verdict, rulebook, answers), answers);
    this.link.follow(this.#kept());
    const { title, text } = this.result.summary(verdict);
    this.#barSays(verdict.outcome, title);
    this.#announce(`${title}. ${text}`);
  }

  /** @param {string} reason */
  #fail(reason) {
    this.verdict = null;
    const failure = this.runtime.failure(reason);
    this.result.fail(failure, this.notices.link(this.restored, null));
    this.folds.clear();
    this.bar.hidden = true;
    this.#announce(failure.querySelector("p")?.textContent ?? "");
  }

  #retry() {
    if (this.result.place.querySelector("[data-retry=newer_rulebook]")) {
      // Only a newer page can read newer rules.
      this.link.carry(this.#kept());
      location.reload();
      return;
    }
    this.result.say(this.words.say("starting"));
    this.result.place.focus({ preventScroll: true });
    this.asking.retry();
  }

  #reset() {
    this.restored = null;
    this.form.write({});
    this.folds.clear();
    this.link.clear();
    this.#changed(0);
    this.notice.textContent = this.words.say("reset_done");
  }

  async #share() {
    const address = this.link.put(this.#kept());
    const copied = await navigator.clipboard?.writeText(address).then(() => true, () => false);
    this.notice.textContent = this.words.say(copied ? "copied" : "copy_failed");
  }

  /** @param {import("./link.js").Restored} restored */
  #restore(restored) {
    this.restored = restored;
    if (restored === "unreadable") {
      this.result.say(this.words.say("bad_link"));
      this.#announce(this.words.say("bad_link"));
      this.asking.again();
      return;
    }
    this.folds.clear();
    this.form.write(restored.answers);
    this.#showFaults();
    if (!restored.carried) document.getElementById("check")?.scrollIntoView();
    this.asking.soon(0);
  }

  #kept() {
    const unmet = this.verdict?.reasons.filter((reason) => reason.result === "unmet").map((reason) => reason.criterion) ?? [];
    return { outcome: this.verdict?.outcome ?? null, unmet, answers: this.form.answers };
  }

  /** The answers that can't be read, each with a link to its place. */
  #showFaults() {
    const faults = this.form.faults;
    const lines = faults.map(({ label, text }) => this.words.say("labelled", { label, value: text }));
    if (lines.join("\n") === this.#faults) return;
    const fresh = lines.filter((line) => !this.#faults.includes(line));
    this.#faults = lines.join("\n");
    const links = faults.map(({ target }, index) => {
      const link = element("a", { href: `#${target.id}` }, lines[index]);
      link.addEventListener("click", (event) => {
        event.preventDefault();
        target.scrollIntoView({ block: "center" });
        target.focus({ preventScroll: true });
      });
      return element("li", {}, link);
    });
    this.faults.hidden = !faults.length;
    this.faults.replaceChildren(element("p", {}, this.words.say("errors", { n: faults.length })), element("ul", {}, ...links));
    if (fresh.length) this.#announce(fresh.join(" "));
  }

  /**
   * @param {string} outcome
   * @param {string} title
   */
  #barSays(outcome, title) {
    this.bar.hidden = false;
    this.bar.querySelector("a")?.replaceChildren(...present([sign(outcome), " ", title]));
  }

  /** @param {string} text */
  #announce(text) {
    if (text === this.#said) return;
    this.#said = text;
    this.announcer.textContent = text;
  }
}

/** @param {string} id */
function part(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

const form = document.getElementById("checker");
const data = document.getElementById("checker-data");
if (form instanceof HTMLFormElement && data) new Page(form, JSON.parse(data.textContent ?? "")).begin();
