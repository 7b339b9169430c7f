"""The command that serves the site while it is written, until Ctrl-C."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Event, Thread
from typing import Final

from watchfiles import DefaultFilter, watch

from publish.addresses.naming import base_path
from publish.frame.render import Site
from publish.live.handler import LiveHandler
from publish.live.state import State
from publish.live.workshop import Workshop
from publish.messages import said, words
from publish.site.command import asked, made
from publish.site.serve import served
from publish.telling.console import refuse, say
from publish.telling.spoken import spoken

WATCHED: Final = ("schemes", "content", "theme", "checker")
# Several files saved at once are one edit; in milliseconds.
TOGETHER: Final = 30
# So long the pages have the machine for themselves to load what an edit changed; in seconds.
QUIET: Final = 0.4


def serve_site(root: Path, site: Path, port: int, on: str | None, site_url: str | None) -> int:
    """Build the site and serve it; the exit status: 1 when the port is taken."""
    moment, address = asked(root, on, site_url)
    built = made(root, site, moment, address, None, dated=on is not None)
    return 0 if serve(root, site, built, port, address, None if on is None else moment) else 1


def serve(  # noqa: PLR0917 - what a site is made of
    root: Path, site: Path, built: Site | None, port: int, address: str, on: datetime | None
) -> bool:
    """Serve the folder of a site and keep it up to date; False when the port is taken.

    Where it could not be made, its pages say what is wrong, and are there as soon as that is mended.
    """
    state = State(site, waiting=built is None)
    workshop = Workshop(root, state, address, on, built)
    try:
        with served(site, port, base_path(address), partial(LiveHandler, state=state)) as where:
            say(words(said("serve.at", address=where), spoken()))
            with _background(workshop) as edited, suppress(KeyboardInterrupt):
                if built is None:
                    edited.set()
                _follow(root, workshop, edited)
            state.end()
            say("")
    except OSError as error:
        reason = error.strerror or ""
        refuse(words(said("serve.taken", port=str(port), reason=reason, other=str(port + 1)), spoken()))
        return False
    return True


def _follow(root: Path, workshop: Workshop, edited: Event) -> None:
    """Every edit, one after the other, until Ctrl-C."""
    folders = [root / name for name in WATCHED if (root / name).is_dir()]
    for changes in watch(*folders, watch_filter=DefaultFilter(), step=TOGETHER, debounce=10 * TOGETHER):
        workshop.touched(dict.fromkeys(Path(path) for _, path in sorted(changes, key=lambda change: change[1])))
        edited.set()


@contextmanager
def _background(workshop: Workshop) -> Iterator[Event]:
    """Brings the whole site up to date after each edit, beside whoever waits for the next one."""
    edited, ended = Event(), Event()

    def work() -> None:
        while edited.wait() and not ended.wait(QUIET):
            edited.clear()
            workshop.everything()

    thread = Thread(target=work, daemon=True)
    thread.start()
    try:
        yield edited
    finally:
        ended.set()
        # What is being made is given up.
        workshop.edits += 1
        edited.set()
        thread.join(5)
