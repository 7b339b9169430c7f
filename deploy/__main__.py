"""The commands behind the operator's scripts: deploy/setup, rebuild, rollback and releases."""

import argparse
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from deploy.home import LANGUAGES, Home
from deploy.hooks import prepared
from deploy.installed import NotInstalled, checkout, install
from deploy.previews import renew_previews
from deploy.publication import due, publish, roll_back
from deploy.releases import all_releases, live
from deploy.settling import configure, make_folders, write_files
from deploy.workshop import tell

HERE = Path(__file__).resolve().parent.parent


def main() -> int:
    """Do what was asked; the exit status."""
    given = _arguments()
    home = Home(given.home.resolve())
    if given.command != "setup" and not home.repo.is_dir():
        sys.stderr.write(f"{home.path} was not made by deploy/setup.\n")
        return 2
    prepared()
    language = _language(home)
    match given.command:
        case "setup":
            return _setup(home, given)
        case "rebuild":
            now, why = datetime.now(UTC), "the clock" if given.if_due else "rebuild"
            status = publish(home, language, why, again=True) if not given.if_due or due(home, now) else 0
            renew_previews(home, language, now, all_of_them=not given.if_due)
            return status
        case "rollback":
            return roll_back(home, language, given.release)
        case _:
            return _list(home)


def _language(home: Home) -> str:
    """That of the repository, where it has one."""
    language = home.setting("language", "en") if home.repo.is_dir() else "en"
    return language if language in LANGUAGES else "en"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="deploy", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    told = {
        "setup": "make a home, or bring one up to date with this checkout",
        "rebuild": "build what is live again, and the previews, as of now",
        "rollback": "show an earlier release again",
        "releases": "list the releases",
    }
    parsers = {name: commands.add_parser(name, help=text, description=text) for name, text in told.items()}
    parsers["rebuild"].add_argument("--if-due", action="store_true", help="only if a call has opened or closed since")
    parsers["setup"].add_argument("--address", default="", help="where the public finds the site: https://example.org/")
    parsers["setup"].add_argument("--language", default="", choices=("", *LANGUAGES), help="of what editors are told")
    parsers["setup"].add_argument("--tools", type=Path, help="run this checkout itself, not a copy of this one")
    parsers["setup"].add_argument("--later", action="store_true", help="do not publish yet")
    for each in parsers.values():
        each.add_argument("home", type=Path, help="the folder of the site")
    parsers["rollback"].add_argument("release", nargs="?", default="", help="left out: the one before")
    return parser.parse_args()


def _setup(home: Home, given: argparse.Namespace) -> int:
    try:
        make_folders(home)
        configure(home, {"address": given.address, "language": given.language})
        language = _language(home)
        with home.locked():
            install(home, given.tools.resolve() if given.tools else checkout(home, HERE))
            told = write_files(home, language)
    except (NotInstalled, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except subprocess.CalledProcessError as error:
        sys.stderr.write(f"Nothing was installed: {' '.join(error.cmd)} failed, see above.\n")
        return 1
    tell(told)
    return 0 if given.later else publish(home, language, "setup")


def _list(home: Home) -> int:
    shown = live(home)
    for release in all_releases(home):
        mark = "live" if shown and release.path == shown.path else "    "
        tell(f"{mark}  {release.name}  as of {release.mark.at}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
