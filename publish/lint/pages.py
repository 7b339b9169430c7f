"""Links in the editorial pages: one that leads nowhere, one that is open to the road, one that does not say where."""

from collections.abc import Callable, Iterator, Set
from functools import cache
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from publish.telling.problems import Place, Problem, filling
from publish.texts.links_in_text import TextLink, links_in
from publish.texts.prose import heading_ids

PAGES: Final = "content/*/**/*.md"


def pages(root: Path) -> list[Problem]:
    """What a colleague would say of each link in the pages of every language."""
    files = [path for path in sorted(root.glob(PAGES)) if not path.is_symlink()]
    texts = {path: path.read_text(encoding="utf-8-sig", errors="replace") for path in files}
    found = [(path, link) for path, text in texts.items() for link in links_in(text)]
    secure = {urlsplit(link.target).netloc for _, link in found if link.target.startswith("https://")}
    known = {path.resolve(): text for path, text in texts.items()}
    headings = cache(lambda page: heading_ids(known[page]))
    return [
        _told(code, path.relative_to(root).as_posix(), texts[path], link)
        for path, link in found
        for code in _codes(path, link, headings, known.keys(), secure)
    ]


def _codes(
    path: Path, link: TextLink, headings: Callable[[Path], set[str]], known: Set[Path], secure: set[str]
) -> Iterator[str]:
    parts = urlsplit(link.target)
    if not parts.scheme and not _leads(path, unquote(parts.path), unquote(parts.fragment), headings, known):
        yield "lint.anchor"
    if parts.scheme == "http" and parts.netloc in secure:
        yield "lint.link_http"
    if link.says_nothing:
        yield "lint.link_text"


def _leads(path: Path, target: str, fragment: str, headings: Callable[[Path], set[str]], known: Set[Path]) -> bool:
    """Whether there is such a page with such a heading; pages that the build makes are its own to check."""
    page = (path.parent / target).resolve() if target else path.resolve()
    if target and page.suffix != ".md":
        return True
    return page in known and (not fragment or fragment in headings(page))


def _told(code: str, name: str, text: str, link: TextLink) -> Problem:
    line = text.count("\n", 0, link.start)
    column = link.start - (text.rfind("\n", 0, link.start) + 1) + 1
    end = column + len(f"[{link.text}]({link.target})")
    place = Place(name, line + 1, column, end, text.split("\n")[line])
    write = f"https{link.target.removeprefix('http')}" if code == "lint.link_http" else None
    params = filling(target=link.target, text=link.text)
    return Problem(code, place, "", params, link.target, write, "warning")
