"""What is in the built fake site, and what is not: pages, views, drafts, redirects, files."""

from __future__ import annotations

import html
from pathlib import Path

import pytest

from site_plugins.catalogue.photos import ENDINGS, best_known, version, widths
from site_plugins.catalogue.record import Record
from site_plugins.checking.places import IMAGE_FOLDER
from site_plugins.loading import LITTER, load
from site_plugins.model.entry import Entry
from site_plugins.model.page import Page
from site_plugins.model.registry import CONTENT_TYPES, LIST_BY_FILE
from site_plugins.model.reserved import CITATIONS, EMBEDS, is_reserved
from site_plugins.model.vocabulary import View
from site_plugins.page_parts import PARTS
from tests.builders import TODAY
from tests.site_helpers import (
    FAKE_SITE,
    REWRITING,
    ROOT,
    Built,
    build,
    difference,
    is_machine_file,
    paths_but_index,
)

CONTENT = FAKE_SITE / "content"
# What a build writes beside pages, redirects, images and what is in overrides/assets/.
MACHINE_FILES = {"404.html", "sitemap.xml", "sitemap.xml.gz"}


def test_a_strict_build_gives_no_warning(fake_site: Built) -> None:
    assert fake_site.warnings == (), "A strict build with a warning fails: mend its cause."


def test_every_page_is_there_with_its_title(fake_site: Built) -> None:
    for record in fake_site.catalogue.records:
        text = fake_site.text_of(record)
        title = html.escape(record.entry.title, quote=False)
        assert f"<h1>{title}</h1>" in text, f"{record.path}: its title is not the h1 of the page"
        shown = fake_site.html[f"{record.address}index.html"].title
        if record.entry.sensitive or record.path == "index.md":
            assert shown == "Nepsite", (
                f"{record.path}: a list of tabs must not tell what it is about"
            )
        else:
            assert shown == f"{record.entry.title} - Nepsite", f"{record.path}: {shown}"


def test_every_content_type_has_an_item(fake_site: Built) -> None:
    for content_type in CONTENT_TYPES:
        items = fake_site.catalogue.all(content_type.model)
        assert items, f"Add an example to tests/site/content/{content_type.folder}/"


@pytest.mark.parametrize("view", View, ids=lambda view: view.value)
def test_every_view_has_a_page(view: View, fake_site: Built) -> None:
    pages = [record for record in fake_site.catalogue.records if _view_of(record) is view]
    assert len(pages) == 1, f"Make one page in tests/site/content with weergave: {view.value}"


@pytest.mark.parametrize("view", View, ids=lambda view: view.value)
def test_every_view_is_shown_by_one_part(view: View) -> None:
    parts = [part for part in PARTS if part.stands_on is view]
    assert len(parts) == 1, f"Put one part for {view} in page_parts.PARTS."


def test_everything_that_a_template_makes_is_really_in_the_built_page(plain_site: Built) -> None:
    missing = [
        f"{record.path}: {one.template}"
        for record, one in plain_site.fragments
        if one.html not in plain_site.text_of(record)
    ]
    assert missing == []
    shown = {_view_of(record) for record, one in plain_site.fragments if one.html.strip()}
    assert shown >= set(View), "These views made nothing at all: give them data in tests/site."


@pytest.mark.parametrize("name", REWRITING)
def test_what_goes_over_the_pages_really_does(
    name: str, fake_site: Built, plain_site: Built
) -> None:
    assert name in fake_site.settings.capabilities
    assert difference(fake_site.files, plain_site.files), f"{name} changed nothing at all."
    assert paths_but_index(fake_site) == paths_but_index(plain_site), (
        f"{name} makes or drops pages."
    )


def _view_of(record: Record[Entry]) -> View | None:
    """What a file says that its page shows: no page of the field guide has a file."""
    return record.entry.view if type(record.entry) is Page else None


# --- files in, files out -----------------------------------------------------------------------


def test_every_file_under_content_is_accounted_for(fake_site: Built) -> None:
    everything = load(CONTENT, TODAY).catalogue
    for file in filter(Path.is_file, CONTENT.rglob("*")):
        path = file.relative_to(CONTENT).as_posix()
        if path in LIST_BY_FILE:
            assert path not in fake_site.files, f"{path}: a list is read, not published"
        elif path.startswith(f"{IMAGE_FOLDER}/"):
            assert path not in fake_site.files, f"{path}: an original is never published"
            assert f"{best_known(path, everything.images[path])}" in fake_site.files
        else:
            record = everything.by_path[path]
            is_there = f"{record.address}index.html" in fake_site.files
            assert is_there is not record.entry.draft, f"{path}: only a draft has no page"


