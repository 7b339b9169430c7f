"""What is said of the commands: every one and all that it may be told has words, in the editor's language."""

import inspect
import re

import pytest

from build import COMMANDS
from publish.messages import TONGUES, Tongue, commands_en, commands_nb, commands_sv
from publish.telling.command_line import LANGUAGE, Command, help_on, overview, run, said_of, say

TABLES = {"en": commands_en.COMMANDS, "nb": commands_nb.COMMANDS, "sv": commands_sv.COMMANDS}
TRANSLATIONS: tuple[Tongue, ...] = ("nb", "sv")
# What is the same word in two of the languages.
SHARED = {"name.revision", "name.command"}
PARAM = re.compile(r"\{(\w+)\}")
# Words that English has, and that no sentence of the others does.
ENGLISH = re.compile(r"\b(the|and|or|of|which|with|file|show|default|required|usage|commands|message)\b", re.IGNORECASE)


def test_the_languages_have_the_same_words_filled_with_the_same() -> None:
    every = {tongue: {key: set(PARAM.findall(text)) for key, text in TABLES[tongue].items()} for tongue in TONGUES}
    assert every["nb"] == every["sv"] == every["en"]


@pytest.mark.parametrize("tongue", TRANSLATIONS)
def test_nothing_is_left_in_english(tongue: Tongue) -> None:
    same = {key for key, text in TABLES[tongue].items() if text == TABLES["en"][key]}
    assert same <= SHARED
    for shown in (overview(COMMANDS, tongue), *(help_on(command, tongue) for command in COMMANDS)):
        # What is written to a machine is the same everywhere.
        words = re.sub(r"--[\w-]+( [\w|]+\|\w+)?|\S+\.\w+|[A-Z_]{6,}|\(commit\)|a\.\.b", "", shown)
        assert not ENGLISH.search(words), ENGLISH.search(words)


@pytest.mark.parametrize("tongue", TONGUES)
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_command_and_all_that_it_may_be_told_have_words(command: Command, tongue: Tongue) -> None:
    shown = " ".join(help_on(command, tongue).split())
    assert say(command.name, tongue) in shown
    for option in command.options:
        assert said_of(command, option, tongue) in shown
        assert (option.name if option.is_named else f"<{say(f'name.{option.name}', tongue)}>") in shown


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_command_takes_what_it_may_be_told(command: Command) -> None:
    told = {option.parameter for option in command.options if option.name != LANGUAGE}
    assert told == set(inspect.signature(command.run).parameters)


def test_no_words_are_left_over() -> None:
    names = {command.name for command in COMMANDS}
    options = {option.name for command in COMMANDS for option in command.options}
    own = {f"{command.name} {option.name}" for command in COMMANDS for option in command.options}
    rest = {key for key in TABLES["en"] if key not in names | options | own and not key.startswith(("name.", "wrong."))}
    assert rest == {"usage", "program", "commands", "options", "more", "needed", "default", "--help"}


WRONG = [
    (["chek"], "kommandoen chek finnes ikke; se build.py check"),
    (["check", "--formt", "json"], "valget --formt finnes ikke her; se --format"),
    (["check", "-x"], "valget -x finnes ikke her; se check --help"),
    (["check", "--format"], "--format: her må det stå noe etter"),
    (["check", "--reading=yes"], "--reading står alene: her skal det ikke stå noe etter"),
    (["check", "--format", "xml"], "--format: xml finnes ikke her, bare text, json, github, gitlab, sarif"),
    (["check", "norge"], "norge er én for mye: se build.py check --help"),
    (["serve", "--port", "http"], "--port: her skal det stå et helt tall, ikke http"),
    (["judge"], "<ordning> mangler, og må skrives\n--answers … mangler, og må skrives"),
    (["check", "--on", "i går"], "«i går» er ikke et tidspunkt; skriv det som 2020-06-01T12:00+02:00."),
]


@pytest.mark.parametrize(("arguments", "told"), WRONG, ids=[" ".join(arguments) for arguments, _ in WRONG])
def test_what_cannot_be_understood_is_told_in_the_language_of_the_editor(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UTLYSNING_LANGUAGE", "en")
    assert run(COMMANDS, [*arguments[:1], "--language", "nb", *arguments[1:]]) == 2
    assert capsys.readouterr() == ("", f"{told}\n")


def test_the_language_of_the_help_is_the_one_that_is_asked_for(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UTLYSNING_LANGUAGE", "nn_NO")
    assert run(COMMANDS, ["--help"]) == 0
    assert capsys.readouterr().out == overview(COMMANDS, "nb")
    assert run(COMMANDS, ["plan", "--help", "--language=sv"]) == 0
    assert capsys.readouterr().out == help_on(COMMANDS[-1], "sv")
    assert run(COMMANDS, []) == 2


def test_words_of_which_nobody_has_the_library_say_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    def lacking() -> None:
        raise ModuleNotFoundError(name="babel")

    assert run([Command("build", lacking, ())], ["build"]) == 1
    assert "make site" in capsys.readouterr().err
