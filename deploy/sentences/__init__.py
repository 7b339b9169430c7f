"""What a hook says to the one who pushes, in the language of the repository or of the push."""

from collections.abc import Mapping
from typing import Final

from deploy.sentences.en import SENTENCES as EN
from deploy.sentences.nb import SENTENCES as NB
from deploy.sentences.sv import SENTENCES as SV
from publish.telling.visible import visible

TABLES: Final[Mapping[str, Mapping[str, str]]] = {"en": EN, "nb": NB, "sv": SV}


def sentence(language: str, code: str, **params: object) -> str:
    """The sentence of a code; what comes from a push is made visible."""
    return TABLES[language][code].format_map({name: visible(str(value)) for name, value in params.items()})
