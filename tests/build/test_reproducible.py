"""The same content and the same day give the same bytes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.site_helpers import Built, all_plugins, build, copy_site, difference

REMEDY = "Sort what is written, and ask no clock, path or file time."


def test_a_second_build_gives_the_same_bytes(fake_site: Built, tmp_path: Path) -> None:
    again = build(tmp_path / "site")
    assert difference(fake_site.files, again.files) == [], REMEDY


def test_another_folder_and_newer_files_give_the_same_bytes(
    fake_site: Built, tmp_path: Path
) -> None:
    config = copy_site(tmp_path / "een andere plek")
    for number, file in enumerate(sorted(config.parent.rglob("*"), reverse=True)):
        os.utime(file, (1_000_000_000 + number, 1_000_000_000 + number))
    moved = build(tmp_path / "uit", config)
    assert difference(fake_site.files, moved.files) == [], REMEDY


def test_another_time_on_the_same_day_changes_nothing(
    fake_site: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795345200")  # noon
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    later = build(tmp_path / "site")
    changed = set(difference(fake_site.files, later.files)) - {"sitemap.xml.gz"}
    assert changed == set(), REMEDY


def test_the_order_of_the_plugins_does_not_matter(fake_site: Built, tmp_path: Path) -> None:
    turned = build(tmp_path / "site", plugins=all_plugins()[::-1])
    assert difference(fake_site.files, turned.files) == [], (
        "A plugin depends on its place in mkdocs.yml: see PARTS in page_parts.py."
    )
