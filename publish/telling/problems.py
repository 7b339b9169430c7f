"""What an editor is told: a place, one sentence, and what to write instead."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from publish.messages import Listed, Said, Tongue, Value, counted, listed, said, sentence, words
from publish.telling.visible import quoted, visible, width

type Loc = tuple[str | int, ...]
type Severity = Literal["error", "warning"]
# What a sentence is filled with, by name.
type Filling = tuple[tuple[str, Value], ...]

MOST_SHOWN: Final = 100
# With the number before it, a line fits a terminal of 80 columns.
LONGEST_LINE: Final = 70
# Where the site tells what each code means, below a language.
HELP: Final = "editors/messages/"


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one line. Line and column count from 1; end is the column after its last character."""

    path: str
    line: int
    column: int
    end: int
    source: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing an editor must know, where it stands, and what to write; also is a second place it is about.

    It has no words of its own: those come with the language of whoever reads it.
    """

    code: str
    place: Place
    field: str
    filling: Filling = ()
    got: str | None = None
    write: Value | None = None
    severity: Severity = "error"
    also: Place | None = None


def filling(**params: object) -> Filling:
    """What a sentence is filled with; anything but words and whole numbers as its text."""
    return tuple((name, _value(value)) for name, value in params.items())


def message(problem: Problem, language: Tongue = "en") -> str:
    """What is wrong, in a sentence; what comes from the file is cut short and made visible."""
    params = {
        name: quoted(str(value)) if name in ("got", "key") else visible(words(value, language))
        for name, value in problem.filling
    }
    return sentence(problem.code, params, language)


def advice(problem: Problem, language: Tongue = "en") -> str | None:
    """What to write instead, where that is known."""
    return None if problem.write is None or _asked(problem.write) else visible(words(problem.write, language))


def question(problem: Problem, language: Tongue = "en") -> str | None:
    """What may have been meant, where it is not plain what."""
    return visible(words(problem.write, language)) if problem.write is not None and _asked(problem.write) else None


def _asked(write: Value) -> bool:
    return isinstance(write, Said) and write.key == "perhaps"


def help_for(code: str, language: Tongue = "en", site: str = "") -> str:
    """Where to read more about a code: its place on the site, or its bare name where the site has no address."""
    return f"{site}{language}/{HELP}#{code}" if site else code


def told(problem: Problem, language: Tongue, site: str) -> str:
    """Everything about a problem but its place: what is wrong, what to write, and where to read more."""
    said_so = message(problem, language)
    return "\n".join([f"{problem.field}: {said_so}" if problem.field else said_so, *_notes(problem, language, site)])


def dotted(loc: Loc) -> str:
    """A path into a file as an editor reads it: calls[0].deadline.date."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{quoted(step)}" for step in loc)
    return "".join(steps).removeprefix(".")


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Each problem once: errors before warnings, then in the order of the files."""
    return sorted(
        dict.fromkeys(problems),
        key=lambda problem: (
            problem.severity == "warning",
            problem.place.path,
            problem.place.line,
            problem.place.column,
        ),
    )


def show(problems: Iterable[Problem], language: Tongue = "en", site: str = "") -> str:
    """All problems, each with its line, and the count at the end; site is the public address, or nothing."""
    ordered = in_order(problems)
    blocks = [_block(problem, language, site) for problem in ordered[:MOST_SHOWN]]
    if len(ordered) > MOST_SHOWN:
        blocks.append(words(said("more", number=len(ordered) - MOST_SHOWN), language))
    return "\n\n".join([*blocks, summary(ordered, language)])


def summary(problems: Iterable[Problem], language: Tongue = "en") -> str:
    """How much is wrong, and that it had no effect."""
    found = list(dict.fromkeys(problems))
    if not found:
        return words(Said("none_wrong"), language)
    errors = sum(problem.severity == "error" for problem in found)
    numbers = (("problems", errors), ("warnings", len(found) - errors))
    counts = listed((counted(key, number) for key, number in numbers if number), "and")
    files = counted("files", len({problem.place.path for problem in found}))
    lines = [said("summary", counts=counts, files=files), *([Said("unchanged")] if errors else [])]
    return " ".join(words(line, language) for line in lines)


def _value(value: object) -> Value:
    if isinstance(value, bool):
        return str(value).lower()
    return value if isinstance(value, str | int | Said | Listed) else str(value)


def _notes(problem: Problem, language: Tongue, site: str) -> list[str]:
    advised, read_more = advice(problem, language), help_for(problem.code, language, site)
    asked = question(problem, language)
    notes = [*([said("write", write=advised)] if advised else []), said("help", where=read_more)]
    return [*([asked] if asked else []), *(words(note, language) for note in notes)]


def _block(problem: Problem, language: Tongue, site: str) -> str:
    place = problem.place
    parts = [f"{place.path}:{place.line}:{place.column}"]
    if problem.severity == "warning":
        parts.append(words(Said("warning"), language))
    lines = [": ".join([*parts, *([problem.field] if problem.field else []), message(problem, language)])]
    for each in (place, problem.also):
        if each and each.source:
            lines += _excerpt(each)
    return "\n".join([*lines, *(f"      = {note}" for note in _notes(problem, language, site))])


def _excerpt(place: Place) -> list[str]:
    """The line and the carets under its stretch; of a long line the part around them."""
    first = max(0, place.column - 31) if place.end > LONGEST_LINE else 0
    last = first + LONGEST_LINE
    before, marked = place.source[first : place.column - 1], place.source[place.column - 1 : min(place.end - 1, last)]
    after = place.source[place.column - 1 + len(marked) : last]
    cut, rest = "…" * (first > 0), "…" * (last < len(place.source))
    text = f"{cut}{visible(before)}{visible(marked)}{visible(after)}{rest}".rstrip()
    carets = " " * width(cut + visible(before)) + "^" * max(1, width(visible(marked)))
    return [f"{place.line:>5} | {text}", f"{'':>5} | {carets}"]
