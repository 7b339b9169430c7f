"""Write what the program says today into the pages of the manual: python -m tests.manual."""

import tempfile
from pathlib import Path
from re import Match

from publish.languages import LANGUAGES
from tests.manual.blocks import MARKED, pages
from tests.manual.program import ANSWERS


def renewed(match: Match[str], language: str) -> str:
    """A piece of a page as it should be today."""
    if match["kind"] not in ANSWERS:
        return match[0]
    with tempfile.TemporaryDirectory() as room:
        said = ANSWERS[match["kind"]](match["name"], language, Path(room))
    return f"<!-- {match['kind']}: {match['name']} -->\n```text\n{said}\n```"


def renew(language: str) -> None:
    """Every page of a language."""
    for page in pages(language):
        text = page.read_text(encoding="utf-8")
        page.write_text(MARKED.sub(lambda match: renewed(match, language), text), encoding="utf-8")


for each in LANGUAGES:
    renew(each)
