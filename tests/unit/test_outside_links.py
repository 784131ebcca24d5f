"""Links to other sites: found in all content, asked politely, judged carefully."""

import socket
import threading
from datetime import date
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from commands._main import main
from commands.maintain._outside_links import (
    Reply,
    State,
    ask,
    ask_all,
    report,
    without_connection,
)

from site_plugins.catalogue.broken import (
    BrokenListError,
    parse_broken,
    still_broken,
    written,
)
from site_plugins.catalogue.outside_links import LinkPlace, outside_links
from tests.builders import load_site
from tests.loopback import reply, serving

pytestmark = pytest.mark.usefixtures("this_python")
BROKEN = {"404": 404, "410": 410, "403": 403, "429": 429, "500": 500}


class Site:
    """A site that answers with the code in the address, and remembers what it was asked.

    With `patience` (seconds) each visitor waits that long for a second one to come.
    """

    def __init__(self, patience: float = 0) -> None:
        self.asked: list[tuple[str, str]] = []
        self.met = threading.Event()
        self._patience = patience
        self._visitor = threading.Lock()

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        self.asked.append((handler.command, handler.path))
        if not self._visitor.acquire(blocking=False):
            self.met.set()
        elif self._patience:
            self.met.wait(self._patience)
        if self._visitor.locked():
            self._visitor.release()
        code = BROKEN.get(handler.path.strip("/"), 200)
        if handler.path == "/geen-head" and handler.command == "HEAD":
            code = 405
        if handler.path == "/moved":
            reply(handler, 301, Location="/")
        else:
            reply(handler, code)


# Finding them


def test_links_in_header_text_and_lists_are_found_with_their_line(tmp_path: Path) -> None:
    topic = (
        "---\ntitel: Wonen\nsamenvatting: Over een plek.\nsoort: verder\n---\n\n"
        "Zie [dit](https://een.example/pad#kop) en <https://twee.example/>.\n"
        "Een [eigen](geld.md) link telt niet.\n"
    )
    source = (
        "---\ntitel: Krant\nsamenvatting: Een krant.\nsoort: nieuws\nuitgever: Krant\n"
        "datum: onbekend\nurl: https://drie.example/a\narchief: https://een.example/pad\n---\n"
    )
    lines = "hulplijnen:\n  - id: lijn\n    naam: Lijn\n    voor_wie: Iedereen.\n"
    lines += "    website: https://vier.example/\n    gecontroleerd_op: 2026-05-01\n"
    lines += "    themas:\n      - zelfdoding\n      - geweld\n      - misbruik\n"
    loaded = load_site(
        tmp_path,
        {"onderwerpen/wonen.md": topic, "bronnen/krant.md": source, "hulplijnen.yml": lines},
    )
    found = outside_links(loaded.catalogue)
    assert found["https://een.example/pad"] == [
        LinkPlace("bronnen/krant.md", 8),
        LinkPlace("onderwerpen/wonen.md", 7),
    ]
    assert found["https://twee.example/"] == [LinkPlace("onderwerpen/wonen.md", 7)]
    assert found["https://drie.example/a"] == [LinkPlace("bronnen/krant.md", 7)]
    assert found["https://vier.example/"] == [LinkPlace("hulplijnen.yml", 5)]
    assert not [address for address in found if "geld.md" in address]


# Asking


@pytest.mark.parametrize(
    ("path", "state"),
    [
        ("/", State.WORKS),
        ("/moved", State.WORKS),
        ("/geen-head", State.WORKS),
        ("/é en spatie", State.WORKS),
        ("/404", State.GONE),
        ("/410", State.GONE),
        ("/403", State.UNSURE),
        ("/429", State.UNSURE),
        ("/500", State.UNSURE),
    ],
)
def test_only_what_is_certainly_gone_is_gone(path: str, state: State) -> None:
    with serving(Site().answer) as address:
        assert ask(address + path).state is state


def test_where_nobody_listens_we_are_not_sure() -> None:
    with serving(Site().answer) as address:
        pass
    assert ask(address).state is State.UNSURE


