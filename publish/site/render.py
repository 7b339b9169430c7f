"""Pages into files: Jinja templates, autoescaped, inside the shell of each language. Nothing else knows Jinja."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache, cached_property
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from checker.bridge import canonical
from publish.addresses.naming import Naming
from publish.browsing.facets import Facets, all_facets
from publish.call.page_data import addresses, embedded
from publish.call.structured import structured
from publish.call.view import SORTS, CallPage, call_page
from publish.compiling.compile import Compiled
from publish.feeds.which import alternates, feeds_of_page
from publish.model.load import Collection
from publish.model.scheme import LANGUAGES, Language
from publish.saying.words import Wording
from publish.site.assets import FOLDER, Assets
from publish.site.bundle import Bundle
from publish.site.shell import LANGUAGE_NAMES, Shell

# Named by those who hand templates on; the library itself stays here.
type Templates = Environment
TEMPLATES: Final = Path(__file__).resolve().parents[2] / "theme" / "pages"


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

    @cached_property
    def found_by(self) -> Mapping[str, Facets]:
        """What each scheme can be found by: worked out once, for lists, feeds, data and search alike."""
        return all_facets(self.collection, self.compiled, self.at)


def render(site: Site, languages: tuple[Language, ...] = LANGUAGES, only: str | None = None) -> None:
    """Write the root page, and per language a page for each scheme, or for one alone."""
    templates = environment()
    rulebooks = {key: _write_rulebook(compiled, site.out) for key, compiled in site.compiled.items()}
    for language in languages:
        wording = site.wordings[language]
        for each in site.collection.schemes:
            if only not in (None, each.id):
                continue
            page = call_page(each, site.collection, site.compiled, wording, site.at)
            write_page(site, language, f"{page.loaded.id}/", _call(site, page, rulebooks, templates))
    words = {language: site.wordings[language] for language in languages}
    html = templates.get_template("root.html").render(words=words, names=LANGUAGE_NAMES, assets=site.assets, root="")
    (site.out / "index.html").write_text(html, encoding="utf-8")


@cache
def environment() -> Environment:
    """The templates, each read anew when its file changes; what is missing is an error, what is text is escaped."""
    loader = FileSystemLoader(TEMPLATES)
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def _write_rulebook(compiled: Compiled, out: Path) -> str:
    """The rules of a call for the browser, under a name that changes with them; its address below the root."""
    address = f"{FOLDER}/rulebook-{compiled.rulebook['digest'][:16]}.json"
    (out / FOLDER).mkdir(parents=True, exist_ok=True)
    (out / address).write_text(canonical(compiled.rulebook), encoding="utf-8")
    return address


def write_page(site: Site, language: Language, path: str, slots: Mapping[str, str], *, of: str | None = None) -> None:
    """A page at an address below its language, from the slots that are its own; `of` where it stands for another."""
    target = site.out / language / path / "index.html"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(filled(site, language, slots, path if of is None else of, root_of(path)), encoding="utf-8")


def filled(site: Site, language: Language, slots: Mapping[str, str], path: str, root: str) -> str:
    """A page in the shell of its language; `root` is the site's root as seen from where the page is served."""
    return site.shells[language].fill({"here": path, **slots, "root": root, "path": path})


def root_of(path: str) -> str:
    """The site's root as seen from a page of a language."""
    return "../" * (path.count("/") + 1)


def _call(site: Site, page: CallPage, rulebooks: Mapping[str, str], templates: Environment) -> dict[str, str]:
    root, voice = root_of(f"{page.loaded.id}/"), page.voice
    data, scripts = Markup(), {}
    if page.groups and page.data is not None and page.call is not None:
        data = embedded(page.data.all(root, rulebooks[f"{page.loaded.id}#{page.call.id}"], site.bundle))
        scripts = addresses(root, site.bundle)
    context = {"page": page, "s": page.scheme, "v": voice, "root": root, "sorts": SORTS, "data": data}
    head = templates.get_template("head.html")
    return {
        "title": escape(voice.plain(page.scheme.title)),
        "description": escape(voice.plain(page.scheme.summary)),
        "head": head.render(
            structured=embedded(structured(page, Naming(site.shells[voice.language].site_url))),
            scripts=scripts,
            feeds=_feeds(site, page, root),
        ),
        "body": templates.get_template("call.html").render(context),
        "kind": "call",
    }


def _feeds(site: Site, page: CallPage, root: str) -> list[dict[str, str]]:
    """The news that a call's page leads to."""
    language = page.voice.language
    base = f"{site.shells[language].site_url or root}{language}/"
    return list(alternates(feeds_of_page(site.collection, page.loaded.place), page.voice, base))
