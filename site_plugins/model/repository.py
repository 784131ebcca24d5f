"""The project on GitHub, where everything that a reader sends arrives."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode

BRANCH = "main"
_ADDRESS = re.compile(r"https://[^\s/]+(?:/[\w.-]+){2}")


@dataclass(frozen=True, slots=True)
class Repository:
    """The addresses of one project. `address` has no slash at the end."""

    address: str

    @classmethod
    def parse(cls, text: str) -> Repository | None:
        """From what mkdocs.yml has; None when that is empty.

        Raises ValueError, with a Dutch sentence, when it is no address of a repository.
        """
        address = text.strip().rstrip("/").removesuffix(".git")
        if not address:
            return None
        if not _ADDRESS.fullmatch(address):
            raise ValueError(
                f'"{text}" is geen adres van een project. '
                "Schrijf in mkdocs.yml bij extra, repository: https://github.com/naam/project"
            )
        return cls(address)

    @property
    def name(self) -> str:
        """The owner and the project, with a slash between them."""
        return "/".join(self.address.split("/")[-2:])

    @property
    def issue_forms(self) -> str:
        """Where a person chooses a form."""
        return f"{self.address}/issues/new/choose"

    def issues(self, words: str) -> str:
        """The open issues that have these words."""
        return f"{self.address}/issues?{urlencode({'q': f'is:issue is:open {words}'})}"

    def file(self, path: str) -> str:
        """A file, to read."""
        return f"{self.address}/blob/{BRANCH}/{quote(path)}"

    def edit(self, path: str) -> str:
        """A file, to change."""
        return f"{self.address}/edit/{BRANCH}/{quote(path)}"

    def new_file(self, folder: str, filled: Mapping[str, str]) -> str:
        """A new file in a folder, with `filename` and `value` filled in."""
        return f"{self.address}/new/{BRANCH}/{quote(folder)}?{urlencode(filled)}"

    def new_issue(self, filled: Mapping[str, str]) -> str:
        """A form (`template`), with some of its fields filled in."""
        return f"{self.address}/issues/new?{urlencode(filled)}"
