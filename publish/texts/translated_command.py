"""The command that records that translations are up to date with their originals."""

from collections.abc import Iterator
from pathlib import Path

from publish.judge import named
from publish.messages import Said, counted, said, words
from publish.model.load import SCHEMES, Collection
from publish.model.passages import passages
from publish.model.translated import write_record
from publish.telling.console import say
from publish.telling.spoken import spoken


def tell_translations(root: Path, collection: Collection, scheme: str | None) -> None:
    """Record one scheme or all of them, and say what was done."""
    for line in record_translations(root, collection, scheme):
        say(words(line, spoken()))


def record_translations(root: Path, collection: Collection, scheme: str | None) -> Iterator[Said]:
    """Record one scheme or all of them; says of each what was done."""
    for loaded in collection.schemes if scheme is None else (named(collection, scheme),):
        if write_record(root / SCHEMES, loaded.id, loaded.scheme):
            number = sum(len(each.texts) > 1 for each in passages(loaded.scheme))
            yield counted("translated", number, scheme=loaded.id)
        else:
            yield said("translated.nothing", scheme=loaded.id)
