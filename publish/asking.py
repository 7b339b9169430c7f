"""The commands that ask something of the schemes: which there are, what they ask, what they say of answers."""

import json
from pathlib import Path

from publish.addresses.tell import tell_problems
from publish.check import as_it_is, check
from publish.compiling.checked import Checked
from publish.judge import compiled_call, facts_as_data, json_in, verdict_in_words, verdict_on
from publish.telling.console import data, table, tell
from publish.telling.moment import instant_of
from publish.telling.spoken import spoken


def checked_or_told(root: Path, despite: str = "") -> Checked | None:
    """The schemes without an error, or with those of one area alone; what is wrong is told."""
    checked, problems = check(root)
    # Addresses are entered last: what is asked has nothing to do with that.
    tell_problems(root, [problem for problem in problems if problem.code != "address.new"])
    return as_it_is(root, problems, despite) if checked is None and despite else checked


def tell_schemes(checked: Checked, *, as_json: bool) -> None:
    """The ids of all schemes."""
    found = [(loaded.id, loaded.scheme) for loaded in checked.collection.schemes]
    if as_json:
        rows = [
            {"id": name, "calls": [call.id for call in scheme.calls], "criteria": len(scheme.criteria)}
            for name, scheme in found
        ]
        data(json.dumps(rows, indent=2))
        return
    for name, _ in found:
        data(name)


def tell_facts(checked: Checked, scheme: str, call: str | None, *, as_json: bool) -> None:
    """What a scheme asks."""
    found = facts_as_data(compiled_call(checked.collection, checked.compiled, scheme, call))
    if as_json:
        data(json.dumps(found, ensure_ascii=False, indent=2))
        return
    table(
        ("fact", "type", "options"),
        [(fact["id"], fact["type"], " ".join(option["value"] for option in fact["options"])) for fact in found],
    )


def tell_verdict(
    checked: Checked, scheme: str, call: str | None, answers: Path, on: str | None, *, as_json: bool
) -> None:
    """What a scheme says of the answers in a file."""
    compiled = compiled_call(checked.collection, checked.compiled, scheme, call)
    verdict = verdict_on(compiled, json_in(answers), instant_of(on))
    if as_json:
        data(json.dumps(verdict, ensure_ascii=False, indent=2))
    else:
        tell(verdict_in_words(verdict, spoken()))
