/** Where a call stands that can be applied for, or will be. */

/** @type {readonly string[]} */
export const AHEAD = ["forecast", "open", "closing_soon", "paused"];
