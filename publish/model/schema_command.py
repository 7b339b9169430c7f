"""The command that writes the JSON Schemas."""

from pathlib import Path

from publish.messages import TONGUES, Tongue, listed, said, words
from publish.model.schema import FOLDER, choose, write
from publish.telling.console import say
from publish.telling.spoken import spoken


def write_schemas(root: Path, hover: Tongue | None) -> None:
    """Bring the schemas that editors complete from up to date with the model; VS Code explains in a chosen language."""
    write(root)
    made = [f"{FOLDER}/{tongue}/" for tongue in TONGUES]
    if hover is not None:
        made.append(choose(root, hover).relative_to(root).as_posix())
    say(words(said("schema.wrote", files=listed(made)), spoken()))
