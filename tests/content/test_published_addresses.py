"""The real content against addresses.txt."""

import os
from pathlib import Path

import pytest
from commands.site._addresses import read_list
from commands.site._vanished import pages, vanished_pages

from site_plugins.loading import load
from site_plugins.reading.clock import today

ROOT = Path(__file__).resolve().parents[2]


def test_every_published_page_is_there_or_redirects() -> None:
    catalogue = load(ROOT / "content", today()).catalogue
    told = [f"{problem.what} {problem.how}" for problem in vanished_pages(catalogue, ROOT)]
    assert not told, "\n".join(told)


@pytest.mark.skipif(
    os.environ.get("GITHUB_ACTIONS") == "true",
    reason="publish.yml adds new addresses itself, after publishing them",
)
def test_the_list_is_up_to_date() -> None:
    new = pages(load(ROOT / "content", today()).catalogue) - set(read_list(ROOT))
    assert not new, (
        f"addresses.txt misses {len(new)} addresses, such as {min(new)}. Add them: "
        "python3 scripts/website.py build, then python3 scripts/website.py addresses"
    )
