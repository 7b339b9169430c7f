"""What a notice says about money, as an editor writes it: limits, costs, who pays, and budgets worked through."""

from typing import Literal

from pydantic import Field, JsonValue

from publish.model.conditions import Rule
from publish.model.scalars import Amount, Code, IsoDate, Name, Percent, Text, Whole, YesNo
from publish.model.sourced import Model, Sourced, Statement, Words

Kind = Literal["cash", "in_kind"]
Source = Literal["own", "public", "private"]
Figure = Literal["total_cost", "eligible_cost", "grant", "own", "other", "contribution", "projects"]


class Limit(Sourced):
    """One limit on money. It says what it caps, and either an amount or a share."""

    id: Name
    caps: Literal[
        "grant",
        "contribution",
        "own_contribution",
        "eligible_cost",
        "public_money",
        "category",
        "in_kind",
        "hourly_rate",
    ] = Field(description="contribution: the applicant's and others' together. hourly_rate: of hours given in kind.")
    bound: Literal["at_most", "at_least"]
    amount: Amount | None = None
    share: Percent | None = None
    of: Literal["eligible_cost", "total_cost"] | None = Field(None, description="What the share is a share of.")
    per: Literal["project", "applicant", "county"] = "project"
    kinds: tuple[Literal["cash"], ...] = Field(
        (), description="[cash]: what must be put in is money. Left out: time and premises count where they count."
    )
    category: Name | None = Field(None, description="caps: category: the id of a cost.")
    year: Whole | None = Field(None, description="Holds in this budget year alone.")
    each_year: YesNo = Field(
        False, description="Holds in each budget year by itself. Left out, without a year: over the whole period."
    )
    currency: Literal["EUR"] | None = Field(None, description="An amount in euros, whatever the scheme's currency.")
    rolling_years: Whole | None = Field(
        None, description="What was granted in so many years before counts against it (de minimis aid)."
    )
    firmness: Literal["fixed", "planned"] = "fixed"
    approximate: YesNo = False
    when: Rule | None = Field(None, description="The limit holds only for applicants and projects of which this holds.")
    text: Words


class Pool(Sourced):
    """The money of a whole call."""

    amount: Amount
    per_year: YesNo = False
    up_to: YesNo = False
    text: Words


class InKind(Sourced):
    """Whether time and premises count. Left out: the notice is silent, and nothing is counted."""

    counts: Literal["excluded", "counts_as_contribution", "counts_as_cost"]
    text: Words


class Contribution(Statement):
    """Who may co-finance and how, as far as the sentence says."""

    sources: tuple[Source, ...] = Field((), alias="from", description="Left out: the sentence does not say.")
    kinds: tuple[Kind, ...] = Field((), description="Money, or time and premises. Left out: it does not say.")


class Cost(Sourced):
    """A kind of cost and whether the scheme accepts it."""

    id: Name
    covered: Literal["yes", "no", "if_justified"]
    asks: Name | None = Field(None, description="The yes/no question that a budget line of this kind answers with yes.")
    text: Words


class OtherCosts(Sourced):
    """How a cost of none of the kinds listed is taken; judged: an officer decides."""

    covered: Literal["yes", "no", "judged"]
    text: Words


class Told(Sourced):
    """A condition that holds because the notice says so."""

    text: Words


class Money(Model):
    """What a notice says about money. Where it is silent, so is this."""

    pool: Pool | None = None
    limits: tuple[Limit, ...] = ()
    in_kind: InKind | None = None
    contributions: tuple[Contribution, ...] = Field((), description="Who may co-finance, and how.")
    costs: tuple[Cost, ...] = ()
    other_costs: OtherCosts | None = Field(
        None, description="Left out: not covered where some kinds are listed as covered, else covered."
    )
    parts: tuple[Statement, ...] = Field((), description="Parts of the costs that the budget must show apart.")
    budget_years: tuple[Whole, ...] = ()
    several_projects: Told | None = Field(None, description="One application may hold several projects.")
    balance: Told | None = Field(None, description="The budget must balance.")
    step: Amount | None = Field(None, description="The grant is rounded down to this. Left out: whole kroner.")
    rules: tuple[Statement, ...] = Field((), description="Other conditions on the budget, as sentences.")


class BudgetLine(Model):
    """An amount in a budget: known, known within bounds, hours at a rate, or none of these: unknown."""

    id: Name
    text: Words | None = None
    project: Code | None = None
    year: Whole | None = None
    kind: Kind | None = None
    amount: Amount | None = None
    at_least: Amount | None = None
    at_most: Amount | None = None
    hours: Amount | None = None
    rate: Amount | None = None


class CostLine(BudgetLine):
    """Something that must be paid for."""

    category: Name | None = None
    part: Name | None = None
    justified: YesNo | None = None
    applied: YesNo | None = Field(None, description="A cost that is not covered: is it part of what is applied for?")


class FinancingLine(BudgetLine):
    """Someone who pays."""

    source: Source | None = Field(None, alias="from")


class Sought(Model):
    """What is applied for, of a project in a year."""

    project: Code | None = None
    year: Whole | None = None
    amount: Amount


class Aid(Model):
    """Aid that was granted before."""

    date: IsoDate
    amount: Amount


class Budget(Model):
    """A budget as an applicant has it."""

    costs: tuple[CostLine, ...] = ()
    financing: tuple[FinancingLine, ...] = ()
    sought: tuple[Sought, ...] = ()
    used: dict[Name, Amount] = Field({}, description="limit: what is taken of it already.")
    aid: tuple[Aid, ...] = ()
    exchange: Text | None = Field(None, description="What a euro costs: 11.5")
    public_applicant: YesNo | None = None
    complete: YesNo | None = None


class Expected(Model):
    """What a plan must come to; what is left out is not looked at."""

    grant: Amount | None = None
    grant_at_least: Amount | None = Field(None, description="Where something is unknown: the grant's lower bound.")
    grant_at_most: Amount | None = Field(None, description="Where something is unknown: the grant's upper bound.")
    binding: tuple[Name, ...] | None = Field(
        None, description="What decides the grant: ids of limits, or eligible_cash, left, sought, sum."
    )
    total_cost: Amount | None = None
    eligible_cost: Amount | None = None
    left_out: Amount | None = None
    needed: Amount | None = None
    own: Amount | None = None
    other: Amount | None = None
    gap: Amount | None = None
    over: Amount | None = None
    by_year: dict[Whole, Amount] = Field({}, description="year: the grant of that year.")
    by_project: dict[Code, Amount] = Field({}, description="project: the grant of that project.")
    balanced: YesNo | None = None
    warnings: tuple[Name, ...] | None = Field(None, description="All warnings there are.")


class PlanExample(Model):
    """A budget and the plan it must give: run at every check, and shown to readers where it is marked so."""

    id: Name
    title: Words | None = None
    text: Words | None = None
    shown: YesNo = False
    like: Name | None = Field(None, description="Start from the budget of this earlier example; lines go by their id.")
    answers: dict[Name, JsonValue] = Field(
        {}, description="fact: answer, as in examples; of what the `when` of a limit reads. Left out: not answered."
    )
    budget: Budget = Budget()
    expect: Expected
    quote: Text = Field(description="The sentence that justifies the grant.")
