"""Example files of each type, made from the examples on the models' fields.

References are taken from the content at hand, so an example never names a page that isn't there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from site_plugins.catalogue.catalogue import Catalogue, ItemT
from site_plugins.catalogue.record import Record
from site_plugins.model import dates
from site_plugins.model.advice import Advice
from site_plugins.model.entry import Entry
from site_plugins.model.fields import FieldSpec, ValueKind, fields_of
from site_plugins.model.meeting import Meeting
from site_plugins.model.organisation import Organisation
from site_plugins.model.references import (
    AnyRef,
    AskedRef,
    FigureRef,
    Reference,
    SourceRef,
    YieldRef,
)
from site_plugins.model.registry import BY_NAME, ListType
from site_plugins.model.strict import Strict
from site_plugins.model.vocabulary import OrganisationKind
from site_plugins.writing.front_matter import Value, write_fields, write_list, write_page

BODY = "Hier begint de tekst van de pagina. Schrijf korte zinnen.\n\n## Een kopje\n\nMeer tekst.\n"


class Samples:
    """Makes examples whose references point at items in `catalogue`."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        # The first that there is, of what has no name of its own.
        self._parts: dict[type[Reference], Callable[[], Iterator[str]]] = {
            AnyRef: self._meetings,
            YieldRef: self._yields,
            AskedRef: self._recommendations,
            FigureRef: self._figures,
        }

    def smallest(self, model: type[Entry]) -> str:
        """A whole file with what must be there and nothing else."""
        return write_page(model, self._needed(model), BODY)

    def header(self, model: type[Entry]) -> str:
        """The header alone, with what must be there."""
        return write_page(model, self._needed(model)).rstrip()

    def complete(self, model: type[Entry]) -> str:
        """A whole file with every field that can stand beside the others."""
        return write_page(model, self._data(fields_of(model)), BODY)

    def field(self, model: type[Strict], spec: FieldSpec) -> str:
        """The lines of one field of `model`; empty where the content has nothing to refer to."""
        value = self._value(spec)
        return write_fields(model, {spec.key: value}) if value else ""

    def list_file(self, list_type: ListType) -> str:
        """A whole list with one element, which has every field."""
        return write_list(list_type.name, list_type.model, [self._data(fields_of(list_type.model))])

    def smallest_list_file(self, list_type: ListType) -> str:
        """A whole list with one element, which has what must be there and nothing else."""
        needed = [spec for spec in fields_of(list_type.model) if spec.needed]
        return write_list(list_type.name, list_type.model, [self._data(needed)])

    def _needed(self, model: type[Entry]) -> dict[str, Value]:
        needed = [spec for spec in fields_of(model) if spec.needed]
        return self._data(needed) | self._named_sources(needed)

    def _named_sources(self, specs: Sequence[FieldSpec]) -> dict[str, Value]:
        """A source may stand as its name alone."""
        return {
            spec.key: [name]
            for spec in specs
            if spec.kind is ValueKind.CITATION and (name := self._name(SourceRef))
        }

    def _data(self, specs: Sequence[FieldSpec]) -> dict[str, Value]:
        values = {spec.key: self._value(spec) for spec in specs if not spec.apart}
        return {key: value for key, value in values.items() if value}

    def _value(self, spec: FieldSpec) -> Value:
        one: Value
        if spec.group:
            one = self._data(spec.fields)
        elif spec.reference:
            one = self._name(spec.reference)
        else:
            one = spec.example
        return [one] if spec.listed and one else one

    def _name(self, reference: type[Reference]) -> str:
        """What a reference of this kind may name; empty when there is nothing yet."""
        if not reference.by_name:
            return next(self._parts[reference](), "")
        if (content_type := BY_NAME.get(reference.target)) is None:
            return min(self._catalogue.names(reference.target), default="")
        records = self._dated(content_type.model)
        return records[0].slug if records else ""

    def _meetings(self) -> Iterator[str]:
        return (f"{meeting.folder}/{meeting.slug}" for meeting in self._dated(Meeting))

    def _yields(self) -> Iterator[str]:
        for meeting in self._dated(Meeting):
            yield from (f"{meeting.slug}#{one.id}" for one in meeting.entry.yields)

    def _recommendations(self) -> Iterator[str]:
        for record in self._dated(Advice):
            for recommendation in record.entry.recommendations:
                yield f"{record.folder}/{record.slug}#{recommendation.id}"

    def _figures(self) -> Iterator[str]:
        for record in self._catalogue.items:
            for figure in () if record.entry.draft else record.entry.figures:
                yield f"{record.folder}/{record.slug}#{figure.id}"

    def _dated(self, model: type[ItemT]) -> list[Record[ItemT]]:
        """The items of a type, drafts left out, and what is sensitive last. Of meetings and advice
        the oldest first, because an example may come after these and never before; of
        organisations our own, because an example is made up and others could mind."""
        records = [record for record in self._catalogue.all(model) if not record.entry.draft]
        records.sort(key=lambda record: bool(record.entry.sensitive))
        if model is Organisation:
            records.sort(key=lambda record: not _is_ours(record))
        if model in (Meeting, Advice):
            records.sort(key=lambda record: dates.sort_key(record.entry.date))
            records.sort(key=lambda record: isinstance(record.entry.date, dates.Unknown))
        return records


def _is_ours(record: Record[Entry]) -> bool:
    entry = record.entry
    return isinstance(entry, Organisation) and entry.kind is OrganisationKind.PLATFORM
