/** What only paper says: when it was printed, and by which rules. */

import { dayOf } from "./formats.js";
import { now } from "./now.js";

const SHORT_DIGEST = 12;

export class Paper {
  /**
   * @param {import("./types.js").PageData} data
   * @param {import("./words.js").Words} words
   */
  constructor({ digest }, words) {
    this.digest = digest.slice(0, SHORT_DIGEST);
    this.words = words;
  }

  /** Today's date on the page, before it is printed. */
  date() {
    const place = document.querySelector("[data-printed-on]");
    const date = this.words.write.date(dayOf(now()));
    if (place) place.textContent = this.words.say("budget.printed", { date, digest: this.digest });
  }
}
