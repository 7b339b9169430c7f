"""What an edit touches, made anew: first the pages of that scheme or language, then everything else."""

import shutil
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from multiprocessing import get_context, resource_tracker
from pathlib import Path
from threading import Lock
from typing import Final

from publish.addresses.check import address_problems
from publish.check import judged
from publish.compiling.checked import Checked
from publish.frame import as_of
from publish.frame.assets import assets
from publish.frame.render import Site
from publish.frame.shell import shells
from publish.languages import LANGUAGES, Language
from publish.live.state import State
from publish.live.whole import Result, Task, work
from publish.meaning.whole import shared_meaning
from publish.model.files import RECORDS, REGISTERS
from publish.model.load import SCHEMES, Collection, Loaded, load_shared, scheme_at
from publish.saying.words import wordings
from publish.site.calls import render
from publish.site.stages import beside, source_digest, switch
from publish.telling.problems import Problem

STRINGS: Final = "strings.yml"
# How long a newer edit waits at most before older work is given up, in seconds.
GLANCE: Final = 0.02


@dataclass(slots=True)
class Workshop:
    """The site in the making, and all that an edit need not make again."""

    root: Path
    state: State
    address: str
    # The instant that was asked for; else it is always now.
    on: datetime | None
    # Nothing where there is no site yet.
    made: Site | None
    edits: int = 0
    lock: Lock = field(default_factory=Lock)

    @property
    def at(self) -> datetime:
        """The instant that the pages are about."""
        return self.on or datetime.now(UTC)

    def touched(self, paths: Iterable[Path]) -> None:
        """Make what these files touch at once, where it is plain what that is; say what is wrong with them."""
        self.edits += 1
        for path in paths:
            work = None if self.made is None else self._narrow(path, self.made)
            if work is not None:
                work()

    def everything(self) -> bool:
        """Check and make the whole site; False where something is wrong or a newer edit has come."""
        edit, out = self.edits, beside(self.root, self.state.site)
        result = self._apart(Task(self.root, out, self.address, self.on), edit)
        if result is None:
            return False
        if result.made is not None:
            with self.lock:
                if edit != self.edits:
                    return False
                switch(out, self.state.site)
                self.state.waiting = False
                self.made = replace(result.made, out=self.state.site)
        self.state.tell(result.problems)
        return result.made is not None

    def _apart(self, task: Task, edit: int) -> Result | None:
        """What a process of its own makes; nothing when a newer edit comes first, or it fails."""
        context = get_context("spawn")
        here, there = context.Pipe(duplex=False)
        process = context.Process(target=work, args=(there, task), daemon=True)
        with _uninterrupted():
            process.start()
        there.close()
        try:
            while edit == self.edits:
                if here.poll(GLANCE):
                    result: Result = here.recv()
                    if result.done:
                        return result
                    self.state.tell(result.problems)
        except EOFError:
            return None
        finally:
            process.kill()
            process.join()
            here.close()
        return None

    def _narrow(self, path: Path, made: Site) -> Callable[[], None] | None:
        """What to do at once about an edit of this file."""
        place = path.relative_to(self.root).parts
        if place[0] == SCHEMES and len(place) == 3 and place[1] not in (REGISTERS, RECORDS):
            scheme = path.with_suffix(".yml")
            return (lambda: self._scheme(scheme, made)) if scheme.is_file() else None
        if place[:2] == ("theme", "assets"):
            return lambda: self._looks(made)
        if place[:2] == ("theme", "pages"):
            return lambda: self._in_turn(made)
        if place[:2] == ("theme", "shell"):
            return lambda: self._frames(made)
        if place[0] == SCHEMES and path.suffix == ".yml" and (len(place) == 2 or place[1] == REGISTERS):
            return lambda: self._shared(path)
        language = next((code for code in LANGUAGES if place[:2] == ("content", code)), None)
        return None if language is None else lambda: self._language(made, language, whole=place[-1] == STRINGS)

    def _scheme(self, path: Path, made: Site) -> None:
        """One scheme in every language, if nothing is wrong with it; else what is wrong."""
        problems: list[Problem] = []
        loaded = scheme_at(path, self.root, problems)
        if loaded is not None:
            collection = _with(made.collection, loaded)
            problems += address_problems(collection, self.root / "content")
            checked, problems = judged(replace(collection, schemes=(loaded,)), problems)
            if checked is not None:
                rules = {**made.compiled, **checked.compiled}
                self._in_turn(replace(made, collection=collection, compiled=rules), loaded.id)
        self._say(path, problems)

    def _in_turn(self, made: Site, only: str | None = None) -> None:
        """The pages of schemes, in the languages first that someone reads."""
        for languages in filter(None, self.state.read_first()):
            self._publish(replace(made, at=self.at), partial(render, languages=languages, only=only))
            self.state.tell()

    def _shared(self, path: Path) -> None:
        """What is wrong with what schemes share; the pages that it touches follow with the whole site."""
        shared, problems = load_shared(self.root)
        self._say(path, problems if shared is None else problems + shared_meaning(shared))

    def _say(self, path: Path, problems: list[Problem]) -> None:
        """What is wrong with a file; what was wrong elsewhere still is."""
        name = path.relative_to(self.root).as_posix()
        others = [problem for problem in self.state.problems if problem.place.path != name]
        self.state.tell([*others, *(each for each in problems if each not in others)])

    def _frames(self, made: Site) -> None:
        """The pages around the pages, in the languages that someone reads."""
        for language in self.state.read_first()[0]:
            self._language(self.made or made, language, whole=True)

    def _looks(self, made: Site) -> None:
        """Styles and scripts, under the names that the pages know them by."""
        with self.lock:
            room = self._room()
            new = assets(self.root / "theme", room)
            shutil.copytree((room / new.style).parent, (self.state.site / made.assets.style).parent, dirs_exist_ok=True)
        self.state.tell(looks=True)

    def _language(self, made: Site, language: Language, *, whole: bool) -> None:
        """The editorial pages of one language, and where its words changed every scheme's page."""
        words, wrong = wordings(self.root / "content")
        self.state.tell(wrong or None)
        if wrong:
            return
        source = source_digest(Checked(made.collection, dict(made.compiled)))

        def write(room: Site) -> None:
            one = {language: words[language]}
            frames = {**made.shells, **shells(self.root, one, made.assets, room.out, room.at, source, self.address)}
            if whole:
                render(replace(room, shells=frames, wordings=words), (language,))

        self._publish(replace(made, at=self.at, wordings=words), write)
        self.state.tell()

    def _publish(self, site: Site, write: Callable[[Site], None]) -> None:
        """Put what is written into the served site, file by file."""
        with self.lock:
            room = self._room()
            write(replace(site, out=room))
            self._mark(room, site)
            for path in sorted(each for each in room.rglob("*") if each.is_file()):
                target = self.state.site / path.relative_to(room)
                target.parent.mkdir(parents=True, exist_ok=True)
                path.replace(target)
            self.made = replace(site, out=self.state.site)

    def _mark(self, out: Path, site: Site) -> None:
        if self.on is not None:
            as_of.mark(out, self.on, site.wordings)

    def _room(self) -> Path:
        """An empty folder on the same disk."""
        room = beside(self.root, self.state.site).with_name(f"edit-{self.state.site.name}")
        shutil.rmtree(room, ignore_errors=True)
        room.mkdir(parents=True)
        return room


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """What is started here is not ended by the Ctrl-C of a terminal: whoever started it ends it, without a word."""
    # It lets the signal through when it starts, so it is there before.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _with(collection: Collection, loaded: Loaded) -> Collection:
    """The collection with one scheme as it is now."""
    others = (each for each in collection.schemes if each.id != loaded.id)
    return replace(collection, schemes=tuple(sorted((*others, loaded), key=lambda each: each.id)))
