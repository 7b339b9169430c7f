"""Where a long passage can pause: its opening, and the rest for those who read on."""

import re
from typing import Final

# Signs. What is shorter than this is read at once.
LONG: Final = 500
# The least that is worth a pause.
REST: Final = 160
BLOCKS: Final = re.compile(r"\n[ \t]*\n")


def opening(text: str) -> tuple[str, str]:
    """The first paragraph, with a list that it announces, and the rest; a short passage is all opening."""
    text = text.strip()
    if len(text) < LONG:
        return text, ""
    blocks = BLOCKS.split(text)
    # Lists and tables are kept whole, with the line that announces them.
    end = next((n for n, block in enumerate(blocks, 1) if n == len(blocks) or _may_end(block, blocks[n])), len(blocks))
    rest = "\n\n".join(blocks[end:])
    return (text, "") if len(rest) < REST else ("\n\n".join(blocks[:end]), rest)


def _may_end(block: str, following: str) -> bool:
    return not block.rstrip().endswith(":") and not re.match(r"\s|[-*+] |\d+\. |#", following)
