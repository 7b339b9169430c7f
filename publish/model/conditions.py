"""The rules an editor may write: a closed list of forms, told apart by the key that names them."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

from publish.model.scalars import Code, IsoDate, Name, Percent, Text, Whole

# A threshold or answer: typed by the fact it is compared with, when the rulebook is compiled.
Value = Text


class Form(BaseModel):
    """One form of rule."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class All(Form):
    """Every one must hold."""

    all: tuple["Rule", ...] = Field(min_length=1)


class Any_(Form):
    """At least one must hold."""

    any: tuple["Rule", ...] = Field(min_length=1)


class Not(Form):
    """Must not hold."""

    not_: "Rule" = Field(alias="not")


class AtLeastN(Form):
    """At least so many of these must hold."""

    at_least_n: Whole
    of: tuple["Rule", ...] = Field(min_length=1)


class Is(Form):
    """The answer is this one: an option, true or false."""

    fact: Name
    is_: Value = Field(alias="is")


class OneOf(Form):
    """The answer is one of these."""

    fact: Name
    one_of: tuple[Code, ...] = Field(min_length=1)


class NoneOf(Form):
    """The answer is none of these."""

    fact: Name
    none_of: tuple[Code, ...] = Field(min_length=1)


class Includes(Form):
    """Of several answers: any, all or none of these are among them."""

    fact: Name
    includes: Literal["any", "all", "none"]
    of: tuple[Code, ...] = Field(min_length=1)


class AtLeast(Form):
    """This much or more."""

    fact: Name
    at_least: Value


class AtMost(Form):
    """This much or less."""

    fact: Name
    at_most: Value


class Between(Form):
    """From the first to the second, both included."""

    fact: Name
    between: tuple[Value, Value]


class Before(Form):
    """Earlier than this day."""

    fact: Name
    before: IsoDate


class After(Form):
    """Later than this day."""

    fact: Name
    after: IsoDate


class By(Form):
    """On this day or earlier."""

    fact: Name
    by: IsoDate


class Period(Form):
    """First and last day, both included."""

    start: IsoDate
    end: IsoDate


class Within(Form):
    """In this period."""

    fact: Name
    within: Period


class Span(Form):
    """From one date fact to another."""

    start: Name
    end: Name


class Duration(Form):
    """Whole months, or days, from one date to another."""

    duration: Span
    unit: Literal["months", "days"]
    at_least: Whole | None = None
    at_most: Whole | None = None


class Count(Form):
    """How many items, or how many chosen answers."""

    count: Name
    at_least: Whole | None = None
    at_most: Whole | None = None


class Each(Form):
    """Every item of a list."""

    each: Name
    rule: "Rule"


class Some(Form):
    """At least so many items of a list."""

    some: Name
    at_least: Whole = 1
    rule: "Rule"


class Share(Form):
    """Amounts as a share of other amounts; several on a side are added."""

    share: tuple[Name, ...] = Field(min_length=1)
    of: tuple[Name, ...] = Field(min_length=1)
    at_least: Percent | None = None
    at_most: Percent | None = None


class Sum(Form):
    """The sum of several amounts, or of one amount over the items of a list."""

    sum: tuple[Name, ...] = Field(min_length=1)
    over: Name | None = None
    at_least: Value | None = None
    at_most: Value | None = None


class Balance(Form):
    """Both sums are equal."""

    balance: tuple[Name, ...] = Field(min_length=1)
    against: tuple[Name, ...] = Field(min_length=1)


class Declared(Form):
    """The applicant says yes."""

    declared: Name


class Judged(Form):
    """An officer decides. What is judged, as an id."""

    judged: Name


class Present(Form):
    """A document is there."""

    document: Name


FORMS: dict[str, type[Form]] = {
    "all": All,
    "any": Any_,
    "not": Not,
    "at_least_n": AtLeastN,
    "is": Is,
    "one_of": OneOf,
    "none_of": NoneOf,
    "includes": Includes,
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
    "document": Present,
    # Last: other forms carry these keys too.
    "at_least": AtLeast,
    "at_most": AtMost,
}


def form_of(value: Any) -> str | None:
    """The name of the form that a mapping is written in."""
    if isinstance(value, Form):
        return next(name for name, form in FORMS.items() if type(value) is form)
    if not isinstance(value, dict):
        return None
    return next((name for name in FORMS if name in value), None)


Rule = Annotated[
    Annotated[All, Tag("all")]
    | Annotated[Any_, Tag("any")]
    | Annotated[Not, Tag("not")]
    | Annotated[AtLeastN, Tag("at_least_n")]
    | Annotated[Is, Tag("is")]
    | Annotated[OneOf, Tag("one_of")]
    | Annotated[NoneOf, Tag("none_of")]
    | Annotated[Includes, Tag("includes")]
    | Annotated[Between, Tag("between")]
    | Annotated[Before, Tag("before")]
    | Annotated[After, Tag("after")]
    | Annotated[By, Tag("by")]
    | Annotated[Within, Tag("within")]
    | Annotated[Duration, Tag("duration")]
    | Annotated[Count, Tag("count")]
    | Annotated[Each, Tag("each")]
    | Annotated[Some, Tag("some")]
    | Annotated[Share, Tag("share")]
    | Annotated[Sum, Tag("sum")]
    | Annotated[Balance, Tag("balance")]
    | Annotated[Declared, Tag("declared")]
    | Annotated[Judged, Tag("judged")]
    | Annotated[Present, Tag("document")]
    | Annotated[AtLeast, Tag("at_least")]
    | Annotated[AtMost, Tag("at_most")],
    Discriminator(
        form_of,
        custom_error_type="rule.form",
        custom_error_message="rule.form",
        custom_error_context={"allowed": ", ".join(FORMS)},
    ),
]

for _form in FORMS.values():
    _form.model_rebuild()
