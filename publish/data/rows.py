"""The rows of the CSV files: a scheme, a call or a grant in one language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from publish.data.models import Award, CallRecord, SchemeRecord
from publish.data.tabular import AWARDS, CALLS, SCHEMES, Cell, written
from publish.languages import Language
from publish.model.load import Collection
from publish.saying.voice import Voice
from publish.saying.words import Wording

# Between the values of a cell that holds several.
SEVERAL: Final = "; "


@dataclass(frozen=True)
class Tables:
    """The lists in one language."""

    collection: Collection
    wording: Wording

    @property
    def language(self) -> Language:
        """The language of the texts."""
        return self.wording.language

    def schemes(self, records: Iterable[SchemeRecord]) -> str:
        """One row for each scheme."""
        return written(SCHEMES, (self._scheme(record) for record in records))

    def calls(self, records: Iterable[CallRecord]) -> str:
        """One row for each call."""
        return written(CALLS, (self._call(record) for record in records))

    def awards(self, records: Iterable[Award]) -> str:
        """One row for each grant."""
        return written(AWARDS, (self._award(record) for record in records))

    def _scheme(self, record: SchemeRecord) -> tuple[Cell, ...]:
        scheme, found, voice = record.scheme, record.found_by, self._voice(record.scheme.original)
        themes = (voice.plain(self.collection.themes.themes[name]) for name in scheme.themes)
        return (
            record.id,
            voice.plain(scheme.title),
            voice.plain(scheme.summary),
            record.place,
            voice.plain(self.collection.places.places[record.place].name),
            scheme.funder,
            self._body(scheme.funder, voice),
            SEVERAL.join(scheme.themes),
            SEVERAL.join(themes),
            voice.plain(scheme.who),
            SEVERAL.join(found.applicants),
            found.call,
            found.status,
            found.opens,
            found.closes,
            scheme.currency,
            found.ceiling,
            found.rate,
            scheme.updated.isoformat(),
            scheme.original,
            record.pages[self.language],
        )

    def _call(self, record: CallRecord) -> tuple[Cell, ...]:
        voice = self._voice(self._original(record.scheme))
        return (
            record.scheme,
            record.call,
            voice.plain(record.title),
            voice.plain(record.name),
            record.place,
            record.funder,
            self._body(record.funder, voice),
            record.kind,
            record.status,
            record.opens,
            record.closes,
            record.awarded,
            record.checkable,
            record.digest,
            record.rulebook,
            record.pages[self.language],
        )

    def _award(self, record: Award) -> tuple[Cell, ...]:
        voice = self._voice(record.original)
        return (
            record.scheme,
            record.award,
            record.recipient,
            record.project,
            None if record.detail is None else voice.plain(record.detail),
            record.amount,
            record.currency,
            record.awarded,
            record.funder,
            self._body(record.funder, voice),
            record.original,
            record.pages[self.language],
        )

    def _original(self, scheme: str) -> Language:
        return self._originals[scheme]

    @cached_property
    def _originals(self) -> Mapping[str, Language]:
        return {loaded.id: loaded.scheme.original for loaded in self.collection.schemes}

    def _voice(self, original: Language) -> Voice:
        return Voice(self.wording, original, "")

    def _body(self, name: str, voice: Voice) -> str:
        return voice.plain(self.collection.organisations.organisations[name].name)
