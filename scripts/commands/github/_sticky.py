"""Comments and issues that we wrote ourselves and keep up to date, found by a hidden mark.

Only what our own account wrote counts: anybody can copy the mark.
"""

from __future__ import annotations

from typing import Any

from commands.github._github import GitHub

AUTHOR = "github-actions[bot]"


def find_pull_request(github: GitHub, head: str) -> int | None:
    """Give the open pull request whose newest commit is `head`.

    GitHub is asked, not the run: what a run says is up to whoever wrote the pull request. The list
    of pull requests in GitHub's own event is empty for one that comes from a fork.
    """
    listed = github.get("/pulls", state="open", sort="updated", direction="desc", per_page=100)
    return next((int(pull["number"]) for pull in listed if pull["head"]["sha"] == head), None)


def put_comment(github: GitHub, number: int, marker: str, text: str) -> None:
    """Write the comment with `marker` at an issue or pull request, or make it say `text`."""
    text = f"{marker}\n\n{text}"
    comment = _ours(github, f"/issues/{number}/comments", marker)
    if comment is None:
        github.send("POST", f"/issues/{number}/comments", {"body": text})
    elif comment["body"] != text:
        github.send("PATCH", f"/issues/comments/{comment['id']}", {"body": text})


def put_issue(github: GitHub, marker: str, title: str, text: str) -> None:
    """Keep one open issue that says `text`; close it when there is nothing to say."""
    issue = _ours(github, "/issues", marker, state="open", creator=AUTHOR)
    body = f"{marker}\n\n{text}"
    if issue is None and text:
        github.send("POST", "/issues", {"title": title, "body": body})
    elif issue is not None and not text:
        github.send("PATCH", f"/issues/{issue['number']}", {"state": "closed"})
    elif issue is not None and issue["body"] != body:
        github.send("PATCH", f"/issues/{issue['number']}", {"body": body})


def _ours(github: GitHub, path: str, marker: str, **query: str) -> Any:
    for entry in github.listed(path, **query):
        by_us = entry["user"] and entry["user"]["login"] == AUTHOR
        if by_us and (entry["body"] or "").startswith(marker):
            return entry
    return None
