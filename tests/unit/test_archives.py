"""Kept copies of sources: what is one, of which page, how it shows, and how one is proposed."""

from __future__ import annotations

import json
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from commands.github import issue
from commands.maintain import archive as command
from commands.maintain._kept_copies import ArchiveReply, CitedPage, ask, ask_all, report
from commands.shared.arguments import parse_options
from commands.shared.listing import all_commands

from site_plugins.catalogue.archives import copy_at, is_same_page
from site_plugins.model.source import Source
from site_plugins.views.sources import SourcesView
from tests.builders import catalogue, site, source
from tests.loopback import reply, serving

PAGE = "https://www.krant.example/wonen?id=1"
KEPT = "https://web.archive.org/web/20200131120000/"
PATH = "bronnen/krantje.md"
NEW = (
    "---\ntitel: Krant\nsamenvatting: Een krant.\nsoort: nieuws\nuitgever: Krant\n"
    f"datum: 2019\nurl: {PAGE}\ngeraadpleegd: 2020-02\n---\n"
)


# --- what is a copy, and of what ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "archive", "page", "day"),
    [
        (KEPT + PAGE, "web.archive.org", PAGE, "2020-01-31"),
        (f"https://web.archive.org/web/20200131id_/{PAGE}", "web.archive.org", PAGE, "2020-01-31"),
        (f"https://web.archive.org/web/2020/{PAGE}", "web.archive.org", PAGE, "None"),
        (f"https://web.archive.org/web/20209931/{PAGE}", "web.archive.org", PAGE, "None"),
        (f"https://archive.ph/20200131120000/{PAGE}", "archive.ph", PAGE, "2020-01-31"),
        ("https://archive.is/aB3dE", "archive.is", "", "None"),
        ("https://perma.cc/AB12-CD34", "perma.cc", "", "None"),
    ],
)
def test_the_forms_of_archives_are_known(address: str, archive: str, page: str, day: str) -> None:
    copy = copy_at(address)
    assert copy is not None
    assert (copy.archive, copy.page, str(copy.day)) == (archive, page, day)


@pytest.mark.parametrize(
    "address",
    [
        PAGE,
        f"https://web.archive.org/save/{PAGE}",
        f"https://web.archive.org/web/*/{PAGE}",
        "https://web.archive.org/",
        "https://archive.ph/",
        f"https://web.archive.org.evil.example/web/2020/{PAGE}",
    ],
)
def test_another_address_is_no_copy(address: str) -> None:
    assert copy_at(address) is None


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ("http://krant.example:80/wonen?id=1#kop", True),
        ("https:/www.krant.example/wonen?id=1", True),
        ("www.KRANT.example/wonen%3Fid=1", True),
        ("https://www.krant.example/wonen?id=2", False),
        ("https://www.krant.example/Wonen?id=1", False),
        ("https://anders.example/wonen?id=1", False),
    ],
)
def test_a_page_is_the_same_however_it_is_written(other: str, same: bool) -> None:
    assert is_same_page(PAGE, other) is same


def test_the_page_of_a_source_names_the_copy_by_its_day_and_archive() -> None:
    content = catalogue({"bronnen/a": source(url=PAGE, archief=KEPT + PAGE)})
    facts = SourcesView(content).page(content.all(Source)[0]).frame.facts
    (kept,) = [one for one in facts if one.label == "Bewaarde kopie"]
    (shown,) = kept.values
    assert (shown.title, shown.address) == ("van 31 januari 2020 op web.archive.org", KEPT + PAGE)


# --- proposing one --------------------------------------------------------------------------------


class Archive:
    """Answers as the Wayback Machine does, and remembers what it was asked."""

    def __init__(self, **closest: Any) -> None:
        self.asked: list[dict[str, list[str]]] = []
        self.body = json.dumps({"archived_snapshots": {"closest": closest} if closest else {}})
        self.status = 200

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        self.asked.append(parse_qs(urlsplit(handler.path).query))
        reply(handler, self.status, self.body.encode())

    def said(self) -> ArchiveReply:
        with serving(self.answer) as api:
            return ask(CitedPage(PATH, PAGE, "202002"), api)


def test_the_copy_nearest_to_the_day_it_was_read_is_asked_for() -> None:
    archive = Archive(available=True, url=KEPT.replace("https", "http", 1) + PAGE, status="200")
    assert archive.said() == ArchiveReply(KEPT + PAGE)
    assert archive.asked == [{"url": [PAGE], "timestamp": ["202002"]}]


@pytest.mark.parametrize(
    "closest",
    [
        {},
        {"url": KEPT + PAGE, "status": "404"},  # it kept a page that says that it is not there
        {"url": f"{KEPT}https://anders.example/", "status": "200"},
        {"url": "https://evil.example/web/2020/x", "status": "200"},
        {"url": None, "status": "200"},
    ],
)
def test_what_check_would_refuse_is_not_proposed(closest: dict[str, Any]) -> None:
    assert Archive(**closest).said() == ArchiveReply()


@pytest.mark.parametrize(("status", "body"), [(503, "{}"), (200, "<html>"), (200, "")])
def test_an_archive_that_is_out_of_order_is_no_answer(status: int, body: str) -> None:
    archive = Archive()
    archive.status, archive.body = status, body
    assert archive.said() == ArchiveReply(knows=False)


def test_an_archive_that_stays_silent_is_left_alone() -> None:
    archive = Archive()
    archive.status = 429
    pages = [CitedPage(f"bronnen/{number}.md", PAGE, "") for number in range(20)]
    with serving(archive.answer) as api:
        answers = ask_all(pages, api, pause=0)
    assert len(archive.asked) == 5
    assert len(answers) == 20
    assert report(pages, answers, "content") == (
        "Het webarchief gaf bij 20 van de 20 bronnen geen antwoord.\n"
    )


def test_the_report_has_lines_to_copy_and_no_markup_of_others() -> None:
    pages = [
        CitedPage(f"bronnen/{name}.md", f"https://a.example/{name}", "") for name in ("een", "`x`")
    ]
    answers = {
        pages[0].path: ArchiveReply(f"{KEPT}https://a.example/een"),
        pages[1].path: ArchiveReply(),
    }
    told = report(pages, answers, "content")
    assert f"- `content/bronnen/een.md`: `archief: {KEPT}https://a.example/een`" in told
    assert (
        "- ``content/bronnen/`x`.md``: `https://web.archive.org/save/https://a.example/%60x%60`"
        in told
    )
    many = [CitedPage(f"bronnen/{number}.md", PAGE, "") for number in range(30)]
    assert "- en nog 5\n" in report(many, {page.path: ArchiveReply() for page in many}, "content")


@pytest.fixture
def said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What the command reports of the fake site with one more source."""
    content = site(tmp_path, {"bronnen/krant-over-wonen.md": NEW})
    archive = Archive(url=KEPT + PAGE, status="200")
    with serving(archive.answer) as api:
        given = ["--content", str(content), "--pause", "0", "--api", api]
        given += ["--report", str(tmp_path / "out" / "archive.md")]
        entry = all_commands()["archive"]
        assert command.run(parse_options(given, "archive", entry, command)) == 0
    assert "1 gevonden" in capsys.readouterr().out
    return issue.text_of(tmp_path / "out")


def test_the_nightly_issue_has_what_the_command_found(said: str) -> None:
    assert "## Bronnen zonder bewaarde kopie" in said
    assert f"`content/bronnen/krant-over-wonen.md`: `archief: {KEPT}{PAGE}`" in said
    assert "nepwet" not in said, "that source has its copy"
