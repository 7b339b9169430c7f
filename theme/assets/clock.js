/**
 * What time it is: the server's clock, asked where the device's could be wrong and the answer could matter.
 * A site that was built for another day stands still there.
 */

import { clockError } from "./standing.js";

// In milliseconds. A server that has not told by then is not waited for.
const PATIENCE = 5_000;

/** The instant that the site was built for, in milliseconds; null where it follows the clock. */
function still() {
  const { on } = document.documentElement.dataset;
  return on ? Date.parse(on) : null;
}

/** The server's time; null if it does not tell. */
async function serverTime() {
  try {
    const response = await fetch(location.href, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
    return Date.parse(response.headers.get("Date") ?? "") || null;
  } catch {
    return null;
  }
}

/**
 * How far the device's clock is off, in milliseconds; null where it can't be true.
 * @param {boolean} live whether time can still change something here
 * @param {number} built when what is shown was made
 */
export async function deviceError(live, built) {
  if (still() !== null) return 0;
  return clockError(Date.now(), live ? await serverTime() : null, built);
}

/**
 * Now, in milliseconds.
 * @param {number} error how far the device's clock is off
 */
export function instant(error) {
  return still() ?? Date.now() + error;
}
