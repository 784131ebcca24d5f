"""The site without an engine: MkDocs writes exactly what `build` gives."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from site_plugins.building import BuildError, BuiltSite, build
from site_plugins.catalogue.clock import today
from site_plugins.settings import MenuEntry
from tests.builders import write
from tests.site_helpers import FAKE_SITE, Built

CONTENT = FAKE_SITE / "content"


@pytest.fixture(scope="module")
def made(fake_site: Built) -> BuiltSite:
    return build(CONTENT, fake_site.catalogue.today, fake_site.settings)


def test_mkdocs_writes_exactly_what_is_made(made: BuiltSite, fake_site: Built) -> None:
    everything = {**made.pages, **made.files}
    assert everything.keys() == fake_site.files.keys()
    for path, content in everything.items():
        data = content.read_bytes() if isinstance(content, Path) else content
        assert fake_site.files[path] == data, path


def test_every_record_has_a_page_and_no_page_is_a_file_too(
    made: BuiltSite, fake_site: Built
) -> None:
    assert made.pages.keys() == {
        f"{record.address}index.html" for record in fake_site.catalogue.records
    }
    assert not made.pages.keys() & made.files.keys()


def test_with_a_mistake_nothing_is_made(tmp_path: Path, fake_site: Built) -> None:
    write(tmp_path / "onderwerpen" / "wonen.md", "---\ntitel: Wonen\n---\n")
    site = build(tmp_path, today(), fake_site.settings)
    assert (site.pages, site.files) == ({}, {})
    assert {problem.path for problem in site.errors} == {"onderwerpen/wonen.md"}


def test_a_menu_that_leads_nowhere_is_refused(fake_site: Built) -> None:
    section = MenuEntry("Meer", children=(MenuEntry("Weg", "weg.md"),))
    settings = replace(fake_site.settings, menu=(section,))
    with pytest.raises(BuildError, match=r'In mkdocs.yml staat bij nav "weg.md"'):
        build(CONTENT, today(), settings)
