"""A new scheme is begun from a few answers, and the file that is written holds as it is and with all its examples."""

import re
from pathlib import Path

import pytest

from publish.check import check
from publish.new import en, nb, sv
from publish.new.answers import QUESTIONS, Answers
from publish.new.samples import SAMPLES
from publish.new.text import SLOT, TEMPLATE, scalar
from publish.reading.read import parse
from publish.reading.source import decode
from publish.telling.problems import Problem
from tests.publish.new.terminal import CTRL_D, asked, tree, unasked

ENTER = "\n"


def answers(room: Path, **more: str) -> Path:
    """A file of answers."""
    lines = {"language": "nb", "notice": str(room / "notice.txt"), **more}
    path = room / "answers.yml"
    path.write_text("".join(f"{name}: {value}\n" for name, value in lines.items()), encoding="utf-8")
    return path


def found(root: Path) -> list[Problem]:
    """What a check says, but for addresses that are not in the ledger yet."""
    return [problem for problem in check(root)[1] if problem.code != "address.new"]


def uncommented(text: str) -> str:
    """The file with every example taken into use."""
    lines = (re.sub(r"^( *)#( |(?=#))", r"\1", line, count=1) for line in text.splitlines(keepends=True))
    return "".join(lines)


def test_the_written_file_passes_the_check_as_it_is(tmp_path: Path) -> None:
    root = tree(tmp_path)
    done = unasked(root, "troms/havvind", answers(tmp_path, deadline="2027-03-01"))
    assert (done.returncode, done.stderr) == (0, "")
    made, _ = check(root)
    assert made is not None
    scheme = next(each.scheme for each in made.collection.schemes if each.id == "troms/havvind")
    assert (scheme.title.nb, scheme.funder, scheme.currency) == (
        "Tilskudd til havvindkompetanse",
        "troms_fylkeskommune",
        "NOK",
    )
    assert scheme.calls[0].deadline is not None
    assert (scheme.money.limits, scheme.criteria, scheme.contacts) == ((), (), ())
    assert (root / "schemes/troms/havvind.txt").read_bytes() == (tmp_path / "notice.txt").read_bytes()


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"deadline": "2027-03-01"},
        {"opens": "2027-01-15"},
        {"opens": "2027-01-15", "deadline": "2027-03-01", "contact": "Kari", "email": "kari@example.org"},
        {"language": "nn"},
        {"language": "sv", "currency": "SEK"},
        {"language": "en", "title": '"Yes: #1, its [new]"'},
    ],
    ids=lambda more: " ".join(more) or "nothing more",
)
def test_every_example_in_the_written_file_holds_once_its_mark_is_taken_away(
    tmp_path: Path, more: dict[str, str]
) -> None:
    root = tree(tmp_path)
    assert unasked(root, "troms/havvind", answers(tmp_path, **more)).returncode == 0
    path = root / "schemes/troms/havvind.yml"
    path.write_text(uncommented(path.read_text(encoding="utf-8")), encoding="utf-8")
    made, problems = check(root)
    assert made is not None, problems
    scheme = next(each.scheme for each in made.collection.schemes if each.id == "troms/havvind")
    for part in (scheme.calls, scheme.criteria, scheme.examples, scheme.plans, scheme.documents, scheme.contacts):
        assert part
    assert scheme.calls[0].opens
    assert scheme.calls[0].deadline
    assert scheme.money.pool
    assert scheme.awards
    assert scheme.apply


