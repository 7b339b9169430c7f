"""A tree of which each file is read when something first asks for it, and what a check finds in it, part by part."""

from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path

from publish.addresses.check import address_problems
from publish.compiling.around import Around, Outline
from publish.compiling.checked import Checked
from publish.compiling.compile import Compiled, compile_all
from publish.financing.examples import Ask, example_and_plan_problems
from publish.lint import lint_schemes, lint_shared
from publish.lint.outline import outline
from publish.meaning.whole import meaning_of, shared_meaning
from publish.model.files import SCHEMES, scheme_files
from publish.model.load import Collection, Loaded, load_shared, scheme_at
from publish.reading.read import read
from publish.telling.problems import Problem


class Desk:
    """What is read of a tree; what the calculator answers is asked of someone who may know it already."""

    def __init__(self, root: Path, ask: Ask, on: date) -> None:
        self.root, self.ask, self.on = root, ask, on
        self._schemes: dict[Path, tuple[Loaded | None, list[Problem]]] = {}
        self._compiled: dict[str, dict[str, Compiled]] = {}

    @cached_property
    def shared(self) -> tuple[Collection | None, list[Problem]]:
        """What schemes share, and what is wrong with it."""
        return load_shared(self.root)

    def scheme(self, path: Path) -> tuple[Loaded | None, list[Problem]]:
        """A scheme, and what is wrong with it."""
        if path not in self._schemes:
            problems: list[Problem] = []
            self._schemes[path] = scheme_at(path, self.root, problems), problems
        return self._schemes[path]

    def notice(self, path: Path) -> str | None:
        """The file that a scheme names as its notice, whether it is there or not."""
        loaded, _ = self.scheme(path)
        name = loaded.scheme.notice if loaded else (read(path, self.root).tree or {}).get("notice")
        return name if isinstance(name, str) else None

    def shared_problems(self) -> list[Problem]:
        """What is wrong with the form of what schemes share."""
        return self.shared[1]

    def problems(self, path: Path) -> list[Problem]:
        """What is wrong with the form of a scheme."""
        return self.scheme(path)[1]

    def everything(self) -> list[Problem]:
        """Every problem where there is an error: it hides nothing that it cannot change."""
        from publish.every_problem import every_problem  # noqa: PLC0415

        return every_problem(self.root, linted=True, ask=self.ask, on=self.on)

    def outline(self, path: Path) -> Outline:
        """What the others may hear of a scheme."""
        return outline(self._readable(path))

    def addresses(self) -> list[Problem]:
        """What is wrong with the addresses of all schemes."""
        every = [self._readable(path) for path in scheme_files(self.root / SCHEMES)]
        return address_problems(self._collection(*every), self.root / "content")

    def shared_meaning(self) -> list[Problem]:
        """What is wrong in the meaning of what schemes share."""
        return shared_meaning(self._collection())

    def meaning(self, path: Path) -> list[Problem]:
        """What is wrong in the meaning of a scheme."""
        return meaning_of(self._readable(path), self._collection())

    def examples(self, path: Path) -> list[Problem]:
        """What is wrong with its examples and plans."""
        loaded = self._readable(path)
        return list(example_and_plan_problems(loaded, self._rules(loaded), self.ask))

    def lint(self, path: Path, around: Around) -> list[Problem]:
        """What a colleague would say of a scheme."""
        loaded = self._readable(path)
        return lint_schemes(Checked(self._collection(loaded), self._rules(loaded), around, self.on))

    def shared_lint(self) -> list[Problem]:
        """What a colleague would say of what schemes share."""
        return lint_shared(Checked(self._collection(), {}))

    def pages(self) -> list[Problem]:
        """What a colleague would say of the editorial pages."""
        from publish.lint.pages import pages  # noqa: PLC0415

        return pages(self.root)

    def reading(self, path: Path) -> dict[str, int]:
        """How hard a scheme is to read, in each of its languages."""
        from publish.texts.lix_command import of_scheme  # noqa: PLC0415

        counted = of_scheme(self._readable(path))
        return {language: lix.value for language, lix in counted.items() if lix.value is not None}

    def page_reading(self, path: Path) -> int | None:
        """How hard an editorial page is to read."""
        from publish.texts.lix_command import of_page  # noqa: PLC0415

        return of_page(path).value

    def _readable(self, path: Path) -> Loaded:
        loaded, _ = self.scheme(path)
        if loaded is None:
            raise LookupError(path)
        return loaded

    def _collection(self, *schemes: Loaded) -> Collection:
        shared, _ = self.shared
        if shared is None:
            raise LookupError(SCHEMES)
        return replace(shared, schemes=schemes)

    def _rules(self, loaded: Loaded) -> dict[str, Compiled]:
        if loaded.id not in self._compiled:
            self._compiled[loaded.id] = compile_all(self._collection(loaded))
        return self._compiled[loaded.id]
