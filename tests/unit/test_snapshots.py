"""The open data of a year: made once, published as it is, and never changed in silence."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import shutil
import zipfile
from datetime import date
from pathlib import Path

import pytest
from commands.maintain import snapshot as command
from commands.shared.arguments import parse_options
from commands.shared.listing import all_commands
from commands.shared.messages import Stop
from jsonschema import Draft202012Validator

from site_plugins.catalogue.snapshots import ABOUT, ARCHIVE, CHECKSUM, read_snapshots
from site_plugins.exports.redirects import years
from site_plugins.loading import load
from site_plugins.mending.forgetting import Person, forget
from site_plugins.mending.trying import write_all
from site_plugins.views.open_data import OpenDataView
from tests.builders import TODAY, site, write
from tests.site_helpers import FAKE_SITE

YEAR = "snapshots/2026"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The fake site with settings of its own, without a year."""
    site(tmp_path)
    settings = (FAKE_SITE / "mkdocs.yml").read_text(encoding="utf-8")
    overrides = (FAKE_SITE / "../../overrides").resolve().as_posix()
    write(tmp_path / "mkdocs.yml", settings.replace("../../overrides", overrides))
    return tmp_path


def run(project: Path, *options: str) -> int:
    given = ["--config", str(project / "mkdocs.yml"), *options]
    return command.run(parse_options(given, "snapshot", all_commands()["snapshot"], command))


def texts(project: Path) -> dict[str, str]:
    with zipfile.ZipFile(project / YEAR / ARCHIVE) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_the_archive_has_all_data_and_how_to_use_and_cite_it(project: Path) -> None:
    assert run(project) == 0
    made = texts(project)
    whole, schema = json.loads(made["alles.json"]), json.loads(made["schema/alles.json"])
    Draft202012Validator(schema).validate(whole)
    assert whole["$schema"] == schema["$id"] == "schema/alles.json", "that on the site changes"
    rows = list(csv.DictReader(io.StringIO(made["adviezen.csv"].lstrip("\ufeff")), delimiter=";"))
    assert len(rows) == len(whole["adviezen"])
    assert "CC BY 4.0" in made["LEESMIJ.txt"]
    assert "(2026). Open data, versie 2026.1. https://nep.example/data/2026/" in made["LEESMIJ.txt"]
    package = json.loads((project / YEAR / ABOUT).read_text(encoding="utf-8"))
    assert made[ABOUT] == (project / YEAR / ABOUT).read_text(encoding="utf-8")
    assert (package["version"], package["licenses"][0]["name"]) == ("2026.1", "CC-BY-4.0")
    for resource in package["resources"]:
        content = made[resource["path"]].encode()
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert resource["bytes"] == len(content)


def test_the_same_content_gives_the_same_bytes(project: Path) -> None:
    run(project)
    first = {path.name: path.read_bytes() for path in (project / YEAR).iterdir()}
    shutil.rmtree(project / YEAR)
    run(project)
    assert {path.name: path.read_bytes() for path in (project / YEAR).iterdir()} == first


def test_a_year_that_is_there_stays_unless_it_is_replaced(project: Path) -> None:
    run(project)
    before = (project / YEAR / ARCHIVE).read_bytes()
    with pytest.raises(Stop, match="2026 is er al"):
        run(project)
    assert (project / YEAR / ARCHIVE).read_bytes() == before
    assert run(project, "--replace") == 0
    (one,), wrong = read_snapshots(project)
    assert (one.version, wrong) == ("2026.2", ())


def test_of_content_with_a_mistake_nothing_is_kept(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project / "content" / "onderwerpen" / "kamers.md", "kapot")
    assert run(project) == 1
    assert "onderwerpen/kamers.md:1:1" in capsys.readouterr().out
    assert not (project / "snapshots").exists()


@pytest.mark.parametrize("name", [ARCHIVE, CHECKSUM, ABOUT])
@pytest.mark.parametrize("how", ["changed", "gone"])
def test_a_file_that_changed_is_a_problem(name: str, how: str, project: Path) -> None:
    run(project)
    write(project / YEAR / name, b"x" if how == "changed" else None)
    (one,) = load(project / "content", TODAY).problems
    assert (one.rule.code, one.path) == ("JDM364", f"../{YEAR}/{ARCHIVE}")
    assert load(project / "content", TODAY).catalogue.snapshots == ()


def test_the_page_tells_the_version_the_size_and_the_checksum(project: Path) -> None:
    run(project)
    catalogue = load(project / "content", TODAY).catalogue
    (year,) = OpenDataView(catalogue).overview().years
    digest = hashlib.sha256((project / YEAR / ARCHIVE).read_bytes()).hexdigest()
    assert (year.year, year.version, year.checksum) == (2026, "2026.1", digest)
    assert year.archive.address == f"data/2026/{ARCHIVE}"
    assert year.size.endswith(" kB")
    (one,) = [one for one in years(catalogue) if one.address == "data/2026/"]
    assert one.target == "open-data/#jaargang-2026"


def test_who_is_forgotten_is_not_kept_in_a_year(project: Path) -> None:
    """A person's right goes before the promise that a file stays."""
    run(project)
    assert "Sam de Vries" in texts(project)["alles.json"]
    content = project / "content"
    found = forget(content, Person.named("Sam de Vries"), date(2026, 6, 1))
    assert found.years == (2026,)
    write_all(content, found.files, overwrite=True)
    assert not [name for name, text in texts(project).items() if "Sam de Vries" in text]
    loaded = load(content, TODAY)
    assert loaded.problems == ()
    assert [one.version for one in loaded.catalogue.snapshots] == ["2026.2"]
