"""The command that says what an edit changes."""

from pathlib import Path
from tempfile import TemporaryDirectory

from publish.diff import compared
from publish.diff.sides import sides
from publish.diff.written import Format, written
from publish.languages import Language
from publish.saying.words import wordings
from publish.telling.console import columns, data, refuse
from publish.telling.problems import show
from publish.telling.spoken import spoken

# A terminal may be wider; a sentence is not read more easily for it.
WIDEST = 100


def tell_difference(root: Path, asked: str | None, form: Format, language: Language) -> int:
    """Say what differs between two states; the exit status: 1 where the site's own words are not in order."""
    found, problems = wordings(root / "content")
    if problems:
        refuse(show(problems, spoken()))
        return 1
    with TemporaryDirectory(prefix="utlysning-diff-") as folder:
        before, after = sides(root, asked, Path(folder))
        report = compared(before, after, found[language], spoken())
    data(written(report, form, found[language], min(columns(), WIDEST)))
    return 0
