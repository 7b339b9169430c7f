"""The style guide and a page of each kind, photographed and compared with the kept pictures."""

import pytest
from playwright.sync_api import Browser

from tests.visual.compare import clear, compare
from tests.visual.shots import KEPT, PAGES, SHOTS, UPDATE, take

# In bytes, together: what a clone of the repository should not grow by.
MOST = 1_500_000


@pytest.mark.parametrize("page", PAGES)
def test_a_page_looks_as_it_did(photographer: Browser, pictured: str, page: str) -> None:
    clear([page])
    told = [compare(shot, raw).told for shot, raw in take(photographer, pictured, page)]
    changed = [line for line in told if line]
    assert not changed, "\n".join([*changed, f"Is it meant? {UPDATE}"])


def test_each_picture_is_kept_no_other_and_all_are_small() -> None:
    kept = set(KEPT.glob("*.png"))
    assert kept == {shot.path for shot in SHOTS}
    assert sum(path.stat().st_size for path in kept) < MOST
