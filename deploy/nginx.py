"""The web server's configuration, from the same headers and types as the server on an editor's own machine."""

import re
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from deploy.home import Home
from publish.languages import LANGUAGES
from publish.site.serve import HEADERS, OPEN, TYPES

TEMPLATE: Final = Path(__file__).with_name("nginx.conf")
# Where Debian puts the module that hands out .br files.
BROTLI: Final = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
BLANK: Final = re.compile(r"@([a-z]+)@")
LANGUAGE: Final = """
location @under@{language}/ {{
    alias @home@/live/{language}/;
    error_page 403 404 =404 @under@{language}/404.html;
@headers@
    add_header Cache-Control "no-cache" always;
}}
"""


def configuration(home: Home, *, brotli: bool | None = None) -> str:
    """What goes into a server block of nginx."""
    address = urlsplit(home.address)
    known = {
        "home": str(home.path),
        "name": address.hostname or "example.org",
        "under": address.path or "/",
        "open": OPEN.strip("/") + "/",
        "types": "\n".join(f'    "{kind}" {suffix.removeprefix(".")};' for suffix, kind in TYPES.items()),
        "headers": "\n".join(f'    add_header {name} "{value}" always;' for name, value in HEADERS.items()),
        "brotli": "brotli_static on;" if (BROTLI.exists() if brotli is None else brotli) else "# no brotli_static here",
    }
    text = TEMPLATE.read_text(encoding="utf-8")
    text = text.replace("@languages@", "".join(LANGUAGE.format(language=language) for language in LANGUAGES))
    return BLANK.sub(lambda blank: known[blank[1]], text)
