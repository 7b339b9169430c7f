"""The ways as data: what is wanted, the steps of it, and what must be on the screen in the end."""

import tomllib
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final, Literal

from publish.languages import LANGUAGES, Language

HERE: Final = Path(__file__).resolve().parent
DATA: Final = HERE / "journeys.toml"
type Act = Literal["tap", "type", "save"]
ACTS: Final[tuple[Act, ...]] = ("tap", "type", "save")


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that a visitor does: to what, as it is called on the screen, and what is typed there."""

    act: Act
    role: str
    name: str
    text: str = ""
    # Only where the page is folded for a telephone.
    narrow: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """A way in one language: the steps, and the words that answer the visitor."""

    task: str
    language: Language
    steps: tuple[Step, ...]
    seen: tuple[str, ...]
    # As of when the site is walked, if not now; and the day that the saved calendar must have.
    on: datetime | None
    event: date | None


@dataclass(frozen=True, slots=True)
class Task:
    """What a newcomer wants, and what is told of it."""

    id: str
    wanted: str
    way: str
    before: str
    mended: tuple[str, ...]
    on: datetime | None
    paths: dict[Language, Way]


def tasks() -> tuple[Task, ...]:
    """Every task, in order."""
    data = tomllib.loads(DATA.read_text(encoding="utf-8"))
    return tuple(_task(each, data["words"]) for each in data["task"])


def _task(data: dict[str, Any], shared: dict[str, dict[str, str]]) -> Task:
    on = datetime.combine(data["on"], datetime.min.time(), UTC).replace(hour=10) if "on" in data else None
    paths = {
        language: _path(data, {**shared[language], **data["words"][language]}, language, on) for language in LANGUAGES
    }
    told = {key: " ".join(data[key].split()) for key in ("wanted", "way", "before")}
    return Task(data["id"], mended=tuple(data["mended"]), on=on, paths=paths, **told)


def _path(data: dict[str, Any], words: dict[str, str], language: Language, on: datetime | None) -> Way:
    steps = tuple(_step(step, words) for step in data["steps"])
    seen = tuple(each.format(**words) for each in data["seen"])
    return Way(data["id"], language, steps, seen, on, data.get("event"))


def _step(data: dict[str, Any], words: dict[str, str]) -> Step:
    (act,) = [act for act in ACTS if act in data]
    name, text = (data.get(key, "").format(**words) for key in ("name", "text"))
    return Step(act, data[act], name, text, data.get("narrow", False))
