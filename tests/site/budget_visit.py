"""A finance officer at the budget of a page: writes lines, pastes them, and reads what they come to."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from playwright.sync_api import Locator, expect

from checker.bridge import canonical, read_json, respond
from publish.compiling.compile import Compiled
from publish.financing.data import shown_plan
from publish.model.money import PlanExample
from tests.site.visit import PATIENCE, Visit

Data = dict[str, Any]

SIDES = ("costs", "financing")
# A kind decides which other fields there are.
FIELDS = ("text", "from", "category", "part", "project", "year", "kind", "justified", "amount", "hours", "rate")
# Every line as its fields have it: an amount that was read as its digits.
LINES = """lines => lines.map((line) => Object.fromEntries([...line.querySelectorAll("[data-field]")].map((field) =>
    [field.dataset.field, field.dataset.shown === field.value ? field.dataset.value : field.value])))"""


@dataclass
class Desk:
    """The budget of one page."""

    visit: Visit

    # What is written.

    @property
    def form(self) -> Locator:
        return self.visit.page.locator("#budget")

    def lines(self, side: str) -> Locator:
        """The lines of a table."""
        return self.form.locator(f"table[data-lines={side}] tr[data-line]")

    def field(self, side: str, line: int, name: str) -> Locator:
        """A field of a line, counted from nought."""
        return self.lines(side).nth(line).locator(f"[data-field={name}]")

    def write(self, side: str, line: int, values: Data) -> None:
        """Write a line, adding lines until it is there."""
        while self.lines(side).count() <= line:
            self.form.locator(f"[data-add={side}]").click()
        for name in FIELDS:
            if values.get(name) is not None:
                self.put(side, line, name, values[name])

    def put(self, side: str, line: int, name: str, value: Any) -> None:
        """Write one field, and leave it."""
        field = self.field(side, line, name)
        if name == "hours" and not field.is_visible():
            self.lines(side).nth(line).locator("[data-timed]").click()
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option("" if value is None else str(value).lower())
            return
        self.type(side, line, name, value if name == "text" else self.visit.typed(value))

    def type(self, side: str, line: int, name: str, text: str) -> None:
        """Type into one field, sign for sign, and leave it."""
        self.field(side, line, name).fill(text)
        self.field(side, line, name).press("Tab")

    def fill(self, budget: Data) -> None:
        """Write a whole budget of the engine's form, and whether it is complete."""
        for side in SIDES:
            for number, line in enumerate(budget.get(side, [])):
                self.write(side, number, line)
        self.form.locator("#budget-complete").set_checked(budget.get("complete", False))

    def wish(self, name: str, amount: str) -> str:
        """Wish for something, and read what the page answers."""
        if not self.form.locator(f"#i-wish-{name}").is_visible():
            self.form.locator("[data-extra-part=wishes] > summary").click()
        self.form.locator(f"#i-wish-{name}").fill(self.visit.typed(amount))
        self.form.locator(f"#i-wish-{name}").press("Tab")
        self.rested()
        return digits(self.result.locator(f"[data-plan-wish={name}]").inner_text())

    def written(self) -> dict[str, list[Data]]:
        """Every line as its fields have it."""
        return {side: self.lines(side).evaluate_all(LINES) for side in SIDES}

    def paste(self, side: str, text: str) -> None:
        """Put lines in by way of the box."""
        self.form.locator(f"[data-paste={side}]").click()
        self.form.locator(f"#paste-{side}").fill(text)
        self.form.locator(f"[data-paste-box={side}] [data-paste-take]").click()

    def download(self) -> str:
        """The budget as the file that the reader gets."""
        with self.visit.page.expect_download() as coming:
            self.form.locator("[data-export]").click()
        assert coming.value.suggested_filename.endswith(".csv")
        return coming.value.path().read_text(encoding="utf-8-sig")

    def empty(self) -> None:
        """Begin anew, with nothing on the page."""
        self.visit.page.locator("#reset").click()
        expect(self.field("costs", 0, "amount")).to_have_value("")
        self.rested()

    # What it comes to.

    @property
    def result(self) -> Locator:
        return self.visit.page.locator("#plan-result")

    def rested(self) -> None:
        """Wait until what is shown is about what is written."""
        expect(self.visit.verdict).to_have_attribute("data-outcome", re.compile("."), timeout=PATIENCE)
        for place in (self.visit.verdict, self.result):
            expect(place).not_to_have_attribute("aria-busy", "true", timeout=PATIENCE)

    def come(self) -> Data:
        """Everything that the page says the budget comes to, by the engine's names."""
        expect(self.result).to_have_attribute("data-state", "shown", timeout=PATIENCE)
        self.rested()
        head, gap = self.said("grant"), self.result.locator("[data-plan=gap]")
        return {
            "grant": head.get_attribute("data-amount"),
            "gap": gap.get_attribute("data-amount") if gap.count() else None,
            "balanced": gap.get_attribute("data-balanced") if gap.count() else None,
            "shares": self._rows("shares"),
            "figures": self._rows("figures"),
            "limits": self._marks("[data-limit]", "limit", "binding"),
            "steps": sorted(self._marks("[data-plan-step]", "planStep", "amount")),
            "warnings": [name for name, _ in self._marks("[data-plan-warning]", "planWarning", "x")],
        }

    def said(self, part: str) -> Locator:
        """A part of the result."""
        return self.result.locator(f"[data-plan={part}]")

    def _rows(self, table: str) -> dict[str, list[str]]:
        rows: dict[str, list[str]] = self.said(table).evaluate(
            """table => Object.fromEntries([...table.querySelectorAll("[data-figure]")].map((row) =>
                [row.dataset.figure, [...row.querySelectorAll("td")].map((cell) => cell.dataset.amount)]))"""
        )
        return rows

    def _marks(self, selector: str, name: str, other: str) -> list[list[str]]:
        script = "(all, [name, other]) => all.map((one) => [one.dataset[name], one.dataset[other] ?? ''])"
        found: list[list[str]] = self.result.locator(selector).evaluate_all(script, [name, other])
        return found


