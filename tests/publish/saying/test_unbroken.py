"""No line break divides a date, an amount or a clock time; other spaces stay as they were."""

import pytest

from publish.saying.unbroken import unbroken


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("innen 1. oktober 2020 kl. 12:00", "innen 1._oktober_2020 kl._12:00"),
        ("den 1 oktober 2020", "den 1_oktober_2020"),
        ("by 1 October 2020", "by 1_October_2020"),
        ("i oktober 2020", "i oktober_2020"),
        ("1,4 millioner kroner", "1,4_millioner kroner"),
        ("15 000 kr, 70 % og 70 procent", "15_000_kr, 70_% og 70_procent"),
        ("NOK 1.4 million", "NOK_1.4_million"),
        ("minst 3 virksomheter i 2 kommuner", "minst 3 virksomheter i 2 kommuner"),
    ],
)
def test_what_belongs_together_holds(text: str, held: str) -> None:
    assert unbroken(text).replace("\u00a0", "_") == held
