/**
 * The page that searches: question, filters and order stand in its address behind the #, the index is fetched when it is needed.
 */

import { ordered, sifted } from "./browse_rows.js";
import { readChoice, writeChoice } from "./browse_state.js";
import { choices, choose, chosenIn, clear, fold, groupsIn, loosener, looseners, offeredIn, onward, showCounts } from "./filters.js";
import { awardIn } from "./search_award.js";
import { createIndex, inTime } from "./search_index.js";
import { parts } from "./search_words.js";
import { language, speaker } from "./wording.js";

const AT_ONCE = 10;
// A day's turn or a deadline is noticed within this time, also after the device has slept.
const PULSE = 60_000;

/** @param {string} selector */
const one = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
/** What is not there is not shown. @param {boolean} there @param {string[]} names */
const show = (there, ...names) => {
  for (const name of names) for (const each of document.querySelectorAll(`[data-${name}]`)) each.hidden = !there;
};
const box = one("[data-search]");
const form = /** @type {HTMLFormElement} */ (one("[data-search-form]"));
const filters = /** @type {HTMLFormElement} */ (one("[data-filters]"));
const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
const sort = /** @type {HTMLSelectElement} */ (filters.elements.namedItem("sort"));
const sorts = [...sort.options].map((option) => option.value);
const groups = groupsIn(filters);
const offered = offeredIn(groups);
const { words, places } = JSON.parse(one("#search-words").textContent);
const say = speaker(words);
const sayOnward = onward(filters, one("#answers"));
const index = createIndex(new URL(box.dataset.search, location.href));
// Only the last question is answered.
let turn = 0;
/** The answers to a question before any filter. @type {{q: ?string, all: import("./search_index.js").Found[], asked: string, instead: string, also: string[]}} */
let last = unasked();
/** @type {import("./search_index.js").Found[]} */
let found = [];
let shown = 0;

/** No question has been answered. */
function unasked() {
  return { q: null, all: [], asked: "", instead: "", also: [] };
}

/** What the address asks. */
function asked() {
  const q = (new URLSearchParams(location.hash.slice(1)).get("q") ?? "").trim();
  return { q, ...readChoice(location.hash, offered, sorts) };
}

/** The address of what the page asks. */
function address() {
  const q = field.value.trim();
  const choice = writeChoice({ chosen: chosenIn(groups), sort: sort.value }, offered, sorts).slice(1);
  const all = [q && new URLSearchParams({ q }).toString(), choice].filter(Boolean).join("&");
  return all ? `#${all}` : "";
}

/** Answers what the address asks: the question by the index, the choices here. */
async function answer() {
  const { q, chosen, sort: by } = asked();
  const mine = ++turn;
  field.value = q;
  sort.value = by;
  choose(groups, chosen);
  showChosen(chosen);
  show(false, "failed", "begin");
  if (q !== last.q) show(false, "nothing", "answers");
  if (!q && !chosen.size && by === sorts[0]) return rest();
  if (q !== last.q) one("[data-said]").textContent = say("loading");
  try {
    const answered = q === last.q ? last : await inTime(index.ask(q, words).then(({ found: all, ...more }) => ({ q, all, ...more })));
    if (mine !== turn) return null;
    last = answered;
    const { all } = last;
    await index.restand(all);
    const { left, counts, without } = sifted(all, chosen);
    // Without a question no page is a better match than another.
    found = by === "best" && q ? [...left] : ordered([...left], by === "best" ? "next" : by, language);
    shown = 0;
    const items = await inTime(next());
    if (mine !== turn) return null;
    one("[data-results]").replaceChildren(...items);
    showCounts(groups, counts, sifted(all, new Map()).counts);
    tell(q, chosen, all, without);
  } catch {
    if (mine === turn) fail();
  }
  return null;
}

/** Nothing is asked: nothing is said. */
function rest() {
  last = unasked();
  show(false, "nothing", "answers");
  show(true, "begin");
  one("[data-said]").textContent = "";
  for (const { boxes } of groups) for (const { label, count } of boxes) [label.hidden, count.textContent] = [false, ""];
}

function fail() {
  last = unasked();
  show(false, "nothing", "answers");
  one("[data-said]").textContent = "";
  show(true, "failed");
}

function showChosen(chosen) {
  const some = choices(chosen);
  one("[data-chosen]").textContent = say("chosen", some);
  show(some > 0, "chosen", "reset");
}

