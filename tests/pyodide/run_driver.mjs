/**
 * Runs one Python file in the bundled Pyodide, without a browser: `node run_driver.mjs FOLDER FILE`, where FOLDER holds
 * manifest.json and FILE defines `run`. A text on stdin goes to `run`, the text that it gives back comes on stdout.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const [folder, driver] = [pathToFileURL(`${process.argv[2]}/`), process.argv[3]];
const manifest = JSON.parse(readFileSync(new URL("manifest.json", folder), "utf8"));
// Before Pyodide is there: afterwards stdin no longer waits for what has not arrived yet.
const input = readFileSync(0, "utf8");
const bundled = (name) => new URL(manifest.files[name].url, folder);

try {
  const { loadPyodide } = await import(bundled("pyodide.mjs").href);
  const pyodide = await loadPyodide({
    indexURL: fileURLToPath(new URL(".", bundled("pyodide.mjs"))),
    stdLibURL: fileURLToPath(bundled("stdlib.zip")),
    lockFileContents: manifest.lock,
    env: { PYTHONPATH: "/lib/checker.zip:/lib/driver" },
    fsInit: async (FS) => {
      FS.writeFile("/lib/checker.zip", readFileSync(bundled("checker.zip")));
      FS.mkdir("/lib/driver");
      FS.writeFile(`/lib/driver/${basename(driver)}`, readFileSync(driver));
    },
  });
  process.stdout.write(pyodide.pyimport(basename(driver, ".py")).run(input));
} catch (error) {
  // Uncaught, Node would print the line it came from, which in Pyodide is a megabyte long.
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
