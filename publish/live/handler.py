"""The site as served while it is written: every page gets the script that keeps it up to date."""

import io
import posixpath
from contextlib import suppress
from html import escape
from http import HTTPStatus
from pathlib import Path
from typing import Any, Final, override
from urllib.parse import parse_qs, urlsplit

from publish.live.state import State
from publish.messages import Said, words
from publish.site.serve import Handler
from publish.telling.spoken import spoken

HERE: Final = Path(__file__).with_name("browser")
# Outside of every language, so that no page of the site can have the address.
FOLDER: Final = "live-edit/"
PYODIDE: Final = "/pyodide-"
EVENTS: Final = f"{FOLDER}events"
FILES: Final = {f"{FOLDER}live.js": "text/javascript", f"{FOLDER}live.css": "text/css; charset=utf-8"}


class LiveHandler(Handler):
    """Nothing is kept by the browser, and an open page hears what is new."""

    def __init__(self, *args: Any, state: State, **more: Any) -> None:
        self.state = state
        super().__init__(*args, **more)

    @override
    def do_GET(self) -> None:
        """A file of ours, the news for an open page, or the site."""
        name = urlsplit(self.path).path.removeprefix(self.under)
        if name == EVENTS:
            self._tell()
        elif name in FILES:
            self._send((HERE / posixpath.basename(name)).read_bytes(), FILES[name])
        else:
            super().do_GET()

    def send_head(self) -> Any:
        """A page with its script, or any other file."""
        page = self._page(urlsplit(self.path).path)
        if page is None or not (self.state.waiting or page.is_file()):
            return super().send_head()
        content = self._scripted(page, _waiting() if self.state.waiting else page.read_text(encoding="utf-8"))
        self._head(len(content), "text/html; charset=utf-8")
        return io.BytesIO(content)

    def send_header(self, keyword: str, value: str) -> None:
        """Under a hashed name too the content may be another from one second to the next; not that of Pyodide."""
        changes = keyword == "Cache-Control" and PYODIDE not in self.path
        super().send_header(keyword, "no-store" if changes else value)

    def _page(self, path: str) -> Path | None:
        """The file of a page; none where the address is no page's."""
        if not path.startswith(self.under) or not path.endswith(("/", ".html")):
            return None
        file = Path(self.translate_path(path))
        return file / "index.html" if path.endswith("/") else file

    def _scripted(self, page: Path, html: str) -> bytes:
        version = escape(self.state.version(page), quote=True)
        root = escape(f"{self.under}{FOLDER}", quote=True)
        tags = (
            f'<link rel="stylesheet" href="{root}live.css">\n'
            f'<script src="{root}live.js" type="module" data-live="{version}"></script>\n</head>'
        )
        return html.replace("</head>", tags, 1).encode()

    def _send(self, content: bytes, kind: str) -> None:
        self._head(len(content), kind)
        self.wfile.write(content)

    def _head(self, length: int, kind: str) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(length))
        self.end_headers()

    def _tell(self) -> None:
        """The news for one open page, until it is closed."""
        asked = parse_qs(urlsplit(self.path).query).get("page", [self.under])[0]
        page = self._page(asked) or self._page(self.under)
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        # The page may be closed in the middle.
        with suppress(OSError):
            if page is not None:
                self._follow(page)

    def _follow(self, page: Path) -> None:
        turn = -1
        with self.state.reading(page):
            while not self.state.over:
                last, turn = turn, self.state.turn
                news = ": still here" if turn == last else f"data: {self.state.message(page)}"
                self.wfile.write(f"{news}\n\n".encode())
                self.wfile.flush()
                self.state.wait(turn)


def _waiting() -> str:
    """The page at every address while there is no site yet: what is wrong comes to stand in it."""
    language = spoken()
    title, told = (escape(words(Said(key), language)) for key in ("live.waiting", "live.follows"))
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n<link rel="icon" href="data:,">\n'
        f"<title>{title}</title>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n<p>{told}</p>\n</main>\n</body>\n</html>\n"
    )
