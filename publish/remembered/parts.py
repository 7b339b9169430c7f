"""What earlier checks found, part by part: a part is known as long as all that it was made from is the same."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from publish.remembered.files import digest_of
from publish.remembered.kept import FOLDER, keep, kept

NAME: Final = "parts"
# Of what was not asked for this time so much is kept, in characters: a mistake is mended, an edit taken back.
MOST_UNUSED: Final = 2_000_000


class Parts:
    """The parts that are known; of other code, none."""

    def __init__(self, root: Path, code: str | None) -> None:
        self.path, self.code = root / FOLDER / NAME, code
        found = None if code is None else kept(self.path)
        known = found.get("parts") if isinstance(found, dict) and found.get("code") == code else None
        self.known: dict[str, str] = known if isinstance(known, dict) else {}
        self.used: dict[str, str] = {}
        self.made = 0

    def of[T](self, make: Callable[[], T], *made_from: str) -> T:
        """A part as plain data, by all that it is made from; made if it is not known."""
        key = digest_of(*made_from)
        text = self.used.get(key) or self.known.get(key)
        if text is None:
            text = json.dumps(make(), separators=(",", ":"))
            self.made += 1
        self.used[key] = text
        found: T = json.loads(text)
        return found

    def keep(self) -> None:
        """For the next check: all that was used, then what was used before, the latest first."""
        if not self.made or self.code is None:
            return
        left = MOST_UNUSED
        every: dict[str, Any] = dict(self.used)
        for key, text in self.known.items():
            left -= 0 if key in every else len(text)
            if left > 0:
                every.setdefault(key, text)
        keep(self.path, {"code": self.code, "parts": every})
