"""What git runs when an editor pushes: python -m deploy.hooks <hook> <home>."""

import getpass
import os
import signal
import sys
import traceback
from pathlib import Path

from deploy.home import Home
from deploy.previews import publish_preview, remove_preview
from deploy.publication import publish
from deploy.pushed import MAIN, options, updates
from deploy.receive import receive
from deploy.sentences import sentence
from deploy.workshop import tell


def prepared() -> None:
    """What is made here others read; and what was begun is finished, also when the one who pushed has gone."""
    os.umask(0o022)
    for going in (signal.SIGHUP, signal.SIGPIPE):
        signal.signal(going, signal.SIG_IGN)


def received(home: Home) -> int:
    """post-receive: publish what was taken, branch by branch."""
    asked, said = updates(sys.stdin), options(home)
    status = 0
    for update in asked:
        if update.branch == MAIN:
            status |= publish(home, said.language, f"push by {getpass.getuser()}")
        elif update.branch and update.new:
            status |= publish_preview(home, update.branch, said.language)
        elif update.branch:
            remove_preview(home, update.branch, said.language)
    return status


def main(hook: str, home: Home) -> int:
    """Run a hook; a fault of its own is for the operator, and takes nothing that was not looked at."""
    prepared()
    try:
        return {"pre-receive": receive, "post-receive": received}[hook](home)
    except Exception:  # noqa: BLE001 - whatever it is, the editor is told and nothing is taken
        home.note(f"{hook} failed\n{traceback.format_exc()}")
        tell(sentence(options(home).language, "deploy.fault", log=home.path / "log"))
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Home(Path(sys.argv[2]))))
