/**
 * A text with its numbers, as the page's language writes and counts them.
 */

export const language = document.documentElement.lang;
export const numbers = new Intl.NumberFormat(language === "en" ? "en-GB" : language);
const plurals = new Intl.PluralRules(language);

/**
 * @param {Object<string, string|Object<string, string>>} words by key, those that count by category
 * @returns {(key: string, n?: number, more?: Object<string, string>) => string} a text with its count and whatever else it names
 */
export function speaker(words) {
  return (key, n = 0, more = {}) => {
    const text = typeof words[key] === "string" ? words[key] : (words[key][plurals.select(n)] ?? words[key].other);
    const params = { n: numbers.format(n), ...more };
    return text.replace(/\{([a-z_]+)\}/g, (_, name) => params[name]);
  };
}
