"""The authoring model: what an editor may write in a scheme file, typed."""

from typing import Literal

from pydantic import Field, JsonValue

from publish.languages import LANGUAGES, Language
from publish.model.conditions import Rule
from publish.model.money import Figure, Limit, Money, PlanExample, Pool
from publish.model.scalars import (
    Amount,
    ClockTime,
    Code,
    Email,
    IsoDate,
    Name,
    Phone,
    Reason,
    Slug,
    Tel,
    Text,
    Url,
    Whole,
    YesNo,
    Zone,
)
from publish.model.sourced import Model, Sourced, Statement, Words

Currency = Literal["NOK", "SEK", "DKK", "EUR", "ISK"]

# Named in every stage together with the parts of a scheme.
__all__ = [
    "LANGUAGES",
    "Language",
    "Limit",
    "Model",
    "Money",
    "PlanExample",
    "Pool",
    "Sourced",
    "Statement",
    "Words",
]


class Instant(Sourced):
    """A date, and where it matters a clock time, in a named zone."""

    date: IsoDate
    time: ClockTime = Field(
        description="17:00, or end-of-day where the whole day counts, or start-of-day for an opening."
    )
    zone: Zone


class Move(Sourced):
    """A deadline as it stood before it was moved."""

    date: IsoDate = Field(description="The deadline as it was.")
    time: ClockTime | None = Field(None, description="Left out: the same time of day as the deadline now.")
    on: IsoDate = Field(description="The day it was moved, as the funder made it known.")


class Deadline(Instant):
    """The last instant an application is received. rolling: assessed as they come, until the last date."""

    kind: Literal["fixed", "rolling", "until_spent"]
    text: Words | None = None
    moved: tuple[Move, ...] = Field((), description="Each time it was moved, the first one first.")


class Ongoing(Sourced):
    """Applications are received all the time: the notice names no last day."""

    kind: Literal["rolling", "until_spent"]
    text: Words | None = None


class Milestone(Sourced):
    """A point or a stretch of time on the way: what happens, and when as far as the notice tells."""

    id: Name
    kind: Literal["before_deadline", "start", "period", "end", "assessment", "award", "event"]
    start: IsoDate | None = Field(None, description="First day, where the notice gives one.")
    end: IsoDate | None = Field(None, description="Last day, where the notice gives one.")
    text: Words


class Section(Sourced):
    """A passage of the page that no rule decides. Markdown."""

    id: Name
    heading: Words | None = Field(None, description="Left out: the site's own heading for this id.")
    place: Literal["about", "for_whom", "money", "content", "assessment", "applying", "after", "further"]
    body: Words


class Question(Model):
    """A question to the applicant."""

    text: Words
    hint: Words | None = None


class Says(Model):
    """What the verdict says when the criterion is met, unmet or not yet known. Left out: the site's own words."""

    met: Words | None = None
    unmet: Words | None = None
    unknown: Words | None = None


class Criterion(Sourced):
    """One criterion: its text, question, rule, explanation, evidence and source in one place."""

    id: Name
    kind: Literal["checked", "declared", "judged"]
    strength: Literal["required", "exclusion", "priority", "recommended"]
    text: Words = Field(description="The criterion as one sentence on the page.")
    quote: Text = Field(description="The sentence of the notice it comes from, word for word.")
    rule: Rule | None = Field(None, description="checked: what must hold (an exclusion: what must not).")
    when: Rule | None = Field(None, description="The criterion applies only when this holds.")
    question: Question | None = Field(None, description="declared: the yes/no question the applicant answers.")
    changeable: YesNo | None = Field(None, description="declared: can the applicant still change it? Left out: true.")
    says: Says = Says()
    evidence: tuple[Name, ...] = Field((), description="Ids of documents that prove it.")


class Document(Sourced):
    """Something the application must hold: a description in it, an attachment, or a report afterwards."""

    id: Name
    kind: Literal["description", "attachment", "form", "template", "report"]
    need: Literal["required", "if_applicable"]
    when: Rule | None = None
    text: Words


class Contact(Model):
    """Whom to ask."""

    name: Text
    role: Words | None = None
    email: Email | None = None
    phone: Phone | None = Field(None, description="As the notice writes it.")
    tel: Tel | None = Field(None, description="The same number as a telephone dials it: +4795187584.")


class Role(Sourced):
    """An organisation and what it does in the scheme."""

    organisation: Name
    role: Literal["funds", "administers", "assesses", "advises", "cooperates", "receives_applications", "established"]
    text: Words


class Apply(Sourced):
    """How and where to apply."""

    text: Words
    service: Text | None = Field(None, description="Name of the e-service or form, as the notice writes it.")
    choice: Text | None = Field(None, description="What to choose there, as the notice writes it.")
    url: Url | None = None


class Link(Sourced):
    """Further reading that the notice points to. No url where the notice gives none."""

    id: Name
    text: Words
    url: Url | None = None


class Recipient(Model):
    """One award: who was granted how much for what."""

    id: Slug
    recipient: Text
    detail: Words | None = Field(None, description="Who takes part or where, as the notice says.")
    project: Text
    amount: Amount
    quote: Text


class Awards(Sourced):
    """The awards of a round."""

    call: Slug | None = Field(None, description="Which call they are of. Needed where there are several.")
    applicants: Whole | None = None
    applicants_quote: Text | None = None
    text: Words
    recipients: tuple[Recipient, ...]


