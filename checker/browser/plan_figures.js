/** The plan in tables: who pays what, the key figures, and every limit with its worth. */

import { element } from "./elements.js";
import { SEGMENTS } from "./plan_picture.js";
import { isSome, isZero, machine } from "./plan_say.js";

/** @typedef {import("./plan_types.js").Plan} Plan */
/** @typedef {import("./plan_types.js").Figures} Figures */
/** @typedef {import("./plan_types.js").Amount} Amount */
/** @typedef {import("./plan_say.js").PlanSay} PlanSay */
/** @typedef {{name: string, figures: Figures}} Column */
/** @typedef {{name: string, label: string, cells: {column: string, text: string, amount: string}[]}} Row */

const ALWAYS = ["grant", "own_cash", "gap"];
const KEY = ["costs", "left_out", "total_cost", "eligible_cost", "grant", "needed", "own", "other", "gap", "over"];

/**
 * The picture's figures: what stands in its parts, year by year and whole, and the costs that they add up to.
 * @param {Plan} plan
 * @param {PlanSay} say
 * @returns {Row[]}
 */
export function shareRows({ whole, by_year: years }, say) {
  const columns = years.map((figures) => ({ name: String(figures.year), figures: /** @type {any} */ (figures) }));
  columns.push({ name: say.say("picture.whole"), figures: whole });
  const shown = [...SEGMENTS, "over"].filter((name) => ALWAYS.includes(name) || !isZero(whole[name]));
  // What is too much is taken off, so that a column adds up to the costs.
  const rows = shown.map((name) => row(name, say.say(`segment.${name}`), columns, say, name === "over"));
  return [...rows, row("costs", say.say("picture.total"), columns, say)];
}

/**
 * The figures that an officer looks for beside those of the picture; project by project, where there are several.
 * @param {Plan} plan
 * @param {PlanSay} say
 * @returns {Row[]}
 */
export function keyRows({ whole, by_project: projects }, say) {
  const each = projects.length > 1 ? projects : [];
  const columns = each.map((figures) => ({ name: say.where({ project: figures.project }), figures: /** @type {any} */ (figures) }));
  columns.push({ name: say.say(each.length ? "figure.whole" : "picture.whole"), figures: whole });
  const shown = KEY.filter((name) => {
    if (name === "left_out" || name === "over") return !isZero(whole[name]);
    if (name === "eligible_cost") return machine(whole.eligible_cost) !== machine(whole.total_cost);
    // Of one project the picture's table has the rest.
    if (name === "total_cost") return each.length > 0 || machine(whole.total_cost) !== machine(whole.costs);
    if (name === "own" || name === "other") return each.length > 0 || ![whole[`${name}_cash`], whole[`${name}_in_kind`]].some(isZero);
    return each.length > 0 || name === "needed";
  });
  /** @type {Object<string, string>} */
  const called = { other: "others", ...(say.hasShares ? {} : { total_cost: "counted" }) };
  return shown.map((name) => row(name, say.say(`figure.${called[name] ?? name}`), columns, say));
}

/**
 * @param {string} name
 * @param {string} label
 * @param {Column[]} columns
 * @param {PlanSay} say
 * @param {boolean} [less] is it taken off?
 * @returns {Row}
 */
function row(name, label, columns, say, less = false) {
  const cells = columns.map((column) => {
    const { [name]: amount } = column.figures;
    const off = less && typeof amount === "string" && isSome(amount);
    return { column: column.name, text: off ? say.money(`-${amount}`) : say.figure(amount), amount: machine(amount) };
  });
  return { name, label, cells };
}

/**
 * @param {string} caption
 * @param {string} first the heading of the first column
 * @param {Row[]} rows
 * @param {string} sort what the table is called by machines
 * @param {boolean} [sum] is the last row the sum of the others?
 */
export function table(caption, first, rows, sort, sum = false) {
  const several = (rows[0]?.cells.length ?? 0) > 1;
  const heads = [first, ...(rows[0]?.cells ?? []).map((cell) => cell.column)];
  const lines = rows.map((each) => line(each, several));
  const foot = sum ? element("tfoot", { role: "rowgroup" }, .../** @type {Node[]} */ ([lines.pop()])) : null;
  return element(
    "table",
    { class: several ? "reflow plan-table plan-table-wide" : "plan-table", role: "table", "data-plan": sort },
    element("caption", {}, caption),
    head(heads, several),
    element("tbody", { role: "rowgroup" }, ...lines),
    foot,
  );
}

/**
 * @param {string[]} names
 * @param {boolean} several one column needs no heading for eyes
 */
function head(names, several) {
  const cells = names.map((name) => element("th", { role: "columnheader", scope: "col" }, name));
  return element("thead", { role: "rowgroup", class: several ? null : "unseen" }, element("tr", { role: "row" }, ...cells));
}

/**
 * @param {Row} row
 * @param {boolean} several
 */
function line({ name, label, cells }, several) {
  const made = cells.map((cell) => {
    const data = { "data-label": several ? cell.column : null, "data-amount": cell.amount };
    return element("td", { role: "cell", class: "figure", ...data }, cell.text);
  });
  return element("tr", { role: "row", "data-figure": name }, element("th", { role: "rowheader", scope: "row" }, label), ...made);
}

/**
 * The floors of the notice, and whether they are reached.
 * @param {Plan} plan
 * @param {PlanSay} say
 */
export function floorSentences({ floors }, say) {
  return floors.map((floor) => {
    const amounts = { required: say.amount(floor.required), present: say.amount(floor.present), short: say.amount(floor.short) };
    const text = say.say(isZero(floor.short) ? "figure.floor" : "figure.floor_short", { text: say.text(floor.limit), ...amounts });
    const where = say.where(floor);
    const said = [text, say.condition(floor.limit)].filter(Boolean).join(" ");
    return where ? say.say("warning.at", { where, text: said }) : said;
  });
}

/**
 * Every limit with what the grant can be by it; what decides is marked.
 * @param {Plan} plan
 * @param {PlanSay} say
 */
export function limitsTable({ limits }, say) {
  const labels = { applies: say.say("limits.applies"), worth: say.say("limits.worth") };
  const rows = limits.map((each) => {
    const binding = each.binding && element("span", { class: "tag tag-yes" }, say.say("limits.binding"));
    const planned = each.firmness === "planned" && element("span", { class: "tag tag-planned" }, say.say("limits.planned"));
    const known = say.limit(each.limit);
    const condition = say.condition(each.limit);
    const name = known === null ? capitalised(say.name(each.limit)) : say.text(each.limit);
    const exact = !each.approximate || known?.amount !== each.amount;
    const amount = exact ? say.figure(each.amount) : say.say("about", { amount: say.figure(each.amount) });
    return element(
      "tr",
      { role: "row", "data-limit": each.limit, "data-binding": String(Boolean(each.binding)) },
      element("th", { role: "rowheader", scope: "row" }, name, planned && " ", planned, condition && element("p", { class: "hint" }, condition)),
      element("td", { role: "cell", "data-label": labels.applies }, say.where(each) || say.say("where.whole")),
      element("td", { role: "cell", class: "figure", "data-label": labels.worth, "data-amount": machine(each.amount) }, amount, binding && " ", binding),
    );
  });
  const heads = [say.say("limits.limit"), labels.applies, labels.worth];
  const body = element("tbody", { role: "rowgroup" }, ...rows);
  return element("table", { class: "reflow plan-limits", role: "table", "data-plan": "limits" }, head(heads, true), body);
}

/** @param {string} text */
function capitalised(text) {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
