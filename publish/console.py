"""All that the build says on a terminal."""

import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.table import Table
from rich.text import Text

# Headings, and the rows under them.
type Rows = tuple[tuple[str, ...], list[tuple[str, ...]]]

OUT = Console(highlight=False, soft_wrap=True)
ERR = Console(stderr=True, highlight=False, soft_wrap=True)


@contextmanager
def stage(name: str) -> Iterator[None]:
    """A stage of the build: its name at once, the time it took when it is done."""
    OUT.print(f"  {name} ", end="")
    started = time.perf_counter()
    yield
    OUT.print(f"[dim]{time.perf_counter() - started:.1f} s[/dim]")


def say(text: str) -> None:
    """One line."""
    OUT.print(text, markup=False)


def refuse(text: str) -> None:
    """What is wrong and what to do, on the error stream."""
    ERR.print(text, markup=False)


def data(text: str) -> None:
    """A program's output, as it is."""
    # A stray half of a character becomes its escape, which JSON has too.
    sys.stdout.write(text.encode(errors="backslashreplace").decode() + "\n")


def table(columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    """Rows under headings."""
    drawn = Table(*columns, box=None, pad_edge=False, show_edge=False)
    for row in rows:
        drawn.add_row(*(Text(cell) for cell in row))
    OUT.print(drawn)


def tell(parts: Iterable[str | Rows]) -> None:
    """Lines and tables, one after the other."""
    for part in parts:
        if isinstance(part, str):
            say(part)
        else:
            table(*part)
