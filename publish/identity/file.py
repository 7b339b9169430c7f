"""content/identity.yml as it is read: a name, a mark, five values; and every reason why they cannot be used."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from publish.identity.colours import as_hex
from publish.identity.contrasts import OWN, Read, read_pairs
from publish.identity.mark import CAIRN, Mark, NoMarkError, mark
from publish.identity.model import Identity
from publish.identity.shades import darker
from publish.messages import said
from publish.model.validate import validate
from publish.reading.document import Document
from publish.reading.read import read
from publish.telling.problems import Problem

FILE: Final = "identity.yml"
COLOURS: Final = ("colour", "accent", "band")


@dataclass(frozen=True, slots=True)
class Look:
    """A site's name and look, in order."""

    identity: Identity
    mark: Mark


def look(content: Path) -> Look:
    """The look of a site; what is wrong with the file is told elsewhere, and the site looks as it was made."""
    made, problems = _read(content)
    return made if made is not None and not problems else Look(Identity(), mark(CAIRN))


def identity_problems(content: Path) -> list[Problem]:
    """What is wrong with the file; a site without one looks as it was made."""
    return _read(content)[1]


def _read(content: Path) -> tuple[Look | None, list[Problem]]:
    if not (content / FILE).exists():
        return Look(Identity(), mark(CAIRN)), []
    document = read(content / FILE, content.parent)
    given, problems = validate(document, Identity)
    if given is None:
        return None, problems
    named, wrong = _named(document, given)
    problems = [*problems, *wrong]
    if not wrong:
        problems += _unreadable(document, named)
    try:
        return Look(named, mark(named.mark or CAIRN)), problems
    except NoMarkError as error:
        return None, [*problems, document.problem("identity.mark", ("mark",), got="", reason=error.why)]


def _named(document: Document, given: Identity) -> tuple[Identity, list[Problem]]:
    """The colours as the site writes them."""
    found = {name: as_hex(getattr(given, name)) for name in COLOURS}
    problems = [document.problem("identity.colour", (name,)) for name, colour in found.items() if colour is None]
    return given if problems else given.model_copy(update=found), problems


def _unreadable(document: Document, identity: Identity) -> Iterator[Problem]:
    """Each value that makes something hard to read, by what is hardest, with the nearest shade that would do."""
    hard = [pair for pair in read_pairs(identity) if not pair.enough]
    for name in COLOURS:
        of = [pair for pair in hard if name in _from(pair)]
        if not of:
            continue
        worst = min(of, key=lambda pair: pair.ratio / pair.least)
        write = darker(getattr(identity, name), partial(_fits, identity, name))
        yield document.problem(
            "identity.contrast",
            (name,),
            write=None if write is None else f'"{write}"',
            text=said(f"identity.token.{worst.text}"),
            ground=said(f"identity.token.{worst.ground}"),
            ratio=str(worst.figure),
            least=f"{worst.least:g}",
        )


def _fits(identity: Identity, name: str, colour: str) -> bool:
    """Whether everything can be read with another value."""
    tried = identity.model_copy(update={name: colour})
    return all(pair.enough for pair in read_pairs(tried) if name in _from(pair))


def _from(pair: Read) -> tuple[str | None, ...]:
    return OWN.get(pair.text), OWN.get(pair.ground)
