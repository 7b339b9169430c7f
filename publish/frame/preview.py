"""A preview of what is not published: every page says so to its reader, and to search engines that it is not theirs."""

import re
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Final

from publish.languages import LANGUAGES, Language
from publish.saying.words import Wording

ROBOTS: Final = '<meta name="robots" content="noindex, nofollow">'
# A page may ask not to be found already.
ASKED: Final = re.compile(r'\n?<meta name="robots"[^>]*>')
LANGUAGE: Final = re.compile(r'<html lang="([a-z]+)"')
CHARSET: Final = '<meta charset="utf-8">'
BODY: Final = re.compile(r"<body[^>]*>")
FORBIDDEN: Final = "User-agent: *\nDisallow: /\n"


def mark(out: Path, name: str, wordings: Mapping[Language, Wording]) -> None:
    """Put the name of the preview on every page of a finished site, and close the site to search engines."""
    banners = {language: _banner(wordings[language].say("preview.banner", name=name)) for language in LANGUAGES}
    for page in sorted(out.rglob("*.html")):
        page.write_text(_marked(page.read_text(encoding="utf-8"), banners), encoding="utf-8")
    for site_map in out.glob("sitemap*.xml"):
        site_map.unlink()
    (out / "robots.txt").write_text(FORBIDDEN, encoding="utf-8")


def _banner(text: str) -> str:
    return f'\n<aside class="preview-banner">{escape(text)}</aside>'


def _marked(html: str, banners: Mapping[Language, str]) -> str:
    found = LANGUAGE.search(html)
    banner = next((text for language, text in banners.items() if found and language == found[1]), banners["nb"])
    html = ASKED.sub("", html).replace(CHARSET, f"{CHARSET}\n{ROBOTS}", 1)
    return BODY.sub(lambda body: body[0] + banner, html, count=1)
