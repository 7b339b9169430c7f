"""Asks other sites whether a page is still there: politely, once, and with an end."""

import socket
import ssl
import time
from collections import defaultdict
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException, HTTPMessage
from typing import IO, Any, Final, Literal, override
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

type Kind = Literal["there", "gone", "moved", "closed", "silent"]
type Why = Literal["name", "time", "certificate", "refused", "fault", "other"]

NAME: Final = "Utlysning-watch/1 (looks once a week whether the pages that a site links to are still there)"
PATIENCE: Final = 20.0
# Between two questions to one site, and before a second try.
PAUSE: Final = 2.0
SITES_AT_ONCE: Final = 6
GONE: Final = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})
# The site does not talk to programs; only a person can tell.
CLOSED: Final = frozenset(
    {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.NOT_ACCEPTABLE}
)
# Signs with a meaning of their own in an address.
KEPT: Final = "/%:@!$&'()*+,;=?~-._"
FOR_GOOD: Final = frozenset({HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT})


@dataclass(frozen=True, slots=True)
class Answer:
    """What a site said of an address."""

    address: str
    kind: Kind
    status: int | None = None
    to: str | None = None
    why: Why | None = None


class _Way(HTTPRedirectHandler):
    """Follows a page to where it went, and keeps how."""

    def __init__(self) -> None:
        self.hops: list[int] = []

    @override
    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        """The next question on the way."""
        self.hops.append(code)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def answers(addresses: Iterable[str], pause: float = PAUSE, patience: float = PATIENCE) -> dict[str, Answer]:
    """What is behind each address; several sites at once, each site one question at a time."""
    sites: dict[str, list[str]] = defaultdict(list)
    for address in sorted(set(addresses)):
        sites[urlsplit(address).netloc].append(address)

    def of_site(found: list[str]) -> list[Answer]:
        heard: list[Answer] = []
        for address in found:
            if heard:
                time.sleep(pause)
            heard.append(_heard(address, pause, patience))
        return heard

    with ThreadPoolExecutor(SITES_AT_ONCE) as workers:
        return {answer.address: answer for heard in workers.map(of_site, sites.values()) for answer in heard}


def _heard(address: str, pause: float, patience: float) -> Answer:
    """First a HEAD, which costs the site least; what that does not settle is asked for once more as a reader would."""
    first = _ask(address, "HEAD", patience)
    if first.kind in ("there", "moved"):
        return first
    time.sleep(pause)
    return _ask(address, "GET", patience)


def _ask(address: str, method: str, patience: float) -> Answer:
    way = _Way()
    request = Request(_plain(address), method=method, headers={"User-Agent": NAME, "Accept": "*/*"})  # noqa: S310 - http and https alone
    try:
        with build_opener(way).open(request, timeout=patience) as answer:
            return _arrived(address, answer, way.hops)
    except HTTPError as error:
        error.close()
        kind: Kind = "gone" if error.code in GONE else "closed" if error.code in CLOSED else "silent"
        return Answer(address, kind, error.code, why="fault" if kind == "silent" else None)
    except (OSError, HTTPException, ValueError) as error:
        return Answer(address, "silent", why=_why(error))


def _arrived(address: str, answer: Any, hops: list[int]) -> Answer:
    """There, or where it has gone: only a move for good is worth writing down."""
    moved = hops and all(code in FOR_GOOD for code in hops)
    return Answer(address, "moved", hops[0], answer.url) if moved else Answer(address, "there", answer.status)


def _why(error: Exception) -> Why:
    reason = error.reason if isinstance(error, URLError) and isinstance(error.reason, Exception) else error
    if isinstance(reason, socket.gaierror):
        return "name"
    if isinstance(reason, TimeoutError):
        return "time"
    if isinstance(reason, ssl.SSLError):
        return "certificate"
    return "refused" if isinstance(reason, ConnectionError) else "other"


def _plain(address: str) -> str:
    """An address with å, ä and ø as the network wants it."""
    parts = urlsplit(address)
    host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
    path, query = quote(parts.path, KEPT), quote(parts.query, KEPT)
    return parts._replace(netloc=host, path=path, query=query).geturl()
