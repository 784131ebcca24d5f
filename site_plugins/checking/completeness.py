"""Checks of what must not be missing: a source, a reason, a name that may be told, help."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from site_plugins.catalogue.archives import copy_at, is_same_page
from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.entry import Item, Sourced
from site_plugins.model.goal import Goal
from site_plugins.model.lists import HelpLine, PublicName
from site_plugins.model.meeting import Meeting
from site_plugins.model.registry import LIST_BY_MODEL
from site_plugins.model.source import OWN_INVITATION, Source
from site_plugins.model.vocabulary import MeetingKind
from site_plugins.model.walking import Location
from site_plugins.model.workshop import Workshop
from site_plugins.reading.problem import Problem, shorten
from site_plugins.reading.rules import fields as field_rules
from site_plugins.reading.rules import relations as rules
from site_plugins.reading.suggest import did_you_mean

HELP_LINE_CHECK_TERM = timedelta(days=365)

LONGEST_TITLE = 100  # characters

HELP_LINES = LIST_BY_MODEL[HelpLine]


def facts_have_a_source(catalogue: Catalogue) -> Iterator[Problem]:
    for record in catalogue.items:
        if isinstance(record.entry, Sourced) and not record.entry.sources:
            fix = _own_invitation(record.entry, catalogue)
            yield record.problem(rules.NO_SOURCE, (), "Op deze pagina staat geen bron.", fix)


def _own_invitation(item: Item, catalogue: Catalogue) -> str:
    """What who announces an own meeting can type, where that source exists."""
    if not (
        isinstance(item, Meeting)
        and item.kind is MeetingKind.OWN
        and item.held.latest >= catalogue.today
        and OWN_INVITATION in catalogue.names(Source.type_name)
    ):
        return ""
    return f"Is de eigen uitnodiging de bron? Zet er dan bij:\nbronnen:\n  - {OWN_INVITATION}"


# Words by which a reader hears that something is wished, and is not so yet.
_WISHED = re.compile(r"\b(?:wil|willen|wilden?|wens|wensen|droom|dromen|doel|hoopt|hopen)\b")


def goals_are_told_as_wishes(catalogue: Catalogue) -> Iterator[Problem]:
    for record in catalogue.all(Goal):
        if not _WISHED.search(record.entry.summary.lower()):
            what = "In de samenvatting staat niet dat iemand dit wil."
            yield record.problem(rules.GOAL_TOLD_AS_FACT, ("samenvatting",), what)


def people_have_a_public_name(catalogue: Catalogue) -> Iterator[Problem]:
    """Nobody is named at a voice, or as a leader, but who is in the list of names."""
    if LIST_BY_MODEL[PublicName].file in catalogue.unreadable:
        return
    named = {listed.name for listed in catalogue.elements(PublicName)}
    for record in catalogue.items:
        for location, name in _people_in(record.entry):
            if name not in named:
                question = did_you_mean(name, named)
                what = f'"{shorten(name)}" staat niet in namen.yml. {question}'.rstrip()
                yield record.problem(rules.NAME_NOT_LISTED, location, what)


def _people_in(item: Item) -> Iterator[tuple[Location, str]]:
    """Where somebody is named, and who."""
    for position, voice in enumerate(item.voices):
        if voice.name:
            yield ("stemmen", position, "naam"), voice.name
    for position, leader in enumerate(item.led_by if isinstance(item, Workshop) else ()):
        if leader.name:
            yield ("begeleiders", position, "naam"), leader.name


def copies_are_of_their_page(catalogue: Catalogue) -> Iterator[Problem]:
    """What `archief` leads to is a copy in a web archive, and of the source itself."""
    for record in catalogue.all(Source):
        source = record.entry
        if not source.archive:
            continue
        copy = copy_at(source.archive)
        if copy is None:
            what = f'"{shorten(source.archive)}" is geen kopie in een webarchief dat we kennen.'
            yield record.problem(rules.NO_ARCHIVE, ("archief",), what)
        elif copy.page and source.url and not is_same_page(copy.page, source.url):
            what = f'De kopie is van "{shorten(copy.page)}".'
            yield record.problem(rules.OTHER_PAGE_KEPT, ("archief",), what)


def titles_are_short(catalogue: Catalogue) -> Iterator[Problem]:
    for record in catalogue.records:
        if (length := len(record.entry.title)) > LONGEST_TITLE:
            what = f"Deze titel heeft {length} tekens."
            yield record.problem(field_rules.TITLE_TOO_LONG, ("titel",), what)


def cancelled_meetings_yield_nothing(catalogue: Catalogue) -> Iterator[Problem]:
    for record in catalogue.all(Meeting):
        meeting = record.entry
        if meeting.cancelled and (meeting.yields or meeting.look_back):
            field = "opbrengsten" if meeting.yields else "terugblik"
            what = f"Bij afgelast staat ja, maar er staat ook iets bij {field}."
            yield record.problem(rules.YIELD_OF_CANCELLED, (field,), what)


def conflicts_are_explained(catalogue: Catalogue) -> Iterator[Problem]:
    for record in catalogue.items:
        for position, figure in enumerate(record.entry.figures):
            if figure.conflicts_with and not figure.conflict:
                what = f'Bij het cijfer "{figure.id}" staat niet wat het verschil is.'
                location = ("cijfers", position, "botst_met")
                yield record.problem(rules.CONFLICT_NOT_EXPLAINED, location, what)


def sensitive_pages_have_help(catalogue: Catalogue) -> Iterator[Problem]:
    if HELP_LINES.file in catalogue.unreadable:
        return  # that file has a problem of its own
    helped = {theme for line in catalogue.elements(HelpLine) for theme in line.themes}
    for record in catalogue.records:
        for position, theme in enumerate(record.entry.sensitive):
            if theme not in helped:
                what = f'Geen enkele hulplijn heeft het thema "{theme.value}".'
                yield record.problem(rules.NO_HELP_LINE, ("gevoelig", position), what)


def help_lines_were_checked(catalogue: Catalogue) -> Iterator[Problem]:
    """One problem for all lines that nobody looked at lately: it is for maintainers."""
    listed = catalogue.lists.get(HELP_LINES.name)
    lines = catalogue.elements(HelpLine)
    late = to_check(lines, catalogue.today)
    if listed and late:
        names = ", ".join(shorten(line.name) for line in late)
        what = f"Bij {len(late)} van de {len(lines)}: {names}."
        at = (listed.name, lines.index(late[0]))
        yield listed.problem(rules.HELP_LINE_NOT_CHECKED, at, what)


def to_check(lines: Iterable[HelpLine], today: date) -> list[HelpLine]:
    """The help lines that nobody looked at lately, in the same order."""
    return [
        line
        for line in lines
        if line.checked_on is None or today - line.checked_on.latest > HELP_LINE_CHECK_TERM
    ]
