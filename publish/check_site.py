"""The finished site, read once more as a browser would: every address leads somewhere, nothing is inline or foreign."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import unquote, urlsplit

ADDRESSES: Final = ("href", "src", "data-src", "poster")
# Only a reader who follows a link leaves the site; the page itself loads nothing from elsewhere.
LOADING: Final = frozenset(
    {"script", "link", "img", "source", "iframe", "video", "audio", "object", "embed", "use", "image"}
)
# A link element that names another page rather than loading it.
NAMING: Final = frozenset({"canonical", "alternate"})


@dataclass(slots=True)
class _Page:
    ids: set[str] = field(default_factory=set)
    links: list[tuple[str, bool]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def faults(site: Path, base: str = "/") -> list[str]:
    """One line for each fault, page first; base is the path that the site is served under."""
    pages = {path.relative_to(site).as_posix(): _read(path) for path in sorted(site.rglob("*.html"))}
    if not pages:
        return ["the site has no page"]
    return [
        f"{name}: {fault}"
        for name, page in pages.items()
        for fault in (*page.faults, *_dead(site, name, page, pages, base))
    ]


def _dead(site: Path, name: str, page: _Page, pages: dict[str, _Page], base: str) -> Iterator[str]:
    for address, loads in page.links:
        parts = urlsplit(address)
        if parts.scheme in ("mailto", "tel", "data"):
            continue
        if parts.scheme or parts.netloc:
            if loads:
                yield f"loads {address} from elsewhere"
            continue
        target = _target(name, unquote(parts.path), base)
        if target is None or not (site / target).is_file():
            yield f"{address} leads nowhere"
        elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids:
            yield f"{address} names no place on its page"


def _target(name: str, path: str, base: str) -> str | None:
    """The file behind an address on a page; none when it leaves the site."""
    if not path:
        return name
    if path.startswith("/"):
        if not path.startswith(base):
            return None
        path = f"/{path.removeprefix(base)}"
    folder = PurePosixPath("/") if path.startswith("/") else PurePosixPath("/", name).parent
    steps: list[str] = list(folder.parts[1:])
    for step in path.strip("/").split("/"):
        if step == "..":
            if not steps:
                return None
            steps.pop()
        elif step not in ("", "."):
            steps.append(step)
    return "/".join([*steps, "index.html"] if path.endswith(("/", ".", "..")) else steps)


def _read(path: Path) -> _Page:
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    return reader.page


class _Reader(HTMLParser):
    """Collects ids, addresses, and what the policy would block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = _Page()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        identifier = given.get("id")
        if identifier in self.page.ids:
            self.page.faults.append(f'the id "{identifier}" is given twice')
        if identifier:
            self.page.ids.add(identifier)
        if tag == "style" or "style" in given or any(name.startswith("on") for name in given):
            self.page.faults.append(f"<{tag}> has a style or script of its own in line {self.getpos()[0]}")
        if (
            tag == "script"
            and "src" not in given
            and given.get("type") not in ("application/json", "application/ld+json")
        ):
            self.page.faults.append(f"a script stands inline in line {self.getpos()[0]}")
        loads = tag in LOADING and given.get("rel") not in NAMING
        self.page.links.extend((given[name], loads) for name in ADDRESSES if given.get(name))
