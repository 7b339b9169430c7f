"""Pages that gather the schemes of one funder or one place."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from publish.browsing.edition import Edition
from publish.browsing.register import total_of
from publish.call.view import CallPage
from publish.model.scheme import Words


@dataclass(frozen=True)
class Gathering:
    """A funder or a place with its schemes."""

    edition: Edition
    id: str
    name: Markup
    plain: str
    schemes: tuple[CallPage, ...]

    @property
    def ahead(self) -> int:
        """How many can be applied to, or will be."""
        return sum(self.edition.of(page).ahead for page in self.schemes)

    @property
    def awarded(self) -> tuple[str, ...]:
        """What has been awarded, currency by currency."""
        totals = total_of(iter(self.schemes))
        return tuple(self.edition.voice.formats.money(amount, currency) for currency, amount in totals.items())

    @property
    def funders(self) -> tuple[tuple[str, Markup], ...]:
        """The funders of its schemes: id and name."""
        found = dict.fromkeys(self.edition.of(page).funder for page in self.schemes)
        return tuple((name, self.edition.voice.tr(self.edition.organisation(name))) for name in found)

    @property
    def places(self) -> tuple[tuple[str, Markup], ...]:
        """The places its schemes belong to: id and name."""
        found = dict.fromkeys(page.loaded.place for page in self.schemes)
        return tuple((name, self.edition.voice.tr(self.edition.place(name))) for name in found)


def funders(edition: Edition) -> tuple[Gathering, ...]:
    """Every body that funds a scheme, in the order of the alphabet."""
    made = (
        _gathering(edition, name, edition.organisation(name), pages)
        for name, pages in _by(edition, [edition.of(page).funder for page in edition.pages]).items()
    )
    return tuple(sorted(made, key=lambda each: each.plain.casefold()))


def places(edition: Edition) -> tuple[Gathering, ...]:
    """Every place that has a scheme."""
    found = _by(edition, [page.loaded.place for page in edition.pages])
    return tuple(_gathering(edition, name, edition.place(name), pages) for name, pages in sorted(found.items()))


def _by(edition: Edition, keys: Iterable[str]) -> dict[str, list[CallPage]]:
    found: dict[str, list[CallPage]] = {}
    for key, page in zip(keys, edition.pages, strict=True):
        found.setdefault(key, []).append(page)
    return found


def _gathering(edition: Edition, name: str, words: Words, pages: Iterable[CallPage]) -> Gathering:
    voice = edition.voice
    return Gathering(edition, name, voice.tr(words), voice.plain(words), tuple(pages))
