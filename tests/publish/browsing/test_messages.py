"""The page of codes stands in every language, and each code has its place there."""

import re

import pytest

from publish.browsing.messages import READ_AS
from publish.languages import LANGUAGES, Language
from publish.messages import CODES, helped
from publish.site.check import faults
from publish.telling.problems import HELP, help_for
from tests.publish.conftest import Made


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_code_has_a_heading_that_messages_lead_to(made: Made, language: Language) -> None:
    page = made.page(language, HELP)
    ids = re.findall(r'<h3 id="([^"]+)">', page)
    assert sorted(ids) == sorted(CODES)


def test_an_address_in_a_message_is_that_of_the_page(made: Made) -> None:
    address = help_for("yaml.tab", "sv", "https://example.org/")
    path, _, place = address.removeprefix("https://example.org/").partition("#")
    assert f'id="{place}"' in (made.out / path / "index.html").read_text(encoding="utf-8")
    assert help_for("yaml.tab") == "yaml.tab"


def test_nynorsk_reads_bokmal_and_is_told_so(made: Made) -> None:
    page = made.page("nn", HELP)
    assert helped("yaml.tab", "nb") in page
    assert 'lang="nb"' in page
    assert made.words["nn"].say("messages.elsewhere") in page
    assert made.words["nb"].say("messages.elsewhere") not in made.page("nb", HELP)
    assert READ_AS["nn"] == "nb"


def test_what_cannot_be_seen_is_shown(made: Made) -> None:
    page = made.page("en", HELP)
    assert "Tilskudd&lt;U+202E&gt;" in page
    assert "→nb: Tilskudd" in page


def test_no_menu_of_the_public_leads_there(made: Made) -> None:
    assert HELP not in made.page("nb")


def test_the_page_leads_nowhere_that_is_not_there(made: Made) -> None:
    assert [fault for fault in faults(made.out) if HELP in fault] == []
