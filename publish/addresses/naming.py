"""What a thing of the data is called and where a file of it lies, with a public address and without one."""

import posixpath
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit
from uuid import UUID, uuid5

from publish.model.scheme import Call

# Of this project alone: the same path gives the same name on every machine.
NAMESPACE: Final = UUID("7c1d0d3e-5b0a-5f0e-9a67-0c2f6f1f8b11")
# Where the open data lies; another version would lie elsewhere.
API: Final = "api/v1/"


def base_path(address: str) -> str:
    """The site's root as its own server names it: / unless the public address says otherwise."""
    return urlsplit(address).path or "/"


@dataclass(frozen=True, slots=True)
class Naming:
    """Names and links of one site; its public address may be empty."""

    base: str

    def link(self, path: str, folder: str) -> str:
        """A file or page of the site: absolute where there is an address, else as seen from a folder."""
        if self.base:
            return f"{self.base}{path}"
        end = "/" if path.endswith("/") else ""
        return f"{posixpath.relpath(path, folder)}{end}"

    def name(self, path: str, part: str = "") -> str:
        """A name for what a document tells of: below the public address, else a URN that needs none."""
        document = f"{self.base}{path}" if self.base else f"urn:uuid:{uuid5(NAMESPACE, path)}"
        return f"{document}#{part}" if part else document


def call_anchor(call: Call) -> str:
    """Where a call stands on the page of its scheme, for ever."""
    return f"call-{call.id}"
