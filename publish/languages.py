"""The languages of the site."""

from typing import Literal

Language = Literal["nb", "nn", "sv", "en"]
LANGUAGES: tuple[Language, ...] = ("nb", "nn", "sv", "en")
