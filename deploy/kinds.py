"""How much a push may bring, and of what kinds: by the name of a file, and by what is in it."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Final

from deploy.names import Refusal
from deploy.repository import Entry, Repository

MOST_FILES: Final = 5_000
MOST_BYTES_OF_A_FILE: Final = 5_000_000
MOST_BYTES: Final = 100_000_000
TEXTS: Final = frozenset({".yml", ".md", ".txt", ".json", ".csv"})
# How the content of what is no text begins; WebP says so a little later.
BEGINNINGS: Final[Mapping[str, bytes]] = {
    ".png": b"\x89PNG\r\n\x1a\n",
    ".jpg": b"\xff\xd8\xff",
    ".jpeg": b"\xff\xd8\xff",
    ".webp": b"RIFF",
    ".pdf": b"%PDF-",
}
WEBP: Final = b"WEBP"
ALLOWED: Final = " ".join(sorted({*TEXTS, *BEGINNINGS}))


def size_refusals(entries: Sequence[Entry]) -> Iterator[Refusal]:
    """What is too much; asked before any content is read."""
    for entry in entries:
        if entry.size > MOST_BYTES_OF_A_FILE:
            path = entry.path.decode(errors="backslashreplace")
            yield "deploy.large_file", {"path": path, "size": entry.size, "most": MOST_BYTES_OF_A_FILE}
    if (size := sum(entry.size for entry in entries)) > MOST_BYTES:
        yield "deploy.large_tree", {"size": size, "most": MOST_BYTES}


def kind_refusals(repository: Repository, entries: Sequence[Entry]) -> Iterator[Refusal]:
    """Files of another kind than is taken, and files that are not what their name says."""
    taken: list[tuple[Entry, str, str]] = []
    for entry in entries:
        path = entry.path.decode(errors="backslashreplace")
        suffix = PurePosixPath(path).suffix
        if suffix in TEXTS or suffix in BEGINNINGS:
            taken.append((entry, path, suffix))
        else:
            yield "deploy.kind", {"path": path, "allowed": ALLOWED}
    # What is in a YAML file the check says better, with line and column.
    read = [each for each in taken if each[2] != ".yml"]
    for (_, path, suffix), content in zip(read, repository.blobs(each[0].oid for each in read), strict=True):
        if not _fits(suffix, content):
            yield "deploy.content", {"path": path, "kind": suffix}


def _fits(suffix: str, content: bytes) -> bool:
    if suffix in BEGINNINGS:
        return content.startswith(BEGINNINGS[suffix]) and (suffix != ".webp" or content[8:12] == WEBP)
    try:
        return "\0" not in content.decode()
    except UnicodeDecodeError:
        return False
