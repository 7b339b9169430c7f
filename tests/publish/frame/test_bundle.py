"""The browser's Python as the build makes it, and as Pyodide runs it in Node."""

import ast
import json
import marshal
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import CodeType

import pytest

from checker.bridge import respond
from publish.frame.bundle import Bundle, BundleError, bundle
from publish.frame.standard_library import BOOT
from tests.pyodide.pyodide_node import run_in_pyodide

ROOT = Path(__file__).resolve().parents[3]
CHECKER = ROOT / "checker"
PYODIDE = ROOT / "node_modules" / "pyodide"
LOADED = """
import json, sys

def respond(request):
    files = ((name, getattr(module, "__file__", None) or "") for name, module in sys.modules.items())
    names = (name for name, file in files if file.startswith("/lib/python313.zip/"))
    return json.dumps(sorted(name for name in names if not name.startswith("_frozen")))
"""


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("assets")


@pytest.fixture(scope="module")
def made(out: Path) -> Bundle:
    return bundle(CHECKER, PYODIDE, out)


def copy(to: Path) -> Path:
    """The checker at another place."""
    shutil.copytree(CHECKER, to / "checker", ignore=shutil.ignore_patterns("__pycache__"))
    return to / "checker"


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def entries(out: Path, made: Bundle, name: str) -> list[zipfile.ZipInfo]:
    with zipfile.ZipFile(out / made.files[name].url) as archive:
        return archive.infolist()


def codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from codes(constant)


def modules(out: Path, made: Bundle, name: str) -> set[str]:
    names = (entry.filename.removesuffix(".pyc") for entry in entries(out, made, name))
    return {name.replace("/", ".").removesuffix(".__init__") for name in names}


def test_two_builds_in_two_places_give_the_same_bytes(out: Path, made: Bundle, tmp_path: Path) -> None:
    elsewhere = copy(tmp_path / "elsewhere")
    code = (
        "import sys; from pathlib import Path; from publish.frame.bundle import bundle; "
        "bundle(*map(Path, sys.argv[1:]))"
    )
    arguments = [elsewhere, PYODIDE, tmp_path / "assets", tmp_path / "cache"]
    subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, env={"TZ": "Asia/Tokyo", "LC_ALL": "C"}, check=True
    )
    assert files(tmp_path / "assets") == files(out)


def test_no_path_of_the_machine_is_in_the_bytes(out: Path, made: Bundle) -> None:
    # pyodide.asm.js carries the paths of the machine that Pyodide itself was built on; those are not ours.
    ours = {name: content for name, content in files(out).items() if not name.startswith("pyodide-")}
    for place in {str(ROOT), str(Path.home()), sys.prefix} - {"/"}:
        assert [name for name, content in ours.items() if place.encode() in content] == []


def test_bytecode_names_its_module_as_its_file(out: Path, made: Bundle) -> None:
    for name in ("stdlib.zip", "checker.zip"):
        with zipfile.ZipFile(out / made.files[name].url) as archive:
            for entry in archive.namelist():
                # The first 16 bytes are the header of a .pyc.
                code = marshal.loads(archive.read(entry)[16:])
                assert {part.co_filename for part in codes(code)} == {entry.removesuffix("c")}


def test_the_zips_are_stored_and_hold_bytecode_alone(out: Path, made: Bundle) -> None:
    for name in ("stdlib.zip", "checker.zip"):
        assert {(entry.compress_type, Path(entry.filename).suffix) for entry in entries(out, made, name)} == {
            (zipfile.ZIP_STORED, ".pyc")
        }


def test_the_checker_is_whole_and_without_its_browser_half(out: Path, made: Bundle) -> None:
    sources = (path.relative_to(ROOT).with_suffix("") for path in CHECKER.rglob("*.py"))
    assert modules(out, made, "checker.zip") == {".".join(path.parts).removesuffix(".__init__") for path in sources}
    assert {path.name for path in (out / made.client).parent.glob("*.js")} == {
        path.name for path in (CHECKER / "browser").glob("*.js")
    }


def test_what_the_checker_imports_is_in_the_standard_library(out: Path, made: Bundle) -> None:
    nodes = [node for path in CHECKER.rglob("*.py") for node in ast.walk(ast.parse(path.read_bytes()))]
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module and not node.level}
    with zipfile.ZipFile(PYODIDE / "python_stdlib.zip") as stock:
        files = {name.removesuffix(".py").replace("/", ".").removesuffix(".__init__") for name in stock.namelist()}
    assert names & files - {"collections.abc"} <= modules(out, made, "stdlib.zip")


def test_every_file_is_listed_with_its_size_and_hash(out: Path, made: Bundle) -> None:
    manifest = json.loads((out / made.manifest).read_bytes())
    assert manifest["version"] == made.version
    assert manifest["files"].keys() == made.files.keys()
    for name, listed in manifest["files"].items():
        assert ((out / made.manifest).parent / listed["url"]).resolve() == (out / made.files[name].url).resolve()
        assert (listed["size"], listed["sha256"]) == (made.files[name].size, made.files[name].sha256)


def test_a_changed_rule_leaves_the_names_of_the_engine_alone(made: Bundle, tmp_path: Path) -> None:
    checker = copy(tmp_path)
    (checker / "money.py").write_bytes((checker / "money.py").read_bytes() + b"\nCHANGED = True\n")
    changed = bundle(checker, PYODIDE, tmp_path / "assets")
    same = {name for name in made.files if changed.files[name] == made.files[name]}
    assert same == made.files.keys() - {"checker.zip"}
    assert (changed.version != made.version, changed.client != made.client) == (True, True)


def test_pyodide_of_another_python_is_refused_with_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "pyodide-lock.json").write_text('{"info": {"python": "3.14.2"}}')
    with pytest.raises(BundleError, match=r"runs Python 3\.14, this build runs 3\.13: build with Python 3\.14"):
        bundle(CHECKER, tmp_path, tmp_path / "assets")


def test_missing_pyodide_is_refused_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match="npm ci"):
        bundle(CHECKER, tmp_path, tmp_path / "assets")


def test_the_bundled_checker_answers_as_it_does_here(out: Path, made: Bundle) -> None:
    judge = {"op": "judge", "on": "2026-11-22T12:00:00Z", "rulebook": {"é": "\U0001f600"}}
    requests = ["", "{", "[]", '{"op": "judge"}', json.dumps(judge), json.dumps(judge, ensure_ascii=False)]
    assert run_in_pyodide(requests, out) == [respond(request) for request in requests]


def test_the_boot_list_is_what_pyodide_loads(tmp_path: Path) -> None:
    checker = tmp_path / "checker"
    shutil.copytree(CHECKER / "browser", checker / "browser")
    (checker / "__init__.py").touch()
    (checker / "bridge.py").write_text(LOADED)
    bundle(checker, PYODIDE, tmp_path / "assets")
    (loaded,) = run_in_pyodide([""], tmp_path / "assets")
    # One that is listed and not loaded is needless weight; one that is not listed would have failed the boot.
    assert json.loads(loaded) == BOOT.split()
