"""The theme's styles and scripts, under names that carry their content's hash."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

FOLDER: Final = "assets"
# Later files lean on earlier ones.
STYLES: Final = (
    "tokens.css",
    "base.css",
    "chrome.css",
    "call.css",
    "tables.css",
    "form.css",
    "verdict.css",
    "home.css",
    "modes.css",
    "print.css",
)
FILES: Final = ("early.js", "page.js", "mark.svg")


@dataclass(frozen=True, slots=True)
class Assets:
    """Addresses below the site's root: one stylesheet, and each file by the name it has in theme/assets."""

    style: str
    files: dict[str, str]


def assets(theme: Path, out: Path) -> Assets:
    """Write the theme's files into the site."""
    source = theme / "assets"
    styles = "\n".join((source / name).read_text(encoding="utf-8") for name in STYLES)
    return Assets(
        style=place("style.css", styles.encode(), out),
        files={name: place(name, (source / name).read_bytes(), out) for name in FILES},
    )


def place(name: str, content: bytes, out: Path) -> str:
    """Write one file under a name that changes with its content; its address below the root."""
    stem, _, ending = name.rpartition(".")
    address = f"{FOLDER}/{stem}-{hashlib.sha256(content).hexdigest()[:12]}.{ending}"
    target = out / address
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    return address
