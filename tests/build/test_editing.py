"""The links with which a reader becomes a writer, on the built fake site with a repository."""

from __future__ import annotations

import gzip
import json
import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from site_plugins.catalogue.guide_pages import KINDS
from site_plugins.catalogue.record import Record
from site_plugins.loading import read_entry
from site_plugins.model.cms import entry_address
from site_plugins.model.entry import Entry
from site_plugins.model.page import GuidePage
from site_plugins.model.registry import BY_FOLDER, CONTENT_TYPES
from site_plugins.model.repository import Repository
from site_plugins.views.editing import FORMS, EditingView
from site_plugins.views.telling import FAULT_FORM
from tests.builders import catalogue, page
from tests.site_helpers import REPOSITORY, ROOT, Built, build
from tests.site_helpers import with_repository as make_with_repository

TEMPLATES = ROOT / ".github" / "ISSUE_TEMPLATE"


@pytest.fixture(scope="module")
def with_repository(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The fake site as it is, with `extra: repository`."""
    folder = tmp_path_factory.mktemp("project")
    config_file = make_with_repository(folder)
    return build(folder / "site", config_file)


def links(site: Built, path: str) -> dict[str, str]:
    """The links to GitHub on one page: words and address."""
    html = site.files[path].decode()
    found = re.findall(r'<a href="(https://github\.com/[^"]+)">([^<]+)</a>', html)
    return {unescape(words): unescape(address) for address, words in found}


def written(site: Built) -> list[Record[Entry]]:
    """The pages that have a file."""
    return [one for one in site.catalogue.records if not isinstance(one.entry, GuidePage)]


def test_the_field_guide_leads_to_what_it_tells_of(with_repository: Built) -> None:
    """No file has its pages."""
    for kind in KINDS:
        found = links(with_repository, f"velden/{kind.name}/index.html")
        assert "Verbeter deze pagina" not in found
        added = [text for text in found if text.startswith("Voeg toe")]
        assert len(added) == (kind.of is not None), kind.name
    found = links(with_repository, "velden/lijst-begrippen/index.html")
    assert found["Voeg toe aan de lijst begrippen"].endswith("/edit/main/content/begrippen.yml")


def test_every_page_can_be_mended(with_repository: Built) -> None:
    for record in written(with_repository):
        found = links(with_repository, f"{record.address}index.html")
        assert found["Verbeter deze pagina"] == f"{REPOSITORY}/edit/main/content/{record.path}"
        fault = urlsplit(found["meld het op GitHub"])
        assert parse_qs(fault.query) == {
            "template": [FAULT_FORM],
            "pagina": [f"/{record.address}"],
        }


def test_volunteers_begin_where_the_file_is(with_repository: Built) -> None:
    html = with_repository.files["gezondheid/index.html"].decode()
    assert f'<a href="{REPOSITORY}/edit/main/content/oude-korting.md">Kijk de pagina na' in html
    assert f'<a href="{REPOSITORY}/issues?q=is%3Aissue+is%3Aopen+Onderhoud' in html


def test_with_the_editor_every_page_and_list_leads_there(cms_site: Built) -> None:
    for record in written(cms_site):
        html = cms_site.text_of(record)
        root = "../" * record.address.count("/")
        assert f'href="{root}{entry_address(record.path)}">Verbeter deze pagina</a>' in html
    (advices,) = [one for one in cms_site.catalogue.records if one.path == "adviezen/index.md"]
    assert 'href="../beheer/#/collections/adviezen/new"' in cms_site.text_of(advices)


def test_the_editor_has_a_form_for_every_text_that_it_is_given(cms_site: Built) -> None:
    told = json.loads(cms_site.files["beheer/config.json"])
    groups = told["collections"]
    folders = {one["folder"] for one in groups if "folder" in one}
    files = {file["path"] for one in groups for file in one.get("files", ())}
    given = json.loads(cms_site.files["beheer/content.json"])
    assert given
    assert [
        path for path in given if path not in files and path.rpartition("/")[0] not in folders
    ] == []


def test_the_editor_is_light(cms_site: Built) -> None:
    """All that it loads, but the texts of the site."""
    files = {
        path: len(gzip.compress(content))
        for path, content in cms_site.files.items()
        if path.startswith("beheer/") and path != "beheer/content.json"
    }
    assert sum(files.values()) < 150_000, files


def test_of_others_the_editor_has_one_package(cms_site: Built) -> None:
    """Of others there is one package, with its licence."""
    program = {path for path in cms_site.files if path.startswith("beheer/program/")}
    assert {path.split("/")[2] for path in program} == {"yaml"}
    assert "beheer/program/yaml/LICENSE.txt" in program


def test_what_a_link_fills_in_is_on_the_form() -> None:
    form = yaml.safe_load((TEMPLATES / FAULT_FORM).read_text(encoding="utf-8"))
    assert "pagina" in {field.get("id") for field in form["body"]}
    for name in FORMS:
        assert (TEMPLATES / f"{name}.yml").is_file()


@pytest.mark.parametrize("content_type", CONTENT_TYPES, ids=lambda one: one.name)
def test_every_list_can_be_added_to(content_type: object, with_repository: Built) -> None:
    one = next(known for known in CONTENT_TYPES if known is content_type)
    found = links(with_repository, f"{one.folder}/index.html")
    address = urlsplit(found[f"Voeg toe: {one.label.lower()}"])
    query = parse_qs(address.query)
    assert len(address.geturl()) < 7_500, "GitHub refuses a longer address"
    if one.name in FORMS:
        assert address.path == "/jong/website/issues/new"
        assert query == {"template": [f"{one.name}.yml"]}
        return
    assert address.path == f"/jong/website/new/main/content/{one.folder}"
    assert query["filename"][0].endswith(".md")
    assert read_entry(query["value"][0].encode(), one.model).findings == ()


@pytest.mark.parametrize(
    ("page", "name"),
    [("begrippen", "begrippen"), ("hulp", "hulplijnen"), ("werkwijze", "standaardprogramma")],
)
def test_a_list_in_one_file_is_added_to_in_that_file(
    page: str, name: str, with_repository: Built
) -> None:
    found = links(with_repository, f"{page}/index.html")
    assert found[f"Voeg toe aan de lijst {name}"] == f"{REPOSITORY}/edit/main/content/{name}.yml"


def test_on_an_item_there_is_nothing_to_add(with_repository: Built) -> None:
    items = [one for one in with_repository.catalogue.records if one.folder in BY_FOLDER]
    for record in items:
        if not record.path.endswith("/index.md"):
            found = links(with_repository, f"{record.address}index.html")
            assert not any(words.startswith("Voeg toe") for words in found), record.path


def test_without_a_repository_there_are_no_links(fake_site: Built) -> None:
    for path, content in fake_site.files.items():
        if path.endswith(".html"):
            assert b"Verbeter deze pagina" not in content, path


@pytest.mark.parametrize(
    "repository",
    ["jong/website", "http://github.com/a/b", "https://github.com/a", "https://x y/a/b"],
)
def test_an_address_that_is_none_is_told(repository: str, tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="is geen adres van een project"):
        build(tmp_path / "site", make_with_repository(tmp_path, repository))


@pytest.mark.parametrize("written", [f"{REPOSITORY}/", f"{REPOSITORY}.git", f" {REPOSITORY} "])
def test_an_address_may_be_copied_as_people_copy_it(written: str) -> None:
    made = catalogue({"index": page()})
    repository = Repository.parse(written)
    assert repository
    found = EditingView(made, repository).of(made.records[0])
    assert found.improve.address == f"{REPOSITORY}/edit/main/content/index.md"
