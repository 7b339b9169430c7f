"""The questions of a new scheme: what each answer is, what it is where nobody gives one, and what is wrong with it."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from pydantic import Field

from publish.compiling.instants import in_gap_or_overlap, instant
from publish.languages import Language
from publish.meaning.choices import only
from publish.messages import Said, Tongue
from publish.model.load import SCHEMES, Collection
from publish.model.scalars import ClockTime, Email, IsoDate, Name, Phone, Slug, Text, Zone
from publish.model.scheme import Currency, Instant
from publish.model.sourced import Model
from publish.model.validate import validate
from publish.new.notice_words import OF_LANGUAGE, currency_of, summary_of, title_of
from publish.new.samples import SAMPLES
from publish.reading.document import Document, Tree
from publish.reading.nearest import nearest
from publish.reading.readings import days
from publish.reading.source import load
from publish.telling.problems import Problem

# Further deadlines are written one after the other.
BETWEEN: Final = re.compile(r"[\s,;]+")
ZONES: Final[Mapping[str, str]] = {
    "NOK": "Europe/Oslo",
    "SEK": "Europe/Stockholm",
    "DKK": "Europe/Copenhagen",
    "EUR": "Europe/Helsinki",
    "ISK": "Atlantic/Reykjavik",
}


class Id(Model):
    """Where the new scheme belongs, and what it is called in its address."""

    place: Slug
    scheme: Slug


class Answers(Model):
    """What the questions are answered with; the fields of the file given to --answers."""

    language: Language
    notice: Text = Field(description="The text file with the notice.")
    title: Text
    summary: Text
    who: Text
    funder: Name
    funder_name: Text | None = Field(None, description="Of a body that is not in organisations.yml yet.")
    place_name: Text | None = Field(None, description="Of a place that is not in places.yml yet.")
    currency: Currency
    opens: IsoDate | None = None
    deadline: IsoDate | None = None
    further: Text | None = Field(None, description="Further deadlines, one after the other.")
    time: ClockTime
    zone: Zone
    call: Slug | None = None
    contact: Text | None = None
    email: Email | None = None
    phone: Phone | None = None


@dataclass(slots=True)
class Draft:
    """The answers so far, as they were written, among the schemes that are there already."""

    root: Path
    place: str
    name: str
    tongue: Tongue
    collection: Collection
    given: dict[str, Tree]

    @property
    def path(self) -> Path:
        """The file to be written."""
        return self.root / SCHEMES / self.place / f"{self.name}.yml"

    def text(self, field: str) -> str:
        """An answer; empty where there is none."""
        value = self.given.get(field)
        return value if isinstance(value, str) else ""

    @property
    def notice(self) -> Path:
        """The notice's file; a path is as seen from where the editor stands."""
        return Path(self.text("notice")).expanduser().absolute()

    @property
    def notice_text(self) -> str:
        """The words of the notice."""
        source = load(self.notice, self.root) if self.text("notice") else None
        return "" if source is None or source.text is None else source.text

    @property
    def opening_words(self) -> list[str]:
        """The lines of the notice that hold words."""
        return [" ".join(line.split()) for line in self.notice_text.split("\n") if any(map(str.isalpha, line))]


def _beside(draft: Draft) -> str:
    notice = draft.path.with_suffix(".txt")
    return str(notice) if notice.is_file() else ""


def _funder(draft: Draft) -> str:
    bodies = draft.collection.organisations.organisations
    used = Counter(each.scheme.funder for each in draft.collection.schemes if each.place == draft.place)
    near = [name for name, body in bodies.items() if body.place == draft.place]
    return next(iter([name for name, _ in used.most_common(1)] + near), "")


def _currency(draft: Draft) -> str:
    """That of the sums in the notice; where it has none, what the place pays in."""
    used = Counter(each.scheme.currency for each in draft.collection.schemes if each.place == draft.place)
    said = currency_of(draft.notice_text, draft.text("language"))
    return said or next((currency for currency, _ in used.most_common(1)), OF_LANGUAGE.get(draft.text("language"), ""))


def _year(draft: Draft) -> str:
    return (draft.text("deadline") or draft.text("opens"))[:4]


def _who(draft: Draft) -> str:
    language = next((code for code in SAMPLES if code == draft.text("language")), None)
    return SAMPLES[language]["who"] if language else ""


