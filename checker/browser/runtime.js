/** Loading, readiness and failure: shown where the page keeps a place for them, and said once. */

import { element } from "./elements.js";

// An answer that comes sooner needs no word that one is waiting for it.
const SHORT = 400;
// No second try changes what a browser can do.
const FINAL = new Set(["no_worker", "no_webassembly"]);
const MEGABYTE = 1_000_000;

export class Runtime {
  /** @type {?HTMLProgressElement} */ #bar = null;
  /** @type {?HTMLElement} */ #amount = null;
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
    if (!this.#bar || !this.#amount) return;
    this.#bar.max = total;
    this.#bar.value = loaded;
    const percent = this.words.write.percent(String(Math.floor((100 * loaded) / total)));
    const [here, all] = [loaded, total].map((bytes) => this.words.write.number((bytes / MEGABYTE).toFixed(1)));
    // The last bytes are here, Python is yet to start.
    this.#amount.textContent = loaded < total ? this.words.say("loading", { loaded: here, total: all, percent }) : this.words.say("starting");
  }

  /** What is being waited for, as it is written now. */
  get said() {
    return this.#amount?.textContent ?? "";
  }

  clear() {
    clearTimeout(this.#timer);
    this.place.replaceChildren();
    this.#bar = this.#amount = null;
  }

  /**
   * Why there is no verdict, what works without one, and the way to try again.
   * @param {string} reason
   * @returns {HTMLElement}
   */
  failure(reason) {
    this.clear();
    const retry = element("button", { type: "button", class: "button", "data-retry": reason }, this.words.say("retry"));
    const still = [this.words.say("failed_read"), this.words.say("failed_form"), this.#contacts()];
    return element(
      "div",
      { class: "failure", "data-failed": reason },
      element("p", { class: "failure-reason" }, this.#because(reason)),
      element("p", {}, this.words.say("failed_help")),
      element("ul", {}, ...still.flatMap((text) => (text ? [element("li", {}, text)] : []))),
      FINAL.has(reason) ? null : retry,
    );
  }

  /** @param {string} reason */
  #because(reason) {
    return this.words.say(this.words.has(`failed.${reason}`) ? `failed.${reason}` : "failed.check_failed");
  }

  /** Whom to ask, where the page names someone. */
  #contacts() {
    const names = [...document.querySelectorAll("#contacts .contact-name")].map((name) => name.textContent?.trim() ?? "");
    if (!names.length) return null;
    const way = element("a", { href: "#contacts" }, this.words.list(names));
    return element("span", {}, this.words.say("failed_ask"), " ", way);
  }

  #loading() {
    this.#amount = element("span", { "aria-hidden": "true" }, this.words.say("starting"));
    this.#bar = element("progress", { "aria-hidden": "true", max: "1", value: "0" });
    // Read out once; the figures that follow are for the eye.
    const gather = document.getElementById("documents") && element("a", { href: "#documents" }, this.words.say("meanwhile_documents"));
    this.place.replaceChildren(element("span", { class: "unseen" }, this.words.say("starting")), this.#amount, this.#bar, gather ?? "");
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
