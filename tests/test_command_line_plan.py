"""The calculator on the real command line: a plan for programs and for people, and every fault of a budget at once."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.command_line import CHECKABLE, INDUSTRY, SWEDISH, WITHOUT_CRITERIA, Data, refused, run

PILOTS = CHECKABLE[1]
PLAN = {
    "scheme",
    "call",
    "currency",
    "rulebook",
    "several_projects",
    "years",
    "whole",
    "by_year",
    "by_project",
    "by_part",
    "balanced",
    "binding",
    "next",
    "limits",
    "floors",
    "steps",
    "warnings",
    "answers",
    "wishes",
}
COSTS = [{"id": "leader", "amount": 1_066_667}]
PILOT = {
    "costs": [{"id": "leader", "year": 2020, "amount": "2000001"}, {"id": "later", "year": 2021, "amount": 100000.5}],
    "financing": [{"id": "county", "from": "own", "year": 2020, "amount": 100000}],
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file for a budget."""
    return tmp_path / "b.json"


def planned(file: Path, budget: Any, *more: str, scheme: str = SWEDISH) -> Data:
    """The plan of a budget, for a program."""
    file.write_text(json.dumps(budget), encoding="utf-8")
    done = run("plan", scheme, "--budget", str(file), "--json", *more)
    assert (done.returncode, done.stderr) == (0, "")
    found: Data = json.loads(done.stdout)
    return found


def table(file: Path, budget: Any, *more: str, scheme: str = SWEDISH) -> str:
    """The same for people, amounts with plain spaces, on one line."""
    file.write_text(json.dumps(budget), encoding="utf-8")
    done = run("plan", scheme, "--budget", str(file), *more)
    assert (done.returncode, done.stderr) == (0, "")
    return " ".join(done.stdout.replace("\u00a0", " ").split())


def refusal(file: Path, budget: Any, *more: str, scheme: str = PILOTS) -> list[str]:
    """Why a budget is refused, fault by fault, without the name of its file."""
    file.write_text(json.dumps(budget), encoding="utf-8")
    lines = refused("plan", scheme, "--budget", str(file), "--json", *more).splitlines()
    assert all(line.startswith(f"{file}: ") for line in lines)
    return [line.removeprefix(f"{file}: ") for line in lines]


def test_a_plan_has_these_keys_and_its_amounts_are_texts(file: Path) -> None:
    found = planned(file, {"costs": COSTS})
    assert set(found) >= PLAN
    assert (found["scheme"], found["call"], found["currency"]) == (SWEDISH, "2019", "SEK")
    assert (found["whole"]["grant"], found["whole"]["needed"]) == ("800000", "266667")
    assert [one["limit"] for one in found["binding"]] == ["ceiling"]


def test_numbers_and_texts_are_the_same_amounts(file: Path) -> None:
    texts = {"costs": [{"id": "leader", "amount": "1066667"}]}
    assert planned(file, texts) == planned(file, {"costs": COSTS})


def test_an_empty_budget_is_a_plan_of_nothing(file: Path) -> None:
    found = planned(file, {})
    assert found["whole"]["grant"] == "0"
    assert [one["warning"] for one in found["warnings"]] == ["no_costs"]


def test_wishes_are_answered(file: Path) -> None:
    wishes = ("--wish-grant", "600 000", "--wish-contribution", "300000", "--partner", "50000")
    found = planned(file, {"costs": COSTS}, *wishes)["wishes"]
    assert set(found) == {"grant", "contribution", "partner"}
    assert (found["grant"]["reached"], found["grant"]["cost"]) == (True, "800000")
    assert found["contribution"]["given"] == "300000"
    assert found["partner"]["paid"] == "50000"
    assert "A grant of 600 000 takes a project of 800 000" in table(file, {"costs": COSTS}, *wishes)


def test_people_read_the_answer_with_the_sentence_it_comes_from(file: Path) -> None:
    said = table(file, PILOT, scheme=PILOTS)
    assert "amounts in NOK" in said
    assert 'Decided by ceiling_2020 (2020): 1 400 000. "Det gis tilskudd i 2020 på inntil 1,4 millioner kroner' in said
    assert "Decided by rate (project 1, 2021): 70 000." in said
    assert "own_share (project 1): needs 630 000.45, has 100 000, short of 530 000.45." in said
    assert "grant 1 470 000" in said
    assert "missing 530 001.50" in said
    assert "limit: rate project 1, 2020 1 400 000.70" in said


def test_a_line_of_any_name_can_be_said(file: Path) -> None:
    for name in ("[/x]", "[red]", "\ud800", "a\nb", "{x}"):
        budget = {"costs": [{"id": name, "category": "durable_equipment", "amount": 1}]}
        assert "not covered" in table(file, budget, scheme=INDUSTRY)
        assert planned(file, budget, scheme=INDUSTRY)["whole"]["left_out"] == "1"


def test_what_is_not_known_is_said_as_bounds(file: Path) -> None:
    said = table(file, {"costs": [{"id": "a", "amount": {"at_least": 100000, "at_most": 200000}}, {"id": "b"}]})
    assert "grant 75 000 – 800 000" in said
    assert "all costs 100 000 or more" in said


