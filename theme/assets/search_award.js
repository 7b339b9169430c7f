/**
 * Where what was found stands in the row of an award, the row says more than the words around it, and is led to.
 */

import { unfolded } from "./search_words.js";

// What the rows are called on the page of a call: theme/pages/parts/awards.html.
const ROW = /^a-/;

/**
 * @param {{content: string, locations: number[], weighted_locations: {location: number, balanced_score: number}[], anchors: {id: string, location: number}[]}} page as the index gives it
 * @returns {?{id: string, parts: {text: string, found: boolean}[]}} nothing where what was found best is no award
 */
export function awardIn({ content, locations, weighted_locations: weighted, anchors }) {
  const [best] = [...weighted].sort((a, b) => b.balanced_score - a.balanced_score);
  const marks = [...anchors].sort((a, b) => a.location - b.location);
  const row = best && marks.findLast(({ location }) => location <= best.location);
  if (!row || !ROW.test(row.id)) return null;
  const end = marks.find(({ location }) => location > row.location)?.location;
  const found = new Set(locations);
  const parts = content.split(/\s+/).slice(row.location, end).flatMap((word, index) => [
    { text: unfolded(word), found: found.has(row.location + index) },
    { text: " ", found: false },
  ]);
  return { id: row.id, parts };
}
