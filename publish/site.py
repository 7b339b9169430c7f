"""The stages after checking, in order: all write beside the site, and what is whole takes its place."""

import hashlib
import shutil
from datetime import datetime
from pathlib import Path
from typing import Final

from checker.bridge import canonical
from publish.assets import FOLDER, assets
from publish.bundle import BundleError, bundle
from publish.check import Checked
from publish.check_site import faults
from publish.console import refuse, say, stage
from publish.feeds import write_feeds
from publish.match_index import write_match_index
from publish.match_page import write_match_page
from publish.open_data import write_data
from publish.pages import write_map, write_pages
from publish.problems import show
from publish.render import Site, render
from publish.search import SearchError, write_search
from publish.shell import shells
from publish.words import wordings

WORKSHOP: Final = ".build"


def build_site(root: Path, site: Path, on: datetime, checked: Checked) -> bool:
    """Build everything as of an instant; on a fault say so, leave the old site as it is and return False."""
    out = root / WORKSHOP / f"next-{site.name}"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    words, problems = wordings(root / "content")
    if problems:
        refuse(show(problems))
        return False
    try:
        with stage("bundle  the checker for the browser"):
            runtime = bundle(root / "checker", root / "node_modules" / "pyodide", out / FOLDER)
    except BundleError as error:
        refuse(str(error))
        return False
    with stage("assets  styles and scripts"):
        files = assets(root / "theme", out)
    with stage("shell   editorial pages, in four languages"):
        frames = shells(root, words, files, out, on, source_digest(checked))
    made = Site(checked.collection, checked.compiled, runtime, frames, words, files, out, on)
    try:
        _write(made)
    except SearchError as error:
        refuse(str(error))
        return False
    with stage("check   links, policy, figures"):
        found = faults(out, frames["nb"].base_path)
    if found:
        refuse("\n".join(found))
        return False
    switch(out, site)
    return True


def _write(made: Site) -> None:
    """Every page, and every file that stands beside the pages."""
    with stage("render  calls"):
        render(made)
    with stage("feeds   calendars and news"):
        write_feeds(made)
    with stage("data    open data, linked data"):
        write_data(made)
    with stage("match   which calls fit, all at once"):
        write_match_page(made, write_match_index(made))
    with stage("pages   lists, calendar, archive, awards"):
        write_pages(made)
    with stage("search  an index for each language"):
        write_search(made)
    if not write_map(made):
        say("no sitemap.xml: it needs the public address, site_url in mkdocs.yml")


def source_digest(checked: Checked) -> str:
    """One digest over every rulebook: the version of what was built."""
    digests = {name: compiled.rulebook["digest"] for name, compiled in checked.compiled.items()}
    return hashlib.sha256(canonical(digests).encode()).hexdigest()


def switch(out: Path, site: Path) -> None:
    """Put a whole new site in the place of the old one; a reader sees one or the other."""
    old = out.with_name(f"old-{site.name}")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    out.rename(site)
    shutil.rmtree(old, ignore_errors=True)
