"""How much of what a body of the Norwegian state says is bokmål and how much is nynorsk."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from publish.compiling.checked import Checked
from publish.lint.told import told
from publish.messages import Said
from publish.model.load import Loaded
from publish.model.passages import passages
from publish.telling.problems import Problem

# The Language Act of 21 May 2021 no. 42, section 13, asks central bodies of the state for this of each, over time.
# Neutral county authorities owe "a reasonable balance", municipalities nothing of the kind: of them nothing is said.
LEAST: Final = 25


def language_share(checked: Checked) -> Iterator[Problem]:
    """Each such body whose schemes together have too little of one, told where the first of them names it."""
    bodies = checked.collection.organisations.organisations
    schemes: dict[str, list[Loaded]] = {}
    for loaded in checked.collection.schemes:
        if bodies[loaded.scheme.funder].central_state:
            schemes.setdefault(loaded.scheme.funder, []).append(loaded)
    for found in schemes.values():
        words = _words(found)
        total = words["nb"] + words["nn"]
        scarce = min(("nb", "nn"), key=lambda language: words[language])
        if total and words[scarce] * 100 < LEAST * total:
            share = words[scarce] * 100 // total
            yield told(
                found[0].document, "lint.language_share", ("funder",), language=Said(f"language.{scarce}"), share=share
            )


def _words(schemes: list[Loaded]) -> Counter[str]:
    """The words in each language, of all texts of some schemes."""
    found: Counter[str] = Counter()
    for loaded in schemes:
        for passage in passages(loaded.scheme):
            for language, text in passage.texts.items():
                found[language] += len(re.findall(r"[^\W\d_]+", text))
    return found
