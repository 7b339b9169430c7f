"""A translation that stands as it was though its original has changed since."""

from collections.abc import Iterator

from publish.compiling.checked import Checked
from publish.lint.told import told
from publish.messages import Said, listed, said
from publish.model.passages import passages
from publish.model.translated import changed, records
from publish.telling.problems import Problem

LONGEST = 120


def translation_stale(checked: Checked) -> Iterator[Problem]:
    """Each translation that is older than its original, with the sentences that are new there."""
    for loaded in checked.collection.schemes:
        found = records(loaded.translated)
        original = loaded.scheme.original
        for passage in passages(loaded.scheme) if found else ():
            stale, new = changed(passage, original, found)
            for language in stale:
                yield told(
                    loaded.document,
                    "lint.translation_stale",
                    (*passage.loc, language),
                    original=Said(f"language.{original}"),
                    change=_change(new),
                    scheme=loaded.id,
                )


def _change(new: list[str]) -> Said:
    """What is new in the original; where nothing is, something was taken out."""
    if not new:
        return Said("lint.taken_out")
    shown = (sentence if len(sentence) <= LONGEST else f"{sentence[: LONGEST - 1]}…" for sentence in new[:3])
    return said("lint.new_there", sentences=listed((said("quoted", text=each) for each in shown), "and"))
