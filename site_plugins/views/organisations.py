"""Organisations: their pages, with their members through the years."""

from __future__ import annotations

from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model.organisation import Membership, Organisation
from site_plugins.views.cards import Related, naming, related
from site_plugins.views.item import ItemFrame, fact, item_frame, outside
from site_plugins.views.links import Link, link, link_to
from site_plugins.views.sourcing import SourceNote, source_note
from site_plugins.views.words import date_text


@dataclass(frozen=True, slots=True)
class MemberRow:
    organisation: Link
    period: str
    source: SourceNote | None


@dataclass(frozen=True, slots=True)
class OrganisationPage:
    frame: ItemFrame


@dataclass(frozen=True, slots=True)
class Belongs:
    """Who belongs to an organisation, to what it belongs, and where else it is named."""

    members: tuple[MemberRow, ...]
    member_of: tuple[MemberRow, ...]
    named_in: Related


class OrganisationsView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def page(self, record: Record[Organisation]) -> OrganisationPage:
        catalogue, organisation = self._catalogue, record.entry
        facts = (
            fact("Afkorting", organisation.abbreviation),
            fact("Ook bekend als", *organisation.other_names),
            fact("Plaats", organisation.place),
            fact("Gemeentecode", organisation.municipality_code),
            outside("Website", organisation.website),
        )
        return OrganisationPage(item_frame(catalogue, record, facts))

    def belongs(self, record: Record[Organisation]) -> Belongs:
        catalogue, organisation = self._catalogue, record.entry
        groups = catalogue.referring(record, Organisation, "leden")
        return Belongs(
            tuple(
                self._member(link(catalogue, member.organisation), member)
                for member in organisation.members
            ),
            tuple(
                self._member(link_to(group), member)
                for group in groups
                for member in group.entry.members
                if member.organisation == record.slug
            ),
            related(catalogue, naming(catalogue, record, but_for="leden")),
        )

    def _member(self, organisation: Link, member: Membership) -> MemberRow:
        source = source_note(self._catalogue, member.source) if member.source else None
        return MemberRow(organisation, period_text(member), source)


def period_text(member: Membership) -> str:
    """`sinds 2015`, `tot en met 2023`; empty when no end of it is known."""
    if member.start and member.end:
        return f"{date_text(member.start).text} tot en met {date_text(member.end).text}"
    if member.start:
        return f"sinds {date_text(member.start).text}"
    return f"tot en met {date_text(member.end).text}" if member.end else ""
