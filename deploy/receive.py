"""pre-receive: what is pushed becomes part of the repository only if it could be published as it is."""

import errno
import sys
from collections.abc import Iterator, Sequence
from typing import Final

from deploy.home import Home
from deploy.kinds import MOST_FILES, kind_refusals, size_refusals
from deploy.names import Refusal, name_refusals
from deploy.pushed import MAIN, NEXT, TAGS, TOOLS, Options, Update, options, updates
from deploy.removal import removal_refusals
from deploy.repository import Entry, TooMany
from deploy.sentences import sentence
from deploy.workshop import EDITED, Limits, Outcome, run, sweep, tell, workshop

MOST_REFS: Final = 10
MOST_CHANGES: Final = 20_000
MOST_TOLD: Final = 20
MOST_REFUSALS: Final = 100
SECONDS: Final = 120
MEGABYTES: Final = 2_048


def receive(home: Home) -> int:
    """Say everything that is wrong with a push; the exit status that git goes by."""
    asked, said = updates(sys.stdin), options(home)
    refusals = [("deploy.option", {"got": option}) for option in said.unknown] + list(ref_refusals(home, asked))
    told = [sentence(said.language, code, **params) for code, params in refusals]
    sweep(home, "check")
    for update in asked:
        if not refusals and update.new:
            told += _tree(home, update, said)
    if told:
        tell("\n".join(["", *told[:MOST_REFUSALS], "", sentence(said.language, "deploy.refused")]))
    return 1 if told else 0


def ref_refusals(home: Home, asked: Sequence[Update]) -> Iterator[Refusal]:
    """What may not be moved, whatever it is moved to."""
    if len(asked) > MOST_REFS:
        yield "deploy.many_refs", {"most": MOST_REFS}
    for update in asked:
        if not update.branch:
            yield "deploy.tag" if update.ref.startswith(TAGS) else "deploy.ref", {"got": update.ref}
        elif update.branch == MAIN and not update.new:
            yield "deploy.main_deleted", {}
        elif update.branch == MAIN and update.old and not _ahead(home, update):
            yield "deploy.main_forced", {}


def _ahead(home: Home, update: Update) -> bool:
    return home.repository.holds("merge-base", "--is-ancestor", update.old, update.new)


def _tree(home: Home, update: Update, said: Options) -> list[str]:
    """What is wrong with one branch: where it changed, then its names, kinds and sizes, then its content."""

    def in_words(found: Iterator[Refusal]) -> list[str]:
        return [sentence(said.language, code, **params) for code, params in found]

    try:
        told = in_words(_outside(home, update))
        entries = home.repository.entries(update.new, EDITED, MOST_FILES)
    except TooMany:
        return in_words(iter([("deploy.many_files", {"most": MOST_FILES})]))
    unsafe = in_words(name_refusals(entries)) + in_words(size_refusals(entries))
    if unsafe:
        return told + unsafe
    told += in_words(kind_refusals(home.repository, entries))
    if update.branch == MAIN and update.old:
        before = home.repository.entries(update.old, EDITED, MOST_FILES)
        told += in_words(removal_refusals(home.repository, before, entries, confirmed=said.confirmed))
    tell(sentence(said.language, "deploy.checking", name=update.branch))
    return told + _checked(home, entries, said.language)


def _outside(home: Home, update: Update) -> Iterator[Refusal]:
    """Changes outside what editors may change, unless they are those of the installed generator."""
    main = home.repository.commit(f"refs/heads/{MAIN}")
    installed = [commit for ref in (TOOLS, NEXT) if (commit := home.repository.commit(ref))]
    base = update.old if update.branch == MAIN else home.repository.base(main, update.new) if main else ""
    base = base or installed[0]
    theirs = {change for tools in installed for change in home.repository.changed(base, tools, EDITED, MOST_CHANGES)}
    changed = home.repository.changed(base, update.new, EDITED, MOST_CHANGES)
    refused = [change for change in changed if change not in theirs]
    for change in refused[:MOST_TOLD]:
        path = change.path.decode(errors="backslashreplace")
        # What was not there before cannot be fetched back: it goes, and with git alone.
        known = home.repository.holds("cat-file", "-e", f"{base}:{path}")
        undo = f"git checkout origin/{MAIN} -- {path}" if known else f"git rm -- {path}"
        yield "deploy.outside", {"path": path, "undo": undo}
    if len(refused) > MOST_TOLD:
        yield "deploy.many_outside", {"count": len(refused) - MOST_TOLD}


def _checked(home: Home, entries: Sequence[Entry], language: str) -> list[str]:
    """What the same check says that editors have on their own machines."""
    limits = Limits(home.number("checkSeconds", SECONDS), home.number("checkMegabytes", MEGABYTES))
    try:
        with workshop(home, "check", entries) as room:
            outcome = run(home, room, ["check"], limits, {"UTLYSNING_LANGUAGE": language})
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT):
            raise
        outcome = Outcome("full", "")
    if outcome.end == "ok":
        # Warnings refuse nothing.
        if outcome.said:
            tell(outcome.said)
        return []
    if outcome.end == "refused":
        return [outcome.said]
    home.note(f"check ended with {outcome.end}\n{outcome.said}")
    return [sentence(language, f"deploy.{outcome.end}", seconds=limits.seconds, log=home.path / "log", path=home.path)]
