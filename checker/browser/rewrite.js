/** A place written anew: what had the focus is another element now, with the same name. */

import { present } from "./elements.js";

// What names an element from one time to the next.
const NAMES = ["go", "part", "call", "rest", "calendar", "more"];

/**
 * @param {HTMLElement} place which takes the focus where nothing else can
 * @param {import("./elements.js").Child[]} parts
 */
export function rewrite(place, parts) {
  const inside = place.contains(document.activeElement) ? document.activeElement : null;
  const selector = NAMES.map((name) => `[data-${name}]`).join(", ");
  const had = /** @type {?HTMLElement} */ (inside?.closest(selector))?.dataset ?? {};
  place.replaceChildren(...present(parts));
  if (!inside || inside === place) return;
  const name = NAMES.find((each) => had[each] !== undefined);
  const all = /** @type {HTMLElement[]} */ ([...place.querySelectorAll(selector)]);
  const found = name && all.find(({ dataset }) => dataset[name] === had[name]);
  const target = /** @type {HTMLElement} */ ((found && (found.querySelector("summary") ?? found)) || place);
  target.focus({ preventScroll: true });
}
