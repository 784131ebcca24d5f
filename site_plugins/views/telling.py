"""How a reader tells something about a page: once, at the end of each page. Links in texts lead
there (`#laat-het-weten`), so that whoever is told knows which page it is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.repository import Repository
from site_plugins.model.vocabulary import View
from site_plugins.views.links import Link, page_with

FAULT_FORM = "fout-op-de-site.yml"


@dataclass(frozen=True, slots=True)
class Telling:
    """Where a reader can tell it; empty when nobody filled that in. `name` is the whole address
    of the page, where a way doesn't bring it along: the reader is asked to name it."""

    ways: tuple[Link, ...]
    name: str


class TellingView:
    """For the pages of the site at `url`. `email` and `form` (a whole web address) may be empty."""

    def __init__(
        self, catalogue: Catalogue, url: str, email: str, form: str, repository: Repository | None
    ) -> None:
        self._url = url
        self._email = email
        self._repository = repository
        join = page_with(catalogue, View.JOIN, "zo bereik je ons")
        self._bare = Link("vul ons formulier in", form) if form else join

    def of(self, address: str) -> Telling:
        """The ways to tell something about the page at `address` under the root of the site."""
        ways = tuple(self._carrying(address))
        if self._email:
            return Telling(ways, "")
        # Not everybody has an account on GitHub.
        return Telling((*ways, self._bare) if self._bare else ways, self._url + address)

    def _carrying(self, address: str) -> Iterator[Link]:
        if self._email:
            subject = quote(f"Over {self._url}{address}", safe="")
            yield Link("mail ons", f"mailto:{self._email}?subject={subject}")
        if self._repository:
            filled = {"template": FAULT_FORM, "pagina": f"/{address}"}
            yield Link("meld het op GitHub", self._repository.new_issue(filled))
