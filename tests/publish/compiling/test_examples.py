"""What is said when the engine cannot read what the build compiled."""

from pathlib import Path
from typing import Any

import pytest

from checker.rulebook import Unreadable
from publish.check import check
from publish.compiling import examples
from publish.telling.problems import show

ROOT = Path(__file__).resolve().parents[3]


def test_rules_that_the_checker_cannot_read_are_a_problem_of_their_scheme(monkeypatch: pytest.MonkeyPatch) -> None:
    def unreadable(_: dict[str, Any]) -> None:
        raise Unreadable("not_a_rulebook")

    monkeypatch.setattr(examples, "read_rulebook", unreadable)
    checked, problems = check(ROOT)
    assert checked is None
    assert {problem.code for problem in problems} == {"rules.unread"}
    assert "schemes/troms/kommunesamarbeid.yml" in show(problems)
