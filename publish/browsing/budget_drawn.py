"""What the style guide lets the scripts of a budget draw: the worked example of a call, line by line and worked out."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from publish.call.page_data import PageData
from publish.call.view import CallPage
from publish.financing.view import PlanView


@dataclass(frozen=True)
class DrawnBudget:
    """A call with a budget that is worked through."""

    page: CallPage
    data: PageData
    example: PlanView

    @property
    def all(self) -> dict[str, Any]:
        """What is drawn, and the texts it is said with."""
        formats = self.data.voice.formats.for_browser(self.page.scheme.currency)
        page = {"formats": formats, "words": self.data.words(), "facts": {}, "plan": self.page.plan}
        return {"page": page, "budget": self.example.say.budget, "plan": self.example.plan}


def drawn_budget(pages: Iterable[CallPage]) -> DrawnBudget | None:
    """The call whose tables have the most columns."""
    found = [
        DrawnBudget(page, page.data, example)
        for page in pages
        if page.data and (example := page.plan_example) is not None
    ]
    return max(found, key=lambda each: sum(len(keys) for _, keys in each.page.budget_columns), default=None)
