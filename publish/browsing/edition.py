"""The site in one language, as the pages that gather schemes are made from it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from markupsafe import escape

from publish.call.view import CallPage, call_page
from publish.compiling.facets import Facets
from publish.feeds.which import alternates, feeds_of_page
from publish.frame.render import Site, Templates, root_of, write_page
from publish.languages import Language
from publish.model.scheme import Words
from publish.saying.voice import Voice
from publish.saying.words import Wording

# A call without a last day closes after all that have one.
NEVER: Final = "9999"
# Pages that no search should find.
APART: Final = ("moved.html", "gone.html", "style.html")


@dataclass(frozen=True)
class Edition:
    """One language: every scheme's page with what it can be found by, and where pages are written."""

    site: Site
    language: Language
    facets: Mapping[str, Facets]
    templates: Templates

    @property
    def wording(self) -> Wording:
        """The site's own words."""
        return self.site.wordings[self.language]

    @cached_property
    def voice(self) -> Voice:
        """The voice of pages that are of no scheme."""
        return Voice(self.wording, self.language, "")

    @cached_property
    def pages(self) -> tuple[CallPage, ...]:
        """Every scheme by the call that stands for it: what closes next first, then what closed last."""
        site = self.site
        made = (
            call_page(each, site.collection, site.compiled, self.wording, site.at) for each in site.collection.schemes
        )
        return tuple(self.ordered(made))

    def ordered(self, pages: Iterable[CallPage]) -> list[CallPage]:
        """What can be applied to, the next to close first; then the rest, the latest first."""
        found = sorted(pages, key=lambda page: page.loaded.id)
        ahead = [page for page in found if self.of(page).ahead]
        past = [page for page in found if not self.of(page).ahead]
        ahead.sort(key=lambda page: self.of(page).closes or NEVER)
        return ahead + sorted(past, key=lambda page: self.of(page).closes or "", reverse=True)

    def of(self, page: CallPage) -> Facets:
        """What a scheme can be found by."""
        return self.facets[page.loaded.id]

    def place(self, place: str) -> Words:
        """What a place is called."""
        return self.site.collection.places.places[place].name

    def organisation(self, name: str) -> Words:
        """What a body is called."""
        return self.site.collection.organisations.organisations[name].name

    def write(  # noqa: PLR0917 - what a page is made of
        self,
        path: str,
        template: str,
        title: str,
        description: str,
        scripts: tuple[str, ...] = (),
        of: str | None = None,
        near: str | None = None,
        **context: object,
    ) -> None:
        """Write a page of the site's own; `of` where it stands for another address, `near` a place."""
        root = root_of(path)
        shared = {"v": self.voice, "root": root, "home": f"{root}{self.language}/", "edition": self}
        body = self.templates.get_template(template).render(shared | context)
        slots = {
            "title": str(escape(title)),
            "description": str(escape(description)),
            "head": self._apart(shared | context) if template in APART else self._head(root, scripts, near),
            "body": body,
            "kind": template.removesuffix(".html"),
        }
        write_page(self.site, self.language, path, slots, of=of)

    def _head(self, root: str, scripts: Iterable[str], near: str | None) -> str:
        """What the page loads, and the news it leads to."""
        base = f"{self.site.shells[self.language].site_url or root}{self.language}/"
        news = list(alternates(feeds_of_page(self.site.collection, near), self.voice, base))
        addresses = [root + self.site.assets.files[name] for name in scripts]
        found = self.templates.get_template("alternates.html").render(feeds=news)
        return found + self.templates.get_template("scripts.html").render(scripts=addresses)

    def _apart(self, context: Mapping[str, object]) -> str:
        """What tells a search to pass by, and a browser to go on where the page has moved."""
        return self.templates.get_template("robots.html").render(context)
