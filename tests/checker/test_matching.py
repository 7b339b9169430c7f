"""Every call at once says what every call by itself says, and never more than the call's own page."""

import json
from collections import Counter
from random import Random
from typing import Any

import pytest

from checker.bridge import canonical, respond
from checker.calls import instant, read_window, status
from checker.eligibility import judge
from checker.matching import collection as held
from checker.matching.compiling import compile_index
from checker.rulebook import read_rulebook
from tests.checker.collections_of_calls import SHARED, collection, drawn_answers, for_call, index_of, looped
from tests.checker.rulebooks import criterion, fact, rulebook

Data = dict[str, Any]
ON = "2026-11-22T12:00:00Z"
# Of at least so many parts, one that turns out not to apply can undo a no: these never do.
STEADY = ("all", "any", "not")
OUTCOMES = ("fits", "fits_if_judged", "open", "does_not_fit", "nothing_to_check")


def matched(index: Data, answers: Data, on: str = ON) -> Data:
    """The response to a request."""
    found: Data = json.loads(respond(canonical({"op": "match", "index": index, "answers": answers, "on": on})))
    return found


def match(index: Data, answers: Data, on: str = ON) -> Data:
    """What is answered."""
    response = matched(index, answers, on)
    assert response["ok"], response
    found: Data = response["match"]
    return found


@pytest.fixture(autouse=True)
def _nothing_held() -> None:
    held.HELD.clear()


def narrowed(answers: Data, random: Random) -> Data:
    """The answers with one changed, or many."""
    more = drawn_answers(random)
    one = dict(random.sample(sorted(more.items(), key=str), min(1, len(more))))
    return random.choice((more, answers | one))


@pytest.mark.parametrize("hundred", range(20))
def test_the_index_says_what_the_loop_says_whatever_was_asked_before(hundred: int) -> None:
    for seed in range(hundred * 100, hundred * 100 + 100):
        random = Random(seed)
        books = collection(random)
        index = index_of(books)
        held.HELD.clear()
        answers: Data = {}
        for _ in range(4):
            answers = narrowed(answers, random)
            found = match(index, answers)
            rows = [{key: value for key, value in row.items() if key != "status"} for row in found["calls"]]
            assert rows == list(looped(index, books, answers)), (seed, answers)
        held.HELD.clear()
        assert match(index, answers) == found, seed


def test_the_collections_drawn_have_outcomes_of_every_kind() -> None:
    random = Random(1)
    counts: Counter[str] = Counter()
    for _ in range(150):
        books = collection(random)
        counts.update(row["outcome"] for row in match(index_of(books), drawn_answers(random))["calls"])
        held.HELD.clear()
    assert min(counts[key] for key in OUTCOMES) > 10, counts


@pytest.mark.parametrize("seed", range(300))
def test_a_calls_own_page_never_contradicts_the_match(seed: int) -> None:
    random = Random(seed)
    books = collection(random)
    index = index_of(books)
    answers = drawn_answers(random)
    for book, row in zip(books, match(index, answers)["calls"], strict=True):
        outcome = judge(read_rulebook(book), for_call(index, book, answers)).outcome
        if row["outcome"] == "does_not_fit":
            assert outcome == "does_not_fit"
        elif row["outcome"] in ("fits", "fits_if_judged"):
            assert outcome == row["outcome"]


@pytest.mark.parametrize("seed", range(300))
def test_what_a_question_decides_is_what_the_match_says_once_it_is_answered(seed: int) -> None:
    random = Random(seed)
    books = collection(random, 12, STEADY)
    index, answers = index_of(books), drawn_answers(random)
    before = match(index, answers)
    for worth in before["next"]:
        least, most = worth["decides"]
        assert 0 <= least <= most <= before["counts"]["open"]
        decided: list[int] = []
        for value in values_of(worth["fact"], answers.get(worth["fact"])):
            after = match(index, {**answers, worth["fact"]: value})
            decided.append(before["counts"]["open"] - after["counts"]["open"])
        assert all(least <= count for count in decided)
        if worth["fact"] in ("kind", "near"):
            assert (min(decided), max(decided)) == (least, most)
        elif worth["fact"] == "firms":
            # A few thresholds are tried where there are more.
            assert max(decided) >= most


