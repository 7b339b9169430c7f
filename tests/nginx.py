"""An nginx for the tests: the machine's own, started with a configuration of the tests' on a port of loopback."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PACKAGES = ("nginx-light", "libnginx-mod-http-brotli-static")
MODULE = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
MISSING = "nginx is not installed: apt install nginx-light libnginx-mod-http-brotli-static"
FRAME = """\
{module}
{user}
daemon off;
worker_processes 2;
pid {room}/pid;
error_log {room}/errors;
events {{ worker_connections 256; }}
http {{
    access_log off;
    client_body_temp_path {room}/body;
    proxy_temp_path {room}/proxy;
    fastcgi_temp_path {room}/fastcgi;
    uwsgi_temp_path {room}/uwsgi;
    scgi_temp_path {room}/scgi;
    server {{
        listen 127.0.0.1:{port};
        include {include};
    }}
}}
"""


def installed() -> str | None:
    """The machine's nginx, if it has one."""
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")


def provide() -> str:
    """Make sure that there is an nginx, where that can be done; says what there is."""
    if not installed() and os.geteuid() == 0 and shutil.which("apt-get"):
        # At this run level Debian starts no service that it installs.
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}
        for command in (["apt-get", "update"], ["apt-get", "install", "--yes", "--no-install-recommends", *PACKAGES]):
            subprocess.run(command, stdout=subprocess.DEVNULL, env=environment, check=False)
    return installed() or f"none, so some tests are skipped ({MISSING})"


def free_port() -> int:
    """A port of loopback that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@contextmanager
def running(include: Path, room: Path, port: int) -> Iterator[str]:
    """Serve with a configuration for the length of a block; yields the address."""
    program = installed()
    assert program is not None
    room.mkdir(parents=True, exist_ok=True)
    config = room / "nginx.conf"
    module = f"load_module {MODULE};" if MODULE.exists() else ""
    user = "user root;" if os.geteuid() == 0 else ""
    config.write_text(FRAME.format(module=module, user=user, room=room, port=port, include=include), encoding="utf-8")
    command = [program, "-p", str(room), "-e", str(room / "errors"), "-c", str(config)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        try:
            _wait(server, port)
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()


def _wait(server: "subprocess.Popen[str]", port: int) -> None:
    for _ in range(200):
        if server.poll() is not None:
            assert server.stderr is not None
            raise AssertionError(server.stderr.read())
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError(f"nginx does not listen on {port}")
