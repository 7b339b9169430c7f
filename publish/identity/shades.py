"""Every shade that follows from the three colours of a county, in light and in dark."""

from collections.abc import Callable
from typing import Final

from publish.identity.colours import as_hex, contrast, lightness, shade
from publish.identity.model import Identity

# What the shades for dark stand on, the lightest of it: --sunk in theme/assets/tokens.css.
DARK_GROUND: Final = "#1e2a28"
WHITE: Final = "#ffffff"
READABLE: Final = 4.5
STEP: Final = 0.01
CORNERS: Final = {"sharp": 0.0, "soft": 0.5, "round": 1.0}
HEADINGS: Final = {
    "serif": '"Source Serif 4", "Headings until then", "Headings on Android until then", Georgia, "Noto Serif", serif',
    "sans": "var(--sans)",
}


def shades(identity: Identity) -> dict[str, str]:
    """The values that theme/assets/tokens.css builds on, by their names there."""
    name, accent, band = identity.colour, identity.accent, identity.band
    light = lightness(band)
    return {
        "own-colour": name,
        "own-colour-dark": _seen(lambda at: shade(name, at, 1.15, 0.11), 0.824, DARK_GROUND),
        "own-colour-tint": shade(name, 0.939, 0.22, 0.02),
        "own-colour-tint-dark": shade(name, 0.296, 0.5, 0.035),
        "own-accent": accent,
        "own-accent-dark": _seen(lambda at: shade(accent, at, 0.87, 0.125, warmer=True), 0.796, DARK_GROUND),
        "own-accent-tint": shade(accent, 0.947, 0.2, 0.03, warmer=True),
        "own-accent-tint-dark": shade(accent, 0.285, 0.32, 0.05, warmer=True),
        "own-accent-on-band": _seen(lambda at: shade(accent, at, 0.85, 0.125, warmer=True), 0.835, band),
        "own-band": band,
        "own-band-dark": shade(band, light * 0.84, 0.72),
        "own-band-edge": shade(band, light * 0.86, 0.83),
        "own-band-edge-dark": shade(band, light * 0.71, 0.58),
        "own-on-band-soft": _seen(lambda at: shade(band, at, 0.42, 0.03), 0.909, band),
        "own-corners": f"{CORNERS[identity.corners]:g}rem",
        "own-corners-small": f"{CORNERS[identity.corners] / 2:g}rem",
        "own-headings": HEADINGS[identity.headings],
    }


def stylesheet(identity: Identity) -> str:
    """The shades as the first lines of the site's style."""
    lines = "".join(f"  --{name}: {value};\n" for name, value in shades(identity).items())
    return f"/* From content/identity.yml. */\n:root {{\n{lines}}}\n"


def darker(colour: str, fits: Callable[[str], bool]) -> str | None:
    """The nearest darker shade of a colour that fits; none when even black does not."""
    for step in range(int(lightness(colour) / STEP) + 1):
        tried = shade(colour, max(lightness(colour) - step * STEP, 0.0))
        if fits(tried):
            return as_hex(tried)
    return None


def _seen(made: Callable[[float], str], light: float, ground: str) -> str:
    """A shade, as much lighter as it takes to be read on its ground."""
    while light < 1 and contrast(made(light), ground) < READABLE:
        light += STEP
    return made(light)
