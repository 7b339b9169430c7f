"""The command that begins a scheme: from the terminal or from a file of answers to the files and the next steps."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from publish.messages import Tongue
from publish.model.load import SCHEMES, load
from publish.model.validate import validate
from publish.new import en, nb, sv
from publish.new.answers import Answers, Draft, Id, checked, filled
from publish.new.ask import ask
from publish.new.start import begin, in_the_way, write
from publish.reading.document import Document, Span
from publish.reading.read import read
from publish.telling.console import refuse, say
from publish.telling.problems import Loc, Problem, show

WORDS: Final[Mapping[Tongue, Mapping[str, str]]] = {"en": en.WORDS, "nb": nb.WORDS, "sv": sv.WORDS}


def new(root: Path, name: str, answers: Path | None, tongue: Tongue) -> int:
    """Begin a scheme; the exit status: 0 when its files are written, 1 for wrong answers, 2 where it cannot begin."""
    words = WORDS[tongue]
    draft, problems = _draft(root, name, tongue)
    if draft is None:
        refuse(show(problems, tongue) if problems else words["no_id"].format(id=name))
        return 2
    if draft.path.exists():
        refuse(words["exists"].format(path=draft.path.relative_to(root).as_posix()))
        return 2
    try:
        given, problems = _answers(draft, answers, words)
    except (EOFError, KeyboardInterrupt):
        refuse(f"\n{words['stopped']}")
        return 2
    if given is None:
        refuse(show(problems, draft.tongue))
        return 1
    return _written(draft, given, words)


def _draft(root: Path, name: str, tongue: Tongue) -> tuple[Draft | None, list[Problem]]:
    """What is begun, unless its name cannot be an address or what schemes share is broken."""
    parts = name.removeprefix(f"{SCHEMES}/").removesuffix(".yml").split("/")
    if len(parts) != 2:
        return None, []
    place, scheme = parts
    values: dict[Loc, Span] = {("place",): (0, 0, len(place)), ("scheme",): (0, len(place) + 1, len(name))}
    document = Document(name, (name,), {"place": place, "scheme": scheme}, (), values)
    named, problems = validate(document, Id)
    if place == "registers":
        return None, [document.problem("address.taken", ("place",))]
    collection, found = load(root)
    if named is None or collection is None:
        return None, problems or found
    return Draft(root, place, scheme, tongue, collection, {}), []


def _answers(draft: Draft, path: Path | None, words: Mapping[str, str]) -> tuple[Answers | None, list[Problem]]:
    """From a file, from the terminal, or as they are after Enter alone where nobody is there to ask."""
    if path is None and sys.stdin.isatty():
        return ask(draft, words), []
    document = Document("", (), {}, ()) if path is None else read(path.absolute(), draft.root)
    if document.tree is None:
        return None, list(document.problems)
    draft.given.update(document.tree)
    filled(draft)
    given, problems = checked(draft, document)
    if given is None and path is None:
        say(words["quiet"].format(fields=", ".join(Answers.model_fields)))
    return given, problems


def _written(draft: Draft, given: Answers, words: Mapping[str, str]) -> int:
    """The files, unless one is in the way or the check refuses them."""
    if taken := in_the_way(draft):
        refuse(words["exists"].format(path=taken.relative_to(draft.root).as_posix()))
        return 2
    begun, problems = begin(draft, given, words)
    if any(problem.severity == "error" for problem in problems):
        refuse(show(problems, draft.tongue))
        return 1
    made = [path.relative_to(draft.root).as_posix() for path in write(begun, draft)]
    say("")
    say(words["wrote"].format(files=", ".join(made)))
    say(words["next"])
    for step in ("step_1", "step_2", "step_3"):
        say(words[step].format(path=made[-1]))
    return 0
