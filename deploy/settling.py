"""Setup: the folders, the repository, its hooks, and what the operator gives to nginx and systemd."""

import getpass
import re
import subprocess
from pathlib import Path
from typing import Final

from deploy.home import Home
from deploy.installed import NotInstalled
from deploy.nginx import configuration
from deploy.sentences import sentence
from deploy.units import units

# A path that a shell, nginx and systemd read as one word.
PLAIN: Final = re.compile(r"[A-Za-z0-9/._+-]+")
HOOKS: Final = ("pre-receive", "post-receive")
HOOK: Final = """\
#!/bin/sh
# Written by deploy/setup. What runs is the generator that the operator installed, never what was pushed.
umask 022
trap '' HUP PIPE
PYTHONPATH={home}/tools exec {home}/tools/.venv/bin/python -P -m deploy.hooks {hook} {home}
"""
# How git itself is to take a push.
CONFIG: Final = {
    "receive.advertisePushOptions": "true",
    "receive.fsckObjects": "true",
    "receive.maxInputSize": "200m",
    "receive.denyDeleteCurrent": "refuse",
    "transfer.hideRefs": "refs/utlysning",
    "core.logAllRefUpdates": "true",
    "gc.reflogExpire": "never",
}


def make_folders(home: Home) -> None:
    """The folders and the empty repository, unless they are there."""
    if not PLAIN.fullmatch(str(home.path)):
        raise NotInstalled(f"{home.path}: choose a folder whose path has letters, digits and . _ + - alone.")
    for folder in (home.path, home.releases, home.previews, home.work, home.assets, home.path / "systemd"):
        folder.mkdir(parents=True, exist_ok=True)
    if not home.repo.is_dir():
        command = ["git", "init", "--quiet", "--bare", "--initial-branch=main", str(home.repo)]
        subprocess.run(command, check=True)  # noqa: S603 - git, with arguments of our own making


def configure(home: Home, settings: dict[str, str]) -> None:
    """What git and the hooks go by; settings left out stay as they are."""
    said = {f"utlysning.{name}": value for name, value in settings.items() if value}
    for name, value in {**CONFIG, **said}.items():
        home.repository.ask("config", name, value)


def write_files(home: Home, language: str) -> str:
    """The hooks and the files for nginx and systemd; says what the operator does with them."""
    for hook in HOOKS:
        _write(home.repo / "hooks" / hook, HOOK.format(home=home.path, hook=hook), 0o755)
    text = configuration(home)
    _write(home.path / "nginx.conf", text, 0o644)
    for name, unit in units(home, getpass.getuser()).items():
        _write(home.path / "systemd" / name, unit, 0o644)
    told = ["deploy.setup", *([] if "brotli_static on" in text else ["deploy.setup_brotli"]), "deploy.setup_systemd"]
    return "".join(sentence(language, code, home=home.path) for code in told)


def _write(path: Path, text: str, mode: int) -> None:
    beside = path.with_name(f".{path.name}.next")
    beside.write_text(text, encoding="utf-8")
    beside.chmod(mode)
    beside.replace(path)
