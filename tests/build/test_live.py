"""The site while somebody writes: after any change it shows what a whole new reading would give."""

from __future__ import annotations

import random
import shutil
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from site_plugins.building import Maker
from site_plugins.composing import page_path
from site_plugins.live import LiveSite
from site_plugins.loading import load
from site_plugins.publishing import BuildError
from site_plugins.settings import Settings
from tests.builders import TODAY, write
from tests.site_helpers import FAKE_SITE, Built

NEW = "---\ntitel: Nieuw\nsamenvatting: Een bladzijde.\nsoort: verder\n---\n\nTekst over geld.\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return shutil.copytree(FAKE_SITE / "content", tmp_path / "content")


@pytest.fixture
def settings(fake_site: Built) -> Settings:
    return replace(fake_site.settings, preview=True)


def assert_same(live: LiveSite, content: Path, settings: Settings) -> None:
    loaded = load(content, TODAY)
    if loaded.errors:
        return
    maker = Maker(loaded.catalogue, content, settings)
    for record in maker.catalogue.records:
        made = live.get(page_path(record))
        assert made == maker.page(record), record.path


@pytest.mark.parametrize("seed", range(3))
def test_after_each_change_every_page_is_what_a_new_start_shows(
    seed: int, content: Path, settings: Settings
) -> None:
    chance = random.Random(seed)
    live = LiveSite(content, TODAY, settings)
    for number in range(6):
        with suppress(BuildError):  # a page of the menu is gone; another edit follows
            live.change([edit(content, number, chance)])
            assert_same(live, content, settings)


def edit(content: Path, number: int, chance: random.Random) -> str:
    """Change one file as a writer does; give its path."""
    file = chance.choice(sorted(content.rglob("*.md")))
    text = file.read_text(encoding="utf-8")
    kind = chance.choice(["text", "text", "summary", "heading", "new", "gone", "list"])
    if kind == "text":
        write(file, f"{text}\nNog een zin, nummer {number}.\n")
    elif kind == "heading":
        write(file, f"{text}\n## Een kop {number}\n\nMeer.\n")
    elif kind == "summary":
        write(file, text.replace("samenvatting: ", f"samenvatting: Kort {number} ", 1))
    elif kind == "new":
        file = content / "onderwerpen" / f"nieuw-{number}.md"
        write(file, NEW)
    elif kind == "gone":
        file.unlink()
    else:
        file = content / "begrippen.yml"
        words = file.read_text(encoding="utf-8")
        write(file, words.replace("betekenis: ", "betekenis: Dus ", 1))
    return file.relative_to(content).as_posix()


def test_a_text_alone_leaves_all_lists_as_they_are(content: Path, settings: Settings) -> None:
    live = LiveSite(content, TODAY, settings)
    maker = live._maker
    page = content / "onderwerpen" / "kamers.md"
    write(page, page.read_text("utf-8") + "\nNog een zin.\n")
    live.change(["onderwerpen/kamers.md"])
    assert live._maker is maker
    assert b"Nog een zin." in bytes_of(live, "onderwerpen/kamers/index.html")
    write(page, page.read_text("utf-8").replace("titel: Kamers", "titel: Ruimtes"))
    live.change(["onderwerpen/kamers.md"])
    assert live._maker is not maker
    assert b"Ruimtes" in bytes_of(live, "onderwerpen/index.html")


def test_a_folder_that_comes_or_goes_is_read_whole(content: Path, settings: Settings) -> None:
    live = LiveSite(content, TODAY, settings)
    (content / "doelen").rename(content / "elders")
    live.change(["doelen", "elders"])
    assert {problem.path.partition("/")[0] for problem in live.mistakes()} == {"elders"}
    (content / "elders").rename(content / "doelen")
    live.change(["elders", "doelen"])
    assert live.mistakes() == ()
    assert_same(live, content, settings)


def test_a_broken_file_is_told_at_once(content: Path, settings: Settings) -> None:
    live = LiveSite(content, TODAY, settings)
    page = content / "onderwerpen" / "kamers.md"
    write(page, page.read_text("utf-8") + "\n[weg](weg.md)\n")
    live.change(["onderwerpen/kamers.md"])
    (problem,) = live.mistakes()
    assert problem.path == "onderwerpen/kamers.md"
    assert live.get("bestaat/niet.html") is None


def bytes_of(live: LiveSite, path: str) -> bytes:
    made = live.get(path)
    assert isinstance(made, bytes)
    return made
