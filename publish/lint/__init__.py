"""What a colleague would say of a scheme that is in order: warnings, which refuse nothing."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from publish.cases.tried import Tried, tried_calls
from publish.compiling.checked import Checked
from publish.lint.accepted import unanswered
from publish.lint.bands import bands
from publish.lint.conditional_limits import conditional_limits
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
from publish.lint.outline import around
from publish.lint.quoted_days import quoted_days
from publish.lint.quoted_figures import quoted_figures
from publish.lint.shown_plan import shown_plan
from publish.lint.to_come import updated_to_come
from publish.lint.translation_number import shared_translation_number, translation_number
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
    conditional_limits,
)
# Of the texts of schemes.
OF_SCHEMES: Final[tuple[Callable[[Checked], Iterator[Problem]], ...]] = (
    number,
    number_rule,
    translation_number,
    translation_stale,
    quoted_days,
    quoted_figures,
    shown_plan,
    deadlines,
    contacts,
    links,
    language_share,
)
# Of what the clock says.
OF_TODAY: Final[tuple[Callable[[Checked], Iterator[Problem]], ...]] = (updated_to_come,)
# Of what they share.
OF_SHARED: Final[tuple[Callable[[Checked], Iterator[Problem]], ...]] = (shared_translation_number,)
OF_ALL: Final = (*OF_SCHEMES, *OF_SHARED)


def lint(checked: Checked) -> list[Problem]:
    """Every finding that its file does not answer; what holds of several calls is told once."""
    every = replace(checked, around=around(checked))
    return [problem for each in apart(every) for problem in lint_schemes(each)] + lint_shared(checked)


def apart(checked: Checked) -> Iterator[Checked]:
    """Each scheme alone, with what there is around it."""
    for loaded in checked.collection.schemes:
        rules = {name: each for name, each in checked.compiled.items() if name.partition("#")[0] == loaded.id}
        yield replace(checked, collection=replace(checked.collection, schemes=(loaded,)), compiled=rules)


def lint_shared(checked: Checked) -> list[Problem]:
    """Every finding in what schemes share."""
    return [problem for each in OF_SHARED for problem in each(checked)]


def lint_schemes(checked: Checked) -> list[Problem]:
    """Every finding in these schemes that their files do not answer."""
    found = [problem for tried in tried_calls(checked) for each in OF_A_CALL for problem in each(tried)]
    found += [problem for each in (*OF_SCHEMES, *OF_TODAY) for problem in each(checked)]
    once = list({(each.code, each.place, each.write): each for each in reversed(found)}.values())[::-1]
    return list(unanswered(checked, once))
