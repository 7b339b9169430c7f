"""The command that builds the site."""

from datetime import datetime
from pathlib import Path

from publish.addresses.public_address import public_address
from publish.addresses.tell import tell_problems
from publish.check import check
from publish.frame.render import Site
from publish.messages import said, words
from publish.site.stages import build_site, replaceable
from publish.telling.console import say
from publish.telling.moment import instant_of
from publish.telling.refused import Refused
from publish.telling.spoken import spoken


def build(root: Path, out: Path, on: str | None, site_url: str | None, preview: str | None) -> int:
    """Build into a folder; the exit status: 1 where something is wrong, and nothing changes there."""
    moment, address = asked(root, on, site_url)
    return 0 if made(root, out, moment, address, preview, dated=on is not None) else 1


def asked(root: Path, on: str | None, site_url: str | None) -> tuple[datetime, str]:
    """The instant that a site is of, and its public address."""
    return instant_of(on), public_address(root, site_url)


def made(root: Path, out: Path, moment: datetime, address: str, preview: str | None, *, dated: bool) -> Site | None:
    """The site, if nothing is wrong; what is wrong is told."""
    if not replaceable(out):
        raise Refused(said("build.occupied", folder=str(out)))
    say(words(said("build.begins", folder=out.name), spoken()))
    checked, problems = check(root)
    tell_problems(root, problems)
    return None if checked is None else build_site(root, out, moment, checked, address, preview, dated=dated)
