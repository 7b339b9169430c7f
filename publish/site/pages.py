"""The pages that gather schemes, and those that stand where there is no page."""

from typing import Final

from publish.addresses.naming import Naming
from publish.addresses.sitemap import write_sitemap
from publish.browsing.archive import archive
from publish.browsing.browse import List
from publish.browsing.edition import Edition
from publish.browsing.gatherings import funders, places
from publish.browsing.messages import write_messages
from publish.browsing.moved import write_missing, write_missing_anywhere, write_moved
from publish.browsing.register import register
from publish.browsing.style import PATH as STYLE_GUIDE
from publish.browsing.style import write_style
from publish.browsing.year import ongoing, years
from publish.call.page_data import embedded
from publish.call.structured import award_list
from publish.frame.render import Site, environment
from publish.languages import LANGUAGES, Language

# Another stage writes it; where it does not, no page leads to it.
AWARDS_CSV: Final = "api/v1/awards-{language}.csv"


def write_pages(site: Site, languages: tuple[Language, ...] = LANGUAGES) -> None:
    """Write them all."""
    templates, facets = environment(), site.found_by
    editions = [Edition(site, language, facets, templates) for language in languages]
    for edition in editions:
        _list(edition)
        _archive(edition)
        _calendar(edition)
        _awards(edition)
        _funders(edition)
        _places(edition)
        write_messages(edition)
        write_style(edition)
        write_moved(edition)
        write_missing(edition)
    write_missing_anywhere(editions[0])


def write_map(site: Site) -> bool:
    """Write the map of every page; says whether the site knows its public address, and so has one."""
    hidden = frozenset({STYLE_GUIDE, *(address[1:] for address in site.collection.ledger.told)})
    changed = {f"{loaded.id}/": loaded.scheme.updated.isoformat() for loaded in site.collection.schemes}
    return write_sitemap(site.out, next(iter(site.shells.values())).site_url, hidden, changed)


def _list(edition: Edition) -> None:
    say = edition.voice.say
    words = edition.wording.under("browse")
    words = {key: words[key] for key in ("count", "show", "shown", "loosen", "chosen")}
    title, description = say("home.title"), say("site.description")
    scripts = ("browse.js", "search_start.js")
    edition.write("", "home.html", title, description, scripts, list=List(edition), words=words)


def _archive(edition: Edition) -> None:
    say = edition.voice.say
    edition.write("archive/", "archive.html", say("archive.title"), say("archive.description"), years=archive(edition))


def _calendar(edition: Edition) -> None:
    say, found = edition.voice.say, years(edition)
    empty = edition.site.at.year not in (year.year for year in found)
    title, description = say("calendar.title"), say("calendar.description")
    edition.write(
        "calendar/",
        "calendar.html",
        title,
        description,
        years=found,
        ongoing=ongoing(edition),
        now=edition.site.at.year,
        empty=empty,
    )


def _awards(edition: Edition) -> None:
    say, csv = edition.voice.say, AWARDS_CSV.format(language=edition.language)
    there = csv if (edition.site.out / csv).is_file() else None
    title, description = say("awards_page.title"), say("awards_page.description")
    naming = Naming(edition.site.shells[edition.language].site_url)
    told = embedded(award_list(edition.pages, naming))
    scripts = ("search_start.js",)
    edition.write(
        "awards/", "awards.html", title, description, scripts, register=register(edition), csv=there, told=told
    )


def _funders(edition: Edition) -> None:
    say, found = edition.voice.say, funders(edition)
    edition.write("funders/", "funders.html", say("funders.title"), say("funders.description"), funders=found)
    for each in found:
        description = say("funders.page", funder=each.plain)
        edition.write(f"funders/{each.id}/", "funder.html", each.plain, description, funder=each)


def _places(edition: Edition) -> None:
    for each in places(edition):
        description = edition.voice.say("places.page", place=each.plain)
        edition.write(f"{each.id}/", "place.html", each.plain, description, near=each.id, place=each)
