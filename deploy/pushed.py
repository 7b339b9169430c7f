"""What a push asks for: which branches, and with which options."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from deploy.home import LANGUAGES, Home
from deploy.repository import NOTHING

MAIN: Final = "main"
HEADS: Final = "refs/heads/"
TAGS: Final = "refs/tags/"
# The commit of the installed generator, which editors do not see.
TOOLS: Final = "refs/utlysning/tools"
# The one about to be installed: what it changes may be pushed.
NEXT: Final = "refs/utlysning/next"
CONFIRMED: Final = "confirm-removal"
LANGUAGE: Final = "language="


@dataclass(frozen=True, slots=True)
class Update:
    """One name that a push moves; empty where there is no commit."""

    old: str
    new: str
    ref: str

    @property
    def branch(self) -> str:
        """The branch; empty when it is none."""
        return self.ref.removeprefix(HEADS) if self.ref.startswith(HEADS) else ""


@dataclass(frozen=True, slots=True)
class Options:
    """What `git push -o` said."""

    language: str
    confirmed: bool
    unknown: tuple[str, ...]


def updates(lines: Iterable[str]) -> list[Update]:
    """What git tells its hooks on their input, a line each."""
    parts = (line.split(maxsplit=2) for line in lines if line.strip())
    return [Update(_given(old), _given(new), ref.strip()) for old, new, ref in parts]


def options(home: Home) -> Options:
    """The options of this push; the language of the repository unless one is asked for."""
    count = os.environ.get("GIT_PUSH_OPTION_COUNT", "0")
    given = [
        os.environ.get(f"GIT_PUSH_OPTION_{number}", "") for number in range(int(count) if count.isdecimal() else 0)
    ]
    asked = [option.removeprefix(LANGUAGE) for option in given if option.startswith(LANGUAGE)]
    known = [language for language in asked if language in LANGUAGES]
    fixed = home.setting("language", "en")
    unknown = [option for option in given if option != CONFIRMED and option.removeprefix(LANGUAGE) not in known]
    return Options(
        language=known[-1] if known else fixed if fixed in LANGUAGES else "en",
        confirmed=CONFIRMED in given,
        unknown=tuple(unknown),
    )


def _given(oid: str) -> str:
    return "" if oid == NOTHING else oid
