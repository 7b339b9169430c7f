/** The entry of the page about all calls: the shared questions, and where each call stands. */

import { CheckPage } from "./check_page.js";
import { MatchAsking } from "./match_asking.js";
import { MatchResult } from "./match_result.js";
import { settledByMatch } from "./match_settled.js";
import { beginPage, part } from "./page_parts.js";

/** @typedef {import("./match_types.js").Match} Match */
/** @typedef {import("./types.js").Answers} Answers */

/** @extends {CheckPage<MatchResult>} */
class MatchPage extends CheckPage {
  /**
   * @param {HTMLFormElement} form
   * @param {import("./match_types.js").MatchData} data
   */
  constructor(form, data) {
    super(form, data, (words) => new MatchResult(part("verdict"), data, words));
    this.asking = new MatchAsking(data, {
      ...this.listener,
      onVerdict: (/** @type {Match} */ match, /** @type {any} */ files, /** @type {{answers: Answers}} */ { answers }) => this.#show(match, files, answers),
    });
  }

  /**
   * @param {Match} match
   * @param {import("./match_types.js").MatchFiles} files
   * @param {Answers} answers
   */
  #show(match, files, answers) {
    this.shown = match;
    this.forgetLink(answers);
    const folded = this.found(settledByMatch(match, files, answers), answers, files.asked);
    this.result.show(match, files, answers, this.notices.link(this.restored, null), this.folds.note(folded));
    // With nothing answered there is nothing to say that would be worth a line over the questions.
    if (this.isBegun) this.bar.show(match.counts.fits + match.counts.fits_if_judged > 0 ? "fits" : "open", this.result.summary(match, true));
    else this.bar.hide();
    this.voice.outcome(this.result.summary(match));
  }
}

beginPage(MatchPage);
