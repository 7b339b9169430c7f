/**
 * The page that searches: the question stands in its address behind the #, the index is fetched when it is needed.
 */

import { nearness, parts, spellings, unfolded } from "./search_words.js";

const AT_ONCE = 10;
// In milliseconds. What has not come by then is not waited for.
const PATIENCE = 20_000;
const language = document.documentElement.lang;
const numbers = new Intl.NumberFormat(language === "en" ? "en-GB" : language);
const plurals = new Intl.PluralRules(language);

/** @param {string} selector */
const one = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
const box = one("[data-search]");
const form = /** @type {HTMLFormElement} */ (one("[data-search-form]"));
const field = (name) => /** @type {HTMLInputElement|HTMLSelectElement} */ (form.elements.namedItem(name));
const { words, places } = JSON.parse(one("#search-words").textContent);
/** @type {Promise<any>|undefined} */
let engine;
let missed = false;
// Only the last question is answered.
let turn = 0;
/** @type {{data: () => Promise<any>}[]} */
let found = [];
let shown = 0;

/** A text with its count and whatever else it names. */
function say(key, n, more = {}) {
  const text = typeof words[key] === "string" ? words[key] : (words[key][plurals.select(n)] ?? words[key].other);
  const params = { n: numbers.format(n), ...more };
  return text.replace(/\{([a-z_]+)\}/g, (_, name) => params[name]);
}

/** Pagefind says nothing of a part of the index that has not come: it finds nothing there, which would be wrong. */
function watch(folder) {
  const fetched = globalThis.fetch;
  globalThis.fetch = async (...given) => {
    if (!String(given[0]).startsWith(folder.pathname)) return fetched(...given);
    const response = await fetched(...given).catch(() => null);
    missed ||= !response?.ok;
    return response ?? Response.error();
  };
}

/** The program and the head of the index, once. */
function load() {
  const folder = new URL(box.dataset.search, location.href);
  if (!engine) watch(folder);
  engine ??= import(new URL("pagefind.js", folder).href).then(async (module) => {
    // In a worker nobody could see what has not come.
    await module.options({ excerptLength: 24, noWorker: true });
    await module.init();
    return module;
  });
  return engine;
}

/** @template T @param {Promise<T>} promise @returns {Promise<T>} */
function inTime(promise) {
  let timer = 0;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error("late")), PATIENCE); });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** The pages that answer a question in any of its spellings, the best first unless another order is asked for. */
async function find({ q, sort }) {
  const module = await load();
  const best = new Map();
  let nearest = 0;
  for (const spelling of spellings(q)) {
    const { results } = await module.search(spelling);
    const near = results.length ? nearness(spelling, marked(await results[0].data())) : 0;
    if (near > nearest) best.clear();
    if (near === 0 || near < nearest) continue;
    nearest = near;
    for (const result of results) if (!(best.get(result.id)?.score >= result.score)) best.set(result.id, result);
  }
  if (missed) throw new Error("a part of the index has not come");
  if (sort !== "deadline") return [...best.values()].sort((a, b) => b.score - a.score);
  const { results } = await module.search(null, { sort: { deadline: "desc" } });
  return results.filter(({ id }) => best.has(id)).map(({ id }) => best.get(id));
}

/** The words of a page that the index found. */
function marked({ content, locations }) {
  const all = content.split(/\s+/);
  return locations.map((place) => all[place] ?? "");
}

/** @returns {{q: string, sort: string}} */
function asked() {
  const given = new URLSearchParams(location.hash.slice(1));
  return { q: (given.get("q") ?? "").trim(), sort: given.get("sort") === "deadline" ? "deadline" : "" };
}

async function answer() {
  const question = asked();
  for (const [name, value] of Object.entries(question)) field(name).value = value;
  const mine = ++turn;
  for (const name of ["nothing", "failed", "answers"]) one(`[data-${name}]`).hidden = true;
  one("[data-said]").textContent = question.q ? say("loading", 0) : "";
  if (!question.q) return;
  try {
    const results = await inTime(find(question));
    if (mine !== turn) return;
    found = results;
    shown = 0;
    one("[data-results]").replaceChildren();
    await inTime(more());
    if (mine === turn) tell(question.q);
  } catch {
    if (mine !== turn) return;
    one("[data-said]").textContent = "";
    one("[data-failed]").hidden = false;
  }
}

function tell(q) {
  const n = found.length;
  one("[data-said]").textContent = say(n ? "count" : "nothing", n, { query: q });
  one("[data-answers]").hidden = !n;
  one("[data-nothing]").hidden = n > 0;
  for (const link of document.querySelectorAll("[data-other]")) link.hash = new URLSearchParams({ q }).toString();
}

/** The next answers; says which came first of them. */
async function more() {
  const mine = turn;
  const next = await Promise.all(found.slice(shown, shown + AT_ONCE).map((result) => result.data()));
  if (mine !== turn) return null;
  const items = next.map(item);
  shown += items.length;
  one("[data-results]").append(...items);
  const left = Math.min(AT_ONCE, found.length - shown);
  one("[data-more]").hidden = left <= 0;
  one("[data-more]").textContent = say("more", left);
  return items[0];
}

/** @param {string} name @param {string} [kind] @param {(string|Node)[]} content */
function element(name, kind, ...content) {
  const made = document.createElement(name);
  if (kind) made.className = kind;
  made.append(...content);
  return made;
}

/** A page that answers: what it is, its name, and the words around what was found. */
function item({ raw_url, meta, excerpt }) {
  const [first, second] = raw_url.split("/").filter(Boolean);
  const kind = first === "funders" ? "funder" : !places[first] ? "page" : second ? "call" : "place";
  const about = [words[`kind.${kind}`], kind === "call" && places[first]].filter(Boolean).join(" · ");
  const link = /** @type {HTMLAnchorElement} */ (element("a", "", unfolded(meta.title)));
  link.href = new URL(raw_url.replace(/^\//, ""), new URL(box.dataset.home, location.href)).href;
  const text = parts(excerpt).map((part) => (part.found ? element("mark", "", part.text) : part.text));
  return element("li", "line search-result", element("p", "line-of", about), element("h3", "line-what", link), element("p", "search-excerpt", ...text));
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const given = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]).filter(([, value]) => value);
  const hash = given.length ? `#${new URLSearchParams(given)}` : "";
  if (hash !== location.hash) history.pushState(null, "", hash || location.pathname + location.search);
  answer();
});
field("sort").addEventListener("change", () => field("q").value.trim() && form.requestSubmit());
// Whoever begins to write will ask.
field("q").addEventListener("input", () => { load().catch(() => {}); }, { once: true });
one("[data-more]").addEventListener("click", async () => {
  try {
    (await inTime(more()))?.querySelector("a").focus();
  } catch {
    one("[data-failed]").hidden = false;
  }
});
for (const kind of ["popstate", "hashchange"]) addEventListener(kind, () => answer());
form.hidden = false;
answer();
