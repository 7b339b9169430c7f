"""What a colleague would say of a scheme that is in order: warnings, which refuse nothing."""

from collections.abc import Callable, Iterator
from typing import Final

from publish.cases.tried import Tried, tried_calls
from publish.compiling.checked import Checked
from publish.lint.accepted import unanswered
from publish.lint.bands import bands
from publish.lint.contacts import contacts
from publish.lint.contradicts import contradicts
from publish.lint.deadlines import deadlines
from publish.lint.everybody import everybody
from publish.lint.implied import implied
from publish.lint.language_share import language_share
from publish.lint.links import links
from publish.lint.never_applies import never_applies
from publish.lint.nobody import nobody
from publish.lint.number import number
from publish.lint.number_rule import number_rule
from publish.lint.options import options
from publish.lint.translation_number import translation_number
from publish.lint.translation_stale import translation_stale
from publish.lint.untested import untested
from publish.lint.untested_limit import untested_limit
from publish.telling.problems import Problem

# Of the rules of one call.
OF_A_CALL: Final[tuple[Callable[[Tried], Iterator[Problem]], ...]] = (
    nobody,
    everybody,
    contradicts,
    never_applies,
    implied,
    options,
    bands,
    untested,
    untested_limit,
)
# Of all that was checked.
OF_ALL: Final[tuple[Callable[[Checked], Iterator[Problem]], ...]] = (
    number,
    number_rule,
    translation_number,
    translation_stale,
    deadlines,
    contacts,
    links,
    language_share,
)


def lint(checked: Checked) -> list[Problem]:
    """Every finding that its file does not answer; what holds of several calls is told once."""
    found = [problem for tried in tried_calls(checked) for each in OF_A_CALL for problem in each(tried)]
    found += [problem for each in OF_ALL for problem in each(checked)]
    once = list({(each.code, each.place, each.write): each for each in reversed(found)}.values())[::-1]
    return list(unanswered(checked, once))
