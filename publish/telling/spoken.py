"""The language in which an editor is told things: as asked, else as the machine is set up, else English."""

import os
import re
from collections.abc import Mapping
from typing import Final

from publish.languages import Language
from publish.messages import Tongue

# Asked with an option or set for good; then what the machine says of itself, the strongest first.
ASKED: Final = "UTLYSNING_LANGUAGE"
MACHINE: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
# Nynorsk is read by those who read bokmål.
KNOWN: Final[Mapping[str, Tongue]] = {"nb": "nb", "nn": "nb", "no": "nb", "sv": "sv", "en": "en"}
# What is for readers is said in nynorsk too.
OF_SITE: Final[Mapping[str, Language]] = {"nb": "nb", "nn": "nn", "no": "nb", "sv": "sv", "en": "en"}


def spoken(environment: Mapping[str, str] = os.environ) -> Tongue:
    """The language of this run."""
    return KNOWN.get(_asked(environment), "en")


def site_language(environment: Mapping[str, str] = os.environ) -> Language:
    """The language of the site that is nearest to it."""
    return OF_SITE.get(_asked(environment), "en")


def speak(language: str | None) -> str | None:
    """From here on in this language, in this program and in those it starts."""
    if language is not None:
        os.environ[ASKED] = language
    return language


def _asked(environment: Mapping[str, str]) -> str:
    written = next((value for name in (ASKED, *MACHINE) if (value := environment.get(name))), "en")
    return re.split(r"[_.@-]", written.lower())[0]
