"""On what a limit or a document depends is said once, and shortly."""

from pathlib import Path

import pytest

from publish.languages import Language
from publish.model.load import load
from publish.model.money import Limit
from publish.saying.conditions import conditions, says_when
from publish.saying.voice import Voice
from publish.saying.words import Wording

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Leieavtale, dersom søkeren ikke eier huset", True),
        ("Hvis huset er fredet: uttalelse fra kulturminneseksjonen", True),
        ("Hyresavtal, om sökanden inte äger huset", True),
        ("Consent, where facilities are to be built", True),
        ("Uppgifter om sökanden", False),
        ("Om søkeren og samarbeidspartnerne", False),
        ("Leieavtale", False),
    ],
)
def test_a_text_that_says_on_what_it_depends_is_known(text: str, says: bool) -> None:
    assert says_when(text) is says


def test_a_condition_beside_an_amount_names_what_is_asked_about_and_not_the_question(
    words: dict[Language, Wording],
) -> None:
    collection, _ = load(ROOT)
    assert collection is not None
    loaded = next(each for each in collection.schemes if each.id == "norge/industriklynger")
    limit = Limit.model_validate(
        {
            "id": "share",
            "caps": "grant",
            "bound": "at_most",
            "share": "50 %",
            "text": {"nb": "Halvparten"},
            "when": {"fact": "accredited", "is": "true"},
        }
    )
    said = conditions([limit], loaded, loaded.scheme.calls[-1], collection, Voice(words["nb"], "nb", "NOK"))
    assert said == {"share": "Akkreditert – ja"}
