"""Who may import what, read from the sources: the direction of the house, and what its rules never touch."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
CHECKER = sorted((ROOT / "checker").rglob("*.py"))
PUBLISH = sorted((ROOT / "publish").rglob("*.py"))
DEPLOY = sorted((ROOT / "deploy").rglob("*.py"))
BUILD = ROOT / "build.py"

# The engine from the bottom up: each may import what is named beside it, and that always stands above it.
ENGINE: dict[str, set[str]] = {
    "logic": set(),
    "money": set(),
    "known": set(),
    "calls": set(),
    "conditions.base": {"known", "logic"},
    "conditions.bounds": {"conditions.base", "known", "logic"},
    "conditions.items": {"conditions.base", "known", "logic"},
    "conditions.options": {"conditions.base", "known", "logic"},
    "conditions.KIND": {
        "conditions.base",
        "conditions.bounds",
        "conditions.items",
        "conditions.options",
        "known",
        "logic",
        "money",
    },
    "conditions": {"conditions.base", "conditions.KIND"},
    "facts": {"conditions.base", "known", "logic", "money"},
    "answers": {"facts", "known", "money"},
    "cases": {"conditions", "facts", "known"},
    "together": {"cases", "conditions.base", "facts", "known", "logic"},
    "financing": set(),
    "financing.budget": set(),
    "financing.hull": {"money"},
    "financing.shares": {"money"},
    "financing.terms": {"conditions.base", "facts", "money", "together"},
    "financing.conditional": {"conditions.base", "facts", "financing.terms", "known", "logic", "together"},
    "financing.values": {"financing.budget", "money"},
    "financing.fields": {"financing.budget", "financing.values"},
    "financing.read_budget": {
        "financing.budget",
        "financing.fields",
        "financing.shares",
        "financing.terms",
        "financing.values",
    },
    "financing.corners": {"financing.budget", "financing.terms"},
    "financing.cells": {"financing.budget", "financing.corners", "financing.shares", "financing.terms"},
    "financing.figures": {"financing.cells", "financing.shares"},
    "financing.grant": {
        "financing.budget",
        "financing.cells",
        "financing.corners",
        "financing.shares",
        "financing.terms",
    },
    "financing.outcome": {
        "financing.cells",
        "financing.corners",
        "financing.figures",
        "financing.grant",
        "financing.shares",
        "financing.terms",
    },
    "financing.jumps": {"financing.budget", "financing.outcome", "financing.shares", "financing.terms", "money"},
    "financing.answers": {"financing.budget", "financing.shares", "financing.terms"},
    "financing.warnings": {
        "financing.budget",
        "financing.cells",
        "financing.corners",
        "financing.outcome",
        "financing.shares",
        "financing.terms",
    },
    "financing.wishes": {"financing.corners", "financing.outcome", "financing.shares", "financing.terms", "money"},
    "financing.plan": {
        "financing.answers",
        "financing.budget",
        "financing.conditional",
        "financing.corners",
        "financing.hull",
        "financing.jumps",
        "financing.outcome",
        "financing.shares",
        "financing.terms",
        "financing.warnings",
        "financing.wishes",
        "money",
        "together",
    },
    "rulebook": {"calls", "conditions", "conditions.base", "facts", "financing.terms", "money"},
    "eligibility": {"cases", "conditions", "facts", "known", "logic", "rulebook", "together"},
    "changes": {"cases", "eligibility", "facts", "known", "rulebook"},
    "questions": {"cases", "conditions", "eligibility", "facts", "known", "logic", "rulebook"},
    "matching": set(),
    "matching.bits": set(),
    "matching.carried": {"facts", "known"},
    "matching.trees": {"cases", "conditions", "conditions.KIND", "facts", "known", "logic", "rulebook"},
    "matching.compiling": {"eligibility", "facts", "matching.carried", "matching.trees", "rulebook"},
    "matching.leaves": {"conditions", "conditions.bounds", "conditions.options", "known", "logic", "matching.bits"},
    "matching.overlay": {"conditions", "matching.bits", "matching.leaves", "matching.trees"},
    "matching.index": {
        "calls",
        "facts",
        "matching.bits",
        "matching.carried",
        "matching.overlay",
        "matching.trees",
        "rulebook",
    },
    "matching.outcomes": {"matching.bits", "matching.index", "matching.overlay"},
    "matching.match": {
        "calls",
        "eligibility",
        "facts",
        "known",
        "matching.bits",
        "matching.carried",
        "matching.index",
        "matching.leaves",
        "matching.outcomes",
        "matching.overlay",
    },
    "matching.worth": {
        "facts",
        "known",
        "matching.carried",
        "matching.index",
        "matching.leaves",
        "matching.match",
        "matching.outcomes",
        "matching.overlay",
    },
    "matching.collection": {
        "eligibility",
        "known",
        "matching.bits",
        "matching.index",
        "matching.match",
        "matching.worth",
        "rulebook",
    },
    "verdict": {
        "calls",
        "changes",
        "conditions",
        "conditions.KIND",
        "eligibility",
        "facts",
        "known",
        "logic",
        "questions",
        "rulebook",
    },
    "bridge": {
        "answers",
        "calls",
        "changes",
        "eligibility",
        "facts",
        "financing.plan",
        "financing.read_budget",
        "known",
        "matching.collection",
        "questions",
        "rulebook",
        "together",
        "verdict",
    },
}

# All of the standard library that the engine uses: nothing that reads a clock, a file, a machine or chance.
STANDARD = {
    "bisect",
    "calendar",
    "collections",
    "contextlib",
    "dataclasses",
    "datetime",
    "decimal",
    "difflib",
    "enum",
    "functools",
    "itertools",
    "json",
    "math",
    "operator",
    "re",
    "typing",
}

# Nor are these names used there, called or not.
NEVER = {
    "open",
    "input",
    "print",
    "eval",
    "exec",
    "float",
    "complex",
    "globals",
    "__import__",
    "now",
    "today",
    "utcnow",
    "fromtimestamp",
    "utcfromtimestamp",
    "from_float",
}

# Each library in its one place. A model or markup is handed on, so those who take it name its type.
LIBRARIES: dict[str, set[str]] = {
    "babel": {"publish/saying/formats.py"},
    "coloraide": {"publish/identity/colours.py"},
    "brotli": {"deploy/compress.py"},
    "holidays": {"publish/compiling/workdays.py"},
    "icalendar": {"publish/feeds/calendars.py"},
    "jinja2": {"publish/frame/render.py"},
    "markdown": {"publish/texts/prose.py"},
    "markupsafe": {
        "publish/browsing/archive.py",
        "publish/browsing/browse.py",
        "publish/browsing/edition.py",
        "publish/browsing/gatherings.py",
        "publish/browsing/year.py",
        "publish/call/answer.py",
        "publish/call/form.py",
        "publish/call/glance.py",
        "publish/call/page_data.py",
        "publish/call/picture.py",
        "publish/data/page.py",
        "publish/feeds/entry_words.py",
        "publish/feeds/files.py",
        "publish/matching/page.py",
        "publish/saying/voice.py",
        "publish/searching/filters.py",
        "publish/searching/index.py",
        "publish/site/calls.py",
    },
    "mkdocs": {"publish/frame/shell.py"},
    "nh3": {"publish/texts/prose.py"},
    "pagefind": {"publish/searching/index.py"},
    "pydantic": {
        "publish/model/conditions.py",
        "publish/data/models.py",
        "publish/cases/example_yaml.py",
        "publish/compiling/examples.py",
        "publish/identity/model.py",
        "publish/model/ledger.py",
        "publish/model/load.py",
        "publish/model/money.py",
        "publish/new/answers.py",
        "publish/model/passages.py",
        "publish/model/scalars.py",
        "publish/model/scheme.py",
        "publish/model/sourced.py",
        "publish/model/schemas.py",
        "publish/model/stand_in.py",
        "publish/model/validate.py",
        "publish/model/walk.py",
    },
    "pydantic_core": {"publish/model/scalars.py", "publish/model/stand_in.py", "publish/model/validate.py"},
    "rdflib": {"publish/data/linked.py"},
    "rich": {"publish/telling/console.py"},
    "watchfiles": {"publish/live/command.py"},
    "yaml": {"publish/reading/read.py"},
}

# The folders of the build, as data flows: each imports only what stands before it.
STAGES: tuple[str, ...] = (
    "languages",
    "messages",
    "telling",
    "report",
    "reading",
    "model",
    "addresses",
    "compiling",
    "judge",
    "meaning",
    "texts",
    "identity",
    "saying",
    "financing",
    "cases",
    "lint",
    "every_problem",
    "check",
    "asking",
    "remembered",
    "new",
    "watch",
    "cms",
    "frame",
    "call",
    "diff",
    "feeds",
    "browsing",
    "matching",
    "data",
    "searching",
    "site",
    "live",
)

# Where the build meets the engine.
ENGINE_IN_PUBLISH: dict[str, set[str]] = {
    "publish/browsing/archive.py": {"calls"},
    "publish/browsing/drawn.py": {"answers", "bridge", "rulebook"},
    "publish/cases/boundary.py": {"conditions.options", "eligibility", "facts", "known", "rulebook"},
    "publish/cases/boundary_moves.py": {
        "conditions",
        "conditions.KIND",
        "conditions.options",
        "facts",
        "known",
        "logic",
        "rulebook",
    },
    "publish/cases/boundary_say.py": {"conditions.KIND"},
    "publish/cases/boundary_search.py": {"cases", "conditions", "eligibility", "facts", "known", "rulebook"},
    "publish/compiling/budgets.py": {"money"},
    "publish/compiling/compile.py": {"bridge", "rulebook"},
    "publish/compiling/terms.py": {"money"},
    "publish/data/models.py": {"calls"},
    "publish/data/records.py": {"calls"},
    "publish/compiling/current.py": {"calls"},
    "publish/diff/outcomes.py": {"answers", "eligibility", "known", "rulebook"},
    "publish/feeds/entries.py": {"calls"},
    "publish/cases/every_case.py": {"conditions", "facts", "known", "logic"},
    "publish/cases/example_yaml.py": {"facts"},
    "publish/compiling/examples.py": {"answers", "eligibility", "facts", "rulebook"},
    "publish/compiling/facets.py": {"calls", "eligibility", "known", "rulebook", "together"},
    "publish/feeds/files.py": {"calls"},
    "publish/data/giving.py": {"bridge"},
    "publish/cases/in_every_case.py": {"eligibility", "rulebook"},
    "publish/judge.py": {"bridge"},
    "publish/data/linked.py": {"bridge"},
    "publish/lint/bands.py": {"conditions.bounds", "facts", "known", "logic"},
    "publish/lint/conditional_limits.py": {"answers", "facts", "logic", "rulebook"},
    "publish/lint/contradicts.py": {"facts", "rulebook"},
    "publish/lint/implied.py": {"conditions"},
    "publish/lint/never_applies.py": {"rulebook"},
    "publish/cases/loosened.py": {
        "conditions",
        "conditions.KIND",
        "conditions.base",
        "conditions.bounds",
        "conditions.options",
        "facts",
        "known",
        "logic",
        "money",
    },
    "publish/matching/index.py": {"bridge", "matching.compiling"},
    "publish/matching/texts.py": {"bridge"},
    "publish/cases/measures.py": {"conditions", "conditions.KIND", "conditions.bounds", "known", "logic", "money"},
    "publish/data/files.py": {"bridge"},
    "publish/financing/command.py": {"bridge"},
    "publish/financing/examples.py": {"bridge"},
    "publish/financing/view.py": {"money"},
    "publish/site/calls.py": {"bridge"},
    "publish/meaning/rules.py": {"money"},
    "publish/meaning/conditional.py": {"financing.terms", "rulebook", "together"},
    "publish/data/shelf.py": {"bridge"},
    "publish/site/stages.py": {"bridge"},
    "publish/cases/slots.py": {
        "conditions",
        "conditions.KIND",
        "conditions.base",
        "conditions.bounds",
        "facts",
        "known",
        "rulebook",
    },
    "publish/saying/standing.py": {"calls"},
    "publish/data/tabular.py": {"bridge"},
    "publish/cases/thresholds.py": {
        "conditions",
        "conditions.KIND",
        "conditions.bounds",
        "conditions.options",
        "facts",
        "known",
        "logic",
        "money",
        "rulebook",
    },
    "publish/cases/tried.py": {"answers", "eligibility", "facts", "known", "rulebook"},
    "publish/watch/days.py": {"calls"},
}


def tree(path: Path) -> ast.Module:
    """The source as the parser sees it."""
    return ast.parse(path.read_bytes())


def imports(path: Path) -> Iterator[str]:
    """Every module that a file names in an import, wherever that stands."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            modules = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (name if file_of(name).exists() else str(node.module) for name in modules)


