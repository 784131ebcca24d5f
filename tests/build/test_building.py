"""The site without an engine: MkDocs writes exactly what `build` gives."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from site_plugins.building import BuiltSite, build
from site_plugins.page_parts import PARTS
from site_plugins.publishing import BuildError
from site_plugins.reading.clock import today
from site_plugins.settings import MenuEntry
from tests.builders import write
from tests.site_helpers import FAKE_SITE, Built

CONTENT = FAKE_SITE / "content"


@pytest.fixture(scope="module")
def built(fake_site: Built) -> BuiltSite:
    return build(CONTENT, fake_site.catalogue.today, fake_site.settings)


def test_mkdocs_writes_exactly_what_is_made(built: BuiltSite, fake_site: Built) -> None:
    everything = {**built.pages, **built.files}
    assert everything.keys() == fake_site.files.keys()
    for path, content in everything.items():
        data = content.read_bytes() if isinstance(content, Path) else content
        assert fake_site.files[path] == data, path


def test_every_record_has_a_page_and_no_page_is_a_file_too(
    built: BuiltSite, fake_site: Built
) -> None:
    assert built.pages.keys() == {
        f"{record.address}index.html" for record in fake_site.catalogue.records
    }
    assert not built.pages.keys() & built.files.keys()


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


@pytest.mark.parametrize(
    ("changed", "by"),
    [
        ("assets/site.css", "html { color: red; }"),
        ("assets/site.js", "let other;"),
        ("assets/search.css", "html { color: red; }"),
    ],
)
def test_pages_ask_for_a_changed_file_at_another_address(
    changed: str, by: str, built: BuiltSite, fake_site: Built, tmp_path: Path
) -> None:
    """Browsers keep these files, so a new page would stand there with an old style sheet."""
    templates = shutil.copytree(fake_site.settings.templates, tmp_path / "overrides")
    with (templates / changed).open("a", encoding="utf-8") as file:
        file.write(f"\n{by}\n/* A remark is not published. */\n")
    settings = replace(fake_site.settings, templates=templates)
    after = build(CONTENT, fake_site.catalogue.today, settings)
    asked = [_asked(site, changed) for site in (built, after)]
    assert all(len(found) == 1 for found in asked), asked
    assert asked[0] != asked[1]
    assert _asked(built, "assets/colours.js") == _asked(after, "assets/colours.js")


# The views with filters: one style sheet each.


def test_pages_ask_for_the_very_style_sheets_that_are_made(built: BuiltSite) -> None:
    styles = [path for path, data in built.files.items() if path.endswith(".css") and data]
    made_here = [path for path in styles if isinstance(built.files[path], bytes)]
    filters = {path for path in made_here if "filter" in path}
    assert filters == {part.filter_styles for part in PARTS if part.filtered}
    assert len(filters) >= 10
    assert {"assets/site.css", "assets/search.css"} < {*made_here}
    for path in made_here:
        data = built.files[path]
        assert isinstance(data, bytes)
        assert _asked(built, path) == {f"{path}?v={sha256(data).hexdigest()[:8]}"}


def _asked(site: BuiltSite, path: str) -> set[str]:
    """How the pages ask for a file: its address with what stands behind it."""
    pattern = re.compile(rf'(?:href|src)="(?:\.\./|\./)*({re.escape(path)}[^"]*)"'.encode())
    return {match.decode() for page in site.pages.values() for match in pattern.findall(page)}
