"""The files of the open data as they are written: where each lies, how long it is, and what it holds."""

import hashlib
import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from checker.bridge import canonical
from publish.addresses.naming import API
from publish.data.models import FileRecord
from publish.data.records import Records
from publish.languages import Language

TYPES: Final[Mapping[str, str]] = {
    ".csv": "text/csv",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".ttl": "text/turtle",
}


@dataclass(frozen=True, slots=True)
class Kept:
    """One file below the API's folder."""

    path: str
    size: int
    sha256: str
    dataset: str
    schema: str | None
    language: Language | None
    # Files of one kind that come once for each scheme or call are listed together.
    each: str | None

    @property
    def type(self) -> str:
        """Its media type."""
        return TYPES[Path(self.path).suffix]


@dataclass(frozen=True)
class Shelf:
    """Where the files are put."""

    out: Path
    files: list[Kept] = field(default_factory=list)

    def put(
        self,
        path: str,
        text: str,
        dataset: str,
        *,
        schema: str | None = None,
        language: Language | None = None,
        each: str | None = None,
    ) -> None:
        """Write a file and remember it."""
        content = text.encode()
        target = self.out / API / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        digest = hashlib.sha256(content).hexdigest()
        self.files.append(Kept(path, len(content), digest, dataset, schema, language, each))

    def put_json(self, path: str, data: Mapping[str, Any], dataset: str, schema: str, each: str | None = None) -> None:
        """Write a file of JSON that names its schema."""
        address = posixpath.relpath(schema_path(schema), posixpath.dirname(path) or ".")
        self.put(path, canonical({"$schema": address, **data}), dataset, schema=schema, each=each)

    def record(self, kept: Kept, records: Records) -> FileRecord:
        """A file as the index lists it."""
        return FileRecord(
            path=records.link(kept.path),
            type=kept.type,
            bytes=kept.size,
            sha256=kept.sha256,
            dataset=kept.dataset,
            language=kept.language,
            conforms_to=None if kept.schema is None else records.link(schema_path(kept.schema)),
        )


def schema_path(name: str) -> str:
    """Where a schema lies."""
    return f"schema/{name}.json"
