"""One file of content as it was read: a page or a list, and who refers to it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Generic, TypeVar

from site_plugins.model.entry import Entry
from site_plugins.model.page import Page
from site_plugins.model.references import Reference
from site_plugins.model.registry import BY_NAME, ContentType
from site_plugins.model.strict import Strict
from site_plugins.model.vocabulary import View
from site_plugins.model.walking import Location
from site_plugins.reading.front_matter import Marks
from site_plugins.reading.markdown import Body
from site_plugins.reading.problem import Problem, Rule

EntryT_co = TypeVar("EntryT_co", bound=Entry, covariant=True)


class File(ABC):
    """What a page and a list have in common: where what they say stands in their file."""

    __slots__ = ()
    path: str
    marks: Marks

    @property
    @abstractmethod
    def models(self) -> tuple[tuple[Location, Strict], ...]:
        """What it says: the header of a page, or the elements of a list, each with its place."""

    def problem(self, rule: Rule, location: Location, what: str, fix: str = "") -> Problem:
        """What is wrong with the field at `location` of this file."""
        return Problem(rule, self.path, self.marks.value(location), what, fix)


@dataclass(frozen=True, slots=True, eq=False)
class Record(File, Generic[EntryT_co]):
    """One file that becomes a page: its path under content/, what it says, and where it says it.

    Views tell pages apart by their path: in a preview the record of a page whose text changed is
    another one than that in the catalogue.
    """

    path: str
    entry: EntryT_co
    body: Body
    marks: Marks

    @property
    def models(self) -> tuple[tuple[Location, Strict], ...]:
        return (((), self.entry),)

    @property
    def slug(self) -> str:
        return self.path.rpartition("/")[2].removesuffix(".md")

    @property
    def folder(self) -> str:
        return self.path.rpartition("/")[0]

    @property
    def address(self) -> str:
        """The address under the site's root: `adviezen/naam/`; the home page's is empty."""
        return address_of(self.path)

    @property
    def view(self) -> View | None:
        """What a page shows besides its text; None for an item, and for a page of text alone."""
        return self.entry.view if isinstance(self.entry, Page) else None

    @property
    def content_type(self) -> ContentType | None:
        """None for a page."""
        return BY_NAME.get(self.entry.type_name)

    @property
    def key(self) -> tuple[str, str]:
        """Type name and slug: what references point at."""
        return (self.entry.type_name, self.slug)


@dataclass(frozen=True, slots=True)
class ListRecord(File):
    """One YAML list. Its elements may stand on a page, but it has no address of its own."""

    path: str
    name: str
    elements: tuple[Strict, ...]
    marks: Marks

    @property
    def models(self) -> tuple[tuple[Location, Strict], ...]:
        return tuple(((self.name, place), one) for place, one in enumerate(self.elements))


@dataclass(frozen=True, slots=True, eq=False)
class Backlink:
    """`origin` refers to something, in the field at `location`, with the words `reference`."""

    origin: Record[Entry]
    location: Location
    reference: Reference


def address_of(path: str) -> str:
    """The address of a Markdown file: MkDocs' own rule with directory URLs."""
    stem = path.removesuffix(".md")
    if stem == "index":
        return ""
    return stem.removesuffix("index") if stem.endswith("/index") else f"{stem}/"
