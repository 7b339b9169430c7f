/** The worked example, once the page can count with the reader's own figures: one step away, below them. */

import { element } from "./elements.js";

/** @param {HTMLElement} place that it stands below from now on */
export function tuckAway(place) {
  const example = document.getElementById("plan-example");
  const heading = example?.querySelector("h3");
  if (!example || !heading) return;
  place.after(element("details", { class: "verdict-part plan-tucked" }, element("summary", {}, heading), example));
}
