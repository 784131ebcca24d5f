"""A mistake in content ends in a Dutch report; the former site stays as it was."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from commands._main import main

from tests.builders import OUR_PAGE, write
from tests.site_helpers import build

HEADER = "---\ntitel: Wonen\nsamenvatting: Over wonen.\nsoort: verder\n---\n"
# What is wrong, the file and what is in it, and where the report says that it is wrong.
MISTAKES = {
    "no header": ("onderwerpen/wonen.md", "Zomaar een tekst.\n", "1:1"),
    "header that does not end": ("onderwerpen/wonen.md", "---\ntitel: Wonen\n", None),
    "unknown key": ("onderwerpen/wonen.md", HEADER.replace("soort", "soortt"), "4:1"),
    "key written twice": (
        "onderwerpen/wonen.md",
        HEADER.replace("soort:", "titel: Huis\nsoort:"),
        "4:1",
    ),
    "tab": ("onderwerpen/wonen.md", HEADER.replace("soort: ", "soort:\t"), None),
    "merge conflict": ("onderwerpen/wonen.md", f"{HEADER}<<<<<<< HEAD\nja\n", "6:1"),
    "bytes that are no text": ("onderwerpen/wonen.md", HEADER.encode() + b"\xff\xfe\x00", None),
    "empty file": ("onderwerpen/wonen.md", "", "1:1"),
    "dead link": ("onderwerpen/wonen.md", f"{HEADER}\n[weg](nergens.md)\n", "7:1"),
    "code": ("onderwerpen/wonen.md", f"{HEADER}\n<script>alert(1)</script>\n", "7:1"),
    "unknown organisation": (
        "projecten/huis.md",
        HEADER.replace(
            "soort: verder", "looptijd: 2020\nopdrachtgevers: [niemand]\nbronnen: [krantje]"
        ),
        "5:18",
    ),
    "unknown folder": ("onderwerp/wonen.md", HEADER, "1:1"),
    "broken list": ("begrippen.yml", "begrippen:\n  - id: [\n", None),
}


@pytest.fixture
def _sigterm_as_it_was() -> Iterator[None]:
    former = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, former)


@pytest.mark.usefixtures("this_python", "_sigterm_as_it_was")
@pytest.mark.parametrize(("path", "text", "place"), MISTAKES.values(), ids=MISTAKES)
def test_the_report_is_all_and_the_former_site_stays(
    path: str,
    text: str | bytes,
    place: str | None,
    fake_copy: Path,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    write(fake_copy.parent / "content" / path, text)
    site = tmp_path / "uit" / "site"
    write(site / "index.html", OUR_PAGE)

    code = main(["build", "--config", str(fake_copy), "--site-dir", str(site)])

    out, report = capfd.readouterr()
    assert code == 1, "A build with a mistake ends with 1: see scripts/commands/_main.py"
    assert out == ""
    assert "Traceback" not in report, "Give what is wrong as a Problem, with a place."
    first, *_, last = report.strip().splitlines()
    assert first.startswith(f"content/{path}:{place}: JDM" if place else f"content/{path}:"), report
    assert f"Begin met content/{path}, regel" in last, "The last line names the first file."
    here = sorted(one.relative_to(tmp_path / "uit").as_posix() for one in site.parent.rglob("*"))
    assert here == ["site", "site/index.html"], "The build must leave nothing behind."
    assert (site / "index.html").read_text("utf-8") == OUR_PAGE, "The former site was touched."


@pytest.mark.usefixtures("this_python", "_sigterm_as_it_was")
def test_the_same_command_builds_when_nothing_is_wrong(
    fake_copy: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """So that the tests above fail on their mistake and on nothing else."""
    site = tmp_path / "uit" / "site"
    write(site / "index.html", OUR_PAGE)
    assert main(["build", "--config", str(fake_copy), "--site-dir", str(site)]) == 0
    assert capfd.readouterr().out.startswith("Klaar: ")
    assert (site / "index.html").read_text("utf-8") != OUR_PAGE


@pytest.mark.parametrize(
    "text",
    [
        "Let op: dit hoort bij de tekst.",
        "auteur: iemand\ndatum: morgen\n\nEn dan de tekst.",
        "---\nLet op: tussen streepjes.\n\n---\n",
        "title: Een andere titel\n",
    ],
)
def test_text_that_looks_like_a_header_is_shown(text: str, fake_copy: Path, tmp_path: Path) -> None:
    """MkDocs by itself takes such lines off the page, as metadata."""
    write(fake_copy.parent / "content" / "onderwerpen" / "wonen.md", HEADER + "\n" + text)
    built = build(tmp_path / "site", fake_copy)
    page = built.files["onderwerpen/wonen/index.html"].decode()
    for line in text.splitlines():
        if line.strip("-"):
            assert line in page, "MkDocs read the text: see on_page_read_source in the catalogue"
    assert "<h1>Wonen</h1>" in page
    assert "samenvatting:" not in page, "The header is printed on the page."
