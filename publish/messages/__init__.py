"""What an editor can be told: a sentence for each code, and the words that go into it, in the editor's language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Final, Literal

from publish.messages import en

type Tongue = Literal["nb", "sv", "en"]
type Joined = Literal["comma", "and", "or", "or_as"]
# What a sentence is filled with: as it stands, or in the language of the reader.
type Value = str | int | Said | Listed

TONGUES: Final[tuple[Tongue, ...]] = ("nb", "sv", "en")
# Every code there is; a test keeps the tables of the other languages to the same.
CODES: Final = en.MESSAGES.keys()
# The values of fields of which it is said what they mean.
EXPLAINED: Final = frozenset(key for key in en.WORDS if key.startswith("choice."))


@dataclass(frozen=True, slots=True)
class Said:
    """Words of the table by their key, with what they are filled with."""

    key: str
    params: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """Several values in a row; of none it says so."""

    parts: tuple[Value, ...]
    joined: Joined = "comma"


def said(key: str, **params: Value) -> Said:
    """Words by their key."""
    return Said(key, tuple(params.items()))


def counted(key: str, number: int, **params: Value) -> Said:
    """Words that go with a number: those of one, or those of any other."""
    return said(f"{key}.{'one' if number == 1 else 'other'}", number=number, **params)


def listed(parts: Iterable[Value], joined: Joined = "comma") -> Listed:
    """Values in a row: with commas, or the last two with a word between them."""
    return Listed(tuple(parts), joined)


def sentence(code: str, params: Mapping[str, Value], language: Tongue) -> str:
    """The sentence of a code in a language."""
    return _filled(template(code, language), params, language)


def words(value: Value, language: Tongue) -> str:
    """A value in a language."""
    if isinstance(value, Said):
        return _filled(_table(language, "WORDS")[value.key], dict(value.params), language)
    if isinstance(value, Listed):
        parts = [words(part, language) for part in value.parts]
        between = ", " if value.joined == "comma" else words(Said(value.joined), language)
        return between.join(parts) or words(Said("none"), language)
    return str(value)


def template(code: str, language: Tongue) -> str:
    """The sentence of a code with its gaps."""
    return _table(language, "MESSAGES")[code]


def helped(code: str, language: Tongue) -> str:
    """What a code means, why it is asked and how to mend it; a code without a text of its own by its sentence."""
    module = import_module(f"publish.messages.help_{language}")
    found: str | None = module.HELP.get(code)
    return found or template(code, language)


def _filled(text: str, params: Mapping[str, Value], language: Tongue) -> str:
    return text.format_map({name: words(value, language) for name, value in params.items()})


def _table(language: Tongue, name: str) -> Mapping[str, str]:
    """A table of a language; those of the others are never loaded."""
    module = en if language == "en" else import_module(f"publish.messages.{language}")
    table: Mapping[str, str] = getattr(module, name)
    return table
