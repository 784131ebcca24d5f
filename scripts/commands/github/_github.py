"""GitHub's REST API, as far as we need it, with the standard library alone.

The steps that may write use only this: no package of others runs beside their token.
"""

from __future__ import annotations

import json
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from http.client import HTTPException
from typing import IO, Any

from commands.shared.actions import variable
from commands.shared.messages import Stop

_PATIENCE = 30.0  # seconds
_LARGEST_ANSWER = 10_000_000  # bytes
_PER_PAGE = 100
MOST_LISTED = 3_000  # GitHub gives no more of the files of a proposal


class Refused(Stop):
    """GitHub said no; `status` is its code (HTTP)."""

    def __init__(self, status: int, what: str) -> None:
        super().__init__(f"GitHub weigert: {what} geeft {status}.")
        self.status = status


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirect is followed by hand: the token is for GitHub alone."""

    def redirect_request(self, *_arguments: object) -> None:
        return None


class GitHub:
    """One repository, with the rights of one token."""

    def __init__(self, api: str, repository: str, token: str) -> None:
        self._base = f"{api}/repos/{repository}"
        self._token = token
        self._opener = urllib.request.build_opener(_NoRedirect)

    @classmethod
    def from_environment(cls) -> GitHub:
        """The repository of the workflow that runs. Raises Stop outside GitHub Actions."""
        return cls(
            variable("GITHUB_API_URL"), variable("GITHUB_REPOSITORY"), variable("GITHUB_TOKEN")
        )

    def get(self, path: str, **query: str | int) -> Any:
        """Ask for data. Raises Refused, or Stop when GitHub can't be reached."""
        return self.send("GET", f"{path}?{urllib.parse.urlencode(query)}" if query else path)

    def listed(self, path: str, **query: str | int) -> Iterator[Any]:
        """A list that comes in pages, the first MOST_LISTED of it. Raises as `get` does."""
        for page in range(1, MOST_LISTED // _PER_PAGE + 1):
            listed = self.get(path, per_page=_PER_PAGE, page=page, **query)
            yield from listed
            if len(listed) < _PER_PAGE:
                return

    def send(self, method: str, path: str, data: object = None) -> Any:
        """Do something, with `data` as its JSON. Raises as `get` does."""
        body = None if data is None else json.dumps(data).encode()
        with self._open(method, path, body) as answer:
            text = answer.read(_LARGEST_ANSWER)
        return json.loads(text) if text else None

    def download(self, path: str, limit: int) -> bytes:
        """Fetch a file of at most `limit` bytes. Raises Stop when it is larger."""
        try:
            answer = self._open("GET", path)
        except Refused as refusal:
            place = getattr(refusal.__cause__, "headers", {}).get("Location")
            if refusal.status not in (301, 302, 303, 307, 308) or not place:
                raise
            answer = _reach(urllib.request.build_opener(_NoRedirect), place, "het bestand")
        with answer:
            data = answer.read(limit + 1)
        if len(data) > limit:
            raise Stop("Het bestand is te groot.")
        return data

    def _open(self, method: str, path: str, body: bytes | None = None) -> IO[bytes]:
        headers = {
            "Accept": "application/vnd.github+json",
            "Authorization": f"Bearer {self._token}",
            "X-GitHub-Api-Version": "2022-11-28",
        }
        address = self._base + path
        request = urllib.request.Request(address, data=body, headers=headers, method=method)
        return _reach(self._opener, request, f"{method} {path.partition('?')[0]}")


def _reach(
    opener: urllib.request.OpenerDirector, request: urllib.request.Request | str, what: str
) -> IO[bytes]:
    try:
        answer: IO[bytes] = opener.open(request, timeout=_PATIENCE)
    except urllib.error.HTTPError as error:
        raise Refused(error.code, what) from error
    except (OSError, HTTPException, ValueError) as error:
        raise Stop(f"Ik krijg geen antwoord van GitHub op {what}: {error}.") from error
    return answer
