"""The site on this machine, with the headers that a web server must send."""

import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from posixpath import normpath
from threading import Event, Thread
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from publish.console import refuse, say
from publish.scheme import LANGUAGES

HOST: Final = "127.0.0.1"
PORT: Final = 8000
# No script but ours, nothing inline, nothing evaluated, no other host. A worker's policy comes with its own response.
POLICY: Final = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; "
    "style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
HEADERS: Final = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
# Without its own type, streaming compilation of WebAssembly is lost, and the system's table may say anything.
TYPES: Final = {
    ".wasm": "application/wasm",
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".ttl": "text/turtle; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    # nginx knows .atom and not .ics: text/calendar goes into its types and its charset_types, with charset utf-8.
    ".ics": "text/calendar; charset=utf-8",
    ".atom": "application/atom+xml; charset=utf-8",
}
# The open data may be read by the scripts of any page; nothing else may.
OPEN: Final = "/api/"


class Handler(SimpleHTTPRequestHandler):
    """Static files with the project's headers; quiet."""

    protocol_version = "HTTP/1.1"
    extensions_map = {**mimetypes.types_map, **TYPES, "": "application/octet-stream"}  # noqa: RUF012 - the base class's own

    def end_headers(self) -> None:
        """Add the policy to every response."""
        for name, value in HEADERS.items():
            self.send_header(name, value)
        # A hashed name never changes its content; everything else is asked for again.
        hashed = "/assets/" in self.path
        self.send_header("Cache-Control", "public, max-age=31536000, immutable" if hashed else "no-cache")
        if normpath(unquote(urlsplit(self.path).path)).startswith(OPEN):
            self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Where there is no page, the site's own: that of the language, or the one for them all."""
        page = self._missing() if code == HTTPStatus.NOT_FOUND else None
        if page is None:
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _missing(self) -> Path | None:
        language = self.path.split("/")[1] if "/" in self.path[1:] else ""
        known = (Path(self.directory, name) for name in LANGUAGES if name == language)
        return next(
            (page for folder in (*known, Path(self.directory)) if (page := folder / "404.html").is_file()), None
        )

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""


@contextmanager
def served(site: Path, port: int = 0) -> Iterator[str]:
    """Serve a folder on loopback for the length of a block; yields the address."""
    server = ThreadingHTTPServer((HOST, port), partial(Handler, directory=str(site)))
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://{HOST}:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def serve(site: Path, port: int) -> bool:
    """Serve until Ctrl-C; False when the port is taken."""
    try:
        with served(site, port) as address:
            say(f"The site is at {address} (Ctrl-C stops it)")
            _wait()
    except OSError as error:
        refuse(f"Port {port} cannot be used: {error.strerror}. Choose another: python build.py serve --port {port + 1}")
        return False
    return True


def _wait() -> None:
    try:
        Event().wait()
    except KeyboardInterrupt:
        say("")
