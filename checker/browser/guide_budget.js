/** The budget in the style guide: lines, cards, a mistake, the bar and the plan, drawn by the scripts of a call's page. */

import { rowOf } from "./budget_lines.js";
import { BudgetTable } from "./budget_table.js";
import { part } from "./page_parts.js";
import { PlanResult } from "./plan.js";
import { head } from "./plan_head.js";
import { PlanSay } from "./plan_say.js";
import { Words } from "./words.js";

/** @type {{page: import("./types.js").PageData & {plan: import("./plan_types.js").PlanData & import("./types.js").PlanPage}, budget: any, plan: any}} */
const { page, budget, plan } = JSON.parse(part("guide-budget-data").textContent ?? "");
const words = new Words(page);
const form = part("guide-budget-form");
const LINES = 3;
const [costs, financing] = ["costs", "financing"].map((side) => drawn(/** @type {"costs"|"financing"} */ (side)));
// Two readings, so that it can't be read.
costs.rows[1].write({ amount: "1.500" });
financing.rows[1].card.isOpen = true;
for (const table of [costs, financing]) table.show();
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("click", ({ target }) => {
  const line = target instanceof Element && target.closest("[data-toggle]")?.closest("[data-line]");
  financing.rows.find((row) => row.line === line)?.card.toggle();
});

const result = new PlanResult(part("guide-plan"), page, words);
result.show(plan, budget);
part("guide-bar").querySelector("a")?.replaceChildren(result.shortly(plan, budget, false));
part("guide-refused").replaceChildren(head(plan, new PlanSay(page.plan, words, budget, plan.by_project.length > 1), true));
for (const id of ["guide-foot", "guide-refused", "guide-plan"]) part(id).hidden = false;

/** @param {"costs"|"financing"} side */
function drawn(side) {
  const template = /** @type {HTMLTemplateElement} */ (form.querySelector(`[data-line-of="${side}"]`));
  const kit = { terms: page.plan.terms, words, units: [] };
  const table = new BudgetTable(/** @type {HTMLElement} */ (form.querySelector(`[data-lines="${side}"]`)), template, side, kit);
  table.renew(budget[side].slice(0, LINES).map((/** @type {any} */ line) => rowOf(line, page.plan.terms)));
  for (const row of table.rows) row.leaveAll();
  return table;
}
