"""Checks of what refers to what: references, ids and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from site_plugins.catalogue.catalogue import Catalogue, target_of
from site_plugins.catalogue.guide_pages import guide_pages
from site_plugins.catalogue.naming import names_in, where_names_are
from site_plugins.catalogue.record import File, Record
from site_plugins.model.entry import Entry, Item
from site_plugins.model.page import Page
from site_plugins.model.references import Reference
from site_plugins.model.registry import BY_FOLDER, BY_NAME
from site_plugins.model.reserved import is_reserved, is_reserved_anchor
from site_plugins.model.strict import references_in
from site_plugins.model.walking import Location, anchors_in
from site_plugins.reading.problem import MOST_FINDINGS, Position, Problem, Rule, shorten
from site_plugins.reading.rules import files
from site_plugins.reading.rules import relations as rules
from site_plugins.reading.suggest import did_you_mean


def references_exist(catalogue: Catalogue) -> Iterator[Problem]:
    """Each reference, in any field of any type, points at something that is there."""
    for file in catalogue.files:
        yield from islice(_dead_references(catalogue, file), MOST_FINDINGS)


def _dead_references(catalogue: Catalogue, file: File) -> Iterator[Problem]:
    record = file if isinstance(file, Record) else None
    for at, model in file.models:
        for location, reference in references_in(model, at):
            if found := _reference_problem(catalogue, record, location, reference):
                yield file.problem(found[0], location, found[1], _where(found[0], reference))


def _where(rule: Rule, reference: Reference) -> str:
    """Where the names are that a reference may have; empty when that is not what is wrong."""
    if rule is not rules.UNKNOWN_REFERENCE or reference.list_name:
        return ""
    if reference.folder and reference.folder not in BY_FOLDER:
        return f"Kies uit deze mappen: {', '.join(BY_FOLDER)}."
    return where_names_are(BY_NAME[target_of(reference)[0]])


def _reference_problem(
    catalogue: Catalogue, record: Record[Entry] | None, location: Location, reference: Reference
) -> tuple[Rule, str] | None:
    if reference.folder and reference.folder not in BY_FOLDER:
        question = did_you_mean(reference.folder, BY_FOLDER)
        what = f'De map "{shorten(reference.folder)}" bestaat niet. {question}'.rstrip()
        return rules.UNKNOWN_REFERENCE, what
    if _file_of(reference) in catalogue.unreadable:
        return None  # that file has a problem of its own
    if reference.list_name:
        return _known(catalogue, reference, reference.target)
    found = catalogue.find(reference)
    if found is None:
        return _known(catalogue, reference, BY_NAME[target_of(reference)[0]].label.lower())
    if found is record and not _may_be_own(location, reference):
        return rules.REFERS_TO_ITSELF, f'"{shorten(reference)}" is deze pagina zelf.'
    if found.entry.draft and not (record and record.entry.draft):
        return rules.REFERENCE_TO_DRAFT, f'"{reference}" is nog een concept.'
    return _anchor_problem(catalogue, found, reference)


def _anchor_problem(
    catalogue: Catalogue, found: Record[Item], reference: Reference
) -> tuple[Rule, str] | None:
    """Whether `found` has the part that is referred to, which for some references is a figure."""
    if not re.fullmatch(reference.pattern(), reference):
        what = f'Bij "{shorten(reference)}" ontbreekt # met de id van een {reference.part}.'
        return rules.UNKNOWN_ANCHOR, what
    ids = catalogue.ids(found, reference.part_key)
    if not reference.anchor or reference.anchor in ids:
        return None
    question = did_you_mean(reference.anchor, ids)
    part = f'{reference.part} "{shorten(reference.anchor)}"'
    what = f'In "{reference.slug}" staat geen {part}. {question}'
    return rules.UNKNOWN_ANCHOR, what.rstrip()


def _may_be_own(location: Location, reference: Reference) -> bool:
    """A figure comes from the source that it stands on; a part may point at another part."""
    names_part = location[0] == "cijfers" or bool(reference.anchor)
    return names_part and reference.may_be_own


def _file_of(reference: Reference) -> str:
    """The file that a reference to a known folder names."""
    if reference.list_name:
        return f"{reference.list_name}.yml"
    type_name, slug = target_of(reference)
    return f"{BY_NAME[type_name].folder}/{slug}.md"


def _known(catalogue: Catalogue, reference: Reference, label: str) -> tuple[Rule, str] | None:
    target = target_of(reference)[0]
    options = catalogue.names(target)
    if reference.slug in options:
        return None
    names = names_in(catalogue)
    meant = names.file(target, reference.slug) or names.near(target, reference.slug)
    question = did_you_mean(meant or reference.slug, options)
    what = f'Er is geen {label} met de naam "{shorten(reference.slug)}". {question}'
    return rules.UNKNOWN_REFERENCE, what.rstrip()


def ids_are_unique(catalogue: Catalogue) -> Iterator[Problem]:
    """An id stands once on a page, also next to the headings of its text."""
    for file in catalogue.files:
        seen, where = set[str](), "in deze lijst"
        if isinstance(file, Record):
            seen, where = set(catalogue.heading_anchors(file)), "op deze pagina"
        for location, anchor in (one for at, model in file.models for one in anchors_in(model, at)):
            if anchor in seen:
                what = f'De id "{anchor}" staat al {where}.'
                yield file.problem(rules.DUPLICATE_ID, location, what)
            seen.add(anchor)


def ids_are_free(catalogue: Catalogue) -> Iterator[Problem]:
    """No heading and no id has the id of a block that the site puts on that page itself."""
    for record in catalogue.records:
        entry = record.entry
        view = entry.view.value if isinstance(entry, Page) and entry.view else ""
        for heading in catalogue.headings[record.path]:
            if is_reserved_anchor(heading.anchor, entry.type_name, view):
                what = f'De site gebruikt "{heading.anchor}" zelf op deze pagina.'
                yield Problem(rules.MADE_ID, record.path, Position(heading.line, 1), what)
        for location, anchor in anchors_in(entry):
            if is_reserved_anchor(anchor, entry.type_name, view):
                what = f'De site gebruikt "{anchor}" zelf op deze pagina.'
                yield record.problem(rules.MADE_ID, location, what)


def addresses_are_free(catalogue: Catalogue) -> Iterator[Problem]:
    """No page has, or had, an address that the build fills itself."""
    guide = {page.address for page in guide_pages(catalogue)}
    for record in catalogue.records:
        if is_reserved(record.address) or record.address in guide:
            yield record.problem(files.MADE_ADDRESS, (), _taken(record.address))
        for position, former in enumerate(record.entry.former_addresses):
            if is_reserved(former) or former in guide:
                at = ("voorheen", position)
                yield record.problem(files.MADE_ADDRESS, at, _taken(former))


def doors_lead_somewhere(catalogue: Catalogue) -> Iterator[Problem]:
    addresses = {record.address for record in catalogue.records}
    for record in catalogue.records:
        doors = record.entry.doors if isinstance(record.entry, Page) else ()
        for position, door in enumerate(doors):
            if door.address not in addresses:
                question = did_you_mean(door.address, addresses)
                what = f'"{shorten(door.address)}" is er niet. {question}'.rstrip()
                yield record.problem(rules.NO_SUCH_DOOR, ("deuren", position, "naar"), what)


def _taken(address: str) -> str:
    return f'Het adres "{address}" is van een deel van de site zelf.'


def addresses_are_unique(catalogue: Catalogue) -> Iterator[Problem]:
    """No page has the address of another, or a former address that is somebody's."""
    owners: dict[str, Record[Entry]] = {}
    for record in catalogue.records:
        owner = owners.setdefault(record.address, record)
        if owner is not record:
            what = f'"{owner.path}" heeft ook het adres "{record.address}".'
            yield record.problem(files.SAME_ADDRESS, (), what)
    for record in catalogue.records:
        for position, former in enumerate(record.entry.former_addresses):
            owner = owners.setdefault(former, record)
            if owner is not record or former == record.address:
                what = f'Het adres "{former}" is al van "{owner.path}".'
                yield record.problem(files.SAME_ADDRESS, ("voorheen", position), what)
