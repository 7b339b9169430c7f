"""Every link to another site that stands in a file of the editors, and what that site answers."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from publish.messages import Said
from publish.telling.problems import Place, Problem, filling
from publish.watch.asking import Answer, answers

LINKS: Final = "watch.link_"
FILES: Final = ("schemes/**/*.yml", "content/**/*.md", "content/**/*.yml")
ADDRESS: Final = re.compile(r"https?://[^\s<>\"'`|{}\\^\[\]]+")
# Ends a sentence, not an address.
AFTER: Final = ".,;:!?)»”’*_"
# Names that no site can have: they stand in examples.
UNREAL: Final = re.compile(r"(.*\.)?(example\.(com|org|net)|example|test|invalid|localhost|local)")


def asked(root: Path) -> list[Problem]:
    """One warning for each place that leads to a page which is gone, has moved or gives no answer."""
    found = list(places(root))
    heard = answers({address for address, _ in found})
    return [told for address, place in found if (told := _told(place, heard[address])) is not None]


def places(root: Path) -> Iterator[tuple[str, Place]]:
    """Every address of another site, and where it stands."""
    for path in sorted({path for pattern in FILES for path in root.glob(pattern)}):
        if path.is_symlink():
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), 1):
            if path.suffix == ".yml" and line.lstrip().startswith("#"):
                continue
            for match in ADDRESS.finditer(line):
                address = _ended(match[0]).partition("#")[0]
                if not UNREAL.fullmatch(urlsplit(address).hostname or "localhost"):
                    start = match.start() + 1
                    yield address, Place(path.relative_to(root).as_posix(), number, start, start + len(address), line)


def _ended(text: str) -> str:
    """An address without what belongs to the sentence around it."""
    while text[-1] in AFTER and not (text[-1] == ")" and text.count("(") >= text.count(")")):
        text = text[:-1]
    return text


def _told(place: Place, answer: Answer) -> Problem | None:
    if answer.kind == "there":
        return None
    why = Said(f"watch.why.{answer.why}") if answer.why else ""
    params = filling(address=answer.address, status=answer.status or "", to=answer.to or "", why=why)
    return Problem(f"{LINKS}{answer.kind}", place, "", params, answer.address, answer.to, "warning")
