/** Loading, readiness and failure: shown where the page keeps a place for them, and said once. */

import { element } from "./elements.js";

// An answer that comes sooner needs no word that one is waiting for it.
const SHORT = 400;
// No second try changes what a browser can do.
const FINAL = new Set(["no_worker", "no_webassembly"]);

export class Runtime {
  /** @type {?HTMLProgressElement} */ #bar = null;
  /** @type {?HTMLElement} */ #percent = null;
  /** @type {ReturnType<typeof setTimeout>|undefined} */ #timer = undefined;
  #known = false;

  /**
   * @param {HTMLElement} place the #runtime of the page, which is a live region
   * @param {import("./words.js").Words} words
   */
  constructor(place, words) {
    this.place = place;
    this.words = words;
  }

  /** @param {import("./client.js").State} state */
  state(state) {
    clearTimeout(this.#timer);
    if (state === "loading") this.#loading();
    else if (state === "asking") this.#timer = setTimeout(() => this.#say("checking"), SHORT);
    else if (state === "ready") this.#ready();
    else this.clear();
  }

  /** @param {import("./client.js").Progress} progress */
  progress({ loaded, total }) {
    if (!this.#bar || !this.#percent) return;
    this.#bar.max = total;
    this.#bar.value = loaded;
    const share = this.words.write.percent(String(Math.floor((100 * loaded) / total)));
    // The last bytes are here, Python is yet to start.
    this.#percent.textContent = loaded < total ? this.words.say("loading", { percent: share }) : this.words.say("starting");
  }

  clear() {
    clearTimeout(this.#timer);
    this.place.replaceChildren();
    this.#bar = this.#percent = null;
  }

  /**
   * Why there is no verdict, what to do without one, and the way to try again.
   * @param {string} reason
   * @returns {HTMLElement}
   */
  failure(reason) {
    this.clear();
    const retry = element("button", { type: "button", class: "button", "data-retry": reason }, this.words.say("retry"));
    return element(
      "div",
      { class: "failure", "data-failed": reason },
      element("p", { class: "failure-reason" }, this.#because(reason)),
      element("p", {}, this.words.say("failed_help"), " ", this.#contacts()),
      FINAL.has(reason) ? null : retry,
    );
  }

  /** @param {string} reason */
  #because(reason) {
    return this.words.say(this.words.has(`failed.${reason}`) ? `failed.${reason}` : "failed.check_failed");
  }

  #contacts() {
    const names = [...document.querySelectorAll("#contacts .contact-name")].map((name) => name.textContent?.trim() ?? "");
    return names.length > 0 && element("a", { href: "#contacts" }, this.words.list(names));
  }

  #loading() {
    this.#percent = element("span", { "aria-hidden": "true" }, this.words.say("starting"));
    this.#bar = element("progress", { "aria-hidden": "true", max: "1", value: "0" });
    // Read out once; the figures that follow are for the eye.
    this.place.replaceChildren(element("span", { class: "unseen" }, this.words.say("starting")), this.#percent, this.#bar);
  }

  #ready() {
    this.clear();
    if (!this.#known) this.#say("ready");
    this.#known = true;
  }

  /** @param {string} key */
  #say(key) {
    this.place.replaceChildren(this.words.say(key));
  }
}
