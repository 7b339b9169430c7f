"""A plan as lines and tables for people: what the grant comes to, what decides it, and where each step comes from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from publish.messages import Said, Tongue, Value, listed, said, words
from publish.messages.en import WORDS
from publish.model.money import Money
from publish.model.scheme import Scheme
from publish.model.sourced import Sourced, Words
from publish.reading.readings import written_amount
from publish.telling.console import Rows
from publish.telling.visible import visible

Data = Mapping[str, Any]

NBSP: Final = "\u00a0"

FIGURES: Final = ("costs", "left_out", "total_cost", "eligible_cost", "grant", "needed", "own", "other", "gap", "over")
SHORT: Final = ("total_cost", "grant", "own", "other", "gap")
# Steps that are arithmetic alone, and those that take a kind of thing in or out.
ARITHMETIC: Final = ("eligible_cash", "left", "sought", "sum", "pool")
IN_KIND: Final = ("in_kind", "in_kind_left_out")


def told(plan: Data, scheme: Scheme, tongue: Tongue) -> Iterator[str | Rows]:
    """All of a plan in a language, the answer first."""
    return _Table(scheme, tongue).told(plan)


@dataclass(frozen=True, slots=True)
class _Table:
    """A plan for whoever reads a language."""

    scheme: Scheme
    tongue: Tongue

    def told(self, plan: Data) -> Iterator[str | Rows]:
        """Line by line."""
        whole = plan["whole"]
        yield self.say("head", scheme=plan["scheme"], call=plan["call"] or "–", currency=plan["currency"])
        yield self.heads("figure", "amount"), [(self.say(key), self.amount(whole[key])) for key in FIGURES]
        for entry in plan["binding"]:
            yield self.say("decided", limit=self.limit(entry))
        if plan["next"] is not None:
            yield self.say("next", limit=self.limit(plan["next"]))
        if plan["hinges"]:
            yield self.say("hinges", facts=listed(plan["hinges"], "and"))
        for floor in plan["floors"]:
            needed, there, short = (self.amount(floor[key]) for key in ("required", "present", "short"))
            yield self.say(
                "floor", limit=f"{floor['limit']}{self.place(floor)}", needed=needed, there=there, short=short
            )
        for key in ("year", "project"):
            if plan[f"by_{key}"]:
                yield ""
                yield self.by(key, plan[f"by_{key}"])
        for warning in plan["warnings"]:
            yield self.warning(warning)
        yield ""
        yield self.heads("step", "where", "amount", "from"), [self.step(step) for step in plan["steps"]]
        yield from self.wishes(plan["wishes"])

    def say(self, key: str, **params: Value) -> str:
        """Words of the table."""
        return words(said(f"table.{key}", **params), self.tongue)

    def heads(self, *keys: str) -> tuple[str, ...]:
        """The headings of columns."""
        return tuple(self.say(key) for key in keys)

    def amount(self, value: str | Mapping[str, str | None] | None) -> str:
        """An amount, or between which two it lies."""
        if value is None:
            return self.say("unbounded")
        if isinstance(value, str):
            return _unbroken(value)
        least, most = _unbroken(value["at_least"] or "0"), value["at_most"]
        return words(said("range.open", least=least), self.tongue) if most is None else f"{least} – {_unbroken(most)}"

    def by(self, key: str, entries: list[Data]) -> Rows:
        """The figures of each year or project."""
        rows = [(str(entry[key]), *(self.amount(entry[figure]) for figure in SHORT)) for entry in entries]
        return self.heads(key, *SHORT), rows

    def limit(self, entry: Data) -> str:
        """A limit, where it holds, how much it is and where it comes from."""
        name = entry["limit"]
        marks = {"planned": entry["firmness"] == "planned", "approximate": entry["approximate"] is True}
        notes = [self.say(note) for note, there in marks.items() if there]
        marked = f" ({', '.join(notes)})" if notes else ""
        return f"{name}{self.place(entry)}: {self.amount(entry['amount'])}{marked}. {self.source(name)}".rstrip()

    def source(self, name: str | None) -> str:
        """Where a limit comes from: its sentence, or that it is arithmetic."""
        money = self.scheme.money
        limit = next((limit for limit in money.limits if limit.id == name), money.pool if name == "pool" else None)
        if limit is None:
            return self.say(name) if name in ARITHMETIC else ""
        return self.quoted(limit, limit.text)

    def quoted(self, part: Sourced | None, text: Words | None) -> str:
        """The words of the notice, or else ours."""
        if part is not None and part.quote is not None:
            return words(said("quoted", text=part.quote), self.tongue)
        return "" if text is None else getattr(text, self.tongue) or getattr(text, self.scheme.original) or ""

    def place(self, entry: Data) -> str:
        """Of which project, in which year."""
        named = [self.say("in_project", project=str(entry["project"]))] if entry.get("project") else []
        named += [str(entry["year"])] if entry.get("year") else []
        return f" ({', '.join(named)})" if named else ""

    def step(self, step: Data) -> tuple[str, str, str, str]:
        """A step: what is done, where, what it comes to, and from what it follows."""
        about = step.get("limit") or step.get("category") or step.get("binding")
        name = named("step", step["step"], self.tongue)
        whole = f"{name}: {about}" if about else name
        return whole, self.place(step).strip(" ()"), self.amount(step["amount"]), self.follows_from(step)

    def follows_from(self, step: Data) -> str:
        """The sentence that a step rests on, or the lines it adds up."""
        money: Money = self.scheme.money
        if step["step"] in IN_KIND and money.in_kind is not None:
            return self.quoted(money.in_kind, money.in_kind.text)
        if step.get("limit"):
            return self.source(step["limit"])
        cost = next((cost for cost in money.costs if cost.id == step.get("category")), None)
        if cost is not None:
            return self.quoted(cost, cost.text)
        if step.get("lines"):
            return ", ".join(visible(str(line)) for line in step["lines"])
        return self.say(step["step"]) if step["step"] in ARITHMETIC else ""

    def warning(self, warning: Data) -> str:
        """What the applicant should know, and of what."""
        about = [str(warning[key]) for key in ("category", "limit") if warning.get(key)]
        lines = [visible(str(line)) for line in warning.get("lines") or ()]
        money = [self.amount(warning["amount"])] if warning.get("amount") is not None else []
        told_of = ", ".join([*about, *lines, *money])
        name = named("plan_warning", warning["warning"], self.tongue)
        return self.say("note", warning=f"{name}{self.place(warning)}{f': {told_of}' if told_of else ''}")

    def wishes(self, wishes: Data) -> Iterator[str]:
        """What each wish takes."""
        grant, given, partner = (
            None if (wish := wishes.get(key)) is None else {name: self.shown(value) for name, value in wish.items()}
            for key in ("grant", "contribution", "partner")
        )
        if grant is not None and wishes["grant"]["reached"]:
            yield self.say("wish_grant", wished=grant["wished"], cost=grant["cost"], paid=grant["contribution"])
        elif grant is not None:
            yield self.say("wish_beyond", wished=grant["wished"], most=grant["most"])
        if given is not None:
            yield self.say("wish_contribution", given=given["given"], cost=given["cost"], reached=given["grant"])
        if partner is not None:
            before = self.amount(wishes["partner"]["before"]["own_needed"])
            paid, needed, gap = partner["paid"], partner["own_needed"], partner["gap"]
            yield self.say("wish_partner", paid=paid, needed=needed, before=before, gap=gap)

    def shown(self, value: Any) -> str:
        """A figure of a wish; what is none of these is never named."""
        amounts = value is None or isinstance(value, str) or (isinstance(value, Mapping) and "at_least" in value)
        return self.amount(value) if amounts else ""


def named(group: str, name: str, tongue: Tongue) -> str:
    """What the calculator calls something by its own name, in words; a name that has none as it is."""
    key = f"{group}.{name}"
    if key in WORDS:
        return words(Said(key), tongue)
    return words(said(f"{group}.other", **{group.removeprefix("plan_"): name.replace("_", " ")}), tongue)


def _unbroken(value: str) -> str:
    """An amount that no column breaks in two."""
    return written_amount(Decimal(value)).replace(" ", NBSP)
