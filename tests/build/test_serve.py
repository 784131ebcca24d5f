"""`build` with the engine, on a site of one page without our plugins; `serve` on the fake site."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from tests.builders import OUR_PAGE
from tests.site_helpers import copy_site
from tests.website import ROOT, START

pytestmark = pytest.mark.usefixtures("listen_to_ctrl_c")
PATIENCE = 15.0  # seconds, for what takes a second

CONFIG = "site_name: Proef\nsite_url: https://example.org/map/\ndocs_dir: content\n"
GOOD = CONFIG + "theme:\n  name: mkdocs\n"
BROKEN = CONFIG + "theme:\n  name: bestaat-niet\n"
# A plugin's way to give its report, and a place to stop and look around.
HOOKED = GOOD + "hooks: [hook.py]\n"
REPORT = """
from mkdocs.exceptions import PluginError

def on_files(files, config):
    raise PluginError("content/index.md:1:1 JDM101 <script>Zo kan het niet\\n1 fout.")
"""
STOP = """
import sys

def on_post_build(config):
    print("bijna klaar", flush=True)
    sys.stdin.read()
"""

EMPTY: Mapping[str, str] = MappingProxyType({})
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = tmp_path / "een site"
    (root / "content").mkdir(parents=True)
    write(root / "content" / "index.md", "# Hallo\n")
    write(root / "mkdocs.yml", GOOD)
    return root


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def start(site: Path, *arguments: str) -> subprocess.Popen[str]:
    temporary = site.parent / "temporary"
    temporary.mkdir(exist_ok=True)
    # The site's own site_plugins goes before ours, if it has one.
    path = os.pathsep.join([str(site), str(ROOT / "scripts")])
    return subprocess.Popen(
        [sys.executable, "-c", START, *arguments, "--config", str(site / "mkdocs.yml")],
        cwd=site,
        env=os.environ | {"PYTHONPATH": path, "TMPDIR": str(temporary)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def build(site: Path, *arguments: str) -> tuple[int, str, str]:
    process = start(site, "build", *arguments)
    out, errors = process.communicate(timeout=PATIENCE)
    return process.returncode, out, errors


def is_untouched(site: Path) -> bool:
    page = (site / "site" / "index.html").read_text(encoding="utf-8")
    return page == OUR_PAGE and not list(site.glob(".site-new-*"))


# build


def test_build_says_how_many_pages_and_how_long(site: Path) -> None:
    code, out, errors = build(site)
    assert (code, errors) == (0, "")
    assert out.startswith(f"Klaar: 2 pagina's in {site / 'site'} (")
    assert "Hallo" in (site / "site" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("config", "page", "line"),
    [
        pytest.param(BROKEN, "# Hallo\n", "Er is geen thema", id="settings"),
        pytest.param("a: [", "# Hallo\n", "mkdocs.yml", id="settings that can't be read"),
        pytest.param(GOOD, "[x](weg.md)\n", "'weg.md'", id="warning"),
        pytest.param(HOOKED, "# Hallo\n", "Zo kan het niet", id="report of a plugin"),
    ],
)
def test_a_build_that_fails_leaves_the_former_site(
    site: Path, config: str, page: str, line: str
) -> None:
    write(site / "mkdocs.yml", config)
    write(site / "content" / "index.md", page)
    write(site / "hook.py", REPORT)
    (site / "site").mkdir()
    write(site / "site" / "index.html", OUR_PAGE)
    code, out, errors = build(site)
    assert (code, out) == (1, "")
    assert line in errors
    assert "Traceback" not in errors
    assert is_untouched(site)


def test_a_report_of_a_plugin_is_printed_as_it_is(site: Path) -> None:
    write(site / "mkdocs.yml", HOOKED)
    write(site / "hook.py", REPORT)
    _, _, errors = build(site)
    assert errors == "content/index.md:1:1 JDM101 <script>Zo kan het niet\n1 fout.\n"


@pytest.mark.parametrize("end", ["kill", "terminate", "interrupt"])
@posix_only
def test_a_build_that_is_ended_leaves_the_former_site(site: Path, end: str) -> None:
    write(site / "mkdocs.yml", HOOKED)
    write(site / "hook.py", STOP)
    (site / "site").mkdir()
    write(site / "site" / "index.html", OUR_PAGE)
    process = start(site, "build")
    assert process.stdout is not None
    assert process.stdout.readline() == "bijna klaar\n"
    signals = {"kill": signal.SIGKILL, "terminate": signal.SIGTERM, "interrupt": signal.SIGINT}
    process.send_signal(signals[end])
    _, errors = process.communicate(timeout=PATIENCE)
    assert process.returncode == {"kill": -9, "terminate": 143, "interrupt": 130}[end]
    assert "Traceback" not in errors
    if end == "kill":  # what it left behind, the next build clears away
        write(site / "mkdocs.yml", BROKEN)
        build(site)
    assert is_untouched(site)


# serve


class Preview:
    """A running `serve`, with a short way to ask for a page."""

    def __init__(self, site: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        self.process = start(site, "serve", "--port", str(self.port))

    def get(self, address: str, headers: Mapping[str, str] = EMPTY) -> tuple[int, str]:
        url = f"http://127.0.0.1:{self.port}{address}"
        asked = urllib.request.Request(url, headers=dict(headers))
        try:
            with urllib.request.urlopen(asked, timeout=PATIENCE) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def wait_for(self, text: str, address: str = "/") -> tuple[int, str]:
        """Give the page as soon as it contains `text`."""
        last: object = None
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                last = status, page = self.get(address)
            except OSError as error:
                last = error
            else:
                if text in page:
                    return status, page
            time.sleep(0.05)
        raise AssertionError(f"{text!r} never came; last: {last}")


@pytest.fixture
def fake(tmp_path: Path) -> Path:
    """The folder of the fake site, and beside it the templates, free to change."""
    return copy_site(tmp_path / "een project").parent


@pytest.fixture
def preview(fake: Path) -> Iterator[Callable[[], Preview]]:
    started: list[Preview] = []

    def begin() -> Preview:
        started.append(Preview(fake))
        return started[-1]

    yield begin
    for each in started:
        each.process.kill()
        each.process.communicate()


@pytest.fixture
def running(preview: Callable[[], Preview]) -> Preview:
    """A preview that shows the site as it is."""
    begun = preview()
    begun.wait_for("Kamers", "/onderwerpen/")
    return begun


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    write(path, text.replace(old, new))


PAGE, ADDRESS = "onderwerpen/kamers.md", "/onderwerpen/kamers/"


def test_serve_starts_with_a_mistake_shows_it_everywhere_and_recovers(
    fake: Path, preview: Callable[[], Preview]
) -> None:
    change(fake / "mkdocs.yml", "name: material", "name: bestaat-niet")
    running = preview()
    for address in ("/", "/some/where/", "/assets/site.css"):
        status, page = running.wait_for("Er is geen thema", address)
        assert status == 500
        assert '<html lang="nl">' in page
        assert "/_preview/reload.js" in page  # refreshes by itself

    change(fake / "mkdocs.yml", "name: bestaat-niet", "name: material")
    status, page = running.wait_for("Een kamer is <strong>belangrijk", ADDRESS)
    assert status == 200
    assert running.get("/some/where/")[0] == 404

    change(fake / "content" / PAGE, "titel: Kamers", "titel: Kamers\n<i>x&y: z")
    _, page = running.wait_for("Er klopt iets niet", ADDRESS)
    assert "&lt;i&gt;x&amp;y" in page

    change(fake / "content" / PAGE, "titel: Kamers\n<i>x&y: z", "titel: Weer goed")
    running.wait_for("Weer goed", ADDRESS)
    change(fake / "content" / PAGE, "Een kamer is **belangrijk**", "[Een kamer](weg.md)")
    running.wait_for("&quot;onderwerpen/weg.md&quot; bestaat niet", "/")


def test_a_mistake_that_only_a_check_of_everything_finds_is_shown(
    fake: Path, running: Preview
) -> None:
    (fake / "content" / PAGE).unlink()
    _, page = running.wait_for("Er klopt iets niet", "/")
    assert "kamers" in page


def test_a_changed_title_shows_on_the_page_and_on_lists(fake: Path, running: Preview) -> None:
    change(fake / "content" / PAGE, "titel: Kamers", "titel: Woonruimte")
    running.wait_for("Woonruimte", ADDRESS)
    running.wait_for("Woonruimte", "/onderwerpen/")


def test_pages_come_and_go(fake: Path, running: Preview) -> None:
    page = fake / "content" / "nieuw.md"
    write(page, "---\ntitel: Nieuw\nsamenvatting: Een bladzijde.\n---\n\nTekst.\n")
    running.wait_for("Een bladzijde.", "/nieuw/")
    page.unlink()
    running.wait_for("Deze pagina is er niet", "/nieuw/")


def test_a_changed_template_shows(fake: Path, running: Preview) -> None:
    frame = fake.parents[1] / "overrides" / "partials" / "frame.html"
    change(frame, "Ga naar de inhoud", "Meteen naar de tekst")
    running.wait_for("Meteen naar de tekst")


def test_content_that_is_away_for_a_moment_comes_back(fake: Path, running: Preview) -> None:
    (fake / "content").rename(fake / "elders")
    running.wait_for("Er klopt iets niet")
    (fake / "elders").rename(fake / "content")
    running.wait_for("Kamers", "/onderwerpen/")


def test_the_search_index_is_made_when_somebody_searches(running: Preview) -> None:
    status, entry = running.get("/pagefind/pagefind-entry.json")
    assert status == 200
    assert '"nl"' in entry


def test_only_this_computer_is_answered_and_only_what_is_there(running: Preview) -> None:
    assert running.get("/%00")[0] == 404
    assert running.get("/../mkdocs.yml")[0] == 404
    assert running.get("/..%2f..%2fmkdocs.yml")[0] == 404
    assert running.get("/", {"Host": "elders.example"})[0] == 421
    assert running.get("/", {"Host": "127.0.0.1:1"})[0] == 421
    assert running.get("/", {"Host": f"localhost:{running.port}"})[0] == 200


def test_an_open_page_hears_of_a_change(fake: Path, running: Preview) -> None:
    _, page = running.wait_for("Kamers", ADDRESS)
    (since,) = re.findall(r"reload\.js\?since=([\w-]+)", page)
    change(fake / "content" / PAGE, "Een kamer is **belangrijk**", "Een kamer is van belang")
    _, told = running.get(f"/_preview/events?since={since}")
    assert told.endswith("data: nieuw\n\n")
    _, told = running.get("/_preview/events?since=een-vorige-keer")
    assert told == "data: nieuw\n\n"


@posix_only
def test_ctrl_c_ends_serve_with_one_line(fake: Path, running: Preview) -> None:
    running.process.send_signal(signal.SIGINT)
    out, errors = running.process.communicate(timeout=PATIENCE)
    assert running.process.returncode == 130
    assert errors.strip() == "Gestopt."
    assert f"http://127.0.0.1:{running.port}/" in out
    assert list((fake.parent / "temporary").iterdir()) == []


def test_a_port_in_use_is_one_line(fake: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        process = start(fake, "serve", "--port", str(taken.getsockname()[1]))
        _, errors = process.communicate(timeout=PATIENCE)
    assert process.returncode == 1
    (line,) = errors.splitlines()
    assert "is niet vrij" in line


def test_own_code_is_read_again_when_it_changes(fake: Path, preview: Callable[[], Preview]) -> None:
    shutil.copytree(ROOT / "site_plugins", fake / "site_plugins")
    running = preview()
    running.wait_for("Kamers", "/onderwerpen/")
    composing = fake / "site_plugins" / "composing.py"
    change(composing, "escape(record.entry.summary)", 'escape("Nu goedenavond")')
    running.wait_for("Nu goedenavond")
