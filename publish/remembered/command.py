"""The command that checks, with what earlier checks found."""

from datetime import UTC, date
from pathlib import Path

from publish.addresses.tell import tell_problems
from publish.messages import counted, words
from publish.remembered.look import look
from publish.remembered.run import files_of, holds_until
from publish.telling.console import say, table
from publish.telling.spoken import spoken
from publish.texts.in_short import in_short


def tell_check(root: Path, form: str, on: str | None, *, reading: bool) -> int:
    """Say all that is wrong, or that nothing is; the exit status: 1 where something keeps the site from being made."""
    looked = look(files_of(root), _day(on), reading=form == "text" and not reading)
    tell_problems(root, looked.problems, form)
    if looked.refused:
        return 1
    holds_until(looked.turns)
    if form == "text":
        say(words(counted("checked", looked.schemes), spoken()))
        if reading:
            _tell_readability(root)
        else:
            _tell_shortly(looked.reading)
    return 0


def _day(on: str | None) -> date | None:
    if on is None:
        return None
    from publish.telling.moment import instant_of  # noqa: PLC0415 - a check of today has no need of it

    return instant_of(on).astimezone(UTC).date()


def _tell_shortly(figures: dict[str, dict[str, int]]) -> None:
    """From the easiest page to the hardest, in a line."""
    line = in_short(figures)
    if line is not None:
        say(words(line, spoken()))


def _tell_readability(root: Path) -> None:
    """A table of pages and languages; information, which refuses nothing."""
    from publish.model.load import load  # noqa: PLC0415
    from publish.texts.lix_command import readability  # noqa: PLC0415

    collection, _ = load(root)
    if collection is not None:
        table(*readability(root, collection))
