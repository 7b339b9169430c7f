"""The build: read, validate, compile, then bundle, assets, shell, pages, and the switch to site/."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

if sys.version_info[:2] != (3, 13):
    sys.exit(
        "Utlysning needs Python 3.13, the version that Pyodide runs: use .venv/bin/python, which `make site` sets up."
    )

from publish.remembered.run import answer_again, files_of, holds_until, remembering

if __name__ == "__main__" and sys.argv[1:2] == ["check"]:
    # Before anything heavy is loaded.
    answer_again(Path(__file__).resolve().parent, sys.argv[1:])

try:
    import typer
except ModuleNotFoundError:
    from publish.messages import said, words
    from publish.telling.spoken import spoken

    sys.exit(words(said("build.lacks"), spoken()))

from publish.messages import counted, listed, said, words
from publish.remembered.look import look
from publish.report import FORMATS
from publish.telling.console import data, refuse, say, table, tell
from publish.telling.problems import Problem, in_order, show
from publish.telling.refused import Refused
from publish.telling.spoken import site_language, speak, spoken

if TYPE_CHECKING:
    from datetime import datetime

    from publish.check import Checked
    from publish.frame.render import Site

# What a check can do without is loaded by the commands that need it.
ROOT = Path(__file__).resolve().parent
SITE = ROOT / "site"

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, help=__doc__)
Json = Annotated[bool, typer.Option("--json", help="Print JSON for a program.")]
On = Annotated[str | None, typer.Option(help="As of 2026-03-01, or 2020-06-01T12:00+02:00. Left out: now.")]
SiteUrl = Annotated[
    str | None,
    typer.Option(
        help="The site's public address; its path is what every page lies under. "
        "Left out: UTLYSNING_SITE_URL, else site_url in mkdocs.yml."
    ),
]
Language = Annotated[
    Literal["nb", "nn", "sv", "en"] | None,
    typer.Option(
        callback=speak,
        is_eager=True,
        help="Say it in this language, nn in nb. Left out: UTLYSNING_LANGUAGE, else the machine's.",
    ),
]
ReadIn = Annotated[
    Literal["nb", "nn", "sv", "en"] | None,
    typer.Option(callback=speak, is_eager=True, help="In this language of the site. Left out: as for messages."),
]
Form = Annotated[
    Literal["text", "json", "github", "gitlab", "sarif"],
    typer.Option("--format", help="For people, or for a program: what is wrong goes to the output then, alone."),
]
Call = Annotated[str | None, typer.Option(help="Which call. Left out: the last one.")]


@app.command()
def new(
    scheme: Annotated[str, typer.Argument(help="<place>/<scheme>: its file and its address.")],
    answers: Annotated[Path | None, typer.Option(help="A YAML file with the answers, in place of questions.")] = None,
    language: Language = None,
) -> None:
    """Begin a scheme: a few questions, then a file with a place for everything else."""
    from publish.new.command import new as begin_scheme  # noqa: PLC0415

    raise typer.Exit(begin_scheme(ROOT, scheme, answers, spoken()))


@app.command("check")
def check_command(
    form: Form = "text",
    reading: Annotated[bool, typer.Option("--reading", help="And how hard each page is to read (LIX).")] = False,
    language: Language = None,
) -> None:
    """Read and check every scheme, and run its examples. No site."""
    looked = look(files_of(ROOT))
    _tell(looked.problems, form)
    if looked.refused:
        raise typer.Exit(1)
    holds_until(looked.turns)
    if form == "text":
        say(words(counted("checked", looked.schemes), spoken()))
        if reading:
            _say_readability()


def _say_readability() -> None:
    """A table of pages and languages; information, which refuses nothing."""
    from publish.model.load import load  # noqa: PLC0415
    from publish.texts.lix_command import readability  # noqa: PLC0415

    collection, _ = load(ROOT)
    if collection is not None:
        table(*readability(ROOT, collection))


@app.command()
def build(
    on: On = None,
    language: Language = None,
    site_url: SiteUrl = None,
    out: Annotated[Path, typer.Option(help="Into this folder.", show_default="site")] = SITE,
    preview: Annotated[str | None, typer.Option(help="As a preview: its name on every page, closed to search.")] = None,
) -> None:
    """Build the site into site/. A problem changes nothing there."""
    _build(on, site_url, out.absolute(), preview)


@app.command()
def serve(
    port: Annotated[int, typer.Option(help="On this port of 127.0.0.1.")] = 8000,
    on: On = None,
    language: Language = None,
    site_url: SiteUrl = None,
) -> None:
    """Build the site, serve it on this machine, and keep it up to date while files are edited."""
    from publish.live.command import serve as serve_site  # noqa: PLC0415

    moment, address = _asked(on, site_url)
    made = _made(moment, address, SITE, None, dated=on is not None)
    if not serve_site(ROOT, SITE, made, port, address, None if on is None else moment):
        raise typer.Exit(1)


@app.command()
def watch(
    on: On = None,
    links: Annotated[bool, typer.Option("--links", help="Try every link to another site; takes its time.")] = False,
    form: Annotated[Literal["text", "markdown", "json"], typer.Option("--format")] = "text",
    language: Language = None,
) -> None:
    """Say what needs review: days near or past, dead links, what the check warns of."""
    from publish import judge as command_line  # noqa: PLC0415
    from publish.watch.command import review  # noqa: PLC0415

    with _refusals():
        moment = command_line.instant_of(on)
    raise typer.Exit(review(ROOT, moment, form, links=links))


@app.command()
def diff(
    revision: Annotated[str | None, typer.Argument(help="Since this revision, or a..b. Left out: HEAD.")] = None,
    form: Annotated[Literal["text", "markdown", "json"], typer.Option("--format")] = "text",
    language: ReadIn = None,
) -> None:
    """Say in plain words what has changed for readers and applicants since a revision."""
    from publish.diff.command import tell_difference  # noqa: PLC0415

    with _refusals():
        raise typer.Exit(tell_difference(ROOT, revision, form, site_language()))


@app.command()
def schema(language: Language = None) -> None:
    """Write schemes/scheme.schema.json and its like, which editors complete from."""
    from publish.model.schema import write as write_schema  # noqa: PLC0415

    files = listed(path.relative_to(ROOT).as_posix() for path in write_schema(ROOT))
    say(words(said("schema.wrote", files=files), spoken()))


@app.command()
def translated(
    scheme: Annotated[str | None, typer.Argument(help="Of this scheme. Left out: of all.")] = None,
    language: Language = None,
) -> None:
    """Record that the translations are up to date with their originals."""
    from publish.texts.translated_command import record_translations  # noqa: PLC0415

    checked = _checked()
    with _refusals():
        for line in record_translations(ROOT, checked.collection, scheme):
            say(words(line, spoken()))


@app.command()
def addresses(language: Language = None) -> None:
    """Add what is new to schemes/addresses.yml, the ledger of every address the site has had."""
    from publish.addresses.check import write_ledger  # noqa: PLC0415

    collection = _checked().collection
    added = write_ledger(ROOT, collection)
    every = len(collection.ledger.addresses) + added
    say(words(said("addresses.added", added=added, every=every), spoken()))


@app.command()
def cms(
    *,
    repo: Annotated[str, typer.Option(help="The repository at the forge: owner/name.")],
    forge: Annotated[
        Literal["github", "gitlab", "gitea"], typer.Option(help="Gitea also stands for Forgejo.")
    ] = "github",
    branch: Annotated[str, typer.Option(help="Write to this branch.")] = "main",
    host: Annotated[
        str | None, typer.Option(help="The address of a forge of your own. Left out: the public one.")
    ] = None,
    sign_in: Annotated[
        str | None,
        typer.Option(help="Id of the OAuth application; for GitHub an OAuth client's address. Left out: by token."),
    ] = None,
    out: Annotated[Path, typer.Option(help="Into this folder.")] = Path("admin"),
    language: Language = None,
) -> None:
    """Write a folder for editing in the browser with Sveltia CMS. No build holds it."""
    from publish.cms.command import write_admin  # noqa: PLC0415

    collection = _checked().collection
    with _refusals():
        write_admin(collection, out, forge, repo, spoken(), branch=branch, host=host, sign_in=sign_in)


@app.command()
def schemes(as_json: Json = False, language: Language = None) -> None:
    """List the ids of all schemes."""
    found = [(loaded.id, loaded.scheme) for loaded in _checked().collection.schemes]
    if as_json:
        rows = [
            {"id": name, "calls": [call.id for call in scheme.calls], "criteria": len(scheme.criteria)}
            for name, scheme in found
        ]
        data(json.dumps(rows, indent=2))
    else:
        for name, _ in found:
            data(name)


@app.command()
def facts(scheme: str, call: Call = None, as_json: Json = False, language: Language = None) -> None:
    """List the facts that a scheme asks."""
    from publish import judge as command_line  # noqa: PLC0415

    checked = _checked()
    with _refusals():
        compiled = command_line.compiled_call(checked.collection, checked.compiled, scheme, call)
    found = command_line.facts_as_data(compiled)
    if as_json:
        data(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        table(
            ("fact", "type", "options"),
            [(f["id"], f["type"], " ".join(o["value"] for o in f["options"])) for f in found],
        )


@app.command()
def judge(
    scheme: str,
    *,
    answers: Annotated[Path, typer.Option(help="A JSON file, fact: answer.")],
    on: On = None,
    call: Call = None,
    as_json: Json = False,
    language: Language = None,
) -> None:
    """Judge the answers in a file."""
    from publish import judge as command_line  # noqa: PLC0415

    checked = _checked()
    with _refusals():
        compiled = command_line.compiled_call(checked.collection, checked.compiled, scheme, call)
        verdict = command_line.verdict_on(compiled, command_line.json_in(answers), command_line.instant_of(on))
    if as_json:
        data(json.dumps(verdict, ensure_ascii=False, indent=2))
        return
    tell(command_line.verdict_in_words(verdict, spoken()))


@app.command()
def cases(
    scheme: str,
    call: Call = None,
    form: Annotated[Literal["text", "markdown", "json", "yaml"], typer.Option("--format")] = "text",
    approve: Annotated[str | None, typer.Option(help="Add these cases to the file: names with commas, or all.")] = None,
    language: Language = None,
) -> None:
    """Show both sides of every threshold of a call, as cases to approve."""
    from publish.cases.boundary_command import offer_cases  # noqa: PLC0415

    checked = _checked()
    with _refusals():
        if not offer_cases(ROOT, checked, scheme, call, form=form, approve=approve, language=spoken()):
            raise typer.Exit(1)


@app.command()
def plan(
    scheme: str,
    *,
    budget: Annotated[Path, typer.Option(help="A JSON file: costs, financing.")],
    answers: Annotated[Path | None, typer.Option(help="A JSON file: answers that limits hang on.")] = None,
    on: On = None,
    call: Call = None,
    wish_grant: Annotated[str | None, typer.Option(help="Which project reaches this grant?")] = None,
    wish_contribution: Annotated[str | None, typer.Option(help="Which project does this contribution carry?")] = None,
    partner: Annotated[str | None, typer.Option(help="What if a partner puts in this much more?")] = None,
    as_json: Json = False,
    language: Language = None,
) -> None:
    """Plan the financing of the budget in a file."""
    from publish import judge as command_line  # noqa: PLC0415
    from publish.financing import command as plan_command  # noqa: PLC0415
    from publish.financing.table import told  # noqa: PLC0415

    # Whoever mends a plan that comes to something else looks here for its steps.
    checked = _checked(despite="plan")
    with _refusals():
        compiled = plan_command.planned_call(checked.collection, checked.compiled, scheme, call)
        wishes = {"grant": wish_grant, "contribution": wish_contribution, "partner": partner}
        found = None
        if compiled is not None:
            moment = command_line.instant_of(on)
            known = None if answers is None else command_line.json_in(answers)
            found = plan_command.plan_on(compiled, budget, moment, plan_command.wishes_in(wishes), known)
    if as_json:
        data(json.dumps(found or plan_command.NOTHING, ensure_ascii=False, indent=2))
    elif found is None:
        say(words(plan_command.nothing_to_compute(scheme), spoken()))
    else:
        tell(told(found, command_line.named(checked.collection, scheme).scheme, spoken()))


def _checked(despite: str = "") -> "Checked":
    """The schemes without an error, or with those of one area, or exit status 1; what is wrong is told."""
    from publish.check import as_it_is, check  # noqa: PLC0415

    checked, problems = check(ROOT)
    # Addresses are entered last: what this command answers has nothing to do with that.
    _tell([problem for problem in problems if problem.code != "address.new"], "text")
    if checked is None and despite:
        checked = as_it_is(ROOT, problems, despite)
    if checked is None:
        raise typer.Exit(1)
    return checked


def _tell(problems: list[Problem], form: str) -> None:
    """Everything that is wrong: for people, or for a program alone."""
    if form != "text":
        data(FORMATS[form](in_order(problems), spoken(), _told_at()))
    elif problems:
        refuse(show(problems, spoken(), _told_at()))


def _build(on: str | None, site_url: str | None, out: Path, preview: str | None) -> None:
    """Build into a folder, or exit status 1."""
    moment, address = _asked(on, site_url)
    if _made(moment, address, out, preview, dated=on is not None) is None:
        raise typer.Exit(1)


def _asked(on: str | None, site_url: str | None) -> "tuple[datetime, str]":
    """The instant that a site is of, and its public address."""
    from publish import judge as command_line  # noqa: PLC0415
    from publish.addresses.public_address import public_address  # noqa: PLC0415

    with _refusals():
        return command_line.instant_of(on), public_address(ROOT, site_url)


def _made(moment: "datetime", address: str, out: Path, preview: str | None, *, dated: bool) -> "Site | None":
    """The site, if nothing is wrong; what is wrong is told."""
    from publish.check import check  # noqa: PLC0415
    from publish.site.stages import build_site, replaceable  # noqa: PLC0415

    if not replaceable(out):
        refuse(words(said("build.occupied", folder=str(out)), spoken()))
        raise typer.Exit(2)
    say(words(said("build.begins", folder=out.name), spoken()))
    checked, problems = check(ROOT)
    _tell(problems, "text")
    return None if checked is None else build_site(ROOT, out, moment, checked, address, preview, dated=dated)


def _told_at() -> str:
    """Where the site tells what the codes of messages mean."""
    from publish.addresses.public_address import public_address  # noqa: PLC0415

    with _refusals():
        return public_address(ROOT, None)


@contextmanager
def _refusals() -> Iterator[None]:
    """What cannot be answered ends in its message and exit status 2."""
    try:
        yield
    except Refused as refused:
        refuse(refused.told(spoken()))
        raise typer.Exit(2) from None


if __name__ == "__main__":
    with remembering(ROOT):
        app()