def reckoned(visit: Visit, budget: Data, wishes: Data | None = None) -> Data:
    """The engine's own plan, in Python."""
    return asked(visit.compiled, {"op": "plan", "budget": budget, "wishes": wishes or {}})["plan"]  # type: ignore[no-any-return]


def judged(visit: Visit, budget: Data, answers: Data) -> str:
    """The engine's own outcome with a budget, in Python."""
    return asked(visit.compiled, {"op": "judge", "budget": budget, "answers": answers})["verdict"]["outcome"]  # type: ignore[no-any-return]


def asked(compiled: Compiled, request: Data) -> Data:
    """What the engine answers now."""
    whole = {**request, "rulebook": compiled.rulebook, "on": datetime.now(UTC).isoformat()}
    response: Data = read_json(respond(canonical(whole)))
    assert response["ok"], response
    return response


def compared(page: Data, plan: Data) -> Data:
    """The engine's plan in the form in which the page was read, with the rows that the page has."""
    whole, years, projects = plan["whole"], plan["by_year"], plan["by_project"]
    columns = {"shares": [*years, whole], "figures": [*(projects if len(projects) > 1 else []), whole]}
    return {
        "grant": machine(whole["grant"]),
        "gap": machine(whole["gap"]),
        "balanced": {True: "true", False: "false", None: "unknown"}[plan["balanced"]],
        **{
            table: {name: [machine(figures[name]) for figures in columns[table]] for name in page[table]}
            for table in columns
        },
        "limits": [[limit["limit"], str(limit["binding"]).lower()] for limit in plan["limits"]],
        "steps": said_steps(plan),
        "warnings": [warning["warning"] for warning in plan["warnings"]],
    }


def said_steps(plan: Data) -> list[list[str]]:
    """The steps that a page says; the sum of one is no sum."""
    said = (step for step in plan["steps"] if step["step"] != "sum" or len(step["parts"]) > 1)
    return sorted([step["step"], machine(step["amount"])] for step in said)


def machine(amount: Any) -> str:
    """An amount as the page marks it: 1200, 100..200, 100.."""
    return amount if isinstance(amount, str) else f"{amount['at_least']}..{amount['at_most'] or ''}"


def worked_example(visit: Visit) -> PlanExample:
    """The budget that is worked through on the page."""
    plan = shown_plan(visit.loaded.scheme)
    assert plan is not None
    return plan


def digits(text: str) -> str:
    """A text without what stands between thousands."""
    return re.sub(r"(?<=\d)[\s\u00a0\u202f,](?=\d{3})", "", text)
