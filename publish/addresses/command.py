"""The command that enters new addresses in the ledger."""

from pathlib import Path

from publish.addresses.check import write_ledger
from publish.messages import said, words
from publish.model.load import Collection
from publish.telling.console import say
from publish.telling.spoken import spoken


def enter_addresses(root: Path, collection: Collection) -> None:
    """Add what is new to the ledger of every address the site has had; says how many."""
    added = write_ledger(root, collection)
    every = len(collection.ledger.addresses) + added
    say(words(said("addresses.added", added=added, every=every), spoken()))
