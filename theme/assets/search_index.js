/**
 * The index: fetched when it is first asked, each answer joined to what its page can be filtered and sorted by.
 */

import { deviceError, instant } from "./clock.js";
import { inOtherWords, shorter, withoutSmall } from "./search_otherwise.js";
import { nearness, spellings } from "./search_words.js";
import { daysLeft, status } from "./standing.js";

// In milliseconds. What has not come by then is not waited for.
const PATIENCE = 20_000;

/**
 * @typedef {object} Found a page, as browse_rows.js takes it
 * @property {number} index its place among all pages
 * @property {string} title
 * @property {string} closes as ISO 8601, or empty
 * @property {?import("./standing.js").Window} window where time can change its status
 * @property {?number} left whole days until it closes, where that says something
 * @property {Object<string, string[]>} values by filter
 * @property {() => Promise<any>} data its address and the words around what was found
 */

/** @template T @param {Promise<T>} promise @returns {Promise<T>} */
export function inTime(promise) {
  let timer = 0;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error("late")), PATIENCE); });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** @param {URL} folder */
export function createIndex(folder) {
  /** @type {Promise<{module: any, pages: Map<string, any>, error: ?number}>|undefined} */
  let loaded;
  let missed = false;

  /** Pagefind says nothing of a part of the index that has not come: it finds nothing there, which would be wrong. */
  const watch = () => {
    const fetched = globalThis.fetch;
    globalThis.fetch = async (...given) => {
      if (!String(given[0]).startsWith(folder.pathname)) return fetched(...given);
      const response = await fetched(...given).catch(() => null);
      missed ||= !response?.ok;
      return response ?? Response.error();
    };
  };

  /** The program and the head of the index. */
  const program = async () => {
    const module = await import(new URL("pagefind.js", folder).href);
    // In a worker nobody could see what has not come.
    await module.options({ excerptLength: 24, noWorker: true });
    await module.init();
    return module;
  };

  /** Every page by what the index calls it, and how far the device's clock is off. */
  const register = async () => {
    const { built, names, pages } = await (await fetch(new URL("pages.json", folder).pathname)).json();
    const read = new Map(pages.map((page, index) => [page[0], rowOf(page, index, names)]));
    const live = [...read.values()].some(({ window }) => window);
    return { pages: read, error: live ? await deviceError(live, Date.parse(built)) : 0 };
  };

  const load = () => {
    if (!loaded) watch();
    loaded ??= Promise.all([program(), register()]).then(([module, rest]) => ({ module, ...rest }));
    return loaded;
  };

  /** The pages that answer questions in any of their spellings, by what the index calls them. */
  const best = async (/** @type {any} */ module, /** @type {(?string)[]} */ questions) => {
    const found = new Map();
    let nearest = 0;
    for (const asked of questions) {
      for (const spelling of asked === null ? [null] : spellings(asked)) {
        const { results } = await module.search(spelling);
        const near = results.length && spelling !== null ? nearness(spelling, marked(await results[0].data())) : results.length;
        if (near > nearest) found.clear();
        if (near === 0 || near < nearest) continue;
        nearest = near;
        for (const result of results) {
          const before = found.get(result.id);
          if (!(before?.score >= result.score)) found.set(result.id, { ...result, asked: before?.asked ?? asked });
        }
      }
    }
    return [...found.values()].sort((a, b) => b.score - a.score);
  };

  /**
   * The pages that answer a question, the best first; without a question all pages. Small words are passed over, words
   * that mean the same are asked too; where nothing answers, fewer words are asked in its place.
   * @param {string} question
   * @param {{same: string, small: string}} words
   * @returns {Promise<{found: Found[], asked: string, instead: string, also: string[]}>} what was asked, in its place, and too
   */
  const ask = async (question, words) => {
    const { module, pages, error } = await load();
    const asked = withoutSmall(question, words.small);
    let others = inOtherWords(asked, words.same);
    let [results, instead] = [await best(module, question ? [asked, ...others.map((each) => each.question)] : [null]), ""];
    const isCall = (/** @type {{id: string}} */ { id }) => pages.get(id)?.values.kind[0] === "call";
    for (const round of results.length ? [] : shorter(asked)) {
      for (const each of round) {
        const same = inOtherWords(each, words.same);
        const tried = await best(module, [each, ...same.map((other) => other.question)]);
        // A call is what is looked for; and the word that the fewest pages have tells the most.
        const better = Number(tried.some(isCall)) - Number(results.some(isCall)) || results.length - tried.length;
        if (tried.length && (!instead || better > 0)) [results, instead, others] = [tried, each, same];
      }
      if (instead) break;
    }
    if (missed) throw new Error("a part of the index has not come");
    const also = others.filter((each) => results.some((result) => result.asked === each.question)).map(({ word }) => word);
    const found = results.map(({ id, data }) => ({ ...pages.get(id), data }));
    stand(found, error);
    return { found, asked, instead, also };
  };

  /** Where calls stand now; says whether any of them stands otherwise than before. */
  const restand = async (/** @type {Found[]} */ found) => (loaded ? stand(found, (await loaded).error) : false);

  return { load, ask, restand };
}

/**
 * Nothing is said of a call that time can change where no clock can be believed.
 * @param {Found[]} found
 * @param {?number} error
 */
function stand(found, error) {
  let changed = false;
  for (const page of found) {
    if (!page.window) continue;
    const now = instant(error ?? 0);
    const before = `${page.values.status} ${page.left}`;
    page.values.status = error === null ? [] : [status(page.window, now)];
    page.left = error === null ? null : daysLeft(page.window, now);
    changed ||= before !== `${page.values.status} ${page.left}`;
  }
  return changed;
}

/** A page as publish/searching/filters.py writes it. */
function rowOf([, title, closes, window, ...texts], index, names) {
  const values = Object.fromEntries(names.map((name, place) => [name, texts[place].split(" ").filter(Boolean)]));
  return { index, title, closes, window, left: null, values };
}

/** The words of a page that the index found. */
function marked({ content, locations }) {
  const all = content.split(/\s+/);
  return locations.map((place) => all[place] ?? "");
}
