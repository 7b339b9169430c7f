"""The page around a page: MkDocs and Material draw it once per language; here it is cut at its slots. Nothing else knows MkDocs."""

import re
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from html import escape
from pathlib import Path
from typing import Any, Final

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.plugins import BasePlugin

from publish.assets import Assets
from publish.prose import sanitised_page
from publish.scheme import Language
from publish.words import Wording

SLOT: Final = re.compile(r"\[\[slot:([a-z_]+)\]\]")
# Every slot must be filled on every page.
SLOTS: Final = frozenset({"root", "path", "title", "description", "head", "body", "kind", "home"})
SHELL: Final = "shell.md"


@dataclass(frozen=True, slots=True)
class Shell:
    """One language's page with its slots open: text and slot names in turn, text first and last."""

    language: Language
    site_url: str
    parts: tuple[str, ...]

    def fill(self, slots: Mapping[str, str]) -> str:
        """The whole page. What goes in is HTML already: whoever fills a slot has escaped it."""
        if slots.keys() != SLOTS:
            raise KeyError(f"slots: {sorted(slots.keys() ^ SLOTS)}")
        return "".join(slots[part] if index % 2 else part for index, part in enumerate(self.parts))


class _Sanitise(BasePlugin):
    """Editors write the Markdown of these pages too: what it turns into goes through the same allow-list."""

    def on_page_content(self, html: str, **_: Any) -> str:
        return sanitised_page(html)


def shells(
    root: Path, wordings: Mapping[Language, Wording], assets: Assets, out: Path, at: datetime, source: str
) -> dict[Language, Shell]:
    """Write the editorial pages of every language and return its shell. `source` is the version of what was built."""
    return {language: _shell(root, wordings, language, assets, out, at, source) for language in wordings}


def _shell(
    root: Path,
    wordings: Mapping[Language, Wording],
    language: Language,
    assets: Assets,
    out: Path,
    at: datetime,
    source: str,
) -> Shell:
    wording = wordings[language]
    with tempfile.TemporaryDirectory() as room:
        docs, site = Path(room, "docs"), Path(room, "site")
        shutil.copytree(root / "content" / language, docs, ignore=shutil.ignore_patterns("*.yml"))
        (docs / SHELL).write_text("", encoding="utf-8")
        config = load_config(str(root / "mkdocs.yml"), docs_dir=str(docs), site_dir=str(site))
        base = config.site_url or ""
        config.site_url = f"{base}{language}/" if base else None
        config.theme["language"] = language
        config.theme.static_templates = set()
        config.site_description = wording.say("site.description")
        config.extra.update(
            # MkDocs renders without autoescape.
            say=lambda key: escape(wording.say(key)),
            language=language,
            languages=LANGUAGE_NAMES,
            assets=assets,
            base=base,
            built=escape(wording.say("footer.built", date=wording.formats.date(at.date()))),
            source=source,
            source_words=escape(wording.say("footer.source", digest=source[:12])),
            themes=("auto", "light", "dark"),
        )
        config.plugins["sanitise"] = _Sanitise()
        build(config)
        _keep_pages(site, out / language)
        page = (site / Path(SHELL).stem / "index.html").read_text(encoding="utf-8")
    return Shell(language, base, tuple(SLOT.split(page)))


# Each language in its own words: a reader looks for the one they know.
LANGUAGE_NAMES: Final[Mapping[Language, str]] = {"nb": "Bokmål", "nn": "Nynorsk", "sv": "Svenska", "en": "English"}


def _keep_pages(site: Path, out: Path) -> None:
    """Take over the editorial pages; Material's own files, its search and its map of the site stay behind."""
    for page in site.glob("*/index.html"):
        name = page.parent.name
        if name != Path(SHELL).stem:
            (out / name).mkdir(parents=True, exist_ok=True)
            shutil.copyfile(page, out / name / "index.html")
