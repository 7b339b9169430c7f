"""Pages into files: Jinja templates, autoescaped, inside the shell of each language. Nothing else knows Jinja."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from checker.bridge import canonical
from publish.assets import FOLDER, Assets
from publish.bundle import Bundle
from publish.compile import Compiled
from publish.load import Collection
from publish.page_data import addresses, embedded
from publish.scheme import LANGUAGES, Language
from publish.shell import LANGUAGE_NAMES, Shell
from publish.view import SORTS, CallPage, by_deadline, call_page
from publish.voice import Voice
from publish.words import Wording

TEMPLATES: Final = Path(__file__).resolve().parent.parent / "theme" / "pages"


@dataclass(frozen=True)
class Site:
    """What every page is made with."""

    collection: Collection
    compiled: Mapping[str, Compiled]
    bundle: Bundle
    shells: Mapping[Language, Shell]
    wordings: Mapping[Language, Wording]
    assets: Assets
    out: Path
    at: datetime


def render(site: Site, languages: tuple[Language, ...] = LANGUAGES) -> None:
    """Write the root page, and per language the start page and a page for each scheme."""
    templates = environment()
    rulebooks = {key: _write_rulebook(compiled, site.out) for key, compiled in site.compiled.items()}
    for language in languages:
        wording = site.wordings[language]
        pages = [call_page(each, site.collection, site.compiled, wording, site.at) for each in site.collection.schemes]
        for page in pages:
            _write(site, language, f"{page.loaded.id}/", _call(site, page, rulebooks, templates))
        _write(site, language, "", _home(pages, Voice(wording, language, ""), templates))
    for name, template in (("index.html", "root.html"), ("404.html", "missing.html")):
        words = {language: site.wordings[language] for language in languages}
        html = templates.get_template(template).render(words=words, names=LANGUAGE_NAMES, assets=site.assets)
        (site.out / name).write_text(html, encoding="utf-8")


def environment() -> Environment:
    """The templates; what is missing is an error, what is text is escaped."""
    loader = FileSystemLoader(TEMPLATES)
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def _write_rulebook(compiled: Compiled, out: Path) -> str:
    """The rules of a call for the browser, under a name that changes with them; its address below the root."""
    address = f"{FOLDER}/rulebook-{compiled.rulebook['digest'][:16]}.json"
    (out / FOLDER).mkdir(parents=True, exist_ok=True)
    (out / address).write_text(canonical(compiled.rulebook), encoding="utf-8")
    return address


def _write(site: Site, language: Language, path: str, slots: Mapping[str, str]) -> None:
    target = site.out / language / path / "index.html"
    target.parent.mkdir(parents=True, exist_ok=True)
    root = _root(path)
    target.write_text(site.shells[language].fill({**slots, "root": root, "path": path}), encoding="utf-8")


def _root(path: str) -> str:
    """The site's root as seen from a page of a language."""
    return "../" * (path.count("/") + 1)


def _call(site: Site, page: CallPage, rulebooks: Mapping[str, str], templates: Environment) -> dict[str, str]:
    root, voice = _root(f"{page.loaded.id}/"), page.voice
    data, scripts = Markup(), {}
    if page.groups and page.data is not None and page.call is not None:
        data = embedded(page.data.all(root, rulebooks[f"{page.loaded.id}#{page.call.id}"], site.bundle))
        scripts = addresses(root, site.bundle)
    context = {"page": page, "s": page.scheme, "v": voice, "root": root, "sorts": SORTS, "data": data}
    head = templates.get_template("head.html")
    return {
        "title": escape(voice.plain(page.scheme.title)),
        "description": escape(voice.plain(page.scheme.summary)),
        "head": head.render(structured=embedded(_structured(page)), scripts=scripts),
        "body": templates.get_template("call.html").render(context),
        "kind": "call",
        "home": "",
    }


def _home(pages: Iterable[CallPage], voice: Voice, templates: Environment) -> dict[str, str]:
    ahead, past = by_deadline(pages)
    return {
        "title": escape(voice.say("home.title")),
        "description": escape(voice.say("site.description")),
        "head": "",
        "body": templates.get_template("home.html").render(ahead=ahead, past=past, v=voice),
        "kind": "home",
        "home": ' aria-current="page"',
    }


def _structured(page: CallPage) -> dict[str, Any]:
    """The grant as schema.org describes one."""
    voice, scheme = page.voice, page.scheme
    amounts = [limit.amount for limit in scheme.money.limits if limit.caps == "grant" and limit.amount is not None]
    found: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "MonetaryGrant",
        "name": voice.plain(scheme.title),
        "description": voice.plain(scheme.summary),
        "inLanguage": voice.language,
        "funder": {"@type": "Organization", "name": voice.plain(page.organisation(scheme.funder))},
    }
    if amounts:
        found["amount"] = {"@type": "MonetaryAmount", "currency": scheme.currency, "maxValue": str(max(amounts))}
    return found
