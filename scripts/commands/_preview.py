"""The live preview: MkDocs' server, with a builder that survives mistakes and shows them.

MkDocs' own preview hangs while there is a mistake, and does not start with one.
"""

import html
import logging
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer

from commands._engine import Engine
from commands._messages import Problem, complain, say, seconds, unexpected

HOST = "127.0.0.1"  # this computer only

_PROBLEM_PAGE = """<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Er klopt iets niet</title>
<style>
body {{ max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1.125rem/1.5 sans-serif; }}
pre {{ padding: 1rem; border: 2px solid; white-space: pre-wrap; overflow-wrap: anywhere; }}
</style>
</head>
<body>
<main>
<h1>Er klopt iets niet</h1>
<p>Verbeter wat hieronder staat en bewaar het bestand. Deze pagina ververst vanzelf.</p>
<pre>{report}</pre>
</main>
</body>
</html>
"""


def problem_page(report: str) -> bytes:
    """Give the page that stands on every address while there is a mistake."""
    return _PROBLEM_PAGE.format(report=html.escape(report)).encode("utf-8")


class PreviewServer(LiveReloadServer):
    """Serves the folder `root`; while `problem_page` is not None, that page on every address."""

    def __init__(self, builder: Callable[[], None], port: int, root: Path) -> None:
        super().__init__(builder=builder, host=HOST, port=port, root=str(root))
        self.problem_page: bytes | None = None
        self.error_handler = self._error_page

    def take_port(self) -> None:
        """Listen; what comes is answered after `run`. Raises OSError if the port is taken."""
        self.server_bind()
        self.server_activate()

    def run(self, builder: Callable[[], None]) -> None:
        """Build, then serve and build after every change; an exception ends it."""
        # Before the first build, so that what changes during that build is built too.
        self.observer.start()
        builder()
        self.serve_thread.start()
        self._build_loop()  # type: ignore[no-untyped-call]

    def serve_request(
        self, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        """Answer one request, as WSGI does (PEP 3333)."""
        if environ["PATH_INFO"].startswith("/livereload/"):
            return super().serve_request(environ, start_response)
        # As in MkDocs, an answer waits for the build that is going on.
        with self._epoch_cond:
            self._epoch_cond.wait_for(lambda: self._visible_epoch == self._wanted_epoch)
            page, epoch = self.problem_page, self._visible_epoch
        if page is None:
            return super().serve_request(environ, start_response)
        start_response(
            "500 Internal Server Error",
            [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")],
        )
        return [self._inject_js_into_html(page, epoch)]  # type: ignore[no-untyped-call]

    def _error_page(self, code: int) -> bytes | None:
        page = Path(self.root) / f"{code}.html"
        return page.read_bytes() if page.is_file() else None


class Preview:
    """Builds the site of `config` in fresh folders within `folder`, and serves the latest."""

    def __init__(self, config: Path, folder: Path, port: int) -> None:
        self.url = f"http://{HOST}:{port}/"
        self._port = port
        self._folder = folder
        self._shown: Path | None = None
        self._engine = Engine(config, preview_url=self.url)
        self._own_code = OwnCode(config.parent / "site_plugins")
        self._server = PreviewServer(self.build, port, folder)
        self._watched: set[Path] = set()
        self._plugins_know = False
        names = ("content", "overrides", "site_plugins")
        self._watch(config, *(config.parent / name for name in names))

    def serve(self) -> None:
        """Serve until an exception (Ctrl-C) ends it. Raises Problem if the port is taken."""
        _quiet_server_log()
        try:
            self._server.take_port()
        except (OSError, OverflowError) as error:
            raise Problem(
                f"Poort {self._port} is niet vrij. Stop het andere programma, of kies een andere "
                "poort, zoals: python3 scripts/website.py serve --port 8001"
            ) from error
        say(f"Ik maak het voorbeeld. Straks zie je het op {self.url} (stoppen: Ctrl-C).")
        self._server.run(self.build)

    def close(self) -> None:
        """Stop serving and watching."""
        self._server.shutdown()
        self._engine.close()

    def build(self) -> None:
        """Build into a fresh folder; show it, or what is wrong."""
        started = time.perf_counter()
        target = Path(tempfile.mkdtemp(dir=self._folder))
        try:
            self._own_code.refresh()
            self._engine.build(target)
            self._tell_plugins()
        except Problem as problem:
            self._show_problem(str(problem))
        except Exception as error:
            self._show_problem(unexpected(error))
        else:
            self._show(target)
            say(f"Klaar: {self.url} ({seconds(time.perf_counter() - started)}).")
            return
        shutil.rmtree(target, ignore_errors=True)

    def _show(self, target: Path) -> None:
        former, self._shown = self._shown, target
        self._server.root = str(target)
        self._server.problem_page = None
        if former is not None:
            shutil.rmtree(former, ignore_errors=True)

    def _show_problem(self, report: str) -> None:
        self._server.problem_page = problem_page(report)
        complain(f"{report}\nVerbeter dit en bewaar het bestand; dan bouw ik opnieuw.")

    def _tell_plugins(self) -> None:
        config = self._engine.config
        if config is None:
            return
        self._watch(Path(config.docs_dir), *map(Path, config.watch))
        if not self._plugins_know:
            self._plugins_know = True
            config.plugins.on_serve(self._server, config=config, builder=self.build)

    def _watch(self, *paths: Path) -> None:
        for path in paths:
            if path.exists() and path not in self._watched:
                self._watched.add(path)
                self._server.watch(str(path))


class OwnCode:
    """The Python code of the project in `folder`: read again when it changed, like templates."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seen = self._state()

    def refresh(self) -> None:
        """Forget its modules if a file changed; the next build imports them anew."""
        now = self._state()
        if now == self._seen:
            return
        self._seen = now
        package = self._folder.name
        for name in list(sys.modules):
            if name == package or name.startswith(f"{package}."):
                del sys.modules[name]

    def _state(self) -> frozenset[tuple[Path, int]]:
        return frozenset((path, path.stat().st_mtime_ns) for path in self._folder.rglob("*.py"))


def _quiet_server_log() -> None:
    # Missing pages and closed tabs are no problems of the build, which collects what MkDocs logs.
    logger = logging.getLogger("mkdocs.livereload")
    logger.setLevel(logging.ERROR)
    logger.propagate = False
    logger.addHandler(logging.StreamHandler())
