"""Who did what, over all content: the platform, its members, young people, or others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import cast

from site_plugins.catalogue.catalogue import Catalogue, target_of
from site_plugins.catalogue.record import Record
from site_plugins.model.advice import Advice
from site_plugins.model.entry import Item
from site_plugins.model.example import Example
from site_plugins.model.meeting import LookBack, Meeting
from site_plugins.model.organisation import Organisation
from site_plugins.model.references import Reference
from site_plugins.model.vocabulary import AdviceKind, MeetingKind, OrganisationKind
from site_plugins.model.workshop import Workshop

# A plan for an advice is no advice yet, and a motion is politicians'.
IS_ADVICE = frozenset(AdviceKind) - {AdviceKind.PLAN, AdviceKind.MOTION}


class Deeds:
    """Each question is answered once for the whole catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    @cached_property
    def _platforms(self) -> frozenset[str]:
        return frozenset(
            record.slug
            for record in self.catalogue.all(Organisation)
            if record.entry.kind is OrganisationKind.PLATFORM
        )

    @cached_property
    def _own(self) -> frozenset[str]:
        """The platform and its members."""
        return self._platforms | {
            member.organisation.slug
            for record in self.catalogue.all(Organisation)
            if record.slug in self._platforms
            for member in record.entry.members
        }

    def are_ours(self, record: Record[Item]) -> bool:
        """Whether the platform took part, a member of it was among those who did it, or an advice
        of theirs came from it."""
        return record.key in self._behind_our_advice or self._take_part(record.entry)

    def _take_part(self, entry: Item) -> bool:
        if isinstance(entry, Meeting) and entry.kind is MeetingKind.OWN:
            return True
        if isinstance(entry, Workshop) and entry.meeting:
            meeting = self.catalogue.get(entry.meeting)
            if self.are_ours(meeting):
                return True
        named = {one.slug for one in entry.organisations}
        return bool(self._own & {one.slug for one in _doers(entry)} or self._platforms & named)

    @cached_property
    def _behind_our_advice(self) -> frozenset[tuple[str, str]]:
        return frozenset(
            target_of(reference)
            for record in self.catalogue.all(Advice)
            if record.entry.kind in IS_ADVICE and self._take_part(record.entry)
            for reference in record.entry.stems_from
        )

    def are_of_young_people(self, example: Example) -> bool:
        """Whether young people made it, and not an organisation that heard them."""
        return any(self._is_of_young_people(name) for name in example.given_by)

    def are_of_young_people_alone(self, entry: Item) -> bool:
        """Whether young people did it, and no organisation had a part in it."""
        doers = [*_doers(entry)]
        names = (*doers, *entry.organisations)
        return bool(doers) and all(map(self._is_of_young_people, names))

    def _is_of_young_people(self, name: Reference) -> bool:
        kind = cast(Organisation, self.catalogue.get(name).entry).kind
        return name.slug in self._own or kind is OrganisationKind.EXPERTS_BY_EXPERIENCE

    def yields_behind(self, record: Record[Item]) -> frozenset[tuple[str, str, str]]:
        """The yields of meetings and workshops that led to this item: type, slug and id."""
        return self._led_to.get(record.key, frozenset())

    @cached_property
    def _led_to(self) -> dict[tuple[str, str], frozenset[tuple[str, str, str]]]:
        found: dict[tuple[str, str], set[tuple[str, str, str]]] = defaultdict(set)
        for record in self.catalogue.items:
            if isinstance(record.entry, Meeting | Workshop):
                for one in record.entry.yields:
                    for reference in one.leads_to:
                        found[target_of(reference)].add((*record.key, one.id))
        return {key: frozenset(yields) for key, yields in found.items()}

    def looked_back(self, record: Record[Item]) -> Iterator[tuple[Record[Item], LookBack]]:
        """The meetings that told what became of this item: of the yield that led to it, or of a
        yield of its own that led to nothing with a page."""
        behind = set(self.yields_behind(record))
        if isinstance(record.entry, Meeting):
            behind |= {(*record.key, one.id) for one in record.entry.yields if not one.leads_to}
        told = (number for key in behind for number in self._looked_back_at.get(key, ()))
        for number in sorted(told):
            yield self._look_backs[number]

    @cached_property
    def _look_backs(self) -> list[tuple[Record[Item], LookBack]]:
        return [
            (cast(Record[Item], meeting), look_back)
            for meeting in self.catalogue.all(Meeting)
            for look_back in meeting.entry.look_back
        ]

    @cached_property
    def _looked_back_at(self) -> dict[tuple[str, str, str], list[int]]:
        """The places in `_look_backs` by yield: to look at all for each item took time squared."""
        found: dict[tuple[str, str, str], list[int]] = defaultdict(list)
        for number, (_, look_back) in enumerate(self._look_backs):
            yielded = look_back.yielded
            found[yielded.target, yielded.slug, yielded.anchor].append(number)
        return found


def _doers(entry: Item) -> Iterator[Reference]:
    """Those who gave, made or organised it."""
    for field in ("given_by", "organisers", "together_with", "partners"):
        yield from getattr(entry, field, ())
