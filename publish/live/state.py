"""What the open pages are told: which version each page has, and what is wrong."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Condition
from typing import Final

from publish.languages import LANGUAGES, Language
from publish.telling.problems import Problem, in_order, show, summary
from publish.telling.spoken import spoken

# A page is listened to this long before it is asked whether it is still there, in seconds.
PATIENCE: Final = 15.0


@dataclass(slots=True)
class State:
    """Shared by the builder and by every open page."""

    site: Path
    news: Condition = field(default_factory=Condition)
    turn: int = 0
    looks: int = 0
    problems: tuple[Problem, ...] = ()
    # There is no site yet that could be shown.
    waiting: bool = False
    over: bool = False
    pages: Counter[Path] = field(default_factory=Counter)

    def tell(self, problems: Iterable[Problem] | None = None, *, looks: bool = False) -> None:
        """Something is new: pages, what is wrong, or the styles that all pages share."""
        with self.news:
            self.problems = self.problems if problems is None else tuple(problems)
            self.looks += looks
            self.turn += 1
            self.news.notify_all()

    @contextmanager
    def reading(self, page: Path) -> Iterator[None]:
        """A page is open for as long as this lasts."""
        with self.news:
            self.pages[page] += 1
        try:
            yield
        finally:
            with self.news:
                self.pages[page] -= 1

    def read_first(self) -> tuple[tuple[Language, ...], tuple[Language, ...]]:
        """The languages that someone has a page open in, and the others."""
        with self.news:
            read = {page.relative_to(self.site).parts[0] for page, number in self.pages.items() if number > 0}
        first = tuple(language for language in LANGUAGES if language in read)
        return first, tuple(language for language in LANGUAGES if language not in read)

    def end(self) -> None:
        """No page is told anything any more."""
        with self.news:
            self.over = True
            self.news.notify_all()

    def wait(self, turn: int) -> int:
        """The latest turn, once it is another, or after a while."""
        with self.news:
            self.news.wait_for(lambda: self.turn != turn or self.over, PATIENCE)
            return self.turn

    def version(self, page: Path) -> str:
        """What changes when a page does; of one that is not there, nothing."""
        try:
            return "" if self.waiting else f"{hashlib.sha256(page.read_bytes()).hexdigest()[:16]}-{self.looks}"
        except OSError:
            return ""

    def message(self, page: Path) -> str:
        """What an open page is told."""
        found, language = in_order(self.problems), spoken()
        blocks = [show([problem], language).rsplit("\n\n", 1)[0].partition("\n") for problem in found]
        told = [
            {"error": problem.severity == "error", "said": said, "shown": shown}
            for problem, (said, _, shown) in zip(found, blocks, strict=True)
        ]
        return json.dumps(
            {
                "version": self.version(page),
                "language": language,
                "summary": summary(found, language) if found else "",
                "problems": told,
            }
        )
