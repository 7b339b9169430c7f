"""An editor's Markdown as HTML that can do no harm. Nothing else knows Markdown or nh3."""

import re
from typing import Final

import nh3
from markdown import Markdown

TEXT: Final = {"p", "br", "hr", "blockquote", "pre", "em", "strong", "del", "code", "sub", "sup", "abbr", "a"}
LISTS: Final = {"ul", "ol", "li", "dl", "dt", "dd"}
TABLES: Final = {"table", "thead", "tbody", "tr", "th", "td"}
TAGS: Final = TEXT | LISTS | TABLES | {f"h{level}" for level in range(1, 7)}
ATTRIBUTES: Final = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "ol": {"start"},
    "th": {"align", "scope"},
    "td": {"align"},
}
HEADINGS: Final = {f"h{level}": {"id"} for level in range(1, 7)}
PICTURES: Final = {"img": {"src", "alt"}}
# A picture of this site, beside the page or above it.
OWN_PICTURE: Final = re.compile(r"(\.\./)*[a-z0-9_-]+\.png")
SCHEMES: Final = {"http", "https", "mailto", "tel"}


def sanitised(html: str) -> str:
    """HTML through an allow-list: no script, style or frame, no address but those of the web, mail and telephone."""
    return nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)


def sanitised_page(html: str) -> str:
    """The same for a page of its own: its headings keep their addresses, and it may show pictures of this site."""
    return nh3.clean(
        html,
        tags=TAGS | {"img"},
        attributes=ATTRIBUTES | HEADINGS | PICTURES,
        attribute_filter=_own,
        url_schemes=SCHEMES,
        link_rel=None,
    )


def _own(tag: str, attribute: str, value: str) -> str | None:
    """The value, unless it is the address of a picture elsewhere."""
    return None if (tag, attribute) == ("img", "src") and not OWN_PICTURE.fullmatch(value) else value


# Python-Markdown looks for the end of a link at every bracket: its time grows with the square of their number.
MOST_BRACKETS: Final = 500
_ID: Final = re.compile(r"\bid=\"([^\"]+)\"")


def prose(text: str, heading: int = 3) -> str:
    """Markdown as safe HTML, its highest heading at this level. Two passages of a page can't claim one address."""
    markdown = Markdown(
        extensions=["tables", "sane_lists", "toc"],
        extension_configs={"tables": {"use_align_attribute": True}, "toc": {"baselevel": heading}},
        output_format="html",
    )
    linkable = text if text.count("[") <= MOST_BRACKETS else text.replace("[", "&#91;")
    return sanitised(markdown.convert(linkable))


def heading_ids(text: str) -> set[str]:
    """The places on a page that a link may name: its headings."""
    markdown = Markdown(extensions=["tables", "sane_lists", "toc"], output_format="html")
    return set(_ID.findall(markdown.convert(text)))
