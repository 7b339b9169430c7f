/**
 * What is chosen in the list, as it stands in the address: #status=open,closed&sort=title. It never leaves the browser.
 */

/**
 * @typedef {object} Choice
 * @property {Map<string, Set<string>>} chosen by filter; a filter without a choice is not in it
 * @property {string} sort
 */

/**
 * The choice that an address describes; what the page does not offer is passed over.
 * @param {string} hash
 * @param {Map<string, Set<string>>} offered by filter
 * @param {string[]} sorts the first one holds where none is named
 * @returns {Choice}
 */
export function readChoice(hash, offered, sorts) {
  const chosen = new Map();
  let sort = sorts[0];
  for (const [name, text] of new URLSearchParams(hash.replace(/^#/, ""))) {
    if (name === "sort" && sorts.includes(text)) sort = text;
    const values = text.split(",").filter((value) => offered.get(name)?.has(value));
    if (values.length) chosen.set(name, new Set([...(chosen.get(name) ?? []), ...values]));
  }
  return { chosen, sort };
}

/**
 * The same choice always has the same address, in the order of the page; no choice has none.
 * @param {Choice} choice
 * @param {Map<string, Set<string>>} offered
 * @param {string[]} sorts
 */
export function writeChoice({ chosen, sort }, offered, sorts) {
  const parts = [];
  for (const [name, values] of offered) {
    const those = [...values].filter((value) => chosen.get(name)?.has(value));
    if (those.length) parts.push(`${name}=${those.map(encodeURIComponent).join(",")}`);
  }
  if (sort !== sorts[0]) parts.push(`sort=${sort}`);
  return parts.length ? `#${parts.join("&")}` : "";
}
