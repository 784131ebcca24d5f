"""The live preview: a small server that makes each page when the browser asks for it.

A saved file is read at once; what that costs is told by how much it changes (site_plugins/live.py).
The checks of all content run after it, beside the server. While there is a mistake every address
shows it, and a page that is open loads itself anew when something changed.
"""

import queue
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from commands.shared.messages import Stop, complain, say, unexpected
from commands.site._engine import read_settings
from commands.site._own_code import OwnCode
from commands.site._preview_server import PreviewServer
from commands.site._watching import Watcher

if TYPE_CHECKING:
    from site_plugins.live import LiveSite

_GLANCE = 0.1  # seconds between two looks whether the check is done
_CHECK = """\
import sys
from pathlib import Path
from site_plugins.reading.clock import today
from site_plugins.loading import load
from site_plugins.reading.problem import report

content = Path(sys.argv[1])
errors = load(content, today()).errors
print(report(errors, root=content.name))
sys.exit(bool(errors))
"""


class Preview:
    """Shows the site of `config` as it is now. Tells what is wrong on the screen too."""

    def __init__(self, config: Path, port: int) -> None:
        self._config = config
        self._port = port
        self._code = OwnCode(config.parent / "site_plugins")
        self._live: LiveSite | None = None
        # Until the settings say it.
        self._content, self._templates = config.parent / "content", config.parent / "overrides"
        self._said: IO[str]
        self._index: dict[str, bytes] | None = None
        self._index_lock = threading.Lock()
        self._changed: queue.SimpleQueue[Path] = queue.SimpleQueue()
        self._watcher = Watcher(self._changed.put)
        self._server = PreviewServer(port, self._answer)

    @property
    def url(self) -> str:
        """The address of the preview."""
        return self._server.url

    def serve(self) -> None:
        """Serve until an exception (Ctrl-C) ends it. Raises Stop if the port is taken."""
        try:
            self._server.listen()
        except (OSError, OverflowError) as error:
            raise Stop(
                f"Poort {self._port} is niet vrij. Stop het andere programma, of kies een andere "
                "poort, zoals: python3 scripts/website.py serve --port 8001"
            ) from error
        say(f"Ik maak het voorbeeld. Straks zie je het op {self.url} (stoppen: Ctrl-C).")
        self._load()
        while True:
            self._follow()

    def close(self) -> None:
        """Stop serving and watching."""
        self._watcher.close()
        self._server.close()

    # --- following what changes ------------------------------------------------------------------

    def _follow(self) -> None:
        """Check everything while nobody writes; then take in what changed."""
        with self._checking() as check:
            paths = [self._next_change(check)]
        with suppress(queue.Empty):
            while True:
                paths.append(self._changed.get_nowait())
        self._take_in(paths)

    def _next_change(self, check: subprocess.Popen[str] | None) -> Path:
        """Wait for it; show what the check found if that comes first."""
        while check:
            try:
                return self._changed.get(timeout=_GLANCE)
            except queue.Empty:
                if check.poll() is not None:
                    self._show_check(check)
                    break
        return self._changed.get()

    @contextmanager
    def _checking(self) -> Iterator[subprocess.Popen[str] | None]:
        """A check of all content, in a process of its own: it takes seconds, and would hold up the
        pages. It ends when something changes: another follows then."""
        if self._live is None or self._server.problem:
            yield None  # there is something to mend first
            return
        with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
            check = subprocess.Popen(
                self._check_command(), stdout=said, stderr=subprocess.STDOUT, encoding="utf-8"
            )
            self._said = said
            try:
                yield check
            finally:
                check.kill()
                check.wait()

    def _show_check(self, check: subprocess.Popen[str]) -> None:
        """Also: let the next search begin with what is there now."""
        self._index = None
        if check.returncode != 0:
            self._said.seek(0)
            self._show(self._said.read().strip())

    def _take_in(self, paths: Iterable[Path]) -> None:
        names = {path.relative_to(self._content).as_posix() for path in paths if self._holds(path)}
        others = [path for path in paths if not self._holds(path)]
        live = self._live
        if live is None or others or "." in names:
            self._load()
        else:
            self._server.hold()  # half a change makes no page
            self._try(lambda: live.change(sorted(names)), live.mistakes)

    def _holds(self, path: Path) -> bool:
        return path.is_relative_to(self._content)

    def _load(self) -> None:
        """Everything anew: at the start, and when settings, templates or code changed."""
        self._server.hold()
        self._live = None
        self._code.refresh()
        self._watch()
        self._try(self._start, lambda: self._live.mistakes() if self._live else ())

    def _start(self) -> None:
        from site_plugins.live import LiveSite
        from site_plugins.reading.clock import today

        settings, self._content = read_settings(self._config, self.url)
        self._templates = settings.templates
        self._watch()
        self._live = LiveSite(self._content, today(), settings)

    def _watch(self) -> None:
        folders = (self._content, self._templates, self._config.parent / "site_plugins")
        self._watcher.watch(self._config, folders)

    def _try(self, change: Callable[[], None], mistakes: Callable[[], Iterable[Any]]) -> None:
        """Make a change; then show the site, or what is wrong with it."""
        from site_plugins.reading.problem import report

        try:
            change()
            errors = [*mistakes()]
            told = report(errors, root=self._content.name) if errors else ""
        except Stop as problem:
            told = str(problem)
        except Exception as error:
            told = self._told(error)
        self._show(told)

    def _show(self, told: str) -> None:
        former = self._server.problem
        if told and told != former:
            complain(f"{told}\nVerbeter dit en bewaar het bestand; dan zie je de site weer.")
        elif not told and former != "":
            say(f"Klaar: {self.url}")
        self._server.show(told)

    def _told(self, error: Exception) -> str:
        from site_plugins.publishing import BuildError

        return str(error) if isinstance(error, BuildError) else unexpected(error)

    # --- answering -------------------------------------------------------------------------------

    def _answer(self, path: str) -> bytes | None:
        """A file of the site by its path under the root. Raises Stop when it can't be made."""
        live = self._live
        if live is None:
            return None
        try:
            if path.startswith("pagefind/"):
                return self._search(live).get(path)
            content = live.get(path)
        except Exception as error:
            # Mostly a mistake between files, which the check that is going on is about to find.
            raise Stop(self._found_by_check() or self._told(error)) from error
        return content.read_bytes() if isinstance(content, Path) else content

    def _found_by_check(self) -> str:
        command = self._check_command()
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        return (done.stdout + done.stderr).strip() if done.returncode else ""

    def _check_command(self) -> list[str]:
        return [sys.executable, "-c", _CHECK, str(self._content)]

    def _search(self, live: "LiveSite") -> dict[str, bytes]:
        """The search index as it was when somebody first searched: to make it takes seconds."""
        with self._index_lock:
            if self._index is None:
                self._index = dict(live.search_index())
            return self._index
