"""What a command cannot answer is told in the language of the editor, each reason on its own line."""

import pytest

from publish.financing.command import wishes_in
from publish.messages import Said, said
from publish.telling.moment import instant_of
from publish.telling.refused import Refused


def test_each_reason_is_a_line() -> None:
    refused = Refused(Said("build.no_map"), said("refused.no_instant", text="i dag"))
    assert refused.told("sv").split("\n") == [
        "ingen sitemap.xml: den behöver den offentliga adressen: --site-url, eller site_url i mkdocs.yml",
        "”i dag” är ingen tidpunkt; skriv den som 2020-06-01T12:00+02:00.",
    ]
    assert str(refused) == refused.told("en")


def test_an_instant_that_is_none_is_told_in_bokmal() -> None:
    with pytest.raises(Refused) as caught:
        instant_of("i går")
    assert caught.value.told("nb").startswith("«i går» er ikke et tidspunkt")


def test_every_wish_that_is_no_amount_is_told_at_once() -> None:
    with pytest.raises(Refused) as caught:
        wishes_in({"grant": "mye", "partner": "litt"})
    assert [line.partition(":")[0] for line in caught.value.told("nb").split("\n")] == ["--wish-grant", "--partner"]
