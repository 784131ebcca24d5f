"""Another platform takes this house as it is: its own content, settings and look are enough."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_plugins.exports.site import Platform
from site_plugins.versions import for_browsers
from tests.site_helpers import ROOT, Built, build

CONFIG = ROOT / "tests" / "platform" / "mkdocs.yml"
# The name, the region and the domain of the first platform.
OURS = re.compile(rb"jong doet mee|jong-doet-mee|jongdoetmee|haaglanden", re.IGNORECASE)
# Where code stands. What a platform says of itself is in mkdocs.yml and content/.
CODE = ("site_plugins", "overrides", "scripts")


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(tmp_path_factory.mktemp("platform") / "site", CONFIG)


def test_no_line_of_code_names_a_platform() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", *CODE],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    paths = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    assert paths
    named = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in paths
        if path.is_file()
        for number, line in enumerate(path.read_bytes().splitlines(), 1)
        if OURS.search(line)
    ]
    assert named == [], "Let mkdocs.yml (site_name, extra.platform) or content/ say it."


def test_a_second_platform_shows_nothing_of_the_first(other: Built) -> None:
    assert b"Stem van Zuid" in other.files["index.html"]
    assert [path for path, data in other.files.items() if OURS.search(data)] == []


def test_its_names_are_its_own(other: Built) -> None:
    assert b"tag:zuid.example," in other.files["feed.xml"]
    assert b"@zuid.example" in other.files["agenda.ics"]


def _published(path: Path) -> bytes:
    if path.suffix != ".css":
        return path.read_bytes()
    return for_browsers(path.read_text(encoding="utf-8"), path.suffix).encode()


def test_its_look_comes_instead_of_ours(other: Built) -> None:
    look = ROOT / "tests" / "platform" / "look"
    ours = ROOT / "overrides"
    for path in _files_of_look():
        assert other.files[path] == _published(look / path)
        assert not (ours / path).is_file() or other.files[path] != _published(ours / path)
    page = other.files["index.html"].decode()
    assert '<rect width="40" height="40" rx="8" fill="#7a1f5c"/>' in page
    # After our style sheet, or its colours would not hold.
    assert page.index("assets/site.css") < page.index("assets/look.css")


def _files_of_look() -> Iterator[str]:
    look = ROOT / "tests" / "platform" / "look"
    for path in sorted((look / "assets").iterdir()):
        yield path.relative_to(look).as_posix()


@pytest.mark.parametrize(
    "given", ["stem", {"naam": "Stem"}, {"authority": "geen domein"}, {"authority": "zuid"}]
)
def test_what_can_not_be_right_is_told_in_dutch(given: object) -> None:
    with pytest.raises(ValueError, match="bij extra, platform"):
        Platform.parse(given)
