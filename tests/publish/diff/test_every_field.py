"""Whatever field a file may have, a change in it is told, in words; a new field cannot be forgotten."""

import types
from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pytest
from pydantic import BaseModel, JsonValue

from publish.diff import schemes
from publish.diff.fields import At, changes
from publish.diff.lines import Line
from publish.diff.sides import Side, sides
from publish.diff.teller import CHOICES, RENAMED, Teller
from publish.model.conditions import AtMost, Form
from publish.model.ledger import Ledger
from publish.model.load import Loaded
from publish.model.scheme import Facts, Organisations, Places, Register, Scheme, Themes, Words
from publish.saying.voice import Voice
from tests.publish.diff.repositories import WORDS, repository

SHARED: tuple[type[BaseModel], ...] = (Facts, Organisations, Places, Themes, Register, Ledger)
# What a part is known by; another id is another part.
KEYS = frozenset({"id", "code", "address", "organisation", "role", "field", "on", "name", "date", "valid_from"})
# Budgets and answers that are run at each check are told by the names of their fields.
RUN = frozenset({"Example", "PlanExample", "Budget", "CostLine", "FinancingLine", "Sought", "Aid", "Expected"})


def filled(kind: Any, number: int, depth: int = 0) -> Any:
    """A value of a type with everything in it."""
    origin, arguments = get_origin(kind), get_args(kind)
    if kind is JsonValue:
        return str(number)
    if origin is Annotated:
        return filled(arguments[0], number, depth)
    if origin in (types.UnionType, Union):
        if any(isinstance(each, type) and issubclass(each, Form) for each in map(bare, arguments)):
            return AtMost(fact="months", at_most=str(number))
        return filled(next(each for each in arguments if each is not type(None)), number, depth)
    if origin is Literal:
        return arguments[number % len(arguments)]
    if origin is tuple:
        parts = arguments[:1] if arguments[-1] is Ellipsis else arguments
        return tuple(filled(each, number, depth) for each in parts)
    if origin is dict:
        return {filled(arguments[0], 1): filled(arguments[1], number, depth + 1)} if depth < 2 else {}
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        fields = kind.model_fields.items()
        return kind.model_construct(**{name: of_field(name, field.annotation, number, depth) for name, field in fields})
    return SIMPLE[kind](number)


def of_field(name: str, kind: Any, number: int, depth: int = 0) -> Any:
    return ("UTC", "Europe/Oslo")[number % 2] if name == "zone" else filled(kind, number, depth)


def bare(kind: Any) -> Any:
    return get_args(kind)[0] if get_origin(kind) is Annotated else kind


SIMPLE: dict[Any, Any] = {
    str: lambda number: f"text{number}",
    int: lambda number: 2000 + number,
    bool: lambda number: number % 2 == 1,
    Decimal: lambda number: Decimal(10 * number),
    date: lambda number: date(2026, 1, number),
    time: time,
}


def with_another(value: Any, kind: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """The value with one field changed, for each field of each part in it."""
    if isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            inside = getattr(value, name)
            here = f"{path}.{type(value).__name__}.{name}"
            found = list(with_another(inside, field.annotation, here))
            if not isinstance(inside, BaseModel | dict) and not parts(inside):
                other = of_field(name, field.annotation, 2)
                # Where there is one choice alone, the other is to leave it out.
                found = [(here, None if other == inside else other)]
            yield from ((where, value.model_copy(update={name: other})) for where, other in found)
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from ((where, {**value, key: other}) for where, other in with_another(part, None, path))
    elif parts(value):
        for number, part in enumerate(value):
            for where, other in with_another(part, None, path):
                yield where, (*value[:number], other, *value[number + 1 :])


def parts(value: Any) -> bool:
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], BaseModel | tuple)


FULL: Scheme = filled(Scheme, 1).model_copy(update={"original": "nb", "currency": "NOK"})
OF_SCHEME = dict(with_another(FULL, Scheme))
OF_SHARED = {
    f"{kind.__name__}{where}": (filled(kind, 1), other)
    for kind in SHARED
    for where, other in with_another(filled(kind, 1), kind)
}


