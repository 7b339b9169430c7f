"""The command line as a table: each command with what it may be told, in the words of the editor's language."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from getopt import GetoptError, gnu_getopt
from importlib import import_module
from itertools import pairwise
from shutil import get_terminal_size
from textwrap import wrap
from typing import Any, Final

from publish.messages import Tongue, said, words
from publish.telling.refused import Refused
from publish.telling.spoken import speak, spoken
from publish.telling.visible import quoted

PROGRAM: Final = "build.py"
HELP: Final = "--help"
LANGUAGE: Final = "--language"
# Beside a name longer than this, its words begin on a line of their own.
BESIDE: Final = 14
WIDEST: Final = 90
WRONG: Final = 2
INTERRUPTED: Final = 130
# What is missing of this is a fault, and not a library that nobody has installed.
OWN: Final = ("publish", "checker")


@dataclass(frozen=True, slots=True)
class Option:
    """What a command may be told: --name and a value, --name alone, or a value that stands without a name."""

    name: str
    choices: tuple[str, ...] = ()
    default: str | None = None
    needed: bool = False
    alone: bool = False
    whole: bool = False
    # What the command calls it, where that is another name.
    into: str = ""

    @property
    def parameter(self) -> str:
        """What the command calls it."""
        return self.into or self.name.removeprefix("--").replace("-", "_")

    @property
    def is_named(self) -> bool:
        """Whether it is told by its name."""
        return self.name.startswith("--")


@dataclass(frozen=True, slots=True)
class Command:
    """What can be asked for: a name, what does it, and what it may be told. Its status is the program's."""

    name: str
    run: Callable[..., int | None]
    options: tuple[Option, ...]


def run(commands: Sequence[Command], arguments: Sequence[str]) -> int:
    """Do what is asked for; the exit status."""
    language = _language(arguments)
    try:
        if not arguments or arguments[0] == HELP:
            sys.stdout.write(overview(commands, language))
            return 0 if arguments else WRONG
        command = _command(commands, arguments[0], language)
        told = _told(command, arguments[1:], language)
        if told is None:
            sys.stdout.write(help_on(command, language))
            return 0
        return command.run(**told) or 0
    except Refused as refused:
        from publish.telling.console import refuse  # noqa: PLC0415 - not needed where all is well

        refuse(refused.told(spoken()))
        return WRONG
    except ModuleNotFoundError as missing:
        if missing.name is None or missing.name.startswith(OWN):
            raise
        sys.stderr.write(f"{words(said('build.lacks'), language)}\n")
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED


def overview(commands: Sequence[Command], language: Tongue) -> str:
    """What can be asked for, a line or two each."""
    rows = [(command.name, say(command.name, language)) for command in commands]
    usage = f"{say('usage', language)} {PROGRAM} <{say('name.command', language)}> …"
    parts = [usage, "", *_wrapped(say("program", language)), "", say("commands", language), *_rows(rows)]
    return "\n".join([*parts, "", *_wrapped(say("more", language)), ""])


def help_on(command: Command, language: Tongue) -> str:
    """What a command does and what it may be told."""
    bare = [option for option in command.options if not option.is_named]
    named = [option for option in command.options if option.is_named]
    usage = [say("usage", language), PROGRAM, command.name, *(_form(option, language) for option in bare)]
    usage += [_form(option, language) for option in named if option.needed]
    lines = [" ".join([*usage, f"[{say('options', language)}]"]), "", *_wrapped(say(command.name, language)), ""]
    rows = [(_shown(option, language), _about(command, option, language)) for option in (*bare, *named)]
    return "\n".join([*lines, *_rows([*rows, (HELP, say(HELP, language))]), ""])


def said_of(command: Command, option: Option, language: Tongue) -> str:
    """The words of an option: those of this command, or those it has everywhere."""
    own = f"{command.name} {option.name}"
    return say(own if own in _table(language) else option.name, language)


def say(key: str, language: Tongue, **params: str) -> str:
    """Words of the command line by their key."""
    return _table(language)[key].format(**params)


@cache
def _table(language: Tongue) -> Mapping[str, str]:
    table: Mapping[str, str] = import_module(f"publish.messages.commands_{language}").COMMANDS
    return table


