"""Pictures small enough to keep, and what differs between two of them."""

import io
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw

# A kept picture has half the width, and so many shades each of red, green and blue.
HALF = 2
SHADES = 12
# What is compared is the mean colour of a field: so many points of a kept picture wide and high.
FIELD = 4
# Of 255. The edges of letters differ by less from machine to machine, a letter that moved or a shade by more.
TOLERANCE = 9
# Fields that may differ all the same.
STRAY = 2
NOWHERE = (255, 0, 255)


@dataclass(frozen=True, slots=True)
class Change:
    """How one picture differs from another: how many fields, and those fields white on black."""

    fields: int
    of: int
    where: Image.Image

    def __bool__(self) -> bool:
        return self.fields > STRAY


def small(screenshot: bytes) -> Image.Image:
    """A screenshot as it is kept."""
    step = 255 / (SHADES - 1)
    nearest = [round(round(value / step) * step) for value in range(256)]
    # Each point for itself: a palette chosen for the whole would let one change colour all.
    return Image.open(io.BytesIO(screenshot)).convert("RGB").reduce(HALF).point(nearest * 3)


def keep(image: Image.Image, path: Path) -> None:
    """Write a picture in as few bytes as there are, and nothing lost."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fewer = image.quantize(256, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    same = fewer.convert("RGB").tobytes() == image.tobytes()
    (fewer if same else image).save(path, optimize=True)


def kept(path: Path) -> Image.Image | None:
    """A picture as it was kept, if it was."""
    if not path.exists():
        return None
    with Image.open(path) as image:
        image.load()
        return image


def change(before: Image.Image, after: Image.Image) -> Change:
    """Compare field by field; where one is longer, the other is nowhere."""
    size = (max(before.width, after.width), max(before.height, after.height))
    one, other = (_on(size, image).reduce(FIELD) for image in (before, after))
    red, green, blue = ImageChops.difference(one, other).split()
    most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    where = most.point([255 * (value > TOLERANCE) for value in range(256)])
    return Change(where.histogram()[255], where.width * where.height, where)


def beside(before: Image.Image, after: Image.Image, found: Change) -> Image.Image:
    """Before, after, and after once more with what changed in red."""
    size = (max(before.width, after.width), max(before.height, after.height))
    red = Image.new("RGB", size, "red")
    marks = found.where.resize((found.where.width * FIELD, found.where.height * FIELD), Image.Resampling.NEAREST)
    pale = Image.blend(_on(size, after), Image.new("RGB", size, "white"), 0.6)
    marked = Image.composite(Image.blend(pale, red, 0.6), pale, marks.crop((0, 0, *size)))
    shown = Image.new("RGB", (size[0] * 3 + 16, size[1]), "white")
    for place, image in enumerate((_on(size, before), _on(size, after), marked)):
        shown.paste(image, (place * (size[0] + 8), 0))
    rule = ImageDraw.Draw(shown)
    for place in (1, 2):
        rule.rectangle((place * (size[0] + 8) - 8, 0, place * (size[0] + 8) - 1, size[1]), fill="black")
    return shown


def _on(size: tuple[int, int], image: Image.Image) -> Image.Image:
    """A picture on a sheet of this size."""
    sheet = Image.new("RGB", size, NOWHERE)
    sheet.paste(image.convert("RGB"))
    return sheet