def file_of(module: str) -> Path:
    """Where a module of ours would be."""
    path = ROOT / module.replace(".", "/")
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def short(path: Path) -> str:
    """A file as the tables name it."""
    return path.relative_to(ROOT).as_posix()


def engine_name(module: str) -> str:
    """A module of the engine as the table names it: the kinds of condition are one."""
    name = module.removeprefix("checker").removeprefix(".")
    return name if name in ENGINE or not name.startswith("conditions.") else "conditions.KIND"


def module_of(path: Path) -> str:
    """A file as it is imported."""
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def names(path: Path) -> Iterator[str]:
    """Every name and attribute in a file."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr


def test_the_table_of_the_engine_goes_one_way() -> None:
    seen: set[str] = set()
    for name, allowed in ENGINE.items():
        assert allowed <= seen, name
        seen.add(name)


def test_the_table_names_every_module_of_the_engine_and_no_other() -> None:
    assert {engine_name(module_of(path)) for path in CHECKER} - {""} == set(ENGINE)


@pytest.mark.parametrize("path", CHECKER, ids=short)
def test_the_engine_imports_the_standard_library_and_what_stands_below(path: Path) -> None:
    found = set(imports(path))
    ours = {module for module in found if module.split(".")[0] == "checker"}
    assert {module.split(".")[0] for module in found - ours} <= STANDARD
    assert {engine_name(module) for module in ours} <= ENGINE.get(engine_name(module_of(path)), set())


def test_every_import_that_the_tables_allow_is_used() -> None:
    used: dict[str, set[str]] = {}
    for path in CHECKER:
        used.setdefault(engine_name(module_of(path)), set()).update(imports(path))
    assert {name: {engine_name(m) for m in used[name] if m.startswith("checker")} for name in ENGINE} == ENGINE
    assert {module.split(".")[0] for found in used.values() for module in found} - {"checker"} == STANDARD


@pytest.mark.parametrize("path", CHECKER, ids=short)
def test_the_engine_reads_no_clock_and_no_file_and_has_no_float(path: Path) -> None:
    assert NEVER.isdisjoint(names(path))
    numbers = [node.value for node in ast.walk(tree(path)) if isinstance(node, ast.Constant)]
    assert [number for number in numbers if isinstance(number, float | complex)] == []


@pytest.mark.parametrize("path", CHECKER, ids=short)
def test_nothing_in_the_engine_divides_into_a_float(path: Path) -> None:
    halves = [
        node.lineno for node in ast.walk(tree(path)) if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div)
    ]
    # One division there is, of decimals.
    assert not halves or (short(path), len(halves)) == ("checker/conditions/bounds.py", 1)


def test_each_library_is_imported_in_its_place_and_nowhere_else() -> None:
    found: dict[str, set[str]] = {}
    for path in (BUILD, *PUBLISH, *DEPLOY):
        for module in imports(path):
            top = module.split(".")[0]
            if top not in sys.stdlib_module_names and top not in ("checker", "publish", "deploy"):
                found.setdefault(top, set()).add(short(path))
    assert found == LIBRARIES


def test_mkdocs_is_imported_by_exactly_one_file() -> None:
    assert len(LIBRARIES["mkdocs"]) == 1


def test_the_build_meets_the_engine_where_the_table_says() -> None:
    found = {
        short(path): {engine_name(module) for module in imports(path) if module.split(".")[0] == "checker"}
        for path in (BUILD, *PUBLISH)
    }
    assert {name: modules for name, modules in found.items() if modules} == ENGINE_IN_PUBLISH


def test_the_pipeline_imports_the_stages_alone() -> None:
    ours = {module.split(".")[0] for module in imports(BUILD)} - sys.stdlib_module_names
    assert ours == {"publish"}


def test_no_stage_imports_the_pipeline_or_the_tests() -> None:
    found = {module.split(".")[0] for path in PUBLISH for module in imports(path)}
    assert not found & {"build", "tests", "benchmarks", "deploy"}


def test_a_hook_knows_nothing_of_the_build_but_its_tables_and_how_a_text_is_shown() -> None:
    found = {short(path): {m for m in imports(path) if m.split(".")[0] in ("publish", "build")} for path in DEPLOY}
    assert {name: modules for name, modules in found.items() if modules} == {
        "deploy/nginx.py": {"publish.languages", "publish.site.serve"},
        "deploy/sentences/__init__.py": {"publish.telling.visible"},
    }


def test_data_flows_one_way_through_the_folders() -> None:
    folders = {path.relative_to(ROOT / "publish").parts[0].removesuffix(".py") for path in PUBLISH} - {"__init__"}
    assert folders == set(STAGES)
    against = {
        f"{short(path)} imports {module}"
        for path in PUBLISH
        for module in imports(path)
        if module.startswith("publish.") and path.parent.name != "publish"
        if STAGES.index(module.split(".")[1]) > STAGES.index(path.relative_to(ROOT / "publish").parts[0])
    }
    assert not against


def test_the_stages_import_each_other_in_no_circle() -> None:
    below = {module_of(path): {m for m in imports(path) if m.split(".")[0] == "publish"} for path in PUBLISH}
    while below:
        free = {module for module, needed in below.items() if not needed & (set(below) - {module})}
        assert free, f"these import each other: {sorted(below)}"
        below = {module: needed for module, needed in below.items() if module not in free}
