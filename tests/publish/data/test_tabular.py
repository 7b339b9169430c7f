"""The CSV files can be opened by anyone, and run nothing."""

import csv
import io
import json
from decimal import Decimal
from pathlib import Path

import pytest

from publish.addresses.naming import API
from publish.data.tabular import AWARDS, CALLS, FILES, FORMULA, SCHEMES, Column, written
from publish.languages import LANGUAGES
from tests.publish.conftest import Made

TABLES = {"schemes": SCHEMES, "calls": CALLS, "awards": AWARDS}


def rows(path: Path) -> list[dict[str, str]]:
    """A file as a program reads it."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def one(value: str | Decimal | bool | None) -> str:
    """A cell as it is read back."""
    text = written((Column("a", "string", ""),), [(value,)])
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))[1:][0][0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_its_header_its_rows_and_its_description(made: Made, name: str, language: str) -> None:
    path = made.out / API / f"{name}-{language}.csv"
    found = rows(path)
    header = [column.name for column in TABLES[name]]
    assert list(found[0]) == header
    assert len(found) == {"schemes": 5, "calls": 5, "awards": 10}[name]
    about = json.loads(path.with_name(f"{path.name}-metadata.json").read_text(encoding="utf-8"))
    assert about["url"] == path.name
    assert [column["name"] for column in about["tableSchema"]["columns"]] == header


def test_a_file_is_marked_as_utf_8_and_ends_its_lines_as_rfc_4180_says(made: Made) -> None:
    for path in (made.out / API).glob("*.csv"):
        content = path.read_bytes()
        assert content.startswith(b"\xef\xbb\xbf")
        assert content.endswith(b"\r\n")
        assert content.count(b"\n") == content.count(b"\r\n")


def test_texts_are_in_the_language_of_the_file_and_codes_are_not(made: Made) -> None:
    swedish = {row["scheme"]: row for row in rows(made.out / API / "schemes-sv.csv")}["troms/kommunesamarbeid"]
    english = {row["scheme"]: row for row in rows(made.out / API / "schemes-en.csv")}["troms/kommunesamarbeid"]
    assert (swedish["funder_name"], english["funder_name"]) == ("Troms fylkeskommun", "Troms County Authority")
    assert swedish["funder"] == english["funder"] == "troms_fylkeskommune"
    assert (swedish["rate"], swedish["ceiling"], swedish["page"]) == ("50", "", "../../sv/troms/kommunesamarbeid/")


def test_amounts_can_be_added_up(made: Made) -> None:
    assert sum(Decimal(row["amount"]) for row in rows(made.out / API / "awards-nn.csv")) == 16_800_000


@pytest.mark.parametrize("start", FORMULA)
def test_a_text_that_a_spreadsheet_would_run_stands_behind_an_apostrophe(start: str) -> None:
    assert one(f"{start}1+1") == f"'{start}1+1"
    assert one(f"a{start}1") == f"a{start}1"


def test_a_number_stays_a_number() -> None:
    assert one(Decimal("-12.50")) == "-12.50"
    assert one(Decimal("1E+3")) == "1000"
    assert (one(True), one(False)) == ("true", "false")


def test_commas_quotation_marks_and_line_breaks_come_back_as_they_were() -> None:
    assert one('a, "b"\nc; æøå') == 'a, "b"\nc; æøå'


def test_a_row_of_another_length_than_the_header_is_an_error() -> None:
    with pytest.raises(ValueError, match="2 cells for 1 columns"):
        written((Column("a", "string", ""),), [("1", "2")])


def test_no_two_columns_of_a_table_have_one_name() -> None:
    for columns in FILES.values():
        assert len({column.name for column in columns}) == len(columns)
