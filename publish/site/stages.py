"""The stages after checking, in order: all write beside the site, and what is whole takes its place."""

import hashlib
import shutil
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final

from checker.bridge import canonical
from publish.check import Checked
from publish.data.files import write_data
from publish.feeds.files import write_feeds
from publish.frame import as_of
from publish.frame.assets import FOLDER, LettersError, assets
from publish.frame.bundle import BundleError, bundle
from publish.frame.preview import mark
from publish.frame.render import Site
from publish.frame.shell import shells
from publish.identity.file import identity_problems
from publish.languages import Language
from publish.matching.index import write_match_index
from publish.matching.page import write_match_page
from publish.messages import Said
from publish.messages import words as in_words
from publish.saying.words import Wording, wordings
from publish.searching.index import SearchError, write_search
from publish.site.calls import render
from publish.site.check import faults
from publish.site.pages import write_map, write_pages
from publish.telling.console import refuse, say, stage
from publish.telling.problems import Problem, show
from publish.telling.spoken import spoken

WORKSHOP: Final = ".build"
# What is written once the page around a page is there, in order.
STAGES: Final[tuple[tuple[str, Callable[[Site], None]], ...]] = (
    ("render", render),
    ("feeds", write_feeds),
    ("data", write_data),
    ("match", lambda made: write_match_page(made, write_match_index(made))),
    ("pages", write_pages),
    ("search", write_search),
)


def build_site(  # noqa: PLR0917 - what a build is made of
    root: Path,
    site: Path,
    on: datetime,
    checked: Checked,
    address: str | None = None,
    preview: str | None = None,
    *,
    dated: bool = False,
) -> Site | None:
    """Build everything as of an instant; on a fault say so, leave the old site as it is and return nothing.

    The public address is that of mkdocs.yml unless another is given; an empty one is none. A preview has a name.
    A dated site is that of another instant than now.
    """
    out = beside(root, site)
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    words, problems = _said(root / "content")
    if problems:
        refuse(show(problems, spoken()))
        return None
    try:
        made = _framed(root, out, on, checked, words, address)
        _write(made)
    except (BundleError, LettersError, SearchError) as error:
        refuse(error.told(spoken()))
        return None
    if preview is not None:
        mark(out, preview, words)
    if dated:
        as_of.mark(out, on, words)
    with _stage("check"):
        found = faults(out, made.shells["nb"].site_url, spoken())
    if found:
        refuse("\n".join(found))
        return None
    switch(out, site)
    return replace(made, out=site)


def _said(content: Path) -> tuple[dict[Language, Wording], list[Problem]]:
    """The words, and what is wrong with them and the look; a check may remember that from before the theme changed."""
    words, problems = wordings(content)
    return words, [*identity_problems(content), *problems]


def _framed(  # noqa: PLR0917 - a stage of the build: what earlier stages made
    root: Path,
    out: Path,
    on: datetime,
    checked: Checked,
    words: Mapping[Language, Wording],
    address: str | None,
) -> Site:
    """What every page is made with: the checker for the browser, the looks, the page around a page."""
    with _stage("bundle"):
        runtime = bundle(root / "checker", root / "node_modules" / "pyodide", out / FOLDER)
    with _stage("assets"):
        files = assets(root / "theme", out)
    with _stage("shell"):
        frames = shells(root, words, files, out, on, source_digest(checked), address)
    return Site(checked.collection, checked.compiled, runtime, frames, words, files, out, on)


def _write(made: Site) -> None:
    """Every page, and every file that stands beside the pages."""
    for name, write in STAGES:
        with _stage(name):
            write(made)
    if not write_map(made):
        say(in_words(Said("build.no_map"), spoken()))


def _stage(name: str) -> AbstractContextManager[None]:
    """A stage of the build, in the language of whoever builds."""
    return stage(in_words(Said(f"stage.{name}"), spoken()))


def source_digest(checked: Checked) -> str:
    """One digest over every rulebook: the version of what was built."""
    digests = {name: compiled.rulebook["digest"] for name, compiled in checked.compiled.items()}
    return hashlib.sha256(canonical(digests).encode()).hexdigest()


def beside(root: Path, site: Path) -> Path:
    """Where the next site is built: on the disk of the one whose place it takes, so that the switch is one step."""
    return root / WORKSHOP / f"next-{site.name}" if site.parent == root else site.with_name(f".next-{site.name}")


def replaceable(site: Path) -> bool:
    """Whether a site may take the place of this folder: there is nothing, or an earlier site."""
    return not site.exists() or (site.is_dir() and (not any(site.iterdir()) or (site / "robots.txt").is_file()))


def switch(out: Path, site: Path) -> None:
    """Put a whole new site in the place of the old one; a reader sees one or the other."""
    old = out.with_name(out.name.replace("next-", "old-", 1))
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    out.rename(site)
    shutil.rmtree(old, ignore_errors=True)
