"""The ledger of addresses: every address the site has ever had below a language, and what became of some of them."""

from functools import cached_property, partial
from typing import Annotated, Final

from pydantic import BeforeValidator, Field

from publish.model.scalars import IsoDate, matched
from publish.model.sourced import Model, Words

PATH: Final = r"/([a-z0-9][a-z0-9_-]{0,63}/){0,4}"
ADDRESS: Final = rf"{PATH}(#call-[a-z0-9][a-z0-9-]{{0,63}})?"

Address = Annotated[str, BeforeValidator(partial(matched, "address", ADDRESS))]
Path = Annotated[str, BeforeValidator(partial(matched, "address.page", PATH))]


class Moved(Model):
    """A page that has another address now."""

    address: Path
    to: Path


class Gone(Model):
    """A page or a call that is no longer there, and why."""

    address: Address
    because: Words = Field(description="The rest of a sentence that ends in 'because', with its full stop.")
    on: IsoDate | None = Field(None, description="The day it was taken away.")

    @property
    def id(self) -> str:
        """A call's place on its page; empty for a page."""
        return self.address.partition("#")[2]


class Ledger(Model):
    """schemes/addresses.yml."""

    moved: tuple[Moved, ...] = ()
    gone: tuple[Gone, ...] = ()
    addresses: tuple[Address, ...] = Field((), description="Every address there has ever been, in order.")

    def gone_from(self, path: str) -> tuple[Gone, ...]:
        """The calls that once stood on a page."""
        return self._calls.get(path, ())

    @cached_property
    def told(self) -> frozenset[str]:
        """The addresses whose fate is told."""
        return frozenset([*(each.address for each in self.moved), *(each.address for each in self.gone)])

    @cached_property
    def _calls(self) -> dict[str, tuple[Gone, ...]]:
        found: dict[str, tuple[Gone, ...]] = {}
        for gone in self.gone:
            page, _, call = gone.address.partition("#")
            found[page] = (*found.get(page, ()), gone) if call else found.get(page, ())
        return found
