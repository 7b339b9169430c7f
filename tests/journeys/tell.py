"""What was walked, as a page of the documentation: each way in words, what it costs, and what it cost before."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from publish.languages import LANGUAGES
from tests.journeys.paths import HERE, Task
from tests.journeys.walk import SCREENS

# Counted by the same walk on the site as it was, along the ways that were found there.
BEFORE: Final = HERE / "before.json"
# How often a way ends in a picture: in one language on every screen, in the others on a telephone, once.
PICTURED: Final = "nb"
type Counts = Mapping[str, Mapping[str, int]]

LEAD: Final = """# First visits

<!-- Written by `.venv/bin/python -m tests.journeys`: edit tests/journeys/journeys.toml. -->

What a newcomer wants, and the way there from the start page, in four languages, on a telephone of 360 × 740 and a
desk of 1280 × 800. The ways were found by looking at the screen alone; then what took a detour was mended, and they
were walked again. `.venv/bin/python -m tests.journeys` walks all of them in Chromium and writes this page;
`tests/journeys/test_journeys.py` walks some of them at every run of the tests.

A **step** is something touched, with what is typed into it. A **flick** moves the page by two thirds of the screen,
which is done only to reach something that is not on it. Not measured: how long a person takes, for no person who is
new to the site has walked them yet.

The calls are of 2018 to 2021, so today each of them says that it is too late to apply. What is still of use, the
check, the calculator, the awards and the way to the next call, works all the same.
"""


def key(task: str, language: str, width: int) -> str:
    """What the count of a way is called."""
    return f"{task}/{language}/{width}"


def picture(task: str, language: str, width: int) -> str:
    """The name of the picture of its end."""
    return f"{task}-{language}-{width}.png"


def is_pictured(tasks: tuple[Task, ...], task: Task, language: str, width: int) -> bool:
    """Whether the end of a way is kept as a picture."""
    return language == PICTURED or (width == min(SCREENS) and task == tasks[-1])


def page(tasks: tuple[Task, ...], counts: Counts) -> str:
    """The whole page."""
    before: Counts = json.loads(BEFORE.read_text(encoding="utf-8"))
    return "\n".join(
        (LEAD, *_total(before, counts), *(line for task in tasks for line in _of(tasks, task, before, counts)))
    )


def _total(before: Counts, counts: Counts) -> Iterator[str]:
    sums = ", ".join(
        f"{_sum(before, what)} → {_sum(counts, what)} {name}"
        for what, name in (("steps", "steps"), ("flicks", "flicks"))
    )
    yield f"All {len(counts)} ways together, before and after: {sums}.\n"


def _sum(counts: Counts, what: str) -> int:
    return sum(count[what] for count in counts.values())


def _of(tasks: tuple[Task, ...], task: Task, before: Counts, counts: Counts) -> Iterator[str]:
    yield f"## {task.wanted}\n"
    yield f"{task.way}\n"
    yield f"Before: {task.before}\n"
    yield "Mended:\n"
    yield from (f"- {each}" for each in task.mended)
    yield "\n| | " + " | ".join(f"{width}: {what}" for width in SCREENS for what in ("steps", "flicks", "pages")) + " |"
    yield "|---" * (1 + 3 * len(SCREENS)) + "|"
    for language in LANGUAGES:
        names = [(key(task.id, language, width), what) for width in SCREENS for what in ("steps", "flicks", "pages")]
        cells = (_change(before[name][what], counts[name][what]) for name, what in names)
        yield f"| {language} | " + " | ".join(cells) + " |"
    shown = [
        (language, width) for language in LANGUAGES for width in SCREENS if is_pictured(tasks, task, language, width)
    ]
    alt = f"Where the way ends: {task.wanted[0].lower()}{task.wanted[1:]}"
    yield (
        "\n"
        + " ".join(f"![{alt} ({language}, {width})]({picture(task.id, language, width)})" for language, width in shown)
        + "\n"
    )


def _change(then: int, now: int) -> str:
    return str(now) if then == now else f"{then} → **{now}**"


def write(folder: Path, tasks: tuple[Task, ...], counts: Counts) -> None:
    """Write the page, and take away pictures that it no longer shows."""
    text = page(tasks, counts)
    (folder / "README.md").write_text(text, encoding="utf-8")
    for path in folder.glob("*.png"):
        if f"({path.name})" not in text:
            path.unlink()
