"""The command that plans the financing of a budget in a file."""

import json
from collections.abc import Mapping
from pathlib import Path

from publish.compiling.checked import Checked
from publish.financing.command import NOTHING, nothing_to_compute, plan_on, planned_call, wishes_in
from publish.financing.table import told
from publish.judge import json_in, named
from publish.messages import words
from publish.telling.console import data, say, tell
from publish.telling.moment import instant_of
from publish.telling.spoken import spoken


def tell_plan(  # noqa: PLR0917 - what a plan is made of
    checked: Checked,
    scheme: str,
    call: str | None,
    files: tuple[Path, Path | None],
    on: str | None,
    wishes: Mapping[str, str | None],
    *,
    as_json: bool,
) -> None:
    """What the grant can come to on the budget in a file, with the answers in another."""
    budget, answers = files
    compiled = planned_call(checked.collection, checked.compiled, scheme, call)
    found = None
    if compiled is not None:
        moment = instant_of(on)
        known = None if answers is None else json_in(answers)
        found = plan_on(compiled, budget, moment, wishes_in(wishes), known)
    if as_json:
        data(json.dumps(found or NOTHING, ensure_ascii=False, indent=2))
    elif found is None:
        say(words(nothing_to_compute(scheme), spoken()))
    else:
        tell(told(found, named(checked.collection, scheme).scheme, spoken()))
