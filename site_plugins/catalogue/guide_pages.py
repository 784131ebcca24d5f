"""The pages of the field guide: one for each kind of file, and where on it a field is explained.

No file has them: a new content type has its page by being in the registry.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model.entry import Entry
from site_plugins.model.fields import FieldSpec, fields_of
from site_plugins.model.page import GuidePage, Page
from site_plugins.model.registry import (
    BY_FOLDER,
    CONTENT_TYPES,
    LIST_BY_FILE,
    LISTS,
    ContentType,
    ListType,
)
from site_plugins.model.strict import Strict
from site_plugins.model.vocabulary import View
from site_plugins.model.walking import Location
from site_plugins.reading.front_matter import Marks
from site_plugins.reading.markdown import Body
from site_plugins.reading.slugs import slugify

# How the id of a field begins, and that of the fields inside one.
FIELD = "veld-"
INSIDE = "binnen-"


@dataclass(frozen=True, slots=True)
class GuideKind:
    """A kind of file: pages of a content type, ordinary pages, or one list. `name` is the end of
    the address of its page; `of` is None for ordinary pages."""

    name: str
    label: str
    title: str
    about: str
    place: str
    model: type[Strict]
    of: ContentType | ListType | None


def _of_type(content_type: ContentType) -> GuideKind:
    label = content_type.label
    return GuideKind(
        content_type.name,
        label,
        f"Wat je invult bij een {label[0].lower()}{label[1:]}",
        content_type.model.about,
        f"content/{content_type.folder}/naam-van-de-pagina.md",
        content_type.model,
        content_type,
    )


def _of_list(list_type: ListType) -> GuideKind:
    return GuideKind(
        f"lijst-{slugify(list_type.label)}",
        list_type.file,
        f"Wat je invult in {list_type.file}",
        list_type.about,
        f"content/{list_type.file}",
        list_type.model,
        list_type,
    )


_PAGE = GuideKind(
    Page.type_name,
    "Gewone pagina",
    "Wat je invult bij een gewone pagina",
    Page.about,
    "content/naam-van-de-pagina.md",
    Page,
    None,
)
KINDS = (*map(_of_type, CONTENT_TYPES), _PAGE, *map(_of_list, LISTS))
BY_NAME = {kind.name: kind for kind in KINDS}
_BY_MODEL = {kind.model: kind for kind in KINDS}


def guide_pages(catalogue: Catalogue) -> Iterator[Record[Entry]]:
    """The pages under the page that shows the guide; none where no page does."""
    if guide := catalogue.page_of(View.FIELDS):
        for kind in KINDS:
            entry = GuidePage(titel=kind.title, samenvatting=kind.about, weergave=View.FIELDS)
            yield Record(f"{guide.address}{kind.name}.md", entry, Body(""), Marks())


def guide_address(catalogue: Catalogue, model: type[Strict], location: Location = ()) -> str | None:
    """Where the guide tells of a kind of file, or of the field at `location` in it; None where no
    page shows the guide."""
    guide = catalogue.page_of(View.FIELDS)
    if guide is None or model not in _BY_MODEL:
        return None
    anchor = _field_anchor(model, location)
    return f"{guide.address}{_BY_MODEL[model].name}/" + (f"#{anchor}" if anchor else "")


def published_guide(catalogue: Catalogue, model: type[Strict], location: Location = ()) -> str:
    """The same as a whole web address; empty where nobody knows where the site is published."""
    address = guide_address(catalogue, model, location)
    return f"{catalogue.address.rstrip('/')}/{address}" if catalogue.address and address else ""


def kind_of_file(path: str) -> type[Strict]:
    """What a file under content/ holds: an item, an ordinary page, or elements of a list."""
    folder, _, name = path.rpartition("/")
    if path in LIST_BY_FILE:
        return LIST_BY_FILE[path].model
    return BY_FOLDER[folder].model if folder in BY_FOLDER and name != "index.md" else Page


def _field_anchor(model: type[Strict], location: Location) -> str:
    """The id of a field on the page of its kind; where there is none, of the field around it."""
    anchor, begin, specs = "", FIELD, fields_of(model)
    for key in (part for part in location if isinstance(part, str)):
        spec = next((one for one in specs if one.key == key), None)
        if spec is None:
            break
        anchor = begin + slugify(key)
        if spec.group:
            begin = f"{groups_in(model)[spec.group].anchor}-"
        specs = spec.fields
    return anchor


@dataclass(frozen=True, slots=True)
class GroupPlace:
    """A group of fields on a page of the guide: the field that holds it first, and its id."""

    spec: FieldSpec
    anchor: str


@cache
def groups_in(model: type[Strict]) -> Mapping[type[Strict], GroupPlace]:
    """Each group of fields that may stand in a file of this kind, also inside another; once."""
    found: dict[type[Strict], GroupPlace] = {}

    def look(specs: Sequence[FieldSpec]) -> None:
        for spec in specs:
            if spec.group and spec.group not in found:
                found[spec.group] = GroupPlace(spec, INSIDE + slugify(spec.key))
                look(spec.fields)

    look(fields_of(model))
    return found
