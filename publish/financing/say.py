"""What a funding plan is said with: its amounts, lines, limits and places, as checker/browser/plan_say.js has them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from publish.saying.voice import Voice

Data = dict[str, Any]
# Exact, or what it may be; no upper bound is None.
type Amount = str | Mapping[str, str | None]

# What may decide a grant beside the limits of a notice.
ARITHMETIC: Final = ("eligible_cash", "left", "sought", "sum")


@dataclass(frozen=True)
class PlanSay:
    """Says one plan in one language."""

    data: Data
    voice: Voice
    budget: Data
    several_projects: bool

    def say(self, key: str, **params: object) -> str:
        """The words of a key below `plan`."""
        return self.voice.say(f"plan.{key}", **params)

    def money(self, value: str) -> str:
        """An exact amount."""
        return self.voice.money(Decimal(value))

    def amount(self, amount: Amount) -> str:
        """An amount inside a sentence."""
        return self._said(amount, "between")

    def figure(self, amount: Amount) -> str:
        """An amount in a table or a sum."""
        return self._said(amount, "range")

    def _said(self, amount: Amount, both: str) -> str:
        if isinstance(amount, str):
            return self.money(amount)
        low, high = str(amount["at_least"]), amount["at_most"]
        if high is None:
            return self.say("unknown") if is_zero(low) else self.say("least", low=self.money(low))
        if is_zero(low):
            return self.say("most", high=self.money(high))
        return self.say(both, low=self.money(low), high=self.money(high))

    def lines(self, ids: Iterable[str]) -> str:
        """Lines of the budget by their texts, else by their numbers."""
        return self.every([self.line(line) for line in ids])

    def line(self, wanted: str) -> str:
        """One line by its text, else by its number."""
        for key, side in (("cost", "costs"), ("financing", "financing")):
            for number, line in enumerate(self.budget.get(side, []), 1):
                if line["id"] == wanted:
                    text = (line.get("text") or "").strip()
                    return self.quoted(text) if text else self.say(f"line.{key}", number=number)
        return wanted

    def every(self, texts: list[str]) -> str:
        """A, B and C."""
        if len(texts) < 2:
            return "".join(texts)
        return self.voice.say("rule.and", rules=", ".join(texts[:-1]), last=texts[-1])

    def quoted(self, text: str) -> str:
        """A text in quotation marks."""
        return self.voice.say("rule.quoted", text=text)

    def where(self, place: Mapping[str, Any]) -> str:
        """The year, the project, or both; nothing for the whole."""
        project, year = place.get("project"), place.get("year")
        named = self.several_projects and project is not None
        if named and year is not None:
            return self.say("where.project_year", project=project, year=year)
        if named:
            return self.say("where.project", project=project)
        return "" if year is None else str(year)

    def limit(self, name: str | None) -> Data | None:
        """The terms of a limit."""
        return next((limit for limit in self.data["terms"]["limits"] if limit["id"] == name), None)

    @property
    def has_shares(self) -> bool:
        """Whether anything is a share of all the costs that count, and not only of those that a grant can cover."""
        limits = self.data["terms"]["limits"]
        return any(limit["share"] is not None and (limit["of"] or "total_cost") == "total_cost" for limit in limits)

    def text(self, name: str) -> str:
        """What the notice calls a limit."""
        return str(self.data["limits"][name]["text"]) if name in self.data["limits"] else name

    def condition(self, name: str | None) -> str | None:
        """For whom a limit holds, where it does not hold for all."""
        rule = self.data["limits"].get(name, {}).get("when")
        return None if rule is None else self.say("steps.when", rule=rule)

    def question(self, fact: str) -> str:
        """A question that decides which limits hold."""
        return self.quoted(str(self.data["questions"][fact]))

    def name(self, name: str) -> str:
        """A limit inside a sentence."""
        limit = self.limit(name)
        if name in ARITHMETIC:
            return self.say(f"name.{name}")
        if limit is None or not is_plain(limit):
            return self.say("name.condition", text=self.text(name))
        if limit["share"] is not None:
            return self.say("name.share", share=self.percent(limit["share"]), of=self.of(limit))
        amount = self.ceiling(limit)
        if limit["per"] == "call":
            return self.say("name.pool", amount=amount)
        named = self.say("name.ceiling_planned" if limit["firmness"] == "planned" else "name.ceiling", amount=amount)
        return named if limit["year"] is None else self.say("name.in_year", limit=named, year=limit["year"])

    def ceiling(self, limit: Data) -> str:
        """The amount of a ceiling, as firm as the notice has it."""
        amount = self.money(limit["amount"] or "0")
        return self.say("about", amount=amount) if limit["approximate"] else amount

    def of(self, limit: Data) -> str:
        """What a share is a share of."""
        return self.say(f"of.{limit['of'] or 'total_cost'}")

    def percent(self, share: str) -> str:
        """A share."""
        return self.voice.percent(Decimal(share))


def is_plain(limit: Mapping[str, Any]) -> bool:
    """Whether it is a ceiling or a share of the grant itself, in the currency of the scheme."""
    upper = limit["caps"] == "grant" and limit["bound"] == "at_most"
    return upper and not limit["currency"] and not limit["rolling_years"]


def is_zero(amount: Amount) -> bool:
    """Whether it is known, and nothing."""
    return isinstance(amount, str) and not Decimal(amount)


def is_some(amount: Amount) -> bool:
    """Whether it is certainly more than nothing."""
    return bool(Decimal(str(amount if isinstance(amount, str) else amount["at_least"])))


def machine(amount: Amount) -> str:
    """An amount as one word, for those who read the page by machine: 1200, 100..200, 100.."""
    return amount if isinstance(amount, str) else f"{amount['at_least']}..{amount['at_most'] or ''}"
