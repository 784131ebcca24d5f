"""The field guide: what can stand in the header of each kind of page, with examples to copy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.entry import Change, Entry
from site_plugins.model.fields import FieldSpec, fields_of, holds
from site_plugins.model.page import Page
from site_plugins.model.registry import CONTENT_TYPES, LISTS, ListType
from site_plugins.model.sourced import BarDefinition, ChartDefinition, Citation, Figure, Voice
from site_plugins.model.strict import Strict
from site_plugins.reading.slugs import slugify
from site_plugins.writing.samples import Samples

# Groups of fields that stand in many types are told once, under these names.
SHARED: dict[type[Strict], str] = {
    Citation: "Een bron met een bladzijde",
    Figure: "Een cijfer",
    Voice: "Een stem",
    ChartDefinition: "Een grafiek",
    BarDefinition: "Een balk in een grafiek",
    Change: "Een wijziging",
}


@dataclass(frozen=True, slots=True)
class GuideWord:
    """An allowed word. `meaning` says it in other words, or at more length."""

    value: str
    meaning: str


@dataclass(frozen=True, slots=True)
class GuideField:
    """`holds` says what may stand there; `group` is the anchor of the fields inside it."""

    key: str
    meaning: str
    holds: str
    example: str
    required: bool
    words: tuple[GuideWord, ...]
    group: str


@dataclass(frozen=True, slots=True)
class GuideGroup:
    """Fields that stand together; the title is empty for those of the page itself."""

    anchor: str
    title: str
    fields: tuple[GuideField, ...]


@dataclass(frozen=True, slots=True)
class GuideType:
    """`place` is where the file goes. An example is a whole file; `smallest` may be empty."""

    anchor: str
    title: str
    about: str
    place: str
    smallest: str
    complete: str
    groups: tuple[GuideGroup, ...]


class FieldGuideView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._samples = Samples(catalogue)

    def overview(self) -> tuple[GuideType, ...]:
        """Each kind of page, the groups that they share, and the lists."""
        types = (self._type(one.label, one.model, f"content/{one.folder}") for one in CONTENT_TYPES)
        return (
            *types,
            self._type("Gewone pagina", Page, "content"),
            _shared(),
            *(self._list(list_type) for list_type in LISTS),
        )

    def _type(self, label: str, model: type[Entry], folder: str) -> GuideType:
        anchor = slugify(label)
        return GuideType(
            anchor,
            label,
            model.about,
            f"{folder}/naam-van-de-pagina.md",
            self._samples.smallest(model),
            self._samples.complete(model),
            tuple(_groups(model, anchor)),
        )

    def _list(self, list_type: ListType) -> GuideType:
        anchor = f"lijst-{list_type.name}"
        return GuideType(
            anchor,
            f"De lijst {list_type.name}",
            "Dit is één bestand met een lijst. Zet er een nieuw stukje bij.",
            f"content/{list_type.file}",
            "",
            self._samples.list_file(list_type),
            tuple(_groups(list_type.model, anchor)),
        )


def _shared() -> GuideType:
    groups = tuple(
        GuideGroup(slugify(title), title, _fields(model, {})) for model, title in SHARED.items()
    )
    about = "Deze groepjes velden komen bij meer soorten pagina's voor."
    return GuideType(
        "gedeelde-groepjes", "Groepjes die vaker terugkomen", about, "", "", "", groups
    )


def _groups(model: type[Strict], anchor: str) -> Iterator[GuideGroup]:
    """The fields of a model, then those of each group in it; a group that comes twice once."""
    inside = dict(_inside(model))
    anchors = {group: f"{anchor}-{slugify(key)}" for group, key in inside.items()}
    yield GuideGroup("", "", _fields(model, anchors))
    for group, key in inside.items():
        yield GuideGroup(anchors[group], f"Binnen {key}", _fields(group, anchors))


def _inside(model: type[Strict]) -> Iterator[tuple[type[Strict], str]]:
    for spec in fields_of(model):
        if spec.group and spec.group not in SHARED:
            yield spec.group, spec.key
            yield from _inside(spec.group)


def _fields(model: type[Strict], anchors: dict[type[Strict], str]) -> tuple[GuideField, ...]:
    return tuple(_field(spec, anchors) for spec in fields_of(model))


def _field(spec: FieldSpec, anchors: dict[type[Strict], str]) -> GuideField:
    group = ""
    if spec.group:
        group = slugify(SHARED[spec.group]) if spec.group in SHARED else anchors[spec.group]
    return GuideField(
        spec.key,
        spec.meaning,
        holds(spec),
        "" if spec.words else spec.example,
        spec.required,
        tuple(GuideWord(word.value, word.meaning or word.label) for word in spec.words),
        group,
    )
