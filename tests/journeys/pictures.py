"""Pictures of where the ways end, small enough to keep."""

import io
from pathlib import Path
from typing import Final

from PIL import Image

COLOURS: Final = 32
# A telephone is kept in two thirds of its size, a desk in half.
PARTS: Final = {360: 2 / 3, 1280: 1 / 2}


def keep(screenshot: bytes, width: int, path: Path) -> None:
    """Write a screenshot in few bytes, in colours chosen for it."""
    image = Image.open(io.BytesIO(screenshot)).convert("RGB")
    part = PARTS[width]
    small = image.resize((round(image.width * part), round(image.height * part)), Image.Resampling.LANCZOS)
    path.parent.mkdir(parents=True, exist_ok=True)
    small.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(path, optimize=True)