def _language(arguments: Sequence[str]) -> Tongue:
    """The language of this run, also of what is said before anything is understood."""
    for word, following in pairwise([*arguments, ""]):
        name, _, value = word.partition("=")
        if name == LANGUAGE and (value or following):
            speak(value or following)
    return spoken()


def _command(commands: Sequence[Command], name: str, language: Tongue) -> Command:
    found = {command.name: command for command in commands}
    if name not in found:
        near = get_close_matches(name, found, 1) or [HELP]
        raise Refused(say("wrong.command", language, got=quoted(name), near=near[0]))
    return found[name]


def _told(command: Command, arguments: Sequence[str], language: Tongue) -> dict[str, Any] | None:
    """What a command is told; nothing where it is asked what it may be told."""
    named = [option for option in command.options if option.is_named]
    forms = [option.name[2:] + ("" if option.alone else "=") for option in named]
    if HELP in arguments:
        return None
    try:
        pairs, bare = gnu_getopt(list(arguments), "", forms)
    except GetoptError as error:
        raise Refused(_not_understood(error.opt, command, language)) from None
    given = dict(pairs)
    free = [option for option in command.options if not option.is_named]
    if len(bare) > len(free):
        raise Refused(say("wrong.more", language, got=quoted(bare[len(free)]), command=command.name))
    given |= {option.name: value for option, value in zip(free, bare, strict=False)}
    problems = [wrong for option in command.options for wrong in _wrong(option, given.get(option.name), language)]
    if problems:
        raise Refused(*problems)
    return {
        option.parameter: option.name in given if option.alone else given.get(option.name, option.default)
        for option in command.options
        if option.name != LANGUAGE
    }


def _wrong(option: Option, value: str | None, language: Tongue) -> Iterator[str]:
    """Why a value cannot be taken."""
    if value is None and option.needed:
        yield say("wrong.missing", language, name=_form(option, language))
    elif value is not None and option.choices and value not in option.choices:
        yield say("wrong.choice", language, name=option.name, got=quoted(value), choices=", ".join(option.choices))
    elif value is not None and option.whole and not (value.isascii() and value.isdigit()):
        yield say("wrong.whole", language, name=option.name, got=quoted(value))


def _not_understood(given: str, command: Command, language: Tongue) -> str:
    names = [option.name for option in command.options if option.is_named]
    name = f"--{given}"
    if name in names:
        alone = next(option.alone for option in command.options if option.name == name)
        return say("wrong.alone" if alone else "wrong.value", language, name=name)
    near = get_close_matches(name, names, 1) or [f"{command.name} {HELP}"]
    return say("wrong.option", language, got=quoted(name if len(given) > 1 else f"-{given}"), near=near[0])


def _form(option: Option, language: Tongue) -> str:
    """An option as it is written."""
    if not option.is_named:
        form = f"<{say(f'name.{option.name}', language)}>"
        return form if option.needed else f"[{form}]"
    return _shown(option, language)


def _shown(option: Option, language: Tongue) -> str:
    if not option.is_named:
        return f"<{say(f'name.{option.name}', language)}>"
    return option.name if option.alone else f"{option.name} {'|'.join(option.choices) or '…'}"


def _about(command: Command, option: Option, language: Tongue) -> str:
    said = said_of(command, option, language)
    more = say("needed", language) if option.needed and option.is_named else ""
    more = say("default", language, value=option.default) if option.default else more
    return f"{said} {more}".strip()


def _rows(rows: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Names and words in two columns; a long name stands above its words."""
    room = " " * (BESIDE + 2)
    for name, text in rows:
        first, *rest = _wrapped(text, len(room))
        if len(name) > BESIDE - 2:
            yield f"  {name}"
            yield f"{room}{first}"
        else:
            yield f"  {name:<{BESIDE}}{first}"
        yield from (f"{room}{line}" for line in rest)


def _wrapped(text: str, less: int = 0) -> list[str]:
    width = min(get_terminal_size().columns, WIDEST) - less
    return wrap(text, max(width, 30), break_long_words=False, break_on_hyphens=False) or [""]
