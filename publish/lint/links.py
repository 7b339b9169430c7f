"""Links in the texts of a scheme: one that leads nowhere, one that is open to the road, one that does not say where."""

from collections.abc import Iterator
from dataclasses import dataclass
from posixpath import join, normpath
from typing import Final
from urllib.parse import urlsplit

from publish.compiling.checked import Checked
from publish.lint.told import told
from publish.model.load import Collection, Loaded
from publish.model.passages import passages
from publish.reading.document import Tree
from publish.telling.problems import Loc, Problem
from publish.texts.links_in_text import TextLink, links_in

# The parts of a call's page that have a place of their own whatever the scheme.
OF_THE_PAGE: Final = frozenset({"main", "checker", "verdict"})


@dataclass(frozen=True, slots=True)
class Around:
    """What a link of a scheme can lead to, and which sites are written with https somewhere."""

    collection: Collection
    loaded: Loaded
    names: frozenset[str]
    secure: frozenset[str]


def links(checked: Checked) -> Iterator[Problem]:
    """What a colleague would say of each link in the prose, and of each address in a field."""
    secure = frozenset(_hosts(checked.collection, "https"))
    for loaded in checked.collection.schemes:
        around = Around(checked.collection, loaded, OF_THE_PAGE | set(_ids(loaded.document.tree)), secure)
        for passage in passages(loaded.scheme):
            for language, text in passage.texts.items():
                for link in links_in(text):
                    yield from _of_link(around, (*passage.loc, language), link)
        for loc, url in _fields(loaded):
            yield from _plain(around, loc, url)


def _of_link(around: Around, loc: Loc, link: TextLink) -> Iterator[Problem]:
    if not _leads(around, link.target):
        yield told(around.loaded.document, "lint.anchor", loc, at=link.target, target=link.target)
    yield from _plain(around, loc, link.target)
    if link.says_nothing:
        yield told(around.loaded.document, "lint.link_text", loc, at=link.text, text=link.text)


def _leads(around: Around, target: str) -> bool:
    """Whether there is something where a link leads, as far as the files of the schemes can tell."""
    parts = urlsplit(target)
    if parts.scheme or parts.netloc or target.startswith("/"):
        return True
    if not parts.path:
        # An address is made of an id and what stands before it.
        return any(parts.fragment == name or parts.fragment.endswith(f"-{name}") for name in around.names)
    schemes = around.collection.schemes
    pages = {address.partition("#")[0].strip("/") for address in around.collection.ledger.addresses}
    pages |= {each.id for each in schemes} | {each.place for each in schemes}
    path = normpath(join("/language", around.loaded.id, parts.path)).strip("/")
    inside = path.partition("/")[2]
    return not pages or path.partition("/")[0] != "language" or inside in pages


def _plain(around: Around, loc: Loc, url: str) -> Iterator[Problem]:
    parts = urlsplit(url)
    if parts.scheme == "http" and parts.netloc in around.secure:
        yield told(
            around.loaded.document, "lint.link_http", loc, at=url, target=url, write=f"https{url.removeprefix('http')}"
        )


def _hosts(collection: Collection, scheme: str) -> Iterator[str]:
    for loaded in collection.schemes:
        urls = [url for _, url in _fields(loaded)]
        urls += [
            link.target for each in passages(loaded.scheme) for text in each.texts.values() for link in links_in(text)
        ]
        yield from (urlsplit(url).netloc for url in urls if urlsplit(url).scheme == scheme)


def _fields(loaded: Loaded) -> Iterator[tuple[Loc, str]]:
    """The addresses that stand in fields of their own."""
    if loaded.scheme.apply and loaded.scheme.apply.url:
        yield ("apply", "url"), loaded.scheme.apply.url
    for number, link in enumerate(loaded.scheme.links):
        if link.url:
            yield ("links", number, "url"), link.url


def _ids(tree: Tree) -> Iterator[str]:
    """Every id in a file, with hyphens and with underscores."""
    if isinstance(tree, dict):
        own = tree.get("id")
        if isinstance(own, str):
            yield from (own, own.replace("_", "-"))
        for part in tree.values():
            yield from _ids(part)
    elif isinstance(tree, list):
        for part in tree:
            yield from _ids(part)
