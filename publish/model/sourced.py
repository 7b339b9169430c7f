"""What every part of a scheme file is made of: texts in the site's languages, and the words of the notice."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from publish.model.scalars import Name, Text


class Model(BaseModel):
    """A part of a file: unknown keys are refused, nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Words(Model):
    """One text in every language of the site. Where a language is missing the original is shown, marked as such."""

    nb: Text | None = None
    nn: Text | None = None
    sv: Text | None = None
    en: Text | None = None


class Sourced(Model):
    """A statement and where in the notice it stands."""

    quote: Annotated[
        Text | None, Field(description="Word for word from the notice; ' […] ' where words are left out.")
    ] = None
    reading: Annotated[
        Words | None, Field(description="Our own reading, where the notice is unclear. Shown as such.")
    ] = None


class Statement(Sourced):
    """One sentence of the scheme, in every language."""

    id: Name
    text: Words
