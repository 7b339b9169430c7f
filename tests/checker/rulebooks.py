"""Small rulebooks for tests: written by hand, or drawn at random, with an oracle that tries every complete answer."""

from collections.abc import Callable, Iterator, Mapping
from itertools import product
from typing import Any

from hypothesis import strategies as st

Data = dict[str, Any]
# A complete answer of the oracle: None where the fact does not apply.
Values = Mapping[str, Any]

SMALL_FACTS: list[Data] = []


def fact(name: str, kind: str, **more: Any) -> Data:
    """A fact of a rulebook, with what is not given left out."""
    default = {"group": "applicant", "changeable": True, "options": [], "unit": None, "least": None, "most": None}
    return {"id": name, "type": kind, **default, "fields": [], "when": None} | more


def criterion(name: str, rule: Data, **more: Any) -> Data:
    """A required criterion."""
    return {
        "id": name,
        "kind": "checked",
        "strength": "required",
        "when": None,
        "rule": rule,
        "source": "",
        "evidence": [],
    } | more


def rulebook(facts: list[Data], criteria: list[Data], **more: Any) -> Data:
    """A rulebook of these facts and criteria."""
    window = {"kind": None, "opens": None, "closes": None, "spent": None, "awarded": None, "has_awards": False}
    return {
        "format": 1,
        "scheme": "test/test",
        "call": "test",
        "currency": "NOK",
        "window": {**window, "paused": []},
        "groups": ["applicant"],
        "facts": facts,
        "criteria": criteria,
        "documents": [],
        "digest": "0" * 64,
    } | more


SMALL_FACTS += [
    fact("kind", "option", options=["a", "b", "c"]),
    fact("yes", "yes_no", changeable=False),
    fact("number", "number", least=0, most=3),
    fact("several", "options", options=["x", "y"]),
    fact("child", "option", options=["p", "q"], when={"kind": "is", "fact": "kind", "value": "a"}),
    fact("grandchild", "number", least=0, most=1, when={"kind": "is", "fact": "child", "value": "p"}),
]

LEAVES: st.SearchStrategy[Data] = st.one_of(
    st.builds(lambda v: {"kind": "is", "fact": "kind", "value": v}, st.sampled_from("abc")),
    st.builds(
        lambda k, v: {"kind": k, "fact": "kind", "values": v},
        st.sampled_from(["one_of", "none_of"]),
        st.just(["a", "b"]),
    ),
    st.just({"kind": "declared", "fact": "yes"}),
    st.builds(
        lambda k, v: {"kind": k, "fact": "number", "value": str(v)},
        st.sampled_from(["at_least", "at_most"]),
        st.integers(0, 3),
    ),
    st.just({"kind": "between", "fact": "number", "low": "1", "high": "2"}),
    st.builds(
        lambda m: {"kind": "includes", "fact": "several", "mode": m, "values": ["x", "y"]},
        st.sampled_from(["any", "all", "none"]),
    ),
    st.just({"kind": "count", "fact": "several", "at_least": 1, "at_most": 1}),
    st.just({"kind": "is", "fact": "child", "value": "p"}),
    st.just({"kind": "at_least", "fact": "grandchild", "value": "1"}),
    st.just({"kind": "judged", "what": "point"}),
)
CONDITIONS: st.SearchStrategy[Data] = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(
            lambda k, of: {"kind": k, "of": of},
            st.sampled_from(["all", "any"]),
            st.lists(inner, min_size=1, max_size=3),
        ),
        st.builds(lambda of: {"kind": "not", "of": of}, inner),
        st.builds(
            lambda n, of: {"kind": "at_least_n", "n": n, "of": of},
            st.integers(1, 2),
            st.lists(inner, min_size=2, max_size=3),
        ),
    ),
    max_leaves=4,
)


@st.composite
def small_rulebooks(draw: st.DrawFn) -> Data:
    """Up to three criteria over the small facts."""
    criteria = [
        criterion(
            f"c{number}",
            draw(CONDITIONS),
            strength=draw(st.sampled_from(["required", "exclusion", "priority"])),
            when=draw(st.none() | LEAVES.filter(lambda leaf: leaf["kind"] != "judged")),
        )
        for number in range(draw(st.integers(1, 3)))
    ]
    return rulebook(SMALL_FACTS, criteria)


