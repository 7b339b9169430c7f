/**
 * What else a question may be asked as: in words that mean the same, or in fewer words.
 */

// Each is a search of its own.
const MOST = 6;
// So many letters may an ending have: datahall, datahallene.
const ENDING = 4;

/** A word of ours, with whatever ending it was typed. @param {string} word */
const typedAs = (word) => new RegExp(`(?<!\\p{L})${word}\\p{L}{0,${ENDING}}(?!\\p{L})`, "u");

/**
 * The question with a word in it exchanged for each other word that means the same.
 * @param {string} question
 * @param {string} same groups of words, divided by semicolons, in each of them words divided by commas
 * @returns {{question: string, word: string}[]}
 */
export function inOtherWords(question, same) {
  const typed = question.normalize("NFC").toLowerCase();
  // Between quotation marks it is meant as it stands.
  if (/^".+"$/.test(typed.trim())) return [];
  const made = [];
  for (const group of same.split(";")) {
    const words = group.split(",").map((word) => word.trim()).filter(Boolean);
    const found = words.map(typedAs).find((each) => each.test(typed));
    if (!found) continue;
    for (const word of words) if (!typedAs(word).test(typed)) made.push({ question: typed.replace(found, word), word });
  }
  return made.slice(0, MOST);
}

/**
 * The question without the small words that say nothing of what is looked for; as it is where nothing else would be left.
 * @param {string} question
 * @param {string} small words divided by spaces
 */
export function withoutSmall(question, small) {
  const words = question.normalize("NFC").split(/[\s?!.,]+/).filter(Boolean);
  const passed = new Set(small.split(/\s+/));
  const left = words.filter((word) => !passed.has(word.toLowerCase()));
  return left.length && left.length < words.length && !question.includes('"') ? left.join(" ") : question;
}

/**
 * Questions to fall back on where nothing answers, in rounds: with one word less, then each word alone.
 * @param {string} question
 * @returns {string[][]}
 */
export function shorter(question) {
  const words = question.split(/\s+/).filter(Boolean).slice(0, MOST);
  const less = words.map((_, index) => words.filter((_, other) => other !== index).join(" "));
  return [words.length > 2 ? less : [], words.length > 1 ? words : []];
}
