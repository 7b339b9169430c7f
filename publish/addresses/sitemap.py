"""What search engines read: every address in every language, where the site knows its own; and where to look."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final
from xml.sax.saxutils import quoteattr

from publish.languages import LANGUAGES

# The most that one file may name; see sitemaps.org.
MOST: Final = 50_000
NAMESPACES: Final = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'


def write_sitemap(out: Path, base: str, hidden: frozenset[str], changed: Mapping[str, str], most: int = MOST) -> bool:
    """Write robots.txt, and the map where the public address is known; hidden pages are not on it."""
    lines = ["User-agent: *", "Disallow:"]
    if base:
        lines.append(f"Sitemap: {base}sitemap.xml")
        _write_map(out, base, [path for path in _paths(out) if path not in hidden], changed, most)
    (out / "robots.txt").write_text("\n".join([*lines, ""]), encoding="utf-8")
    return bool(base)


def _paths(out: Path) -> list[str]:
    """The addresses below a language, in order; every language has the same."""
    folder = out / LANGUAGES[0]
    found = (path.parent.relative_to(folder).as_posix() for path in folder.rglob("index.html"))
    return sorted("" if path == "." else f"{path}/" for path in found)


def _write_map(out: Path, base: str, paths: list[str], changed: Mapping[str, str], most: int) -> None:
    entries = [entry for path in paths for entry in _entries(base, path, changed.get(path))]
    if len(entries) <= most:
        (out / "sitemap.xml").write_text(_urls(entries), encoding="utf-8")
        return
    parts = [entries[start : start + most] for start in range(0, len(entries), most)]
    for number, part in enumerate(parts, 1):
        (out / f"sitemap-{number}.xml").write_text(_urls(part), encoding="utf-8")
    named = "".join(
        f"<sitemap><loc>{base}sitemap-{number}.xml</loc></sitemap>\n" for number in range(1, len(parts) + 1)
    )
    index = f'{HEAD}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{named}</sitemapindex>\n'
    (out / "sitemap.xml").write_text(index, encoding="utf-8")


def _urls(entries: list[str]) -> str:
    return f"{HEAD}<urlset {NAMESPACES}>\n{''.join(entries)}</urlset>\n"


def _entries(base: str, path: str, changed: str | None) -> Iterator[str]:
    addresses = {language: quoteattr(f"{base}{language}/{path}") for language in LANGUAGES}
    others = "".join(
        f'<xhtml:link rel="alternate" hreflang="{language}" href={address}/>' for language, address in addresses.items()
    )
    lastmod = f"<lastmod>{changed}</lastmod>" if changed else ""
    for address in addresses.values():
        yield f"<url><loc>{address[1:-1]}</loc>{lastmod}{others}</url>\n"