def small_answers() -> st.SearchStrategy[Data]:
    """Answers to some of the small facts, some of them partial."""
    options = st.sampled_from("abc") | st.builds(
        lambda v: {"one_of": sorted(v)}, st.sets(st.sampled_from("abc"), min_size=1)
    )
    numbers = st.integers(0, 3) | st.builds(lambda a: {"at_least": a}, st.integers(0, 3))
    several = st.lists(st.sampled_from("xy"), unique=True) | st.just({"includes": ["x"]}) | st.just({"excludes": ["y"]})
    return st.fixed_dictionaries(
        {},
        optional={
            "kind": options,
            "yes": st.booleans(),
            "number": numbers,
            "several": several,
            "child": st.sampled_from("pq"),
            "grandchild": st.integers(0, 1),
        },
    )


def completions(facts: list[Data], answers: Data) -> Iterator[Data]:
    """Every complete answer that agrees with a partial one."""
    choices = [_choices(part, answers.get(part["id"])) for part in facts]
    for values in product(*choices):
        yield dict(zip((part["id"] for part in facts), values, strict=True))


def _choices(part: Data, answer: Any) -> list[Any]:
    if part["type"] == "yes_no":
        return [answer] if answer is not None else [True, False]
    if part["type"] == "option":
        if isinstance(answer, dict):
            return list(answer["one_of"])
        return [answer] if answer is not None else list(part["options"])
    if part["type"] == "number":
        low = answer["at_least"] if isinstance(answer, dict) else part["least"]
        return list(range(low, part["most"] + 1)) if answer is None or isinstance(answer, dict) else [answer]
    subsets = [[], ["x"], ["y"], ["x", "y"]]
    if isinstance(answer, dict):
        with_x = [s for s in subsets if set(answer.get("includes", [])) <= set(s)]
        return [s for s in with_x if not set(answer.get("excludes", [])) & set(s)]
    return [sorted(answer)] if answer is not None else subsets


def oracle(book: Data, complete: Data) -> str:
    """The outcome of a complete answer, by the meaning of the words and nothing of the engine."""
    values: dict[str, Any] = {}
    for part in book["facts"]:
        applies = part["when"] is None or _holds(part["when"], values, judged=True) is True
        values[part["id"]] = complete[part["id"]] if applies else None
    results = [_result(c, values) for c in book["criteria"] if c["strength"] in ("required", "exclusion")]
    if "no" in results:
        return "does_not_fit"
    return "fits_if_judged" if "judged" in results else "fits"


def _result(part: Data, values: Values) -> str:
    if part["when"] is not None and _holds(part["when"], values, judged=True) is not True:
        return "not_applicable"
    good = {_good(part, values, judged) for judged in (True, False)}
    if len(good) > 1:
        return "judged"
    return "no" if False in good else "yes"


def _good(part: Data, values: Values, judged: bool) -> bool | None:
    holds = _holds(part["rule"], values, judged=judged)
    return holds if holds is None or part["strength"] != "exclusion" else not holds


def _holds(rule: Data, values: Values, *, judged: bool) -> bool | None:
    """True, false, or None where nothing in it applies."""
    kind = rule["kind"]
    if kind in ("all", "any", "at_least_n"):
        parts = [truth for part in rule["of"] if (truth := _holds(part, values, judged=judged)) is not None]
        needed: int = {"all": len(parts), "any": 1}.get(kind) or rule.get("n", 0)
        return sum(parts) >= needed if parts else None
    if kind == "not":
        inner = _holds(rule["of"], values, judged=judged)
        return None if inner is None else not inner
    if kind == "judged":
        return judged
    value = values[rule["fact"]]
    return None if value is None else _leaf(rule, value)


def _leaf(rule: Data, value: Any) -> bool:
    tests: dict[str, Callable[[], bool]] = {
        "is": lambda: value == rule["value"],
        "one_of": lambda: value in rule["values"],
        "none_of": lambda: value not in rule["values"],
        "declared": lambda: value is True,
        "at_least": lambda: value >= int(rule["value"]),
        "at_most": lambda: value <= int(rule["value"]),
        "between": lambda: int(rule["low"]) <= value <= int(rule["high"]),
        "count": lambda: rule["at_least"] <= len(value) <= rule["at_most"],
        "includes": lambda: {
            "any": bool(set(rule["values"]) & set(value)),
            "all": set(rule["values"]) <= set(value),
            "none": not set(rule["values"]) & set(value),
        }[rule["mode"]],
    }
    return bool(tests[rule["kind"]]())
