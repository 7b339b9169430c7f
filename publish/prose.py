"""An editor's Markdown as HTML that can do no harm. Nothing else knows Markdown or nh3."""

from typing import Final

import nh3
from markdown import Markdown

TAGS: Final = frozenset(
    "p br hr em strong del ul ol li dl dt dd blockquote h1 h2 h3 h4 h5 h6 a abbr code pre sub sup table thead tbody tr th td".split()
)
ATTRIBUTES: Final = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "ol": {"start"},
    "th": {"align", "scope"},
    "td": {"align"},
}
HEADINGS: Final = {f"h{level}": {"id"} for level in range(1, 7)}
SCHEMES: Final = {"http", "https", "mailto", "tel"}


def sanitised(html: str) -> str:
    """HTML through an allow-list: no script, no style, no frame, no address but those of the web, mail and telephone."""
    return nh3.clean(html, tags=set(TAGS), attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)


def sanitised_page(html: str) -> str:
    """The same for a page of its own, whose headings keep their addresses."""
    return nh3.clean(html, tags=set(TAGS), attributes=ATTRIBUTES | HEADINGS, url_schemes=SCHEMES, link_rel=None)


def prose(text: str, heading: int = 3) -> str:
    """Markdown as safe HTML, its highest heading at this level. Two passages of a page can't claim one address."""
    markdown = Markdown(
        extensions=["tables", "sane_lists", "toc"],
        extension_configs={"tables": {"use_align_attribute": True}, "toc": {"baselevel": heading}},
        output_format="html",
    )
    return sanitised(markdown.convert(text))
