"""Reading answers: every problem named, nothing guessed.

The forms: option `"03"`, yes or no `true`, several options `["a", "b"]`, number `12` or `"12"`, amount
`"1400000.00"`, percentage `"12.5"`, day `"2021-09-15"`, list `[{"credits": 5}]`; `null` is "don't know". Partly known:
`{"one_of": [...]}`, `{"none_of": [...]}`, `{"includes": [...], "excludes": [...]}`, `{"at_least": x, "at_most": y}`,
`{"items": [...], "complete": false}`.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches

from checker.facts import NO, YES, Fact, day, everything
from checker.known import Chosen, Items, Known, Span, Subset
from checker.money import exact

MOST_ITEMS = 200


@dataclass(frozen=True, slots=True)
class Problem:
    """An answer that cannot be used: which one, why (a key) and what was expected."""

    fact: str
    problem: str
    got: str
    expected: str = ""


class _Refused(Exception):
    """A value that is not an answer to its question."""

    def __init__(self, problem: str, got: object, expected: str = "") -> None:
        super().__init__(problem)
        self.problem, self.got, self.expected = problem, str(got)[:80], expected


def read_answers(facts: tuple[Fact, ...], answers: object) -> tuple[dict[str, Known], list[Problem]]:
    """What the answers leave open of each fact they name, and every problem."""
    if not isinstance(answers, Mapping):
        return {}, [Problem("", "not_answers", type(answers).__name__, "an object of fact: answer")]
    known_facts = {fact.id: fact for fact in facts}
    known: dict[str, Known] = {}
    problems: list[Problem] = []
    for name, answer in answers.items():
        if name not in known_facts:
            near = get_close_matches(str(name), known_facts, 1)
            problems.append(Problem(str(name), "unknown_fact", str(name), near[0] if near else ""))
            continue
        try:
            known[name] = _read(known_facts[name], answer)
        except _Refused as refused:
            problems.append(Problem(name, refused.problem, refused.got, refused.expected))
    return known, problems


def _read(fact: Fact, answer: object) -> Known:
    return everything(fact) if answer is None else READERS[fact.type](fact, answer)


def _yes_no(fact: Fact, answer: object) -> Known:
    if not isinstance(answer, bool):
        raise _Refused("not_yes_no", answer, "true, false or null")
    return Chosen(frozenset({YES if answer else NO}))


def _option(fact: Fact, answer: object) -> Known:
    if isinstance(answer, Mapping) and set(answer) == {"one_of"}:
        return Chosen(_codes(fact, answer["one_of"]))
    if isinstance(answer, Mapping) and set(answer) == {"none_of"}:
        left = frozenset(fact.options) - _codes(fact, answer["none_of"])
        if not left:
            raise _Refused("nothing_left", answer["none_of"], ", ".join(fact.options))
        return Chosen(left)
    return Chosen(_codes(fact, [answer]))


def _options(fact: Fact, answer: object) -> Known:
    if isinstance(answer, Mapping) and set(answer) <= {"includes", "excludes"} and answer:
        surely = _codes(fact, answer.get("includes", []), may_be_empty=True)
        never = _codes(fact, answer.get("excludes", []), may_be_empty=True)
        if surely & never:
            raise _Refused("both_ways", min(surely & never))
        return Subset(surely, frozenset(fact.options) - never)
    chosen = _codes(fact, answer, may_be_empty=True)
    return Subset(chosen, chosen)


def _codes(fact: Fact, answer: object, *, may_be_empty: bool = False) -> frozenset[str]:
    if not isinstance(answer, list) or not (answer or may_be_empty):
        raise _Refused("not_a_list", answer, "a list of options")
    for code in answer:
        if not isinstance(code, str) or code not in fact.options:
            raise _Refused("unknown_option", code, ", ".join(fact.options))
    return frozenset(answer)


def _span(fact: Fact, answer: object) -> Known:
    if isinstance(answer, Mapping) and set(answer) <= {"at_least", "at_most"} and answer:
        low = _number(fact, answer["at_least"]) if answer.get("at_least") is not None else fact.least
        high = _number(fact, answer["at_most"]) if answer.get("at_most") is not None else fact.most
    else:
        low = high = _number(fact, answer)
    if low is not None and high is not None and low > high:
        raise _Refused("nothing_left", answer)
    return Span(low, high, fact.step)


def _number(fact: Fact, answer: object) -> Decimal:
    if fact.type == "date":
        return _day(answer)
    if isinstance(answer, bool) or not isinstance(answer, str | int | Decimal):
        raise _Refused("not_a_number", answer, "digits, with a point before the decimals")
    try:
        number = exact(answer)
    except ValueError as error:
        raise _Refused("not_a_number", answer, "digits, with a point before the decimals") from error
    if number % fact.step:
        if fact.decimals:
            raise _Refused("too_many_decimals", answer, f"at most {fact.decimals}")
        raise _Refused("not_whole", answer, "a whole number")
    if (fact.least is not None and number < fact.least) or (fact.most is not None and number > fact.most):
        least, most = ("any" if end is None else end for end in (fact.least, fact.most))
        raise _Refused("out_of_bounds", answer, f"{least} to {most}")
    return number


def _day(answer: object) -> Decimal:
    if isinstance(answer, str):
        with suppress(ValueError):
            return day(answer)
    raise _Refused("not_a_date", answer, "a date like 2021-09-15")


def _items(fact: Fact, answer: object) -> Known:
    complete = True
    if isinstance(answer, Mapping) and set(answer) == {"items", "complete"} and isinstance(answer["complete"], bool):
        complete, answer = answer["complete"], answer["items"]
    if not isinstance(answer, list) or len(answer) > MOST_ITEMS:
        raise _Refused("not_a_list", answer, f"a list of at most {MOST_ITEMS} items")
    items = []
    for number, item in enumerate(answer, start=1):
        known, problems = read_answers(fact.fields, item)
        if problems:
            first = problems[0]
            raise _Refused(first.problem, first.got, f"item {number}, {first.fact}: {first.expected}")
        items.append({field.id: known.get(field.id, everything(field)) for field in fact.fields})
    return Items(tuple(items), complete)


READERS: dict[str, Callable[[Fact, object], Known]] = {
    "yes_no": _yes_no,
    "option": _option,
    "options": _options,
    "number": _span,
    "money": _span,
    "percent": _span,
    "date": _span,
    "items": _items,
}
