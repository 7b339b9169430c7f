"""The style guide shows every colour, every status, every way of answering, and what scripts draw of one call."""

import json
import re

import pytest

from publish.browsing.drawn import OUTCOMES
from publish.browsing.style import PATH
from publish.identity.contrasts import PAIRS, colours
from publish.identity.model import Identity
from publish.languages import LANGUAGES, Language
from publish.saying.standing import STATUSES
from tests.publish.conftest import Made


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_shows_each_of_them_and_no_search_finds_it(made: Made, language: Language) -> None:
    page = made.page(language, PATH)
    assert '<meta name="robots" content="noindex">' in page
    assert all(f">--{name}</code>" in page for name in colours(Identity(), "light"))
    assert page.count(">Aa</text>") == 2 * len(PAIRS)
    assert all(f'class="pill pill-{status}"' in page for status in STATUSES)
    assert all(f'id="guide-{outcome}"' in page for outcome in OUTCOMES)
    asked = {"list", "yes_no", "number", "money", "date", "options", "items"}
    assert asked <= set(re.findall(r'class="question question-([a-z_]+)"', page))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_scripts_draw_there_are_true_results_of_one_call(made: Made, language: Language) -> None:
    found = re.search(r'<script type="application/json" id="guide-data">(.*?)</script>', made.page(language, PATH))
    assert found is not None
    drawn = json.loads(found[1])
    assert [(each["outcome"], each["verdict"]["outcome"]) for each in drawn["results"]] == [(o, o) for o in OUTCOMES]
    results = {reason["result"] for each in drawn["results"] for reason in each["verdict"]["reasons"]}
    assert {"met", "unmet", "unknown", "judged"} <= results
    assert drawn["wrong"]["fact"]["type"] == "number"


def test_the_manual_leads_to_it(made: Made) -> None:
    assert 'href="style/"' in made.page("nb", "editors")
