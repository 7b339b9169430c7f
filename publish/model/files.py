"""Which files there are under schemes/."""

from pathlib import Path
from typing import Final

SCHEMES: Final = "schemes"
RECORDS: Final = "translations"
REGISTERS: Final = "registers"


def scheme_files(folder: Path) -> list[Path]:
    """The scheme files, in the order of their addresses."""
    return sorted(path for path in folder.glob("*/*.yml") if path.parent.name != REGISTERS)


def address_of(path: Path, root: Path) -> str:
    """The address of a scheme by its file."""
    return path.relative_to(root / SCHEMES).with_suffix("").as_posix()


def record_at(folder: Path, scheme: str) -> Path:
    """The record of a scheme's translations."""
    return folder / RECORDS / f"{scheme}.txt"
