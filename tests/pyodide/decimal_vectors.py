"""Test vectors of the General Decimal Arithmetic specification, worked as the engine works with decimals.

One file for both sides: imported by CPython, sent as it is to Pyodide. It needs nothing but the standard library.
"""

import decimal
import json
import re
from collections.abc import Callable, Iterator
from decimal import Context, Decimal
from itertools import takewhile
from typing import Any


def compared(a: Decimal, b: Decimal) -> Decimal | str:
    """The order of two numbers; where there is one, the operators must say the same."""
    order = a.compare(b)
    if order.is_nan():
        return order
    less, same, more = (text == str(order) for text in ("-1", "0", "1"))
    signs = (a < b, a <= b, a == b, a != b, a >= b, a > b)
    agreed = (less, less or same, same, less or more, same or more, more)
    return order if signs == agreed else f"{order}, but the operators {signs}"


def quantized(a: Decimal, b: Decimal) -> Decimal | str:
    """Rounded to the other's exponent; a rounding that is asked for must win over that of the context."""
    result = a.quantize(b)
    with decimal.localcontext() as other:
        asked = other.rounding
        other.rounding = decimal.ROUND_UP if asked != decimal.ROUND_UP else decimal.ROUND_DOWN
        told = a.quantize(b, asked)
    return result if str(result) == str(told) else f"{result}, but asked for {asked} {told}"


# As they stand in the engine: operators and methods under the current context.
WORK: dict[str, Callable[..., Any]] = {
    "add": lambda a, b: a + b,
    "subtract": lambda a, b: a - b,
    "multiply": lambda a, b: a * b,
    "divide": lambda a, b: a / b,
    "divideint": lambda a, b: a // b,
    "remainder": lambda a, b: a % b,
    "plus": lambda a: +a,
    "minus": lambda a: -a,
    "abs": abs,
    "compare": compared,
    "copyabs": lambda a: a.copy_abs(),
    "isfinite": lambda a: int(a.is_finite()),
    "quantize": quantized,
    "scaleb": lambda a, b: a.scaleb(b),
    "tointegral": lambda a: a.to_integral_value(),
    "tointegralx": lambda a: a.to_integral_exact(),
    "tosci": lambda a: a,
}

# Read into the context in force, for these are about reading and writing; all others take their operands as they are.
READING = {"tosci"}

# CPython's own test leaves these out, for these reasons.
LEFT_OUT = {
    "scbx164": "other implementations differ: the specification leaves it open",
    "scbx165": "other implementations differ: the specification leaves it open",
}
NO_OPERAND = "an operand is #, which stands for no value or for one bit pattern"

SIGNALS = {
    "clamped": decimal.Clamped,
    "conversion_syntax": decimal.InvalidOperation,
    "division_by_zero": decimal.DivisionByZero,
    "division_impossible": decimal.InvalidOperation,
    "division_undefined": decimal.InvalidOperation,
    "inexact": decimal.Inexact,
    "invalid_context": decimal.InvalidOperation,
    "invalid_operation": decimal.InvalidOperation,
    "overflow": decimal.Overflow,
    "rounded": decimal.Rounded,
    "subnormal": decimal.Subnormal,
    "underflow": decimal.Underflow,
}

# A quoted operand, in which a quote is written twice, or anything up to the next blank.
TOKEN = re.compile(r"'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\S+")
# A build for 32 bits states smaller limits than it works with, and has a way around them for these very vectors.
NARROW = decimal.MAX_EMAX < 10**9
WIDEST = 1_070_000_000
SETTINGS = {"precision": "prec", "maxexponent": "Emax", "minexponent": "Emin", "clamp": "clamp"}


def run(text: str) -> str:
    """Files of vectors by name, as JSON, to what came of them and of this Python, as JSON."""
    files: dict[str, str] = json.loads(text)
    with decimal.localcontext():
        told = {name: worked(content) for name, content in files.items()}
    return json.dumps({"engine": engine(), "files": told})


def engine() -> dict[str, Any]:
    """Which decimals these are."""
    return {"libmpdec": getattr(decimal, "__libmpdec_version__", None), "narrow": NARROW}


def worked(content: str) -> dict[str, Any]:
    """The vectors of a file: how many of each operation ran, which were left out and why, what failed."""
    context = Context(traps=[])
    decimal.setcontext(context)
    ran: dict[str, int] = {}
    left_out: dict[str, str] = {}
    failed: list[str] = []
    for line in content.splitlines():
        tokens = TOKEN.findall(line)
        if "->" not in tokens or tokens[0].startswith("--"):
            direct(context, line)
            continue
        name, operation, *operands = tokens[: tokens.index("->")]
        wanted = list(takewhile(lambda token: not token.startswith("--"), tokens[tokens.index("->") + 1 :]))
        if (operation := operation.lower()) not in WORK:
            continue
        if reason := LEFT_OUT.get(name) or ("#" in "".join((*operands, *wanted)) and NO_OPERAND):
            left_out[name] = reason
            continue
        ran[operation] = ran.get(operation, 0) + 1
        failed.extend(f"{name}: {fault}" for fault in faults(context, operation, operands, wanted))
    return {"ran": ran, "left_out": left_out, "failed": failed}


def direct(context: Context, line: str) -> None:
    """A directive, which holds for all vectors after it; comments and blank lines say nothing."""
    key, _, value = (part.strip().lower() for part in line.partition("--")[0].partition(":"))
    if key == "rounding":
        context.rounding = f"ROUND_{value.upper()}"
    elif key in SETTINGS:
        unsafe = getattr(context, f"_unsafe_set{SETTINGS[key].lower()}", None) if NARROW else None
        if unsafe is None:
            setattr(context, SETTINGS[key], int(value))
        else:
            unsafe(int(value))


def faults(context: Context, operation: str, operands: list[str], wanted: list[str]) -> Iterator[str]:
    """What differs from the vector: the result, the conditions or both."""
    context.clear_flags()
    result, *conditions = wanted
    try:
        found = str(WORK[operation](*(number(context, operation, unquoted(text)) for text in operands)))
    except Exception as error:  # noqa: BLE001 - whatever it is, it is no result
        found = repr(error)
    if found != unquoted(result):
        yield f"{found} in place of {result}"
    raised = {signal.__name__ for signal, is_raised in context.flags.items() if is_raised}
    expected = {SIGNALS[condition.lower()].__name__ for condition in conditions}
    if raised != expected:
        yield f"{sorted(raised)} in place of {sorted(expected)}"


def number(context: Context, operation: str, text: str) -> Decimal:
    """An operand, exactly as it is written unless the operation is about reading."""
    if operation in READING:
        return context.create_decimal(text)
    if not NARROW:
        return Decimal(text)
    wide: Any = Context(traps=[])
    wide._unsafe_setprec(WIDEST)
    wide._unsafe_setemax(WIDEST)
    wide._unsafe_setemin(-WIDEST)
    read: Decimal = wide.create_decimal(text)
    return read


def unquoted(text: str) -> str:
    """An operand or result without its quotes."""
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        return text[1:-1].replace(text[0] * 2, text[0])
    return text
