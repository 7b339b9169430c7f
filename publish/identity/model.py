"""content/identity.yml, typed."""

from typing import Literal

from pydantic import Field

from publish.model.scalars import Text
from publish.model.sourced import Model


class Identity(Model):
    """A site's name, its mark and the five values of its look. What is left out is as it was made."""

    name: Text = Field("Utlysning", description="What the site is called, in every language.")
    colour: Text = Field(
        "#14524a", description="The name, buttons, headings of tables: dark enough to be read on paper."
    )
    accent: Text = Field("#a94a08", description="Marks where one is, and what closes soon.")
    band: Text = Field("#0f4039", description="The ground at the top of a page, under white letters.")
    corners: Literal["sharp", "soft", "round"] = "soft"
    headings: Literal["serif", "sans"] = "serif"
    mark: str | None = Field(None, description="An SVG file, pasted whole. Left out: the cairn.")
