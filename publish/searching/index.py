"""The search: an index for each language, made from its finished pages. Nothing else knows Pagefind."""

import gzip
import hashlib
import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

from markupsafe import escape
from pagefind.service import get_executable

from publish.browsing.edition import Edition
from publish.frame.assets import FOLDER
from publish.frame.render import Site, environment, root_of, write_page
from publish.frame.shell import LANGUAGE_NAMES
from publish.languages import LANGUAGES, Language
from publish.messages import Said, said
from publish.searching.filters import SORTS, Page, filters_of, pages_text, script_words
from publish.telling.refused import Refused

PATH: Final = "search/"
SCRIPT: Final = "search.js"
# Where a page's main content begins in the templates; a page without it is not found.
MARK: Final = "data-pagefind-body>"
# How words are cut to their stems: there is one way for both kinds of Norwegian.
STEMS: Final[Mapping[Language, str]] = {"nb": "no", "nn": "no", "sv": "sv", "en": "en"}
# Pagefind passes over accents, so that å is found as a, ä as a and ö as o, and the other way round. ø and æ are letters
# of their own to it. In the index they stand as o and a with a stroke laid over, which is an accent;
# theme/assets/search_words.js writes the question in the same way, and the answer in letters again.
STROKED: Final = {"ø": "o\u0338", "Ø": "O\u0338", "æ": "a\u0338", "Æ": "A\u0338"}
# What changes by the hour, asks, leads elsewhere or repeats the notice is no answer to a search.
PASSED_OVER: Final = (
    "nav",
    "form",
    "svg",
    ".standing",
    ".translated",
    ".hero-actions",
    ".origin",
    ".verdict-column",
    "[data-worked-example]",
    ".plan-result",
    # What the site says around every call.
    *(f"#{part} > p" for part in ("check", "criteria", "documents", "notice", "plan")),
    ".part > h2",
    ".criteria-lead",
    ".criterion-text .tag",
    ".told .unseen",
    ".tag-reading",
    ".more > summary",
    ".glance-add",
    "#this_page",
)
# What a page that is found can be filtered and sorted by.
PAGES: Final = "pages.json"
# What every part of the index begins with.
MAGIC: Final = b"pagefind_dcd"
KEPT: Final = re.compile(
    r"pages\.json|pagefind\.js|pagefind-entry\.json|pagefind\.\w+\.pf_meta|wasm\.(?!unknown)\w+\.pagefind"
    r"|(fragment|index)/\w+\.pf_(fragment|index)"
)
TERMS: Final = Path(__file__).with_name("search_licence.txt")


class SearchError(Refused):
    """The index can't be made here; why says what to do."""


def write_search(site: Site, languages: tuple[Language, ...] = LANGUAGES) -> None:
    """Write the index of every language, and the page that searches it."""
    with tempfile.TemporaryDirectory() as room, ThreadPoolExecutor() as workers:
        made = workers.map(lambda language: _index(site, language, Path(room)), languages)
        for language, address in zip(languages, made, strict=True):
            write_page(site, language, PATH, _page(site, language, address))


def _index(site: Site, language: Language, room: Path) -> str:
    """The index of one language, in a folder named after its content; its address below the root."""
    pages, index = room / language / "pages", room / language / "index"
    for page in sorted((site.out / language).rglob("index.html")):
        text = page.read_text(encoding="utf-8")
        if MARK in text:
            target = pages / page.relative_to(site.out / language)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(folded(text), encoding="utf-8")
    _run(pages, index, STEMS[language])
    (index / PAGES).write_text(pages_text(site, sorted(_found(index))), encoding="utf-8")
    return _keep(index, site.out, language)


def folded(text: str) -> str:
    """A text as it stands in the index."""
    # Not translate, which would take most of the stage's time.
    for letter, stroked in STROKED.items():
        text = text.replace(letter, stroked)
    return text


def _run(pages: Path, index: Path, stems: str) -> None:
    program = get_executable()
    if program is None or not pages.exists():
        raise SearchError(Said("search.missing"))
    passed_over = [part for selector in PASSED_OVER for part in ("--exclude-selectors", selector)]
    done = subprocess.run(  # noqa: S603 - a program of our own, and no word of anybody's
        [program, "--site", pages, "--output-path", index, "--force-language", stems, "--quiet", *passed_over],
        cwd=pages,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise SearchError(said("search.failed", says=f"{done.stdout}{done.stderr}"))


def _keep(index: Path, out: Path, language: Language) -> str:
    """Move what the page asks for into the site; the program's own forms and styles stay behind."""
    files = {
        name: path
        for path in sorted(index.rglob("*"))
        if path.is_file() and KEPT.fullmatch(name := path.relative_to(index).as_posix())
    }
    digest = hashlib.sha256()
    for name, path in files.items():
        digest.update(name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    address = f"{FOLDER}/search-{language}-{digest.hexdigest()[:16]}/"
    for name, path in files.items():
        target = out / address / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(path, target)
    shutil.copyfile(TERMS, out / address / "LICENSE.txt")
    return address


def _found(index: Path) -> Iterator[Page]:
    """Every page of an index, under the name that an answer gives it."""
    for path in (index / "fragment").iterdir():
        page = json.loads(gzip.decompress(path.read_bytes()).removeprefix(MAGIC))
        yield Page(page["url"].strip("/"), path.stem, _unfolded(page["meta"]["title"]))


def _unfolded(text: str) -> str:
    for letter, stroked in STROKED.items():
        text = text.replace(stroked, letter)
    return text


def _page(site: Site, language: Language, address: str) -> dict[str, str]:
    """The page that searches, and nothing found on it yet."""
    templates, root = environment(), root_of(PATH)
    edition = Edition(site, language, site.found_by, templates)
    voice = edition.voice
    context = {
        "v": voice,
        "root": root,
        "home": f"{root}{language}/",
        "index": f"{root}{address}",
        "places": {name: voice.plain(place.name) for name, place in site.collection.places.places.items()},
        "others": list(_others(language, root)),
        "filters": filters_of(edition),
        "sorts": [(name, voice.say(text)) for name, text in SORTS],
        "words": script_words(edition.wording),
    }
    scripts = [f"{root}{site.assets.files[SCRIPT]}"]
    return {
        "title": str(escape(voice.say("search.title"))),
        "description": str(escape(voice.say("search.description"))),
        "head": templates.get_template("scripts.html").render(scripts=scripts),
        "body": templates.get_template("search.html").render(context),
        "kind": "search",
    }


def _others(language: Language, root: str) -> Iterator[tuple[Language, str, str]]:
    """The same page in the other languages."""
    for code, name in LANGUAGE_NAMES.items():
        if code != language:
            yield code, name, f"{root}{code}/{PATH}"
