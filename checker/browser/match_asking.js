/** The question about all calls: their index goes to the engine once, and is only named from then on. */

import { AHEAD } from "./ahead.js";
import { Asking } from "./asking.js";
import { fetchRulebook } from "./rulebook.js";

/** @typedef {import("./match_types.js").Match} Match */

export class MatchAsking extends Asking {
  /** Whether the engine holds the index. */ #held = false;
  /** Whether what is worth asking is counted among calls ahead. */ #ahead = true;

  /**
   * @param {import("./match_types.js").MatchData} data
   * @param {any} listener as Asking has it; its onVerdict gets the match and the files
   */
  constructor(data, listener) {
    super(data.index, listener);
    this.texts = data.texts;
  }

  async files() {
    const wanted = [[this.page.rulebook, this.page.digest], [this.texts.address, this.texts.digest]];
    const [index, texts] = await Promise.all(wanted.map(([address, digest]) => fetchRulebook(address, digest)));
    const { asked, digest } = /** @type {any} */ (index.data);
    const data = { asked, digest, texts: /** @type {any} */ (texts.data).calls };
    return { text: index.text, data: /** @type {any} */ (data) };
  }

  /**
   * @param {string} text of the index
   * @param {string} on
   * @param {string} asked
   */
  request(text, on, asked) {
    const index = this.#held ? `{"digest":"${this.page.digest}"}` : text;
    const among = this.#ahead ? `,"among":${JSON.stringify(AHEAD)}` : "";
    return `{"op":"match","on":"${on}",${asked},"index":${index}${among}}`;
  }

  /**
   * @param {any} response
   * @returns {?Match}
   */
  found(response) {
    const match = response?.match;
    return match?.index === this.page.digest ? { ...match, ahead: this.#ahead } : null;
  }

  /**
   * A worker that was started anew holds no index; and where nothing is ahead, all calls count.
   * @param {any} response
   */
  isToRetake(response) {
    const held = this.#held;
    this.#held = response?.ok === true;
    if (response?.error === "no_index") return held;
    if (!response?.ok || !this.#ahead) return false;
    this.#ahead = response.match.calls.some((/** @type {any} */ call) => AHEAD.includes(call.status));
    return !this.#ahead;
  }
}
