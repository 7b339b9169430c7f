/** A file made in the browser, and handed to the reader: nothing leaves the device. */

// Long enough for a browser to ask where to put it.
const KEPT = 60_000;

/**
 * @param {string} text
 * @param {string} name
 */
export function download(text, name) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
