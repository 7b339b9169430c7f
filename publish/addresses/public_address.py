"""Where the public finds the site; the path of that address is what every page lies under."""

import os
import re
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from publish.messages import Said, Value, said
from publish.reading.read import read
from publish.telling.refused import Refused

VARIABLE: Final = "UTLYSNING_SITE_URL"
# Where it is found on the machine that it is written on.
HOST: Final = "127.0.0.1"
PORT: Final = 8000
# What needs no encoding, so that a path reads the same in a page, a feed and a log.
STEP: Final = re.compile(r"[A-Za-z0-9._~-]+")


def public_address(root: Path, given: str | None) -> str:
    """The address that was given, else the environment's, else that of mkdocs.yml; empty where there is none."""
    if given is not None:
        return normal(given, "--site-url")
    if said := os.environ.get(VARIABLE):
        return normal(said, VARIABLE)
    return normal(configured(root), "site_url in mkdocs.yml")


def configured(root: Path) -> str:
    """The address that mkdocs.yml names, read without loading MkDocs; empty where it names none."""
    named = (read(root / "mkdocs.yml", root).tree or {}).get("site_url")
    return named if isinstance(named, str) else ""


def normal(address: str, where: str) -> str:
    """An address with its host in small letters and a slash at the end, or why it can be none."""
    if not address.strip():
        return ""
    try:
        parts = urlsplit(address.strip())
        host, port = (parts.hostname or "").encode("idna").decode(), parts.port
    except ValueError as error:
        raise _refused(address, where, said("address.unread", error=str(error))) from None
    if parts.scheme not in ("http", "https") or not host:
        raise _refused(address, where, Said("address.host"))
    if parts.username is not None or parts.query or parts.fragment:
        raise _refused(address, where, Said("address.extra"))
    steps = [step for step in parts.path.split("/") if step]
    if odd := [step for step in steps if not STEP.fullmatch(step) or not step.strip(".")]:
        raise _refused(address, where, said("address.path", step=odd[0]))
    shown = f"[{host}]" if ":" in host else host
    return "/".join([f"{parts.scheme}://{shown}{'' if port is None else f':{port}'}", *steps, ""])


def _refused(address: str, where: str, why: Value) -> Refused:
    return Refused(said("refused.address", where=where, address=address, why=why))
