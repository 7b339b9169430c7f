"""CSV: comma, RFC 4180, UTF-8 with a mark, and no cell that a spreadsheet would run. What its columns are, as CSVW."""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from checker.bridge import canonical
from publish.languages import Language

# Excel takes a file without it for the machine's old code page, and æ, ø, å and ö are lost.
MARK: Final = "\ufeff"
# What makes a spreadsheet take a cell for a formula.
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
# Where CSV on the Web looks for what a table holds: its own address with this behind it.
CSVW: Final = "-metadata.json"

type Cell = str | bool | Decimal | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its header, its kind in CSVW, and what stands in it."""

    name: str
    kind: str
    text: str


ID: Final = Column("scheme", "string", "Address of the scheme: place/scheme")
PLACE: Final = Column("place", "string", "Id in places.json")
FUNDER: Final = Column("funder", "string", "Id in organisations.json")
FUNDER_NAME: Final = Column("funder_name", "string", "Name of the funder")
STATUS: Final = Column("status", "string", "Where the call stood when the file was made")
OPENS: Final = Column("opens", "dateTime", "First instant at which applications are received")
CLOSES: Final = Column("closes", "dateTime", "First instant that is too late")
CURRENCY: Final = Column("currency", "string", "Currency of every amount in the row, ISO 4217")
AWARDED: Final = Column("awarded", "dateTime", "When the grants were given, where the notice says so")
ORIGINAL: Final = Column("original", "string", "Language of the notice")
PAGE: Final = Column("page", "string", "Address of the page, absolute or as seen from this file")

SCHEMES: Final = (
    ID,
    Column("title", "string", "Name of the scheme"),
    Column("summary", "string", "What it is, for whom"),
    PLACE,
    Column("place_name", "string", "Name of the place"),
    FUNDER,
    FUNDER_NAME,
    Column("themes", "string", "Ids in themes.json, separated by semicolons"),
    Column("theme_names", "string", "Names of the themes, separated by semicolons"),
    Column("who", "string", "Who can apply, in a few words"),
    Column("applicants", "string", "Kinds of applicant that no rule refuses for being one, separated by semicolons"),
    Column("call", "string", "The call that stands for the scheme: the next deadline, else the one that closed last"),
    STATUS,
    OPENS,
    CLOSES,
    CURRENCY,
    Column("ceiling", "decimal", "The highest grant to one project"),
    Column("rate", "decimal", "The largest share of the costs, in percent"),
    Column("updated", "date", "When the content last changed in substance"),
    ORIGINAL,
    PAGE,
)
CALLS: Final = (
    ID,
    Column("call", "string", "Id of the call within its scheme"),
    Column("title", "string", "Name of the scheme"),
    Column("name", "string", "Name of the call"),
    PLACE,
    FUNDER,
    FUNDER_NAME,
    Column("kind", "string", "Kind of deadline: fixed, rolling, until_spent"),
    STATUS,
    OPENS,
    CLOSES,
    AWARDED,
    Column("checkable", "boolean", "Whether there are criteria to check"),
    Column("digest", "string", "SHA-256 of the rules"),
    Column("rulebook", "string", "Address of the rules"),
    PAGE,
)
AWARDS: Final = (
    ID,
    Column("award", "string", "Id of the grant within its scheme"),
    Column("recipient", "string", "Who was granted it, as the notice writes it"),
    Column("project", "string", "For what, as the notice writes it"),
    Column("detail", "string", "Who takes part or where"),
    Column("amount", "decimal", "How much"),
    CURRENCY,
    AWARDED,
    FUNDER,
    FUNDER_NAME,
    ORIGINAL,
    PAGE,
)
FILES: Final[Mapping[str, tuple[Column, ...]]] = {
    "schemes": SCHEMES,
    "calls": CALLS,
    "awards": AWARDS,
}


def written(columns: tuple[Column, ...], rows: Iterable[tuple[Cell, ...]]) -> str:
    """A table with its header."""
    made = io.StringIO()
    writer = csv.writer(made, lineterminator="\r\n", strict=True)
    writer.writerow(column.name for column in columns)
    for row in rows:
        if len(row) != len(columns):
            raise ValueError(f"{len(row)} cells for {len(columns)} columns")
        writer.writerow(_cell(value) for value in row)
    return MARK + made.getvalue()


def metadata(path: str, columns: tuple[Column, ...], language: Language) -> str:
    """What a table holds, as CSV on the Web describes it."""
    context = ["http://www.w3.org/ns/csvw", {"@language": language}]
    dialect = {"encoding": "utf-8", "delimiter": ",", "header": True, "lineTerminators": ["\r\n"]}
    schema = {"columns": [_described(column) for column in columns]}
    return canonical({"@context": context, "url": path, "dialect": dialect, "tableSchema": schema})


def _described(column: Column) -> dict[str, object]:
    described = {"@value": column.text, "@language": "en"}
    return {"name": column.name, "titles": column.name, "datatype": column.kind, "dc:description": described}


def _cell(value: Cell) -> str:
    """A number as a number; a text that begins like a formula behind an apostrophe."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value, "f")
    return f"'{value}" if value.startswith(FORMULA) else value
