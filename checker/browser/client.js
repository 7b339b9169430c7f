/**
 * Questions to the checker and its answers, for a page. Starts the worker when first needed, ends it when it hangs or
 * breaks, tries once more, and otherwise says why there is no answer. Touches no DOM.
 */

/**
 * Why there is no answer.
 *
 * no_worker           the browser has no workers
 * no_webassembly      the browser has no WebAssembly, an old one, or a policy forbids it
 * runtime_missing     a file could not be fetched, twice
 * runtime_incomplete  a file arrived cut short or altered, twice
 * out_of_memory       the device has no room for the engine
 * engine_failed       everything arrived, yet Python or the checker did not start
 * worker_failed       the worker's own file is missing or blocked, or the worker broke, twice
 * loading_timed_out   nothing arrived for too long
 * answer_timed_out    a question went unanswered for too long, twice
 * check_failed        the checker broke on this question; it can be asked another
 * superseded          a later question took this one's place; no fault
 * stopped             stop() was called; no fault
 *
 * @typedef {"no_worker"|"no_webassembly"|"runtime_missing"|"runtime_incomplete"|"out_of_memory"|"engine_failed"|
 *   "worker_failed"|"loading_timed_out"|"answer_timed_out"|"check_failed"|"superseded"|"stopped"} Reason
 */

/** @typedef {"idle"|"loading"|"ready"|"asking"|"failed"} State */
/** @typedef {{loaded: number, total: number}} Progress in bytes as unpacked */

/**
 * @typedef {object} Limits in milliseconds
 * @property {number} stall while loading, how long nothing may arrive
 * @property {number} loading after this long a stall is final, before it the worker is started anew once
 * @property {number} answer how long one question may take
 */

/**
 * @typedef {object} Options
 * @property {?object} [manifest] the bundle's manifest.json, if the page carries it; else the worker fetches it
 * @property {(progress: Progress) => void} [onProgress]
 * @property {(state: State, reason: ?Reason) => void} [onState] the reason comes with "failed" alone
 * @property {Partial<Limits>} [limits]
 */

/**
 * @typedef {object} Checker
 * @property {() => Promise<string>} start resolves with the bundle's version when questions will be answered at once
 * @property {(request: object|string) => Promise<object>} ask the answer to the latest question; earlier ones are dropped
 * @property {() => void} stop frees the memory; may be started again
 */

/** @type {Limits} */
const LIMITS = { stall: 20_000, loading: 60_000, answer: 10_000 };

/** No answer, and why. */
export class CheckerError extends Error {
  /** @param {Reason} reason */
  constructor(reason) {
    super(`no answer from the checker: ${reason}`);
    this.name = "CheckerError";
    /** @type {Reason} */
    this.reason = reason;
  }
}

/** A promise to settle from outside. */
class Pending {
  /** @type {(value: any) => void} */ resolve = () => {};
  /** @type {(reason: CheckerError) => void} */ reject = () => {};
  /** @type {Promise<any>} */
  promise = new Promise((resolve, reject) => {
    this.resolve = resolve;
    this.reject = reject;
  });

  constructor() {
    // A page that looks at the states alone, and at no promise, has missed nothing.
    this.promise.catch(() => {});
  }
}

/** A question on its way: waiting, or with the worker. */
class Question extends Pending {
  static count = 0;

  /** @param {object|string} request */
  constructor(request) {
    super();
    this.id = ++Question.count;
    this.request = typeof request === "string" ? request : JSON.stringify(request);
  }
}

/** The one worker of a page, and what is under way with it. */
class Session {
  /** @type {?Worker} */ worker = null;
  /** @type {?Pending} settled when the worker is ready or given up */ loading = null;
  /** @type {?Question} with the worker; at most one, so that a newer one never waits behind a queue */ asked = null;
  /** @type {?Question} the latest, until the worker is free */ waiting = null;
  ready = false;
  restarted = false;
  began = 0;
  /** @type {ReturnType<typeof setTimeout>|undefined} */ timer = undefined;

  /** @param {Options} options */
  constructor({ manifest = null, onProgress = () => {}, onState = () => {}, limits = {} }) {
    this.manifest = manifest;
    this.onProgress = onProgress;
    this.onState = onState;
    this.limits = { ...LIMITS, ...limits };
  }

