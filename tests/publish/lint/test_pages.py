"""What the linter says of links in the editorial pages."""

from pathlib import Path

from publish.lint.pages import pages
from publish.telling.problems import show

ROOT = Path(__file__).resolve().parents[3]
ABOUT = """# Om nettstedet

Les mer [her](https://kommune.no/om), om [språk](#sprak) og om [alder](#alder).
Se [en annen side](other.md#den-andre), [ingen side](gone.md), [ordningene](../norge/) og [loven](http://kommune.no/lov).

## Språk

`[her](gone.md)`
"""


def test_of_links_in_pages_exactly_this_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "nb"
    folder.mkdir(parents=True)
    (folder / "about.md").write_text(ABOUT, encoding="utf-8")
    (folder / "other.md").write_text("# Side\n\n## Den andre\n", encoding="utf-8")
    told = [(each.code, each.place.line, each.got) for each in pages(tmp_path)]
    assert told == [
        ("lint.link_text", 3, "https://kommune.no/om"),
        ("lint.anchor", 3, "#alder"),
        ("lint.anchor", 4, "gone.md"),
        ("lint.link_http", 4, "http://kommune.no/lov"),
    ]
    assert "^^^^^^^^^^^^^^^^^^^^^^^" in show(pages(tmp_path))


def test_the_real_pages_give_no_reason_to_say_anything() -> None:
    assert show(pages(ROOT)) == show([])
