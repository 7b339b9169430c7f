"""The style guide: what the site looks like, every component in every state, made from the templates of the pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from publish.browsing.browse import List
from publish.browsing.budget_drawn import DrawnBudget, drawn_budget
from publish.browsing.drawn import OUTCOMES, Drawn, drawn
from publish.browsing.edition import Edition
from publish.call.form import Question
from publish.call.page_data import embedded
from publish.call.view import CallPage
from publish.frame.assets import FOLDER
from publish.frame.render import root_of
from publish.identity.contrasts import Read, colours, read_pairs
from publish.identity.model import Identity
from publish.saying.standing import STATUSES, Standing

PATH: Final = "editors/style/"
SCRIPT: Final = "guide.js"
BUDGET_SCRIPT: Final = "guide_budget.js"
SIZES: Final = ("h1", "h2", "card", "h3", "lead", "text", "note", "small", "fine")
GAPS: Final = (1, 2, 3, 4, 5, 6, 7, 8)
# Parts of a call that show how its page speaks.
PARTS: Final = ("timeline", "money", "documents", "contacts")


@dataclass(frozen=True, slots=True)
class Swatch:
    """A colour by its name in tokens.css, in light and in dark."""

    name: str
    light: str
    dark: str


@dataclass(frozen=True, slots=True)
class Pair:
    """One colour on another, in light and in dark."""

    light: Read
    dark: Read
    colours: tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Guide:
    """What the guide shows of the site in one language."""

    edition: Edition

    @property
    def swatches(self) -> tuple[Swatch, ...]:
        """Every colour."""
        light, dark = self._both()
        return tuple(Swatch(name, light[name], dark[name]) for name in light)

    @property
    def pairs(self) -> Iterator[Pair]:
        """What is read on what, and how clearly."""
        light, dark = self._both()
        found = list(read_pairs(self.identity))
        for one, other in zip(found[: len(found) // 2], found[len(found) // 2 :], strict=True):
            text, ground = one.text, one.ground
            yield Pair(one, other, (light[text], light[ground], dark[text], dark[ground]))

    @property
    def statuses(self) -> tuple[Standing, ...]:
        """Every status that a call can have; without the dates that only a call gives."""
        say = self.edition.voice.say
        return tuple(Standing(each, say(f"status.pill.{each}"), "", "", takes_applications=False) for each in STATUSES)

    @property
    def call(self) -> CallPage | None:
        """The call with the most to show."""
        pages = self.edition.pages
        return max(pages, key=lambda page: len({part.id for part in page.parts} & set(PARTS)), default=None)

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of that call."""
        return () if self.call is None else tuple(part.id for part in self.call.parts if part.id in PARTS)

    @property
    def questions(self) -> tuple[tuple[CallPage, Question], ...]:
        """One question for each way of answering, each with the call that asks it."""
        found: dict[str, tuple[CallPage, Question]] = {}
        for page in self.edition.pages:
            for group in page.groups:
                for question in group.questions:
                    found.setdefault(question.widget, (page, question))
        return tuple(found.values())

    @property
    def drawn(self) -> Drawn | None:
        """The call whose results are drawn here; none where no call has an example for each outcome."""
        return drawn(self.edition.pages, self.edition.site.at)

    def data_of(self, drawn: Drawn) -> str:
        """What the scripts of a call's page draw of it."""
        return embedded(drawn.all(root_of(PATH), self.edition.site.bundle, self.questions))

    @property
    def script(self) -> str:
        """The script that draws it."""
        return self._script(SCRIPT)

    @property
    def budget(self) -> DrawnBudget | None:
        """The call whose budget is drawn; none where nothing is worked through."""
        return drawn_budget(self.edition.pages)

    @property
    def budget_data(self) -> str:
        """What the scripts of a budget draw here."""
        found = self.budget
        return "" if found is None else embedded(found.all)

    @property
    def budget_script(self) -> str:
        """The script that draws it."""
        return self._script(BUDGET_SCRIPT)

    @property
    def list(self) -> List:
        """The list of schemes with its filters."""
        return List(self.edition)

    @property
    def identity(self) -> Identity:
        """The five values that the rest follows from."""
        return self.edition.site.assets.look.identity

    def _script(self, name: str) -> str:
        return f"{root_of(PATH)}{FOLDER}/{PurePosixPath(self.edition.site.bundle.client).with_name(name)}"

    def _both(self) -> tuple[dict[str, str], dict[str, str]]:
        return colours(self.identity, "light"), colours(self.identity, "dark")


def write_style(edition: Edition) -> None:
    """The guide in one language."""
    say = edition.voice.say
    title, description = say("style.title"), say("style.lead")
    shown: dict[str, object] = {"outcomes": OUTCOMES, "sizes": SIZES, "gaps": GAPS}
    edition.write(PATH, "style.html", title, description, guide=Guide(edition), shown=shown)
