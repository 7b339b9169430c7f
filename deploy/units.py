"""What systemd runs: a rebuild each night, and one in the minute after a call has opened or closed."""

from typing import Final

from deploy.home import Home

SERVICE: Final = """\
[Unit]
Description=Build the site at {home} again{why}

[Service]
Type=oneshot
User={user}
UMask=0022
ExecStart={home}/tools/deploy/rebuild{flag} {home}
TimeoutStartSec=1h
Nice=5
NoNewPrivileges=yes
PrivateTmp=yes
ProtectSystem=strict
ProtectHome=read-only
ReadWritePaths={home}
"""
TIMER: Final = """\
[Unit]
Description=Build the site at {home} again{why}

[Timer]
OnCalendar={when}
{more}
[Install]
WantedBy=timers.target
"""
NIGHT: Final = "*-*-* 00:05:00"
# A deadline is the first instant too late: the minute that it begins is the one to build in.
MINUTE: Final = "*-*-* *:*:02"


def units(home: Home, user: str) -> dict[str, str]:
    """Each unit by its file name."""
    night, due = " each night", " when a call opens or closes"
    path = str(home.path)
    return {
        "utlysning-rebuild.service": SERVICE.format(home=path, user=user, why=night, flag=""),
        "utlysning-rebuild.timer": TIMER.format(home=path, why=night, when=NIGHT, more="Persistent=true\n"),
        "utlysning-deadline.service": SERVICE.format(home=path, user=user, why=due, flag=" --if-due"),
        "utlysning-deadline.timer": TIMER.format(home=path, why=due, when=MINUTE, more="AccuracySec=1s\n"),
    }
