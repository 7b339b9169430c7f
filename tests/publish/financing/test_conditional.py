"""Limits that hold for some applicants alone: what the file says, what the page says, and what is refused."""

from pathlib import Path
from typing import Any

import pytest

from publish.call.view import CallPage, call_page
from publish.check import check, examine
from publish.compiling.checked import Checked
from publish.compiling.facets import facets
from publish.financing.data import example_budget
from publish.financing.examples import answered, planned
from publish.financing.say import PlanSay
from publish.financing.sentences import deciding_sentences, gap_sentences, grant_sentence
from publish.financing.steps import step_groups
from publish.languages import LANGUAGES, Language
from publish.saying.words import Wording, wordings
from tests.checker.browser.node import HERE as BROWSER
from tests.checker.browser.node import called
from tests.publish.conftest import AT, ROOT
from tests.publish.financing.conditional import conditional, laid_out
from tests.publish.financing.plans import page_data

WORDS: dict[Language, Wording] = wordings(ROOT / "content")[0]
NBSP = "\u00a0"


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    return conditional(tmp_path_factory.mktemp("conditional"))


def page_of(checked: Checked, language: Language) -> CallPage:
    (loaded,) = checked.collection.schemes
    return call_page(loaded, checked.collection, checked.compiled, WORDS[language], AT)


def said(checked: Checked, name: str, language: Language = "nb") -> tuple[dict[str, Any], PlanSay, dict[str, Any]]:
    """A plan of the file, what says it, and what the page's scripts say of it."""
    page = page_of(checked, language)
    plan = next(plan for plan in page.scheme.plans if plan.id == name)
    assert page.compiled is not None
    assert page.plan is not None
    found = planned(page.loaded, page.compiled, plan)["plan"]
    budget = example_budget(page.scheme, plan, page.voice)
    (script,) = called(str(BROWSER / "plan_said.mjs"), "said", [[page_data(page.voice, page.plan), found, budget]])
    return found, PlanSay(page.plan, page.voice, budget, several_projects=False), script


def codes(room: Path, *replaced: tuple[str, str]) -> set[str]:
    return {problem.code for problem in check(laid_out(room, *replaced))[1]}


def test_who_asks_decides_what_a_budget_comes_to(checked: Checked) -> None:
    assert said(checked, "an_association")[0]["whole"]["grant"] == "132000"
    assert said(checked, "a_company")[0]["whole"]["grant"] == "90000"


def test_the_page_brings_the_answers_of_its_example_so_that_the_grant_is_the_expected_one(checked: Checked) -> None:
    page = page_of(checked, "nb")
    assert page.plan is not None
    assert page.compiled is not None
    assert page.plan["example_answers"] == {"applicant": "association", "economic_activity": False, "centrality": "5"}
    found = answered(page.compiled, page.plan["example"], page.plan["example_answers"])
    assert found["plan"]["whole"]["grant"] == "132000"


def test_where_nobody_has_said_who_asks_the_answer_is_a_range_and_names_the_question(checked: Checked) -> None:
    plan, say, _ = said(checked, "nobody_knows_who")
    assert plan["whole"]["grant"] == {"at_least": "0", "at_most": "120000"}
    assert "mellom" not in grant_sentence(plan, say)
    last = deciding_sentences(plan, say)[-1]
    assert last == (
        "Hvilke grenser som gjelder for dere, kommer an på svaret på «Hva slags søker er dere?» og "
        "«Er tiltaket økonomisk aktivitet?»."
    )


def test_each_step_says_for_whom_its_limit_holds(checked: Checked) -> None:
    plan, say, _ = said(checked, "a_company")
    notes = [step.note for group in step_groups(plan["steps"], say) for step in group.steps if step.note]
    assert "Gjelder bare når: Slags søker er «Foretak»." in notes
    assert not any("Forening" in note for note in notes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_and_its_scripts_say_the_same(checked: Checked, language: Language) -> None:
    for name in ("an_association", "a_company", "nobody_knows_who"):
        plan, say, script = said(checked, name, language)
        assert script["why"] == " ".join(deciding_sentences(plan, say))
        assert script["missing"] == " ".join(gap_sentences(plan, say))
        notes = [[step.note for step in group.steps] for group in step_groups(plan["steps"], say)]
        assert [[step["note"] for step in group["steps"]] for group in script["steps"]] == notes
        assert "{" not in str(script["floors"])


def test_the_floor_of_a_company_says_that_it_is_theirs(checked: Checked) -> None:
    _, _, script = said(checked, "a_company")
    assert script["floors"][0].endswith("Gjelder bare når: Slags søker er «Foretak».")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nb", "Høyst 60 % av prosjektkostnadene, bare når: Slags søker er «Forening»"),
        ("nn", "Høgst 60 % av prosjektkostnadene, berre når: Slags søkjar er «Foreining»"),
        ("sv", "Högst 60 % av projektkostnaderna, bara när: Slags sökande är ”Förening”"),
        ("en", "At most 60% of project costs, only when: Kind of applicant is ‘Association’"),
    ],
)
def test_the_key_facts_never_show_a_rate_as_everybodys(checked: Checked, language: Language, words: str) -> None:
    rates = next(glance for glance in page_of(checked, language).glances if glance.id == "rate")
    assert str(rates.lines[0]).replace(NBSP, " ") == words


