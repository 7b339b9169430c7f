/** A budget's tables by keyboard: from line to line in a column, one line more, a copy of one. */

/** @typedef {import("./budget_table.js").BudgetTable} BudgetTable */
/** @typedef {import("./budget_row.js").BudgetRow} BudgetRow */

/**
 * @typedef {object} Moves
 * @property {(table: BudgetTable) => void} add
 * @property {(table: BudgetTable, row: BudgetRow) => void} copy
 */

/**
 * @param {KeyboardEvent} event
 * @param {BudgetTable} table
 * @param {BudgetRow} row that it came from
 * @param {Moves} moves
 */
export function onKey(event, table, row, moves) {
  const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event;
  const field = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null;
  if ((ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === "d") {
    event.preventDefault();
    moves.copy(table, row);
  } else if (ctrlKey || metaKey || shiftKey || !field) return;
  else if (key === "ArrowUp" || key === "ArrowDown") {
    event.preventDefault();
    to(table, row, field.dataset.field ?? "", key === "ArrowDown" ? 1 : -1);
  } else if (key === "Enter" && !altKey) {
    event.preventDefault();
    enter(table, row, field, moves);
  }
}

/**
 * Enter goes on: to the next field, from the last one to the next line, from the last line to a new one.
 * @param {BudgetTable} table
 * @param {BudgetRow} row
 * @param {HTMLElement} field
 * @param {Moves} moves
 */
function enter(table, row, field, moves) {
  const shown = [...row.fields.values()].filter((each) => each.offsetParent !== null);
  const next = shown[shown.findIndex((each) => each === field) + 1];
  const below = table.rows[table.rows.indexOf(row) + 1];
  if (next) next.focus();
  else if (below) below.first.focus();
  else moves.add(table);
}

/**
 * The same column in the line above or below.
 * @param {BudgetTable} table
 * @param {BudgetRow} row
 * @param {string} name
 * @param {number} step
 */
function to(table, row, name, step) {
  const other = table.rows[table.rows.indexOf(row) + step];
  const field = other?.fields.get(name);
  const shown = field && !field.hidden && field.offsetParent !== null ? field : other?.fields.get("amount");
  if (shown && shown.offsetParent !== null) shown.focus();
  else if (other) other.first.focus();
}
