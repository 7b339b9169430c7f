"""What counts as a change of a picture."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from tests.visual.pictures import beside, change, keep, kept, small


def screenshot(size: tuple[int, int] = (320, 320), *, at: int = 40, ink: str = "#123b34", high: int = 40) -> bytes:
    """A page with one box."""
    image = Image.new("RGB", size, "#f7f5ef")
    ImageDraw.Draw(image).rectangle((40, at, 200, at + high), fill=ink)
    written = io.BytesIO()
    image.save(written, "PNG")
    return written.getvalue()


def blurred(page: bytes) -> bytes:
    """The same with softer edges, as another machine draws them."""
    image = Image.open(io.BytesIO(page))
    soft = Image.blend(image, image.resize((319, 319), Image.Resampling.BILINEAR).resize(image.size), 0.3)
    written = io.BytesIO()
    soft.save(written, "PNG")
    return written.getvalue()


def test_the_same_page_has_not_changed() -> None:
    assert not change(small(screenshot()), small(screenshot()))


def test_softer_edges_are_no_change() -> None:
    assert not change(small(screenshot()), small(blurred(screenshot())))


@pytest.mark.parametrize(
    "after",
    [screenshot(at=44), screenshot(ink="#5b2a12"), screenshot(high=48), screenshot((320, 360)), screenshot((320, 280))],
    ids=["moved four pixels", "another colour", "higher", "a longer page", "a shorter page"],
)
def test_what_a_reader_could_see_is_a_change(after: bytes) -> None:
    assert change(small(screenshot()), small(after))


def test_a_kept_picture_has_lost_nothing(tmp_path: Path) -> None:
    image = small(screenshot())
    keep(image, tmp_path / "kept.png")
    again = kept(tmp_path / "kept.png")
    assert again is not None
    assert again.convert("RGB").tobytes() == image.tobytes()
    assert kept(tmp_path / "none.png") is None


def test_the_picture_of_a_change_shows_before_after_and_where() -> None:
    before, after = small(screenshot()), small(screenshot(at=80))
    shown = beside(before, after, change(before, after))
    assert shown.size == (160 * 3 + 16, 160)
    assert shown.getpixel((60, 30)) == before.getpixel((60, 30))
    assert shown.getpixel((168 + 60, 30)) == after.getpixel((60, 30))
    red, green, _ = shown.crop((336 + 60, 30, 336 + 61, 31)).split()
    assert red.getextrema()[0] > green.getextrema()[0] + 50  # type: ignore[operator]
