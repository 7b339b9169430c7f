"""A report as text for a terminal, as a comment at a forge, or for a program."""

import json
from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import Any, Final, Literal

from publish.diff.lines import Line, Report
from publish.saying.words import Wording
from publish.telling.harmless import code, plain
from publish.telling.visible import visible

type Format = Literal["text", "markdown", "json"]

# By this a program finds the comment that it wrote last.
MARK: Final = "<!-- utlysning-diff -->"
# A forge takes a comment of 65,000 signs; what is longer stands in the terminal.
LONGEST: Final = 60_000
# Spaces that do not break a line.
HELD: Final = "\u00a0\u202f"
# So many lines of a part stand open.
OPEN: Final = 6


def written(report: Report, form: Format, wording: Wording, width: int) -> str:
    """The report in a form."""
    if form == "json":
        return json.dumps(_data(report), ensure_ascii=False, indent=2)
    if form == "markdown":
        return _bounded(list(_markdown(report, wording)), wording)
    return "\n".join(_text(report, wording, width))


def _summary(report: Report, wording: Wording) -> str | None:
    """One sentence where there is little or nothing to tell."""
    if not report.chapters:
        return wording.say("diff.rest_same" if report.unread else "diff.nothing")
    return None if report.is_noticed else wording.say("diff.unnoticed")


def _text(report: Report, wording: Wording, width: int) -> Iterator[str]:
    yield from _wrapped(wording.say("diff.between", before=report.before, after=report.after), "", "", width)
    summary = _summary(report, wording)
    if summary is not None:
        yield from ("", *_wrapped(summary, "", "", width))
    if report.unread:
        yield from ("", wording.say("diff.unread.heading"))
        for text in report.unread:
            yield from _wrapped(text, "  - ", "    ", width)
    for chapter in report.chapters:
        yield from ("", *_wrapped(_titled(chapter.heading, chapter.name), "", "", width))
        for part, lines in chapter.parts():
            yield f"  {wording.say(f'diff.part.{part}')}"
            for line in lines:
                yield from _wrapped(line.text, "    - ", "      ", width)
                for detail in line.details:
                    yield from _wrapped(detail, "        ", "          ", width)


def _titled(heading: str, name: str) -> str:
    return f"{heading} ({name})" if name else heading


def _wrapped(text: str, first: str, then: str, width: int) -> list[str]:
    return wrap(
        _shown(text),
        width,
        initial_indent=first,
        subsequent_indent=then,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _markdown(report: Report, wording: Wording) -> Iterator[str]:
    yield MARK
    yield f"## {wording.say('diff.title')}"
    tree = wording.say("diff.tree")
    before, after = (name if name == tree else code(name) for name in (report.before, report.after))
    yield f"\n{wording.say('diff.between', before=before, after=after)}"
    summary = _summary(report, wording)
    if summary is not None:
        yield f"\n{summary}"
    if report.unread:
        yield f"\n### {wording.say('diff.unread.heading')}\n"
        yield from (f"- {_plain(text)}" for text in report.unread)
    for chapter in report.chapters:
        named = f" {code(chapter.name)}" if chapter.name else ""
        yield f"\n### {_plain(chapter.heading)}{named}"
        for part, lines in chapter.parts():
            yield f"\n**{wording.say(f'diff.part.{part}')}**\n"
            yield from _items(lines[:OPEN] if len(lines) > OPEN + 1 else lines)
            if len(lines) > OPEN + 1:
                yield f"\n<details><summary>{wording.say('diff.show', n=len(lines) - OPEN)}</summary>\n"
                yield from _items(lines[OPEN:])
                yield "\n</details>"


def _items(lines: Sequence[Line]) -> Iterator[str]:
    for line in lines:
        yield f"- {_plain(line.text)}"
        yield from (f"  - {_plain(detail)}" for detail in line.details)


def _plain(text: str) -> str:
    return plain(_shown(text))


def _shown(text: str) -> str:
    """A text on one line; the spaces that hold a number together stay, whatever else does not print is named."""
    return "".join(each if each in HELD else visible(each) for each in " ".join(text.split("\n")))


def _bounded(lines: list[str], wording: Wording) -> str:
    """As much as a forge takes, with nothing left open."""
    kept, length, is_open = 0, 0, False
    for line in lines:
        length += len(line.encode()) + 1
        if length > LONGEST:
            break
        kept += 1
        is_open = "<details>" in line if "details>" in line else is_open
    rest = [line for line in lines[kept:] if line.startswith("- ")]
    closing = ["\n</details>"] * is_open + ([f"\n{wording.say('diff.more', n=len(rest))}"] if rest else [])
    return "\n".join([*lines[:kept], *closing])


def _data(report: Report) -> dict[str, Any]:
    return {
        "before": report.before,
        "after": report.after,
        "noticed": report.is_noticed,
        "unread": list(report.unread),
        "chapters": [
            {
                "heading": chapter.heading,
                "name": chapter.name,
                "changes": [
                    {
                        "part": part,
                        "field": line.field,
                        "text": line.text,
                        "details": list(line.details),
                        "noticed": line.is_noticed,
                    }
                    for part, lines in chapter.parts()
                    for line in lines
                ],
            }
            for chapter in report.chapters
        ],
    }
