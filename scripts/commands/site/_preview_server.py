"""The server of the live preview: for this computer only, and for nobody who pretends to be it."""

import html
import mimetypes
import secrets
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from string import Template
from urllib.parse import parse_qs, unquote, urlsplit

from commands.shared.messages import Stop
from commands.site._serving import QuietServer

HOST = "127.0.0.1"
_PAGES = Path(__file__).resolve().parents[2] / "preview"
_OWN = "_preview/"
_SCRIPT = f"{_OWN}reload.js"
_EVENTS = f"{_OWN}events"
_HEARTBEAT = 15.0  # seconds; shows that a page which went away is gone
Answer = Callable[[str], bytes | None]


class PreviewServer:
    """Asks `answer` for each file, by its path under the root; None when there is none, a Problem
    when it can't be made. While `problem` is not empty, that is shown on every address; None means
    that nothing is known yet, and then a request waits."""

    def __init__(self, port: int, answer: Answer) -> None:
        self.url = f"http://{HOST}:{port}/"
        self.problem: str | None = None
        self._port = port
        self._answer = answer
        self._changed = threading.Condition()
        # No number of an earlier preview: a page that was open then loads itself anew as well.
        self._start = secrets.token_hex(4)
        self._version = 0
        self._server: QuietServer | None = None

    def listen(self) -> None:
        """Begin to answer. Raises OSError if the port is taken."""
        self._server = QuietServer((HOST, self._port), _handler(self))
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def hold(self) -> None:
        """Let requests wait until something is shown."""
        with self._changed:
            self.problem = None

    def show(self, problem: str) -> None:
        """Something changed: show the site, or the problem, also on pages that are open."""
        with self._changed:
            self.problem = problem
            self._version += 1
            self._changed.notify_all()

    def close(self) -> None:
        """Stop answering."""
        if self._server:
            self._server.shutdown()
            self._server.server_close()

    @property
    def version(self) -> str:
        """Which change was the last."""
        return f"{self._start}-{self._version}"

    def wait_for_change(self, since: str) -> bool:
        """Whether something changed since; waits a while if not."""
        with self._changed:
            return self._changed.wait_for(lambda: self.version != since, _HEARTBEAT)

    def get(self, path: str) -> tuple[int, str, bytes]:
        """Status, media type and content for a path under the root."""
        with self._changed:
            self._changed.wait_for(lambda: self.problem is not None)
            version, problem = self.version, self.problem
        if path == _SCRIPT:
            return 200, "text/javascript", (_PAGES / "reload.js").read_bytes()
        try:
            status, path, content = (500, "", b"") if problem else self._answered(path)
        except Stop as error:
            problem = str(error)
        if problem:
            return 500, "text/html", _reloading(_problem_page(problem), version)
        if path.endswith(".html"):
            return status, "text/html", _reloading(content, version)
        return status, mimetypes.guess_type(path)[0] or "application/octet-stream", content

    def _answered(self, path: str) -> tuple[int, str, bytes]:
        for candidate in (f"{path}index.html",) if path.endswith("/") or not path else (path,):
            content = self._answer(candidate)
            if content is not None:
                return 200, candidate, content
        return 404, "404.html", self._answer("404.html") or b""


def _problem_page(report: str) -> bytes:
    template = Template((_PAGES / "problem.html").read_text(encoding="utf-8"))
    return template.substitute(report=html.escape(report)).encode()


def _reloading(page: bytes, version: str) -> bytes:
    script = f'<script src="/{_SCRIPT}?since={version}"></script>'.encode()
    before, end, after = page.rpartition(b"</body>")
    return before + script + end + after


def _handler(server: PreviewServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # Headers and body go apart: else the body waits up to 40 ms for a word of the browser.
        disable_nagle_algorithm = True

        def do_GET(self) -> None:  # the name is http.server's
            if not self._is_for_us():
                return
            address = urlsplit(self.path)
            path = unquote(address.path).removeprefix("/")
            if path == _EVENTS:
                self._stream(parse_qs(address.query).get("since", [""])[0])
            elif not path.isprintable():
                self._send(404, "text/plain", b"")
            elif path and "." not in path.rpartition("/")[2] and not path.endswith("/"):
                self._send(301, "text/plain", b"", ("Location", f"{address.path}/"))
            else:
                self._send(*server.get(path))

        do_HEAD = do_GET  # noqa: N815 - as above

        def _is_for_us(self) -> bool:
            """A page elsewhere can give its own name to this computer, and would then be let in."""
            host = urlsplit(f"//{self.headers.get('Host', '')}")
            try:
                known = host.hostname in (HOST, "localhost") and host.port == server._port
            except ValueError:
                known = False
            if not known:
                self._send(421, "text/plain", b"")
            return known

        def _send(self, status: int, kind: str, content: bytes, *more: tuple[str, str]) -> None:
            self.send_response(status)
            charset = "; charset=utf-8" if kind.startswith("text/") else ""
            self.send_header("Content-Type", kind + charset)
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Cache-Control", "no-store")
            for name, value in more:
                self.send_header(name, value)
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(content)

        def _stream(self, since: str) -> None:
            """One word when something changed since, then the end (Server-Sent Events, WHATWG)."""
            self.close_connection = True
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            while not server.wait_for_change(since):
                self.wfile.write(b": er is niets nieuws\n\n")
            self.wfile.write(b"data: nieuw\n\n")

        def log_message(self, *arguments: object) -> None:
            """Say nothing: the screen is for what is wrong with the content."""

    return Handler
