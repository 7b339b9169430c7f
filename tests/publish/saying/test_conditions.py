"""A document that says itself on what it depends is not said to be needed where relevant as well."""

import pytest

from publish.saying.conditions import says_when


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Leieavtale, dersom søkeren ikke eier huset", True),
        ("Hvis huset er fredet: uttalelse fra kulturminneseksjonen", True),
        ("Hyresavtal, om sökanden inte äger huset", True),
        ("Consent, where facilities are to be built", True),
        ("Uppgifter om sökanden", False),
        ("Leieavtale", False),
    ],
)
def test_a_text_that_says_on_what_it_depends_is_known(text: str, says: bool) -> None:
    assert says_when(text) is says
