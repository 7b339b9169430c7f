"""The worked example on the page, computed by the calculator that the applicant's own budget meets."""

from dataclasses import dataclass
from decimal import Decimal

from checker.money import CENT, shown
from publish.compiling.compile import Compiled
from publish.financing.data import Data, example_budget, example_plan, shown_plan
from publish.financing.picture import PlanPicture, Row, picture, share_rows
from publish.financing.say import PlanSay, machine
from publish.financing.sentences import deciding_sentences, gap_sentences, grant_sentence
from publish.financing.steps import StepGroup, step_groups
from publish.model.load import Loaded
from publish.model.sourced import Words
from publish.saying.voice import Voice


@dataclass(frozen=True, slots=True)
class ExampleLine:
    """A line of the budget: its text, what is said of it, and its amount."""

    text: str
    details: str
    amount: str
    machine: str


@dataclass(frozen=True)
class PlanView:
    """One plan, with every sentence that the page says of it."""

    plan: Data
    say: PlanSay
    title: Words | None = None
    text: Words | None = None

    @property
    def grant(self) -> str:
        """What the grant can be."""
        return grant_sentence(self.plan, self.say)

    @property
    def why(self) -> str:
        """What decides it."""
        return " ".join(deciding_sentences(self.plan, self.say))

    @property
    def missing(self) -> str:
        """What nobody has yet put in."""
        return " ".join(gap_sentences(self.plan, self.say))

    def amount(self, name: str) -> str:
        """A figure of the whole, for machines."""
        return machine(self.plan["whole"][name])

    @property
    def picture(self) -> PlanPicture | None:
        """Who pays what."""
        return picture(self.plan, self.say)

    @property
    def shares(self) -> tuple[Row, ...]:
        """The picture's table; its last row is the sum of the others."""
        return share_rows(self.plan, self.say)

    @property
    def groups(self) -> tuple[StepGroup, ...]:
        """How it was calculated."""
        return step_groups(self.plan["steps"], self.say)

    @property
    def headed(self) -> bool:
        """Whether the steps are of several places."""
        return any(group.where for group in self.groups)

    @property
    def costs(self) -> tuple[ExampleLine, ...]:
        """The lines of cost."""
        return tuple(self._line(line, self._about_cost(line)) for line in self.say.budget["costs"])

    @property
    def financing(self) -> tuple[ExampleLine, ...]:
        """The lines of financing."""
        return tuple(
            self._line(line, [self.say.say(f"example.{line['from']}")]) for line in self.say.budget["financing"]
        )

    def total(self, side: str) -> str:
        """What the lines of a side add up to; nothing while one of them is unknown."""
        amounts = [_amount(line) for line in self.say.budget[side]]
        if not all(isinstance(amount, str) for amount in amounts):
            return ""
        return self.say.money(shown(sum((Decimal(str(amount)) for amount in amounts), Decimal(0))))

    def _line(self, line: Data, about: list[str]) -> ExampleLine:
        kind = [self.say.say("example.in_kind")] if line.get("kind") == "in_kind" else []
        where = [where] if (where := self.say.where(line)) else []
        amount = _amount(line)
        details = " · ".join([*where, *about, *kind, *self._hours(line)])
        text = line.get("text") or details or "–"
        return ExampleLine(text, details if line.get("text") else "", self.say.figure(amount), machine(amount))

    def _hours(self, line: Data) -> list[str]:
        if line.get("hours") is None:
            return []
        hours = self.say.voice.formats.number(Decimal(line["hours"]))
        return [self.say.say("example.hours", hours=hours, rate=self.say.money(line["rate"]))]

    def _about_cost(self, line: Data) -> list[str]:
        data = self.say.data
        kind, part = line.get("category"), line.get("part")
        found = [data["categories"][kind]["text"]] if kind else []
        return [*found, data["parts"][part]["text"]] if part else found


def example_view(loaded: Loaded, compiled: Compiled, data: Data, voice: Voice) -> PlanView | None:
    """The budget that a scheme shows, worked through; none where it shows none."""
    example = shown_plan(loaded.scheme)
    if example is None:
        return None
    plan = example_plan(loaded, compiled, example)
    say = PlanSay(data, voice, example_budget(loaded.scheme, example, voice), len(plan["by_project"]) > 1)
    return PlanView(plan, say, example.title, example.text)


def _amount(line: Data) -> Data | str:
    """What a line comes to."""
    amount: Data | str | None = line.get("amount")
    if amount is None and line.get("hours") is not None:
        return shown((Decimal(line["hours"]) * Decimal(line["rate"])).quantize(CENT))
    return {"at_least": "0", "at_most": None} if amount is None else amount
