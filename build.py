"""The commands: each with what it may be told, and the part that does it. `build.py --help` says what they are for."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if sys.version_info[:2] != (3, 13):
    sys.exit(
        "Utlysning needs Python 3.13, the version that Pyodide runs: use .venv/bin/python, which `make site` sets up."
    )

from publish.remembered.run import answer_again, remembering

if TYPE_CHECKING:
    from publish.cms.config import Forge
    from publish.compiling.checked import Checked
    from publish.diff.written import Format
    from publish.messages import Tongue
    from publish.watch.report import Format as ReviewFormat

ROOT: Final = Path(__file__).resolve().parent
SITE: Final = ROOT / "site"

if __name__ == "__main__" and sys.argv[1:2] == ["check"]:
    # Before anything heavy is loaded.
    answer_again(ROOT, sys.argv[1:])

from publish.languages import LANGUAGES  # noqa: E402 - what was known is said by now
from publish.telling.command_line import Command, Option, run  # noqa: E402

LANGUAGE: Final = Option("--language", choices=LANGUAGES)
SCHEME: Final = Option("scheme", needed=True)
CALL: Final = Option("--call")
ON: Final = Option("--on")
SITE_URL: Final = Option("--site-url")
JSON: Final = Option("--json", alone=True, into="as_json")
REPORT: Final = Option("--format", choices=("text", "markdown", "json"), default="text", into="form")
PROGRAMS: Final = ("text", "json", "github", "gitlab", "sarif")

# Each command loads what it needs, and no other command's.


def new(scheme: str, answers: str | None) -> int:
    """Begin a scheme."""
    from publish.new.command import new as begin_scheme  # noqa: PLC0415
    from publish.telling.spoken import spoken  # noqa: PLC0415

    return begin_scheme(ROOT, scheme, None if answers is None else Path(answers), spoken())


def check(form: str, on: str | None, *, reading: bool) -> int:
    """Check every scheme."""
    from publish.remembered.command import tell_check  # noqa: PLC0415

    return tell_check(ROOT, form, on, reading=reading)


def build(on: str | None, site_url: str | None, out: str, preview: str | None) -> int:
    """Build the site."""
    from publish.site.command import build as build_site  # noqa: PLC0415

    return build_site(ROOT, Path(out).absolute(), on, site_url, preview)


def serve(port: str, on: str | None, site_url: str | None) -> int:
    """Build the site and serve it."""
    from publish.live.command import serve_site  # noqa: PLC0415

    return serve_site(ROOT, SITE, int(port), on, site_url)


def watch(on: str | None, form: "ReviewFormat", *, links: bool) -> int:
    """Say what needs review."""
    from publish.watch.command import review  # noqa: PLC0415

    return review(ROOT, on, form, links=links)


def diff(revision: str | None, form: "Format") -> int:
    """Say what has changed."""
    from publish.diff.command import tell_difference  # noqa: PLC0415
    from publish.telling.spoken import site_language  # noqa: PLC0415

    return tell_difference(ROOT, revision, form, site_language())


def schema(hover: "Tongue | None") -> None:
    """Write the schemas."""
    from publish.model.schema_command import write_schemas  # noqa: PLC0415

    write_schemas(ROOT, hover)


def translated(scheme: str | None) -> None:
    """Record translations."""
    from publish.texts.translated_command import tell_translations  # noqa: PLC0415

    tell_translations(ROOT, _checked().collection, scheme)


def addresses() -> None:
    """Enter new addresses."""
    from publish.addresses.command import enter_addresses  # noqa: PLC0415

    enter_addresses(ROOT, _checked().collection)


def cms(repo: str, forge: "Forge", branch: str, host: str | None, sign_in: str | None, out: str) -> None:  # noqa: PLR0917
    """Write the folder for editing in the browser."""
    from publish.cms.command import write_admin  # noqa: PLC0415
    from publish.telling.spoken import spoken  # noqa: PLC0415

    told = {"branch": branch, "host": host, "sign_in": sign_in}
    write_admin(_checked().collection, Path(out), forge, repo, spoken(), **told)


def schemes(*, as_json: bool) -> None:
    """List the schemes."""
    from publish.asking import tell_schemes  # noqa: PLC0415

    tell_schemes(_checked(), as_json=as_json)


def facts(scheme: str, call: str | None, *, as_json: bool) -> None:
    """List the facts of a scheme."""
    from publish.asking import tell_facts  # noqa: PLC0415

    tell_facts(_checked(), scheme, call, as_json=as_json)


def judge(scheme: str, answers: str, on: str | None, call: str | None, *, as_json: bool) -> None:
    """Judge answers."""
    from publish.asking import tell_verdict  # noqa: PLC0415

    tell_verdict(_checked(), scheme, call, Path(answers), on, as_json=as_json)


def cases(scheme: str, call: str | None, form: str, approve: str | None) -> int:
    """Offer boundary cases."""
    from publish.cases.boundary_command import offer_cases  # noqa: PLC0415
    from publish.telling.spoken import spoken  # noqa: PLC0415

    offered = offer_cases(ROOT, _checked(), scheme, call, form=form, approve=approve, language=spoken())
    return 0 if offered else 1


def plan(  # noqa: PLR0917 - what may be wished
    scheme: str,
    budget: str,
    answers: str | None,
    on: str | None,
    call: str | None,
    wish_grant: str | None,
    wish_contribution: str | None,
    partner: str | None,
    *,
    as_json: bool,
) -> None:
    """Plan the financing of a budget."""
    from publish.financing.plan_command import tell_plan  # noqa: PLC0415

    wishes = {"grant": wish_grant, "contribution": wish_contribution, "partner": partner}
    files = Path(budget), None if answers is None else Path(answers)
    # Whoever mends a plan that comes to something else looks here for its steps.
    tell_plan(_checked(despite="plan"), scheme, call, files, on, wishes, as_json=as_json)


def _checked(despite: str = "") -> "Checked":
    """The schemes without an error, or with those of one area, or exit status 1; what is wrong is told."""
    from publish.asking import checked_or_told  # noqa: PLC0415

    checked = checked_or_told(ROOT, despite)
    if checked is None:
        raise SystemExit(1)
    return checked


COMMANDS: Final = (
    Command("new", new, (SCHEME, Option("--answers"), LANGUAGE)),
    Command(
        "check",
        check,
        (
            Option("--format", choices=PROGRAMS, default="text", into="form"),
            ON,
            Option("--reading", alone=True),
            LANGUAGE,
        ),
    ),
    Command("build", build, (ON, SITE_URL, Option("--out", default="site"), Option("--preview"), LANGUAGE)),
    Command("serve", serve, (Option("--port", default="8000", whole=True), ON, SITE_URL, LANGUAGE)),
    Command("watch", watch, (ON, Option("--links", alone=True), REPORT, LANGUAGE)),
    Command("diff", diff, (Option("revision"), REPORT, LANGUAGE)),
    Command("schema", schema, (Option("--hover", choices=("nb", "sv", "en")), LANGUAGE)),
    Command("translated", translated, (Option("scheme"), LANGUAGE)),
    Command("addresses", addresses, (LANGUAGE,)),
    Command(
        "cms",
        cms,
        (
            Option("--repo", needed=True),
            Option("--forge", choices=("github", "gitlab", "gitea"), default="github"),
            Option("--branch", default="main"),
            Option("--host"),
            Option("--sign-in"),
            Option("--out", default="admin"),
            LANGUAGE,
        ),
    ),
    Command("schemes", schemes, (JSON, LANGUAGE)),
    Command("facts", facts, (SCHEME, CALL, JSON, LANGUAGE)),
    Command("judge", judge, (SCHEME, Option("--answers", needed=True), ON, CALL, JSON, LANGUAGE)),
    Command(
        "cases",
        cases,
        (
            SCHEME,
            CALL,
            Option("--format", choices=("text", "markdown", "json", "yaml"), default="text", into="form"),
            Option("--approve"),
            LANGUAGE,
        ),
    ),
    Command(
        "plan",
        plan,
        (
            SCHEME,
            Option("--budget", needed=True),
            Option("--answers"),
            ON,
            CALL,
            Option("--wish-grant"),
            Option("--wish-contribution"),
            Option("--partner"),
            JSON,
            LANGUAGE,
        ),
    ),
)

if __name__ == "__main__":
    with remembering(ROOT):
        sys.exit(run(COMMANDS, sys.argv[1:]))
