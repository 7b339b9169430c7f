"""Another site, on loopback, that answers in every way a site can."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

# What the site answers, and where it sends those who ask.
ANSWERS: dict[str, tuple[int, str | None]] = {
    "/there": (200, None),
    "/gone": (404, None),
    "/gone-for-good": (410, None),
    "/moved": (301, "/there"),
    "/moved-twice": (308, "/moved"),
    "/moved-to-nothing": (301, "/gone"),
    "/elsewhere-today": (302, "/there"),
    "/round": (301, "/round"),
    "/for-people-only": (403, None),
    "/broken": (500, None),
    "/%C3%A5pen%20side": (200, None),
}


class Other(BaseHTTPRequestHandler):
    """A site; asked holds what it was asked, in order."""

    asked: list[tuple[str, str]]

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        self.asked.append((self.command, self.path))
        if self.path == "/no-heads" and self.command == "HEAD":
            code, to = 405, None
        elif self.path == "/hangs-up":
            self.close_connection = True
            return
        else:
            code, to = ANSWERS.get(self.path, (200, None))
        self.send_response(code)
        if to is not None:
            self.send_header("Location", to)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""


@contextmanager
def another_site() -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Its address, and what it was asked."""
    handler = type("Asked", (Other,), {"asked": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", handler.asked  # type: ignore[attr-defined]
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def a_site_that_says_nothing() -> Iterator[str]:
    """It takes the question and never answers."""
    with socket.socket() as ear:
        ear.bind(("127.0.0.1", 0))
        ear.listen()
        yield f"http://127.0.0.1:{ear.getsockname()[1]}"
