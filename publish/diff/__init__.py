"""What an edit changes for those who read the site: two states compared as what they say, not as lines of a file."""

from publish.diff import pages, schemes, shared
from publish.diff.lines import Chapter, Report
from publish.diff.sides import Side
from publish.messages import Tongue
from publish.saying.words import Wording
from publish.telling.problems import Problem, message


def compared(before: Side, after: Side, wording: Wording, tongue: Tongue) -> Report:
    """Everything that differs; a chapter that has nothing to tell is left out."""
    every = [part for told in (schemes, shared, pages) for part in told.chapters(before, after, wording)]
    chapters: list[Chapter] = [chapter for chapter in every if chapter.lines]
    names = [side.revision.name or wording.say("diff.tree") for side in (before, after)]
    unread = [
        _told(wording, key, name, (path, problem), tongue)
        for side, name in zip((before, after), names, strict=True)
        for path, problem in side.broken.items()
        for key in ("diff.unread.file" if side.is_unread(path) else "diff.unread.verdicts",)
    ]
    return Report(names[0], names[1], tuple(unread), tuple(chapters))


def _told(wording: Wording, key: str, where: str, found: tuple[str, Problem], tongue: Tongue) -> str:
    path, problem = found
    field = f"{problem.field}: " if problem.field else ""
    place = f"{path}:{problem.place.line}"
    return wording.say(key, file=place, where=where, problem=f"{field}{message(problem, tongue)}")
