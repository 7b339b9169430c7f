"""Answers in an address: they come back as they were, and what a stranger writes there is data, bounded and checked."""

import base64
import json
import random
from typing import Any

from tests.checker.browser.node import called

FACT = {"options": {}, "least": 0, "most": None, "decimals": 0, "fields": {}, "item": None, "unit": None}
FACTS = {
    "applicant_kind": {**FACT, "type": "option", "options": {"company": "Bedrift", "03": "Oslo"}},
    "areas": {**FACT, "type": "options", "options": {"a": "A", "b": "B"}},
    "accredited": {**FACT, "type": "yes_no"},
    "firms": {**FACT, "type": "number"},
    "credits": {**FACT, "type": "number", "decimals": 1},
    "total_cost": {**FACT, "type": "money"},
    "share": {**FACT, "type": "percent", "most": 100},
    "project_start": {**FACT, "type": "date"},
    "courses": {**FACT, "type": "items", "fields": {"credits": {**FACT, "type": "number", "decimals": 1}}},
}
ANSWERS = {
    "applicant_kind": "03",
    "areas": ["a", "b"],
    "accredited": False,
    "firms": "3",
    "credits": "7.5",
    "total_cost": "1234567.50",
    "share": None,
    "project_start": "2021-09-15",
    "courses": [{"credits": "10"}, {}, {"credits": None}],
}
DIGEST = "0123456789abcdef" * 4
NOTHING_DROPPED = {"misfits": [], "strangers": 0}


def read(fragments: list[str]) -> list[Any]:
    return called("fragment.js", "read", [[fragment, FACTS] for fragment in fragments])


def written(answers: object, **more: Any) -> str:
    kept = {"digest": DIGEST, "outcome": "open", "unmet": [], **more, "answers": answers}
    (fragment,) = called("fragment.js", "written", [[kept]])
    assert isinstance(fragment, str)
    return fragment


def link(data: object) -> str:
    return raw(json.dumps(data, ensure_ascii=False).encode())


def raw(content: bytes) -> str:
    return f"#answers={base64.urlsafe_b64encode(content).decode().rstrip('=')}"


def of(answers: object, **more: Any) -> str:
    return link({"v": 1, "d": DIGEST[:16], "o": "open", "u": [], "a": answers, **more})


def test_answers_come_back_as_they_were() -> None:
    fragment = written(ANSWERS, outcome="does_not_fit", unmet=["firms"], group="partners")
    (kept,) = read([f"#{fragment}"])
    assert kept == {
        "digest": DIGEST[:16],
        "outcome": "does_not_fit",
        "unmet": ["firms"],
        "answers": ANSWERS,
        "budget": None,
        "group": "partners",
        "dropped": NOTHING_DROPPED,
    }


def test_a_fragment_is_safe_in_any_address() -> None:
    fragment = written({"name": "Ærø & Øystre, 100 % <b>\u2028\U0001f600"})
    assert fragment.removeprefix("answers=").replace("-", "").replace("_", "").isalnum()


def test_only_fragments_that_mean_answers_are_read_as_such() -> None:
    fragments = ["", "#", "#money", "#answers", "#answersx=1", "#answers=x", "answers=x"]
    carries = called("fragment.js", "carriesAnswers", [[fragment] for fragment in fragments])
    assert carries == [False, False, False, False, False, True, True]


def test_what_cannot_be_read_is_nothing_at_all() -> None:
    broken = [
        "#answers=",
        "#answers=%7B%7D",
        "#answers=a",
        "#answers=<script>",
        raw(b"not json"),
        raw(b"\xff\xfe"),
        link(None),
        link([]),
        link("answers"),
        link({"v": 2, "d": "x", "a": {}}),
        link({"v": 1, "a": {}}),
        link({"v": 1, "d": 1, "a": {}}),
        link({"v": 1, "d": "x", "a": []}),
        link({"v": 1, "d": "x"}),
        of({"firms": "3"})[:-20],
    ]
    assert read(broken) == [None] * len(broken)


def test_a_link_longer_than_any_form_needs_is_not_read() -> None:
    assert read([of({"areas": ["a" * 130_000]}), raw(b"[" * 130_000)]) == [None, None]


