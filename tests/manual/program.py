"""What the program says in the pieces that the manual shows of it: check, cases, diff, new, and a push."""

import io
import subprocess
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path
from typing import Final, cast

from deploy.sentences import sentence
from publish.cases.boundary import bases_of, cases_of
from publish.cases.boundary_say import CaseWords
from publish.cases.boundary_table import table_of
from publish.cases.tried import Tried
from publish.check import check
from publish.diff.command import tell_difference
from publish.judge import compiled_call, named
from publish.languages import Language
from publish.new.command import WORDS
from publish.saying.voice import Voice
from publish.saying.words import wordings
from publish.telling.console import tell
from publish.telling.problems import advice, message, show
from tests.manual import blocks
from tests.manual.example import ROOT, SCHEME, change, found, said, tree
from tests.manual.mistakes import TONGUES, mistaken

ID: Final = "eksempel/moteplasser"
SITE, RELEASE = "https://calls.example.org/", "20270210T090412Z-4f1c2a90"
REJECTED: Final = " ! [remote rejected] main -> main (pre-receive hook declined)"


def says(name: str, language: str, room: Path) -> str:
    """What the check says of a mistake."""
    return said(mistaken(name, language, room), TONGUES[language])


def cases(_name: str, _language: str, room: Path) -> str:
    """Both sides of every limit of the example; it has no examples of its own here."""
    root = tree(room / "tree")
    text = (root / SCHEME).read_text(encoding="utf-8")
    (root / SCHEME).write_text(text[: text.index("examples:")] + text[text.index("plans:") :], encoding="utf-8")
    checked, _ = check(root)
    assert checked is not None
    compiled = compiled_call(checked.collection, checked.compiled, ID, None)
    tried = Tried(named(checked.collection, ID), compiled)
    words, _ = wordings(ROOT / "content", ("nb",))
    case_words = CaseWords(tried, Voice(words["nb"], "nb", "NOK"))
    out = io.StringIO()
    with redirect_stdout(out):
        tell(table_of(case_words, cases_of(tried), bases_of(tried)))
    return "\n".join(line.rstrip() for line in out.getvalue().strip().splitlines())


def diff(name: str, language: str, room: Path) -> str:
    """What a change means for readers, since it was last saved."""
    root = tree(room / "tree")
    for each in (ROOT / "content").glob("*/strings.yml"):
        (root / each.relative_to(ROOT)).parent.mkdir(parents=True, exist_ok=True)
        (root / each.relative_to(ROOT)).write_bytes(each.read_bytes())
    git = ("git", "-C", str(root), "-c", "user.name=a", "-c", "user.email=a@example.org")
    for arguments in (("init", "--quiet"), ("add", "."), ("commit", "--quiet", "-m", "a")):
        subprocess.run([*git, *arguments], check=True)
    change(root, blocks.named(language, name))
    out = io.StringIO()
    with redirect_stdout(out):
        tell_difference(root, None, "text", cast("Language", language))
    return "\n".join(line.rstrip() for line in out.getvalue().strip().splitlines())


def new(_name: str, language: str, room: Path) -> str:
    """A wrong answer to a question."""
    (problem,) = found(mistaken("scheme-date", language, room))
    words = WORDS[TONGUES[language]]
    write = words["write"].format(write=advice(problem, TONGUES[language]))
    return f"{words['deadline']}: 1.3.2027\n{message(problem, TONGUES[language])}\n  = {write}"


def live(_name: str, language: str, _room: Path) -> str:
    """A push that is published."""
    return _remote(_told(language, "checking"), _told(language, "building"), _told(language, "live"))


def refused(name: str, language: str, room: Path) -> str:
    """A push that is refused."""
    problems = show(found(mistaken(name, language, room)), TONGUES[language], SITE)
    told = _remote(_told(language, "checking"), "", *problems.split("\n"), "", _told(language, "refused"))
    return f"{told}\n{REJECTED}"


def _told(language: str, name: str) -> str:
    return sentence(TONGUES[language], f"deploy.{name}", name="main", address=SITE, release=RELEASE)


def _remote(*lines: str) -> str:
    return "\n".join(f"remote: {line}".rstrip() for line in lines)


# By what a page writes before the block.
ANSWERS: Final[dict[str, Callable[[str, str, Path], str]]] = {
    "says": says,
    "cases": cases,
    "diff": diff,
    "new": new,
    "live": live,
    "refused": refused,
}
