/**
 * The list of schemes: filters with counts, an order, and what is chosen in the address. Without it the list is whole.
 */

import { isAhead, ordered, sifted } from "./browse_rows.js";
import { readChoice, writeChoice } from "./browse_state.js";

const NARROW = matchMedia("(width < 62rem)");
const language = document.documentElement.lang;
const numbers = new Intl.NumberFormat(language === "en" ? "en-GB" : language);
const plurals = new Intl.PluralRules(language);

/** @param {string} selector */
const one = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
const form = /** @type {HTMLFormElement} */ (one("[data-browse]"));
if (form) start();

function start() {
  const words = JSON.parse(one("#browse-words").textContent);
  const list = one("[data-list]");
  const sort = /** @type {HTMLSelectElement} */ (form.elements.namedItem("sort"));
  const sorts = [...sort.options].map((option) => option.value);
  const groups = [...form.querySelectorAll("[data-filter]")].map(groupOf);
  const offered = new Map(groups.map(({ name, boxes }) => [name, new Set(boxes.map(({ box }) => box.value))]));
  const rows = [...list.children].map((element, index) => rowOf(element, index, [...offered.keys()]));
  let order = rows;
  let shown = new Set(rows);

  /** A text with its count and whatever else it names. */
  const say = (key, n, more = {}) => {
    const params = { n: numbers.format(n), ...more };
    const text = words[key][plurals.select(n)] ?? words[key].other;
    return text.replace(/\{([a-z_]+)\}/g, (_, name) => params[name]);
  };

  const read = () => {
    const { chosen, sort: by } = readChoice(location.hash, offered, sorts);
    for (const { name, boxes } of groups) for (const { box } of boxes) box.checked = chosen.get(name)?.has(box.value) ?? false;
    sort.value = by;
  };
  const choice = () => {
    const chosen = new Map();
    for (const { name, boxes } of groups) {
      const values = boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
      if (values.length) chosen.set(name, new Set(values));
    }
    return { chosen, sort: sort.value };
  };

  const arrange = (by) => {
    const next = ordered(rows, by, language);
    if (next.some((row, index) => row !== order[index])) refill(list, next.map((row) => row.element));
    order = next;
  };
  const showRows = (left) => {
    for (const row of rows) if (left.has(row) !== shown.has(row)) row.element.hidden = !left.has(row);
    shown = left;
  };
  const showCounts = (counts, total) => {
    for (const { name, boxes } of groups) {
      for (const { box, label, count } of boxes) {
        count.textContent = numbers.format(counts.get(name)?.get(box.value) ?? 0);
        label.hidden = !box.checked && !total.get(name)?.has(box.value);
      }
    }
  };
  const showSaid = (chosen, left, without) => {
    const some = [...chosen.values()].reduce((sum, values) => sum + values.size, 0);
    const said = left.size === rows.length ? say("count", rows.length) : say("shown", rows.length, { shown: numbers.format(left.size) });
    // Said again only where it has changed.
    if (one("[data-shown]").textContent !== said) one("[data-shown]").textContent = said;
    one("[data-chosen]").textContent = say("chosen", some);
    one("[data-chosen]").hidden = some === 0;
    one("[data-reset]").hidden = some === 0;
    one("[data-nothing]").hidden = left.size > 0;
    const looser = groups.filter(({ name }) => (without.get(name) ?? 0) > 0).sort((a, b) => without.get(b.name) - without.get(a.name));
    one("[data-loosen-lead]").hidden = !looser.length;
    one("[data-loosen]").replaceChildren(...(left.size ? [] : looser.map((group) => looserItem(group, without.get(group.name)))));
    one("[data-none]").hidden = rows.some(isAhead);
  };
  const looserItem = ({ name, heading }, n) => {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button button-quiet";
    button.dataset.loosenFilter = name;
    button.textContent = say("loosen", n, { filter: heading });
    item.append(button);
    return item;
  };

  const show = () => {
    const { chosen, sort: by } = choice();
    const { left, counts, without } = sifted(rows, chosen);
    arrange(by);
    showRows(left);
    showCounts(counts, sifted(rows, new Map()).counts);
    showSaid(chosen, left, without);
  };
  const changed = () => {
    const address = writeChoice(choice(), offered, sorts);
    if (address !== location.hash) history.pushState(null, "", address || location.pathname + location.search);
    show();
  };
  /** @param {string} [name] of one filter; left out, all */
  const clear = (name) => {
    for (const group of groups) if (!name || group.name === name) for (const { box } of group.boxes) box.checked = false;
    changed();
    // The button that was pressed is gone.
    one("#schemes").focus();
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", changed);
  one("[data-reset]").addEventListener("click", () => clear());
  one("[data-loosen]").addEventListener("click", (event) => {
    const name = /** @type {HTMLElement} */ (event.target).closest("button")?.dataset.loosenFilter;
    if (name) clear(name);
  });
  // Back, forward, and an address typed or followed.
  for (const kind of ["popstate", "hashchange"]) addEventListener(kind, () => { read(); show(); });
  addEventListener("pageshow", () => { read(); show(); });
  let due = 0;
  list.addEventListener("restanding", () => {
    // Several stand otherwise at once.
    clearTimeout(due);
    due = setTimeout(() => {
      for (const row of rows) row.values.status = [row.element.dataset.status];
      show();
    });
  });
  fold();
  read();
  show();
  form.hidden = false;
}

/** Taken out, filled and put back: in sight, ten thousand items are moved one by one, and that takes seconds. */
function refill(list, items) {
  const held = /** @type {HTMLElement} */ (list.contains(document.activeElement) ? document.activeElement : null);
  const place = document.createComment("");
  list.replaceWith(place);
  list.replaceChildren(...items);
  place.replaceWith(list);
  held?.focus({ preventScroll: true });
}

/** A filter with its boxes. */
function groupOf(fieldset) {
  const boxes = [...fieldset.querySelectorAll("label")].map((label) => ({
    label,
    box: label.querySelector("input"),
    count: label.querySelector("[data-count]"),
  }));
  return { name: fieldset.dataset.filter, heading: fieldset.querySelector("legend").textContent, boxes };
}

/** A row of the list as data. */
function rowOf(element, index, names) {
  const { closes, newest, largest } = element.dataset;
  const values = { status: [element.dataset.status] };
  for (const name of names) values[name] = element.dataset[name].split(" ");
  return { element, index, values, closes, newest, largest: Number(largest), title: element.querySelector("h3").textContent };
}

/** Folded on a phone, open where there is room. */
function fold() {
  const details = /** @type {HTMLDetailsElement} */ (one("[data-fold]"));
  const follow = () => { details.open = !NARROW.matches; };
  NARROW.addEventListener("change", follow);
  follow();
}
