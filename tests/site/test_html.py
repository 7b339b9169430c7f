"""Every page is HTML as the standard has it, read by a validator that is not ours."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
VALIDATOR = ROOT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
# What is switched off is style, or on purpose: roles on tables that are laid out anew on a phone, {i} in a template's
# ids, forms that are sent nowhere and so have no button to send them.
RULES = Path(__file__).parent / "htmlvalidate.json"


def node() -> str | None:
    """Node as the project sets it up, or the machine's."""
    return shutil.which("node", path=f"{ROOT / '.venv' / 'bin'}{os.pathsep}{os.environ['PATH']}")


@pytest.mark.skipif(not VALIDATOR.exists(), reason="html-validate is not there: make test sets it up")
def test_every_page_is_valid(built_site: Path) -> None:
    pages = [str(path) for path in sorted(built_site.rglob("*.html"))]
    assert pages
    command = [str(node()), str(VALIDATOR), "--config", str(RULES), "--formatter", "json", *pages]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = [
        (Path(each["filePath"]).relative_to(built_site).as_posix(), message["line"], message["message"])
        for each in json.loads(done.stdout)
        for message in each["messages"]
    ]
    assert found == []