/** How many, and where there are none, what to do. */
function tell(q, chosen, all, without) {
  const n = found.length;
  const none = !q ? "none_chosen" : all.length ? "nothing_chosen" : "nothing";
  const some = last.instead ? "instead" : q ? "count" : "pages";
  const also = n && last.also.length ? `${last.instead ? "" : "."} ${say("also", 0, { words: last.also.join(", ") })}` : "";
  const said = say(n ? some : none, n, { query: last.asked, instead: last.instead }) + also;
  // Said again only where it has changed.
  if (one("[data-said]").textContent !== said) one("[data-said]").textContent = said;
  show(n > 0, "answers");
  sayOnward(n ? say("show", n) : "");
  show(n === 0, "nothing");
  show(all.length > 0, "loosen-box");
  show(all.length === 0, "try");
  const looser = n || !all.length ? [] : looseners(groups, without, (left, filter) => say("loosen", left, { filter }));
  one("[data-loosen]").replaceChildren(...(looser.length ? looser : [loosener("", say("reset"))]));
  for (const link of document.querySelectorAll("[data-other]")) link.hash = new URLSearchParams({ q }).toString();
}

/** The next answers, as they are shown. */
async function next() {
  const start = shown;
  const items = await Promise.all(found.slice(start, start + AT_ONCE).map(async (page) => item(page, await page.data())));
  if (start !== shown) return [];
  shown += items.length;
  const left = Math.min(AT_ONCE, found.length - shown);
  show(left > 0, "more");
  one("[data-more]").textContent = say("more", left);
  return items;
}

/** @param {string} name @param {string} [kind] @param {(string|Node)[]} content */
function element(name, kind, ...content) {
  const made = document.createElement(name);
  if (kind) made.className = kind;
  made.append(...content);
  return made;
}

/** A page that answers: what it is, its name, where it stands, and the words around what was found. */
function item({ title, values, left }, found) {
  const { raw_url, excerpt, content } = found;
  const [kind] = values.kind;
  const year = values.year.find((value) => /^\d+$/.test(value));
  const about = [words[`kind.${kind}`], ...(kind === "call" ? [places[values.place[0]], year] : [])];
  const link = /** @type {HTMLAnchorElement} */ (element("a", "", title));
  link.href = new URL(raw_url.replace(/^\//, ""), new URL(box.dataset.home, location.href)).href;
  const award = kind === "call" ? awardIn(found) : null;
  const text = (award?.parts ?? parts(excerpt, content)).map((part) => (part.found ? element("mark", "", part.text) : part.text));
  const lines = [element("p", "line-of", about.filter(Boolean).join(" · ")), element("h3", "line-what", link)];
  if (values.status.length) lines.push(element("p", "line-when", ...standing(values.status[0], left)));
  lines.push(element("p", "search-excerpt", ...text));
  if (award) {
    const row = /** @type {HTMLAnchorElement} */ (element("a", "", words.award));
    row.href = `${link.href}#${award.id}`;
    lines.push(element("p", "search-award", row));
  }
  return element("li", "line search-result", ...lines);
}

/** Where a call stands, and how long it can still be applied to. */
function standing(current, left) {
  const pill = element("span", `pill pill-${current}`, words[`pill.${current}`]);
  return left === null ? [pill] : [pill, element("span", "standing-more", left < 1 ? words.last_day : say("left", left))];
}

/** What the page asks goes into the address, and is answered. */
function ask() {
  const wanted = address();
  if (wanted !== location.hash) history.pushState(null, "", wanted || location.pathname + location.search);
  return answer();
}

/** @param {string} [name] of one filter; left out, all */
async function takeBack(name) {
  clear(groups, name);
  await ask();
  // The button that was pressed is gone.
  (one("#answers").hidden ? field : one("#answers")).focus();
}

one("[data-onward]").addEventListener("click", () => one("#answers").focus());
form.addEventListener("submit", (event) => { event.preventDefault(); ask(); });
filters.addEventListener("submit", (event) => event.preventDefault());
filters.addEventListener("change", ask);
one("[data-reset]").addEventListener("click", () => takeBack());
one("[data-loosen]").addEventListener("click", (event) => {
  const button = /** @type {HTMLElement} */ (event.target).closest("button");
  if (button) takeBack(button.dataset.loosenFilter);
});
// Whoever begins to write will ask.
field.addEventListener("input", () => { index.load().catch(() => {}); }, { once: true });
one("[data-more]").addEventListener("click", async () => {
  const mine = turn;
  try {
    const items = await inTime(next());
    if (mine !== turn) return;
    one("[data-results]").append(...items);
    items[0]?.querySelector("a").focus();
  } catch {
    fail();
  }
});
for (const kind of ["popstate", "hashchange"]) addEventListener(kind, () => answer());
const follow = async () => { if (!document.hidden && (await index.restand(last.all))) answer(); };
setInterval(follow, PULSE);
document.addEventListener("visibilitychange", follow);
fold(/** @type {HTMLDetailsElement} */ (one("[data-fold]")));
for (const hidden of [form, filters]) hidden.hidden = false;
answer();
