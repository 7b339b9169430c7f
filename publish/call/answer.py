"""The first screen of a call: for whom, how much, and what to do next, in as few lines as there can be."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from publish.call.glance import Glance
from publish.saying.voice import Voice

# What says how much where no single grant has a ceiling.
INSTEAD: Final = ("rate", "pool")
AHEAD: Final = frozenset({"forecast", "open", "closing_soon", "paused"})


@dataclass(frozen=True, slots=True)
class Step:
    """What a reader can do now: its words, and where it leads: on the page, or below the language."""

    text: str
    address: str

    @property
    def is_here(self) -> bool:
        """Whether it leads to a part of the same page."""
        return self.address.startswith("#")


@dataclass(frozen=True, slots=True)
class Answer:
    """The first screen: its lines, the steps, and which key facts it has told already."""

    rows: tuple[Glance, ...]
    steps: tuple[Step, ...]
    told: frozenset[str]


def answer(found: Iterable[Glance], parts: Collection[str], status: str, voice: Voice) -> Answer:
    """What the first screen answers, from the key facts, the parts of the page and where the call stands."""
    by_name = {glance.id: glance for glance in found}
    rows, told = [], set()
    if "who" in by_name:
        rows.append(Glance("who", voice.say("answer.who"), by_name["who"].lines))
        told.add("who")
    if lines := _amount(by_name):
        rows.append(Glance("amount", voice.say("answer.amount"), lines))
        told |= {"amount"} if "amount" in by_name else set(INSTEAD)
    return Answer(tuple(rows), tuple(_steps(parts, status, voice)), frozenset(told))


def called(title: str) -> tuple[str, str]:
    """A translated title in two: what it says, and the name in brackets that the call goes by."""
    start = title.rfind(" (")
    return (title[:start], title[start + 1 :]) if start > 0 and title.endswith(")") else (title, "")


def _amount(by_name: dict[str, Glance]) -> tuple[Markup, ...]:
    if "amount" in by_name:
        return by_name["amount"].lines
    rate, pool = (by_name.get(name) for name in INSTEAD)
    shares = () if rate is None else rate.lines
    sums = () if pool is None else pool.lines
    # A sum says nothing without its name.
    return (*shares, *(Markup("{}: {}").format(pool.heading, _within(each)) for each in sums if pool is not None))


def _within(line: str) -> str:
    """A line that goes on after a colon; a word all in capitals keeps them."""
    return line if line[1:2].isupper() else line[:1].lower() + line[1:]


def _steps(parts: Collection[str], status: str, voice: Voice) -> Iterable[Step]:
    first = next((part for part in ("check", "awards", "criteria") if part in parts), None)
    if first:
        yield Step(voice.say(f"part.{first}"), f"#{first}")
    if "plan" in parts:
        yield Step(voice.say("part.plan"), "#plan")
    second = next((part for part in ("applying", "contacts") if part in parts), None)
    if status in AHEAD and second:
        yield Step(voice.say(f"part.{second}"), f"#{second}")
    else:
        yield Step(voice.say("answer.subscribe"), "subscribe/")
