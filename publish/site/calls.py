"""The pages of calls and the root page, written; and each call's rulebook beside them."""

from collections.abc import Mapping
from pathlib import Path

from markupsafe import Markup, escape

from checker.bridge import canonical
from publish.addresses.naming import Naming
from publish.call.page_data import addresses, embedded
from publish.call.sorts import SORTS
from publish.call.structured import structured
from publish.call.view import CallPage, call_page
from publish.compiling.compile import Compiled
from publish.feeds.which import alternates, feeds_of_page
from publish.frame.assets import FOLDER
from publish.frame.render import Site, Templates, environment, root_of, write_page
from publish.frame.shell import LANGUAGE_NAMES
from publish.languages import LANGUAGES, Language


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
    words = {language: site.wordings[language] for language in LANGUAGES}
    html = templates.get_template("root.html").render(
        words=words, names=LANGUAGE_NAMES, assets=site.assets, root="", base=next(iter(site.shells.values())).site_url
    )
    (site.out / "index.html").write_text(html, encoding="utf-8")


def _write_rulebook(compiled: Compiled, out: Path) -> str:
    """The rules of a call for the browser, under a name that changes with them; its address below the root."""
    address = f"{FOLDER}/rulebook-{compiled.rulebook['digest'][:16]}.json"
    (out / FOLDER).mkdir(parents=True, exist_ok=True)
    (out / address).write_text(canonical(compiled.rulebook), encoding="utf-8")
    return address


def _call(site: Site, page: CallPage, rulebooks: Mapping[str, str], templates: Templates) -> dict[str, str]:
    root, voice = root_of(f"{page.loaded.id}/"), page.voice
    data, scripts = Markup(), {}
    if page.groups and page.data is not None and page.call is not None:
        data = embedded(page.data.all(root, rulebooks[f"{page.loaded.id}#{page.call.id}"], site.bundle))
        scripts = addresses(root, site.bundle)
    context = {"page": page, "s": page.scheme, "v": voice, "root": root, "sorts": SORTS, "data": data}
    context |= {"paper": _on_paper(site, page)}
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


def _on_paper(site: Site, page: CallPage) -> Markup:
    """What a short print says of itself: which page it is of, as of when."""
    voice = page.voice
    here = f"{site.shells[voice.language].site_url or '/'}{voice.language}/{page.loaded.id}/"
    said = voice.say("paper.short", address="{here}", date=voice.day(site.at.date()))
    return escape(said).replace("{here}", Markup("<span data-address>{}</span>").format(here))


def _feeds(site: Site, page: CallPage, root: str) -> list[dict[str, str]]:
    """The news that a call's page leads to."""
    language = page.voice.language
    base = f"{site.shells[language].site_url or root}{language}/"
    return list(alternates(feeds_of_page(site.collection, page.loaded.place), page.voice, base))
