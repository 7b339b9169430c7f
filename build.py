"""The build: read, validate, compile, then bundle, assets, shell, pages, and the switch to site/."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

if sys.version_info[:2] != (3, 13):
    sys.exit(
        "Utlysning needs Python 3.13, the version that Pyodide runs: use .venv/bin/python, which `make site` sets up."
    )

try:
    import typer
except ModuleNotFoundError:
    sys.exit("This Python lacks what the build needs: run `make site` once, then .venv/bin/python build.py.")

from publish import judge as command_line
from publish import plan_command
from publish.addresses import write_ledger
from publish.check import Checked, check
from publish.console import data, refuse, say, table, tell
from publish.plan_table import told
from publish.problems import show
from publish.schema import write as write_schema
from publish.serve import PORT
from publish.serve import serve as serve_site
from publish.site import build_site

ROOT = Path(__file__).resolve().parent
SITE = ROOT / "site"

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, help=__doc__)
Json = Annotated[bool, typer.Option("--json", help="Print JSON for a program.")]
On = Annotated[str | None, typer.Option(help="As of this instant, like 2020-06-01T12:00+02:00. Left out: now.")]
Call = Annotated[str | None, typer.Option(help="Which call. Left out: the last one.")]


@app.command("check")
def check_command() -> None:
    """Read and check every scheme, and run its examples. No site."""
    checked = _checked()
    say(f"{len(checked.collection.schemes)} schemes, no problem.")


@app.command()
def build(on: On = None) -> None:
    """Build the site into site/. A problem changes nothing there."""
    _build(on)


@app.command()
def serve(port: Annotated[int, typer.Option(help="On this port of 127.0.0.1.")] = PORT, on: On = None) -> None:
    """Build the site and serve it on this machine."""
    _build(on)
    if not serve_site(SITE, port):
        raise typer.Exit(1)


@app.command()
def schema() -> None:
    """Write schemes/scheme.schema.json, which editors complete from."""
    say(f"Wrote {write_schema(ROOT).relative_to(ROOT)}.")


@app.command()
def addresses() -> None:
    """Add what is new to schemes/addresses.yml, the ledger of every address the site has had."""
    collection = _checked().collection
    added = write_ledger(ROOT, collection)
    say(f"{added} new, {len(collection.ledger.addresses) + added} in all.")


@app.command()
def schemes(as_json: Json = False) -> None:
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
def facts(scheme: str, call: Call = None, as_json: Json = False) -> None:
    """List the facts that a scheme asks."""
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
    answers: Annotated[Path, typer.Option(help="A JSON file, fact: answer.")],
    on: On = None,
    call: Call = None,
    as_json: Json = False,
) -> None:
    """Judge the answers in a file."""
    checked = _checked()
    with _refusals():
        compiled = command_line.compiled_call(checked.collection, checked.compiled, scheme, call)
        verdict = command_line.verdict_on(compiled, command_line.json_in(answers), command_line.instant_of(on))
    if as_json:
        data(json.dumps(verdict, ensure_ascii=False, indent=2))
        return
    say(f"{verdict['outcome']} (call: {verdict['call_status']})")
    table(
        ("result", "strength", "criterion"), [(r["result"], r["strength"], r["criterion"]) for r in verdict["reasons"]]
    )


@app.command()
def plan(
    scheme: str,
    *,
    budget: Annotated[Path, typer.Option(help="A JSON file: costs, financing.")],
    on: On = None,
    call: Call = None,
    wish_grant: Annotated[str | None, typer.Option(help="Which project reaches this grant?")] = None,
    wish_contribution: Annotated[str | None, typer.Option(help="Which project does this contribution carry?")] = None,
    partner: Annotated[str | None, typer.Option(help="What if a partner puts in this much more?")] = None,
    as_json: Json = False,
) -> None:
    """Plan the financing of the budget in a file."""
    checked = _checked()
    with _refusals():
        compiled = plan_command.planned_call(checked.collection, checked.compiled, scheme, call)
        wishes = {"grant": wish_grant, "contribution": wish_contribution, "partner": partner}
        found = None
        if compiled is not None:
            moment = command_line.instant_of(on)
            found = plan_command.plan_on(compiled, budget, moment, plan_command.wishes_in(wishes))
    if as_json:
        data(json.dumps(found or plan_command.NOTHING, ensure_ascii=False, indent=2))
    elif found is None:
        say(plan_command.nothing_to_compute(scheme))
    else:
        tell(told(found, command_line.named(checked.collection, scheme).scheme))


def _checked() -> Checked:
    """The schemes without a problem, or the problems and exit status 1."""
    checked, problems = check(ROOT)
    if problems:
        refuse(show(problems))
    if checked is None:
        raise typer.Exit(1)
    return checked


def _build(on: str | None) -> None:
    with _refusals():
        moment = command_line.instant_of(on)
    say("Building site/")
    if not build_site(ROOT, SITE, moment, _checked()):
        raise typer.Exit(1)


@contextmanager
def _refusals() -> Iterator[None]:
    """What cannot be answered ends in its message and exit status 2."""
    try:
        yield
    except command_line.Refused as refused:
        refuse(str(refused))
        raise typer.Exit(2) from None


if __name__ == "__main__":
    app()
