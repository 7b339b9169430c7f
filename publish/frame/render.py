"""Pages into files: Jinja templates, autoescaped, inside the shell of each language. Nothing else knows Jinja."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache, cached_property
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from publish.compiling.compile import Compiled
from publish.compiling.facets import Facets, all_facets
from publish.frame.assets import CHECK, CHECKED, Assets
from publish.frame.bundle import Bundle
from publish.frame.shell import Shell
from publish.languages import Language
from publish.model.load import Collection
from publish.saying.words import Wording

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


@cache
def environment() -> Environment:
    """The templates, each read anew when its file changes; what is missing is an error, what is text is escaped."""
    loader = FileSystemLoader(TEMPLATES)
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def write_page(site: Site, language: Language, path: str, slots: Mapping[str, str], *, of: str | None = None) -> None:
    """A page at an address below its language, from the slots that are its own; `of` where it stands for another."""
    target = site.out / language / path / "index.html"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(filled(site, language, slots, path if of is None else of, root_of(path)), encoding="utf-8")


def filled(site: Site, language: Language, slots: Mapping[str, str], path: str, root: str) -> str:
    """A page in the shell of its language; `root` is the site's root as seen from where the page is served."""
    sheet = f'<link rel="stylesheet" href="{root}{site.assets.files[CHECK]}">' if slots["kind"] in CHECKED else ""
    return site.shells[language].fill({"here": path, **slots, "sheet": sheet, "root": root, "path": path})


def root_of(path: str) -> str:
    """The site's root as seen from a page of a language."""
    return "../" * (path.count("/") + 1)