def test_unknown_questions_are_counted_and_never_named() -> None:
    (kept,) = read([of({"firms": "3", "ring_meg": "12345678", "__proto__x": 1})])
    assert (kept["answers"], kept["dropped"]) == ({"firms": "3"}, {"misfits": [], "strangers": 2})


def test_names_that_mean_something_to_the_language_are_strangers() -> None:
    hostile = '{"v":1,"d":"x","a":{"__proto__":{"firms":"3"},"constructor":"x","toString":"x","firms":"3"}}'
    (kept,) = read([raw(hostile.encode())])
    assert (kept["answers"], kept["dropped"]["strangers"]) == ({"firms": "3"}, 3)


def test_an_answer_that_the_form_could_not_have_given_is_dropped_by_name() -> None:
    misfits: dict[str, list[Any]] = {
        "applicant_kind": ["oslo", "toString", 3, True, ["03"], {"one_of": ["03"]}, "<b>"],
        "areas": ["a", ["c"], ["a", "a"], [["a"]], {"includes": ["a"]}],
        "accredited": ["true", 1, [], {}],
        "firms": [3, "3.5", "-1", "1e3", "", " 3", "1" * 16, "٣", "Infinity", {"at_least": "3"}],
        "credits": ["7.25", "7,5"],
        "total_cost": ["1.234", "1 000", "-1"],
        "share": ["101", "-0.5", "12.345"],
        "project_start": ["2021-02-30", "15.9.2021", "21-09-15", 20210915],
        "courses": ["10", [{"credits": "7.25"}], [{"other": "1"}], ["10"], [[]], [{}] * 201, {"items": []}],
    }
    tried = [(name, answer) for name, answers in misfits.items() for answer in answers]
    for (name, answer), kept in zip(tried, read([of({name: answer}) for name, answer in tried]), strict=True):
        assert (kept["answers"], kept["dropped"]["misfits"]) == ({}, [name]), (name, answer)


def test_dont_know_is_an_answer_to_every_question() -> None:
    unknown = dict.fromkeys(FACTS)
    assert read([of(unknown)])[0]["answers"] == unknown


def test_what_is_said_of_then_is_keys_alone() -> None:
    (kept,) = read([of({}, o="<b>You qualify</b>", u=["firms", "<script>", 3, None, "Call 123"])])
    assert (kept["outcome"], kept["unmet"]) == (None, ["firms"])


def test_a_link_from_other_rules_is_older() -> None:
    kept = [{"digest": digest} for digest in (DIGEST[:16], "f" * 16, "")]
    assert called("fragment.js", "isOlder", [[each, DIGEST] for each in kept]) == [False, True, True]


def anything(chance: random.Random, depth: int = 3) -> Any:
    """Some JSON, more like answers than not."""
    leaves = [None, True, 3, -1.5, "", "3", "03", "a", "2021-09-15", "7.5", "1" * 30, "<b>", "toString"]
    sort = chance.randrange(3 if depth else 1)
    if sort == 1:
        return [anything(chance, depth - 1) for _ in range(chance.randrange(4))]
    if sort == 2:
        names = [*FACTS, "x", "__proto__"]
        return {chance.choice(names): anything(chance, depth - 1) for _ in range(chance.randrange(6))}
    return chance.choice(leaves)


def test_whatever_a_stranger_writes_gives_answers_that_fit_or_none() -> None:
    chance = random.Random(83)
    fitting = 0
    kept = [each for each in read([of(anything(chance)) for _ in range(3000)]) if each is not None]
    for each, again in zip(kept, read([of(each["answers"]) for each in kept]), strict=True):
        assert (again["answers"], again["dropped"]) == (each["answers"], NOTHING_DROPPED)
        fitting += bool(each["answers"])
    assert fitting > 100


def test_answers_from_the_page_about_all_calls_are_of_no_rules_and_never_older() -> None:
    (kept,) = read([written(ANSWERS, digest="all-calls", outcome=None)])
    assert kept["answers"] == ANSWERS
    assert called("fragment.js", "isOlder", [[kept, DIGEST], [{**kept, "digest": "0" * 16}, DIGEST]]) == [False, True]
