"""The register of awards across schemes: who was granted what, by whom, for what, and the sums of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from publish.browsing.edition import Edition
from publish.call.view import CallPage
from publish.model.scheme import Recipient

# So many bars can be taken in at once.
MOST_BARS: Final = 12


@dataclass(frozen=True, slots=True)
class Granted:
    """One award, and the scheme it was made under."""

    page: CallPage
    award: Recipient
    on: date | None

    @property
    def anchor(self) -> str:
        """Where it stands on the page of its scheme."""
        return f"a-{self.award.id}"

    @property
    def amount(self) -> str:
        """The amount in the scheme's currency."""
        return self.page.voice.money(self.award.amount)


@dataclass(frozen=True, slots=True)
class Round:
    """The awards of one scheme together."""

    page: CallPage
    number: int
    applicants: int | None
    total: str
    on: date | None


@dataclass(frozen=True, slots=True)
class Sum:
    """What was awarded in a place in a year, in one currency; no year where the notices give none."""

    place: str
    year: int | None
    number: int
    total: str


@dataclass(frozen=True, slots=True)
class Size:
    """How large the bars are drawn: for a telephone or for a desk."""

    name: str
    width: int
    row: int
    # Where the amount and the bar stand below the top of a row.
    value: int
    bar: int
    # So many letters of a name have room.
    letters: int


SIZES: Final = (Size("narrow", 330, 66, 36, 44, 42), Size("wide", 700, 44, 18, 26, 64))


@dataclass(frozen=True, slots=True)
class Bar:
    """An amount as a bar."""

    label: str
    amount: str
    y: int
    width: Decimal


@dataclass(frozen=True, slots=True)
class Bars:
    """The largest amounts in one currency, as bars on one scale."""

    size: Size
    bars: tuple[Bar, ...]

    @property
    def height(self) -> int:
        """The whole height."""
        return self.size.row * len(self.bars)


@dataclass(frozen=True, slots=True)
class Register:
    """Every award, the sums by scheme and by place and year, and the largest as bars of one currency each."""

    awards: tuple[Granted, ...]
    rounds: tuple[Round, ...]
    sums: tuple[Sum, ...]
    bars: tuple[Bars, ...]


def register(edition: Edition) -> Register:
    """The register of one language; the latest awards first, those of an unknown day last."""
    pages = sorted(_with_awards(edition), key=lambda page: page.loaded.id)
    pages.sort(key=lambda page: awarded_on(page) or date.min, reverse=True)
    awards = tuple(granted for page in pages for granted in _granted(page))
    return Register(awards, tuple(map(_round, pages)), tuple(_sums(awards, edition)), tuple(_bars(awards)))


def awarded_on(page: CallPage) -> date | None:
    """The day of the awards, where the notice gives one."""
    scheme = page.scheme
    call = next((call for call in scheme.calls if call.id == scheme.awarded_call), None)
    if call is None:
        return None
    stones = (stone.start or stone.end for stone in call.milestones if stone.kind == "award")
    return call.awarded.date if call.awarded is not None else next((day for day in stones if day is not None), None)


def total_of(pages: Iterator[CallPage]) -> dict[str, Decimal]:
    """What was awarded under some schemes, currency by currency."""
    found: dict[str, Decimal] = {}
    for page in pages:
        for granted in _granted(page):
            found[page.scheme.currency] = found.get(page.scheme.currency, Decimal()) + granted.award.amount
    return found


def _with_awards(edition: Edition) -> Iterator[CallPage]:
    return (page for page in edition.pages if page.scheme.awards is not None)


def _granted(page: CallPage) -> Iterator[Granted]:
    if page.scheme.awards is not None:
        on = awarded_on(page)
        yield from (Granted(page, award, on) for award in page.scheme.awards.recipients)


def _round(page: CallPage) -> Round:
    granted, awards = tuple(_granted(page)), page.scheme.awards
    total = sum((each.award.amount for each in granted), Decimal())
    applicants = None if awards is None else awards.applicants
    return Round(page, len(granted), applicants, page.voice.money(total), awarded_on(page))


def _sums(awards: tuple[Granted, ...], edition: Edition) -> Iterator[Sum]:
    found: dict[tuple[str, int | None, str], list[Decimal]] = {}
    for each in awards:
        key = each.page.loaded.place, None if each.on is None else each.on.year, each.page.scheme.currency
        found.setdefault(key, []).append(each.award.amount)
    for (place, year, currency), amounts in sorted(found.items(), key=lambda item: (item[0][0], -(item[0][1] or 0))):
        total = edition.voice.formats.money(sum(amounts, Decimal()), currency)
        yield Sum(place, year, len(amounts), total)


def _bars(awards: tuple[Granted, ...]) -> Iterator[Bars]:
    for currency in sorted({each.page.scheme.currency for each in awards}):
        of_it = [each for each in awards if each.page.scheme.currency == currency]
        largest = sorted(of_it, key=lambda each: -each.award.amount)[:MOST_BARS]
        for size in SIZES:
            yield Bars(size, tuple(_bar(each, index, largest[0], size) for index, each in enumerate(largest)))


def _bar(granted: Granted, index: int, largest: Granted, size: Size) -> Bar:
    share = granted.award.amount / (largest.award.amount or Decimal(1))
    name = granted.award.recipient
    label = name if len(name) <= size.letters else f"{name[: size.letters - 1].rstrip()}…"
    return Bar(label, granted.amount, index * size.row, (share * size.width).quantize(Decimal("0.1")))
