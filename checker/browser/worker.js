/**
 * The only file that knows Pyodide: a module worker that answers questions with the checker's Python.
 *
 * In:  {manifest} once, where null means the manifest.json beside this file; then {id, request} as often as wished.
 * Out: {progress: {loaded, total}} in bytes, then {ready: true, version} or {failed: reason};
 *      then per question {id, response}, or {id, failed: "check_failed"} if the checker itself broke.
 *
 * `request` and `response` are JSON texts; nothing else crosses into Python or out of it.
 */

/** @typedef {{url: string, size: number, sha256: string}} Listed a file, its address as seen from the manifest */
/** @typedef {{url: string, bytes: Uint8Array<ArrayBuffer>, compiled: ?Promise<?WebAssembly.Module>}} Held a file that has arrived */
/** @typedef {{version: string, lock: object, files: Object<string, Listed>}} Manifest */

const HERE = new URL(".", import.meta.url);
const CHECKER_PATH = "/lib/checker.zip";
// The smallest module there is: a header and nothing else.
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** A reason to give up, by the key that the page has words for. */
class Failure extends Error {
  /** @param {string} reason */
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/** @typedef {(request: string) => string} Respond */

/** @type {?Respond} */
let respond = null;

self.onmessage = ({ data }) => {
  if ("manifest" in data) start(data.manifest);
  else answer(data);
};

/**
 * Fetch everything, check everything, and only then run any of it.
 * @param {?Manifest} given
 */
async function start(given) {
  try {
    refuseWithoutWebAssembly();
    const manifest = given ?? (await fetchManifest());
    const files = await fetchFiles(manifest.files);
    respond = await boot(manifest, files);
    self.postMessage({ ready: true, version: manifest.version });
  } catch (error) {
    self.postMessage({ failed: reasonOf(error) });
  }
}

/** @param {{id: number, request: string}} question */
function answer({ id, request }) {
  if (!respond) throw new Error("asked before ready");
  try {
    self.postMessage({ id, response: respond(request) });
  } catch (error) {
    // Anything but a Python exception means that the interpreter itself is gone: a crash, after which the client restarts.
    if (!(error instanceof Error) || error.name !== "PythonError") throw error;
    self.postMessage({ id, failed: "check_failed" });
  }
}

/** Missing, or forbidden by a policy: known before three megabytes are spent. */
function refuseWithoutWebAssembly() {
  try {
    new WebAssembly.Module(EMPTY_MODULE);
  } catch {
    throw new Failure("no_webassembly");
  }
}

/** @returns {Promise<Manifest>} */
async function fetchManifest() {
  return twice(async (cache) => {
    const response = await fetched(new URL("manifest.json", HERE), cache);
    return response.json().catch(() => {
      throw new Failure("runtime_incomplete");
    });
  });
}

/**
 * @param {Object<string, Listed>} listed
 * @returns {Promise<Map<string, Held>>} by name, each whole and as the build made it
 */
async function fetchFiles(listed) {
  const total = Object.values(listed).reduce((sum, file) => sum + file.size, 0);
  const loaded = new Map();
  const onBytes = (/** @type {string} */ name, /** @type {number} */ count) => {
    loaded.set(name, count);
    self.postMessage({ progress: { loaded: [...loaded.values()].reduce((sum, part) => sum + part, 0), total } });
  };
  const held = new Map();
  const fetching = Object.entries(listed).map(async ([name, file]) => {
    held.set(name, await twice((cache) => fetchWhole(file, cache, (count) => onBytes(name, count))));
  });
  await Promise.all(fetching);
  return held;
}

/**
 * The second time past the browser's cache, which may be what holds the broken copy.
 * @template T
 * @param {(cache: RequestCache) => Promise<T>} attempt
 * @returns {Promise<T>}
 */
async function twice(attempt) {
  try {
    return await attempt("default");
  } catch {
    return attempt("reload");
  }
}

/**
 * @param {URL|string} url
 * @param {RequestCache} cache
 */
async function fetched(url, cache) {
  const response = await fetch(url, { cache }).catch(() => null);
  if (!response?.ok) throw new Failure("runtime_missing");
  return response;
}

/**
 * @param {Listed} file
 * @param {RequestCache} cache
 * @param {(count: number) => void} onBytes told how much of the file has arrived
 * @returns {Promise<Held>}
 */
async function fetchWhole(file, cache, onBytes) {
  const url = new URL(file.url, HERE).href;
  const response = await fetched(url, cache);
  // The browser compiles while the bytes arrive and keeps the result for the next visit; run it is only after the check.
  const compiled = url.endsWith(".wasm") ? WebAssembly.compileStreaming(response.clone()).catch(() => null) : null;
  const bytes = new Uint8Array(file.size);
  let count = 0;
  try {
    const reader = /** @type {ReadableStream<Uint8Array>} */ (response.body).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      bytes.set(part.value, count);
      onBytes((count += part.value.length));
    }
  } catch {
    // Broken off, or longer than listed.
    throw new Failure("runtime_incomplete");
  }
  if (count !== file.size || !(await isAsListed(bytes, file.sha256))) throw new Failure("runtime_incomplete");
  return { url, bytes, compiled };
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} sha256 in hex
 */
