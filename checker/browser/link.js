/** Answers in the address, on request; and kept for the tab they were given in. */

import { ALL_CALLS, carriesAnswers, isOlder, read, written } from "./fragment.js";
import { TabMemory } from "./kept.js";

/** @typedef {import("./fragment.js").Kept} Kept */
/** @typedef {import("./fragment.js").Dropped} Dropped */
/** @typedef {Kept & {dropped: Dropped, older: boolean, carried: boolean}} Read */
/** @typedef {Read|"unreadable"} Restored */

export class Link {
  /** The fragment that the form last came from or went to. */
  #known = "";

  /**
   * @param {import("./types.js").PageData} data
   * @param {(restored: Restored) => void} onRestored
   */
  constructor(data, onRestored) {
    this.data = data;
    this.onRestored = onRestored;
    this.memory = new TabMemory(data);
    window.addEventListener("hashchange", () => this.#arrive(null));
  }

  /** Answers that came with the page, or were given here before. */
  begin() {
    const kept = this.#read(`#${this.memory.text}`, true);
    if (carriesAnswers(location.hash)) this.#arrive(kept);
    else if (kept) this.onRestored(kept);
  }

  /**
   * Put the answers into the address; returns it.
   * @param {Omit<Kept, "digest">} kept
   */
  put(kept) {
    this.#known = this.#written(kept);
    history.replaceState(history.state, "", this.#known);
    return location.href;
  }

  /**
   * Keep the answers for this tab. An address that carries answers follows them; one that does not stays as it is.
   * @param {Omit<Kept, "digest">} kept
   */
  keep(kept) {
    this.memory.text = this.#written(kept).slice(1);
    if (carriesAnswers(location.hash)) this.put(kept);
  }

  /** No answers anywhere any more. */
  clear() {
    this.#known = "";
    this.memory.text = "";
    if (carriesAnswers(location.hash)) history.replaceState(history.state, "", location.pathname + location.search);
  }

  /**
   * The address changed: by another link, or back and forward. Coming back to the link of these answers changes nothing.
   * @param {?Read} kept
   */
  #arrive(kept) {
    if (!carriesAnswers(location.hash) || location.hash === this.#known) return;
    this.#known = location.hash;
    const found = this.#read(location.hash, false);
    // What the page about all calls brings is added to what this call was told before.
    const both = found?.digest === ALL_CALLS && kept ? { ...found, answers: { ...kept.answers, ...found.answers }, budget: kept.budget } : found;
    this.onRestored(both ?? "unreadable");
  }

  /**
   * @param {string} fragment
   * @param {boolean} carried from this tab, and not by a link
   * @returns {?Read}
   */
  #read(fragment, carried) {
    const kept = read(fragment, this.data.facts, this.data.plan?.terms);
    return kept && { ...kept, older: isOlder(kept, this.data.digest), carried };
  }

  /** @param {Omit<Kept, "digest">} kept */
  #written(kept) {
    return `#${written({ ...kept, digest: this.data.digest })}`;
  }
}