# In the order in which they are asked; each with what is taken where the editor presses Enter.
QUESTIONS: Final[Mapping[str, Callable[[Draft], str]]] = {
    "place_name": lambda draft: draft.place.replace("-", " ").capitalize(),
    "language": lambda draft: draft.tongue,
    "notice": _beside,
    "title": lambda draft: title_of(draft.opening_words),
    "summary": lambda draft: summary_of(draft.notice_text, draft.text("title")) or draft.text("title"),
    "who": _who,
    "funder": _funder,
    "funder_name": lambda draft: "",
    "currency": _currency,
    "opens": lambda draft: "",
    "deadline": lambda draft: "",
    "further": lambda draft: "",
    "time": lambda draft: "end-of-day",
    "zone": lambda draft: ZONES.get(draft.text("currency"), "Europe/Oslo"),
    "call": _year,
    "contact": lambda draft: "",
    "email": lambda draft: "",
    "phone": lambda draft: "",
}


def needed(field: str, draft: Draft) -> bool:
    """Whether the question arises after the answers so far."""
    dated = bool(draft.text("opens") or draft.text("deadline"))
    return {
        "place_name": draft.place not in draft.collection.places.places,
        "funder_name": draft.text("funder") not in draft.collection.organisations.organisations,
        "further": bool(draft.text("deadline")),
        "time": bool(draft.text("deadline")),
        "zone": dated,
        "call": dated,
        "email": bool(draft.text("contact")),
        "phone": bool(draft.text("contact")),
    }.get(field, True)


def filled(draft: Draft) -> None:
    """Take what is not answered to be what it would be after Enter."""
    for field, default in QUESTIONS.items():
        # A body is added only where somebody names it.
        if field not in draft.given and needed(field, draft) and (value := default(draft)):
            draft.given[field] = value
    unasked(draft)


def unasked(draft: Draft) -> None:
    """What the examples of the file need, where no date led to the question."""
    for field in ("time", "zone"):
        draft.given.setdefault(field, QUESTIONS[field](draft))


def checked(draft: Draft, document: Document) -> tuple[Answers | None, list[Problem]]:
    """The answers, or all that is wrong with them."""
    whole = Document(document.path, document.lines, draft.given, document.problems, document.values, document.keys)
    answers, problems = validate(whole, Answers)
    refused = {problem.field for problem in problems}
    found = [*problems, *(each for each in _meaning(draft, whole) if each.field not in refused)]
    return (None if found else answers), found


def _meaning(draft: Draft, document: Document) -> list[Problem]:
    found: list[Problem] = []
    bodies = draft.collection.organisations.organisations
    if (funder := draft.text("funder")) and funder not in bodies and not draft.text("funder_name"):
        what, near = Said("no.organisation"), nearest(funder, bodies)
        told = only("organisation", bodies)
        found.append(document.problem("name.unknown", ("funder",), what=what, only=told, write=near))
    if draft.text("notice") and not draft.notice.is_file():
        folder = draft.notice.parent.as_posix()
        found.append(document.problem("notice.missing", ("notice",), got=draft.notice.name, folder=folder))
    elif draft.text("notice"):
        found += load(draft.notice, draft.root).problems
    return found + _dates(draft, document) + _further(draft, document)


def _dates(draft: Draft, document: Document) -> list[Problem]:
    opens, closes = (
        moment(draft, draft.text("opens"), "start-of-day"),
        moment(draft, draft.text("deadline"), draft.text("time")),
    )
    if closes is not None and in_gap_or_overlap(closes):
        return [document.problem("instant.turned", ("time",))]
    if opens is not None and closes is not None and instant(opens) >= instant(closes):
        return [document.problem("call.order", ("deadline",))]
    return []


def further_days(draft: Draft) -> list[str]:
    """The further deadlines, the first one first."""
    return sorted({day for day in BETWEEN.split(draft.text("further")) if day})


def _further(draft: Draft, document: Document) -> list[Problem]:
    """Further deadlines are days."""
    wrong = [day for day in further_days(draft) if moment(draft, day, draft.text("time")) is None]
    near = [next((each.isoformat() for each in days(day)), None) for day in wrong]
    return [document.problem("date", ("further",), got=day, write=at) for day, at in zip(wrong, near, strict=True)]


def moment(draft: Draft, day: str, time: str) -> Instant | None:
    """A day as an instant; none where it is missing or wrong, which is told of itself."""
    zone = draft.text("zone") or QUESTIONS["zone"](draft)
    tree: dict[str, Tree] = {"date": day or None, "time": time or "end-of-day", "zone": zone}
    return validate(Document("", (), tree, ()), Instant)[0]


def later(answers: Answers, days: int) -> str:
    """A day so long after the deadline or the opening; of a call without dates, after today."""
    day = answers.deadline or answers.opens or datetime.now(UTC).date()
    return (day + timedelta(days=days)).isoformat()
