"""The steps of a publication by name, so that a test can stop it dead at each of them."""

import os
import signal
from typing import Final

from deploy.home import Home

VARIABLE: Final = "UTLYSNING_STOP_AT"
# In the order in which they come.
STEPS: Final = (
    "locked",
    "filled",
    "built",
    "compressed",
    "marked",
    "placed",
    "pooled_one",
    "pooled",
    "linked",
    "switched",
    "pruned_one",
    "pruned",
)


def step(home: Home, name: str) -> None:
    """Be at a step. A repository that was set up for tests may have the process killed here."""
    assert name in STEPS
    if os.environ.get(VARIABLE) == name and home.setting("testing") == "true":
        os.kill(os.getpid(), signal.SIGKILL)
