"""The money is drawn where the limits give something to compare, and nowhere else."""

from decimal import Decimal

from publish.call.money_picture import drawings
from publish.model.load import Loaded
from publish.model.scheme import Limit, Money
from publish.saying.voice import Voice
from tests.publish.conftest import Made

TEXT = {"nb": "x"}


def scheme(made: Made, name: str) -> Loaded:
    return next(each for each in made.collection.schemes if each.id == name)


def limit(**given: object) -> Limit:
    return Limit.model_validate({"id": "x", "caps": "grant", "bound": "at_most", "text": TEXT, **given})


def drawn(made: Made, *limits: Limit) -> list[str]:
    whole = scheme(made, "norge/kompetansepiloter").scheme
    money = Money.model_construct(**{**dict(whole.money), "limits": limits})
    return [
        each.name for each in drawings(whole.model_copy(update={"money": money}), Voice(made.words["nb"], "nb", "NOK"))
    ]


def test_shares_meet_where_nothing_is_left_over(made: Made) -> None:
    shares, years = drawings(scheme(made, "norge/kompetansepiloter").scheme, Voice(made.words["nb"], "nb", "NOK"))
    assert [(int(bar.x), int(bar.width)) for bar in shares.bars] == [(0, 70), (70, 30)]
    assert [(bar.label, round(bar.width), bar.is_firm) for bar in years.bars] == [
        ("2020", 93, True),
        ("2021", 100, False),
        ("2022", 100, False),
    ]


def test_every_bar_has_its_words(made: Made) -> None:
    for loaded in made.collection.schemes:
        for drawing in drawings(loaded.scheme, Voice(made.words["sv"], loaded.scheme.original, loaded.scheme.currency)):
            for bar in drawing.bars:
                assert bar.label
                assert bar.value
                assert Decimal() <= bar.x <= 100 - bar.width


def test_an_amount_alone_is_no_picture(made: Made) -> None:
    assert drawn(made, limit(amount="800000", per="project")) == []
    assert drawn(made, limit(amount="800000", year="2020"), limit(amount="100", per="applicant", year="2021")) == []
    assert drawn(made, limit(amount="800000", year="2020"), limit(amount="900000", year="2020")) == []
    assert drawn(made, limit(amount="800000", year="2020"), limit(amount="900000", year="2021")) == ["years"]
