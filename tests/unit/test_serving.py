"""The folder that a browser looks at is all that is served of this computer."""

from __future__ import annotations

import gzip
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from commands.shared.arguments import parse_options
from commands.shared.listing import all_commands
from commands.site import serve
from commands.site._serving import served


@pytest.mark.parametrize("path", ["/../geheim.txt", "/%2e%2e/geheim.txt", "/a/../../geheim.txt"])
def test_nothing_beside_the_folder_is_given(path: str, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (tmp_path / "geheim.txt").write_text("geheim", encoding="utf-8")
    (site / "404.html").write_text("niet gevonden", encoding="utf-8")
    with served(site) as address:
        connection = HTTPConnection(urlsplit(address).netloc)
        connection.request("GET", path)
        answer = connection.getresponse()
        body = gzip.decompress(answer.read())
        connection.close()
    assert (answer.status, body) == (404, b"niet gevonden")


@pytest.mark.parametrize(("with_headers", "framed"), [(True, ["DENY", "SAMEORIGIN"]), (False, [])])
def test_a_host_may_send_the_headers_of_the_site(
    with_headers: bool, framed: list[str], tmp_path: Path
) -> None:
    (tmp_path / "404.html").touch()
    rules = "/*\n  X-Frame-Options: DENY\n/a/*\n  X-Frame-Options: SAMEORIGIN\n/b\n  X-Other: 1\n"
    (tmp_path / "_headers").write_text(rules, encoding="utf-8")
    with served(tmp_path, with_headers=with_headers) as address:
        connection = HTTPConnection(urlsplit(address).netloc)
        connection.request("GET", "/a/b")
        answer = connection.getresponse()
        connection.close()
    assert answer.headers.get_all("X-Frame-Options", []) == framed
    assert answer.headers["X-Other"] is None


@pytest.mark.parametrize("port", ["99999", "65536", "-1"])
def test_a_port_that_no_computer_has_is_not_called_busy(
    port: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        parse_options([f"--port={port}"], "serve", all_commands()["serve"], serve)
    assert "kies 0 tot en met 65535" in capsys.readouterr().err
