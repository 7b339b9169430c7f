/**
 * Calls a function of one of the page's pure modules: `node run.mjs MODULE NAME`. A JSON list of argument lists on stdin,
 * a JSON list of what came back on stdout. A name like `Writer.money` makes the class with the first argument.
 */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , path, name] = process.argv;
const module = await import(pathToFileURL(path).href);
const [first, method] = name.split(".");
const call = method ? ([made, ...rest]) => new module[first](made)[method](...rest) : (given) => module[first](...given);
const calls = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(calls.map((given) => call(given) ?? null)));
