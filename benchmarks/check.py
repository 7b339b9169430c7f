"""How long an editor waits for a check against one from nothing: asked again, and after an edit of each kind.

    .venv/bin/python -m benchmarks.check [rounds]

Each is a process from start to end, in a copy of the tree; compare the ratios between machines. `first` knows nothing
of an earlier check, `again` is of the same files, `edited` after a comment in a scheme, `words` after one in the texts
of the site, `mistake` after a value that cannot be.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from publish.remembered.kept import FOLDER
from publish.telling.console import say

ROOT = Path(__file__).resolve().parents[1]
SCHEME, WORDS = "schemes/troms/kommunesamarbeid.yml", "content/nb/strings.yml"


def tree(room: Path) -> Path:
    """What a check reads, where it may be edited."""
    for name in ("schemes", "content", "checker", "publish"):
        shutil.copytree(ROOT / name, room / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("build.py", "mkdocs.yml"):
        shutil.copyfile(ROOT / name, room / name)
    return room


def seconds(root: Path) -> float:
    """One check."""
    started = time.perf_counter()
    quiet = subprocess.DEVNULL
    subprocess.run([sys.executable, "build.py", "check"], cwd=root, stdout=quiet, stderr=quiet, check=False)
    return time.perf_counter() - started


def main(rounds: int) -> None:
    """Measure them in turn and print the medians and their ratios."""
    times: dict[str, list[float]] = {name: [] for name in ("first", "again", "edited", "words", "mistake")}
    with tempfile.TemporaryDirectory() as room:
        root = tree(Path(room))
        seconds(root)
        for number in range(rounds):
            shutil.rmtree(root / FOLDER, ignore_errors=True)
            times["first"].append(seconds(root))
            times["again"].append(seconds(root))
            for name, path in (("edited", SCHEME), ("words", WORDS)):
                with (root / path).open("a", encoding="utf-8") as file:
                    file.write(f"# {number}\n")
                times[name].append(seconds(root))
            right = (root / SCHEME).read_text(encoding="utf-8")
            (root / SCHEME).write_text(right.replace("currency: NOK", f"currency: {number}"), encoding="utf-8")
            times["mistake"].append(seconds(root))
            (root / SCHEME).write_text(right, encoding="utf-8")
    for name, taken in times.items():
        say(f"{name:7} median {median(taken):.3f} s, least {min(taken):.3f} s, most {max(taken):.3f} s")
    for name in list(times)[1:]:
        say(f"ratio   {name}/first {median(times[name]) / median(times['first']):.3f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
