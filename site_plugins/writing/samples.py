"""Example files of each type, made from the examples on the models' fields.

References are taken from the content at hand, so an example never names a page that isn't there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_plugins.catalogue.catalogue import Catalogue, Record
from site_plugins.model import dates
from site_plugins.model.advice import Advice
from site_plugins.model.entry import Entry, Item
from site_plugins.model.fields import FieldSpec, Kind, fields_of
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
from site_plugins.model.vocabulary import OrganisationKind
from site_plugins.writing.front_matter import Value, write_list, write_page
from site_plugins.writing.needed import must_have

BODY = "Hier begint de tekst van de pagina. Schrijf korte zinnen.\n\n## Een kopje\n\nMeer tekst.\n"


class Samples:
    """Makes examples whose references point at items in `catalogue`."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def smallest(self, model: type[Entry]) -> str:
        """A whole file with what must be there and nothing else."""
        return write_page(model, self._needed(model), BODY)

    def header(self, model: type[Entry]) -> str:
        """The header alone, with what must be there."""
        return write_page(model, self._needed(model)).rstrip()

    def complete(self, model: type[Entry]) -> str:
        """A whole file with every field that can stand beside the others."""
        return write_page(model, self._data(fields_of(model)), BODY)

    def list_file(self, list_type: ListType) -> str:
        """A whole list with one element, which has every field."""
        return write_list(list_type.name, list_type.model, [self._data(fields_of(list_type.model))])

    def _needed(self, model: type[Entry]) -> dict[str, Value]:
        needed = [spec for spec in fields_of(model) if must_have(model, spec)]
        return self._data(needed) | self._named_sources(needed)

    def _named_sources(self, specs: Sequence[FieldSpec]) -> dict[str, Value]:
        """A source may stand as its name alone."""
        return {
            spec.key: [name]
            for spec in specs
            if spec.kind is Kind.CITATION and (name := self._name(SourceRef))
        }

    def _data(self, specs: Sequence[FieldSpec]) -> dict[str, Value]:
        values = {spec.key: self._value(spec) for spec in specs if not spec.apart}
        return {key: value for key, value in values.items() if value}

    def _value(self, spec: FieldSpec) -> Value:
        one: Value
        if spec.group:
            one = self._data(fields_of(spec.group))
        elif spec.reference:
            one = self._name(spec.reference)
        else:
            one = spec.example
        return [one] if spec.listed and one else one

    def _name(self, reference: type[Reference]) -> str:
        """What a reference of this kind may name; empty when there is nothing yet."""
        if issubclass(reference, FigureRef):
            return next(self._figure_references(), "")
        if issubclass(reference, AskedRef):
            return next(self._asked_references(), "")
        if issubclass(reference, AnyRef):
            return next(self._meeting_references(reference), "")
        if (content_type := BY_NAME.get(reference.target)) is None:
            return min(self._catalogue.names(reference.target), default="")
        records = self._dated(content_type.model)
        return records[0].slug if records else ""

    def _meeting_references(self, reference: type[AnyRef]) -> Iterator[str]:
        for meeting in self._dated(Meeting):
            assert isinstance(meeting.entry, Meeting)
            if not issubclass(reference, YieldRef):
                yield f"{meeting.folder}/{meeting.slug}"
            elif meeting.entry.yields:
                yield f"{meeting.slug}#{meeting.entry.yields[0].id}"

    def _asked_references(self) -> Iterator[str]:
        for record in self._dated(Advice):
            assert isinstance(record.entry, Advice)
            for recommendation in record.entry.recommendations:
                yield f"{record.folder}/{record.slug}#{recommendation.id}"

    def _figure_references(self) -> Iterator[str]:
        for record in self._catalogue.items:
            for figure in () if record.entry.draft else record.entry.figures:
                yield f"{record.folder}/{record.slug}#{figure.id}"

    def _dated(self, model: type[Item]) -> list[Record[Item]]:
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


def _is_ours(record: Record[Item]) -> bool:
    entry = record.entry
    return isinstance(entry, Organisation) and entry.kind is OrganisationKind.PLATFORM
