"""The closed vocabulary of conditions: one kind a file, all of them in this table."""

from checker.conditions.after import After
from checker.conditions.all import All
from checker.conditions.any import Any_
from checker.conditions.at_least import AtLeast
from checker.conditions.at_least_n import AtLeastN
from checker.conditions.at_most import AtMost
from checker.conditions.balance import Balance
from checker.conditions.base import Condition, Kind
from checker.conditions.before import Before
from checker.conditions.between import Between
from checker.conditions.by import By
from checker.conditions.count import Count
from checker.conditions.declared import Declared
from checker.conditions.document import Document
from checker.conditions.duration import Duration
from checker.conditions.each import Each
from checker.conditions.includes import Includes
from checker.conditions.is_ import Is
from checker.conditions.judged import Judged
from checker.conditions.none_of import NoneOf
from checker.conditions.not_ import Not
from checker.conditions.one_of import OneOf
from checker.conditions.share import Share
from checker.conditions.some import Some
from checker.conditions.sum_ import Sum
from checker.conditions.within import Within

__all__ = ["KINDS", "Condition"]

KINDS: dict[str, Kind] = {
    "all": All,
    "any": Any_,
    "not": Not,
    "at_least_n": AtLeastN,
    "is": Is,
    "one_of": OneOf,
    "none_of": NoneOf,
    "includes": Includes,
    "at_least": AtLeast,
    "at_most": AtMost,
    "between": Between,
    "before": Before,
    "after": After,
    "by": By,
    "within": Within,
    "duration": Duration,
    "count": Count,
    "each": Each,
    "some": Some,
    "share": Share,
    "sum": Sum,
    "balance": Balance,
    "declared": Declared,
    "judged": Judged,
    "document": Document,
}
