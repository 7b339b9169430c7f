"""A page with a budget, as its scripts are given it: the site's own words and formats, terms made for the tests."""

from typing import Any

from publish.languages import Language
from publish.saying.formats import Formats
from publish.saying.words import wordings
from tests.checker.browser.node import HERE

ROOT = HERE.parents[2]
CATEGORIES = {
    "project_management": ("yes", "Prosjektledelse"),
    "municipal_meetings": ("yes", "Møter mellom kommuner"),
    "public_meetings": ("yes", "Møteplasser for folk"),
    "travel": ("yes", "Reiser mv."),
    "equipment": ("no", "Varig utstyr"),
    "licences": ("if_justified", "Kjøp av lisenser støttes normalt ikke. Det kan gjøres unntak."),
}
TERMS: dict[str, Any] = {
    "currency": "NOK",
    "in_kind": "counts_as_contribution",
    "several_projects": True,
    "years": [2020, 2021, 2022],
    "parts": [],
    "categories": [
        {"id": name, "covered": covered, "asks": name if covered == "no" else None}
        for name, (covered, _) in CATEGORIES.items()
    ],
    "limits": [{"id": "ceiling_2020", "caps": "grant", "per": "county", "rolling_years": None}],
    "answers": {},
}

WORDINGS, _ = wordings(ROOT / "content")


def page(language: Language = "nb", terms: dict[str, Any] | None = None) -> dict[str, Any]:
    """What the scripts read of a page."""
    wording = WORDINGS[language]
    words = {
        f"{prefix}{key}": entry
        for part, prefix in (("js", ""), ("bound", "bound."), ("budget", "budget."))
        for key, entry in wording.under(part).items()
    }
    texts = {name: {"text": text, "lang": None} for name, (_, text) in CATEGORIES.items()}
    parts = {"development": {"text": "Utvikling", "lang": None}}
    plan = {"terms": terms or TERMS, "categories": texts, "parts": parts}
    return {"words": words, "facts": {}, "formats": Formats(language).for_browser("NOK"), "plan": plan}