def test_the_questions_are_asked_and_a_wrong_answer_is_told_at_once(tmp_path: Path) -> None:
    root = tree(tmp_path)
    typed = {
        "language": ["nb\n"],
        "notice": ["nowhere.txt\n", f"{tmp_path / 'notice.txt'}\n"],
        "title": [ENTER],
        "summary": [ENTER],
        "who": ["Kommuner: alle\n"],
        "funder": ["troms_fylkeskomune\n", ENTER, "troms_fylkeskommune\n"],
        "currency": [ENTER],
        "opens": ["2027-02-01\n"],
        "deadline": ["1.3.2027\n", "2027-01-01\n", "2027-03-01\n"],
        "further": ["15.9.2027\n", "2027-12-01, 2027-09-15\n"],
        "time": ["24:00\n", "17:00\n"],
        "zone": [ENTER],
        "call": [ENTER],
        "contact": ["Kari Nordmann\n"],
        "email": ["kari\n", "kari@example.org\n"],
        "phone": [ENTER],
    }
    status, said = asked(root, "troms/havvind", [line for lines in typed.values() for line in lines])
    assert status == 0, said
    for sentence in (
        'there is no file "nowhere.txt"',
        'there is no organisation "troms_fylkeskomune"',
        'expected a date like 2026-03-31, got "1.3.2027".\n  = write: 2027-03-01',
        "the deadline is not after the opening.",
        'got "24:00".\n  = write: end-of-day',
        'expected an e-mail address like post@example.org, got "kari".',
        "Wrote schemes/troms/havvind.txt, schemes/troms/havvind.yml.",
    ):
        assert sentence in said
    assert found(root) == []
    text = (root / "schemes/troms/havvind.yml").read_text(encoding="utf-8")
    assert 'nb: "Kommuner: alle"' in text
    assert text.count("time: 17:00\n") == 3
    assert re.findall(r'- id: "(2027[^"]*)"', text) == ["2027", "2027-2", "2027-3"]
    assert re.findall(r"    date: (2027.*)", text) == ["2027-02-01", "2027-03-01", "2027-09-15", "2027-12-01"]


def test_a_new_place_and_a_new_body_are_offered_to_be_added(tmp_path: Path) -> None:
    root = tree(tmp_path)
    notice = f"{tmp_path / 'notice.txt'}\n"
    new = ["Nordland, nord\n", "nb\n", notice, ENTER, ENTER, ENTER, "nordland_fk\n", "Nordland fylkeskommune\n"]
    status, said = asked(root, "nordland/havvind", [*new, *[ENTER] * 4])
    assert status == 0, said
    assert found(root) == []
    made, _ = check(root)
    assert made is not None
    assert made.collection.places.places["nordland"].name.sv == "Nordland, nord"
    body = made.collection.organisations.organisations["nordland_fk"]
    assert (body.name.nb, body.name.en, body.place) == ("Nordland fylkeskommune", None, "nordland")
    for name in ("places.yml", "organisations.yml"):
        before, after = ((folder / "schemes" / name).read_text(encoding="utf-8") for folder in (Path(), root))
        assert after.startswith(before.rstrip())


def test_all_that_is_wrong_with_a_file_of_answers_is_told_at_its_place(tmp_path: Path) -> None:
    root = tree(tmp_path)
    path = answers(tmp_path, deadline="31.3.27", zone="Oslo", funder="siva_", curency="NOK", language="dansk")
    done = unasked(root, "troms/havvind", path)
    assert done.returncode == 1
    for field in ("deadline", "zone", "curency", "language"):
        assert re.search(rf"answers\.yml:\d+:\d+: {field}:", done.stderr), field
    assert not (root / "schemes/troms/havvind.yml").exists()


def test_nothing_is_ever_written_over(tmp_path: Path) -> None:
    root = tree(tmp_path)
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    done = unasked(root, "norge/industriklynger", answers(tmp_path))
    assert done.returncode == 2
    assert "schemes/norge/industriklynger.yml is there already" in done.stderr
    (root / "schemes/troms/havvind.txt").write_text("Another notice.", encoding="utf-8")
    done = unasked(root, "troms/havvind", answers(tmp_path))
    assert done.returncode == 2
    assert "schemes/troms/havvind.txt is there already" in done.stderr
    (root / "schemes/troms/havvind.txt").unlink()
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def test_a_notice_that_is_there_already_is_taken_as_it_is(tmp_path: Path) -> None:
    root = tree(tmp_path)
    (tmp_path / "notice.txt").rename(root / "schemes/troms/havvind.txt")
    done = unasked(root, "troms/havvind")
    assert done.returncode == 0
    assert "Wrote schemes/troms/havvind.yml." in done.stdout


