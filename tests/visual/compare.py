"""One picture against the kept one; what changed is shown beside the kept pictures."""

from collections.abc import Iterable
from dataclasses import dataclass

from PIL.Image import Image

from tests.visual.pictures import beside, change, keep, kept, small
from tests.visual.shots import CHANGED, ROOT, Shot, shots_of


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a picture shows against the kept one."""

    shot: Shot
    after: Image
    differs: bool
    told: str


def compare(shot: Shot, screenshot: bytes) -> Outcome:
    """Compare, and where they differ draw before, after and where."""
    before, after = kept(shot.path), small(screenshot)
    if before is None:
        return Outcome(shot, after, differs=True, told=f"{shot.name}: not photographed before")
    found = change(before, after)
    if not found:
        return Outcome(shot, after, differs=False, told="")
    keep(beside(before, after, found), shot.shown)
    share = f"{found.fields} of {found.of} fields differ"
    sizes = "" if before.size == after.size else f", {before.height * 2} px high before, {after.height * 2} now"
    return Outcome(
        shot, after, differs=True, told=f"{shot.name}: {share}{sizes}; see {shot.shown.relative_to(ROOT).as_posix()}"
    )


def clear(pages: Iterable[str]) -> None:
    """Forget what changed of these pages the last time."""
    for path in (shot.shown for page in pages for shot in shots_of(page)):
        path.unlink(missing_ok=True)
    if CHANGED.exists() and not any(CHANGED.iterdir()):
        CHANGED.rmdir()
