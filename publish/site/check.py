"""The finished site, read once more as a browser would: every address leads somewhere, nothing is inline or foreign."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import unquote, urlsplit

from publish.messages import Said, Tongue, Value, said, words

ADDRESSES: Final = ("href", "src", "data-src", "poster")
# Where a page that has moved sends its readers: what stands behind the seconds.
ONWARD: Final = "url="
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
    faults: list[Value] = field(default_factory=list)


def faults(site: Path, address: str = "/", language: Tongue = "en") -> list[str]:
    """One line for each fault, page first; the address is the public one, or the path that the site is served under."""
    pages = {path.relative_to(site).as_posix(): _read(path) for path in sorted(site.rglob("*.html"))}
    if not pages:
        return [words(Said("site.empty"), language)]
    return [
        f"{name}: {words(fault, language)}"
        for name, page in pages.items()
        for fault in (*page.faults, *_dead(site, name, page, pages, address))
    ]


def _dead(site: Path, name: str, page: _Page, pages: dict[str, _Page], public: str) -> Iterator[Value]:
    own = urlsplit(public)
    for address, loads in page.links:
        parts = urlsplit(address)
        if parts.scheme in ("mailto", "tel", "data"):
            continue
        inside = parts.netloc == own.netloc and parts.path.startswith(own.path)
        if (parts.scheme or parts.netloc) and not (own.netloc and inside):
            if loads:
                yield said("site.loads", address=address)
            continue
        target = _target(name, unquote(parts.path), own.path or "/")
        if target is None or not (site / target).is_file():
            yield said("site.dead", address=address)
        elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids:
            yield said("site.no_place", address=address)


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
            self.page.faults.append(said("site.id", id=identifier or ""))
        if identifier:
            self.page.ids.add(identifier)
        if tag == "style" or "style" in given or any(name.startswith("on") for name in given):
            self.page.faults.append(said("site.own", tag=tag, line=self.getpos()[0]))
        if (
            tag == "script"
            and "src" not in given
            and given.get("type") not in ("application/json", "application/ld+json")
        ):
            self.page.faults.append(said("site.inline", line=self.getpos()[0]))
        loads = tag in LOADING and given.get("rel") not in NAMING
        self.page.links.extend((given[name], loads) for name in ADDRESSES if given.get(name))
        if tag == "meta" and given.get("http-equiv") == "refresh":
            self.page.links.append((given.get("content", "").partition(ONWARD)[2], False))
