"""The photos of a built site: sizes that are there, no original, and none after its last day."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from site_plugins.building import build
from site_plugins.checking.pictures import look
from site_plugins.keeping import Parts
from site_plugins.publishing import BuildError
from tests.builders import site, write
from tests.site_helpers import FAKE_SITE, Built, local_target
from tests.unit.test_pictures import jpeg

PAGE = "over-ons/index.html"
_SOURCES = re.compile(r'srcset="([^"]*)"')


def test_every_size_that_a_page_names_is_there_and_as_wide_as_it_says(fake_site: Built) -> None:
    named = [
        one.rsplit(" ", 1)
        for srcset in _SOURCES.findall(fake_site.files[PAGE].decode())
        for one in srcset.split(", ")
    ]
    assert (
        len(named) == 10
    )  # one photo of a single point, and two in two sizes; each in two formats
    for address, width in named:
        target = local_target(PAGE, address)
        assert target
        looked = look(target[0], fake_site.files[target[0]])
        assert looked.findings == ()
        assert looked.size
        assert f"{looked.size.width}w" == width


def test_a_photo_after_its_last_day_is_gone_and_the_page_says_so(
    fake_site: Built, tmp_path: Path
) -> None:
    content = _content(tmp_path, "tot: 2035\n", "tot: 2025\n")
    built = build(content, fake_site.catalogue.today, fake_site.settings)
    assert built.errors == ()
    assert [one.rule.code for one in built.problems] == ["JDM023", "JDM023"]
    assert not [path for path in built.files if "gang.jpg" in path]
    page = built.pages[PAGE].decode()
    assert "gang.jpg" not in page
    assert page.count("Hier stond een foto.") == 1
    assert page.count("<picture>") == 2


def test_a_photo_that_can_not_be_drawn_is_named(fake_site: Built, tmp_path: Path) -> None:
    content = _content(tmp_path, "", "")
    write(content / "afbeeldingen" / "gang.jpg", jpeg())  # whole, but for what its points mean
    with pytest.raises(BuildError, match=r"afbeeldingen/gang\.jpg is stuk"):
        build(content, fake_site.catalogue.today, fake_site.settings)


def test_a_photo_is_drawn_once(tmp_path: Path) -> None:
    drawn: list[str] = []

    def draw(original: str) -> bytes:
        drawn.append(original)
        return original.upper().encode()

    for wanted in ("ab", "abc", "bc", "b"):
        made = Parts(tmp_path / "parts").each("photos", dict.fromkeys(wanted, "x"), draw)
        assert made == dict.fromkeys(wanted, b"X")
    assert len(drawn) == 3
    assert Parts().each("photos", {"a": "x"}, draw) == {"a": b"X"}
    assert len(drawn) == 4


def _content(folder: Path, old: str, new: str) -> Path:
    """A copy of the fake content with another list of photos."""
    listed = (FAKE_SITE / "content" / "fotos.yml").read_text(encoding="utf-8")
    return site(folder, {"fotos.yml": listed.replace(old, new)})
