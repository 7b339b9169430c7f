"""The parts of a call's page in their order, and what each of them needs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from publish.call.view import CallPage


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the page: its anchor, its template's name, and its heading."""

    id: str
    heading: str


def _has(place: str) -> Callable[["CallPage"], bool]:
    return lambda page: bool(page.sections(place))


def _money(page: "CallPage") -> bool:
    said = page.scheme.money.model_dump(exclude_defaults=True)
    return bool(said or page.sections("money"))


def _applying(page: "CallPage") -> bool:
    return bool(page.scheme.apply or page.sections("applying"))


# The page from top to bottom: does it fit, the money, the application, what is behind it.
PARTS: Final[tuple[tuple[str, Callable[["CallPage"], bool]], ...]] = (
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
