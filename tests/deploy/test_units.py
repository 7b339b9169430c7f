"""What systemd is given it can read, and it says what is meant."""

import shutil
import subprocess
from pathlib import Path

import pytest

from deploy.home import Home
from deploy.units import MINUTE, NIGHT, units


@pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed: apt install systemd"
)
def test_systemd_reads_every_unit_and_every_time(tmp_path: Path) -> None:
    tools = tmp_path / "home" / "tools" / "deploy"
    tools.mkdir(parents=True)
    (tools / "rebuild").write_text("#!/bin/sh\n", encoding="utf-8")
    (tools / "rebuild").chmod(0o755)
    found = units(Home(tmp_path / "home"), "root")
    for name, unit in found.items():
        (tmp_path / name).write_text(unit, encoding="utf-8")
    for when in (NIGHT, MINUTE):
        run = subprocess.run(["systemd-analyze", "calendar", when], capture_output=True, text=True, check=False)
        assert run.returncode == 0, run.stderr
    services = [str(tmp_path / name) for name in found if name.endswith(".service")]
    run = subprocess.run(["systemd-analyze", "verify", *services], capture_output=True, text=True, check=False)
    # Of what else is on this machine it may complain too.
    assert [line for line in run.stderr.splitlines() if str(tmp_path) in line or "utlysning" in line] == []


def test_each_timer_has_its_service_and_runs_the_installed_generator(tmp_path: Path) -> None:
    found = units(Home(tmp_path), "publisher")
    for name in found:
        assert name.rpartition(".")[0] + ".service" in found
    assert f"ExecStart={tmp_path}/tools/deploy/rebuild --if-due {tmp_path}\n" in found["utlysning-deadline.service"]
    assert all("User=publisher\n" in unit for name, unit in found.items() if name.endswith(".service"))
