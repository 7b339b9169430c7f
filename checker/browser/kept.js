/** What is filled in, kept for this tab alone: there again after a reload, a step back, and in another language. */

export class TabMemory {
  /** @param {{scheme: string, call: string}} page in whatever language */
  constructor({ scheme, call }) {
    this.name = `utlysning ${scheme}#${call}`;
  }

  /** @returns {string} as a link writes it; nothing where nothing is kept */
  get text() {
    return this.#tried(() => sessionStorage.getItem(this.name)) ?? "";
  }

  /** @param {string} text */
  set text(text) {
    this.#tried(() => (text ? sessionStorage.setItem(this.name, text) : sessionStorage.removeItem(this.name)));
  }

  /**
   * Storage may be full or forbidden; then the page keeps what it has for as long as it is open.
   * @template T
   * @param {() => T} act
   */
  #tried(act) {
    try {
      return act();
    } catch {
      return null;
    }
  }
}
