"""Every problem at once: what is wrong in one place hides nothing that it cannot change."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from publish.addresses.check import address_problems
from publish.compiling.checked import Checked
from publish.compiling.compile import Compiled, compile_all
from publish.compiling.examples import example_problems
from publish.financing.examples import Ask, plan_problems
from publish.lint import lint_schemes, lint_shared
from publish.lint.contacts import contacts
from publish.lint.links import links
from publish.lint.outline import around
from publish.lint.pages import pages
from publish.lint.translation_number import translation_number
from publish.lint.translation_stale import translation_stale
from publish.meaning.reads import ADDRESSES, RULEBOOK, Doubts
from publish.meaning.whole import meaning
from publish.model.load import Collection, Loaded, load
from publish.model.stand_in import Unsure
from publish.saying.words import word_problems
from publish.telling.problems import Problem

# What a colleague says of texts whatever the rules are.
OF_TEXTS: Final = (translation_number, translation_stale, contacts, links)
# What is said of one scheme for the sake of all.
OF_ALL: Final = "lint.language_share"


def every_problem(root: Path, *, linted: bool, ask: Ask | None = None, on: date | None = None) -> list[Problem]:
    """All that is wrong, each of it to be mended without a look at the rest; linted: what a colleague would say too."""
    unsure = Unsure()
    collection, problems = load(root, unsure)
    content = root / "content"
    problems += word_problems(content)
    if collection is None:
        return problems
    files = {loaded.document.path: loaded for loaded in collection.schemes}
    doubts = Doubts(unsure)
    meant = [each for each in meaning(collection) if not doubts.changes(each, files.get(each.place.path))]
    doubts = doubts.with_errors(meant)
    if not any(doubts.touch(path, ADDRESSES) for path in files):
        problems += address_problems(collection, content)
    known = {path: _rules(loaded, collection) for path, loaded in files.items() if not doubts.touch(path, RULEBOOK)}
    tried = doubts.standing(each for path, rules in known.items() for each in _tried(files[path], rules, ask))
    problems += meant + tried
    if linted:
        problems += _told(Checked(collection, {}, on=on), known, doubts.with_errors(tried)) + pages(root)
    return problems


def _rules(loaded: Loaded, collection: Collection) -> dict[str, Compiled]:
    return compile_all(replace(collection, schemes=(loaded,)))


def _tried(loaded: Loaded, rules: dict[str, Compiled], ask: Ask | None) -> Iterator[Problem]:
    """What the examples and plans of a scheme come to."""
    for compiled in rules.values():
        yield from example_problems(loaded, compiled)
        yield from plan_problems(loaded, compiled, ask)


def _told(read: Checked, known: dict[str, dict[str, Compiled]], doubts: Doubts) -> list[Problem]:
    """What a colleague would say, as far as it is sure; of a file whose answers are unsure nothing."""
    collection, every = read.collection, around(read)
    found: list[Problem] = []
    for loaded in collection.schemes:
        path = loaded.document.path
        if doubts.touch(path, ("/accepted", "/funder")):
            continue
        alone = Checked(replace(collection, schemes=(loaded,)), known.get(path, {}), every, read.on)
        if path in known:
            found += lint_schemes(alone)
        else:
            answers = {(entry.code, entry.field) for entry in loaded.scheme.accepted}
            said = (each for lint in OF_TEXTS for each in lint(alone))
            found += (each for each in said if (each.code, each.field) not in answers)
    found += lint_shared(read)
    about_all = {("lint.accepted_unused", OF_ALL), (OF_ALL, None)}
    return [
        each
        for each in doubts.standing(found)
        if not doubts.unsure or (each.code, dict(each.filling).get("warning")) not in about_all
    ]
