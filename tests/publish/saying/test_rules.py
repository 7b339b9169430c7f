"""A rule says in words what it decides, in every language."""

from collections.abc import Callable
from typing import Any

import pytest

from checker.conditions import KINDS
from publish.compiling.asked import AskedFact
from publish.languages import LANGUAGES, Language
from publish.model.scheme import Words
from publish.saying.leaves import LEAVES
from publish.saying.rules import Sayer
from publish.saying.words import Wording

type Data = dict[str, Any]


def same(text: str) -> Words:
    """A text that is the same in every language."""
    return Words(nb=text, nn=text, sv=text, en=text)


def fact(name: str, kind: str, unit: str | None = None, fields: tuple[AskedFact, ...] = ()) -> AskedFact:
    """A fact called by its capitalised id."""
    options = tuple((code, same(code.upper())) for code in ("a", "b", "c")) if kind.startswith("option") else ()
    label = same(name.capitalize())
    return AskedFact(
        id=name,
        type=kind,
        group="g",
        changeable=True,
        question=same(f"{name.capitalize()}?"),
        hint=None,
        label=label,
        options=options,
        unit=unit,
        decimals=0,
        least=None,
        most=None,
        fields=fields,
        item=label,
        when=None,
    )


FACTS = (
    fact("kind", "option"),
    fact("areas", "options"),
    fact("agreed", "yes_no"),
    fact("length", "number", unit="months"),
    fact("cost", "money"),
    fact("own", "money"),
    fact("rate", "percent"),
    fact("start", "date"),
    fact("end", "date"),
    fact("courses", "items", fields=(fact("credits", "number", unit="credits"), fact("price", "money"))),
)
LEAF: Data = {"kind": "at_most", "fact": "credits", "value": "10"}
AGREED: Data = {"kind": "is", "fact": "agreed", "value": "true"}
SHORT: Data = {"kind": "at_most", "fact": "length", "value": "12"}
# rule, its line in bokmål, its line in English
LINES: list[tuple[Data, str, str]] = [
    (AGREED, "Agreed? – ja", "Agreed? – yes"),
    ({"kind": "is", "fact": "kind", "value": "a"}, "Kind er «A»", "Kind is ‘A’"),
    ({"kind": "is", "fact": "length", "value": "12"}, "Length er 12 måneder", "Length is 12 months"),
    ({"kind": "one_of", "fact": "kind", "values": ["a", "b"]}, "Kind er «A» eller «B»", "Kind is ‘A’ or ‘B’"),
    ({"kind": "none_of", "fact": "kind", "values": ["a"]}, "Kind er ikke «A»", "Kind is not ‘A’"),
    (
        {"kind": "includes", "fact": "areas", "mode": "all", "values": ["a", "b"]},
        "Areas omfatter «A» og «B»",
        "Areas: including ‘A’ and ‘B’",
    ),
    (
        {"kind": "includes", "fact": "areas", "mode": "none", "values": ["a", "b"]},
        "Areas omfatter ikke «A» eller «B»",
        "Areas: not including ‘A’ or ‘B’",
    ),
    ({"kind": "at_least", "fact": "rate", "value": "30"}, "Rate er minst 30\u00a0%", "Rate: at least 30%"),
    (SHORT, "Length er høyst 12 måneder", "Length: at most 12 months"),
    (
        {"kind": "between", "fact": "cost", "low": "1000", "high": "2000"},
        "Cost er fra 1\u00a0000\u00a0kr til 2\u00a0000\u00a0kr",
        "Cost: from NOK\u00a01,000 to NOK\u00a02,000",
    ),
    (
        {"kind": "before", "fact": "start", "date": "2022-01-01"},
        "Start er før 1.\u00a0januar\u00a02022",
        "Start: before 1\u00a0January\u00a02022",
    ),
    (
        {"kind": "after", "fact": "start", "date": "2022-01-01"},
        "Start er etter 1.\u00a0januar\u00a02022",
        "Start: after 1\u00a0January\u00a02022",
    ),
    (
        {"kind": "by", "fact": "end", "date": "2022-12-15"},
        "End er senest 15.\u00a0desember\u00a02022",
        "End: no later than 15\u00a0December\u00a02022",
    ),
    (
        {"kind": "within", "fact": "start", "start": "2021-01-01", "end": "2021-12-31"},
        "Start er fra og med 1.\u00a0januar\u00a02021 til og med 31.\u00a0desember\u00a02021",
        "Start: from 1\u00a0January\u00a02021 to 31\u00a0December\u00a02021, both included",
    ),
    (
        {"kind": "duration", "start": "start", "end": "end", "unit": "months", "at_least": None, "at_most": 12},
        "Tiden fra «Start» til «End» er høyst 12 måneder",
        "Time from ‘Start’ to ‘End’: at most 12 months",
    ),
    (
        {"kind": "count", "fact": "courses", "at_least": 1, "at_most": None},
        "Antall oppføringer i «Courses» er minst 1",
        "Number in ‘Courses’: at least 1",
    ),
    (
        {"kind": "count", "fact": "areas", "at_least": 1, "at_most": 2},
        "Antall valgte svar under «Areas» er fra 1 til 2",
        "Answers chosen under ‘Areas’: from 1 to 2",
    ),
    (
        {"kind": "each", "fact": "courses", "rule": LEAF},
        "Hver for seg, i «Courses»: Credits er høyst 10 studiepoeng",
        "Each one in ‘Courses’: Credits: at most 10 credits",
    ),
    (
        {"kind": "some", "fact": "courses", "n": 2, "rule": LEAF},
        "Minst 2 i «Courses»: Credits er høyst 10 studiepoeng",
        "At least 2 in ‘Courses’: Credits: at most 10 credits",
    ),
    (
        {"kind": "share", "part": ["own", "cost"], "whole": ["cost"], "at_least": "30", "at_most": None},
        "«Own» + «Cost» er minst 30\u00a0% av «Cost»",
        "‘Own’ + ‘Cost’: at least 30% of ‘Cost’",
    ),
    (
        {"kind": "sum", "facts": ["own", "cost"], "over": None, "at_least": None, "at_most": "5"},
        "«Own» + «Cost» er til sammen høyst 5\u00a0kr",
        "‘Own’ + ‘Cost’ together: at most NOK\u00a05",
    ),
    (
        {"kind": "sum", "facts": ["price"], "over": "courses", "at_least": "5", "at_most": "5"},
        "«Price» er til sammen nøyaktig 5\u00a0kr når alle i «Courses» legges sammen",
        "‘Price’, added up over ‘Courses’: exactly NOK\u00a05",
    ),
    (
        {"kind": "balance", "left": ["own"], "right": ["cost"]},
        "«Own» er like mye som «Cost»",
        "‘Own’: as much as ‘Cost’",
    ),
    ({"kind": "document", "document": "plan"}, "Vedlagt: Plan", "Attached: Plan"),
    (
        {"kind": "all", "of": [AGREED, SHORT]},
        "Agreed? – ja og Length er høyst 12 måneder",
        "Agreed? – yes and Length: at most 12 months",
    ),
    (
        {"kind": "any", "of": [AGREED, SHORT]},
        "Agreed? – ja eller Length er høyst 12 måneder",
        "Agreed? – yes or Length: at most 12 months",
    ),
    ({"kind": "not", "of": AGREED}, "ikke (Agreed? – ja)", "not (Agreed? – yes)"),
    (
        {"kind": "not", "of": {"kind": "is", "fact": "kind", "value": "a"}},
        "Kind er ikke «A»",
        "Kind is not ‘A’",
    ),
    (
        {"kind": "at_least_n", "n": 1, "of": [AGREED, SHORT]},
        "minst 1 av (Agreed? – ja; Length er høyst 12 måneder)",
        "at least 1 of (Agreed? – yes; Length: at most 12 months)",
    ),
    ({"kind": "judged", "what": "x"}, "Saksbehandleren vurderer dette", "The case officer judges this"),
    ({"kind": "declared", "fact": "agreed"}, "Søkeren bekrefter dette", "The applicant confirms this"),
]


