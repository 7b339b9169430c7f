"""Files that can be read against a small model: data/validate/good passes, data/validate/bad prints its .txt."""

import time
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal, Self

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from publish.model.scalars import Amount, ClockTime, Code, IsoDate, Name, Percent, Slug, Text, Whole, YesNo
from publish.model.validate import validate
from publish.reading.read import Document, parse, read
from publish.reading.source import decode
from publish.telling.problems import show

DATA = Path(__file__).parents[1] / "data" / "validate"
GOOD = sorted((DATA / "good").glob("*.yml"))
BAD = sorted((DATA / "bad").glob("*.yml"))


class Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Words(Model):
    nb: Text | None = None
    en: Text | None = None


class Deadline(Model):
    date: IsoDate
    time: ClockTime
    opens: IsoDate | None = None

    @model_validator(mode="after")
    def opens_first(self) -> Self:
        if self.opens and self.opens > self.date:
            raise PydanticCustomError("opens_late", "opens after the deadline", {"at": ("opens",), "got": "late"})
        return self


class Not(Model):
    not_: "Rule" = Field(alias="not")


class AtLeastN(Model):
    at_least_n: Whole
    of: tuple["Rule", ...] = Field(min_length=1)


class Is(Model):
    fact: Name
    is_: Code = Field(alias="is")


def form_of(value: Any) -> str | None:
    return (
        next((form for form in ("not", "at_least_n", "is") if form in value), None) if isinstance(value, dict) else None
    )


Rule = Annotated[
    Annotated[Not, Tag("not")] | Annotated[AtLeastN, Tag("at_least_n")] | Annotated[Is, Tag("is")],
    Discriminator(
        form_of, custom_error_type="unknown_rule", custom_error_message="expected a rule: not, at_least_n or is"
    ),
]


class Cash(Model):
    kind: Literal["cash"]
    amount: Amount


class Hours(Model):
    kind: Literal["hours"]
    hours: Whole


class Call(Model):
    id: Slug
    deadline: Deadline | None = None
    rule: Rule | None = None
    paid: Annotated[Cash | Hours, Field(discriminator="kind")] | None = None


class Scheme(Model):
    title: Words
    currency: Literal["NOK", "SEK", "EUR"] = "NOK"
    share: Percent | None = None
    open: YesNo = False
    calls: tuple[Call, ...] = ()
    facts: dict[Name, Words] = {}
    years: tuple[Whole, Whole] | None = None


def document(text: str) -> Document:
    return parse(decode(text.encode(), "x.yml"))


def test_there_are_good_and_bad_files() -> None:
    assert GOOD
    assert BAD


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_file_becomes_its_model(path: Path) -> None:
    scheme, problems = validate(read(path, path.parent), Scheme)
    assert show(problems) == "No problems."
    assert isinstance(scheme, Scheme)


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_file_prints_its_problems(path: Path) -> None:
    scheme, problems = validate(read(path, path.parent), Scheme)
    assert scheme is None
    assert show(problems) + "\n" == path.with_suffix(".txt").read_text(encoding="utf-8")


def test_a_model_validates_from_its_own_values() -> None:
    scheme, _ = validate(read(GOOD[0], GOOD[0].parent), Scheme)
    assert scheme is not None
    assert Scheme.model_validate(scheme.model_dump(by_alias=True)) == scheme


def test_a_file_that_cannot_be_read_has_no_model_and_keeps_its_problems() -> None:
    scheme, problems = validate(document(""), Scheme)
    assert scheme is None
    assert [problem.code for problem in problems] == ["file.empty"]


def test_a_valid_model_comes_with_what_reading_found() -> None:
    scheme, problems = validate(document("title: {}\nshare: 70 % #2\n"), Scheme)
    assert scheme is not None
    assert scheme.share == Decimal(70)
    assert [problem.code for problem in problems] == ["yaml.comment"]


def test_what_reading_refused_is_not_refused_again() -> None:
    _, problems = validate(document("title: {}\ncurrency: *NOK\n"), Scheme)
    assert [problem.code for problem in problems] == ["yaml.alias"]


def test_a_problem_of_meaning_is_stated_by_path() -> None:
    found = document("title: {nb: Call}\ncalls:\n  - id: first\n  - id: first\n")
    problem = found.problem("slug", ("calls", 1, "id"), also=("calls", 0, "id"), write="second", severity="warning")
    assert show([problem]) == (
        'x.yml:4:9: warning: calls[1].id: expected at most 64 of a-z, 0-9 and hyphens in between, got "first".\n'
        "    4 |   - id: first\n      |         ^^^^^\n    3 |   - id: first\n      |         ^^^^^\n"
        "      = write: second\n      = help: slug\n\n1 warning in 1 file."
    )


def test_many_slips_half_way_into_a_deep_rule_are_placed_in_bounded_time() -> None:
    slips = "".join(f"x{number}: x, " for number in range(50))
    deep = "{not: " * 17 + "{" + slips + "not: " + "{not: " * 16 + "{fact: a, is: b}" + "}" * 34
    before = time.perf_counter()
    _, problems = validate(document(f"title: {{}}\ncalls:\n- id: a\n  rule: {deep}\n"), Scheme)
    assert {problem.field.rpartition(".")[0] for problem in problems} == {"calls[0].rule" + ".not" * 17}
    assert len(problems) == 50
    assert time.perf_counter() - before < 30  # a guard against blow-up, not a measurement


VALUES = st.sampled_from(
    ["", "~", "x", "70 %", "[]", "{}", "[a, b]", "{nb: x}", "1", "true", "2026-03-31", "'~'", "{not: ~}"]
)


@settings(max_examples=300, deadline=2000)
@given(st.lists(st.tuples(st.sampled_from([*Scheme.model_fields, "x"]), VALUES | st.text(max_size=9)), max_size=6))
def test_any_fields_give_a_model_or_problems_in_the_file(fields: list[tuple[str, str]]) -> None:
    found = document("title: {}\n" + "".join(f"{name}: {value}\n" for name, value in fields))
    scheme, problems = validate(found, Scheme)
    assert scheme is not None or problems
    for problem in problems:
        assert found.lines[problem.place.line - 1] == problem.place.source
    assert show(problems)
