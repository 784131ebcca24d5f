"""`build` and `serve` with the real engine, on a site of one page without our plugins."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.builders import OUR_PAGE

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 15.0  # seconds, for what takes a second

# The command as website.py runs it, but in the Python of this test, whatever its .venv is.
START = """
import sys
from commands._environment import Environment
from commands._main import main

Environment.ensure = lambda self, dev: None
Environment.is_current = lambda self: True
sys.exit(main(sys.argv[1:]))
"""

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

GREET = """
def on_page_markdown(text, **_):
    from site_plugins import greeting

    return greeting.TEXT
"""

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


@pytest.fixture(autouse=True)
def listen_to_ctrl_c() -> Iterator[None]:
    """Children inherit it when Ctrl-C is ignored, as in a job in the background of a shell."""
    former = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, former)


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
        pytest.param(BROKEN, "# Hallo\n", "Unrecognised theme name", id="settings"),
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

    def get(self, address: str) -> tuple[int, str]:
        url = f"http://127.0.0.1:{self.port}{address}"
        try:
            with urllib.request.urlopen(url, timeout=PATIENCE) as answer:
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
def preview(site: Path) -> Iterator[Callable[[], Preview]]:
    started: list[Preview] = []

    def begin() -> Preview:
        started.append(Preview(site))
        return started[-1]

    yield begin
    for each in started:
        each.process.kill()
        each.process.communicate()


def test_serve_starts_with_a_mistake_shows_it_everywhere_and_recovers(
    site: Path, preview: Callable[[], Preview]
) -> None:
    write(site / "mkdocs.yml", BROKEN)
    running = preview()
    for address in ("/", "/some/where/", "/css/base.css"):
        status, page = running.wait_for("Unrecognised theme name", address)
        assert status == 500
        assert '<html lang="nl">' in page
        assert "livereload(" in page  # refreshes by itself

    write(site / "mkdocs.yml", GOOD)
    status, page = running.wait_for("Hallo")
    assert status == 200
    assert running.get("/some/where/")[0] == 404

    write(site / "content" / "index.md", "[x](<weg&<i>.md>)\n")
    _, page = running.wait_for("Er klopt iets niet")
    assert "weg&amp;&lt;i&gt;.md" in page

    write(site / "content" / "index.md", "# Weer goed\n")
    running.wait_for("Weer goed")


@posix_only
def test_ctrl_c_ends_serve_with_one_line(site: Path, preview: Callable[[], Preview]) -> None:
    running = preview()
    running.wait_for("Hallo")
    running.process.send_signal(signal.SIGINT)
    out, errors = running.process.communicate(timeout=PATIENCE)
    assert running.process.returncode == 130
    assert errors.strip() == "Gestopt."
    assert f"http://127.0.0.1:{running.port}/" in out
    assert list((site.parent / "temporary").iterdir()) == []


def test_a_port_in_use_is_one_line(site: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        process = start(site, "serve", "--port", str(taken.getsockname()[1]))
        _, errors = process.communicate(timeout=PATIENCE)
    assert process.returncode == 1
    (line,) = errors.splitlines()
    assert "is niet vrij" in line


def test_own_code_is_read_again_when_it_changes(site: Path, preview: Callable[[], Preview]) -> None:
    code = site / "site_plugins"
    code.mkdir()
    write(code / "__init__.py", "")
    write(code / "greeting.py", "TEXT = 'Goedemorgen'\n")
    write(site / "hook.py", GREET)
    write(site / "mkdocs.yml", HOOKED)
    running = preview()
    running.wait_for("Goedemorgen")
    write(code / "greeting.py", "TEXT = 'Nu goedenavond'\n")
    running.wait_for("Nu goedenavond")
