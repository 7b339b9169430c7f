"""An editor's Markdown becomes text, lists, tables and links, and nothing that runs, loads or reaches out."""

import pytest

from publish.texts.prose import prose, sanitised_page

HARMFUL = [
    "<script>alert(1)</script>",
    '<img src="https://example.org/x.png" onerror="alert(1)">',
    "<svg onload=alert(1)><script>1</script></svg>",
    '<iframe src="https://example.org"></iframe>',
    "[a](javascript:alert(1))",
    "[a](java\tscript:alert(1))",
    "[a](&#106;avascript:alert(1))",
    "[a](data:text/html;base64,PHNjcmlwdD4=)",
    "[a](vbscript:x)",
    '<a href="x" onclick="alert(1)">a</a>',
    "![x](https://example.org/x.png)",
    "# Heading {: onclick=alert(1) }",
    '<p style="color:red">x</p>',
    "<style>p{}</style>",
    "<!-- <script> --><base href='https://example.org'>",
]


@pytest.mark.parametrize("text", HARMFUL)
def test_nothing_harmful_gets_through(text: str) -> None:
    for html in (prose(text), sanitised_page(text)):
        tags = html.lower().replace("&lt;", "")
        for sign in (
            "<script",
            "<img src",
            "<svg",
            "<iframe",
            "<style",
            "<base",
            "onerror=",
            " style=",
            'href="javascript',
            'href="data',
        ):
            assert sign not in tags
        assert "<a href" not in tags or "onclick" not in tags


@pytest.mark.parametrize("address", ["../problem.png", "problem.png"])
def test_a_page_shows_pictures_of_its_own_site_and_a_passage_shows_none(address: str) -> None:
    assert sanitised_page(f'<img alt="x" src="{address}">') == f'<img alt="x" src="{address}">'
    assert "<img" not in prose(f"![x]({address})")


@pytest.mark.parametrize(
    "address", ["https://example.org/x.png", "//example.org/x.png", "/\\example.org/x.png", "x.svg"]
)
def test_a_picture_of_elsewhere_is_not_fetched(address: str) -> None:
    assert "src" not in sanitised_page(f'<img alt="x" src="{address}">')


def test_lists_emphasis_tables_and_links_stay() -> None:
    html = prose("1. **a**\n2. b\n\n| x | y |\n|---|--:|\n| 1 | 2 |\n\n[c](https://example.org/)")
    for sign in ("<ol>", "<strong>a</strong>", '<td align="right">2</td>', '<a href="https://example.org/">c</a>'):
        assert sign in html


def test_headings_start_below_those_of_the_page_and_claim_no_address() -> None:
    assert prose("# A\n\n## B", 4) == "<h4>A</h4>\n<h5>B</h5>"


@pytest.mark.parametrize("text", ["{{ 7*7 }}", "{% include 'x' %}", "${x}", "{{x"])
def test_braces_are_text(text: str) -> None:
    assert text in prose(text).replace("&#39;", "'").replace("’", "'")


@pytest.mark.parametrize("text", ["*" * 5000, "<!--" * 2000, "`" * 5000, "> " * 500, "&#" * 5000])
def test_malformed_markdown_is_text_and_nothing_breaks(text: str) -> None:
    assert "<a" not in prose(text)


def test_brackets_beyond_measure_are_text_and_no_links() -> None:
    link = "[a](https://example.org/)"
    assert prose(link * 400).count("<a ") == 400
    assert prose(link * 4000).count("<a ") == 0
