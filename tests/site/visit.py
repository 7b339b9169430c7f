"""A visitor to the site: reads the page's language, fills in the form with keyboard and mouse, reads the verdict."""

import re
from contextlib import suppress
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import pytest
from playwright.sync_api import Locator, Page
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from publish.check import Checked
from publish.compiling.asked import AskedFact
from publish.compiling.compile import Compiled
from publish.model.load import Loaded
from publish.model.scheme import Words

# Registered before any script of the page.
WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => {
  violations.push(`${event.violatedDirective} ${event.blockedURI}`);
});
"""
# In milliseconds.
PATIENCE = 20_000
# How people of each language write 1234567.5; in English without commas, as the form asks where they would be unclear.
THOUSANDS = {"nb": " ", "nn": "\u00a0", "sv": "\u202f", "en": ""}
POINT = {"nb": ",", "nn": ",", "sv": ",", "en": "."}


@dataclass
class Visit:
    """One tab of one visitor."""

    page: Page
    address: str
    checked: Checked
    language: str = ""
    scheme: str = ""
    heard: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.add_init_script(WATCH)
        self.page.on("console", lambda message: self.heard.append(f"{message.type}: {message.text}"))
        self.page.on("pageerror", lambda error: self.heard.append(f"error: {error}"))
        self.page.context.on("request", lambda request: self.requests.append(request.url))

    def complaints(self) -> list[str]:
        """What the browser said, but for what the test brought about, and what the policy stopped."""
        said = [line for line in self.heard if not any(re.search(known, line) for known in self.expected)]
        stopped = [] if self.page.is_closed() else self.page.evaluate("() => window.violations ?? []")
        return [*said, *stopped]

    def strayed(self) -> list[str]:
        """Requests to anywhere else."""
        return [url for url in self.requests if not url.startswith((self.address, "data:", "blob:"))]

    def open(self, scheme: str, language: str, after: str = "") -> None:
        """Open the page of a scheme."""
        self.scheme, self.language = scheme, language
        self.page.goto(f"{self.address}{language}/{scheme}/{after}")

    def choose_language(self, language: str) -> None:
        """The same page in another language, by the menu of the page."""
        self.page.locator(".menu > summary").click()
        self.page.locator(f".languages a[hreflang={language}]").click()

    @property
    def loaded(self) -> Loaded:
        return next(loaded for loaded in self.checked.collection.schemes if loaded.id == self.scheme)

    @property
    def compiled(self) -> Compiled:
        return self.checked.compiled[f"{self.scheme}#{self.loaded.scheme.calls[-1].id}"]

    def text(self, words: Words | None) -> str:
        """A text in the page's language."""
        assert words is not None
        text: str | None = getattr(words, self.language)
        assert text is not None
        return text

    def say(self, key: str) -> Any:
        """The page's own words."""
        return self.page.evaluate(
            "(key) => JSON.parse(document.getElementById('checker-data').textContent).words[key]", key
        )

    # The form.

    def question(self, fact: str) -> Locator:
        """A question of the form."""
        return self.page.locator(f"#q-{fact}")

    def turn_to(self, fact: str) -> Locator:
        """A question of the form, in a part that is open by then."""
        self._open(f"#q-{fact}")
        return self.question(fact)

    def field(self, name: str) -> Locator:
        """A field of the form, in a part that is open by then."""
        self._open(f"#i-{name}")
        return self.page.locator(f"#i-{name}")

    def _open(self, what: str) -> None:
        closed = self.page.locator(f".group:not(.is-open):has({what}) .group-button")
        if closed.count():
            closed.click()

    def fill(self, answers: dict[str, Any]) -> None:
        """Fill in the form from top to bottom, as far as there are answers."""
        for fact in self.compiled.asked:
            if fact.id in answers:
                self.answer(fact, answers[fact.id])

    def answer(self, fact: AskedFact, value: Any) -> None:
        """Answer one question; one that has folded away is asked for."""
        box = self.turn_to(fact.id)
        for patience in (1000, PATIENCE):
            self.page.set_default_timeout(patience)
            # It may fold away between looking and clicking.
            with suppress(PlaywrightTimeout):
                if box.locator("[data-unfold]").count():
                    box.locator("[data-unfold]").click()
                self._fill(box, fact, value)
                break
        else:
            pytest.fail(f"{fact.id} takes no answer")
        self.page.set_default_timeout(PATIENCE)

    def _fill(self, box: Locator, fact: AskedFact, value: Any) -> None:
        if fact.type == "items":
            self._items(box, fact, value)
        else:
            self._answer(box, fact, value)

    def _answer(self, box: Locator, fact: AskedFact, value: Any) -> None:
        if fact.type == "date":
            for part, typed in zip(box.get_by_role("textbox").all(), _day(value), strict=True):
                self._type(part, typed)
        elif fact.type in ("number", "money", "percent"):
            self._type(box.get_by_role("textbox"), self.typed(value))
        elif box.locator("select").count():
            box.locator("select").select_option(label=self._label(fact, value))
        elif fact.type == "options" and isinstance(value, list):
            for code in value or ["-"]:
                label = box.locator(".choice").get_by_text(self._label(fact, code), exact=True)
                # Another try must not take back what the first one chose.
                if not box.locator(f"input[value='{code}']").is_checked():
                    label.click()
        else:
            box.locator(".choice").get_by_text(self._label(fact, value), exact=True).click()

    def _items(self, box: Locator, fact: AskedFact, value: list[dict[str, Any]]) -> None:
        rows = box.locator(".item")
        while rows.count() > len(value):
            rows.last.locator("[data-remove]").click()
        while rows.count() < len(value):
            box.locator("[data-add]").click()
        for row, item in zip(rows.all(), value, strict=True):
            for part in fact.fields:
                if item.get(part.id) is not None:
                    self._answer(row.locator(f"[data-field={part.id}]"), part, item[part.id])

    def _type(self, target: Locator, text: str) -> None:
        target.click()
        target.press("ControlOrMeta+a")
        if text:
            self.page.keyboard.type(text)
        else:
            target.press("Delete")
        target.press("Tab")

    def typed(self, value: Any) -> str:
        """A number as a reader of this language writes it."""
        if value is None:
            return ""
        whole, _, decimals = format(Decimal(str(value)), "f").partition(".")
        grouped = re.sub(r"\B(?=(\d{3})+$)", THOUSANDS[self.language], whole)
        return grouped + (POINT[self.language] + decimals if decimals.strip("0") else "")

    def _label(self, fact: AskedFact, value: Any) -> str:
        """What stands on the choice."""
        known = {code: self.text(label) for code, label in fact.options}
        special = {None: "unknown", "-": "none", True: "yes", False: "no"}
        if value in known:
            return known[value]
        said = self.page.locator(f"#q-{fact.id} .choice, #q-{fact.id} option").filter(
            has_text=re.compile(rf"^\s*{re.escape(self.say(special[value]))}\s*$", re.IGNORECASE)
        )
        return (said.first.text_content() or "").strip()

    # The verdict.

    @property
    def verdict(self) -> Locator:
        return self.page.locator("#verdict")

    def settled(self) -> None:
        """Wait until what is shown is about what is filled in."""
        # Longer than the form waits for another change.
        self.page.wait_for_timeout(160)
        self.page.wait_for_selector("#verdict:not([aria-busy=true])")

    def judged(self) -> str:
        """The outcome, once it is about what is filled in."""
        self.page.wait_for_selector("#verdict[data-outcome]")
        self.settled()
        return self.verdict.get_attribute("data-outcome") or ""

    def results(self) -> list[tuple[str, str]]:
        """The criteria and their results, in the order of the page."""
        items = "items => items.map((item) => [item.dataset.criterion, item.dataset.result])"
        return [(name, result) for name, result in self.verdict.locator("[data-criterion]").evaluate_all(items)]

    def reason(self, criterion: str) -> Locator:
        """One reason."""
        return self.verdict.locator(f"[data-criterion={criterion}]")

    def next_questions(self) -> list[str]:
        """The questions that the verdict names as worth answering."""
        found: list[str] = self.verdict.locator("[data-next]").evaluate_all(
            "items => items.map((item) => item.dataset.next)"
        )
        return found

    def changes(self) -> list[list[str]]:
        """The changes that the verdict offers."""
        found = self.verdict.locator("[data-change]").evaluate_all("items => items.map((item) => item.dataset.change)")
        return [change.split(" ") for change in found]

    def announced(self) -> list[str]:
        """What stands in the places that are read out."""
        return [text for text in self.page.locator(".verdict-column [role=status]").all_inner_texts() if text.strip()]


def _day(value: Any) -> tuple[str, str, str]:
    if value is None:
        return "", "", ""
    year, month, day = str(value).split("-")
    return str(int(day)), str(int(month)), year