async function isAsListed(bytes, sha256) {
  // Outside a secure context the browser offers no hashing, and the length has to do.
  if (!self.crypto?.subtle) return true;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("") === sha256;
}

/**
 * @param {Manifest} manifest
 * @param {Map<string, Held>} files
 * @returns {Promise<Respond>}
 */
async function boot(manifest, files) {
  const {
    "pyodide.mjs": loader,
    "pyodide.asm.wasm": wasm,
    "stdlib.zip": stdlib,
    "checker.zip": checker,
  } = Object.fromEntries(files);
  // Without the right Content-Type nothing was compiled on the way.
  const engine = (await wasm.compiled) ?? (await WebAssembly.compile(wasm.bytes));
  serveFromMemory(stdlib);
  const misfit = instantiate(engine);
  const { loadPyodide } = await import(loader.url);
  const silent = () => {};
  const booted = loadPyodide({
    indexURL: new URL(".", loader.url).href,
    stdLibURL: stdlib.url,
    lockFileContents: manifest.lock,
    env: { PYTHONPATH: CHECKER_PATH },
    fsInit: async (/** @type {any} */ FS) => FS.writeFile(CHECKER_PATH, checker.bytes),
    stdin: () => null,
    stdout: silent,
    stderr: silent,
  });
  const pyodide = await Promise.race([booted, misfit]);
  return pyodide.pyimport("checker.bridge").respond;
}

/**
 * Pyodide fetches for itself. Here it gets what was checked, and from now on no address is open to this worker.
 * @param {Held} stdlib
 */
function serveFromMemory(stdlib) {
  self.fetch = async (url) => new Response(String(url) === stdlib.url ? stdlib.bytes : null);
}

/**
 * Give Pyodide the compiled engine. After some failures it would wait for ever and write to the console: they end here.
 * @param {WebAssembly.Module} module
 * @returns {Promise<never>} fails when the engine does not fit into this browser
 */
function instantiate(module) {
  return new Promise((_, reject) => {
    self.onunhandledrejection = (event) => {
      event.preventDefault();
      reject(event.reason);
    };
    WebAssembly.instantiateStreaming = async (_source, imports) => {
      try {
        return { module, instance: await WebAssembly.instantiate(module, imports) };
      } catch (error) {
        reject(error);
        return new Promise(() => {});
      }
    };
  });
}

/** @param {unknown} error */
function reasonOf(error) {
  if (error instanceof Failure) return error.reason;
  if (error instanceof RangeError) return "out_of_memory";
  return error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError ? "no_webassembly" : "engine_failed";
}
