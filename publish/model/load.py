"""The whole of schemes/ in memory: every file read, typed and kept with its positions."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import BaseModel

from publish.model.files import REGISTERS, SCHEMES, address_of, scheme_files
from publish.model.ledger import Ledger
from publish.model.scheme import Facts, Organisations, Places, Register, Scheme, Themes
from publish.model.stand_in import Unsure
from publish.model.translated import record_of
from publish.model.validate import validate
from publish.reading.document import Document
from publish.reading.read import read
from publish.telling.problems import Problem

__all__ = ["SCHEMES", "Collection", "Loaded", "load", "load_shared", "scheme_at"]

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


def load(root: Path, unsure: Unsure | None = None) -> tuple[Collection | None, list[Problem]]:
    """Every file under schemes/, and every problem in any of them; no collection unless the shared files are whole.

    Where it is asked what is unsure, what is wrong in a file has something in its place.
    """
    around, problems = load_shared(root, unsure)
    schemes = [scheme_at(path, root, problems, unsure) for path in scheme_files(root / SCHEMES)]
    found = tuple(scheme for scheme in schemes if scheme is not None)
    return None if around is None else replace(around, schemes=found), problems


def load_shared(root: Path, unsure: Unsure | None = None) -> tuple[Collection | None, list[Problem]]:
    """What schemes share, as a collection without a scheme; nothing unless all of it is whole."""
    folder = root / SCHEMES
    problems: list[Problem] = []
    shared: dict[str, Document] = {}

    def typed[T: BaseModel](path: Path, model: type[T]) -> T | None:
        document = read(path, root)
        value, found = validate(document, model)
        problems.extend(found)
        shared[path.relative_to(folder).with_suffix("").as_posix()] = document
        return value if unsure is None else unsure.filled(document, model, value)

    facts = typed(folder / "facts.yml", Facts)
    organisations = typed(folder / "organisations.yml", Organisations)
    places = typed(folder / "places.yml", Places)
    themes = typed(folder / "themes.yml", Themes)
    promised = typed(folder / "addresses.yml", Ledger) if (folder / "addresses.yml").exists() else EMPTY
    registers = {path.stem: typed(path, Register) for path in sorted((folder / REGISTERS).glob("*.yml"))}
    whole = {name: register for name, register in registers.items() if register is not None}
    if facts is None or organisations is None or places is None or themes is None or promised is None:
        return None, problems
    if len(whole) < len(registers):
        return None, problems
    return Collection((), facts, organisations, places, themes, whole, shared, promised), problems


def scheme_at(path: Path, root: Path, problems: list[Problem], unsure: Unsure | None = None) -> Loaded | None:
    """A scheme and its notice; what is wrong joins the problems."""
    document = read(path, root)
    scheme, found = validate(document, Scheme)
    problems.extend(found)
    if unsure is not None:
        scheme = unsure.filled(document, Scheme, scheme)
    if scheme is None:
        return None
    notice = path.parent / scheme.notice
    words = notice.read_text(encoding="utf-8-sig") if notice.parent == path.parent and notice.is_file() else None
    if words is None and (unsure is None or unsure[document.path].isdisjoint({(), ("notice",)})):
        folder = path.parent.relative_to(root).as_posix()
        readable = document.rest or document
        problems.append(readable.problem("notice.missing", ("notice",), folder=folder))
    if words is None and unsure is None:
        return None
    if words is None and unsure is not None:
        unsure[document.path] |= {("notice",)}
    address = address_of(path, root)
    recorded = record_of(root / SCHEMES, address)
    return Loaded(address, path.parent.name, scheme, words or "", document.rest or document, recorded)
