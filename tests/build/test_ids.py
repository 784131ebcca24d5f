"""Every id stands once: what a template uses, no heading and no id of a writer may have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_plugins.loading import load
from site_plugins.model.page import Page
from site_plugins.model.registry import CONTENT_TYPES
from site_plugins.model.reserved import is_reserved_anchor
from site_plugins.model.vocabulary import View
from site_plugins.model.walking import anchors_in
from site_plugins.page_parts import PARTS
from tests.builders import TODAY, site
from tests.site_helpers import ROOT, Built

OVERRIDES = ROOT / "overrides"
_ID = re.compile(r'\bid="([a-z0-9-]+)"')
_USED = re.compile(r'\{%-? *(?:include|from|import|extends) "([^"~]+\.html)"')


def ids_in(template: str) -> set[str]:
    """The ids that stand in a template and in those that it uses."""
    text = (OVERRIDES / template).read_text(encoding="utf-8")
    return set(_ID.findall(text)).union(*map(ids_in, _USED.findall(text)))


def of_templates() -> Iterator[tuple[str, str, str]]:
    """Id, type and view."""
    own = {content_type.template for content_type in CONTENT_TYPES}
    # What is of no type of its own stands on the page of every item.
    shared = [path for path in (OVERRIDES / "items").glob("*.html") if path.stem not in own]
    everywhere = ids_in("main.html").union(*(ids_in(f"items/{path.name}") for path in shared))
    for content_type in CONTENT_TYPES:
        ids = everywhere | ids_in(f"items/{content_type.template}.html")
        yield from ((one, content_type.name, "") for one in sorted(ids))
    for part in PARTS:
        on = part.stands_on
        kind, view = (Page.type_name, on.value) if isinstance(on, View) else (on.type_name, "")
        yield from ((one, kind, view) for one in sorted(ids_in(f"views/{part.template}.html")))


@pytest.mark.parametrize(("anchor", "kind", "view"), list(of_templates()))
def test_no_writer_may_have_an_id_of_a_template(anchor: str, kind: str, view: str) -> None:
    assert is_reserved_anchor(anchor, kind, view)


def test_what_stands_on_a_built_page_is_of_the_writer_or_of_a_template(fake_site: Built) -> None:
    looked_at = 0
    for record in fake_site.catalogue.records:
        if isinstance(record.entry, Page) and record.entry.view:
            continue  # what a view lists has ids of its own, from lists and vocabularies
        html = fake_site.files[f"{record.address}index.html"].decode()
        own = record.body.anchors | {anchor for _, anchor in anchors_in(record.entry)}
        made = {one for one in _ID.findall(html) if not one.startswith("uitleg")} - own
        wrong = {one for one in made if not is_reserved_anchor(one, record.entry.type_name)}
        assert not wrong, record.path
        looked_at += len(made)
    assert looked_at > 100


@pytest.mark.parametrize(
    ("path", "header", "heading", "told"),
    [
        ("onderwerpen/x", "soort: verder", "Inhoud", True),
        ("onderwerpen/x", "soort: verder", "Jaar 2019", True),
        ("onderwerpen/x", "soort: verder", "Programma", False),
        ("x", "", "Bronnen", True),
        ("x", "", "Cijfers", False),
        ("x", "weergave: zoeken", "Onderwerpen", True),
    ],
)
def test_a_heading_with_such_a_name_is_told(
    path: str, header: str, heading: str, told: bool, tmp_path: Path
) -> None:
    text = f"---\ntitel: Titel\nsamenvatting: Over dit.\n{header}\n---\n\nTekst.\n\n## {heading}\n"
    content = site(tmp_path, {f"{path}.md": text})
    codes = [(one.rule.code, one.path) for one in load(content, TODAY).problems]
    assert codes == ([("JDM307", f"{path}.md")] if told else [])
