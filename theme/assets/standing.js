/**
 * Where a call stands at an instant: the same answer as checker/calls.py gives, for a page that outlives its build.
 */

/**
 * @typedef {object} Window instants as ISO 8601 in UTC; `closes` is the first instant that is too late
 * @property {?string} kind how it ends, where the notice tells; with no `closes`, that it can be applied to all the time
 * @property {?string} opens
 * @property {?string} closes
 * @property {?string} spent
 * @property {?string} awarded
 * @property {boolean} has_awards
 * @property {[string, string][]} paused
 */

/** @typedef {"forecast"|"open"|"closing_soon"|"closed"|"budget_spent"|"paused"|"awarded"|"undated"} Status */

const DAY = 86_400_000;
const CLOSING_SOON = 30 * DAY;

/**
 * @param {Window} window
 * @param {number} now in milliseconds
 * @returns {Status}
 */
export function status(window, now) {
  const past = (/** @type {?string} */ instant) => instant !== null && now >= Date.parse(instant);
  if (past(window.awarded)) return "awarded";
  if (window.has_awards && window.awarded === null && (window.closes === null || past(window.closes))) return "awarded";
  if (past(window.closes)) return "closed";
  if (past(window.spent)) return "budget_spent";
  if (window.opens !== null && !past(window.opens)) return "forecast";
  if (window.paused.some(([start, end]) => past(start) && !past(end))) return "paused";
  if (window.closes === null) return window.opens === null && window.kind === null ? "undated" : "open";
  return Date.parse(window.closes) - now <= CLOSING_SOON ? "closing_soon" : "open";
}

// What has a status of the first kind comes before what has one of the next: as publish/compiling/current.py has it.
const TURNS = [["open", "closing_soon"], ["forecast", "paused"], ["undated"]];

/**
 * Which of the calls of one scheme counts: the next that closes, else the next that opens, else the one that closed last.
 * @param {Window[]} windows
 * @param {number} now
 * @returns {number} its place among them
 */
export function current(windows, now) {
  const order = windows.map((window, number) => {
    const turn = TURNS.findIndex((those) => those.includes(status(window, now)));
    const opens = turn === 0 || window.opens === null ? Infinity : Date.parse(window.opens);
    const closes = window.closes === null ? Infinity : Date.parse(window.closes);
    return { number, key: turn < 0 ? [TURNS.length, -closes, -number] : [turn, opens, closes, number] };
  });
  order.sort((one, other) => {
    const at = one.key.findIndex((value, place) => value !== other.key[place]);
    return one.key[at] < other.key[at] ? -1 : 1;
  });
  return order[0].number;
}

/**
 * Whole days until the call closes; null where that says nothing.
 * @param {Window} window
 * @param {number} now
 */
export function daysLeft(window, now) {
  if (window.closes === null || !["open", "closing_soon"].includes(status(window, now))) return null;
  return Math.floor((Date.parse(window.closes) - now) / DAY);
}

/**
 * How far the device's clock is off, in milliseconds; null where it can't be true.
 * @param {number} device
 * @param {?number} server the server's own time, if it told
 * @param {number} built when the page was made: no reader can be earlier
 */
export function clockError(device, server, built) {
  if (server !== null) return Math.abs(server - device) > 5 * 60_000 ? server - device : 0;
  return device < built - DAY ? null : 0;
}
