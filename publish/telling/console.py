"""All that the build says on a terminal."""

import io
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from shutil import get_terminal_size
from textwrap import wrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

# Headings, and the rows under them.
type Rows = tuple[tuple[str, ...], list[tuple[str, ...]]]


@cache
def out() -> "Console":
    """Where tables and stages are drawn; a plain line needs nothing that draws."""
    from rich.console import Console  # noqa: PLC0415

    # A line 100 is no picture: rich would read :100: as one.
    return Console(highlight=False, soft_wrap=True, emoji=False)


@contextmanager
def stage(name: str) -> Iterator[None]:
    """A stage of the build: its name at once, the time it took when it is done."""
    out().print(f"  {name} ", end="")
    started = time.perf_counter()
    yield
    out().print(f"[dim]{time.perf_counter() - started:.1f} s[/dim]")


def say(text: str) -> None:
    """One line."""
    sys.stdout.write(f"{text}\n")


def refuse(text: str) -> None:
    """What is wrong and what to do, on the error stream."""
    sys.stderr.write(f"{laid_out(text, columns()) if sys.stderr.isatty() else text}\n")


def columns() -> int:
    """How wide the terminal is."""
    return get_terminal_size().columns


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


def table(heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    """Rows under headings."""
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    drawn = Table(box=None, pad_edge=False, show_edge=False)
    for head, *cells in zip(heads, *rows, strict=True):
        # A name that is to be copied is never broken, and nor is any other word.
        longest = max(len(word) for cell in (head, *cells) for word in (cell.split() or [""]))
        drawn.add_column(head, min_width=longest)
    for row in rows:
        drawn.add_row(*(Text(cell, overflow="fold") for cell in row))
    out().print(drawn)


def tell(parts: Iterable[str | Rows]) -> None:
    """Lines and tables, one after the other."""
    for part in parts:
        if isinstance(part, str):
            say(part)
        else:
            table(*part)
