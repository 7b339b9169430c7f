"""The forms an editor writes, what they compile to, and the kinds the engine knows are one vocabulary."""

import pytest

from checker.conditions import KINDS
from publish.compiling.rules import COMPILERS, compiled
from publish.model.conditions import FORMS, form_of

EXAMPLES: dict[str, dict[str, object]] = {
    "all": {"all": [{"judged": "a"}]},
    "any": {"any": [{"judged": "a"}]},
    "not": {"not": {"judged": "a"}},
    "at_least_n": {"at_least_n": "1", "of": [{"judged": "a"}]},
    "is": {"fact": "f", "is": "x"},
    "one_of": {"fact": "f", "one_of": ["x"]},
    "none_of": {"fact": "f", "none_of": ["x"]},
    "includes": {"fact": "f", "includes": "any", "of": ["x"]},
    "between": {"fact": "f", "between": ["1", "5"]},
    "before": {"fact": "f", "before": "2022-01-01"},
    "after": {"fact": "f", "after": "2022-01-01"},
    "by": {"fact": "f", "by": "2022-01-01"},
    "within": {"fact": "f", "within": {"start": "2021-01-01", "end": "2021-12-31"}},
    "duration": {"duration": {"start": "f", "end": "g"}, "unit": "months", "at_most": "12"},
    "count": {"count": "f", "at_least": "1"},
    "each": {"each": "f", "rule": {"judged": "a"}},
    "some": {"some": "f", "at_least": "1", "rule": {"judged": "a"}},
    "share": {"share": ["f"], "of": ["g"], "at_least": "30 %"},
    "sum": {"sum": ["f", "g"], "at_most": "800 000"},
    "balance": {"balance": ["f"], "against": ["g"]},
    "declared": {"declared": "f"},
    "judged": {"judged": "a"},
    "document": {"document": "d"},
    "at_least": {"fact": "f", "at_least": "3"},
    "at_most": {"fact": "f", "at_most": "800 000"},
}


def test_forms_compilers_and_kinds_are_the_same_vocabulary() -> None:
    assert set(FORMS) == set(KINDS) == set(EXAMPLES)
    assert set(COMPILERS) == set(FORMS.values())


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_told_by_its_key_and_compiles_to_the_kind_of_that_name(name: str) -> None:
    written = EXAMPLES[name]
    assert form_of(written) == name
    assert compiled(FORMS[name].model_validate(written))["kind"] == name


def test_a_threshold_loses_the_spaces_that_make_it_readable() -> None:
    assert compiled(FORMS["at_most"].model_validate(EXAMPLES["at_most"]))["value"] == "800000"


def test_a_share_loses_its_percent_sign() -> None:
    assert compiled(FORMS["share"].model_validate(EXAMPLES["share"]))["at_least"] == "30"
