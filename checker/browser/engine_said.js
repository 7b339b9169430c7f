/** What the engine says of itself while there is no result: that it comes, how far it has come, why there is none. */

/** @typedef {import("./check_page.js").CheckPage<any>} Page */

export class EngineSaid {
  /** @param {Page} page */
  constructor(page) {
    this.page = page;
  }

  /** @param {import("./client.js").State} state */
  state(state) {
    const { bar, isBegun, runtime, shown, words } = this.page;
    runtime.state(state);
    if (state !== "loading" || shown) return;
    this.page.wait(words.say("meanwhile"));
    // Before the first answer nobody waits for the result, and the line would lie over the questions.
    if (isBegun) bar.say(words.say("starting"));
  }

  /** @param {import("./client.js").Progress} progress */
  progress(progress) {
    const { bar, isBegun, runtime, shown } = this.page;
    runtime.progress(progress);
    if (!shown && isBegun) bar.say(runtime.said);
  }

  /** @param {string} reason */
  fail(reason) {
    const { bar, folds, form, notices, result, restored, runtime, steps, words } = this.page;
    this.page.shown = null;
    const failure = runtime.failure(reason);
    result.fail(failure, notices.link(restored, null));
    folds.clear();
    steps.count(form.answers);
    bar.say(words.say("failed_title"));
    this.page.fail(failure.querySelector("p")?.textContent ?? "");
  }

  retry() {
    const { asking, result, words } = this.page;
    if (result.place.querySelector("[data-retry^=newer_]")) {
      // Only a newer page can read newer rules.
      location.reload();
      return;
    }
    result.say(words.say("meanwhile"));
    asking.retry();
  }
}
