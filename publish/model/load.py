"""The whole of schemes/ in memory: every file read, typed and kept with its positions."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from publish.model.ledger import Ledger
from publish.model.scheme import Facts, Organisations, Places, Register, Scheme, Themes
from publish.model.translated import record_of
from publish.model.validate import validate
from publish.reading.document import Document
from publish.reading.read import read
from publish.telling.problems import Problem

SCHEMES = "schemes"
EMPTY = Ledger()


@dataclass(frozen=True, slots=True)
class Loaded:
    """A scheme, its address, and the notice it was written from."""

    id: str
    place: str
    scheme: Scheme
    notice: str
    document: Document
    # Which originals its translations were made from, as its record has it.
    translated: str = ""


@dataclass(frozen=True, slots=True)
class Collection:
    """All schemes and what they share."""

    schemes: tuple[Loaded, ...]
    facts: Facts
    organisations: Organisations
    places: Places
    themes: Themes
    registers: Mapping[str, Register]
    shared: Mapping[str, Document]
    ledger: Ledger = EMPTY


def load(root: Path) -> tuple[Collection | None, list[Problem]]:
    """Every file under schemes/, and every problem in any of them; no collection unless the shared files are whole."""
    folder = root / SCHEMES
    problems: list[Problem] = []
    shared: dict[str, Document] = {}

    def typed[T: BaseModel](path: Path, model: type[T]) -> T | None:
        document = read(path, root)
        value, found = validate(document, model)
        problems.extend(found)
        shared[path.relative_to(folder).with_suffix("").as_posix()] = document
        return value

    facts = typed(folder / "facts.yml", Facts)
    organisations = typed(folder / "organisations.yml", Organisations)
    places = typed(folder / "places.yml", Places)
    themes = typed(folder / "themes.yml", Themes)
    promised = typed(folder / "addresses.yml", Ledger) if (folder / "addresses.yml").exists() else EMPTY
    registers = {path.stem: typed(path, Register) for path in sorted((folder / "registers").glob("*.yml"))}
    schemes = tuple(scheme_at(path, root, problems) for path in scheme_files(folder))
    whole = {name: register for name, register in registers.items() if register is not None}
    if facts is None or organisations is None or places is None or themes is None or promised is None:
        return None, problems
    if len(whole) < len(registers):
        return None, problems
    found = tuple(scheme for scheme in schemes if scheme is not None)
    return Collection(found, facts, organisations, places, themes, whole, shared, promised), problems


def scheme_files(folder: Path) -> list[Path]:
    """The scheme files, in the order of their addresses."""
    return sorted(path for path in folder.glob("*/*.yml") if path.parent.name != "registers")


def scheme_at(path: Path, root: Path, problems: list[Problem]) -> Loaded | None:
    """A scheme and its notice; what is wrong joins the problems."""
    document = read(path, root)
    scheme, found = validate(document, Scheme)
    problems.extend(found)
    if scheme is None:
        return None
    notice = path.parent / scheme.notice
    if notice.parent != path.parent or not notice.is_file():
        problems.append(
            document.problem("notice.missing", ("notice",), folder=path.parent.relative_to(root).as_posix())
        )
        return None
    address = path.relative_to(root / SCHEMES).with_suffix("").as_posix()
    recorded = record_of(root / SCHEMES, address)
    return Loaded(address, path.parent.name, scheme, notice.read_text(encoding="utf-8-sig"), document, recorded)
