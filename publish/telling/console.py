"""All that the build says on a terminal."""

import io
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from textwrap import wrap

from rich.console import Console
from rich.table import Table
from rich.text import Text

# Headings, and the rows under them.
type Rows = tuple[tuple[str, ...], list[tuple[str, ...]]]

# A line 100 is no picture: rich would read :100: as one.
OUT = Console(highlight=False, soft_wrap=True, emoji=False)
ERR = Console(stderr=True, highlight=False, soft_wrap=True, emoji=False)


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
    ERR.print(laid_out(text, ERR.width) if ERR.is_terminal else text, markup=False)


def laid_out(text: str, width: int) -> str:
    """A text for a terminal: sentences broken between words; lines of a file and what is to be copied stay whole."""
    lines = (
        wrap(line, width, subsequent_indent="      ", break_long_words=False, break_on_hyphens=False)
        if len(line) > width and not line.startswith(" ")
        else [line]
        for line in text.split("\n")
    )
    return "\n".join(line for part in lines for line in part)


def data(text: str) -> None:
    """A program's output, as it is."""
    sys.stdout.flush()
    # Whatever the terminal speaks. A stray half of a character becomes its escape, which JSON has too.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write(text.encode(errors="backslashreplace").decode() + "\n")


def table(columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    """Rows under headings."""
    drawn = Table(*columns, box=None, pad_edge=False, show_edge=False)
    for row in rows:
        drawn.add_row(*(Text(cell, overflow="fold") for cell in row))
    OUT.print(drawn)


def tell(parts: Iterable[str | Rows]) -> None:
    """Lines and tables, one after the other."""
    for part in parts:
        if isinstance(part, str):
            say(part)
        else:
            table(*part)
