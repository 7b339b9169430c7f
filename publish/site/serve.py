"""The site on this machine, with the headers that a web server must send."""

import mimetypes
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from posixpath import normpath
from threading import Thread
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from publish.addresses.public_address import HOST
from publish.languages import LANGUAGES

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
# The configuration of nginx is made from these tables: deploy/nginx.py.
TYPES: Final = {
    ".wasm": "application/wasm",
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".pdf": "application/pdf",
    ".woff2": "font/woff2",
    ".zip": "application/zip",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".ttl": "text/turtle; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".atom": "application/atom+xml; charset=utf-8",
}
# The open data may be read by the scripts of any page; nothing else may.
OPEN: Final = "/api/"


class Handler(SimpleHTTPRequestHandler):
    """Static files with the project's headers, below the path that the site lies under; quiet."""

    protocol_version = "HTTP/1.1"
    extensions_map = {**mimetypes.types_map, **TYPES, "": "application/octet-stream"}  # noqa: RUF012 - the base class's own

    def __init__(self, *args: Any, directory: str, under: str = "/") -> None:
        self.under = under
        super().__init__(*args, directory=directory)

    def translate_path(self, path: str) -> str:
        """The file behind an address below the site's path."""
        return super().translate_path(path.removeprefix(self.under.rstrip("/")))

    def send_head(self) -> Any:
        """Nothing is there outside the path that the site lies under."""
        if self._inside() is None:
            self.send_error(HTTPStatus.NOT_FOUND, f"The site lies under {self.under}")
            return None
        return super().send_head()

    def send_response(self, code: int, message: str | None = None) -> None:
        """Keep what is answered: what is not there may come."""
        self.answered = code
        super().send_response(code, message)

    def end_headers(self) -> None:
        """Add the policy to every response."""
        for name, value in HEADERS.items():
            self.send_header(name, value)
        # A hashed name never changes its content; everything else is asked for again.
        hashed = "/assets/" in self.path and self.answered < HTTPStatus.BAD_REQUEST
        self.send_header("Cache-Control", "public, max-age=31536000, immutable" if hashed else "no-cache")
        if (self._inside() or "").startswith(OPEN):
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

    def _inside(self) -> str | None:
        """The address as seen from the site's own root; none outside of it."""
        path = normpath(unquote(urlsplit(self.path).path))
        root = self.under.rstrip("/")
        return path.removeprefix(root) or "/" if f"{path}/".startswith(f"{root}/") else None

    def _missing(self) -> Path | None:
        inside = self._inside()
        if inside is None:
            return None
        language = inside.split("/")[1] if "/" in inside[1:] else ""
        known = (Path(self.directory, name) for name in LANGUAGES if name == language)
        return next(
            (page for folder in (*known, Path(self.directory)) if (page := folder / "404.html").is_file()), None
        )

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    """One thread for each reader."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A reader who goes away in the middle is no fault."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def served(site: Path, port: int = 0, under: str = "/", handler: Callable[..., Handler] = Handler) -> Iterator[str]:
    """Serve a folder on loopback, below a path, for the length of a block; yields the address."""
    server = _Server((HOST, port), partial(handler, directory=str(site), under=under))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://{HOST}:{server.server_port}{under}"
    finally:
        server.shutdown()
        server.server_close()
