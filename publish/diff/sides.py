"""One state of the files, read as far as it can be, and what could not be."""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from publish.compiling.compile import Compiled, compile_call
from publish.diff.repository import FOLDERS, Repository, Revision
from publish.meaning.whole import meaning
from publish.messages import said
from publish.model.load import SCHEMES, Collection, Loaded, load
from publish.telling.problems import Problem
from publish.telling.refused import Refused


@dataclass(frozen=True, slots=True)
class Side:
    """Everything of one revision; broken holds the first problem of each file that is not in order."""

    revision: Revision
    root: Path
    collection: Collection
    compiled: Mapping[str, Compiled] = field(repr=False)
    broken: Mapping[str, Problem] = field(repr=False)

    def scheme(self, name: str) -> Loaded | None:
        """A scheme by its address."""
        return next((each for each in self.collection.schemes if each.id == name), None)

    def is_unread(self, path: str) -> bool:
        """Whether a file is there and could not be read."""
        loaded = {each.document.path for each in self.collection.schemes}
        return path in self.broken and path not in loaded


def sides(root: Path, asked: str | None, folder: Path) -> tuple[Side, Side]:
    """Both states, beside each other in a folder of our own, so that nothing changes while it is read."""
    repository = Repository(root)
    revisions = repository.revisions(asked)
    places = folder / "before", folder / "after"
    for revision, place in zip(revisions, places, strict=True):
        place.mkdir()
        if revision.commit is None:
            _copied(root, place)
        else:
            repository.write(revision.commit, place)
        if not (place / SCHEMES).is_dir():
            raise Refused(said("diff.no_schemes", name=revision.name or str(root)))
    before = _side(revisions[0], places[0], places[1])
    return before, _side(revisions[1], places[1], places[0])


def _copied(root: Path, place: Path) -> None:
    for name in FOLDERS:
        if (root / name).is_dir():
            shutil.copytree(root / name, place / name, symlinks=True)


def _side(revision: Revision, place: Path, other: Path) -> Side:
    """A state; of shared files that are not in order the other state's stand in, so that the rest can be read."""
    collection, problems = load(place)
    if collection is None:
        _lent([problem.place.path for problem in problems if problem.severity == "error"], place, other)
        collection, more = load(place)
        problems = [*problems, *more]
    if collection is None:
        raise Refused(*(said("diff.neither", file=path) for path in _first(problems)))
    broken = _first([*problems, *meaning(collection)])
    broken = _first([problem for loaded in collection.schemes for problem in _unstarted(loaded)]) | broken
    shared = any(f"{SCHEMES}/{name}.yml" in broken for name in collection.shared)
    compiled = {} if shared else dict(_compiled(collection, broken))
    return Side(revision, place, collection, compiled, broken)


def _lent(paths: Sequence[str], place: Path, other: Path) -> None:
    for path in dict.fromkeys(paths):
        folder = Path(path).parent.as_posix()
        if folder not in (SCHEMES, f"{SCHEMES}/registers"):
            continue
        (place / path).unlink(missing_ok=True)
        if (other / path).is_file():
            shutil.copyfile(other / path, place / path)


def _compiled(collection: Collection, broken: Mapping[str, Problem]) -> Iterator[tuple[str, Compiled]]:
    for loaded in collection.schemes:
        if loaded.document.path not in broken:
            for call in loaded.scheme.calls:
                yield f"{loaded.id}#{call.id}", compile_call(loaded, call, collection)


def _unstarted(loaded: Loaded) -> Iterator[Problem]:
    """Examples that start from none before them, and so have no answers."""
    earlier: list[str] = []
    for number, example in enumerate(loaded.scheme.examples):
        if example.like is not None and example.like not in earlier:
            yield loaded.document.problem("example.like", ("examples", number, "like"))
        earlier.append(example.id)


def _first(problems: Sequence[Problem]) -> dict[str, Problem]:
    """The first error of each file."""
    errors = [problem for problem in problems if problem.severity == "error"]
    return {problem.place.path: problem for problem in reversed(errors)}