  /** @returns {Promise<string>} */
  start() {
    if (this.loading) return this.loading.promise;
    this.loading = new Pending();
    const { promise } = this.loading;
    this.restarted = false;
    this.began = performance.now();
    this.onState("loading", null);
    const lacking = missingAbility();
    if (lacking) this.giveUp(lacking);
    else this.launch();
    return promise;
  }

  /**
   * @param {object|string} request
   * @returns {Promise<object>}
   */
  ask(request) {
    this.drop("superseded");
    const question = (this.waiting = new Question(request));
    this.start();
    this.next();
    return question.promise;
  }

  stop() {
    this.end();
    this.settleAll("stopped");
    this.onState("idle", null);
  }

  launch() {
    try {
      this.worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
    } catch {
      // Pages opened from a file have no right to a worker.
      this.giveUp("worker_failed");
      return;
    }
    this.worker.onmessage = ({ data }) => this.hear(data);
    this.worker.onerror = (event) => {
      // The page hears of it as a reason; the console need not.
      event.preventDefault();
      this.fault("worker_failed");
    };
    this.worker.postMessage({ manifest: this.manifest });
    this.watch(this.limits.stall, "loading_timed_out");
  }

  /** @param {any} message from the worker, as its first lines describe */
  hear(message) {
    if (message.id) this.settle(message);
    else if (message.failed) this.giveUp(message.failed);
    else if (message.ready) this.open(message.version);
    else {
      this.watch(this.limits.stall, "loading_timed_out");
      this.onProgress(message.progress);
    }
  }

  /** @param {string} version */
  open(version) {
    clearTimeout(this.timer);
    this.ready = true;
    this.loading?.resolve(version);
    this.onState("ready", null);
    this.next();
  }

  next() {
    if (!this.worker || !this.ready || this.asked || !this.waiting) return;
    this.asked = this.waiting;
    this.waiting = null;
    this.worker.postMessage({ id: this.asked.id, request: this.asked.request });
    this.watch(this.limits.answer, "answer_timed_out");
    this.onState("asking", null);
  }

  /** @param {{id: number, response?: string, failed?: Reason}} message */
  settle({ response, failed }) {
    clearTimeout(this.timer);
    const question = this.asked;
    this.asked = null;
    this.restarted = false;
    // A question that was superseded is settled already, and stays so.
    if (response === undefined) question?.reject(new CheckerError(failed ?? "check_failed"));
    else question?.resolve(JSON.parse(response));
    this.onState("ready", null);
    this.next();
  }

  /**
   * @param {number} limit
   * @param {Reason} reason
   */
  watch(limit, reason) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.fault(reason), limit);
  }

  /**
   * The worker hangs or broke: once, another takes over what it was asked.
   * @param {Reason} reason
   */
  fault(reason) {
    const late = !this.ready && performance.now() - this.began > this.limits.loading;
    if (this.restarted || late) {
      this.giveUp(reason);
      return;
    }
    if (this.ready) {
      this.loading = new Pending();
      this.began = performance.now();
    }
    this.end();
    this.restarted = true;
    this.waiting ??= this.asked;
    this.asked = null;
    this.onState("loading", null);
    this.launch();
  }

  /** @param {Reason} reason */
  giveUp(reason) {
    this.end();
    this.settleAll(reason);
    this.onState("failed", reason);
  }

  /** End the worker; promises stay open. */
  end() {
    clearTimeout(this.timer);
    if (this.worker) {
      // What it said last may still be on its way.
      this.worker.onmessage = this.worker.onerror = null;
      this.worker.terminate();
    }
    this.worker = null;
    this.ready = false;
  }

  /** @param {Reason} reason */
  settleAll(reason) {
    this.drop(reason);
    this.asked = null;
    this.loading?.reject(new CheckerError(reason));
    this.loading = null;
  }

  /** @param {Reason} reason */
  drop(reason) {
    this.asked?.reject(new CheckerError(reason));
    this.waiting?.reject(new CheckerError(reason));
    this.waiting = null;
  }
}

/** @returns {?Reason} what the browser lacks, as far as it can be told without trying */
function missingAbility() {
  if (typeof Worker !== "function") return "no_worker";
  return typeof WebAssembly === "object" ? null : "no_webassembly";
}

/**
 * @param {Options} [options]
 * @returns {Checker}
 */
export function createChecker(options = {}) {
  const session = new Session(options);
  return {
    start: () => session.start(),
    ask: (request) => session.ask(request),
    stop: () => session.stop(),
  };
}