@pytest.fixture
def sayer(words: dict[Language, Wording]) -> Callable[[Language], Sayer]:
    def make(language: Language) -> Sayer:
        def plain(text: Words) -> str:
            return str(getattr(text, language))

        facts = {each.id: each for each in FACTS}
        return Sayer(words[language], facts, {"plan": same("Plan")}, "NOK", plain)

    return make


@pytest.mark.parametrize(("rule", "nb", "en"), LINES, ids=[line[1] for line in LINES])
def test_a_rule_as_one_line(sayer: Callable[[Language], Sayer], rule: Data, nb: str, en: str) -> None:
    assert sayer("nb").line(rule) == nb
    assert sayer("en").line(rule) == en


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_is_said_in_every_language(sayer: Callable[[Language], Sayer], language: Language) -> None:
    for rule, _, _ in LINES:
        assert sayer(language).line(rule)
        assert sayer(language).tree(rule).text
    assert {rule["kind"] for rule, _, _ in LINES} >= KINDS.keys() - {"includes"}
    assert LEAVES.keys() <= KINDS.keys()


def test_leaves_are_found_by_their_path(sayer: Callable[[Language], Sayer]) -> None:
    rule = {"kind": "all", "of": [AGREED, {"kind": "not", "of": {"kind": "each", "fact": "courses", "rule": LEAF}}]}
    assert sayer("nb").leaves(rule) == {"0": "Agreed? – ja", "1.0.0": "Credits er høyst 10 studiepoeng"}
    assert sayer("nb").leaves(AGREED) == {"": "Agreed? – ja"}


def test_a_rule_of_one_part_is_said_as_that_part(sayer: Callable[[Language], Sayer]) -> None:
    assert sayer("nb").tree({"kind": "all", "of": [AGREED]}).text == "Agreed? – ja"


def test_a_mixed_rule_is_bracketed(sayer: Callable[[Language], Sayer]) -> None:
    rule = {"kind": "all", "of": [SHORT, {"kind": "any", "of": [AGREED, SHORT]}]}
    assert sayer("nb").line(rule).endswith("og (Agreed? – ja eller Length er høyst 12 måneder)")
