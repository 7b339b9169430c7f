"""What a file may be called: a name that every system holds alike, and that no server or browser gives a meaning."""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

from deploy.repository import EXECUTABLE, FILE, LINK, SUBMODULE, Entry

# A code, and what its sentence names.
type Refusal = tuple[str, dict[str, object]]

MODES: Final = {LINK: "deploy.link", SUBMODULE: "deploy.submodule", EXECUTABLE: "deploy.executable"}
SERVERS: Final = frozenset({"_headers", "_redirects", ".htaccess", ".htpasswd", "web.config", "cname", "sw.js"})
WINDOWS: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"{name}{number}" for name in ("com", "lpt") for number in range(1, 10))}
)
# What a path separates with somewhere, or a system refuses.
REFUSED: Final = frozenset('\\:*?"<>|')
MOST_BYTES: Final = 120
MOST_FOLDERS: Final = 6


def name_refusals(entries: Iterable[Entry]) -> Iterator[Refusal]:
    """Every file that is none, or whose name is odd."""
    seen: dict[str, str] = {}
    for entry in entries:
        shown = entry.path.decode(errors="backslashreplace")
        if entry.mode != FILE:
            yield MODES.get(entry.mode, "deploy.mode"), {"path": shown, "got": entry.mode}
        try:
            path = entry.path.decode()
        except UnicodeDecodeError:
            yield "deploy.name_utf8", {"path": shown}
            continue
        yield from _odd(path)
        for folder in _steps(path):
            other = seen.setdefault(_same(folder), folder)
            if other != folder:
                yield "deploy.name_case", {"path": folder, "other": other}
                break


def _odd(path: str) -> Iterator[Refusal]:
    parts = path.split("/")
    if len(parts) - 1 > MOST_FOLDERS:
        yield "deploy.name_deep", {"path": path, "most": MOST_FOLDERS}
    if unicodedata.normalize("NFC", path) != path:
        yield "deploy.name_form", {"path": path}
    for part in parts:
        yield from _odd_part(path, part)


def _odd_part(path: str, part: str) -> Iterator[Refusal]:
    strange = next((c for c in part if c in REFUSED or not (c.isprintable() or c == " ")), None)
    if strange is not None:
        yield "deploy.name_character", {"path": path, "character": f"U+{ord(strange):04X}"}
    if part != part.strip(" ") or (part.endswith(".") and part.strip(".")):
        yield "deploy.name_end", {"path": path, "part": part}
    if len(part.encode()) > MOST_BYTES:
        yield "deploy.name_long", {"path": path, "most": MOST_BYTES}
    if part.casefold() in SERVERS:
        yield "deploy.name_server", {"path": path, "part": part}
    elif part.startswith(".") or not part:
        yield "deploy.name_hidden", {"path": path, "part": part}
    elif part.casefold().partition(".")[0].strip() in WINDOWS:
        yield "deploy.name_windows", {"path": path, "part": part}


def _steps(path: str) -> Iterator[str]:
    """A path and the folders above it, the highest first."""
    parts = path.split("/")
    yield from ("/".join(parts[:count]) for count in range(1, len(parts) + 1))


def _same(path: str) -> str:
    """What a system without capitals, or with other letters, takes a path for."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", path).casefold())
