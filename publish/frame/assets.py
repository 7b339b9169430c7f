"""The theme's styles and scripts, in a folder whose name carries the hash of them all."""

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
    "facts.css",
    "tables.css",
    "form.css",
    "budget.css",
    "budget_cards.css",
    "budget_print.css",
    "verdict.css",
    "reasons.css",
    "plan.css",
    "plan_steps.css",
    "match.css",
    "home.css",
    "gathering.css",
    "calendar.css",
    "search.css",
    "subscribe.css",
    "data.css",
    "messages.css",
    "manual.css",
    "modes.css",
    "print.css",
)
FILES: Final = (
    "early.js",
    "browse.js",
    "browse_rows.js",
    "browse_state.js",
    "clock.js",
    "filters.js",
    "page.js",
    "search.js",
    "search_index.js",
    "search_start.js",
    "search_words.js",
    "standing.js",
    "subscribe.js",
    "wording.js",
    "mark.svg",
)
STYLE: Final = "style.css"


@dataclass(frozen=True, slots=True)
class Assets:
    """Addresses below the site's root, by the name each file has in theme/assets."""

    style: str
    files: dict[str, str]


def assets(theme: Path, out: Path) -> Assets:
    """Write the theme's files into the site; the stylesheets become one."""
    source = theme / "assets"
    content = {name: (source / name).read_bytes() for name in FILES}
    content[STYLE] = b"\n".join((source / name).read_bytes() for name in STYLES)
    digest = hashlib.sha256(b"".join(hashlib.sha256(content[name]).digest() for name in sorted(content))).hexdigest()
    folder = f"{FOLDER}/theme-{digest[:16]}"
    (out / folder).mkdir(parents=True, exist_ok=True)
    for name, part in content.items():
        (out / folder / name).write_bytes(part)
    return Assets(style=f"{folder}/{STYLE}", files={name: f"{folder}/{name}" for name in FILES})
