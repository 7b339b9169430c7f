"""The whole site made anew in a process of its own, which gives way to whoever edits and can be ended at any time."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path

from publish.check import examine
from publish.compiling.checked import Checked
from publish.frame import as_of
from publish.frame.assets import FOLDER, LettersError, assets
from publish.frame.bundle import BundleError, bundle
from publish.frame.render import Site
from publish.frame.shell import shells
from publish.saying.words import wordings
from publish.searching.index import SearchError
from publish.site.check import faults
from publish.site.pages import write_map
from publish.site.stages import STAGES, source_digest
from publish.telling.problems import Place, Problem, filling
from publish.telling.spoken import spoken


@dataclass(frozen=True, slots=True)
class Task:
    """What is made from where, and the folder it is made in; an instant where the site is not that of now."""

    root: Path
    out: Path
    address: str
    on: datetime | None


@dataclass(frozen=True, slots=True)
class Result:
    """All that is wrong, and the site where nothing is."""

    problems: tuple[Problem, ...]
    made: Site | None
    # Whether nothing more comes: what is wrong is said before anything is made.
    done: bool = True


def work(pipe: Connection, task: Task) -> None:
    """Do it, and send the result."""
    os.nice(10)
    for result in whole(task):
        pipe.send(result)


def whole(task: Task) -> Iterator[Result]:
    """Check everything, make everything, and read it once more."""
    checked, problems = examine(task.root)
    _, wrong = wordings(task.root / "content")
    problems = [*problems, *wrong]
    if checked is None or wrong:
        yield Result(tuple(problems), None)
        return
    yield Result(tuple(problems), None, done=False)
    shutil.rmtree(task.out, ignore_errors=True)
    task.out.mkdir(parents=True)
    try:
        made = _made(task, checked)
    except (BundleError, LettersError, SearchError) as error:
        yield Result((*problems, _fault(error.told(spoken()))), None)
        return
    found = faults(task.out, made.shells["nb"].site_url)
    yield Result((*problems, *map(_fault, found)), None if found else made)


def _made(task: Task, checked: Checked) -> Site:
    words, _ = wordings(task.root / "content")
    runtime = bundle(task.root / "checker", task.root / "node_modules" / "pyodide", task.out / FOLDER)
    files, at = assets(task.root / "theme", task.out), task.on or datetime.now(UTC)
    frames = shells(task.root, words, files, task.out, at, source_digest(checked), task.address)
    made = Site(checked.collection, checked.compiled, runtime, frames, words, files, task.out, at)
    for _, write in STAGES:
        write(made)
    write_map(made)
    if task.on is not None:
        as_of.mark(task.out, task.on, words)
    return made


def _fault(text: str) -> Problem:
    """What is wrong with the finished site, as a problem of no file's line."""
    page, _, reason = text.partition(": ")
    return Problem("value.refused", Place(page, 1, 1, 1, ""), "", filling(reason=(reason or text).rstrip(".")))
