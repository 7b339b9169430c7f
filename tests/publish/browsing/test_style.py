"""The style guide shows every colour, every status, every way of answering, and what scripts draw as they draw it."""

import re

import pytest

from publish.browsing.style import OUTCOMES, PATH, RESULTS
from publish.identity.contrasts import PAIRS, colours
from publish.identity.model import Identity
from publish.languages import LANGUAGES, Language
from publish.saying.standing import STATUSES
from tests.publish.conftest import ROOT, Made


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_shows_each_of_them_and_no_search_finds_it(made: Made, language: Language) -> None:
    page = made.page(language, PATH)
    assert '<meta name="robots" content="noindex">' in page
    assert all(f">--{name}</code>" in page for name in colours(Identity(), "light"))
    assert page.count(">Aa</text>") == 2 * len(PAIRS)
    assert all(f'class="pill pill-{status}"' in page for status in STATUSES)
    assert all(f'data-outcome="{outcome}"' in page for outcome in OUTCOMES)
    assert all(f"result-{result}" in page for result in RESULTS)
    asked = {"list", "yes_no", "number", "money", "date", "options", "items"}
    assert asked <= set(re.findall(r'class="question question-([a-z_]+)"', page))


def test_what_scripts_draw_is_drawn_alike(made: Made) -> None:
    drawn = (ROOT / "checker" / "browser" / "elements.js").read_text(encoding="utf-8")
    shapes = re.findall(r'% set [a-z]+ = "([^"]+)"', (ROOT / "theme/pages/guide.html").read_text(encoding="utf-8"))
    assert len(shapes) == 7
    assert [shape for shape in shapes if f'"{shape}"' not in drawn] == []


def test_the_manual_leads_to_it(made: Made) -> None:
    assert 'href="style/"' in made.page("nb", "editors")