def test_the_questions_are_asked_though_no_criterion_reads_them(checked: Checked) -> None:
    (compiled,) = checked.compiled.values()
    assert [fact.id for fact in compiled.asked] == ["applicant", "economic_activity", "centrality"]
    assert compiled.rulebook["format"] == 2
    assert sum("when" in limit for limit in compiled.rulebook["terms"]["limits"]) == 6


def test_the_highest_rate_is_that_of_whoever_may_apply(checked: Checked) -> None:
    (loaded,) = checked.collection.schemes
    found = facets(loaded, checked.compiled, AT)
    assert str(found.rate) == "60"
    assert str(found.ceiling) == "500000"


LEAST = "- {id: least, caps: grant, bound: at_least, amount: 450 000, text: {nb: Minst}}"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("fact: centrality, at_most: 2", "fact: centrallity, at_most: 2", "fact.unknown"),
        ("applicant, is: association}", "applicant, is: club}", "option.unknown"),
        ("when: {fact: centrality, at_most: 2}", "when: {judged: centre}", "when.judged"),
        ("answers: {applicant: company}", "answers: {applicant: firm}", "plan.answers"),
        ("    - id: hour\n", f"    {LEAST}\n    - id: hour\n", "limit.crossed"),
    ],
    ids=["a fact there is not", "an option there is not", "what an officer judges", "an answer", "a floor above"],
)
def test_what_is_wrong_with_a_condition_is_told(tmp_path: Path, old: str, new: str, code: str) -> None:
    assert code in codes(tmp_path, (old, new))


def test_limits_of_different_applicants_do_not_cross(tmp_path: Path) -> None:
    others = LEAST.replace("text:", "when: {fact: centrality, at_least: 3}, text:")
    assert "limit.crossed" not in codes(tmp_path, ("    - id: hour\n", f"    {others}\n    - id: hour\n"))


@pytest.mark.parametrize(
    ("old", "new", "code", "field"),
    [
        ("at_most: 2}", "at_most: 0}", "lint.limit_never", "money.limits[5].when"),
        ("at_most: 2}", "at_most: 6}", "lint.limit_always", "money.limits[5].when"),
        ("amount: 400 000", "amount: 600 000", "lint.limit_outdone", "money.limits[5].id"),
        ("centrality: 5", "centrality: 1", "lint.limit_unescaped", "money.limits[5].when"),
    ],
    ids=["never", "always", "outdone", "unescaped"],
)
def test_a_colleague_asks_about_a_condition(tmp_path: Path, old: str, new: str, code: str, field: str) -> None:
    before = {(each.code, each.field) for each in examine(laid_out(tmp_path / "before"))[1]}
    # No plan of the scheme is in a central municipality.
    assert ("lint.limit_unmet", "money.limits[5].when") in before
    found = [
        each for each in examine(laid_out(tmp_path / "after", (old, new)))[1] if (each.code, each.field) not in before
    ]
    assert (code, field) in {(each.code, each.field) for each in found}


def test_whoever_no_rate_is_for_is_asked_about_until_there_is_one(tmp_path: Path) -> None:
    gap = ("lint.limit_gap", "money.limits[1].when")
    assert gap in {(each.code, each.field) for each in examine(laid_out(tmp_path / "before"))[1]}
    change = ("applicant, is: company}", "applicant, one_of: [company, other]}")
    after = {(each.code, each.field) for each in examine(laid_out(tmp_path / "after", change))[1]}
    assert gap not in after
    assert not any(code.startswith("plan.") for code, _ in after)
