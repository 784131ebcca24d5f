"""A long text in parts: what is read at once, and what is opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_plugins.loading import load
from site_plugins.typesetting import body_parts
from tests.builders import TODAY, site

HEADER = "---\ntitel: Titel\nsamenvatting: Over dit.\nsoort: verder\n---\n\n"


@pytest.mark.parametrize(
    ("text", "opened", "folded"),
    [
        ("", [], []),
        ("Begin.", ["Begin."], []),
        ("Begin.\n\n## Een\n\nA.\n\n### Diep\n\nD.", ["Begin.", "Een", "Diep", "D."], []),
        ("Begin.\n\n## Een\n\nA.\n\n## Twee\n\nB.", ["Begin.", "A."], [("Twee", "B.")]),
        ("## Een\n\nA.\n\n## Twee\n\nB.\n\n## Drie\n\nC.", ["A.", "B."], [("Drie", "C.")]),
    ],
)
def test_the_first_two_parts_are_open(
    text: str, opened: list[str], folded: list[tuple[str, str]], tmp_path: Path
) -> None:
    content = site(tmp_path, {"onderwerpen/x.md": HEADER + text})
    found = load(content, TODAY).catalogue
    start, more = body_parts(found.by_path["onderwerpen/x.md"], found)
    assert all(one in start for one in opened)
    assert [
        (f'<h2 id="{title.lower()}">{title}</h2>', f"<p>{below}</p>") for title, below in folded
    ] == [(one.heading.strip(), one.html.strip()) for one in more]
    assert not any(below in start for _, below in folded)