@pytest.fixture(scope="module")
def side(tmp_path_factory: pytest.TempPathFactory) -> Side:
    folder = tmp_path_factory.mktemp("both")
    return sides(repository(tmp_path_factory.mktemp("repository")), None, folder)[1]


def teller(side: Side, scheme: Scheme | None) -> Teller:
    loaded = None
    if scheme is not None:
        real = side.collection.schemes[0]
        loaded = Loaded(real.id, real.place, scheme, real.notice, real.document)
    return Teller(side, loaded, Voice(WORDS["en"], "nb", "NOK"))


def test_the_walk_reaches_every_part_of_a_scheme() -> None:
    assert len(OF_SCHEME) > 200
    for known in ("Deadline.date", "Limit.caps", "Says.unmet", "FactOption.hint", "Recipient.amount", "Move.time"):
        assert any(known in where for where in OF_SCHEME), known


@pytest.mark.parametrize("where", OF_SCHEME)
def test_a_change_in_any_field_of_a_scheme_is_told(side: Side, where: str) -> None:
    lines = list(schemes._between(teller(side, FULL), teller(side, OF_SCHEME[where])))
    assert lines, where
    assert_worded(lines, where)


@pytest.mark.parametrize("where", OF_SHARED)
def test_a_change_in_any_field_of_what_schemes_share_is_told(side: Side, where: str) -> None:
    before, after = OF_SHARED[where]
    lines = list(changes(At(teller(side, None), teller(side, None), "page"), before, after))
    assert lines, where
    assert_worded(lines, where)


def assert_worded(lines: list[Line], where: str) -> None:
    """Every line is about one place, says something, and leaves no gap."""
    for line in lines:
        assert line.field
        assert line.text[0].isupper() or not line.text[0].isalpha()
        assert "None" not in line.text, where
        assert "{" not in line.text, where


def kinds(kind: Any, seen: dict[type[BaseModel], None]) -> dict[type[BaseModel], None]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        if kind not in seen and not issubclass(kind, Form):
            seen[kind] = None
            for field in kind.model_fields.values():
                kinds(field.annotation, seen)
    else:
        for each in get_args(kind):
            kinds(each, seen)
    return seen


EVERY = [
    kind
    for kind in kinds(Scheme | Facts | Organisations | Places | Themes | Register | Ledger, {})
    if kind is not Words
]
TOLD = [kind for kind in EVERY if kind.__name__ not in RUN]


@pytest.mark.parametrize("kind", TOLD, ids=lambda kind: kind.__name__)
def test_every_field_has_a_name_for_readers(side: Side, kind: type[BaseModel]) -> None:
    names = [name for name in kind.model_fields if name != "id"]
    untold = [name for name in names if teller(side, None).label(kind.__name__, name) == name]
    # In English some fields are called what they are.
    assert set(untold) <= {name for name in names if WORDS["en"].has(f"diff.field.{name}")}


@pytest.mark.parametrize("kind", TOLD, ids=lambda kind: kind.__name__)
def test_every_choice_has_words(kind: type[BaseModel]) -> None:
    for name, field in kind.model_fields.items():
        for choice in choices(field.annotation):
            key = f"{CHOICES.get(f'{kind.__name__}.{name}', f'diff.choice.{name}')}.{choice.replace('-', '_')}"
            plain = name in ("currency", "decimals")
            assert plain or WORDS["en"].has(RENAMED.get(key, key)), key


def choices(kind: Any) -> list[str]:
    if get_origin(kind) is Literal:
        return list(get_args(kind))
    return [choice for each in get_args(kind) for choice in choices(each)]


def test_the_same_twice_is_nothing(side: Side, tmp_path: Path) -> None:
    assert not list(schemes._between(teller(side, FULL), teller(side, FULL)))
    for kind in SHARED:
        both = filled(kind, 1), filled(kind, 1)
        assert not list(changes(At(teller(side, None), teller(side, None), "page"), *both))
