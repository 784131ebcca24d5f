"""What the places that serve the site find in it."""

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from site_plugins.exports.headers import HEADERS, headers_file
from site_plugins.plugins.hosting import HostingPlugin


def test_the_file_has_the_headers_for_every_address() -> None:
    lines = headers_file().split("\n")
    assert lines[0] == "/*"
    assert lines[-1] == ""
    assert dict(line.strip().split(": ", 1) for line in lines[1:-1]) == HEADERS
    assert all(line.startswith("  ") for line in lines[1:-1])


@pytest.mark.parametrize(
    "directive",
    [
        "default-src 'self'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ],
)
def test_the_policy_lets_in_nothing_from_elsewhere(directive: str) -> None:
    assert directive in HEADERS["Content-Security-Policy"].split("; ")


def test_no_header_can_break_the_file() -> None:
    assert all(value.isprintable() and len(value) < 1000 for value in HEADERS.values())


def test_the_plugin_adds_both_files(tmp_path: Path) -> None:
    config = MkDocsConfig()
    folders = {"docs_dir": str(tmp_path), "site_dir": str(tmp_path.parent / "site")}
    config.load_dict({"site_name": "x", **folders})
    assert config.validate() == ([], [])
    config.plugins._current_plugin = "jdm/hosting"
    files = HostingPlugin().on_files(Files([]), config=config)
    assert {file.src_uri: file.content_string for file in files} == {
        "_headers": headers_file(),
        ".nojekyll": "",
    }
    assert all(file.inclusion.is_included() for file in files)
