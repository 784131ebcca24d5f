"""A small GitHub in memory, as the editor sees it: what Sveltia asks of https://api.github.com.

It has one repository, and answers through Playwright: `context.route(..., github.answer)`; what a
browser asks before it asks another site (a CORS preflight) Playwright answers by itself. What it
does not know is an error, so a new version of the editor that asks for more fails a test. REST:
https://docs.github.com/en/rest, GraphQL: https://docs.github.com/en/graphql.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha1
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Route

from tests.browser.graphql import Arguments, answered, fields_of

MAIN = "main"
MEMBER = "lid"
AVATAR = "https://avatars.githubusercontent.com/u/1"
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
    labels: list[str]
    is_open: bool = True


class Refused(Exception):  # noqa: N818 - GitHub's answer, not a mistake of ours
    """What GitHub says when it does not do what is asked, with the status of HTTP."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


class FakeGitHub:
    """`repository` is "owner/name"; `tokens` are those that it lets in: none, when all expired.

    `writes` has each request to change something, as `METHOD path` or the name of a mutation.
    """

    def __init__(self, repository: str, token: str, files: Mapping[str, str]) -> None:
        self.repository = repository
        self.tokens = {token}
        self.pulls: list[Pull] = []
        self.writes: list[str] = []
        first = Commit(files, "Begin", "beheer")
        self._commits = {first.oid: first}
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
        path = unquote(urlsplit(request.url).path)
        data = json.loads(request.post_data or "null")
        try:
            if request.headers.get("authorization", "").removeprefix("token ") not in self.tokens:
                status, body = 401, {"message": "Bad credentials"}
            elif path == "/graphql":
                status, body = 200, self._graphql(data["query"], data["variables"])
            else:
                status, body = self._rest(request.method, path, data)
        except Refused as refused:
            status, body = refused.status, {"message": str(refused)}
        route.fulfill(status=status, json=body, headers={"Access-Control-Allow-Origin": "*"})

    def _graphql(self, query: str, variables: Arguments) -> Any:
        root = {
            "repository": self._repository,
            "createRef": self._create_ref,
            "createCommitOnBranch": self._create_commit,
            "markPullRequestReadyForReview": lambda asked: self._set_draft(asked, False),
            "convertPullRequestToDraft": lambda asked: self._set_draft(asked, True),
        }
        fields = fields_of(query, variables)
        self.writes += [one.name for one in fields if one.name != "repository"]
        try:
            return {"data": answered(fields, root)}
        except Refused as refused:
            return {"data": None, "errors": [{"message": str(refused)}]}

    def _rest(self, method: str, path: str, data: Any) -> tuple[int, Any]:
        path = path.removeprefix(f"/repos/{self.repository}").strip("/")
        if method != "GET":
            self.writes.append(f"{method} {path}")
        match [method, *path.split("/")]:
            case ["GET", "user"]:
                user = {"id": 1, "login": MEMBER, "name": "Lid van de redactie", "email": ""}
                return 200, {**user, "avatar_url": AVATAR, "html_url": "https://github.com/lid"}
            case ["GET", "collaborators", name] if name == MEMBER:
                return 204, None
            case ["GET", "git", "trees", oid]:
                files = self._commits[oid].files
                return 200, {"tree": [_leaf(path, text) for path, text in files.items()]}
            case ["POST", "pulls"]:
                return 201, self._open(**data)
            case ["GET", "issues", number]:
                return 200, {"labels": [{"name": name} for name in self._pull(number).labels]}
            case ["PATCH", "issues", number]:
                self._pull(number).labels = data["labels"]
                return 200, {}
            case ["POST", "issues", number, "labels"]:
                self._pull(number).labels += data["labels"]
                return 200, []
            case ["PATCH", "pulls", number] if data == {"state": "closed"}:
                self._pull(number).is_open = False
                return 200, {}
            case ["PATCH", "git", "refs", "heads", *names]:
                self.branches["/".join(names)] = data["sha"]
                return 200, {}
            case ["DELETE", "git", "refs", "heads", *names]:
                del self.branches["/".join(names)]
                return 204, None
        raise Refused(404, "Not Found")

    def _pull(self, number: str) -> Pull:
        return self.pulls[int(number) - 1]

    def _open(self, title: str, head: str, base: str, body: str, draft: bool) -> dict[str, Any]:
        if any(pull.is_open and pull.head == head for pull in self.pulls):
            raise Refused(422, f"A pull request already exists for {head}.")
        pull = Pull(len(self.pulls) + 1, title, head, base, body, draft, [])
        self.pulls.append(pull)
        return {
            "number": pull.number,
            "node_id": str(pull.number),
            "title": title,
            "html_url": f"https://github.com/{self.repository}/pull/{pull.number}",
            "head": {"sha": self.branches[head]},
            "created_at": _NOW,
            "updated_at": _NOW,
        }

    # --- GraphQL: an object has a value for each field, or a function of the field's arguments ---

    def _repository(self, _asked: Arguments) -> dict[str, Any]:
        return {
            "id": "R1",
            "ref": self._ref,
            "object": self._object,
            "pullRequests": self._pull_requests,
        }

    def _ref(self, asked: Arguments) -> dict[str, Any] | None:
        branch = asked["qualifiedName"]
        if branch not in self.branches:
            return None
        return {"target": self._shown_commit(self.head(branch))}

    def _object(self, asked: Arguments) -> dict[str, Any] | None:
        """A commit or a file, by its hash, or a file on a branch as `branch:path`."""
        if "expression" in asked:
            branch, _, path = asked["expression"].partition(":")
            return _blob(self.head(branch).files[path])
        if asked["oid"] in self._commits:
            return self._shown_commit(self._commits[asked["oid"]])
        texts = (text for one in self._commits.values() for text in one.files.values())
        return next(_blob(text) for text in texts if _hash(text) == asked["oid"])

    def _shown_commit(self, commit: Commit) -> dict[str, Any]:
        node = {
            "oid": commit.oid,
            "message": commit.message,
            "committedDate": _NOW,
            "author": {
                **_person(commit.author),
                "user": {"login": commit.author, "databaseId": 1},
            },
        }
        return {
            **node,
            # Of one file, mostly; the newest commit of all is near enough.
            "history": {"nodes": [node]},
            "file": lambda asked: _blob(commit.files[asked["path"]]),
            "status": None,  # nothing was built yet
            "deployments": {"nodes": []},
            "checkSuites": {"nodes": []},
        }

    def _pull_requests(self, asked: Arguments) -> dict[str, Any]:
        found = [
            self._shown(pull)
            for pull in self.pulls
            if pull.is_open
            and asked.get("headRefName", pull.head) == pull.head
            and not {*pull.labels}.isdisjoint(asked.get("labels", pull.labels))
        ]
        return {"nodes": found, "totalCount": len(found)}

    def _shown(self, pull: Pull) -> dict[str, Any]:
        main = self.head(MAIN).files
        files = (
            {"path": path, "changeType": "MODIFIED" if path in main else "ADDED"}
            for path in self.changed(pull.head)
        )
        return {
            "id": str(pull.number),
            "number": pull.number,
            "title": pull.title,
            "url": f"https://github.com/{self.repository}/pull/{pull.number}",
            "isDraft": pull.draft,
            "isCrossRepository": False,
            "createdAt": _NOW,
            "updatedAt": _NOW,
            "headRefName": pull.head,
            "headRefOid": self.branches[pull.head],
            "author": {**_person(MEMBER), "login": MEMBER, "databaseId": 1},
            "labels": {"nodes": [{"name": name} for name in pull.labels]},
            "files": {"nodes": list(files)},
        }

    def _create_ref(self, asked: Arguments) -> dict[str, Any]:
        branch = asked["input"]["name"].removeprefix("refs/heads/")
        if branch in self.branches:
            raise Refused(200, f"A ref named {branch} already exists in the repository.")
        self.branches[branch] = asked["input"]["oid"]
        return {"ref": {"name": branch}}

    def _create_commit(self, asked: Arguments) -> dict[str, Any]:
        branch, changes = asked["input"]["branch"]["branchName"], asked["input"]["fileChanges"]
        if self.branches[branch] != asked["input"]["expectedHeadOid"]:
            raise Refused(200, f"Expected branch to point to {asked['input']['expectedHeadOid']}.")
        assert not changes["deletions"]
        texts = {
            one["path"]: base64.b64decode(one["contents"]).decode() for one in changes["additions"]
        }
        message = asked["input"]["message"]["headline"]
        return {"commit": self._shown_commit(self.commit(branch, texts, message, MEMBER))}

    def _set_draft(self, asked: Arguments, draft: bool) -> dict[str, Any]:
        self._pull(asked["input"]["pullRequestId"]).draft = draft
        return {"pullRequest": {"isDraft": draft}}


def _person(name: str) -> dict[str, str]:
    return {"name": name, "email": "", "avatarUrl": AVATAR}


def _hash(text: str) -> str:
    """The hash of a file, as git makes it."""
    data = text.encode()
    return sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


def _leaf(path: str, text: str) -> dict[str, Any]:
    return {"type": "blob", "path": path, "sha": _hash(text), "size": len(text.encode())}


def _blob(text: str) -> dict[str, Any]:
    facts = {"oid": _hash(text), "byteSize": len(text.encode())}
    return {**facts, "text": text, "isBinary": False, "isTruncated": False}
