"""The search: an index for each language, made from its finished pages. Nothing else knows Pagefind."""

import hashlib
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

from publish.assets import FOLDER
from publish.facets import Facets, all_facets
from publish.messages import Said, said
from publish.refused import Refused
from publish.render import Site, environment, root_of, write_page
from publish.scheme import LANGUAGES, Language
from publish.shell import LANGUAGE_NAMES
from publish.voice import Voice

PATH: Final = "search/"
SCRIPT: Final = "search.js"
# Where a page's main content begins in the templates; a page without it is not found.
MARK: Final = "data-pagefind-body>"
# How words are cut to their stems: there is one way for both kinds of Norwegian.
STEMS: Final[Mapping[Language, str]] = {"nb": "no", "nn": "no", "sv": "sv", "en": "en"}
# Pagefind passes over accents, so that å is found as a, ä as a and ö as o, and the other way round. ø and æ are letters
# of their own to it. In the index they stand as o and a with a stroke laid over, which is an accent;
# theme/assets/search_words.js writes the question in the same way, and the answer in letters again.
FOLDED: Final = str.maketrans({"ø": "o\u0338", "Ø": "O\u0338", "æ": "a\u0338", "Æ": "A\u0338"})
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
)
KEPT: Final = re.compile(
    r"pagefind\.js|pagefind-entry\.json|pagefind\.\w+\.pf_meta|wasm\.(?!unknown)\w+\.pagefind"
    r"|(fragment|index)/\w+\.pf_(fragment|index)"
)
# What the script says.
SAID: Final = ("count", "nothing", "loading", "more", "kind")
TERMS: Final = Path(__file__).with_name("search_licence.txt")


class SearchError(Refused):
    """The index can't be made here; why says what to do."""


def write_search(site: Site, languages: tuple[Language, ...] = LANGUAGES) -> None:
    """Write the index of every language, and the page that searches it."""
    found = all_facets(site.collection, site.compiled, site.at)
    with tempfile.TemporaryDirectory() as room, ThreadPoolExecutor() as workers:
        made = workers.map(lambda language: _index(site.out, language, found, Path(room)), languages)
        for language, address in zip(languages, made, strict=True):
            write_page(site, language, PATH, _page(site, language, address))


def _index(out: Path, language: Language, found: Mapping[str, Facets], room: Path) -> str:
    """The index of one language, in a folder named after its content; its address below the root."""
    pages, index = room / language / "pages", room / language / "index"
    for page in sorted((out / language).rglob("index.html")):
        text, path = page.read_text(encoding="utf-8"), page.parent.relative_to(out / language).as_posix()
        if MARK in text:
            target = pages / path / page.name
            target.parent.mkdir(parents=True, exist_ok=True)
            marked = text.replace(MARK, MARK + _deadline(found.get(path)), 1)
            target.write_text(marked.translate(FOLDED), encoding="utf-8")
    _run(pages, index, STEMS[language])
    return _keep(index, out, language)


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


def _deadline(facets: Facets | None) -> str:
    """What a call's main content begins with: its deadline, to sort by."""
    # No filters: Pagefind writes them in another order every time, and the same pages must give the same files.
    if facets is None or facets.closes is None:
        return ""
    # In the order of the alphabet this is the order of time; a colon would end the value.
    return f'<span data-pagefind-sort="deadline:{facets.closes.replace(":", "")}"></span>'


def _page(site: Site, language: Language, address: str) -> dict[str, str]:
    """The page that searches, and nothing found on it yet."""
    wording, templates, root = site.wordings[language], environment(), root_of(PATH)
    voice = Voice(wording, language, "")
    words = wording.under("search")
    context = {
        "v": voice,
        "root": root,
        "home": f"{root}{language}/",
        "index": f"{root}{address}",
        "places": {name: voice.plain(place.name) for name, place in site.collection.places.places.items()},
        "others": list(_others(language, root)),
        "words": {key: words[key] for key in words if key.split(".")[0] in SAID},
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
