"""The site as it is at another instant than now: every page says so, and its clock stands still there."""

import re
from collections.abc import Mapping
from datetime import datetime
from html import escape
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from publish.compiling.instants import written
from publish.languages import LANGUAGES, Language
from publish.saying.words import Wording
from publish.telling.moment import HERE

LANGUAGE: Final = re.compile(r'<html lang="([a-z]+)"')
BODY: Final = re.compile(r"(<body[^>]*>)")


def mark(out: Path, at: datetime, wordings: Mapping[Language, Wording]) -> None:
    """Say on every page of a finished site which instant it is about."""
    banners = {language: _banner(at, wordings[language]) for language in LANGUAGES}
    for page in sorted(out.rglob("*.html")):
        html = page.read_text(encoding="utf-8")
        found = LANGUAGE.search(html)
        banner = next((text for language, text in banners.items() if found and language == found[1]), banners["nb"])
        # The page's scripts take the instant from here in place of the device's clock.
        html = LANGUAGE.sub(rf'\g<0> data-on="{written(at)}"', html, count=1)
        before, body, after = BODY.split(html, 1)
        page.write_text(before + body + banner + after, encoding="utf-8")


def _banner(at: datetime, wording: Wording) -> str:
    here, formats = at.astimezone(ZoneInfo(HERE)), wording.formats
    zone = wording.say(f"zone.{HERE.lower().replace('/', '_')}")
    moment = wording.say("instant.clock", date=formats.day(here.date()), time=formats.clock(here.time()), zone=zone)
    return f'\n<aside class="preview-banner">{escape(wording.say("as_of.banner", moment=moment))}</aside>'
