"""Every problem at once: slips with nothing to do with one another are all told, each goes when mended."""

import re
import shutil
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publish.check import check, examine
from publish.model.files import address_of, scheme_files
from publish.telling.problems import Problem, message

ROOT = Path(__file__).parents[2]
DATA = Path(__file__).parent / "data"
SCHEMES = [address_of(path, ROOT) for path in scheme_files(ROOT / "schemes")]
SMALL = (DATA / "meaning" / "good" / "small.yml").read_text(encoding="utf-8")
SLIPS = tomllib.loads((DATA / "slips.toml").read_text(encoding="utf-8"))

type Told = tuple[str, str, str, str]


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tree with the shared files of the tests of meaning."""
    folder = tmp_path_factory.mktemp("room")
    shutil.copytree(DATA / "meaning" / "shared", folder / "schemes")
    return folder


def with_slips(names: list[str]) -> str:
    """The small scheme with these slips in it."""
    text = SMALL
    for name in names:
        right, wrong = SLIPS[name]["wrong"]
        assert text.count(right) == 1, name
        text = text.replace(right, wrong)
    return text


def found(room: Path, text: str) -> list[Problem]:
    """What a check says of a scheme."""
    (room / "schemes" / "place" / "scheme.yml").write_text(text, encoding="utf-8")
    return [problem for problem in check(room)[1] if problem.severity == "error"]


def told(problems: list[Problem]) -> set[Told]:
    """Problems without the number of their line, which another slip can move."""
    return {(each.code, each.field, message(each), each.place.source) for each in problems}


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_alone_gives_its_code_and_nothing_else(name: str, room: Path) -> None:
    assert [problem.code for problem in found(room, with_slips([name]))] == [SLIPS[name]["code"]]


def test_all_slips_are_told_at_once(room: Path) -> None:
    every = [told(found(room, with_slips([name]))) for name in SLIPS]
    assert told(found(room, with_slips(list(SLIPS)))) == set.union(*every)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(sorted(SLIPS)), min_size=2, unique=True), st.data())
def test_to_mend_one_slip_takes_away_what_it_gave_and_nothing_else(
    room: Path, names: list[str], data: st.DataObject
) -> None:
    mended = data.draw(st.sampled_from(names))
    before = told(found(room, with_slips(names)))
    after = told(found(room, with_slips([name for name in names if name != mended])))
    assert before - after == told(found(room, with_slips([mended])))
    assert after <= before


@pytest.mark.parametrize(
    ("right", "wrong", "silent"),
    [
        ("- id: plan", "- id: Plan", "name.unknown"),
        ("documents:", "documants:", "name.unknown"),
        ("date: 2020-10-01", "date: 1.10.20", "call.order"),
        ("notice: scheme.txt", "notice: ''", "quote.missing"),
        ("is: municipality", "is: [municipality]", "example.outcome"),
        ("- id: a_year", "- id: A year", "example.like"),
        ("original: nb", "original: no", "words.original"),
    ],
)
def test_what_a_slip_can_change_is_not_told_before_it_is_mended(
    right: str, wrong: str, silent: str, room: Path
) -> None:
    assert right in SMALL
    problems = found(room, SMALL.replace(right, wrong, 1))
    assert problems
    assert silent not in {problem.code for problem in problems}


def test_a_slip_in_a_shared_file_hides_nothing_that_it_cannot_change(room: Path) -> None:
    shared = room / "schemes" / "facts.yml"
    text = shared.read_text(encoding="utf-8")
    try:
        shared.write_text(text + "weather: sun\n", encoding="utf-8")
        codes = {problem.code for problem in found(room, with_slips(["a_contact_whose_numbers_differ"]))}
        assert codes == {"field.unknown", "contact.tel"}
        shared.write_text("groups: [\n", encoding="utf-8")
        codes = {problem.code for problem in found(room, with_slips(["an_option_that_there_is_not"]))}
        assert codes == {"yaml.start"}
    finally:
        shared.write_text(text, encoding="utf-8")


def test_an_example_is_run_as_soon_as_all_it_rests_on_is_right(room: Path) -> None:
    text = SMALL.replace("expect: fits", "expect: open").replace("funder: funder", "funder: founder")
    assert {problem.code for problem in found(room, text)} == {"name.unknown", "example.outcome"}


def test_what_a_colleague_would_say_is_said_beside_what_is_wrong(room: Path) -> None:
    text = SMALL.replace("951 87 584", "951 87 585").replace('tel: "+4795187584"', 'tel: "+4695187585"')
    (room / "schemes" / "place" / "scheme.yml").write_text(text.replace("kind: fixed", "kind: fast"), encoding="utf-8")
    codes = {problem.code for problem in examine(room)[1]}
    assert {"value.choice", "lint.contact_source", "lint.contact_country"} <= codes


MOVED = [(name, number, by) for number, by in enumerate((1, -1, 2, 3)) for name in SCHEMES]


@pytest.mark.parametrize(("name", "number", "by"), MOVED)
def test_a_list_item_moved_sideways_hides_nothing_else_of_a_real_file(
    name: str, number: int, by: int, tmp_path: Path
) -> None:
    lines = real(tmp_path, name)
    items = [at for at, line in enumerate(lines) if re.match(r" +- (id|name): ", line)]
    moved = items[(2 * number + 1) * len(items) // 8]
    lines[moved] = (" " * by + lines[moved]) if by > 0 else lines[moved][-by:]
    slips = {
        next(at for at, line in enumerate(lines) if line.startswith(start)): wrong
        for start, wrong in (("currency: ", "currency: kroner"), ("updated: ", "updated: 22.11.26"))
    }
    if rule := next((at for at, line in enumerate(lines) if re.match(r"    rule: \{fact: \w+,", line)), None):
        slips[rule] = lines[rule].replace("fact: ", "fact: no_", 1)
    for at, wrong in slips.items():
        lines[at] = wrong
    (tmp_path / "schemes" / f"{name}.yml").write_text("\n".join(lines), encoding="utf-8")
    assert {*slips, moved} <= {problem.place.line - 1 for problem in check(tmp_path)[1]}


def real(room: Path, name: str) -> list[str]:
    """The lines of a real scheme, which stands in a room with what it needs."""
    shutil.copytree(ROOT / "schemes", room / "schemes", ignore=shutil.ignore_patterns("translations", "addresses.yml"))
    for other in set(SCHEMES) - {name}:
        (room / "schemes" / f"{other}.yml").unlink()
    return (room / "schemes" / f"{name}.yml").read_text(encoding="utf-8").split("\n")
