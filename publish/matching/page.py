"""The page that asks which calls fit: the questions that calls share, once, and the result for all of them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any, Final

from markupsafe import escape

from publish.call.form import FormView, Group
from publish.call.page_data import SPOKEN, embedded, fact_words, spoken
from publish.frame.assets import FOLDER
from publish.frame.render import Site, Templates, environment, root_of, write_page
from publish.languages import Language
from publish.matching.index import MatchIndex
from publish.matching.texts import write_match_texts
from publish.saying.rules import Sayer
from publish.saying.voice import Voice
from publish.saying.words import Entry

PATH: Final = "match/"
SCRIPT: Final = "match.js"
# Stands for the rules in a link with answers; checker/browser/fragment.js reads it.
ALL_CALLS: Final = "all-calls"
STANDINGS: Final = ("status.pill", "status.now")


@dataclass(frozen=True, slots=True)
class MatchPage:
    """The page in one language."""

    site: Site
    index: MatchIndex
    voice: Voice

    @property
    def sayer(self) -> Sayer:
        """Says when a question is asked."""
        asked = {fact.id: fact for fact in self.index.asked}
        return Sayer(self.voice.wording, asked, {}, self.index.currency, self.voice.plain)

    def groups(self) -> Iterator[Group]:
        """The steps of the form; options of a register are today's, whatever a call's own page says of them."""
        facts = self.site.collection.facts
        today = escape(self.voice.say("match.register"))
        of_register = {name for name, fact in facts.facts.items() if fact.register_of is not None}
        for group in FormView(self.index.asked, {"criteria": []}, {}, facts, self.sayer, self.voice).groups():
            questions = (replace(each, hint=today) if each.id in of_register else each for each in group.questions)
            yield replace(group, questions=tuple(questions))

    def data(self, root: str, texts: tuple[str, str]) -> dict[str, Any]:
        """What the page's script needs, with addresses as seen from the page."""
        return {
            "language": self.voice.language,
            # A link with answers names what it is about; these are about no call's rules.
            "scheme": "match",
            "call": "",
            "digest": ALL_CALLS,
            "index": {"rulebook": f"{root}{self.index.address}", "digest": self.index.digest},
            "texts": {"address": f"{root}{texts[0]}", "digest": texts[1]},
            "home": f"{root}{self.voice.language}/",
            "formats": self.voice.formats.for_browser(self.index.currency),
            "words": self.words(),
            "facts": {fact.id: fact_words(fact, self.sayer, self.voice) for fact in self.index.asked},
        }

    def words(self) -> dict[str, Entry]:
        """The texts of the check, with those that are said otherwise of all calls."""
        wording = self.voice.wording
        said = {f"said.{key}": entry for key, entry in wording.under("match.said").items()}
        said["said.add_deadline"] = wording.under("feeds")["add"]
        said["said.may_close"] = wording.under("status")["may_close"]
        return spoken(wording, (*SPOKEN, *STANDINGS)) | said | wording.under("match.js")


def write_match_page(site: Site, index: MatchIndex) -> None:
    """Write the page in every language, each with the texts of the calls."""
    templates = environment()
    for language in site.shells:
        voice = Voice(site.wordings[language], language, index.currency)
        page = MatchPage(site, index, voice)
        write_page(site, language, PATH, _slots(page, write_match_texts(site, index, language), templates, language))


def _slots(page: MatchPage, texts: tuple[str, str], templates: Templates, language: Language) -> dict[str, str]:
    root, voice = root_of(PATH), page.voice
    script = f"{root}{FOLDER}/{PurePosixPath(page.site.bundle.client).with_name(SCRIPT)}"
    context = {
        "v": voice,
        "root": root,
        "home": f"{root}{language}/",
        "groups": tuple(page.groups()),
        "data": embedded(page.data(root, texts)),
    }
    return {
        "title": str(escape(voice.say("match.title"))),
        "description": str(escape(voice.say("match.description"))),
        "head": templates.get_template("scripts.html").render(scripts=[script]),
        "body": templates.get_template("match.html").render(context),
        "kind": "match",
    }
