/** A budget's line in words: what is wrong with an amount, and what stands on paper. */

import { figureOf, isTimed } from "./budget_lines.js";

/** @typedef {import("./words.js").Words} Words */

const EXAMPLE = "1250000";

/**
 * @param {import("./budget_lines.js").Figure} figure that can't be used
 * @param {Words} words
 */
export function faultWords({ readings, error }, words) {
  if (readings) return words.say("budget.which");
  if (error === "decimals") return words.say("error.decimals", { n: 2 });
  if (error === "negative") return words.say("error.negative");
  if (error === "number") return words.say("error.number", { example: words.write.number(EXAMPLE) });
  return words.say("error.too_long");
}

/**
 * The words of a cell, where a field is no box.
 * @param {import("./budget_row.js").BudgetRow} line
 * @param {string} name
 */
export function onPaper(line, name) {
  const { fields } = line;
  const { write } = line.kit.words;
  const field = fields.get(name);
  if (field instanceof HTMLSelectElement) return field.value || name === "category" ? (field.selectedOptions[0]?.textContent ?? "") : "";
  if (name !== "amount") return field?.value ?? "";
  const { row, worth } = line.summary;
  if (worth === null) return row.amount;
  const [hours, rate] = [figureOf(row.hours).value, figureOf(row.rate).value];
  const factors = isTimed(row) && hours !== undefined && rate !== undefined ? `${write.number(hours)} × ${write.figure(rate)} = ` : "";
  return factors + write.figure(worth);
}

/**
 * A reading of an amount as it is to be typed: as many decimals as it takes to be read as itself.
 * @param {string} reading
 */
export function asTyped(reading) {
  const [integer, decimals = ""] = reading.split(".");
  const kept = decimals.replace(/0+$/, "");
  // Three decimals would be thousands to a reader; a fourth tells them apart.
  return kept ? `${integer}.${kept.length === 3 ? `${kept}0` : kept}` : integer;
}
