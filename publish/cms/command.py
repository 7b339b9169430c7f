"""The command that writes the folder with which texts are edited in the browser."""

import json
import re
from pathlib import Path
from typing import Final

from publish.cms.config import Forge, backend, configuration, left_out
from publish.messages import Tongue, listed, said, words
from publish.model.load import Collection
from publish.telling.console import say
from publish.telling.refused import Refused

REPOSITORY: Final = re.compile(r"[\w.-]+(/[\w.-]+)+", re.ASCII)
ADDRESS: Final = re.compile(r"https://[^\s/]+\S*")
PAGE: Final = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<link rel="cms-config-url" type="application/json" href="config.json">
<script type="module" src="start.js"></script>
</head>
<body>
<noscript>{noscript}</noscript>
</body>
</html>
"""
# Beside the page, since the policy forbids script in it.
START: Final = """/* The other languages of the program are there for those who bundle it: a browser refuses them,
   and the program would ask for one without end. */
const KEPT = "sveltia-cms.prefs";
const kept = JSON.parse(localStorage.getItem(KEPT) ?? "{}");
localStorage.setItem(KEPT, JSON.stringify({ ...kept, locale: "en-US" }));

const { init } = await import("./sveltia/npm/index.js");
init();
"""


def write_admin(
    collection: Collection, folder: Path, forge: Forge, repository: str, tongue: Tongue, **told: str | None
) -> None:
    """Write the page, its script and the configuration; says what was left out."""
    if not REPOSITORY.fullmatch(repository):
        raise Refused(said("refused.repository", repository=repository))
    host, sign_in = told.get("host"), told.get("sign_in")
    for address in (host, sign_in if forge == "github" else None):
        if address is not None and not ADDRESS.fullmatch(address):
            raise Refused(said("refused.forge", address=address))
    where = backend(forge, repository, told.get("branch") or "main", host, sign_in)
    config = configuration(collection, tongue, where)
    page = PAGE.format(
        language=tongue, title=words(said("cms.title"), tongue), noscript=words(said("cms.noscript"), tongue)
    )
    made = {
        "index.html": page,
        "start.js": START,
        "config.json": json.dumps(config, ensure_ascii=False, indent=1) + "\n",
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8")
    say(words(said("cms.wrote", files=listed(f"{folder.name}/{name}" for name in made)), tongue))
    if out := left_out(collection):
        say(words(said("cms.left_out", schemes=listed(loaded.id for loaded in out)), tongue))
