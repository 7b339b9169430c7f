/**
 * Filters on a page: boxes in groups, each with its count, folded on a phone.
 */

import { numbers } from "./wording.js";

const NARROW = matchMedia("(width < 62rem)");

/**
 * @typedef {object} Group
 * @property {string} name
 * @property {string} heading
 * @property {{label: HTMLElement, box: HTMLInputElement, count: HTMLElement}[]} boxes
 */

/** @param {HTMLElement} form @returns {Group[]} */
export function groupsIn(form) {
  return [...form.querySelectorAll("[data-filter]")].map((fieldset) => {
    const boxes = [...fieldset.querySelectorAll("label")].map((label) => ({
      label,
      box: label.querySelector("input"),
      count: label.querySelector("[data-count]"),
    }));
    return { name: fieldset.dataset.filter, heading: fieldset.querySelector("legend").textContent, boxes };
  });
}

/** The values to choose from, by filter. @param {Group[]} groups */
export const offeredIn = (groups) => new Map(groups.map(({ name, boxes }) => [name, new Set(boxes.map(({ box }) => box.value))]));

/** @param {Group[]} groups @param {Map<string, Set<string>>} chosen */
export function choose(groups, chosen) {
  for (const { name, boxes } of groups) for (const { box } of boxes) box.checked = chosen.get(name)?.has(box.value) ?? false;
}

/** What is chosen, by filter; a filter without a choice is not in it. @param {Group[]} groups */
export function chosenIn(groups) {
  const chosen = new Map();
  for (const { name, boxes } of groups) {
    const values = boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
    if (values.length) chosen.set(name, new Set(values));
  }
  return chosen;
}

/** Takes the choices of one filter back; of all, where none is named. @param {Group[]} groups @param {string} [name] */
export function clear(groups, name) {
  for (const group of groups) if (!name || group.name === name) for (const { box } of group.boxes) box.checked = false;
}

/**
 * @param {Group[]} groups
 * @param {Map<string, Map<string, number>>} counts what each choice would leave
 * @param {Map<string, Map<string, number>>} total what there is at all; a choice of which there is nothing is not shown
 */
export function showCounts(groups, counts, total) {
  for (const { name, boxes } of groups) {
    for (const { box, label, count } of boxes) {
      count.textContent = numbers.format(counts.get(name)?.get(box.value) ?? 0);
      label.hidden = !box.checked && !total.get(name)?.has(box.value);
    }
  }
}

/** How many values are chosen. @param {Map<string, Set<string>>} chosen */
export const choices = (chosen) => [...chosen.values()].reduce((sum, values) => sum + values.size, 0);

/**
 * The filters without which something would be left, the one that hides most first, each as a button that takes it back.
 * @param {Group[]} groups
 * @param {Map<string, number>} without
 * @param {(n: number, heading: string) => string} said
 */
export function looseners(groups, without, said) {
  return groups
    .filter(({ name }) => (without.get(name) ?? 0) > 0)
    .sort((a, b) => without.get(b.name) - without.get(a.name))
    .map(({ name, heading }) => loosener(name, said(without.get(name), heading)));
}

/** @param {string} name of a filter, or nothing for all @param {string} text */
export function loosener(name, text) {
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-quiet";
  button.dataset.loosenFilter = name;
  button.textContent = text;
  item.append(button);
  return item;
}

/** Folded on a phone, open where there is room. @param {HTMLDetailsElement} details */
export function fold(details) {
  const follow = () => { details.open = !NARROW.matches; };
  NARROW.addEventListener("change", follow);
  follow();
}

/**
 * The way from the filters to what is left, which folds them again where they stand above it.
 * @param {HTMLElement} form
 * @param {HTMLElement} heading of what is left
 * @returns {(text: string) => void} says how many that is; nothing hides the way
 */
export function onward(form, heading) {
  const button = /** @type {HTMLButtonElement} */ (form.querySelector("[data-show]"));
  button.addEventListener("click", () => {
    if (NARROW.matches) button.closest("details").open = false;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: "start" });
  });
  return (text) => { [button.textContent, button.hidden] = [text, !text]; };
}