def values_of(name: str, answer: Any) -> list[Any]:
    """Values that an applicant may give, in line with what was answered."""
    part = next(part for part in SHARED if part["id"] == name)
    partly: Data = answer if isinstance(answer, dict) else {}
    if part["type"] == "option":
        never = partly.get("none_of", [])
        codes: list[str] = partly["one_of"] if "one_of" in partly else part["options"]
        return [code for code in codes if code not in never]
    if part["type"] == "yes_no":
        return [True, False]
    return list(range(partly.get("at_least", 0), partly.get("at_most", 9) + 1)) if name == "firms" else []


def small(*criteria: Data, options: tuple[str, ...] = ("old", "both")) -> Data:
    """A call that asks for a region, with a register of its own."""
    return rulebook([fact("region", "option", options=list(options)), fact("tick", "yes_no")], list(criteria))


def small_index(*books: Data) -> Data:
    """The index of some such calls; today's register is another."""
    today = ["new", "both"]
    asked = [{**fact("region", "option", options=today), "offered": today}]
    asked += [{**fact("tick", "yes_no"), "offered": []}, {**fact("unread", "yes_no"), "offered": []}]
    return {**compile_index(books, asked), "digest": "1" * 64}


OLD = criterion("old", {"kind": "is", "fact": "region", "value": "old"})
BOTH = criterion("both", {"kind": "is", "fact": "region", "value": "both"})
NOT_OLD = criterion("not_old", {"kind": "none_of", "fact": "region", "values": ["old"]})
TICK = criterion("tick", {"kind": "declared", "fact": "tick"})


@pytest.mark.parametrize(
    ("answer", "outcomes"),
    [
        ("both", ["does_not_fit", "fits", "fits"]),
        # The register of these calls does not have it: unknown, never a no.
        ("new", ["open", "open", "open"]),
        ({"one_of": ["new", "both"]}, ["open", "open", "open"]),
        # Given on the page of such a call.
        ("old", ["fits", "does_not_fit", "does_not_fit"]),
        (None, ["open", "open", "open"]),
    ],
)
def test_an_option_that_a_calls_register_does_not_have_leaves_everything_open(answer: Any, outcomes: list[str]) -> None:
    found = match(small_index(small(OLD), small(BOTH), small(NOT_OLD)), {"region": answer})
    assert [row["outcome"] for row in found["calls"]] == outcomes


def test_what_was_not_offered_today_is_not_left_out_on_purpose() -> None:
    book = rulebook(
        [fact("areas", "options", options=["old", "both"])],
        [criterion("none", {"kind": "includes", "fact": "areas", "mode": "none", "values": ["old"]})],
    )
    asked = [{**fact("areas", "options", options=["both", "more"]), "offered": ["both", "more"]}]
    index = {**compile_index([book], asked), "digest": "2" * 64}
    assert match(index, {"areas": ["both"]})["calls"][0]["outcome"] == "open"
    assert match(index, {"areas": ["more"]})["calls"][0]["outcome"] == "open"


def test_only_facts_that_a_call_reads_are_asked_with_todays_options_first() -> None:
    asked = small_index(small(OLD, TICK))["asked"]
    assert [part["id"] for part in asked] == ["region", "tick"]
    assert (asked[0]["offered"], asked[0]["options"]) == (["new", "both"], ["new", "both", "old"])


def test_the_first_unmet_criterion_is_the_rulebooks_first() -> None:
    found = match(small_index(small(TICK, OLD, BOTH)), {"region": "both"})["calls"][0]
    assert (found["first"], found["decided"], found["criteria"]) == ("old", 2, 3)
    found = match(small_index(small(TICK, OLD, BOTH)), {"region": "both", "tick": False})["calls"][0]
    assert (found["first"], found["decided"]) == ("tick", 3)


def test_an_answer_counts_for_a_judged_point_also_while_another_had_settled_it() -> None:
    rule = {"kind": "any", "of": [{"kind": "judged", "what": "point"}, TICK["rule"], BOTH["rule"]]}
    index = small_index(small(criterion("one", rule)))
    steps = [
        ({}, "open"),
        ({"tick": False, "region": "both"}, "fits"),
        ({"tick": False, "region": "old"}, "fits_if_judged"),
    ]
    assert [match(index, answers)["calls"][0]["outcome"] for answers, _ in steps] == [outcome for _, outcome in steps]


