"""A plan and a verdict on the terminal are said in the editor's language, not in the program's names."""

from typing import get_args

import pytest

from checker.calls import Status
from checker.eligibility import Outcome, Result
from checker.rulebook import Strength
from publish.financing.examples import planned
from publish.financing.table import IN_KIND, named, told
from publish.judge import verdict_in_words
from publish.languages import Language
from publish.messages import TONGUES, Said, Tongue, words
from publish.messages.en import WORDS
from publish.saying.words import Wording
from tests.publish.conftest import Made

VERDICT = {
    "outcome": "does_not_fit",
    "call_status": "closing_soon",
    "reasons": [{"result": "unmet", "strength": "exclusion", "criterion": "oslo"}],
}


@pytest.mark.parametrize("tongue", TONGUES)
def test_every_outcome_result_strength_and_status_has_its_word(tongue: Tongue) -> None:
    groups = {"outcome": Outcome, "result": Result, "strength": Strength, "status": Status}
    for group, names in groups.items():
        for name in get_args(names):
            assert words(Said(f"{group}.{name}"), tongue)


def test_a_verdict_is_said_in_the_language_of_the_reader() -> None:
    assert verdict_in_words(VERDICT, "nb") == (
        "passer ikke (utlysningen: stenger snart)",
        (("resultat", "styrke", "vilkår"), [("ikke oppfylt", "utelukker", "oslo")]),
    )
    assert verdict_in_words(VERDICT, "sv")[0] == "passar inte (utlysningen: stänger snart)"
    assert verdict_in_words(VERDICT, "en")[0] == "does not fit (call: closes soon)"


def test_every_step_and_warning_that_pages_have_words_for_has_its_words_here(words: dict[Language, Wording]) -> None:
    warnings = set(words["en"].under("plan.warning")) - {"at"}
    assert {f"plan_warning.{name}" for name in warnings} <= set(WORDS)
    assert {f"step.{name}" for name in IN_KIND} <= set(WORDS)
    # A limit, a lowest and a total are said in several ways there.
    ways = ("share", "own_share", "others_share", "ceiling", "pool", "condition", "counted", "lowest_")
    steps = {name for name in words["en"].under("plan.step") if not name.startswith(ways) and "." not in name}
    assert {f"step.{name}" for name in steps} - set(WORDS) <= {"step.shared_out"}


@pytest.mark.parametrize("tongue", TONGUES)
def test_a_name_without_words_is_said_as_it_is(tongue: Tongue) -> None:
    assert named("step", "a_new_one", tongue) == "a new one"
    assert named("plan_warning", "a_new_one", tongue) == "a new one"


@pytest.mark.parametrize(("tongue", "grant"), [("nb", "tilskudd"), ("sv", "bidrag"), ("en", "grant")])
def test_every_plan_of_the_real_schemes_is_told_in_the_language_of_the_reader(
    made: Made, tongue: Tongue, grant: str
) -> None:
    plans = 0
    for loaded in made.collection.schemes:
        for call in loaded.scheme.calls:
            for plan in loaded.scheme.plans:
                found = planned(loaded, made.compiled[f"{loaded.id}#{call.id}"], plan)
                lines = list(told(found["plan"], loaded.scheme, tongue))
                assert any(
                    isinstance(line, tuple) and line[1] and grant in {row[0] for row in line[1]} for line in lines[1:2]
                )
                assert len(lines) > 3
                plans += 1
    assert plans
