"""The page's script and the checker agree on where a call stands, at every instant."""

import itertools
import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from checker.calls import read_window, status
from publish.compiling.current import in_turn

SCRIPT = Path(__file__).resolve().parents[2] / "theme" / "assets" / "standing.js"
RUN = """
const { current, status, daysLeft, clockError } = await import(process.argv[1]);
let text = "";
for await (const part of process.stdin) text += part;
const { windows, pairs, instants, clocks } = JSON.parse(text);
const now = instants.map((at) => Date.parse(at));
const found = windows.map((window) => now.map((at) => [status(window, at), daysLeft(window, at)]));
const turns = pairs.map((pair) => now.map((at) => current(pair.map((number) => windows[number]), at)));
process.stdout.write(JSON.stringify({ found, turns, clocks: clocks.map((clock) => clockError(...clock)) }));
"""
DAY = timedelta(days=1)
START = datetime(2021, 1, 1, tzinfo=UTC)
MINUTE, HOUR = 60_000, 3_600_000


def written(moment: datetime | None) -> str | None:
    return None if moment is None else moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def windows() -> list[dict[str, Any]]:
    """Every combination of an opening, a deadline, an end of money, an award, awards without a date, and a pause."""
    kinds, opens, closes = (None, "rolling"), (None, START), (None, START + 90 * DAY)
    spent, awarded = (None, START + 50 * DAY), (None, START + 120 * DAY)
    pauses: tuple[list[list[str | None]], ...] = ([], [[written(START + 20 * DAY), written(START + 30 * DAY)]])
    return [
        {
            "kind": kind,
            "opens": written(o),
            "closes": written(c),
            "spent": written(s),
            "awarded": written(a),
            "has_awards": has,
            "paused": paused,
        }
        for o, c, s, a, has, paused, kind in itertools.product(
            opens, closes, spent, awarded, (False, True), pauses, kinds
        )
    ]


def instants() -> list[datetime]:
    """Both sides of every turn."""
    turns = (0, 20, 30, 50, 60, 90, 120)
    return [START + days * DAY + timedelta(seconds=side) for days in turns for side in (-1, 0, 1)]


# Some calls of one scheme, by their places among the windows.
PAIRS = [list(pair) for pair in itertools.product(range(0, 128, 5), repeat=2)]


def in_node(clocks: list[list[int | None]]) -> dict[str, Any]:
    asked = {
        "windows": windows(),
        "pairs": PAIRS,
        "instants": [written(moment) for moment in instants()],
        "clocks": clocks,
    }
    command = [str(Path(sys.executable).with_name("node")), "--input-type=module", "--eval", RUN, SCRIPT.as_uri()]
    done = subprocess.run(command, input=json.dumps(asked), stdout=subprocess.PIPE, encoding="utf-8", check=True)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def test_the_script_gives_the_status_that_the_checker_gives() -> None:
    found = in_node([])["found"]
    for window, row in zip(windows(), found, strict=True):
        assert [name for name, _ in row] == [status(read_window(window), moment) for moment in instants()], window


def test_the_script_chooses_among_calls_as_the_build_does() -> None:
    found, every = in_node([])["turns"], [read_window(window) for window in windows()]
    for pair, row in zip(PAIRS, found, strict=True):
        for moment, chosen in zip(instants(), row, strict=True):
            turns = in_turn([every[number] for number in pair], moment)
            if turns:
                assert chosen == turns[0], (pair, moment)


def test_days_are_counted_down_only_while_there_is_something_to_wait_for() -> None:
    found = in_node([])["found"]
    for window, row in zip(windows(), found, strict=True):
        for moment, (name, left) in zip(instants(), row, strict=True):
            if name in ("open", "closing_soon") and window["closes"] is not None:
                assert left == (datetime.fromisoformat(window["closes"]) - moment) // DAY
            else:
                assert left is None


def test_a_wrong_clock_is_set_right_by_the_server_or_not_believed() -> None:
    built = 1_000 * HOUR
    # device, server, built: the error in milliseconds, or None where nothing may be claimed
    cases: list[tuple[list[int | None], int | None]] = [
        ([built + HOUR, None, built], 0),
        ([built - 23 * HOUR, None, built], 0),
        ([built - 25 * HOUR, None, built], None),
        ([built + HOUR, built + HOUR + 4 * MINUTE, built], 0),
        ([built + HOUR, built + 3 * HOUR, built], 2 * HOUR),
        ([built - 9000 * HOUR, built + HOUR, built], 9001 * HOUR),
    ]
    assert in_node([clock for clock, _ in cases])["clocks"] == [error for _, error in cases]
