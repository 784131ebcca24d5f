"""The Nu HTML checker of the W3C finds no error on any page, where it and Java are present."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from commands.maintain import checker

from tests.site_helpers import ROOT, Built

PLACES = (checker.JAR, ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar")
HOW = (
    "De Nu HTML Checker is er niet, dus die kijkt nu niets na. Wil je dat wel? Installeer Java en "
    "Node.js en typ: python3 scripts/website.py checker (of zet het pad van vnu.jar in JDM_VNU)."
)


@pytest.fixture(scope="session")
def nu() -> list[str]:
    """The command that runs the checker; skips, with the way to get it, when it is not there."""
    chosen = os.environ.get("JDM_VNU")
    jar = Path(chosen) if chosen else next((path for path in PLACES if path.is_file()), None)
    java = shutil.which("java")
    if jar is None or java is None:
        pytest.skip(HOW)
    return [java, "-Xss4m", "-jar", str(jar)]


def messages(nu: list[str], place: Path) -> list[str]:
    options = ["--skip-non-html", "--errors-only", "--format", "json"]
    done = subprocess.run([*nu, *options, str(place)], capture_output=True, check=False)
    found = json.loads(done.stderr)["messages"]
    return [f"{one.get('url')}: {one.get('lastLine')}: {one['message']}" for one in found]


def test_no_page_has_an_error(nu: list[str], fake_site: Built) -> None:
    assert messages(nu, fake_site.folder) == [], "Mend the templates in overrides/."


def test_the_way_into_the_editor_has_no_error(nu: list[str], cms_site: Built) -> None:
    assert messages(nu, cms_site.folder / "beheer") == []


def test_an_error_is_found(nu: list[str], tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text(
        "<!doctype html><html lang=nl><title>x</title><p id=a><p id=a>", encoding="utf-8"
    )
    assert any("Duplicate ID" in message for message in messages(nu, tmp_path))
