"""The parts of a call's page in their order, and what each of them needs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

from publish.model.scheme import Scheme, Section


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the page: its anchor, its template's name, and its heading."""

    id: str
    heading: str


class Shown(Protocol):
    """What decides whether a page has a part."""

    @property
    def scheme(self) -> Scheme:
        """The scheme."""

    @property
    def groups(self) -> Sequence[object]:
        """The steps of the form."""

    @property
    def plan(self) -> dict[str, Any] | None:
        """What there is to count with."""

    @property
    def timeline(self) -> Sequence[object]:
        """The dates."""

    @property
    def others(self) -> Sequence[object]:
        """The other calls of the scheme."""

    @property
    def gone(self) -> Sequence[object]:
        """Calls that stood here once."""

    def sections(self, place: str) -> tuple[Section, ...]:
        """The passages that belong to a part."""


def _has(place: str) -> Callable[[Shown], bool]:
    return lambda page: bool(page.sections(place))


def _money(page: Shown) -> bool:
    said = page.scheme.money.model_dump(exclude_defaults=True)
    return bool(said or page.sections("money"))


def _applying(page: Shown) -> bool:
    return bool(page.scheme.apply or page.sections("applying"))


# The page from top to bottom: does it fit, the money, the application, what is behind it.
PARTS: Final[tuple[tuple[str, Callable[[Shown], bool]], ...]] = (
    ("about", _has("about")),
    ("for_whom", _has("for_whom")),
    ("content", _has("content")),
    ("criteria", lambda page: True),
    ("check", lambda page: bool(page.groups)),
    ("money", _money),
    ("plan", lambda page: bool(page.groups and page.plan)),
    ("timeline", lambda page: bool(page.timeline or page.others or page.gone)),
    ("documents", lambda page: bool(page.scheme.documents)),
    ("applying", _applying),
    ("assessment", _has("assessment")),
    ("awards", lambda page: page.scheme.awards is not None),
    ("after", _has("after")),
    ("contacts", lambda page: bool(page.scheme.contacts or page.scheme.roles)),
    ("further", lambda page: bool(page.scheme.links or page.sections("further"))),
    ("notice", lambda page: True),
    ("this_page", lambda page: True),
)
