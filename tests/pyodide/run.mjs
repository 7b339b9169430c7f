/**
 * Asks the bundled checker in Pyodide, without a browser: `node run.mjs FOLDER`, where FOLDER holds manifest.json.
 * A JSON list of requests on stdin, a JSON list of responses on stdout, both lists of texts.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const folder = pathToFileURL(`${process.argv[2]}/`);
const manifest = JSON.parse(readFileSync(new URL("manifest.json", folder), "utf8"));
// Before Pyodide is there: afterwards stdin no longer waits for what has not arrived yet.
const requests = JSON.parse(readFileSync(0, "utf8"));
const bundled = (name) => new URL(manifest.files[name].url, folder);

try {
  const { loadPyodide } = await import(bundled("pyodide.mjs").href);
  const pyodide = await loadPyodide({
    indexURL: fileURLToPath(new URL(".", bundled("pyodide.mjs"))),
    stdLibURL: fileURLToPath(bundled("stdlib.zip")),
    lockFileContents: manifest.lock,
    env: { PYTHONPATH: "/lib/checker.zip" },
    fsInit: async (FS) => FS.writeFile("/lib/checker.zip", readFileSync(bundled("checker.zip"))),
  });
  const { respond } = pyodide.pyimport("checker.bridge");
  process.stdout.write(JSON.stringify(requests.map((request) => respond(request))));
} catch (error) {
  // Uncaught, Node would print the line it came from, which in Pyodide is a megabyte long.
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
