"""The page around a page: MkDocs draws it once per language; here it is cut at its slots. Nothing else knows MkDocs."""

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

from publish.addresses import naming, nav
from publish.frame.assets import Assets
from publish.languages import LANGUAGES, Language
from publish.saying.formats import LOCALES
from publish.saying.words import Wording
from publish.texts.prose import sanitised_page

SLOT: Final = re.compile(r"\[\[slot:([a-z_]+)\]\]")
# Every slot must be filled on every page.
SLOTS: Final = frozenset({"root", "path", "title", "description", "sheet", "head", "body", "kind", "here"})
# Behind the link to the page that a reader is on.
CURRENT: Final = ' aria-current="page"'
SHELL: Final = "shell.md"
# The manual of those who write the schemes, with its pictures.
EDITORS: Final = "editors"
GATHERED: Final = ("*.md", f"{EDITORS}/*.md", f"{EDITORS}/*.png")
# Each language in its own words: a reader looks for the one they know.
LANGUAGE_NAMES: Final[Mapping[Language, str]] = {"nb": "Bokmål", "nn": "Nynorsk", "sv": "Svenska", "en": "English"}


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
        current = {_link(path): CURRENT if path == slots["here"] else "" for path in nav.addresses()}
        given = {**slots, **current}
        return "".join(given[part] if index % 2 else part for index, part in enumerate(self.parts))

    @property
    def base_path(self) -> str:
        """The site's root as its own server names it."""
        return naming.base_path(self.site_url)


@dataclass(frozen=True, slots=True)
class _Chrome:
    """What the chrome of every language is made from."""

    root: Path
    assets: Assets
    out: Path
    at: datetime
    source: str
    address: str | None


def shells(  # noqa: PLR0917 - a stage of the build: what earlier stages made
    root: Path,
    wordings: Mapping[Language, Wording],
    assets: Assets,
    out: Path,
    at: datetime,
    source: str,
    address: str | None = None,
) -> dict[Language, Shell]:
    """Write the editorial pages of every language and return its shell. `source` is the version of what was built.

    Without an address it is that of mkdocs.yml; an empty one is none.
    """
    chrome = _Chrome(root, assets, out, at, source, address)
    return {language: _shell(chrome, wording) for language, wording in wordings.items()}


def _shell(chrome: _Chrome, wording: Wording) -> Shell:
    language = wording.language
    with tempfile.TemporaryDirectory() as room:
        docs, site = Path(room, "docs"), Path(room, "site")
        _gather(chrome.root / "content" / language, docs)
        config = load_config(str(chrome.root / "mkdocs.yml"), docs_dir=str(docs), site_dir=str(site))
        base = (config.site_url or "") if chrome.address is None else chrome.address
        config.site_url = f"{base}{language}/" if base else None
        config.theme["language"] = language
        config.theme.static_templates = set()
        config.site_name = wording.say("site.name")
        config.site_description = wording.say("site.description")
        config.extra.update(_words(chrome, wording), assets=chrome.assets, mark=chrome.assets.look.mark, base=base)
        # Editors write the Markdown of these pages too: what it turns into goes through the same allow-list.
        config.plugins.events["page_content"].append(lambda html, **_: sanitised_page(html))
        build(config)
        _keep_pages(site, chrome.out / language)
        page = (site / Path(SHELL).stem / "index.html").read_text(encoding="utf-8")
    return Shell(language, base, tuple(SLOT.split(page)))


def _words(chrome: _Chrome, wording: Wording) -> dict[str, Any]:
    """What the templates of the chrome say; escaped here, since MkDocs renders without autoescape."""
    built = wording.formats.day(chrome.at.date())
    return {
        "say": lambda key: escape(wording.say(key)),
        "language": wording.language,
        "languages": LANGUAGE_NAMES,
        "themes": ("auto", "light", "dark"),
        "header": [_entry(wording, entry) for entry in nav.HEADER],
        "beside": [_entry(wording, entry) for entry in nav.BESIDE],
        "footer": [(path, escape(wording.say(key))) for path, key in nav.FOOTER],
        "locales": {code: LOCALES[code] for code in LANGUAGES},
        "built": escape(wording.say("footer.built", date=built)),
        "source": chrome.source,
        "source_words": escape(wording.say("footer.source", digest=chrome.source[:12])),
    }


def _entry(wording: Wording, entry: nav.Entry) -> tuple[str, str, str]:
    """An address, its words, and the slot behind the link."""
    path, key = entry
    return path, escape(wording.say(key)), _link(path)


def _link(path: str) -> str:
    """The slot behind a link of the menu."""
    return f"at_{path.strip('/').replace('/', '_').replace('-', '_')}"


def _gather(content: Path, docs: Path) -> None:
    """The editorial pages and an empty one for the shell; a link to elsewhere is not followed."""
    docs.mkdir()
    for page in (each for pattern in GATHERED for each in content.glob(pattern)):
        if page.is_file() and not page.is_symlink() and not page.parent.is_symlink():
            target = docs / page.relative_to(content)
            target.parent.mkdir(exist_ok=True)
            shutil.copyfile(page, target)
    (docs / SHELL).write_text("", encoding="utf-8")


def _keep_pages(site: Path, out: Path) -> None:
    """Take over the editorial pages; Material's own files, its search and its map of the site stay behind."""
    pages = [*site.glob("*/index.html"), *site.glob(f"{EDITORS}/*/index.html"), *site.glob(f"{EDITORS}/*.png")]
    for page in pages:
        if page.parent.name != Path(SHELL).stem:
            target = out / page.relative_to(site)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(page, target)
