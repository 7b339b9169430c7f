"""The records of the open data, typed: what each file under /api/v1/ holds."""

from typing import Annotated, Final, Literal

from pydantic import Field

from checker.calls import Status
from publish.languages import Language
from publish.model.scalars import Amount, IsoDate, Name, Percent, Slug, Text
from publish.model.scheme import Fact, Group, Model, Organisation, Place, Register, Scheme, Words

VERSION: Final = "1.0"

Moment = Annotated[
    str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$", description="An instant in UTC.")
]
Link = Annotated[str, Field(description="An address; a relative one is read from the file it stands in.")]
Digest = Annotated[str, Field(pattern="^[0-9a-f]{64}$", description="SHA-256 in hex.")]
Count = Annotated[int, Field(ge=0)]
Key = Annotated[str, Field(description="<place>/<scheme>: the address of a scheme below each language.")]


class File(Model):
    """What every file says of itself."""

    version: Literal["1.0"]
    generated: Annotated[Moment, Field(description="As of when statuses were worked out.")]
    licence: Annotated[str, Field(description="For our own texts and translations; see notes.")]
    notes: Annotated[Words, Field(description="Whose the words are.")]


class Finding(Model):
    """What a scheme can be found by, by the call that stands for it."""

    call: Slug | None = None
    status: Status | None = None
    opens: Moment | None = None
    closes: Moment | None = None
    year: Count | None = None
    applicants: Annotated[tuple[Name, ...], Field(description="Kinds of applicant that no rule refuses for being one.")]
    ceiling: Annotated[
        Amount | None, Field(description="The highest grant to one project, where the notice sets one.")
    ] = None
    rate: Annotated[Percent | None, Field(description="The largest share of the costs, in percent.")] = None
    ahead: Annotated[bool, Field(description="Whether it can be applied to, or will be.")]


class CallRecord(Model):
    """One call: its dates as instants, its status, and where its rules are."""

    scheme: Key
    call: Slug
    name: Words
    title: Annotated[Words, Field(description="The scheme's title.")]
    place: Slug
    funder: Name
    currency: Text
    kind: Annotated[Literal["fixed", "rolling", "until_spent"] | None, Field(description="The kind of deadline.")] = (
        None
    )
    opens: Moment | None = None
    closes: Annotated[Moment | None, Field(description="The first instant that is too late.")] = None
    spent: Moment | None = None
    awarded: Moment | None = None
    paused: tuple[tuple[Moment, Moment], ...]
    status: Status
    checkable: Annotated[bool, Field(description="Whether the rulebook has criteria to check.")]
    rulebook: Link
    digest: Digest
    pages: dict[Language, Link]


class SchemeRecord(Model):
    """One scheme: all that its file holds, its calls as instants, and what it can be found by."""

    id: Key
    place: Slug
    found_by: Finding
    calls: tuple[CallRecord, ...]
    linked: Annotated[Link, Field(description="The same as CPSV-AP in Turtle.")]
    pages: dict[Language, Link]
    scheme: Annotated[
        Scheme, Field(description="The file as it was written; what it leaves out, the notice leaves out.")
    ]


class Award(Model):
    """A grant given: who was granted how much for what."""

    scheme: Key
    award: Slug
    recipient: Text
    project: Text
    detail: Words | None = None
    amount: Amount
    currency: Text
    funder: Name
    awarded: Annotated[Moment | None, Field(description="Left out where the notice gives no date.")] = None
    original: Annotated[Language, Field(description="The language of the names and of the quotation.")]
    quote: Text
    pages: dict[Language, Link]


class Round(Model):
    """The awards of a scheme together."""

    scheme: Key
    applicants: Count | None = None
    awards: Count
    total: Amount
    currency: Text
    text: Words
    quote: Text | None = None
    reading: Words | None = None


class SchemesFile(File):
    """schemes.json: every scheme."""

    schemes: tuple[SchemeRecord, ...]


class SchemeFile(File):
    """schemes/<place>/<scheme>.json: one scheme."""

    record: SchemeRecord


class CallsFile(File):
    """calls.json: every call, by scheme."""

    calls: tuple[CallRecord, ...]


class AwardsFile(File):
    """awards.json: every grant given, and each round of them."""

    rounds: tuple[Round, ...]
    awards: tuple[Award, ...]


class FactsFile(File):
    """facts.json: the questions that schemes share, in their order, and the registers they ask with."""

    groups: tuple[Group, ...]
    order: tuple[Name, ...]
    facts: dict[Name, Fact]
    registers: dict[Name, Register]


class OrganisationsFile(File):
    """organisations.json: the bodies that the notices name."""

    organisations: dict[Name, Organisation]


class PlacesFile(File):
    """places.json: where schemes belong."""

    places: dict[Slug, Place]


class ThemesFile(File):
    """themes.json: what schemes are about."""

    themes: dict[Name, Words]


class FileRecord(Model):
    """One file of the data."""

    path: Link
    type: Annotated[str, Field(description="Its media type.")]
    bytes: Count
    sha256: Digest
    dataset: Name
    language: Language | None = None
    conforms_to: Annotated[Link | None, Field(description="Its JSON Schema.")] = None


class DatasetRecord(Model):
    """What a group of files holds."""

    id: Name
    title: Words
    text: Words


class CheckerRecord(Model):
    """The checker as Python bytecode: `checker.bridge.respond` takes and gives JSON."""

    path: Link
    bytes: Count
    sha256: Digest
    python: Annotated[str, Field(description="The one version that runs it.")]


class IndexFile(File):
    """index.json: every other file."""

    updated: Annotated[IsoDate | None, Field(description="When a scheme last changed in substance.")] = None
    datasets: tuple[DatasetRecord, ...]
    files: tuple[FileRecord, ...]
    checker: CheckerRecord | None = None
