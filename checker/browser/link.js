/** Answers in the address, on request; answers carried to the same page in another language, in memory alone. */

import { carriesAnswers, isOlder, read, written } from "./fragment.js";

/** @typedef {import("./fragment.js").Kept} Kept */
/** @typedef {import("./fragment.js").Dropped} Dropped */
/** @typedef {(Kept & {dropped: Dropped, older: boolean, carried: boolean})|"unreadable"} Restored */

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
    // A tab's name lasts as long as the tab, and no one else is told; it is emptied as soon as it is read.
    this.marker = `utlysning ${data.scheme}#${data.call} `;
    window.addEventListener("hashchange", () => this.#arrive());
  }

  /** Answers that came with the page, if any. */
  begin() {
    const { name } = window;
    if (name.startsWith("utlysning ")) window.name = "";
    if (carriesAnswers(location.hash)) this.#arrive();
    else if (name.startsWith(this.marker)) this.#restore(name.slice(this.marker.length), true);
  }

  /**
   * Put the answers into the address; returns it.
   * @param {Omit<Kept, "digest">} kept
   */
  put(kept) {
    this.#known = `#${written({ ...kept, digest: this.data.digest })}`;
    history.replaceState(history.state, "", this.#known);
    return location.href;
  }

  /**
   * An address that carries answers follows them; one that does not stays as it is.
   * @param {Omit<Kept, "digest">} kept
   */
  follow(kept) {
    if (carriesAnswers(location.hash)) this.put(kept);
  }

  /** No answers in the address any more. */
  clear() {
    this.#known = "";
    if (carriesAnswers(location.hash)) history.replaceState(history.state, "", location.pathname + location.search);
  }

  /**
   * Leave the answers for the page that this tab opens next.
   * @param {Omit<Kept, "digest">} kept
   */
  carry(kept) {
    window.name = this.marker + written({ ...kept, digest: this.data.digest });
  }

  /** The address changed: by another link, or back and forward. Coming back to the link of these answers changes nothing. */
  #arrive() {
    if (!carriesAnswers(location.hash) || location.hash === this.#known) return;
    this.#known = location.hash;
    this.#restore(location.hash, false);
  }

  /**
   * @param {string} fragment
   * @param {boolean} carried
   */
  #restore(fragment, carried) {
    const kept = read(fragment, this.data.facts, this.data.plan?.terms);
    this.onRestored(kept ? { ...kept, older: isOlder(kept, this.data.digest), carried } : "unreadable");
  }
}