class Example(Model):
    """Answers and the outcome they must give: shown to nobody, run at every check."""

    id: Name
    like: Name | None = Field(None, description="Start from the answers of this earlier example.")
    answers: dict[Name, JsonValue] = Field(
        {}, description="fact: answer, as on the command line. null is 'don't know'."
    )
    expect: Literal["fits", "fits_if_judged", "open", "does_not_fit"]
    because: tuple[Name, ...] = Field((), description="Criteria that must decide it.")
    quote: Text = Field(description="The sentence that justifies the outcome.")


class FactOption(Model):
    """One answer to choose."""

    code: Code
    label: Words
    hint: Words | None = None


class Fact(Model):
    """Something the checker may ask."""

    type: Literal["option", "options", "yes_no", "number", "money", "percent", "date", "items"]
    group: Name
    question: Words
    hint: Words | None = None
    label: Words = Field(description="Short name, as in 'Project length'.")
    changeable: YesNo
    options: tuple[FactOption, ...] = ()
    register_of: Name | None = Field(None, description="Options from a register valid by date.")
    unit: Literal["months", "years", "credits", "firms", "municipalities", "people"] | None = None
    least: Whole | None = None
    most: Whole | None = None
    decimals: Literal["0", "1", "2"] = Field("0", description="number: how many decimals an answer may have.")
    when: Rule | None = Field(None, description="Asked only when this holds.")
    fields: dict[Name, "Fact"] = Field({}, description="items: what is asked of each item.")
    item: Words | None = Field(None, description="items: what one item is called, as in 'Course'.")
    figure: Figure | None = Field(None, description="Which figure of a budget answers it; items: projects.")
    year: Whole | None = Field(None, description="figure: of this budget year alone.")
    part: Name | None = Field(None, description="figure: of this part of the costs alone.")


class Group(Model):
    """A step of the form."""

    id: Name
    label: Words


class Facts(Model):
    """schemes/facts.yml: the questions that schemes share, asked once."""

    groups: tuple[Group, ...]
    facts: dict[Name, Fact]


class Call(Model):
    """One opening of a scheme."""

    id: Slug
    name: Words
    opens: Instant | None = None
    deadline: Deadline | None = None
    ongoing: Ongoing | None = None
    milestones: tuple[Milestone, ...] = ()
    paused: tuple[tuple[Instant, Instant], ...] = ()
    spent: Instant | None = None
    awarded: Instant | None = None
    registers_on: IsoDate | None = Field(None, description="The day whose counties count. Left out: the deadline's.")


class Accepted(Model):
    """A warning of the check that is answered: it is right as it is, and why."""

    code: Text = Field(description="The code of the warning, as the message prints it: lint.number.")
    field: Text = Field(description="Where it stands, as the message prints it: criteria[3].text.nb.")
    because: Reason = Field(description="Why it is right as it is, for whoever reads the file next.")


class Scheme(Model):
    """One funding scheme: one file, one address."""

    original: Language = Field(description="The language of the notice. It counts; the others are translations.")
    title: Words
    summary: Words = Field(description="What it is, for whom, in one or two sentences.")
    funder: Name = Field(description="Id in schemes/organisations.yml.")
    notice: Text = Field(description="File with the notice word for word, beside this file.")
    currency: Currency
    updated: IsoDate = Field(description="When this file last changed in substance.")
    who: Words = Field(description="Who can apply, in a few words, for the key facts.")
    where: Words | None = Field(None, description="Where, in a few words, for the key facts.")
    themes: tuple[Name, ...] = Field((), description="What it is about: ids in schemes/themes.yml.")
    calls: tuple[Call, ...] = ()
    money: Money = Money()
    roles: tuple[Role, ...] = ()
    sections: tuple[Section, ...] = ()
    facts: dict[Name, Fact] = Field({}, description="Questions of this scheme only.")
    criteria: tuple[Criterion, ...] = ()
    documents: tuple[Document, ...] = ()
    apply: Apply | None = None
    contacts: tuple[Contact, ...] = ()
    links: tuple[Link, ...] = ()
    awards: Awards | None = None
    examples: tuple[Example, ...] = ()
    plans: tuple[PlanExample, ...] = Field((), description="Budgets worked through, at every check and on the page.")
    accepted: tuple[Accepted, ...] = Field((), description="Warnings of the check that are answered with a reason.")

    @property
    def awarded_call(self) -> str | None:
        """The id of the call that the awards are of; where there is one call, they are of that."""
        if self.awards is None:
            return None
        return self.awards.call or (self.calls[0].id if len(self.calls) == 1 else None)


class Organisation(Model):
    """A body named in the notices."""

    name: Words
    short: Text | None = None
    place: Slug
    central_state: YesNo | None = Field(
        None,
        description="true: a body of the Norwegian state for the whole country, which owes both kinds of Norwegian.",
    )


class Organisations(Model):
    """schemes/organisations.yml."""

    organisations: dict[Name, Organisation]


class Themes(Model):
    """schemes/themes.yml: what schemes can be about."""

    themes: dict[Name, Words]


class Place(Model):
    """A folder under schemes/: where a scheme belongs."""

    name: Words


class Places(Model):
    """schemes/places.yml."""

    places: dict[Slug, Place]


class Entry(Model):
    """One entry of a register, valid from and to and including these days."""

    code: Code
    name: Text
    valid_from: IsoDate | None = Field(None, alias="from")
    valid_to: IsoDate | None = Field(None, alias="to")


class Register(Model):
    """schemes/registers/<name>.yml: codes with the days they are valid."""

    source: Text
    entries: tuple[Entry, ...]
