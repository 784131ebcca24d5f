"""A small GitHub in memory, as the editor sees it: what it asks of https://api.github.com.

It has one repository, and answers through Playwright: `context.route(..., github.answer)`; what a
browser asks before it asks another site (a CORS preflight) Playwright answers by itself. What it
does not know is an error, so an editor that asks for more fails a test.
REST: https://docs.github.com/en/rest, GraphQL: https://docs.github.com/en/graphql.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha1
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from playwright.sync_api import Route

MAIN = "main"
MEMBER = "lid"
_NOW = "2026-11-22T12:00:00Z"


@dataclass(frozen=True)
class Commit:
    """The whole project at one moment: `files` has the texts by path."""

    files: Mapping[str, str]
    message: str
    author: str
    parent: str = ""

    @property
    def oid(self) -> str:
        return _hash(f"{self.parent} {self.message} {json.dumps(dict(self.files))}")


@dataclass
class Pull:
    number: int
    title: str
    head: str
    base: str
    body: str
    draft: bool
    is_open: bool = True
    is_from_fork: bool = False


class Refused(Exception):  # noqa: N818 - GitHub's answer, not a mistake of ours
    """What GitHub says when it does not do what is asked, with the status of HTTP."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


class FakeGitHub:
    """`repository` is "owner/name"; `tokens` are those that it lets in: none, when all expired.

    `writes` has each request to change something, as `METHOD path` or the name of a mutation.
    `is_closed`: the project is not there for this key.
    """

    def __init__(self, repository: str, token: str, files: Mapping[str, str]) -> None:
        self.repository = repository
        self.tokens = {token}
        self.pulls: list[Pull] = []
        self.writes: list[str] = []
        self.is_closed = False
        first = Commit(files, "Begin", "beheer")
        self._commits = {first.oid: first}
        self._trees: dict[str, Mapping[str, str]] = {}
        self.branches = {MAIN: first.oid}

    def head(self, branch: str) -> Commit:
        return self._commits[self.branches[branch]]

    def commit(self, branch: str, files: Mapping[str, str], message: str, author: str) -> Commit:
        """Puts a commit on a branch, with these files changed or added."""
        parent = self.head(branch)
        made = Commit({**parent.files, **files}, message, author, parent.oid)
        self._commits[made.oid] = made
        self.branches[branch] = made.oid
        return made

    def commits(self, branch: str) -> list[Commit]:
        """What is on a branch and not on main, the oldest first."""
        found, oid = [], self.branches[branch]
        while oid != self.branches[MAIN]:
            found.append(self._commits[oid])
            oid = found[-1].parent
        return found[::-1]

    def changed(self, branch: str) -> dict[str, str]:
        """The files on a branch that are not as on main, by path."""
        main = self.head(MAIN).files
        return {
            path: text for path, text in self.head(branch).files.items() if main.get(path) != text
        }

    # --- over HTTP ---

    def answer(self, route: Route) -> None:
        """Answers one request, with the header that lets a browser of another site read it."""
        request = route.request
        address = urlsplit(request.url)
        data = json.loads(request.post_data or "null")
        query = {name: one for name, (one,) in parse_qs(address.query).items()}
        try:
            if request.headers.get("authorization", "").removeprefix("Bearer ") not in self.tokens:
                status, body = 401, {"message": "Bad credentials"}
            elif address.path == "/graphql":
                status, body = 200, self._graphql(data["query"], data["variables"]["id"])
            else:
                status, body = self._rest(request.method, unquote(address.path), query, data)
        except Refused as refused:
            status, body = refused.status, {"message": str(refused)}
        route.fulfill(status=status, json=body, headers={"Access-Control-Allow-Origin": "*"})

    def _graphql(self, query: str, pull: str) -> Any:
        """Only the two mutations that REST has not."""
        drafts = {"markPullRequestReadyForReview": False, "convertPullRequestToDraft": True}
        (name,) = (one for one in drafts if f"{one}(input" in query)
        self.writes.append(name)
        self._pull(pull).draft = drafts[name]
        return {"data": {name: {"pullRequest": {"isDraft": drafts[name]}}}}

    def _rest(self, method: str, path: str, query: Mapping[str, str], data: Any) -> tuple[int, Any]:
        if self.is_closed and path.startswith("/repos/"):
            raise Refused(404, "Not Found")
        path = path.removeprefix(f"/repos/{self.repository}").strip("/")
        if method != "GET":
            self.writes.append(f"{method} {path}")
        match [method, *path.split("/")]:
            case ["GET", "user"]:
                return 200, {"login": MEMBER}
            case ["GET", "contents", *names]:
                return 200, self._file("/".join(names), query["ref"])
            case ["GET", "commits"]:
                return 200, [*self._last_change(query["path"], query["sha"])]
            case ["GET", "git", "matching-refs", "heads", *names]:
                return 200, [*self._refs("/".join(names))]
            case ["GET", "git", "commits", oid]:
                return 200, {"sha": oid, "tree": {"sha": self._tree(self._commits[oid].files)}}
            case ["GET", "pulls"]:
                return 200, [self._shown(pull) for pull in self.pulls if _asked(pull, query, self)]
            case ["GET", "git", "trees", branch]:
                return 200, {"tree": [{"path": path} for path in self.head(branch).files]}
            case ["POST", "git", "trees"]:
                files = {one["path"]: one["content"] for one in data["tree"]}
                return 201, {"sha": self._tree({**self._trees[data["base_tree"]], **files})}
            case ["POST", "git", "commits"]:
                (parent,) = data["parents"]
                commit = Commit(self._trees[data["tree"]], data["message"], MEMBER, parent)
                self._commits[commit.oid] = commit
                return 201, {"sha": commit.oid}
            case ["POST", "git", "refs"]:
                return 201, self._make(data["ref"].removeprefix("refs/heads/"), data["sha"])
            case ["PATCH", "git", "refs", "heads", *names]:
                return 200, self._move("/".join(names), data["sha"], data["force"])
            case ["DELETE", "git", "refs", "heads", *names]:
                del self.branches["/".join(names)]
                return 204, None
            case ["POST", "pulls"]:
                return 201, self._open(**data)
            case ["PATCH", "pulls", number] if data == {"state": "closed"}:
                self._pull(number).is_open = False
                return 200, {}
        raise AssertionError(f"The editor asks for what this GitHub has not: {method} {path}")

    def _known(self, branch: str) -> str:
        if branch not in self.branches:
            raise Refused(404, "Not Found")
        return self.branches[branch]

    def _file(self, path: str, branch: str) -> dict[str, str]:
        files = self._commits[self._known(branch)].files
        if path not in files:
            raise Refused(404, "Not Found")
        return {"content": base64.encodebytes(files[path].encode()).decode()}

    def _refs(self, start: str) -> Iterator[dict[str, Any]]:
        for branch, oid in self.branches.items():
            if branch.startswith(start):
                yield {"ref": f"refs/heads/{branch}", "object": {"sha": oid}}

    def _last_change(self, path: str, branch: str) -> Iterator[dict[str, Any]]:
        """The newest commit that changed a file, if there is one."""
        commit = self.head(branch)
        if path in commit.files:
            while (former := self._commits.get(commit.parent)) and (
                former.files.get(path) == commit.files[path]
            ):
                commit = former
            author = {"name": commit.author, "date": _NOW}
            yield {"sha": commit.oid, "commit": {"author": author, "message": commit.message}}

    def _tree(self, files: Mapping[str, str]) -> str:
        oid = _hash(json.dumps(dict(files)))
        self._trees[oid] = files
        return oid

    def _make(self, branch: str, oid: str) -> dict[str, Any]:
        if branch in self.branches:
            raise Refused(422, "Reference already exists")
        self.branches[branch] = oid
        return {"ref": branch}

    def _move(self, branch: str, oid: str, force: bool) -> dict[str, Any]:
        if not force and self._commits[oid].parent != self.branches[branch]:
            raise Refused(422, "Update is not a fast forward")
        self.branches[branch] = oid
        return {"ref": branch}

    def _pull(self, number: str) -> Pull:
        return self.pulls[int(number) - 1]

    def _open(self, title: str, head: str, base: str, body: str, draft: bool) -> dict[str, Any]:
        if any(pull.is_open and pull.head == head for pull in self.pulls):
            raise Refused(422, f"A pull request already exists for {head}.")
        pull = Pull(len(self.pulls) + 1, title, head, base, body, draft)
        self.pulls.append(pull)
        return self._shown(pull)

    def _shown(self, pull: Pull) -> dict[str, Any]:
        return {
            "number": pull.number,
            "node_id": str(pull.number),
            "title": pull.title,
            "html_url": f"https://github.com/{self.repository}/pull/{pull.number}",
            "draft": pull.draft,
            "head": {
                "ref": pull.head,
                "sha": "" if pull.is_from_fork else self.branches[pull.head],
                "repo": {"id": 2 if pull.is_from_fork else 1},
            },
            "base": {"ref": pull.base, "repo": {"id": 1}},
        }


def _asked(pull: Pull, query: Mapping[str, str], github: FakeGitHub) -> bool:
    owner = "sam" if pull.is_from_fork else github.repository.partition("/")[0]
    return pull.is_open and query.get("head", f"{owner}:{pull.head}") == f"{owner}:{pull.head}"


def _hash(text: str) -> str:
    return sha1(text.encode(), usedforsecurity=False).hexdigest()
