"""How much of what a body of the Norwegian state says is bokmål and how much is nynorsk."""

from collections.abc import Iterator

from publish.compiling.checked import Checked
from publish.lint.outline import around
from publish.lint.told import told
from publish.messages import Said
from publish.telling.problems import Problem


def language_share(checked: Checked) -> Iterator[Problem]:
    """Each such body whose schemes together have too little of one, told where the first of them names it."""
    bodies, scarce = checked.collection.organisations.organisations, around(checked).scarce
    for loaded in checked.collection.schemes:
        if loaded.id in scarce and bodies[loaded.scheme.funder].central_state:
            language, share = scarce[loaded.id]
            said = Said(f"language.{language}")
            yield told(loaded.document, "lint.language_share", ("funder",), language=said, share=share)