@pytest.mark.parametrize(
    "name", ["havvind", "troms/Havvind", "troms/../havvind", "troms/con", "registers/x", "about/x"]
)
def test_a_name_that_can_be_no_address_is_refused(tmp_path: Path, name: str) -> None:
    root = tree(tmp_path)
    done = unasked(root, name, answers(tmp_path, funder="siva"))
    assert done.returncode != 0
    assert done.stderr
    assert [path.name for path in (root / "schemes").rglob("*havvind*")] == []


def test_stopping_writes_nothing(tmp_path: Path) -> None:
    root = tree(tmp_path)
    status, said = asked(root, "troms/havvind", ["nb\n", CTRL_D])
    assert (status, "Nothing was written." in said) == (2, True)
    assert not (root / "schemes/troms/havvind.yml").exists()


def test_where_nobody_can_be_asked_it_says_how_to_answer(tmp_path: Path) -> None:
    root = tree(tmp_path)
    done = unasked(root, "troms/havvind")
    assert done.returncode == 1
    assert "--answers" in done.stdout
    assert 'the field "notice" is missing' in done.stderr


def test_every_question_and_comment_is_there_in_every_language() -> None:
    assert set(en.WORDS) == set(nb.WORDS) == set(sv.WORDS)
    assert set(QUESTIONS) <= set(en.WORDS)
    assert set(QUESTIONS) == set(Answers.model_fields)
    slots = SLOT.findall(TEMPLATE.read_text(encoding="utf-8"))
    assert {slot[2:] for slot in slots if slot.startswith("c:")} == {
        name[2:] for name in en.WORDS if name.startswith("c.")
    }
    used = {slot[2:] for slot in slots if slot.startswith("t:")} | {"who", "call_name", "call_further"}
    assert {language: set(texts) for language, texts in SAMPLES.items()} == dict.fromkeys(SAMPLES, used)
    for key, text in en.WORDS.items():
        for words in (nb.WORDS, sv.WORDS):
            assert re.findall(r"\{\w+\}", words[key]) == re.findall(r"\{\w+\}", text)


TEXTS = ["plain", "a: b", "a #b", "no", "2027", "it's", 'say "x"', "[x]", "- x", "ø, æ", "x:", "a  # b"]


@pytest.mark.parametrize("text", TEXTS)
def test_any_text_is_written_so_that_it_is_read_again(text: str) -> None:
    document = parse(decode(f"text: {scalar(text)}\n".encode(), "file"))
    assert (document.tree, document.problems) == ({"text": text}, ())


@pytest.mark.parametrize(
    ("words", "cut"),
    [
        ("Fristen er kl. 12.00 den 1. mars. Søk nå", "Fristen er kl. 12.00 den 1. mars."),
        ("Støtte til bl.a. kommuner m.m. fra A. Berg. Søk nå", "Støtte til bl.a. kommuner m.m. fra A. Berg."),
        ("Stöd till t.ex. s.k. nätverk. Sök nu", "Stöd till t.ex. s.k. nätverk."),
    ],
)
def test_a_long_notice_is_cut_where_a_sentence_ends_and_not_after_a_shortened_word(
    words: str, cut: str, tmp_path: Path
) -> None:
    root = tree(tmp_path)
    (tmp_path / "notice.txt").write_text(f"Tilskudd\n{words} {'ord' * 100}", encoding="utf-8")
    assert unasked(root, "troms/havvind", answers(tmp_path)).returncode == 0
    text = (root / "schemes/troms/havvind.yml").read_text(encoding="utf-8")
    assert f"nb: {cut}\n" in text
