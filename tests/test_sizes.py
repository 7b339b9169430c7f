"""Modules and functions stay short enough to be read at once."""

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted(path for folder in ("checker", "deploy", "publish") for path in (ROOT / folder).rglob("*.py"))
MOST_LINES, MOST_LINES_OF_A_FUNCTION = 250, 40

# Longer, and why.
LONG: dict[str, str] = {
    "publish/model/conditions.py": "one class for each form of rule, and the list of them; nothing decides",
    **dict.fromkeys(
        (f"publish/messages/{name}.py" for name in ("en", "nb", "sv", "help_en", "help_nb", "help_sv")),
        "one text for each code, and nothing else",
    ),
    **dict.fromkeys(
        (f"publish/model/hover_{name}.py" for name in ("nb", "sv")), "one text for each field, and nothing else"
    ),
    "publish/model/scheme.py": "one class for each part of a scheme file; nothing decides",
}


def test_modules_and_functions_are_short_but_for_those_named_with_a_reason() -> None:
    long = set()
    for path in (ROOT / "build.py", *SOURCES):
        name, text = path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")
        if len(text.splitlines()) >= MOST_LINES:
            long.add(name)
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= MOST_LINES_OF_A_FUNCTION:
                long.add(f"{name}: {node.name}")
    assert long == set(LONG)
