"""The command line as another program runs it, and answers that fit the Swedish call."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

Data = dict[str, Any]
ROOT = Path(__file__).resolve().parents[1]
CHECKABLE = [
    "norge/industriklynger",
    "norge/kompetansepiloter",
    "norrbotten/rorlighet-och-matchning",
    "troms/kommunesamarbeid",
]
WITHOUT_CRITERIA = "norge/regional-naeringskompetanse"
SWEDISH, INDUSTRY = CHECKABLE[2], CHECKABLE[0]
ANSWERS = {
    "applicant_kind": "company",
    "skills_supply_norrbotten": True,
    "project_months": 12,
    "total_cost": 1_200_000,
    "grant_sought": 800_000,
    "own_contribution": 200_000,
    "other_contribution": 200_000,
}


def run(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """What `python build.py` does; a traceback is never a message."""
    command = [sys.executable, str(ROOT / "build.py"), *arguments]
    done = subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", check=False)
    assert "Traceback" not in done.stdout + done.stderr
    return done


def refused(*arguments: str) -> str:
    """What is said when something cannot be answered: on the error stream alone, with exit status 2."""
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    return done.stderr


def verdict(file: Path, answers: Any, *more: str, scheme: str = SWEDISH) -> Data:
    """The verdict on answers, for a program."""
    file.write_text(json.dumps(answers), encoding="utf-8")
    done = run("judge", scheme, "--answers", str(file), "--json", *more)
    assert (done.returncode, done.stderr) == (0, "")
    found: Data = json.loads(done.stdout)
    return found


def refusal(file: Path, answers: Any, *more: str) -> str:
    """Why answers are refused."""
    file.write_text(json.dumps(answers), encoding="utf-8")
    return refused("judge", SWEDISH, "--answers", str(file), "--json", *more)