def test_an_address_that_can_not_be_is_no_reason_to_stop() -> None:
    assert ask("http://[1.example/").state is State.UNSURE


def test_one_site_is_asked_one_thing_at_a_time() -> None:
    site = Site(patience=0.02)
    with serving(site.answer) as address:
        answers = ask_all([f"{address}/{number}" for number in range(4)], pause=0)
    assert [answer.state for answer in answers.values()] == [State.WORKS] * 4
    assert not site.met.is_set()
    assert {method for method, _ in site.asked} == {"HEAD"}


# Telling


def test_the_report_tells_where_each_dead_link_stands() -> None:
    links = {"https://a.example/": [LinkPlace("bronnen/a.md", 3), LinkPlace("hulplijnen.yml", 9)]}
    gone = {"https://a.example/": Reply(State.GONE, "code 404")}
    assert report(links, gone, "content").splitlines()[-1] == (
        "- `https://a.example/` (code 404), in `content/bronnen/a.md:3`, `content/hulplijnen.yml:9`"
    )


def test_unsure_is_not_told() -> None:
    links = {"https://a.example/": [LinkPlace("bronnen/a.md", 3)]}
    assert report(links, {"https://a.example/": Reply(State.UNSURE, "")}, "content") == ""


def test_the_command_stops_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with serving(Site().answer) as address:
        content = tmp_path / "content"
        (content / "bronnen").mkdir(parents=True)
        (content / "bronnen" / "a.md").write_text(
            "---\ntitel: A\nsamenvatting: A.\nsoort: nieuws\nuitgever: A\ndatum: onbekend\n"
            f"url: {address}/404\narchief: {address}/\n---\n",
            encoding="utf-8",
        )
        path, broken = tmp_path / "links.md", tmp_path / "broken-links.txt"
        broken.write_text(f"2024-01-01 {address}/\n2024-01-02 {address}/404\n", encoding="utf-8")
        options = ["--content", str(content), "--pause", "0", "--report", str(path)]
        assert main(["links", *options, "--list", str(broken)]) == 0
    # What works again goes off; what was gone keeps its day.
    assert broken.read_text(encoding="utf-8") == f"2024-01-02 {address}/404\n"
    assert "/404` (code 404), in `content/bronnen/a.md:7`" in path.read_text(encoding="utf-8")
    assert "2 links nagekeken: 1 werken, 1 zijn er niet meer" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("reason", "state"),
    [
        (socket.gaierror(socket.EAI_NONAME, "Name or service not known"), State.GONE),
        (socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution"), State.UNSURE),
        (socket.gaierror(socket.EAI_FAIL, "Non-recoverable failure"), State.UNSURE),
        (ConnectionRefusedError(), State.UNSURE),
        ("timed out", State.UNSURE),
    ],
)
def test_a_hiccup_in_looking_up_names_says_nothing_of_a_site(reason: object, state: State) -> None:
    assert without_connection(reason).state is state


# Keeping


def test_what_is_gone_gets_its_day_and_who_is_unsure_changes_nothing() -> None:
    before = {"https://a.example/": date(2025, 3, 1), "https://b.example/": date(2025, 3, 2)}
    gone, unsure = ["https://c.example/"], ["https://b.example/", "https://d.example/"]
    assert still_broken(before, gone, unsure, date(2025, 4, 1)) == {
        "https://b.example/": date(2025, 3, 2),
        "https://c.example/": date(2025, 4, 1),
    }


def test_the_list_is_read_as_it_was_written() -> None:
    links = {"https://b.example/": date(2025, 3, 2), "https://a.example/x": date(2025, 3, 1)}
    assert parse_broken(written(links).encode()) == links


@pytest.mark.parametrize(
    "line", ["gisteren https://a.example/", "2025-03-01 a.example", "2025-03-01"]
)
def test_a_line_that_is_no_day_with_an_address_is_told(line: str) -> None:
    with pytest.raises(BrokenListError) as told:
        parse_broken(f"2025-03-01 https://a.example/\n{line}\n".encode())
    assert told.value.line == 2
