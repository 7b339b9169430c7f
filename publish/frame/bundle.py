"""The browser's Python: Pyodide, a cut standard library and the checker, each in a folder named after its hash."""

import hashlib
import io
import json
import os
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from publish.frame.standard_library import needed
from publish.messages import said
from publish.telling.refused import Refused

CACHE = Path(__file__).resolve().parents[2] / ".build" / "bundle"
ENGINE = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm")


class BundleError(Refused):
    """The browser's Python can't be made here; why says what to do."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file as served: its address below the folder of the bundle, its size in bytes, its SHA-256 in hex."""

    url: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Bundle:
    """Where a page finds the checker; every address is relative to the folder that `bundle` filled.

    A page needs `client` alone: the worker and the manifest lie beside it, and `files` are listed in the manifest.
    """

    version: str
    client: str
    worker: str
    manifest: str
    files: Mapping[str, Asset]


def bundle(checker: Path, pyodide: Path, out: Path, cache: Path = CACHE) -> Bundle:
    """Fill `out` with what the browser needs to run the package `checker`; nothing already there is removed."""
    info = _lock_info(pyodide)
    sources = _sources(checker)
    rules = _compiled(sources, cache)
    stdlib = _compiled(needed(sources, _unzipped(pyodide / "python_stdlib.zip")), cache)
    shared = {
        **_place(out, "pyodide", {name: (pyodide / name).read_bytes() for name in ENGINE}),
        **_place(out, "stdlib", {"stdlib.zip": stdlib}),
    }
    version, manifest = _manifest(info, shared, _asset("checker.zip", rules))
    scripts = {path.name: path.read_bytes() for path in (checker / "browser").glob("*.js")}
    ours = _place(out, "checker", {**scripts, "checker.zip": rules, "manifest.json": manifest})
    return Bundle(
        version=version,
        client=ours["client.js"].url,
        worker=ours["worker.js"].url,
        manifest=ours["manifest.json"].url,
        files={**shared, "checker.zip": ours["checker.zip"]},
    )


def _lock_info(pyodide: Path) -> dict[str, str]:
    """What Pyodide says of itself; refused unless it runs the Python of this build."""
    path = pyodide / "pyodide-lock.json"
    if not path.exists():
        raise BundleError(said("bundle.missing", folder=str(pyodide)))
    info: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))["info"]
    theirs, here = info["python"].rpartition(".")[0], f"{sys.version_info.major}.{sys.version_info.minor}"
    if theirs != here:
        raise BundleError(said("bundle.version", theirs=theirs, here=here))
    return info


def _sources(checker: Path) -> dict[str, bytes]:
    """The package's Python files, without the browser's half."""
    files = (path for path in checker.rglob("*.py") if checker / "browser" not in path.parents)
    return {path.relative_to(checker.parent).as_posix(): path.read_bytes() for path in files}


def _manifest(info: Mapping[str, str], shared: Mapping[str, Asset], rules: Asset) -> tuple[str, bytes]:
    """A version, and the list by which the worker finds and checks each file, with addresses as seen from the list."""
    files = {name: asdict(replace(asset, url=f"../{asset.url}")) for name, asset in shared.items()}
    files["checker.zip"] = asdict(rules)
    version = _digest([json.dumps(files).encode()])
    # Pyodide wants a list of its packages; the checker uses none, so what is left of it travels here.
    content = {"version": version, "lock": {"info": info, "packages": {}}, "files": files}
    return version, f"{json.dumps(content, indent=1)}\n".encode()


def _unzipped(archive: Path) -> dict[str, bytes]:
    """The modules of a zip."""
    with zipfile.ZipFile(archive) as stock:
        return {name: stock.read(name) for name in stock.namelist() if name.endswith((".py", ".pyc"))}


def _compiled(sources: Mapping[str, bytes], cache: Path) -> bytes:
    """The modules as bytecode in a zip, from the cache if seen before; the same sources give the same bytes."""
    kept = cache / f"{_digest([Path(__file__).read_bytes(), sys.version.encode(), *_flat(sources)])}.zip"
    if not kept.exists():
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=cache) as room:
            made = Path(room) / "modules.zip"
            made.write_bytes(_zipped(sources))
            _compile(made)
            made.write_bytes(_zipped(_unzipped(made)))
            made.replace(kept)
    return kept.read_bytes()


def _compile(archive: Path) -> None:
    """Turn the Python files of a zip into bytecode that Pyodide loads."""
    tool = [sys.executable, "-I", "-m", "pyodide_cli", "py-compile"]
    # With a date given, bytecode carries a hash of its source in place of the time of the build.
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "0"}
    command = [*tool, "--silent", "--compression-level", "0", str(archive)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)  # noqa: S603 - nothing from outside


def _zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip with nothing of this machine or hour in it, stored so that the server's own compression sees through it."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            archive.writestr(entry, files[name])
    return made.getvalue()


def _place(out: Path, name: str, files: Mapping[str, bytes]) -> dict[str, Asset]:
    """Write the files into one folder whose name carries the hash of them all."""
    folder = f"{name}-{_digest(_flat(files))}"
    (out / folder).mkdir(parents=True, exist_ok=True)
    for file, content in files.items():
        (out / folder / file).write_bytes(content)
    return {file: _asset(f"{folder}/{file}", content) for file, content in files.items()}


def _asset(url: str, content: bytes) -> Asset:
    """A file's address, size and hash."""
    return Asset(url, len(content), hashlib.sha256(content).hexdigest())


def _flat(files: Mapping[str, bytes]) -> list[bytes]:
    """Names and contents in one order, for hashing."""
    return [part for name in sorted(files) for part in (name.encode(), files[name])]


def _digest(parts: Iterable[bytes]) -> str:
    """A short name for the parts, in which no part can run into the next."""
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()[:16]
