"""The open data of the real schemes, with or without a public address, and ways to read them as a stranger would."""

import json
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from publish.addresses.naming import API
from publish.compiling.compile import compile_all
from publish.data.files import write_data
from publish.frame.assets import FOLDER, assets
from publish.frame.bundle import Bundle, bundle
from publish.frame.render import Site
from publish.frame.shell import shells
from publish.model.load import Loaded, load
from publish.saying.words import wordings
from tests.publish.conftest import AT, BUNDLE, ROOT

BASE = "https://utlysning.example/stotte/"
# What leads somewhere, by the name of its field.
LINKS = frozenset({"conforms_to", "linked", "path", "rulebook"})


def opened(out: Path, base: str = "", *, whole: bool = False, schemes: tuple[Loaded, ...] | None = None) -> Path:
    """Write the open data below a folder, with the real checker or of other schemes if asked for; says where."""
    collection, _ = load(ROOT)
    words, _ = wordings(ROOT / "content")
    assert collection is not None
    if schemes is not None:
        collection = replace(collection, schemes=schemes)
    files = assets(ROOT / "theme", out)
    runtime: Bundle = BUNDLE
    if whole:
        runtime = bundle(ROOT / "checker", ROOT / "node_modules" / "pyodide", out / FOLDER)
    frames = shells(ROOT, words, files, out, AT, "0")
    frames = {language: replace(frame, site_url=base) for language, frame in frames.items()}
    write_data(Site(collection, compile_all(collection), runtime, frames, words, files, out, AT))
    return out / API


def read(path: Path) -> Any:
    """A file of JSON; a number with a fraction is refused."""
    return json.loads(path.read_text(encoding="utf-8"), parse_float=_refuse)


def links(part: Any) -> Iterator[str]:
    """Every link in a file of JSON."""
    for name, value in part.items() if isinstance(part, dict) else ():
        if name == "pages":
            yield from value.values()
        elif name in LINKS and isinstance(value, str):
            yield value
        elif name != "scheme":
            yield from links(value)
    for each in part if isinstance(part, list) else ():
        yield from links(each)


def revived(part: Any) -> Any:
    """Percentages as numbers: all that a scheme file writes otherwise."""
    if isinstance(part, list):
        return [revived(each) for each in part]
    if not isinstance(part, dict):
        return part
    found = {name: revived(value) for name, value in part.items()}
    if isinstance(found.get("share"), str):
        found["share"] = Decimal(found["share"])
    if isinstance(found.get("share"), list):
        found |= {name: Decimal(found[name]) for name in ("at_least", "at_most") if name in found}
    return found


def _refuse(number: str) -> Any:
    raise AssertionError(f"{number} is no exact number")