def test_a_call_without_a_criterion_has_nothing_to_check_and_is_no_yes() -> None:
    found = match(small_index(small(), small(TICK)), {"tick": True})
    assert [row["outcome"] for row in found["calls"]] == ["nothing_to_check", "fits"]
    assert found["counts"] == {"fits": 1, "fits_if_judged": 0, "open": 0, "does_not_fit": 0, "nothing_to_check": 1}


@pytest.mark.parametrize("seed", range(60))
def test_the_status_is_the_calls_own_whenever_it_is_asked(seed: int) -> None:
    random = Random(seed)
    books = collection(random)
    index = index_of(books)
    moments = ["2019-12-31T23:59:59Z", "2020-01-01T00:00:00Z", "2026-11-01T00:00:00Z", ON, "2028-01-01T00:00:00Z"]
    for on in random.sample(moments, len(moments)):
        wanted = [status(read_window(book["window"]), instant(on)) for book in books]
        assert [row["status"] for row in match(index, {}, on)["calls"]] == wanted


def test_a_question_is_worth_what_it_decides_of_the_calls_that_are_counted() -> None:
    window = {"kind": None, "opens": None, "closes": "2020-01-01T00:00:00Z", "spent": None, "awarded": None}
    closed = small(TICK) | {"window": {**window, "has_awards": False, "paused": []}}
    index = small_index(closed, small(OLD), small(BOTH))
    asked = {"op": "match", "index": index, "answers": {}, "on": ON}
    assert [worth["fact"] for worth in match(index, {})["next"]] == ["region", "tick"]
    of_open = json.loads(respond(canonical({**asked, "among": ["undated"]})))["match"]
    assert of_open["next"] == [{"fact": "region", "decides": [0, 2], "reads": 2}]
    assert json.loads(respond(canonical({**asked, "among": "open"})))["error"] == "bad_request"


def test_nothing_is_asked_once_no_call_is_open() -> None:
    assert match(small_index(small(TICK)), {"tick": True})["next"] == []


def test_an_index_is_sent_once_and_then_named() -> None:
    index = small_index(small(TICK))
    named = {"digest": index["digest"]}
    assert matched(named, {})["error"] == "no_index"
    whole = match(index, {"tick": True})
    assert match(named, {"tick": True}) == whole
    # Another takes its place.
    match(index_of(collection(Random(1))), {})
    assert matched(named, {})["error"] == "no_index"


@pytest.mark.parametrize(
    ("index", "key"),
    [
        (None, "not_an_index"),
        ([], "not_an_index"),
        ({}, "not_an_index"),
        ({"digest": 1}, "not_an_index"),
        ({"format": 2}, "newer_index"),
        ({"format": 1, "digest": "3"}, "not_an_index"),
        ({**small_index(small(TICK)), "leaves": [[9, {}]]}, "not_an_index"),
    ],
    ids=str,
)
def test_an_index_that_is_not_understood_gives_no_match(index: Any, key: str) -> None:
    assert matched(index, {}) == {"ok": False, "error": key, "problems": []}


def test_answers_that_are_none_are_refused_with_the_reason() -> None:
    assert matched(small_index(small(TICK)), {"tick": "yes"})["problems"] == [
        {"fact": "tick", "problem": "not_yes_no", "got": "yes", "expected": "true, false or null"}
    ]


def test_an_empty_collection_is_no_fault() -> None:
    found = match(small_index(), {})
    assert (found["calls"], found["next"]) == ([], [])


def test_the_same_calls_give_the_same_index() -> None:
    books = collection(Random(5))
    assert canonical(index_of(books)) == canonical(index_of(json.loads(json.dumps(books))))


def test_many_limits_are_met_up_to_the_right_one() -> None:
    facts = [fact("grant", "money", least=0)]
    books = [
        rulebook(facts, [criterion("c", {"kind": "at_most", "fact": "grant", "value": str(number)})])
        for number in range(700)
    ]
    index = {**compile_index(books, [{**facts[0], "offered": []}]), "digest": "4" * 64}
    for grant in (0, 1, 127, 128, 129, 500, 699, 700):
        found = match(index, {"grant": str(grant)})["counts"]
        assert (found["does_not_fit"], found["fits"]) == (grant, 700 - grant)
    half = match(index, {"grant": {"at_least": "100", "at_most": "300"}})["counts"]
    assert (half["does_not_fit"], half["open"], half["fits"]) == (100, 200, 400)
