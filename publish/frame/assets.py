"""The theme's styles, scripts and letters, each in a folder whose name carries the hash of them all."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from publish.identity.file import Look, look
from publish.identity.shades import shades, stylesheet
from publish.messages import said
from publish.telling.refused import Refused

FOLDER: Final = "assets"
PACKAGES: Final = Path(__file__).resolve().parents[2] / "node_modules"
STYLE, CHECK, PAPER = "style.css", "check.css", "print.css"
# What every page has, what a page with a check has besides, what paper has last. Later files lean on earlier ones.
SHEETS: Final = {
    STYLE: (
        "fonts.css",
        "tokens.css",
        "base.css",
        "buttons.css",
        "header.css",
        "menu.css",
        "footer.css",
        "editorial.css",
        "hero.css",
        "pill.css",
        "folded.css",
        "tables.css",
        "bars.css",
        "timeline.css",
        "home.css",
        "gathering.css",
        "filters.css",
        "lines.css",
        "awards.css",
        "calendar.css",
        "search.css",
        "subscribe.css",
        "data.css",
        "messages.css",
        "manual.css",
    ),
    CHECK: (
        "call.css",
        "contents.css",
        "facts.css",
        "limits.css",
        "steps.css",
        "form.css",
        "fields.css",
        "budget.css",
        "budget_cards.css",
        "budget_parts.css",
        "budget_foot.css",
        "budget_print.css",
        "verdict.css",
        "failures.css",
        "verdict_bar.css",
        "reasons.css",
        "plan.css",
        "plan_picture.css",
        "plan_steps.css",
        "match.css",
        "guide.css",
    ),
    PAPER: (
        "print.css",
        "print_call.css",
        "print_short.css",
        "print_list.css",
        "print_case.css",
    ),
}
# The pages that have a check, by the kind that their body names.
CHECKED: Final = frozenset({"call", "match", "style"})
FILES: Final = (
    "early.js",
    "browse.js",
    "browse_rows.js",
    "browse_state.js",
    "clock.js",
    "contents.js",
    "filters.js",
    "menu.js",
    "page.js",
    "paper.js",
    "search.js",
    "search_award.js",
    "search_index.js",
    "search_otherwise.js",
    "search_start.js",
    "search_words.js",
    "standing.js",
    "subscribe.js",
    "wording.js",
)
MARK: Final = "mark.svg"
TEXT: Final = "source-sans-3"
HEADINGS: Final = "source-serif-4"
# Without the optical sizes, which would more than double the headings' letters.
LETTERS: Final = {
    family: tuple(f"{family}-{part}-wght-normal.woff2" for part in ("latin", "latin-ext"))
    for family in (TEXT, HEADINGS)
}


class LettersError(Refused):
    """The letters are not there; why says what to do."""


@dataclass(frozen=True, slots=True)
class Assets:
    """Addresses below the site's root, by the name each file has; `first` are the letters of every first screen."""

    style: str
    files: dict[str, str]
    first: tuple[str, ...]
    look: Look


def assets(theme: Path, out: Path, packages: Path = PACKAGES) -> Assets:
    """Write the theme's files and the letters into the site; the styles become three sheets, in a county's colours."""
    source, own = theme / "assets", look(theme.parent / "content")
    letters = _place(out, "fonts", _letters(packages))
    content = {name: (source / name).read_bytes() for name in FILES}
    for sheet, names in SHEETS.items():
        content[sheet] = b"\n".join((source / name).read_bytes() for name in names)
    style = stylesheet(own.identity).encode() + b"\n" + content[STYLE]
    content[STYLE] = style.replace(b'url("fonts/', f'url("../{Path(letters).name}/'.encode())
    content[MARK] = _mark(own).encode()
    folder = _place(out, "theme", content)
    first = (TEXT, HEADINGS) if own.identity.headings == "serif" else (TEXT,)
    return Assets(
        style=f"{folder}/{STYLE}",
        files={name: f"{folder}/{name}" for name in (*FILES, MARK, CHECK, PAPER)},
        first=tuple(f"{letters}/{LETTERS[family][0]}" for family in first),
        look=own,
    )


def _mark(own: Look) -> str:
    made = shades(own.identity)
    names = (f"own-{name}{dark}" for dark in ("", "-dark") for name in ("colour", "accent"))
    return own.mark.file(*(made[name] for name in names))


def _letters(packages: Path) -> dict[str, bytes]:
    """The font files as their makers give them, each family's licence with them."""
    found: dict[str, bytes] = {}
    for family, names in LETTERS.items():
        package = packages / "@fontsource-variable" / family
        if not package.is_dir():
            raise LettersError(said("assets.no_letters", folder=str(package)))
        found |= {name: (package / "files" / name).read_bytes() for name in names}
        found[f"{family}-licence.txt"] = (package / "LICENSE").read_bytes()
    return found


def _place(out: Path, name: str, files: dict[str, bytes]) -> str:
    """Write the files into one folder, and name it."""
    digest = hashlib.sha256(b"".join(hashlib.sha256(files[each]).digest() for each in sorted(files))).hexdigest()
    folder = f"{FOLDER}/{name}-{digest[:16]}"
    (out / folder).mkdir(parents=True, exist_ok=True)
    for each, content in files.items():
        (out / folder / each).write_bytes(content)
    return folder
