"""Editorial pages, the site's fixed texts, and any other file beside the schemes."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from publish.call.glance import capital
from publish.diff.lines import Chapter, Line
from publish.diff.repository import FOLDERS
from publish.diff.sides import Side
from publish.diff.teller import Teller
from publish.diff.texts import excerpts
from publish.languages import LANGUAGES
from publish.saying.voice import Voice
from publish.saying.words import FILE, Entry, Wording, wordings

MOST: Final = 12


def chapters(before: Side, after: Side, wording: Wording) -> Iterator[Chapter]:
    """The pages of each language and the fixed texts; then files that nothing else tells of."""
    voice = Voice(wording, wording.language, "NOK")
    teller = Teller(after, None, voice)
    yield Chapter(
        teller.say("chapter.pages"), "content", [*_pages(teller, before, after), *_strings(teller, before, after)]
    )
    yield Chapter(teller.say("chapter.files"), "", [*_files(teller, before, after)])


def _pages(teller: Teller, before: Side, after: Side) -> Iterator[Line]:
    old, new = (_texts(side.root, "content/*/**/*.md") for side in (before, after))
    for path in sorted(old.keys() | new.keys()):
        if old.get(path) == new.get(path):
            continue
        _, language, name = path.split("/", 2)
        where = f"{name} ({teller.voice.say(f'language.{language}') if language in LANGUAGES else language})"
        what = teller.say("page", name=where)
        if path in old and path in new:
            yield Line(
                "page", capital(teller.say("altered", what=what)), path, tuple(excerpts(teller, old[path], new[path]))
            )
        else:
            yield Line("page", teller.say("new" if path in new else "gone", what=what), path)


def _strings(teller: Teller, before: Side, after: Side) -> Iterator[Line]:
    """The fixed texts by language, each with its first places."""
    (old, _), (new, _) = (wordings(side.root / "content") for side in (before, after))
    for language in LANGUAGES:
        then, now = (_entries(found[language]) for found in (old, new))
        keys = [key for key in dict.fromkeys([*now, *then]) if then.get(key) != now.get(key)]
        details = [
            f"{key}: {text}" for key in keys[:MOST] for text in excerpts(teller, then.get(key, ""), now.get(key, ""))
        ]
        details += [teller.say("more", n=len(keys) - MOST)] if len(keys) > MOST else []
        if keys:
            named = teller.voice.say(f"language.{language}")
            text = capital(teller.say("worded", what=teller.say("strings"), languages=named))
            yield Line("page", text, f"content/{language}/{FILE}", tuple(details))


def _entries(wording: Wording) -> dict[str, str]:
    def flat(entry: Entry) -> str:
        return entry if isinstance(entry, str) else " / ".join(entry.values())

    return {key: flat(entry) for key, entry in wording.entries.items()}


def _files(teller: Teller, before: Side, after: Side) -> Iterator[Line]:
    """Files that are neither schemes, lists, notices nor pages."""
    old, new = (_texts(side.root, *(f"{folder}/**/*" for folder in FOLDERS)) for side in (before, after))
    for path in sorted(old.keys() | new.keys()):
        if old.get(path) != new.get(path) and not _is_told(path):
            word = "altered" if path in old and path in new else "new" if path in new else "gone"
            yield Line("behind", teller.say(word, what=path), path)


def _is_told(path: str) -> bool:
    """Whether something else tells of this file: its fields, its text, or the fields that name it."""
    folder, _, rest = path.partition("/")
    if folder == "content":
        return path.endswith((".md", f"/{FILE}"))
    return path.endswith((".yml", ".txt")) and rest.count("/") <= 1


def _texts(root: Path, *patterns: str) -> Mapping[str, str]:
    """The files below a folder with bare line feeds; what is no text as its bytes."""
    found = {path for pattern in patterns for path in root.glob(pattern) if path.is_file() and not path.is_symlink()}
    return {
        path.relative_to(root).as_posix(): path.read_bytes().decode(errors="backslashreplace").replace("\r\n", "\n")
        for path in sorted(found)
    }