@pytest.mark.parametrize("on", [(), ("--on", "2019-02-01T12:00:00+01:00"), ("--call", "2019")])
def test_the_instant_and_the_call_may_be_left_out(file: Path, on: tuple[str, ...]) -> None:
    assert planned(file, {"costs": COSTS}, *on)["call"] == "2019"


def test_a_scheme_with_nothing_to_compute_says_why(file: Path) -> None:
    file.write_text("{}", encoding="utf-8")
    done = run("plan", WITHOUT_CRITERIA, "--budget", str(file))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip() == (
        f"{WITHOUT_CRITERIA} has nothing to compute: its notice tells of awards, not of terms for an application."
    )
    done = run("plan", WITHOUT_CRITERIA, "--budget", str(file), "--json")
    assert (done.returncode, json.loads(done.stdout)) == (0, {"computes": False, "why": "no_terms"})


def test_every_fault_of_a_budget_is_named_at_once(file: Path) -> None:
    costs = [
        {"id": "a", "amount": "1.000"},
        {"id": "a", "year": 2019, "amount": -3},
        {"id": "b", "colour": "red", "kind": "gold", "category": "durable_equipmnt"},
        {"amount": 1},
        7,
        {"id": "c", "amount": True},
        {"id": "d", "amount": 1, "hours": 2, "rate": 3},
        {"id": "e", "hours": 2},
        {"id": "f", "amount": "0.001"},
        {"id": "g", "amount": {"at_least": 2, "at_most": 1}},
    ]
    budget = {"costs": costs, "financing": {"id": "x"}, "used": {"cieling": 1}, "complete": "yes", "colour": 1}
    said = refusal(file, budget)
    for start in (
        'a: id: the id is given twice, got "a"',
        'a: amount: expected digits, with a point before two decimals at most, got "1.000"; it looks like',
        'a: year: this is no budget year, got "2019"; write 2020, 2021, 2022',
        'a: amount: an amount is never below zero, got "-3"',
        'b: colour: there is no such field, got "colour"; write id, text, category',
        'b: kind: a line is money (cash) or in kind (in_kind), got "gold"; write cash, in_kind',
        'b: category: there is no such kind of cost, got "durable_equipmnt"; write state_funded',
        "costs: every line needs an id",
        'c: amount: expected digits, with a point before two decimals at most, got "True"',
        "d: amount: a line has an amount, or hours at a rate, and not both",
        "e: hours: hours and rate go together",
        'f: amount: expected digits, with a point before two decimals at most, got "0.001"',
        "g: amount: the lower amount is above the upper one",
        "financing: expected a list",
        'used: there is no such limit, got "cieling"; write ceiling_2020',
        'complete: expected true or false, got "yes"',
        "colour: there is no such field",
    ):
        assert [line for line in said if line.startswith(start)], (start, said)


@pytest.mark.parametrize("budget", [[], "budget", 12, None], ids=repr)
def test_a_budget_that_is_no_object_is_refused(file: Path, budget: object) -> None:
    (said,) = refusal(file, budget)
    assert "expected an object with the fields of a budget" in said


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"costs: []", b'{"a": NaN}', b'{"a": 1e99999999999999999999}', b"\xff\xfe{}", b"[" * 100_000],
    ids=lambda content: repr(content[:30]),
)
def test_a_file_that_is_not_json_is_refused_by_its_name(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    said = refused("plan", SWEDISH, "--budget", str(file))
    assert f"{file.name} is not JSON" in "".join(said.splitlines())


def test_a_missing_file_a_folder_and_one_that_is_too_large_are_refused_by_their_name(tmp_path: Path) -> None:
    large = tmp_path / "large.json"
    large.write_bytes(b" " * 4_000_001)
    for path, why in ((tmp_path / "no.json", "cannot be read"), (tmp_path, "cannot be read"), (large, "is too large")):
        said = " ".join(refused("plan", SWEDISH, "--budget", str(path)).split())
        assert f"{path.name} {why}" in said


@pytest.mark.parametrize("wish", ["a lot", "-1", "1.2 mill x", "0x10", "NaN", "1e3", "9" * 100])
def test_a_wish_that_is_no_amount_is_refused_by_its_option(file: Path, wish: str) -> None:
    file.write_text("{}", encoding="utf-8")
    said = refused("plan", SWEDISH, "--budget", str(file), f"--wish-grant={wish}", f"--partner={wish}")
    assert [line.partition(":")[0] for line in said.splitlines()] == ["--wish-grant", "--partner"]


def test_an_unknown_scheme_call_or_instant_is_refused(file: Path) -> None:
    file.write_text("{}", encoding="utf-8")
    assert "Did you mean" in refused("plan", "troms/kommunesamarbeit", "--budget", str(file))
    assert "only 2019" in refused("plan", SWEDISH, "--budget", str(file), "--call", "2020")
    assert "is not an instant" in refused("plan", SWEDISH, "--budget", str(file), "--on", "today")
    assert "--budget … is missing" in refused("plan", SWEDISH)
