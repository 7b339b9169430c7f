"""Whatever dark colour a county chooses, every shade that follows from it can be read in light and in dark."""

import colorsys

import pytest

from publish.identity.colours import as_hex, contrast
from publish.identity.contrasts import MODES, PAIRS, colours, read_pairs
from publish.identity.model import Identity
from publish.identity.shades import darker


def test_every_pair_of_the_site_itself_can_be_read() -> None:
    assert [pair for pair in read_pairs(Identity()) if not pair.enough] == []


@pytest.mark.parametrize("mode", MODES)
def test_every_colour_of_a_pair_stands_in_the_tokens(mode: str) -> None:
    found = colours(Identity(), "light" if mode == "light" else "dark")
    assert {name for text, ground, _ in PAIRS for name in (text, ground)} <= found.keys()


@pytest.mark.parametrize("hue", range(0, 360, 40))
@pytest.mark.parametrize("strength", [0.0, 0.5, 1.0])
def test_what_follows_from_a_dark_colour_can_be_read(hue: int, strength: float) -> None:
    red, green, blue = (round(255 * part) for part in colorsys.hls_to_rgb(hue / 360, 0.2, strength))
    colour = f"#{red:02x}{green:02x}{blue:02x}"
    chosen = darker(colour, lambda tried: contrast(tried, "#ffffff") > 7)
    assert chosen is not None
    identity = Identity(colour=chosen, accent=chosen, band=chosen)
    assert [pair for pair in read_pairs(identity) if not pair.enough] == []


def test_a_colour_is_written_in_one_way() -> None:
    assert [as_hex(text) for text in ("#ABC", "14524a", "#14524A", "red", "#12345")] == [
        "#aabbcc",
        "#14524a",
        "#14524a",
        None,
        None,
    ]
