"""Links in the texts of a scheme: one that leads nowhere, one that is open to the road, one that does not say where."""

from collections.abc import Iterator
from dataclasses import dataclass
from posixpath import join, normpath
from typing import Final
from urllib.parse import urlsplit

from publish.compiling.checked import Checked
from publish.lint.outline import addressed, around
from publish.lint.told import told
from publish.model.load import Loaded
from publish.model.passages import passages
from publish.reading.document import Tree
from publish.telling.problems import Loc, Problem
from publish.texts.links_in_text import TextLink, links_in

# The parts of a call's page that have a place of their own whatever the scheme.
OF_THE_PAGE: Final = frozenset({"main", "checker", "verdict"})


@dataclass(frozen=True, slots=True)
class Known:
    """What a link of a scheme can lead to, and which sites are written with https somewhere."""

    loaded: Loaded
    names: frozenset[str]
    pages: frozenset[str]
    secure: frozenset[str]


def links(checked: Checked) -> Iterator[Problem]:
    """What a colleague would say of each link in the prose, and of each address in a field."""
    others = around(checked)
    promised = {address.partition("#")[0].strip("/") for address in checked.collection.ledger.addresses}
    for loaded in checked.collection.schemes:
        names = OF_THE_PAGE | set(_ids(loaded.document.tree))
        known = Known(loaded, names, others.pages | promised, others.secure)
        for passage in passages(loaded.scheme):
            for language, text in passage.texts.items():
                for link in links_in(text):
                    yield from _of_link(known, (*passage.loc, language), link)
        for loc, url in addressed(loaded):
            yield from _plain(known, loc, url)


def _of_link(known: Known, loc: Loc, link: TextLink) -> Iterator[Problem]:
    if not _leads(known, link.target):
        yield told(known.loaded.document, "lint.anchor", loc, at=link.target, target=link.target)
    yield from _plain(known, loc, link.target)
    if link.says_nothing:
        yield told(known.loaded.document, "lint.link_text", loc, at=link.text, text=link.text)


def _leads(known: Known, target: str) -> bool:
    """Whether there is something where a link leads, as far as the files of the schemes can tell."""
    parts = urlsplit(target)
    if parts.scheme or parts.netloc or target.startswith("/"):
        return True
    if not parts.path:
        # An address is made of an id and what stands before it.
        return any(parts.fragment == name or parts.fragment.endswith(f"-{name}") for name in known.names)
    path = normpath(join("/language", known.loaded.id, parts.path)).strip("/")
    inside = path.partition("/")[2]
    return path.partition("/")[0] != "language" or inside in known.pages


def _plain(known: Known, loc: Loc, url: str) -> Iterator[Problem]:
    parts = urlsplit(url)
    if parts.scheme == "http" and parts.netloc in known.secure:
        write = f"https{url.removeprefix('http')}"
        yield told(known.loaded.document, "lint.link_http", loc, at=url, target=url, write=write)


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
