"""A check that remembers says after every edit what a check says that remembers nothing."""

import ast
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from publish.check import examine
from publish.languages import LANGUAGES
from publish.remembered import look as looking
from publish.remembered.files import Files
from publish.remembered.kept import FOLDER
from publish.remembered.look import Looked, look
from publish.remembered.parts import MOST_UNUSED, NAME, Parts
from publish.saying import words
from publish.telling.problems import Problem, in_order, show

ROOT = Path(__file__).resolve().parents[3]
DATA = Path(__file__).parents[1] / "data" / "meaning"
ONE, OTHER = "schemes/place/one.yml", "schemes/place/other.yml"
# A file, what stands there, what stands there after the edit; nothing for the whole of it. Each is made, then undone.
EDITS: dict[str, tuple[str, str, str]] = {
    "a comment": (ONE, "original: nb\n", "original: nb\n# Et notat.\n"),
    "a title": (ONE, "{nb: Tilskudd}", "{nb: Støtte}"),
    "a number that nothing has": (ONE, "Et tilskudd.", "Et tilskudd på 77 kroner."),
    "a line that moves all below it": (ONE, "summary:", "\nsummary:"),
    "a limit": (ONE, "amount: 500 000", "amount: 600 000"),
    "a rule": (OTHER, "at_most: 12", "at_most: 11"),
    "a grant that does not come out": (OTHER, "grant: ", "grant: 1"),
    "a funder that there is not": (ONE, "funder: funder", "funder: founder"),
    "a wrong value": (ONE, "currency: NOK", "currency: KR"),
    "no yaml": (ONE, "original: nb", "original: nb\n\toriginal"),
    "another notice": (ONE, "notice: scheme.txt", "notice: other.txt"),
    "a call by another name": (ONE, 'id: "2020"', 'id: "2021"'),
    "a link written with http": (ONE, "{nb: Et tilskudd.}", '{nb: "Et tilskudd, [som sagt](http://example.no/om)."}'),
    "a link written with https elsewhere": (
        OTHER,
        "{nb: Et tilskudd.}",
        '{nb: "Et tilskudd, [som sagt](https://example.no/om)."}',
    ),
    "a link to the other": (ONE, "{nb: Et tilskudd.}", '{nb: "Et tilskudd, [som dette](../other/)."}'),
    "words of the notice": ("schemes/place/scheme.txt", "Kommuner kan", "Fylker kan"),
    "the telephone of the notice": ("schemes/place/scheme.txt", "951 87 584", "951 87 585"),
    "a shared question": ("schemes/facts.yml", "municipality", "commune"),
    "shared facts that cannot be read": ("schemes/facts.yml", "facts:", "fact:"),
    "a body of the state": ("schemes/organisations.yml", "place: place", "place: place\n    central_state: true"),
    "a place by another name": ("schemes/places.yml", "  place:", "  elsewhere:"),
    "an address that is lost": ("schemes/addresses.yml", "  - /place/one/\n", "  - /place/one/\n  - /place/none/\n"),
    "a register": ("schemes/registers/counties.yml", "", ""),
    "a word in one language": ("content/nb/strings.yml", "word: ord", "word: ord {n}"),
    "a word left out": ("content/sv/strings.yml", "word: ord", "words: ord"),
    "a dead link in a page": ("content/nb/about.md", "(help.md)", "(hjelp.md)"),
    "a page that is gone": ("content/en/about.md", "", ""),
    "a new record of translations": ("schemes/translations/place/one.txt", "", "title 00000000 nn:00000000\n"),
}


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A tree with two schemes, all that they share, and a few words and pages."""
    (tmp_path / "needed.txt").write_text("word\n", encoding="utf-8")
    monkeypatch.setattr(words, "NEEDED", tmp_path / "needed.txt")
    shutil.copytree(DATA / "shared", tmp_path / "schemes")
    for name, source in ((ONE, "small"), (OTHER, "plans")):
        shutil.copyfile(DATA / "good" / f"{source}.yml", tmp_path / name)
    fixed = "".join(f"  - {address}\n" for address in ("/place/", "/place/one/", "/place/other/"))
    (tmp_path / "schemes" / "addresses.yml").write_text(f"addresses:\n{fixed}", encoding="utf-8")
    for language in LANGUAGES:
        folder = tmp_path / "content" / language
        folder.mkdir(parents=True)
        (folder / "strings.yml").write_text("word: ord\n", encoding="utf-8")
        (folder / "about.md").write_text("# Om\n\n[Hjelp til søkere](help.md)\n", encoding="utf-8")
        (folder / "help.md").write_text("# Hjelp\n", encoding="utf-8")
    yield tmp_path
    assert not list((tmp_path / FOLDER).glob("*.part"))


def told(problems: list[Problem]) -> str:
    """What an editor reads."""
    return show(problems)


def looked(tree: Path) -> Looked:
    """What a check says that remembers; asked twice of the same, it says the same."""
    first = look(Files(tree))
    again = look(Files(tree))
    assert in_order(again.problems) == in_order(first.problems)
    return again


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_made_and_undone_is_told_as_if_nothing_was_remembered(tree: Path, name: str) -> None:
    good = told(looked(tree).problems)
    assert good == told(examine(tree)[1])
    path, before, after = EDITS[name]
    file = tree / path
    text = file.read_text(encoding="utf-8") if file.exists() else None
    if before:
        assert text is not None
        assert before in text
        file.write_text(text.replace(before, after, 1), encoding="utf-8")
    elif after:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(after, encoding="utf-8")
    else:
        file.unlink()
    assert told(looked(tree).problems) == told(examine(tree)[1])
    if text is None:
        file.unlink()
    else:
        file.write_text(text, encoding="utf-8")
    assert told(looked(tree).problems) == good


def test_edits_that_come_one_on_top_of_the_other_are_told_too(tree: Path) -> None:
    said = set()
    for path, before, after in EDITS.values():
        text = (tree / path).read_text(encoding="utf-8") if (tree / path).is_file() else ""
        if before and before in text:
            (tree / path).write_text(text.replace(before, after, 1), encoding="utf-8")
            said.add(told(look(Files(tree)).problems))
            assert told(look(Files(tree)).problems) == told(examine(tree)[1]), path
    assert len(said) > 5


def test_what_is_said_of_a_scheme_for_the_sake_of_another_changes_with_the_other(tree: Path) -> None:
    def edited(name: str, before: str, after: str) -> set[tuple[str, str]]:
        text = (tree / name).read_text(encoding="utf-8")
        assert before in text
        (tree / name).write_text(text.replace(before, after, 1), encoding="utf-8")
        found = look(Files(tree)).problems
        assert told(found) == told(examine(tree)[1])
        return {(problem.code, problem.place.path) for problem in found}

    edited(ONE, "{nb: Et tilskudd.}", '{nb: "Et tilskudd, [som sagt](http://example.no/om)."}')
    secure, scarce = ("lint.link_http", ONE), ("lint.language_share", ONE)
    said = edited("schemes/organisations.yml", "place: place", "place: place\n    central_state: true")
    assert (secure in said, scarce in said) == (False, True)
    link = '{nb: "Et tilskudd, [som sagt](https://example.no/om)."}'
    said = edited(OTHER, "{nb: Et tilskudd.}", link)
    assert (secure in said, scarce in said) == (True, True)
    said = edited(OTHER, link, f'{{nb: "Et tilskudd.", nn: "{"Eit tilskot. " * 60}"}}')
    assert (secure in said, scarce in said) == (False, False)


def test_of_an_edit_only_what_it_touches_is_worked_out(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    look(Files(tree))
    made: list[str] = []
    of = Parts.of

    def counted(self: Parts, make: Callable[[], object], *made_from: str) -> object:
        before, found = self.made, of(self, make, *made_from)
        made.extend([f"{made_from[0]} {'one' * ('place/one' in made_from)}".strip()] * (self.made > before))
        return found

    monkeypatch.setattr(Parts, "of", counted)
    file = tree / ONE
    file.write_text(file.read_text(encoding="utf-8").replace("{nb: Tilskudd}", "{nb: Støtte}"), encoding="utf-8")
    look(Files(tree))
    assert sorted(made) == [f"{part} one" for part in ("examples", "lint", "meaning", "notice", "outline", "problems")]
    made.clear()
    look(Files(tree))
    assert made == []


def test_a_day_later_a_colleague_is_asked_again(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tree / ONE
    file.write_text(file.read_text(encoding="utf-8").replace("updated: 2026-11-22", "updated: 2090-01-01"), "utf-8")
    assert "lint.updated_future" in {problem.code for problem in look(Files(tree)).problems}
    later = date(2090, 1, 1)
    # On another day, and when that day has come.
    assert "lint.updated_future" not in {problem.code for problem in look(Files(tree), later).problems}
    assert "lint.updated_future" in {problem.code for problem in look(Files(tree)).problems}
    monkeypatch.setattr(looking, "_day", lambda: later)
    assert "lint.updated_future" not in {problem.code for problem in look(Files(tree)).problems}


def test_files_that_change_while_they_are_read_are_not_remembered(tree: Path) -> None:
    files = Files(tree)
    file = tree / ONE
    file.write_text(file.read_text(encoding="utf-8").replace("currency: NOK", "currency: KR"), encoding="utf-8")
    # Read in the middle of an edit; then the edit is taken back.
    assert look(files).refused
    file.write_text(file.read_text(encoding="utf-8").replace("currency: KR", "currency: NOK"), encoding="utf-8")
    assert not look(Files(tree)).refused
    assert not look(Files(tree)).refused


def test_a_store_that_is_damaged_or_of_other_code_is_not_believed(tree: Path) -> None:
    good = told(look(Files(tree)).problems)
    store = tree / FOLDER / NAME
    whole = store.read_bytes()
    for damaged in (b"", whole[:-20], whole.replace(b"lint.", b"tint."), b"null", b"\x00" * 100):
        store.write_bytes(damaged)
        assert Parts(tree, Files(tree).code).known == {} or damaged == whole
        assert told(look(Files(tree)).problems) == good
    assert Parts(tree, Files(tree).code).known
    (tree / "publish").mkdir()
    (tree / "publish" / "new.py").touch()
    assert Parts(tree, Files(tree).code).known == {}


def test_what_is_not_asked_for_any_more_is_kept_for_a_while_and_not_for_ever(tree: Path) -> None:
    for number in range(40):
        parts = Parts(tree, "code")
        parts.of(lambda: "x" * (MOST_UNUSED // 10), str(number))
        parts.keep()
    assert (tree / FOLDER / NAME).stat().st_size < MOST_UNUSED * 1.3
    parts = Parts(tree, "code")
    assert parts.of(lambda: "made again", "39") != "made again"
    assert parts.of(lambda: "made again", "1") == "made again"


def test_of_all_that_a_check_loads_only_these_ask_what_time_it_is() -> None:
    code = "import sys, publish.remembered.look, publish.remembered.desk; print(*sys.modules, sep='\\n')"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    files = [ROOT / f"{name.replace('.', '/')}.py" for name in done.stdout.split()]
    files += [path.with_suffix("") / "__init__.py" for path in files]
    own = [path for path in files if path.is_file()]
    asking = {
        path.relative_to(ROOT).as_posix()
        for path in own
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in ("now", "today", "utcnow", "time_ns", "localtime")
    }
    assert len(own) > 50
    # What a colleague says is remembered for a day.
    assert asking == {"publish/lint/to_come.py", "publish/remembered/look.py"}
