"""A county's mark: an SVG file as its text, through an allow-list. Nothing in it can run, load or lead anywhere."""

from dataclasses import dataclass, field
from typing import Final
from xml.parsers.expat import ExpatError, ParserCreate
from xml.sax.saxutils import escape, quoteattr

from publish.messages import Said, said

SHAPES: Final = frozenset({"g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon"})
# Left out without a word: what drawing programs add, and what only they read.
SILENT: Final = frozenset({"title", "desc", "metadata", "defs"})
DRAWN: Final = frozenset(
    {
        *("d", "cx", "cy", "r", "rx", "ry", "x", "y", "x1", "y1", "x2", "y2", "width", "height", "points"),
        *("fill", "fill-rule", "clip-rule", "fill-opacity", "opacity", "transform", "class"),
        *("stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-opacity"),
    }
)
UNREAD: Final = frozenset({"id", "version", "xmlns", "role", "focusable", "aria-hidden", "aria-label"})
# Takes the colour of the accent; anything without a colour takes that of the name.
ACCENT: Final = "accent"
MOST: Final = 20_000
CAIRN: Final = (
    '<svg viewBox="0 0 32 32"><circle class="accent" cx="16" cy="6" r="4"/>'
    '<rect x="11" y="12" width="10" height="5" rx="2.5"/><rect x="7" y="19" width="18" height="5" rx="2.5"/>'
    '<rect x="3" y="26" width="26" height="5" rx="2.5"/></svg>'
)


@dataclass(frozen=True, slots=True)
class Mark:
    """The shapes of a mark, and the field they are drawn on."""

    view: str
    shapes: str

    def file(self, colour: str, accent: str, colour_dark: str, accent_dark: str) -> str:
        """The mark as a file of its own, in the colours of light and of dark."""
        style = (
            f"svg{{fill:{colour}}}.{ACCENT}{{fill:{accent}}}@media(prefers-color-scheme:dark)"
            f"{{svg{{fill:{colour_dark}}}.{ACCENT}{{fill:{accent_dark}}}}}"
        )
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{self.view}"><style>{style}</style>{self.shapes}</svg>'
        )


class NoMarkError(Exception):
    """Why a text is no mark."""

    def __init__(self, why: Said) -> None:
        super().__init__(why.key)
        self.why = why


@dataclass(slots=True)
class _Reader:
    view: str = ""
    shapes: list[str] = field(default_factory=list)
    inside: list[str] = field(default_factory=list)

    def start(self, name: str, given: dict[str, str]) -> None:
        name = name.rpartition(":")[2]
        if not self.inside:
            self._field(name, given)
        elif not self.silent:
            if name not in SHAPES | SILENT:
                raise NoMarkError(said("identity.mark_element", element=name, allowed=", ".join(sorted(SHAPES))))
            if name in SHAPES:
                self.shapes.append(f"<{name}{self._drawn(given)}>")
        self.inside.append(name)

    def end(self, name: str) -> None:
        self.inside.pop()
        name = name.rpartition(":")[2]
        if self.inside and name in SHAPES and not self.silent:
            self.shapes.append(f"</{name}>")

    def doctype(self, *_: object) -> None:
        raise NoMarkError(said("identity.mark_doctype"))

    @property
    def silent(self) -> bool:
        """Whether this stands in something that is left out."""
        return any(name in SILENT for name in self.inside)

    def _field(self, name: str, given: dict[str, str]) -> None:
        size = [given.get(each, "").removesuffix("px") for each in ("width", "height")]
        self.view = given.get("viewBox", f"0 0 {size[0]} {size[1]}" if all(size) else "")
        numbers = self.view.replace(",", " ").split()
        if name != "svg" or len(numbers) != 4 or not all(_number(each) for each in numbers):
            raise NoMarkError(said("identity.mark_svg"))
        self.view = " ".join(numbers)

    @staticmethod
    def _drawn(given: dict[str, str]) -> str:
        kept = ""
        for name, value in given.items():
            if name in UNREAD or ":" in name or name.startswith("data-"):
                continue
            if name not in DRAWN or "url(" in value or (name == "class" and value != ACCENT):
                raise NoMarkError(said("identity.mark_attribute", attribute=name, value=escape(value[:40])))
            kept += f" {name}={quoteattr(value)}"
        return kept


def mark(text: str) -> Mark:
    """The mark in the text of an SVG file."""
    if len(text) > MOST:
        raise NoMarkError(said("identity.mark_long", most=MOST))
    reader, parser = _Reader(), ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end
    parser.StartDoctypeDeclHandler = reader.doctype
    try:
        parser.Parse(text.strip(), True)
    except ExpatError as error:
        raise NoMarkError(said("identity.mark_svg")) from error
    return Mark(reader.view, "".join(reader.shapes))


def _number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
