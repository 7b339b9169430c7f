/**
 * The list of schemes: filters with counts, an order, and what is chosen in the address. Without it the list is whole.
 */

import { isAhead, ordered, sifted } from "./browse_rows.js";
import { readChoice, writeChoice } from "./browse_state.js";
import { choices, choose, chosenIn, clear, fold, groupsIn, looseners, offeredIn, onward, showCounts } from "./filters.js";
import { language, numbers, speaker } from "./wording.js";

/** @param {string} selector */
const one = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
const form = /** @type {HTMLFormElement} */ (one("[data-browse]"));
if (form) start();

function start() {
  const say = speaker(JSON.parse(one("#browse-words").textContent));
  const list = one("[data-list]");
  const sort = /** @type {HTMLSelectElement} */ (form.elements.namedItem("sort"));
  const sorts = [...sort.options].map((option) => option.value);
  const groups = groupsIn(form);
  const offered = offeredIn(groups);
  const sayOnward = onward(form, one("#schemes"));
  const rows = [...list.children].map((element, index) => rowOf(element, index, [...offered.keys()]));
  let order = rows;
  let shown = new Set(rows);

  const read = () => {
    const { chosen, sort: by } = readChoice(location.hash, offered, sorts);
    choose(groups, chosen);
    sort.value = by;
  };
  const choice = () => ({ chosen: chosenIn(groups), sort: sort.value });

  const arrange = (by) => {
    const next = ordered(rows, by, language);
    if (next.some((row, index) => row !== order[index])) refill(list, next.map((row) => row.element));
    order = next;
  };
  const showRows = (left) => {
    for (const row of rows) if (left.has(row) !== shown.has(row)) row.element.hidden = !left.has(row);
    shown = left;
  };
  const showSaid = (chosen, left, without) => {
    const some = choices(chosen);
    const said = left.size === rows.length ? say("count", rows.length) : say("shown", rows.length, { shown: numbers.format(left.size) });
    // Said again only where it has changed.
    if (one("[data-shown]").textContent !== said) one("[data-shown]").textContent = said;
    one("[data-chosen]").textContent = say("chosen", some);
    one("[data-chosen]").hidden = some === 0;
    one("[data-reset]").hidden = some === 0;
    sayOnward(left.size ? say("show", left.size) : "");
    one("[data-nothing]").hidden = left.size > 0;
    const looser = left.size ? [] : looseners(groups, without, (n, heading) => say("loosen", n, { filter: heading }));
    one("[data-loosen-lead]").hidden = !looser.length;
    one("[data-loosen]").replaceChildren(...looser);
    one("[data-none]").hidden = rows.some(isAhead);
  };

  const show = () => {
    const { chosen, sort: by } = choice();
    const { left, counts, without } = sifted(rows, chosen);
    arrange(by);
    showRows(left);
    showCounts(groups, counts, sifted(rows, new Map()).counts);
    showSaid(chosen, left, without);
  };
  const changed = () => {
    const address = writeChoice(choice(), offered, sorts);
    if (address !== location.hash) history.pushState(null, "", address || location.pathname + location.search);
    show();
  };
  /** @param {string} [name] of one filter; left out, all */
  const takeBack = (name) => {
    clear(groups, name);
    changed();
    // The button that was pressed is gone.
    one("#schemes").focus();
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", changed);
  one("[data-reset]").addEventListener("click", () => takeBack());
  one("[data-loosen]").addEventListener("click", (event) => {
    const name = /** @type {HTMLElement} */ (event.target).closest("button")?.dataset.loosenFilter;
    if (name) takeBack(name);
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
  fold(/** @type {HTMLDetailsElement} */ (one("[data-fold]")));
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

/** A row of the list as data. */
function rowOf(element, index, names) {
  const { closes, newest, largest } = element.dataset;
  const values = { status: [element.dataset.status] };
  for (const name of names) values[name] = element.dataset[name].split(" ");
  return { element, index, values, closes, newest, largest: Number(largest), title: element.querySelector("h3").textContent };
}
