"""A check that works out only what an edit touches; of files that nothing is known of, everything.

What a part is made from is its key: all that a part reads must stand there, or it would be said of something else.
"""

from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from publish.compiling.around import Outline, around_of
from publish.languages import LANGUAGES
from publish.model.files import REGISTERS, SCHEMES, address_of, record_at, scheme_files
from publish.remembered.files import Files, digest_of
from publish.remembered.parts import Parts
from publish.remembered.written import read, written
from publish.telling.problems import Problem

if TYPE_CHECKING:
    from publish.remembered.desk import Desk

CONTENT = "content"
STRINGS = "strings.yml"


@dataclass(frozen=True, slots=True)
class Looked:
    """All that is wrong, how many schemes there are, the instants at which a call opens or closes, what is hard."""

    problems: list[Problem]
    schemes: int
    turns: tuple[datetime, ...]
    # How hard each page is to read in each language, where that was asked.
    reading: dict[str, dict[str, int]]

    @property
    def refused(self) -> bool:
        """Whether something of this keeps the site from being made."""
        return _refused(self.problems)


@dataclass(frozen=True, slots=True)
class _Scheme:
    """A scheme file, and all that what is known of it is made from."""

    path: Path
    address: str
    made_from: tuple[str, ...]


def look(files: Files, on: date | None = None, *, reading: bool = False) -> Looked:
    """The same as an examination, with what is known from earlier ones; what was found is kept for the next."""
    day = on or _day()
    parts = Parts(files.root, files.code if files.sure else None)
    looking = _Look(files, parts, day)
    looked = looking.everything()
    if reading and not looked.refused:
        looked = replace(looked, reading=looking.reading())
    # What was read in the middle of an edit belongs to no state of the files, nor to two days at once.
    if files.settled and day == (on or _day()):
        parts.keep()
    return looked


