/**
 * Letters as the index has them. It passes over accents: a finds å and ä, o finds ö. ø and æ stand in it as o and a with
 * a stroke laid over (publish/searching/index.py), so a question is written in the same way, and an answer in letters again.
 */

const STROKE = "\u0338";
const LETTERS = [["ø", "o"], ["Ø", "O"], ["æ", "a"], ["Æ", "A"]];
// Two letters in place of one, as on a keyboard or in an address without them; old names are still spelled so.
const PAIRS = /ae|oe|aa/g;
const SINGLE = { ae: "a", oe: "o", aa: "a" };
const SPECIAL = /[æäøöå]/g;
const DOUBLE = { æ: "ae", ä: "ae", ø: "oe", ö: "oe", å: "aa" };
// Each way to spell a question is a search of its own.
const MOST = 8;

/** @param {string} text as it is read → as it stands in the index */
export function folded(text) {
  return LETTERS.reduce((left, [letter, plain]) => left.replaceAll(letter, plain + STROKE), text.normalize("NFC"));
}

/** @param {string} text as it stands in the index → as it is read */
export function unfolded(text) {
  return LETTERS.reduce((left, [letter, plain]) => left.replaceAll(plain + STROKE, letter), text).replaceAll("\u200B", "");
}

/**
 * Every way to spell a question: as it was typed, with one letter for two, with two for one.
 * @param {string} question
 * @returns {string[]} as they stand in the index, the one that was typed first
 */
export function spellings(question) {
  const typed = question.normalize("NFC").toLowerCase().trim();
  // Between quotation marks it is meant as it stands.
  if (/^".+"$/.test(typed)) return [folded(typed)];
  const ways = typed.split(/\s+/).filter(Boolean).map((word) => [
    ...new Set([word, word.replace(PAIRS, (pair) => SINGLE[pair]), word.replace(SPECIAL, (letter) => DOUBLE[letter])]),
  ]);
  const whole = ways.reduce((left, right) => left.flatMap((start) => right.map((word) => [...start, word])).slice(0, MOST), [[]]);
  return whole.filter((words) => words.length).map((words) => folded(words.join(" ")));
}

/** The words of a text without accents, signs and capitals. */
function bare(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/**
 * How near what was found is to what was asked, 1 where every word is there, 0 where something else was found. Where no
 * word begins as the asked one does, the index answers with the longest word that the asked one begins with, and that
 * may be a single letter.
 * @param {string} question one spelling
 * @param {string[]} marked the words found on a page
 */
export function nearness(question, marked) {
  const there = marked.flatMap(bare);
  if (!there.length) return 1;
  return Math.min(1, ...bare(question).map((asked) => Math.max(...there.map((word) => likeness(asked, word)))));
}

/** Half of a word at least, and three letters, is what two words begin with alike; else they are not alike. */
function likeness(asked, word) {
  if (word.includes(asked)) return 1;
  const alike = shared(asked, word);
  return alike >= Math.max(3, Math.floor(asked.length / 2)) ? alike / asked.length : 0;
}

/** How many letters two words begin with alike. */
function shared(one, other) {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/**
 * An excerpt in parts, the found words apart, with dots where the page says more before or after. It comes as HTML in
 * which nothing but mark is an element.
 * @param {string} html
 * @param {string} [content] what the page says
 * @returns {{text: string, found: boolean}[]}
 */
export function parts(html, content = "") {
  const made = html.split(/(<mark>.*?<\/mark>)/s).filter(Boolean).map((part) => {
    const found = part.startsWith("<mark>");
    const text = (found ? part.slice(6, -7) : part).replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return { text: unfolded(text), found };
  });
  const [said, whole] = [made.map(({ text }) => text).join(""), unfolded(content)].map(spaced);
  if (whole && !whole.startsWith(said)) made.unshift({ text: "… ", found: false });
  if (whole && !whole.endsWith(said)) made.push({ text: " …", found: false });
  return made;
}

/** A text with one space between its words. */
function spaced(text) {
  return text.replace(/\s+/g, " ").trim();
}
