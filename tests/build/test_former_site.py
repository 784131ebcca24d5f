"""`build` where a site stands already: what is the same there is not written again, and nothing
else of it stays."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

import pytest
from commands.site import build
from commands.site._engine import Engine

from tests.builders import write

TEXT = "content/onderwerpen/kamers.md"
PAGE = "onderwerpen/kamers/index.html"


@pytest.fixture
def site(fake_copy: Path) -> Path:
    _build(fake_copy)
    return fake_copy.parent / "site"


def _build(config: Path, *, cached: bool = True) -> None:
    options = {"config": str(config), "site_dir": None, "no_cache": not cached}
    assert build.run(argparse.Namespace(**options)) == 0


def _files(site: Path) -> dict[str, bytes]:
    found = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in found}


def _places(site: Path) -> dict[str, int]:
    """The file itself, not what is in it: another with the same bytes has another number."""
    return {path.relative_to(site).as_posix(): path.stat().st_ino for path in site.rglob("*")}


def test_of_a_site_that_is_the_same_nothing_is_touched(site: Path, fake_copy: Path) -> None:
    before = _places(site)
    _build(fake_copy)
    assert _places(site) == before


def test_of_one_text_that_changed_only_what_differs_is_written(site: Path, fake_copy: Path) -> None:
    before, text = _places(site), fake_copy.parent / TEXT
    write(text, text.read_text(encoding="utf-8") + "\nNog een zin.\n")
    _build(fake_copy)
    after = _places(site)
    assert after[PAGE] != before[PAGE]
    assert after["404.html"] == before["404.html"]
    found = _files(site)
    _build(fake_copy, cached=False)
    assert found == _files(site)


def _damaged(site: Path) -> None:
    page = site / PAGE
    data, times = page.read_bytes(), page.stat()
    page.write_bytes(data[:-2] + b"x" + data[-1:])
    os.utime(page, ns=(times.st_atime_ns, times.st_mtime_ns))


def _gone(site: Path) -> None:
    (site / PAGE).unlink()


def _more(site: Path) -> None:
    write(site / "oud" / "index.html", "weg")


def _link(site: Path) -> None:
    (site / PAGE).rename(site.parent / "elders.html")
    (site / PAGE).symlink_to(site.parent / "elders.html")


def test_what_somebody_did_to_the_site_is_undone(site: Path, fake_copy: Path) -> None:
    before = _files(site)
    for changed in (_damaged, _gone, _more, _link):
        changed(site)
        _build(fake_copy)
        assert _files(site) == before, changed.__name__
        assert not (site / PAGE).is_symlink()


def test_a_disk_without_links_gets_files(
    site: Path, fake_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(_path: Path, _target: Path) -> None:
        raise OSError

    before = _files(site)
    monkeypatch.setattr(Path, "hardlink_to", closed)
    _more(site)
    _build(fake_copy)
    assert _files(site) == before


def test_where_others_add_to_mkdocs_it_writes_the_site(site: Path, fake_copy: Path) -> None:
    """They may want to do something with each site that is built."""
    write(fake_copy.parent / "haak.py", "def on_post_build(config):\n    pass\n")
    new, cache = fake_copy.parent / "new", fake_copy.parent / ".cache"
    engine = Engine(fake_copy, cache)
    assert not engine.build(new, site)
    with fake_copy.open("a", encoding="utf-8") as file:
        file.write("\nhooks: [haak.py]\n")
    engine = Engine(fake_copy, cache)
    assert engine.build(new, site)
    assert _files(new) == _files(site)
    engine.close()
