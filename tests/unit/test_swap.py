"""A new site comes in the place of the former one whole, or not at all."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from commands.shared.messages import Stop
from commands.site._swap import staging
from commands.site.build import check_target

from tests.builders import OUR_PAGE

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    fill(folder, "former")
    return folder


def fill(folder: Path, text: str) -> None:
    folder.mkdir()
    (folder / "index.html").write_text(text, encoding="utf-8")


def text_of(folder: Path) -> str:
    return (folder / "index.html").read_text(encoding="utf-8")


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_first_site(tmp_path: Path) -> None:
    site = tmp_path / "very" / "deep" / "site"
    with staging(site) as stage:
        fill(stage.new, "new")
        stage.swap()
    assert text_of(site) == "new"
    assert names_in(site.parent) == ["site"]


def test_the_new_replaces_the_former(site: Path) -> None:
    (site / "gone.html").touch()
    with staging(site) as stage:
        fill(stage.new, "new")
        stage.swap()
    assert text_of(site) == "new"
    assert names_in(site) == ["index.html"]
    assert names_in(site.parent) == ["site"]


def test_a_build_that_fails_changes_nothing(site: Path) -> None:
    def build() -> None:
        with staging(site) as stage:
            fill(stage.new, "half")
            raise ValueError("oei")

    with pytest.raises(ValueError, match="oei"):
        build()
    assert text_of(site) == "former"
    assert names_in(site.parent) == ["site"]


def test_a_swap_that_fails_gives_the_former_its_place_back(site: Path) -> None:
    with pytest.raises(Stop, match="niet vervangen"), staging(site) as stage:
        stage.swap()  # nothing was built
    assert text_of(site) == "former"
    assert names_in(site.parent) == ["site"]


KILLED = """
import os, signal, sys
from pathlib import Path
from commands.site._swap import staging

site = Path(sys.argv[1])
with staging(site) as stage:
    stage.new.mkdir()
    if sys.argv[2] == "between":
        site.rename(stage.former)
    os._exit(9)
"""


@pytest.mark.parametrize("moment", ["building", "between"])
def test_the_next_build_repairs_after_one_that_was_killed(site: Path, moment: str) -> None:
    subprocess.run(
        [sys.executable, "-c", KILLED, str(site), moment],
        env=os.environ | {"PYTHONPATH": str(ROOT / "scripts")},
        check=False,
    )
    assert len(names_in(site.parent)) == (2 if moment == "building" else 1)
    with staging(site) as stage:
        assert text_of(site) == "former"
        assert len(names_in(site.parent)) == 2
        assert not stage.new.exists()
    assert names_in(site.parent) == ["site"]


def test_a_build_that_runs_is_left_alone(site: Path) -> None:
    with staging(site) as first:
        fill(first.new, "first")
        with staging(site) as second:
            fill(second.new, "second")
            second.swap()
        assert text_of(site) == "second"
        first.swap()
    assert text_of(site) == "first"
    assert names_in(site.parent) == ["site"]


def test_a_folder_that_another_build_just_made_is_left_alone(site: Path) -> None:
    other = site.parent / ".site-new-other"
    other.mkdir()
    with staging(site):
        assert other.exists()


def test_only_a_site_is_ever_replaced(tmp_path: Path) -> None:
    config = tmp_path / "project" / "mkdocs.yml"
    config.parent.mkdir()
    config.touch()
    documents = tmp_path / "documents"
    documents.mkdir()
    check_target(documents, config)
    (documents / "letter.txt").touch()
    for folder in config.parents[:2]:
        (folder / "index.html").write_text(OUR_PAGE, encoding="utf-8")
    for target in (documents, documents / "letter.txt", config.parent, tmp_path):
        with pytest.raises(Stop):
            check_target(target, config)
    (documents / "index.html").write_text("<h1>Mijn eigen site</h1>", encoding="utf-8")
    with pytest.raises(Stop, match="iets anders dan deze website"):
        check_target(documents, config)
    (documents / "index.html").write_text(OUR_PAGE, encoding="utf-8")
    check_target(documents, config)
