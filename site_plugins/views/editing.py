"""The links with which a reader becomes a writer: mend this page, add one.

They lead to the editor at /beheer/; where the site has none, to GitHub, which makes the proposal
for whoever may not write there. Without the address of the repository there are no links: nothing
that is written would arrive.
"""

from __future__ import annotations

from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.guide_pages import BY_NAME as GUIDE_KINDS
from site_plugins.catalogue.record import Record
from site_plugins.model.cms import entry_address, new_address
from site_plugins.model.entry import Entry
from site_plugins.model.meeting import Meeting
from site_plugins.model.page import GuidePage, Page
from site_plugins.model.pillar import Pillar
from site_plugins.model.registry import BY_FOLDER, BY_NAME, LIST_BY_VIEW, ContentType, ListType
from site_plugins.model.repository import Repository
from site_plugins.model.vocabulary import View
from site_plugins.views.links import Link
from site_plugins.writing.samples import Samples

# Types that have a form of their own on GitHub: .github/ISSUE_TEMPLATE/.
FORMS = frozenset({"bijeenkomst", "voorbeeld"})
UPKEEP = "Onderhoud van de website"  # the title of the issue: see `website.py issue`


@dataclass(frozen=True, slots=True)
class Editing:
    """`add` is there on the list pages, the page of the meeting kit and in the field guide,
    `new_meeting` on the second alone: where GitHub makes a file of a text. `improve` is None for a
    page that no file has."""

    improve: Link | None
    add: Link | None
    new_meeting: str


class EditingView:
    """Links for the pages of a site whose content is in `folder` of `repository`."""

    def __init__(
        self,
        catalogue: Catalogue,
        repository: Repository,
        folder: str = "content",
        *,
        has_cms: bool = False,
    ) -> None:
        self._samples = Samples(catalogue)
        self._repository = repository
        self._folder = folder
        self._has_cms = has_cms

    def of(self, record: Record[Entry]) -> Editing:
        """The links on one page."""
        if isinstance(record.entry, GuidePage):
            return Editing(None, self._add_kind(GUIDE_KINDS[record.slug].of), "")
        return Editing(
            Link("Verbeter deze pagina", self.address(record.path)),
            self._add(record),
            self._new_meeting() if record.view is View.MEETING_KIT else "",
        )

    def _new_meeting(self) -> str:
        folder = f"{self._folder}/{BY_NAME[Meeting.type_name].folder}"
        return self._repository.new_file(folder, {}).removesuffix("?")

    def _add(self, record: Record[Entry]) -> Link | None:
        if not isinstance(record.entry, Page):
            return None
        if record.folder in BY_FOLDER:
            return self._add_item(BY_FOLDER[record.folder])
        if record.view is View.MEETING_KIT:
            return self._add_item(BY_NAME[Meeting.type_name])
        return self._add_kind(LIST_BY_VIEW.get(record.view) if record.view else None)

    def _add_kind(self, kind: ContentType | ListType | None) -> Link | None:
        if isinstance(kind, ListType):
            return Link(f"Voeg toe aan de lijst {kind.name}", self.address(kind.file))
        return self._add_item(kind) if kind else None

    def _add_item(self, content_type: ContentType) -> Link:
        title = f"Voeg toe: {content_type.label.lower()}"
        if self._has_cms and content_type.model is not Pillar:
            return Link(title, new_address(content_type.folder))
        if content_type.name in FORMS:
            form = {"template": f"{content_type.name}.yml"}
            return Link(title, self._repository.new_issue(form))
        start = {
            "filename": "naam-van-de-pagina.md",
            "value": self._samples.smallest(content_type.model),
        }
        folder = f"{self._folder}/{content_type.folder}"
        return Link(title, self._repository.new_file(folder, start))

    @property
    def upkeep(self) -> str:
        """Where the list of every night stands."""
        return self._repository.issues(UPKEEP)

    def address(self, path: str) -> str:
        """Where a file under content/ is changed."""
        if self._has_cms:
            return entry_address(path)
        return self._repository.edit(f"{self._folder}/{path}")
