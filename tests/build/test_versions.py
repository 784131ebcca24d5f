"""What changed has another address: the site is built twice, once with a changed file."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from commands.maintain._cms import PROGRAM, is_ready

from site_plugins.versions import for_browsers, modules_with_versions, stamp, style_with_versions
from tests.site_helpers import ROOT, Built, build, with_repository

STYLE = '@font-face { src: url("fonts/a.woff2"); }'
MODULE = "overrides/beheer/dom.js"
Pair = Callable[[str], tuple[Built, Built]]


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    """Builds the site as it is, and once more with a few bytes behind one file."""
    if not is_ready():
        pytest.skip("De editor is er niet. Haal hem op met: python3 scripts/website.py cms")

    def built(changed: str = "") -> Built:
        folder = tmp_path_factory.mktemp("keer")
        config_file = with_repository(folder)
        text = config_file.read_text(encoding="utf-8")
        text = text.replace("- jdm/cms\n", f"- jdm/cms:\n      program: {PROGRAM}\n")
        config_file.write_text(text.replace("  - jdm/search\n", ""), encoding="utf-8")
        if changed:
            with (folder / "bron" / changed).open("ab") as file:
                file.write(b"\n")
        return build(folder / "site", config_file)

    first = built()
    return lambda changed: (first, built(changed))


def asked(site: Built, where: str, path: str) -> set[str]:
    """How files whose path fits `where` ask for the one that ends in `path`."""
    found = re.compile(rf"{re.escape(path)}(\?v=[0-9a-f]{{8}})?[\"']")
    return {
        match[1] or ""
        for file, data in site.files.items()
        if re.fullmatch(where, file)
        for match in found.finditer(data.decode("utf-8", "replace"))
    }


def test_a_font_is_asked_by_its_version_in_pages_and_styles(twice: Pair) -> None:
    site, _ = twice(MODULE)
    data = site.files["assets/fonts/nunito.woff2"]
    for where in (r".*index\.html", r"assets/site\.css"):
        assert asked(site, where, "nunito.woff2") == {stamp(data)}, where


def test_a_style_sheet_asks_for_the_very_font_that_is_there(tmp_path: Path) -> None:
    font = tmp_path / "a.woff2"
    styles = []
    for data in (b"een", b"twee"):
        font.write_bytes(data)
        styles.append(style_with_versions(STYLE, "assets/site.css", {"assets/fonts/a.woff2": font}))
    assert styles == [STYLE.replace("woff2", f"woff2{stamp(data)}") for data in (b"een", b"twee")]
    assert style_with_versions(STYLE, "assets/site.css", {}) == STYLE, "what isn't ours stays"


def test_a_new_module_has_another_address_wherever_it_is_asked(twice: Pair) -> None:
    before, after = twice(MODULE)
    for where, path in (
        (r"beheer/index\.html", "start.js"),
        (r"beheer/redactie/index\.html", "start.js"),
        (r"beheer/[a-z]+\.js", "dom.js"),
        (r"beheer/start\.js", "editor.js"),
        (r"beheer/header\.js", "yaml/index.js"),
    ):
        one, other = asked(before, where, path), asked(after, where, path)
        assert len(one) == len(other) == 1, (where, path, one)
        assert "" not in one
        assert one != other, (where, path)


def test_scripts_come_without_remarks_and_with_all_else(twice: Pair) -> None:
    site, _ = twice(MODULE)
    for name in ("colours", "moved", "search", "site"):
        made = site.files[f"assets/{name}.js"].decode().splitlines()
        own = (ROOT / "overrides" / "assets" / f"{name}.js").read_text("utf-8").splitlines()
        assert made == [line for line in own if not line.strip().startswith("//")]


def test_all_modules_have_one_version(twice: Pair) -> None:
    """Two addresses of one module would be two modules, each with its own state."""
    site, _ = twice(MODULE)
    every = {
        match[1]
        for file, data in site.files.items()
        if re.fullmatch(r"beheer/.+\.js", file)
        for match in re.finditer(r"""from ["']\.{1,2}/[^"']+\.js([^"']*)["']""", data.decode())
    }
    assert len(every) == 1
    assert "" not in every


def test_what_the_package_imports_has_a_version_that_changes_with_ours(twice: Pair) -> None:
    before, after = twice(MODULE)
    for where, path in (
        (r"beheer/program/yaml/index\.js", "dist/index.js"),
        (r"beheer/program/yaml/dist/index\.js", "./compose/composer.js"),
        (r"beheer/program/yaml/dist/compose/composer\.js", "../doc/Document.js"),
    ):
        one, other = asked(before, where, path), asked(after, where, path)
        assert len(one) == len(other) == 1, (where, path, one)
        assert one != other
        assert "" not in one | other


def test_a_new_package_has_other_addresses_down_to_its_last_module(tmp_path: Path) -> None:
    first, last = tmp_path / "index.js", tmp_path / "last.js"
    first.write_text("export * from './dist/last.js'\n", encoding="utf-8")
    told = set()
    for release in ("1", "2"):
        last.write_text(f"export const release = {release};\n", encoding="utf-8")
        told.add(modules_with_versions({"p/index.js": first, "p/dist/last.js": last})["p/index.js"])
    assert len(told) == 2
    assert all(b"./dist/last.js?v=" in text for text in told)


def test_a_style_sheet_comes_in_one_line_where_that_changes_nothing() -> None:
    written = "a,\n.b {\n  /* why */\n  grid: 1fr\n    2fr;\n}\n"
    assert for_browsers(written, ".css") == "a,.b {grid: 1fr\n    2fr;}"
