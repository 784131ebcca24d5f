"""The links with which a reader becomes a writer: mend this page, tell what is wrong, add one.

They lead to GitHub, which makes the proposal for whoever may not write there. Without the address
of the repository there are no links.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from site_plugins.catalogue.catalogue import Catalogue, Record
from site_plugins.catalogue.samples import Samples
from site_plugins.model.base import Entry
from site_plugins.model.page import Page
from site_plugins.model.registry import BY_FOLDER, LISTS, ContentType
from site_plugins.model.vocabulary import View
from site_plugins.views.parts import Link

REPOSITORY = re.compile(r"https://[^\s/]+(?:/[\w.-]+){2}")
BRANCH = "main"
# Types that have a form of their own on GitHub: .github/ISSUE_TEMPLATE/.
FORMS = frozenset({"bijeenkomst", "voorbeeld"})
FAULT_FORM = "fout-op-de-site.yml"
# Pages that show a list: new things are added in the list's own file.
_LISTS = {
    View.GLOSSARY: "begrippen",
    View.HELP_LINES: "hulplijnen",
    View.STANDARD_PROGRAMME: "standaardprogramma",
}


@dataclass(frozen=True, slots=True)
class Editing:
    """`add` is there on the list pages only."""

    improve: Link
    report: Link
    add: Link | None


class EditingView:
    """Links for the pages of a site whose content is in `folder` of `repository`.

    Raises ValueError, with a Dutch sentence, when that is no address of a repository.
    """

    def __init__(self, catalogue: Catalogue, repository: str, folder: str = "content") -> None:
        address = repository.strip().rstrip("/").removesuffix(".git")
        if not REPOSITORY.fullmatch(address):
            raise ValueError(
                f'"{repository}" is geen adres van een project. '
                "Schrijf in mkdocs.yml bij extra, repository: https://github.com/naam/project"
            )
        self._samples = Samples(catalogue)
        self._address = address
        self._folder = folder

    def of(self, record: Record[Entry]) -> Editing:
        """The links on one page."""
        fault = urlencode({"template": FAULT_FORM, "pagina": f"/{record.address}"})
        return Editing(
            Link("Verbeter deze pagina", self._edit(record.path)),
            Link("Er klopt iets niet", f"{self._address}/issues/new?{fault}"),
            self._add(record),
        )

    def _add(self, record: Record[Entry]) -> Link | None:
        if not isinstance(record.entry, Page):
            return None
        if record.folder in BY_FOLDER:
            return self._add_item(BY_FOLDER[record.folder])
        name = _LISTS.get(record.entry.view) if record.entry.view else None
        files = [list_type.file for list_type in LISTS if list_type.name == name]
        return Link(f"Voeg toe aan de lijst {name}", self._edit(files[0])) if files else None

    def _add_item(self, content_type: ContentType) -> Link:
        title = f"Voeg toe: {content_type.label.lower()}"
        if content_type.name in FORMS:
            query = urlencode({"template": f"{content_type.name}.yml"})
            return Link(title, f"{self._address}/issues/new?{query}")
        start = {
            "filename": "naam-van-de-pagina.md",
            "value": self._samples.smallest(content_type.model),
        }
        place = f"{self._address}/new/{BRANCH}/{quote(self._folder)}/{content_type.folder}"
        return Link(title, f"{place}?{urlencode(start)}")

    def _edit(self, path: str) -> str:
        return f"{self._address}/edit/{BRANCH}/{quote(self._folder)}/{quote(path)}"
