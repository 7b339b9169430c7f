"""What an editor is told: a place, one sentence, and what to write instead."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

type Loc = tuple[str | int, ...]
type Severity = Literal["error", "warning"]

# Every sentence by its code. A translation is this table in another language.
MESSAGES: Final[dict[str, str]] = {
    # the file
    "file.unreadable": "the file cannot be read: {reason}.",
    "file.link": "this is a symbolic link: put the file itself here.",
    "file.large": "the file has more than {most} bytes.",
    "file.empty": "the file is empty.",
    "file.kind": "this is {kind}, not a text file.",
    "file.utf8": "the byte {byte} is not UTF-8: save the file as UTF-8.",
    "file.conflict": "a merge was left unfinished: keep one version and delete the lines <<<<<<<, ======= and >>>>>>>.",
    # the YAML
    "yaml.tab": "a tab indents this line: indent with spaces.",
    "yaml.deep": "fields are nested more than {most} deep.",
    "yaml.many": "the file has more than {most} values.",
    "yaml.alias": "a text that starts with & or * is a reference to YAML, and those are not used here: quote it.",
    "yaml.merge": "merge keys (<<) are not used here: write the fields out.",
    "yaml.tag": "a text that starts with ! is a tag to YAML, and those are not used here: quote it.",
    "yaml.directive": "a line that starts with % is a YAML directive, and those are not used here.",
    "yaml.documents": "a second document starts here: one file holds one.",
    "yaml.duplicate": 'the field "{key}" is written twice, first on line {line}.',
    "yaml.key": "the name of a field is one word or text, not {found}.",
    "yaml.comment": 'YAML drops what follows " #": quote the text, or put two spaces before # if it is a comment.',
    "yaml.hash": "YAML drops this line for its #: quote the text, or put a space after # if it is a comment.",
    "yaml.colon": 'a text with ": " in it needs quotes.',
    "yaml.flow_colon": "inside brackets a colon is followed by a space, and a text with a colon needs quotes.",
    "yaml.indent": "this line is indented as if it belonged to the value above it.",
    "yaml.quote": "the quote opened here is not closed.",
    "yaml.after_quote": "a quote is closed and then text follows: double a quote that belongs to the text.",
    "yaml.bracket": "the bracket opened here is not closed, or a comma is missing.",
    "yaml.escape": "inside double quotes a backslash starts an escape: use single quotes.",
    "yaml.start": "a text cannot start with this character unless it is quoted.",
    "yaml.no_colon": "the name of a field is followed by a colon and a space.",
    "yaml.list": "a list starts on its own line, each item with a hyphen and a space.",
    "yaml.block": "after | or > the text starts on the next line: quote a text that starts with | or >.",
    "yaml.fit": "this line does not fit those above it: check its indentation, and the quotes above.",
    "yaml.syntax": "YAML cannot read this: {reason}.",
    # the fields
    "field.missing": 'the field "{key}" is missing.',
    "field.missing_like": 'the field "{key}" is missing; it looks like {example}',
    "field.unknown": 'there is no field "{got}" here, only {allowed}.',
    "field.misspelt": 'there is no field "{got}" here; did you mean "{near}"?',
    "item.missing": "an item is missing from the list.",
    "value.missing": "a value is missing.",
    "value.missing_like": "a value is missing; it looks like {example}",
    "value.kind": "expected {expected}, got {found}.",
    "value.choice": 'expected one of {allowed}, got "{got}".',
    "value.refused": "{reason}.",
    "list.short": "expected {least} or more, got {actual}.",
    "list.long": "expected {most} or fewer, got {actual}.",
    # the values
    "amount": 'expected an amount like 1 400 000 or 1 400 000.00, got "{got}".',
    "amount.negative": 'an amount is never below zero, got "{got}".',
    "percent": 'expected a percentage like 70 % or 12.5 %, got "{got}".',
    "percent.range": 'a percentage is between 0 % and 100 %, got "{got}".',
    "whole": 'expected a whole number like 12, in digits only, got "{got}".',
    "yes_no": 'expected true or false, got "{got}".',
    "date": 'expected a date like 2026-03-31, got "{got}".',
    "date.ambiguous": 'expected a date like 2026-03-31; "{got}" can be read as {readings}.',
    "date.calendar": 'the calendar has no day "{got}" between 1900 and 2100.',
    "clock": 'expected a clock time like 17:00, or end-of-day or start-of-day, got "{got}".',
    "zone": 'expected a time zone named after a place, like Europe/Oslo, got "{got}".',
    "slug": 'expected at most 64 of a-z, 0-9 and hyphens in between, got "{got}".',
    "name": 'expected at most 64 of a-z, 0-9 and _, a letter first, got "{got}".',
    "code": 'expected at most 64 of a-z, 0-9 and _, got "{got}".',
    "reserved": 'Windows keeps the name "{got}" for itself: choose another.',
    "email": 'expected an e-mail address like post@example.org, got "{got}".',
    "phone": 'expected a phone number in digits, spaces and hyphens, got "{got}".',
    "tel": 'expected a phone number with its country code, like +4795187584, got "{got}".',
    "url": 'expected an address like https://www.example.org/page, got "{got}".',
    "text.empty": "the text is empty.",
    "text.long": "expected at most {most} characters, got {length}.",
    "text.html": 'write the text without HTML, and a space after a bare "<"; got "{got}".',
    "character": "the character {character} does not belong in a text: delete it.",
    "marks": "more than {most} marks stand on one letter: delete them.",
    # the meaning
    "notice.missing": 'there is no file "{got}" in {folder}: save the notice there, word for word.',
    "place.unknown": 'the folder "{got}" is not in schemes/places.yml: add it there, or move the file.',
    "name.unknown": 'there is no {what} "{got}", only {allowed}.',
    "id.twice": 'the id "{got}" is given twice.',
    "quote.missing": 'these words are not in {notice}: "{words}". Copy them from the notice.',
    "words.original": "the text is missing in the language of the notice, {language}.",
    "reading.alone": "a reading of ours needs the words it reads: add quote.",
    "criterion.rule": "a checked criterion needs a rule.",
    "criterion.question": "a declared criterion needs a question.",
    "criterion.ruled": "a {got} criterion has no rule: make it checked, or delete the rule.",
    "criterion.asked": "a {got} criterion has no question of its own: make it declared, or delete the question.",
    "fact.unknown": 'there is no fact "{got}", neither in this file nor in schemes/facts.yml.',
    "fact.shared": 'schemes/facts.yml has a fact "{got}" already: use that one, or choose another id.',
    "fact.circle": 'the fact "{got}" is asked only when an answer that depends on it is given.',
    "fact.order": '"{got}" is asked before "{parent}", on which it waits: ask it in the group "{group}" or later.',
    "fact.options": "a fact of type {type} needs options, or register_of.",
    "fact.no_options": "a fact of type {type} has no options.",
    "fact.fields": "a fact of type {type} needs fields.",
    "fact.no_fields": "a fact of type {type} has no fields.",
    "fact.bounds": "the least is above the most.",
    "criterion.fact": 'there is a fact "{got}" too: choose another id for the declaration.',
    "when.judged": "an officer judges this when the answers are in, so no question and no criterion can wait for it.",
    "option.twice": 'the option "{got}" is given twice.',
    "option.unknown": 'the fact "{fact}" has no option "{got}" for this call.',
    "rule.type": 'the rule "{rule}" does not fit "{got}", which is of type {type}.',
    "rule.value": 'the fact "{fact}" is of type {type} and cannot be compared with "{got}".',
    "rule.too_many": "more are asked for than are listed.",
    "rule.none": "none is asked for, so the rule always holds: ask for at least 1.",
    "rule.limitless": "the rule has no limit and says nothing: add at_least, at_most or both.",
    "rule.reversed": "the lower limit is above the upper one, so the rule never holds.",
    "limit.form": "a limit has either an amount, or a share and what it is a share of.",
    "limit.pool": "the ceiling is above the pool of the call.",
    "instant.turned": "the clock is turned that night, so this time is skipped or comes twice: choose another.",
    "call.order": "the deadline is not after the opening.",
    "milestone.order": "the end is before the start.",
    "contact.tel": 'this number does not end with the one in phone, "{phone}".',
    "rules.unread": "the checker cannot read the rules of call {call}: a fault of the program, please report it.",
    "example.answers": "{fact}: {reason}.",
    "example.like": 'there is no earlier example "{got}" to start from.',
    "example.outcome": "expected {expected}, but the rules say {outcome} ({deciding}): "
    "correct the example, or the rule.",
    "example.because": 'the criterion "{got}" does not decide it; decided by {deciding}.',
}

MOST_SHOWN: Final = 100
LONGEST_QUOTE: Final = 60
LONGEST_LINE: Final = 110


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one line. Line and column count from 1; end is the column after its last character."""

    path: str
    line: int
    column: int
    end: int
    source: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing an editor must know, where it stands, and what to write; also is a second place it is about."""

    code: str
    place: Place
    field: str
    message: str
    got: str | None = None
    write: str | None = None
    severity: Severity = "error"
    also: Place | None = None


def sentence(code: str, **params: object) -> str:
    """The message of a code; what comes from the file is cut short and made visible."""
    return MESSAGES[code].format_map(
        {name: quoted(str(value)) if name in ("got", "key") else visible(str(value)) for name, value in params.items()}
    )


def dotted(loc: Loc) -> str:
    """A path into a file as an editor reads it: calls[0].deadline.date."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{quoted(step)}" for step in loc)
    return "".join(steps).removeprefix(".")


