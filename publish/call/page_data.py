"""All that the page's checker says and needs, as data in the page: it asks the browser for no word and no format."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Final

from markupsafe import Markup

from publish.call.form import unit_word
from publish.compiling.asked import AskedFact
from publish.compiling.compile import Compiled
from publish.frame.assets import FOLDER
from publish.frame.bundle import Bundle
from publish.model.scheme import Scheme
from publish.saying.rules import Sayer
from publish.saying.voice import Voice
from publish.saying.words import Entry, Wording

# Parts of strings.yml that the scripts of the form and of the result speak with.
SPOKEN: Final = ("js", "bound", "unit", "rule", "budget", "plan")


@dataclass(frozen=True)
class PageData:
    """The data of one call's page in one language."""

    scheme: Scheme
    compiled: Compiled
    sayer: Sayer
    voice: Voice
    plan: dict[str, Any] | None

    def all(self, root: str, rulebook: str, bundle: Bundle) -> dict[str, Any]:
        """Everything, with addresses as seen from the page."""
        return {
            "language": self.voice.language,
            "scheme": self.compiled.rulebook["scheme"],
            "call": self.compiled.rulebook["call"],
            "digest": self.compiled.rulebook["digest"],
            "rulebook": f"{root}{rulebook}",
            "bundle": addresses(root, bundle),
            "formats": self.voice.formats.for_browser(self.scheme.currency),
            "words": self.words(),
            "facts": {fact.id: self.fact(fact) for fact in self.compiled.asked},
            "criteria": self.criteria(),
            "plan": self.plan,
            "documents": {document.id: self.voice.plain(document.text) for document in self.scheme.documents},
        }

    def words(self) -> dict[str, Entry]:
        """The texts that the scripts of a call's page say."""
        return spoken(self.voice.wording, SPOKEN)

    def fact(self, fact: AskedFact) -> dict[str, Any]:
        """How a fact and its answers are called."""
        return fact_words(fact, self.sayer, self.voice)

    def criteria(self) -> dict[str, Any]:
        """The texts of each criterion, and its rule in words, whole and condition by condition."""
        rules = {part["id"]: part["rule"] for part in self.compiled.rulebook["criteria"]}
        return {
            criterion.id: {
                "text": self.voice.plain(criterion.text),
                "lang": self.voice.lang(criterion.text),
                "kind": criterion.kind,
                "strength": criterion.strength,
                **{
                    name: None if words is None else self.voice.plain(words)
                    for name, words in (
                        ("met", criterion.says.met),
                        ("unmet", criterion.says.unmet),
                        ("unknown", criterion.says.unknown),
                        ("reading", criterion.reading),
                    )
                },
                "source": criterion.quote,
                "source_lang": self.voice.quoted_in(),
                "rule": self.sayer.line(rules[criterion.id]),
                "leaves": self.sayer.leaves(rules[criterion.id]),
            }
            for criterion in self.scheme.criteria
        }


def spoken(wording: Wording, parts: Iterable[str]) -> dict[str, Entry]:
    """Texts with {params}; those of `js` without their first step, the others with it."""
    found: dict[str, Entry] = {}
    for part in parts:
        prefix = "" if part == "js" else f"{part}."
        found |= {f"{prefix}{key}": entry for key, entry in wording.under(part).items()}
    return found


def fact_words(fact: AskedFact, sayer: Sayer, voice: Voice) -> dict[str, Any]:
    """How a fact and its answers are called."""
    return {
        "type": fact.type,
        "label": voice.plain(fact.label),
        "question": sayer.question(fact),
        "unit": fact.unit,
        "unit_word": unit_word(fact, voice),
        "least": fact.least,
        "most": fact.most,
        "decimals": fact.decimals,
        "options": {code: voice.plain(label) for code, label in fact.options},
        "item": None if fact.item is None else voice.plain(fact.item),
        "fields": {field.id: fact_words(field, sayer, voice) for field in fact.fields},
    }


def addresses(root: str, bundle: Bundle) -> dict[str, str]:
    """Where the page finds the checker's parts."""
    folder = PurePosixPath(FOLDER)
    entry = str(PurePosixPath(bundle.client).with_name("checker.js"))
    known = {"checker": entry, "client": bundle.client, "worker": bundle.worker, "manifest": bundle.manifest}
    return {"version": bundle.version, **{name: f"{root}{folder / path}" for name, path in known.items()}}


def embedded(data: Mapping[str, Any]) -> Markup:
    """JSON for a script element: nothing in it can end the element or start a comment."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704 - no sign of HTML is left
