"""A folder served as a real host does: compressed, `index.html` for a folder, and the 404 page."""

import gzip
import mimetypes
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit


@contextmanager
def served(folder: Path, *, with_headers: bool = False) -> Iterator[str]:
    """Serve `folder` to this computer only; give the address, which ends with a slash.

    `with_headers`: with what the file `_headers` in it says, as some hosts do and others don't.
    """
    rules = _read_headers(folder / "_headers") if with_headers else []
    server = QuietServer(("127.0.0.1", 0), _handler(folder, rules))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def compressed(content: bytes) -> bytes:
    """Give what goes over the line."""
    return gzip.compress(content, 6, mtime=0)


class QuietServer(ThreadingHTTPServer):
    """A server that says nothing of browsers that leave."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that leaves a page before it is whole is no error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def _read_headers(path: Path) -> list[tuple[str, str, str]]:
    """Each header by the addresses that it is for, with `*` for all that follows."""
    found, address = [], ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("/"):
            address = line
        elif line.strip():
            name, _, value = line.strip().partition(": ")
            found.append((address, name, value))
    return found


def _handler(folder: Path, rules: list[tuple[str, str, str]]) -> type[BaseHTTPRequestHandler]:
    root = folder.resolve()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        # Headers and body go apart: else the body waits up to 40 ms for a word of the browser.
        disable_nagle_algorithm = True

        def do_GET(self) -> None:  # the name is http.server's
            path = (root / unquote(urlsplit(self.path).path).lstrip("/")).resolve()
            file = path / "index.html" if path.is_dir() else path
            found = file.is_relative_to(root) and file.is_file()
            body = compressed((file if found else root / "404.html").read_bytes())
            kind = mimetypes.guess_type(file.name)[0] if found else "text/html"
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", kind or "application/octet-stream")
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            for address, name, value in rules:
                if fnmatchcase(urlsplit(self.path).path, address):
                    self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments: object) -> None:
            """Say nothing: the output is for what was found."""

    return Handler
