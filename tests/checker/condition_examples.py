"""The examples of every kind of condition: conditions/<kind>.json holds facts, a rule, and the truth of it by answers.

What a fact leaves out is as in `rulebooks.fact`. `judged` says how an officer's points are taken; left out: open.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checker.bridge import read_json
from tests.checker.rulebooks import criterion, fact, rulebook

Data = dict[str, Any]
FOLDER = Path(__file__).parent / "conditions"


@dataclass(frozen=True)
class Example:
    """One line of a file: answers, the truth they leave the rule with, and why."""

    kind: str
    why: str
    facts: list[Data]
    rule: Data
    answers: Data
    judged: bool | None
    truth: str

    @property
    def name(self) -> str:
        """For the list of tests."""
        return f"{self.kind}: {self.why}"

    @property
    def rulebook(self) -> Data:
        """A rulebook with the rule as its one criterion."""
        return rulebook(self.facts, [criterion("only", self.rule)])


def examples() -> list[Example]:
    """All of them, in the order of the files."""
    return [example for path in sorted(FOLDER.glob("*.json")) for example in _examples(path)]


def with_defaults(part: Data) -> Data:
    """A fact, and the facts of its items, with what is left out."""
    fields = [with_defaults(field) for field in part.get("fields", [])]
    return fact(part["id"], part["type"], **{**part, "fields": fields})


def _examples(path: Path) -> Iterator[Example]:
    for group in read_json(path.read_text(encoding="utf-8")):
        facts = [with_defaults(part) for part in group["facts"]]
        for case in group["cases"]:
            yield Example(
                path.stem, case["why"], facts, group["rule"], case["answers"], case.get("judged"), case["truth"]
            )
