"""Plans of the real schemes for the tests that read them: the worked budgets, and what may become of them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from checker.bridge import canonical, respond
from publish.compiling.compile import Compiled
from publish.financing.data import example_budget, plan_data
from publish.financing.say import PlanSay
from publish.model.load import Loaded
from publish.saying.voice import Voice
from publish.saying.words import Wording
from tests.publish.conftest import Made

Data = dict[str, Any]
WISHES = {"grant": "600000", "contribution": "300000", "partner": "100000"}
SPOKEN = ("js", "bound", "unit", "rule", "plan")


@dataclass(frozen=True)
class Sample:
    """A budget, its plan, and the page's data for it."""

    name: str
    plan: Data
    budget: Data
    voice: Voice
    data: Data

    @property
    def say(self) -> PlanSay:
        return PlanSay(self.data, self.voice, self.budget, len(self.plan["by_project"]) > 1)

    @property
    def page(self) -> Data:
        """What the page's scripts have."""
        return page_data(self.voice, self.data)


def page_data(voice: Voice, data: Data) -> Data:
    words: Data = {}
    for part in SPOKEN:
        prefix = "" if part == "js" else f"{part}."
        words |= {f"{prefix}{key}": entry for key, entry in voice.wording.under(part).items()}
    return {"plan": data, "words": words, "formats": voice.formats.for_browser(voice.currency), "facts": {}}


def samples(made: Made, wording: Wording) -> Iterator[Sample]:
    """Every budget of every scheme and what may become of it; outside bokmål only the shown ones."""
    for loaded in made.collection.schemes:
        for call in loaded.scheme.calls[-1:]:
            compiled = made.compiled[f"{loaded.id}#{call.id}"]
            voice = Voice(wording, loaded.scheme.original, loaded.scheme.currency)
            data = plan_data(loaded, compiled, voice)
            if data is not None:
                yield from _samples(loaded, compiled, voice, data)


def _samples(loaded: Loaded, compiled: Compiled, voice: Voice, data: Data) -> Iterator[Sample]:
    for plan in loaded.scheme.plans:
        if not plan.shown and voice.language != "nb":
            continue
        budget = example_budget(loaded.scheme, plan, voice)
        years = compiled.rulebook["terms"]["years"]
        unknown = {"id": "unknown", "year": years[0] if years else None}
        several = {**budget, "costs": [*budget["costs"], {**unknown, "project": "2", "amount": "100000.5"}]}
        variants = {
            "": budget,
            " without financing": {**budget, "financing": [], "complete": False},
            " with an unknown cost": {**budget, "costs": [*budget["costs"], unknown]},
            " with half a krone": {**budget, "costs": [*budget["costs"], {**unknown, "amount": "0.5"}]},
            **({" with a second project": several} if data["terms"]["several_projects"] else {}),
        }
        for variant, changed in variants.items() if plan.shown else [("", budget)]:
            found = planned(compiled, changed)
            yield Sample(f"{loaded.id} {plan.id}{variant}", found, changed, voice, data)


def planned(compiled: Compiled, budget: Data) -> Data:
    """The calculator's plan."""
    request = {"op": "plan", "rulebook": compiled.rulebook, "budget": budget, "on": "2020-06-01T12:00:00Z"}
    response = json.loads(respond(canonical({**request, "wishes": WISHES})))
    assert response["ok"], response
    found: Data = response["plan"]
    return found