def quoted(text: str) -> str:
    """A text on one line, short and visible."""
    line = " ".join(text[: LONGEST_QUOTE * 2].splitlines()) if "\n" in text else text[: LONGEST_QUOTE * 2]
    return visible(line if len(line) <= LONGEST_QUOTE else line[: LONGEST_QUOTE - 1] + "…")


def visible(text: str) -> str:
    """A text in which no character hides, moves the cursor or turns the direction."""
    return "".join(character if character.isprintable() else f"<U+{ord(character):04X}>" for character in text)


def name_of(character: str) -> str:
    """A character that cannot be shown, by number and name."""
    return f"U+{ord(character):04X} ({unicodedata.name(character, 'a control character').lower()})"


def show(problems: Iterable[Problem]) -> str:
    """All problems in the order of the files, each with its line, and the count at the end."""
    ordered = sorted(
        dict.fromkeys(problems), key=lambda problem: (problem.place.path, problem.place.line, problem.place.column)
    )
    blocks = [_block(problem) for problem in ordered[:MOST_SHOWN]]
    if len(ordered) > MOST_SHOWN:
        blocks.append(f"… and {len(ordered) - MOST_SHOWN} more.")
    return "\n\n".join([*blocks, summary(ordered)])


def summary(problems: Iterable[Problem]) -> str:
    """How much is wrong, and that it had no effect."""
    found = list(dict.fromkeys(problems))
    errors = sum(problem.severity == "error" for problem in found)
    counts = [(errors, "problem"), (len(found) - errors, "warning")]
    said = " and ".join(_count(number, word) for number, word in counts if number) or "No problems"
    where = f" in {_count(len({problem.place.path for problem in found}), 'file')}" if found else ""
    return f"{said}{where}.{' Nothing was changed.' if errors else ''}"


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def _block(problem: Problem) -> str:
    place = problem.place
    parts = [f"{place.path}:{place.line}:{place.column}", *(["warning"] if problem.severity == "warning" else [])]
    lines = [": ".join([*parts, *([problem.field] if problem.field else []), problem.message])]
    for each in (place, problem.also):
        if each and each.source:
            lines += _excerpt(each)
    if problem.write:
        lines.append(f"      = write: {visible(problem.write)}")
    return "\n".join(lines)


def _excerpt(place: Place) -> list[str]:
    """The line and the carets under its stretch; of a long line the part around them."""
    first = max(0, place.column - 31) if len(place.source) > LONGEST_LINE else 0
    last = first + LONGEST_LINE
    before, marked = place.source[first : place.column - 1], place.source[place.column - 1 : min(place.end - 1, last)]
    after = place.source[place.column - 1 + len(marked) : last]
    cut, rest = "…" * (first > 0), "…" * (last < len(place.source))
    text = f"{cut}{visible(before)}{visible(marked)}{visible(after)}{rest}".rstrip()
    carets = " " * _width(cut + visible(before)) + "^" * max(1, _width(visible(marked)))
    return [f"{place.line:>5} | {text}", f"{'':>5} | {carets}"]


def _width(text: str) -> int:
    """The columns a text takes in a terminal."""
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(unicodedata.combining(character) > 0 for character in text)