def test_nothing_is_published_that_nobody_expects(fake_site: Built) -> None:
    catalogue = fake_site.catalogue
    pages = {record.address for record in catalogue.records}
    pages |= {former for record in catalogue.records for former in record.entry.former_addresses}
    own = {
        path.relative_to(ROOT / "overrides").as_posix()
        for path in (ROOT / "overrides" / "assets").rglob("*")
        if path.is_file()
    }
    photos = {
        version(path, width, ending)
        for path in catalogue.photos
        for width in widths(catalogue.images[path])
        for ending in ENDINGS
    }
    expected = {f"{address}index.html" for address in pages} | photos | own
    style = {path for path in fake_site.files if path.startswith("assets/stylesheets/main.")}
    assert len(style) == 1, "Of Material one style sheet is published: see plugins/frame.py"
    unexpected = sorted(
        path
        for path in fake_site.files.keys() - expected - MACHINE_FILES - style
        if not path.startswith((CITATIONS, EMBEDS))  # see test_sharing.py
        if not any(is_machine_file(path, plugin) for plugin in fake_site.settings.capabilities)
    )
    assert unexpected == [], "Keep these out, or add them to MACHINE_FILES in this test."


@pytest.mark.parametrize("name", ["fake_site", "cms_site"])
def test_what_the_build_makes_itself_has_an_address_that_no_page_can_take(
    name: str, request: pytest.FixtureRequest
) -> None:
    """Files in a folder that is no page's: they would stand in the page, or the page in them."""
    site: Built = request.getfixturevalue(name)
    catalogue = site.catalogue
    pages = {record.address for record in catalogue.records}
    pages |= {former for record in catalogue.records for former in record.entry.former_addresses}
    folders = {f"{folder}/" for path in site.files if (folder := path.rpartition("/")[0])}
    own = {folder for folder in folders - pages if not folder.startswith(f"{IMAGE_FOLDER}/")}
    assert [folder for folder in sorted(own) if not is_reserved(folder)] == [], (
        "See model/reserved.py"
    )


def test_litter_in_the_content_folder_is_not_published(fake_copy: Path, tmp_path: Path) -> None:
    content = fake_copy.parent / "content"
    for name in LITTER:
        (content / name).write_bytes(b"\0")
        (content / "adviezen" / name).write_bytes(b"\0")
    files = build(tmp_path / "site", fake_copy).files
    assert not [path for path in files if path.rpartition("/")[2] in LITTER]


def test_a_former_address_leads_to_the_page(fake_site: Built) -> None:
    formers = {
        former: record
        for record in fake_site.catalogue.records
        for former in record.entry.former_addresses
    }
    assert formers, "Give something in tests/site a `voorheen`."
    for former, record in formers.items():
        page = fake_site.html[f"{former}index.html"]
        up = "../" * former.count("/")
        refresh = [m["content"] for m in page.all("meta") if m.get("http-equiv") == "refresh"]
        assert refresh == [f"0; url={up}{record.address}"], (
            f"{former} does not lead to {record.path}: see exports/redirects.py"
        )


# --- drafts ------------------------------------------------------------------------------------


def _traces(record: Record[Entry]) -> list[str]:
    """What would show that a page is there."""
    entry = record.entry
    lines = [line.strip("# ") for line in record.body.source.splitlines()]
    return [
        entry.title,
        entry.summary,
        record.address,
        *entry.former_addresses,
        *filter(None, lines),
        *(one.text for one in getattr(entry, "recommendations", ())),
        *(one.meaning for one in getattr(entry, "figures", ())),
    ]


def _drafts() -> list[Record[Entry]]:
    found = [record for record in load(CONTENT, TODAY).catalogue.records if record.entry.draft]
    assert found, "Put a page with `concept: ja` in tests/site."
    return found


@pytest.mark.parametrize("name", ["fake_site", "cms_site"])
def test_no_trace_of_a_draft_is_published(name: str, request: pytest.FixtureRequest) -> None:
    """In small letters: so is a title of one word in the word list of the search."""
    site: Built = request.getfixturevalue(name)
    files = {path: content.lower() for path, content in site.files.items()}
    for record in _drafts():
        for trace in _traces(record):
            told = [path for path, content in files.items() if trace.lower().encode() in content]
            assert told == [], f'"{trace}" of the draft {record.path} is on these pages'
        folders = (*record.entry.former_addresses, record.address)
        assert not [folder for folder in folders if (site.folder / folder).exists()]


def test_a_preview_shows_drafts_and_says_so(tmp_path: Path) -> None:
    preview = build(tmp_path / "site", command="serve")
    for record in _drafts():
        page = preview.text_of(record)
        assert all(trace in page for trace in (record.entry.title, record.entry.summary))
        assert "Concept." in page, "A draft must look like one: see overrides/main.html"
    assert "Dit advies is nog geheim" in preview.files["onderwerpen/kamers/index.html"].decode()


def test_a_draft_may_stand_in_the_menu(fake_copy: Path, tmp_path: Path) -> None:
    """Somebody sets `concept: ja` on such a page: it is gone, and the build passes."""
    page = fake_copy.parent / "content" / "over-ons.md"
    page.write_text(page.read_text("utf-8").replace("---\n", "---\nconcept: ja\n", 1), "utf-8")
    built = build(tmp_path / "site", fake_copy)
    assert built.warnings == ()
    assert not [path for path, text in built.files.items() if b"over-ons" in text], (
        "The menu still leads to the draft: see _items in framing.py"
    )