class _Look:
    """One look at a tree."""

    def __init__(self, files: Files, parts: Parts, day: date) -> None:
        self.root, self.files, self.parts, self.on, self.day = files.root, files, parts, day, day.isoformat()
        self.schemes = [self.scheme(path) for path in scheme_files(files.root / SCHEMES)]

    @cached_property
    def desk(self) -> "Desk":
        """Where files are read; loading what it takes is most of a check that is asked again."""
        from publish.financing.examples import looked_at  # noqa: PLC0415
        from publish.remembered.desk import Desk  # noqa: PLC0415

        return Desk(self.root, lambda request: self.parts.of(lambda: looked_at(request), "plan", request), self.on)

    def everything(self) -> Looked:
        """What is read, what it means, what is worked out with it, what a colleague would say: as far as all is well.

        Where something is wrong, what it leaves standing of the rest is for the desk to say.
        """
        read_so = self.found("shared_problems", self.shared)
        for scheme in self.schemes:
            read_so += self.found("problems", *scheme.made_from, of=(scheme.path,))
        problems = read_so + self.words()
        outlines: list[Outline] = []
        if not _refused(problems):
            outlines = [self.outline(scheme) for scheme in self.schemes]
            problems += self.meant(outlines)
        if not _refused(problems):
            problems += self.tried()
        if not _refused(problems):
            problems += self.advised(outlines)
        else:
            problems = self.found("everything", self.files.whole, self.day)
        turns = tuple(datetime.fromisoformat(turn) for outline in outlines for turn in outline.turns)
        return Looked(problems, len(self.schemes), turns, {})

    def reading(self) -> dict[str, dict[str, int]]:
        """How hard each page is to read, file by file."""
        found: dict[str, dict[str, int]] = {
            f"{scheme.address}/": self.known("reading", *scheme.made_from[:2], of=(scheme.path,))
            for scheme in self.schemes
        }
        for name, digest in self.files.under(*(f"{CONTENT}/{language}" for language in LANGUAGES)):
            if name.endswith((".md", f"/{STRINGS}")):
                _, language, page = name.split("/", 2)
                value = self.known("page_reading", name.rsplit("/", 1)[1], digest, of=(self.root / name,))
                found.setdefault(page, {}).update({} if value is None else {language: value})
        return found

    def known(self, part: str, *made_from: str, of: tuple[Any, ...] = ()) -> Any:
        """A part as plain data; where it is not known, from the desk."""
        return self.parts.of(lambda: getattr(self.desk, part)(*of), part, *made_from)

    def found(self, part: str, *made_from: str, of: tuple[Any, ...] = ()) -> list[Problem]:
        """The problems of a part."""
        make = lambda: [written(each) for each in getattr(self.desk, part)(*of)]  # noqa: E731 - the desk waits for it
        return [read(each) for each in self.parts.of(make, part, *made_from)]

    @cached_property
    def shared(self) -> str:
        """All that schemes share."""
        files = self.files.under(SCHEMES, ending=".yml")
        return _digest([each for each in files if each[0].count("/") == 1 or each[0].split("/")[1] == REGISTERS])

    def scheme(self, path: Path) -> _Scheme:
        """A scheme by all that it is made from: its file, its notice, and the record of its translations."""
        address = address_of(path, self.root)
        own = (address, self.files.of(_name(path, self.root)))
        notice = self.known("notice", *own, of=(path,))
        beside = (record_at(self.root / SCHEMES, address), *((path.parent / notice,) if notice else ()))
        return _Scheme(path, address, (*own, *(self.files.of(_name(each, self.root)) for each in beside)))

    def outline(self, scheme: _Scheme) -> Outline:
        """What the other schemes may hear of one."""
        data: Any = self.parts.of(lambda: asdict(self.desk.outline(scheme.path)), "outline", *scheme.made_from)
        fields: Any = {name: tuple(each) if isinstance(each, list) else each for name, each in data.items()}
        return Outline(**fields)

    def words(self) -> list[Problem]:
        """What is wrong with the words of the site, for which no scheme need be read."""

        def make() -> list[Any]:
            from publish.saying.words import word_problems  # noqa: PLC0415

            return [written(each) for each in word_problems(self.root / CONTENT)]

        made_from = _digest(self.files.under(CONTENT, ending=".yml"))
        return [read(each) for each in self.parts.of(make, "words", made_from)]

    def meant(self, outlines: list[Outline]) -> list[Problem]:
        """What is wrong with the addresses, and in the meaning of what is read."""
        pages = [name for name, _ in self.files.under(CONTENT, ending=".md")]
        given = [part for each in outlines for part in (each.id, each.place, each.funder, *each.calls, "")]
        problems = self.found("addresses", self.shared, digest_of(*given), digest_of(*pages))
        problems += self.found("shared_meaning", self.shared)
        return problems + self.of_each("meaning")

    def tried(self) -> list[Problem]:
        """What is wrong with the examples and the plans."""
        return self.of_each("examples")

    def advised(self, outlines: list[Outline]) -> list[Problem]:
        """What a colleague would say."""
        around, problems = around_of(outlines), self.found("shared_lint", self.shared, self.day)
        others = digest_of(digest_of(*sorted(around.pages)), digest_of(*sorted(around.secure)), self.shared, self.day)
        for scheme in self.schemes:
            scarce = [str(each) for each in around.scarce.get(scheme.address, ())]
            made_from = (others, digest_of(*scarce), *scheme.made_from)
            problems += self.found("lint", *made_from, of=(scheme.path, around))
        return problems + self.found("pages", _digest(self.files.under(CONTENT, ending=".md")), self.day)

    def of_each(self, part: str) -> list[Problem]:
        """A part of each scheme, made from it and from what all share."""
        return [
            problem
            for scheme in self.schemes
            for problem in self.found(part, self.shared, *scheme.made_from, of=(scheme.path,))
        ]


def _refused(problems: list[Problem]) -> bool:
    return any(problem.severity == "error" for problem in problems)


def _day() -> date:
    return datetime.now(UTC).date()


def _digest(files: list[tuple[str, str]]) -> str:
    return digest_of(*(part for each in files for part in each))


def _name(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
