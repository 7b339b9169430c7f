"""Which modules of Pyodide's standard library the browser gets: those of its boot and those the checker leads to."""

import ast
import importlib.util
from collections.abc import Iterator, Mapping
from importlib.machinery import FrozenImporter

# Code that loading a module does not run: functions, and what stands in for an import that failed.
LATER = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ExceptHandler)

# Modules written in C import too, out of sight of their callers' source.
FROM_C = {"_decimal": ("collections", "numbers"), "_datetime": ("_strptime",)}

# What Pyodide 0.29.5 loads before it runs a line of ours; tests/publish/frame/test_bundle.py compares.
BOOT = """
_colorize _compression _opcode_metadata _pyodide _pyodide._base _pyodide._core_docs _pyodide._future_helper
_pyodide._importhook _pyodide.docs_argspec _pyodide.docstring _pyodide.jsbind _weakrefset ast asyncio
asyncio.base_events asyncio.base_futures asyncio.base_subprocess asyncio.base_tasks asyncio.constants
asyncio.coroutines asyncio.events asyncio.exceptions asyncio.format_helpers asyncio.futures asyncio.locks
asyncio.log asyncio.mixins asyncio.protocols asyncio.queues asyncio.runners asyncio.selector_events asyncio.sslproto
asyncio.staggered asyncio.streams asyncio.subprocess asyncio.taskgroups asyncio.tasks asyncio.threads
asyncio.timeouts asyncio.transports asyncio.trsock asyncio.unix_events bisect bz2 collections concurrent
concurrent.futures concurrent.futures._base contextlib contextvars copy copyreg dis encodings encodings.aliases
encodings.utf_8 enum fnmatch functools glob heapq importlib importlib._abc importlib._bootstrap
importlib._bootstrap_external importlib.abc importlib.resources importlib.resources._common
importlib.resources._functional importlib.resources.abc inspect json json.decoder json.encoder json.scanner keyword
linecache logging opcode operator pathlib pathlib._abc pathlib._local pyodide pyodide._package_loader pyodide._state
pyodide.code pyodide.common pyodide.ffi pyodide.webloop random re re._casefix re._compiler re._constants re._parser
reprlib selectors shutil signal socket string struct subprocess tempfile textwrap threading token tokenize traceback
types typing warnings weakref zipfile zipfile._path zipfile._path.glob
"""


def needed(checker: Mapping[str, bytes], stock: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of the standard library `stock` that the files of the checker need; both map file names to sources."""
    files = {_module(file): file for file in stock}
    roots = {name for file, text in checker.items() for name in _imported(text, _package(file), everywhere=True)}
    boot = set(BOOT.split())
    loaded = set(boot)
    open_ends = [*roots]
    while open_ends:
        for module in _with_parents(open_ends.pop()):
            open_ends.extend(FROM_C.get(module, ()))
            if module in files and module not in loaded:
                loaded.add(module)
                file = files[module]
                open_ends.extend(_imported(stock[file], _package(file), everywhere=False))
    # What is frozen into the interpreter needs no file.
    kept = (module for module in loaded if module in boot or FrozenImporter.find_spec(module) is None)
    return {files[module]: stock[files[module]] for module in kept}


def _imported(text: bytes, package: str, *, everywhere: bool) -> Iterator[str]:
    """The names that a module imports when it is loaded; with `everywhere` also those inside its functions."""
    open_ends: list[ast.AST] = [ast.parse(text)]
    while open_ends:
        node = open_ends.pop()
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = importlib.util.resolve_name("." * node.level + (node.module or ""), package)
            yield from (f"{base}.{alias.name}" for alias in node.names)
        elif everywhere or not isinstance(node, LATER):
            open_ends.extend(ast.iter_child_nodes(node))


def _with_parents(module: str) -> list[str]:
    """A module's name and those of the packages that are loaded before it."""
    parts = module.split(".")
    return [".".join(parts[:end]) for end in range(1, len(parts) + 1)]


def _module(file: str) -> str:
    """The dotted name of a module's file."""
    return file.removesuffix(".py").replace("/", ".").removesuffix(".__init__")


def _package(file: str) -> str:
    """The package that a module's relative imports start from."""
    return file.rpartition("/")[0].replace("/", ".")
