"""An editor at a terminal: a tree of their own, and what they read after each line that they type."""

import os
import pty
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
NOTICE = """
Tilskudd til havvindkompetanse

Fylkeskommunen lyser ut midler til kommuner som vil bygge kompetanse på havvind: "nå".
Søknadsfristen er 1. mars 2027. Prosjektet kan vare høyst 12 måneder.
"""
COMMAND = (
    "import sys; from pathlib import Path; from publish.new.command import new; "
    "sys.exit(new(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]) if sys.argv[3:] else None, 'en'))"
)
PROMPT, CTRL_D, PATIENCE = ": ", "\x04", 20


def tree(room: Path) -> Path:
    """The schemes in a folder where they may be changed, and a notice beside them."""
    shutil.copytree(ROOT / "schemes", room / "tree" / "schemes")
    shutil.copytree(ROOT / "content", room / "tree" / "content")
    (room / "notice.txt").write_text(NOTICE, encoding="utf-8")
    return room / "tree"


def command(root: Path, name: str, *answers: Path) -> list[str]:
    """The command as a process of its own."""
    return [sys.executable, "-c", COMMAND, str(root), name, *map(str, answers)]


def unasked(root: Path, name: str, *answers: Path) -> subprocess.CompletedProcess[str]:
    """What is said where nobody is at the terminal."""
    done = subprocess.run(
        command(root, name, *answers),
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert "Traceback" not in done.stdout + done.stderr, done.stderr
    return done


def asked(root: Path, name: str, lines: Sequence[str]) -> tuple[int, str]:
    """The exit status, and all that stood on the terminal while these lines were typed one after the other."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(command(root, name), cwd=ROOT, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    said = ""
    for line in lines:
        said += _until_asked(ours)
        os.write(ours, line.encode())
    said += _until_asked(ours)
    try:
        status = process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        pytest.fail(f"It still asks:\n{said}")
    os.close(ours)
    assert "Traceback" not in said, said
    return status, said.replace("\r\n", "\n")


def _until_asked(terminal: int) -> str:
    """What is said up to the next question, or to the end; a question is what nothing follows for a while."""
    said, end = b"", time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if not select.select([terminal], [], [], 0.3)[0]:
            if said.endswith(PROMPT.encode()):
                break
            continue
        try:
            part = os.read(terminal, 65536)
        except OSError:
            break
        if not part:
            break
        said += part
    return said.decode()
