"""A small GitHub on this computer: keeps what is written, answers as the real one does.

It knows pull requests, artifacts of runs, comments, issues and one file, with GitHub's paths. A
download answers with a redirect to another server, where no token may come.
"""

from __future__ import annotations

import base64
import io
import json
import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.loopback import reply, serving

REPOSITORY = "raad/website"
TOKEN = "geheim-van-de-test"
BOT = "github-actions[bot]"


@dataclass
class FakeGitHub:
    """`requests` has every request as `METHOD path`; `refused` makes the file read-only."""

    pulls: list[dict[str, Any]] = field(default_factory=list)
    artifacts: dict[str, bytes] = field(default_factory=dict)
    claimed_sizes: dict[str, int] = field(default_factory=dict)
    comments: list[dict[str, Any]] = field(default_factory=list)
    issues: list[dict[str, Any]] = field(default_factory=list)
    file: str = ""
    refused: bool = False
    changed: list[dict[str, str]] | None = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    tokens_elsewhere: list[str] = field(default_factory=list)
    address: str = ""
    storage: str = ""

    def add_artifact(self, name: str, content: str, inside: str = "") -> None:
        """A zip file with one file in it, as upload-artifact makes."""
        data = io.BytesIO()
        with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(inside or f"{name}.json", content)
        self.artifacts[name] = data.getvalue()

    def environment(self) -> dict[str, str]:
        return {
            "GITHUB_API_URL": self.address,
            "GITHUB_REPOSITORY": REPOSITORY,
            "GITHUB_SERVER_URL": "https://github.example",
            "GITHUB_TOKEN": TOKEN,
            "GITHUB_REF_NAME": "main",
        }

    def answer(self, method: str, path: str, query: dict[str, str], data: Any) -> tuple[int, Any]:
        """The status and the answer; a text is where to find what is asked for."""
        page = int(query.get("page", "1"))
        size = int(query.get("per_page", "30"))
        match [method, *path.strip("/").split("/")]:
            case ["GET", "pulls"]:
                return 200, self.pulls[(page - 1) * size : page * size]
            case ["GET", "pulls", _, "files"] if self.changed is not None:
                return 200, self.changed[(page - 1) * size : page * size]
            case ["GET", "actions", "runs", _, "artifacts"]:
                return 200, {"artifacts": list(self._listed())}
            case ["GET", "actions", "artifacts", number, "zip"]:
                return 302, f"{self.storage}/{list(self.artifacts)[int(number)]}"
            case ["GET", "issues", _, "comments"]:
                return 200, self.comments[(page - 1) * size : page * size]
            case ["POST", "issues", _, "comments"]:
                self.comments.append(_written(len(self.comments), data))
                return 201, {}
            case ["PATCH", "issues", "comments", number]:
                self.comments[int(number)].update(data)
                return 200, {}
            case ["GET", "issues"]:
                found = [issue for issue in self.issues if issue["state"] == query["state"]]
                return 200, found[(page - 1) * size : page * size]
            case ["POST", "issues"]:
                new = len(self.issues)
                self.issues.append(_written(new, data) | {"number": new, "state": "open"})
                return 201, {}
            case ["PATCH", "issues", number]:
                self.issues[int(number)].update(data)
                return 200, {}
            case ["GET", "contents", _]:
                content = base64.encodebytes(self.file.encode()).decode()
                return 200, {"content": content, "sha": "sha-van-nu"}
            case ["PUT", "contents", _] if self.refused or data["sha"] != "sha-van-nu":
                return 409, {}
            case ["PUT", "contents", _]:
                self.file = base64.b64decode(data["content"]).decode()
                return 200, {}
        return 404, {}

    def _listed(self) -> Iterator[dict[str, Any]]:
        for number, (name, data) in enumerate(self.artifacts.items()):
            size = self.claimed_sizes.get(name, len(data))
            yield {"id": number, "name": name, "expired": False, "size_in_bytes": size}


def _written(number: int, data: Any) -> dict[str, Any]:
    return {"id": number, "user": {"login": BOT}, **data}


@contextmanager
def running() -> Iterator[FakeGitHub]:
    """A GitHub that listens, and a storage elsewhere for what is downloaded."""
    github = FakeGitHub()
    with serving(partial(_api, github)) as api, serving(partial(_storage, github)) as storage:
        github.address, github.storage = api, storage
        yield github


def _api(github: FakeGitHub, request: BaseHTTPRequestHandler) -> None:
    split = urlsplit(request.path)
    path = re.sub(f"^/repos/{REPOSITORY}", "", split.path)
    github.requests.append(f"{request.command} {path}")
    if request.headers["Authorization"] != f"Bearer {TOKEN}":
        reply(request, 401)
        return
    length = int(request.headers["Content-Length"] or 0)
    data = json.loads(request.rfile.read(length)) if length else None
    query = {name: values[0] for name, values in parse_qs(split.query).items()}
    status, answer = github.answer(request.command, path, query, data)
    if status == 302:
        reply(request, 302, Location=answer)
    else:
        reply(request, status, json.dumps(answer).encode())


def _storage(github: FakeGitHub, request: BaseHTTPRequestHandler) -> None:
    if "Authorization" in request.headers:
        github.tokens_elsewhere.append(request.path)
    reply(request, 200, github.artifacts[request.path.strip("/")])
