/** Cells out of text and text out of cells: what a spreadsheet puts on the clipboard, and what a file of values holds. Pure. */

// A cell that begins with one of these is a formula to a spreadsheet; an apostrophe before it makes it a text.
const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/**
 * @param {string} text
 * @param {string} delimiter
 * @returns {string[][]}
 */
export function cellsOf(text, delimiter) {
  /** @type {string[][]} */
  const rows = [[]];
  let cell = "";
  let quoted = false;
  const end = () => {
    rows[rows.length - 1].push(cell);
    cell = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += sign;
      at += 1;
    } else if (quoted && sign === '"') quoted = false;
    else if (quoted) cell += sign;
    else if (sign === '"' && cell === "" && closes(text, at, delimiter)) quoted = true;
    else if (sign === delimiter) end();
    else if (sign === "\n") {
      end();
      rows.push([]);
    } else cell += sign;
  }
  end();
  return rows.map((row) => row.map(unguarded)).filter((row) => row.some((each) => each.trim()));
}

/**
 * Whether a quotation mark at the beginning of a cell has its fellow at an end of one: else it is a mark like any other.
 * @param {string} text
 * @param {number} at
 * @param {string} delimiter
 */
function closes(text, at, delimiter) {
  for (let next = text.indexOf('"', at + 1); next !== -1; next = text.indexOf('"', next + 1)) {
    if (text[next + 1] === '"') next += 1;
    else return [undefined, "\n", delimiter].includes(text[next + 1]);
  }
  return false;
}

/**
 * @param {string} text
 * @returns {string} with one sort of line ends, without the mark that a file begins with
 */
export function normal(text) {
  return text.replace(/^\ufeff/, "").replace(/\r\n?|\u2028|\u2029/g, "\n").replace(/\n+$/, "");
}

/**
 * @param {string[][]} rows
 * @param {string} delimiter
 */
export function textOf(rows, delimiter) {
  const cell = (/** @type {string} */ value) => {
    const safe = FORMULA.test(value) ? `'${value}` : value;
    return /["\n\r]/.test(safe) || safe.includes(delimiter) ? `"${safe.replace(/"/g, '""')}"` : safe;
  };
  return rows.map((row) => `${row.map(cell).join(delimiter)}\r\n`).join("");
}

/** @param {string} cell */
function unguarded(cell) {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
