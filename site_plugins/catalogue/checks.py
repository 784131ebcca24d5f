"""All checks over the whole catalogue, as one visible list. Each function yields problems.

Checks between dates fire only when the two can't both be true, whatever a partial, approximate or
unknown date turns out to mean.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import time, timedelta
from itertools import islice

from pydantic import BaseModel

from site_plugins.catalogue import body, markup, privacy
from site_plugins.catalogue.archives import copy_at, is_same_page
from site_plugins.catalogue.catalogue import Catalogue, Record, target_of
from site_plugins.catalogue.header import Finding
from site_plugins.catalogue.naming import names_in, where_names_are
from site_plugins.catalogue.needed import NEEDS_SOURCE
from site_plugins.catalogue.problem import MOST_FINDINGS, Position, Problem, Rule, shorten
from site_plugins.catalogue.rules import fields as field_rules
from site_plugins.catalogue.rules import files
from site_plugins.catalogue.rules import relations as rules
from site_plugins.catalogue.suggest import did_you_mean
from site_plugins.model import dates
from site_plugins.model.advice import Advice, Answer, FollowedUp, YouthVerdict
from site_plugins.model.effect import ChangingItem, Effect, OfParts
from site_plugins.model.entry import Entry, Item
from site_plugins.model.example import Example
from site_plugins.model.goal import Goal
from site_plugins.model.lists import HelpLine, PublicName
from site_plugins.model.made import is_made, is_made_anchor
from site_plugins.model.meeting import Meeting, is_past_midnight
from site_plugins.model.organisation import Organisation
from site_plugins.model.page import Page
from site_plugins.model.references import AnyRef, FigureRef, ListRef, Reference, YieldRef
from site_plugins.model.registry import BY_FOLDER, BY_NAME, LIST_BY_MODEL
from site_plugins.model.scalars import WEB_ADDRESS
from site_plugins.model.source import Source
from site_plugins.model.sourced import ChartDefinition, Figure
from site_plugins.model.strict import Location, anchors_in, references_in, texts_in
from site_plugins.model.vocabulary import AnswerKind, ChartKind
from site_plugins.model.workshop import Workshop

HELP_LINE_CHECK_TERM = timedelta(days=365)
FURTHEST_YEARS = 10  # that a meeting or an advice can be ahead of us
LONGEST_TITLE = 100  # characters
HELP_LINES = LIST_BY_MODEL[HelpLine]
Check = Callable[[Catalogue], Iterator[Problem]]


def run(catalogue: Catalogue) -> Iterator[Problem]:
    """The problems that all checks find."""
    for check in CHECKS:
        yield from check(catalogue)


def _problem(
    record: Record[Entry], rule: Rule, location: Location, what: str, fix: str = ""
) -> Problem:
    return Problem(rule, record.path, record.marks.value(location), what, fix)


# --- references --------------------------------------------------------------------------------


def references_exist(catalogue: Catalogue) -> Iterator[Problem]:
    """Each reference, in any field of any type, points at something that is there."""
    for record in catalogue.records:
        yield from islice(_dead_references(catalogue, record), MOST_FINDINGS)
    for listed in catalogue.lists.values():
        for position, element in enumerate(listed.elements):
            for location, reference in references_in(element, (listed.name, position)):
                if found := _reference_problem(catalogue, None, location, reference):
                    at = listed.marks.value(location)
                    fix = _where(found[0], reference)
                    yield Problem(found[0], listed.path, at, found[1], fix)


def _dead_references(catalogue: Catalogue, record: Record[Entry]) -> Iterator[Problem]:
    for location, reference in references_in(record.entry):
        if found := _reference_problem(catalogue, record, location, reference):
            yield _problem(record, found[0], location, found[1], _where(found[0], reference))


def _where(rule: Rule, reference: Reference) -> str:
    """Where the names are that a reference may have; empty when that is not what is wrong."""
    if rule is not rules.UNKNOWN_REFERENCE or isinstance(reference, ListRef):
        return ""
    if isinstance(reference, AnyRef) and reference.folder not in BY_FOLDER:
        return f"Kies uit deze mappen: {', '.join(BY_FOLDER)}."
    return where_names_are(BY_NAME[target_of(reference)[0]])


def _reference_problem(
    catalogue: Catalogue, record: Record[Entry] | None, location: Location, reference: Reference
) -> tuple[Rule, str] | None:
    if isinstance(reference, AnyRef) and reference.folder and reference.folder not in BY_FOLDER:
        question = did_you_mean(reference.folder, BY_FOLDER)
        what = f'De map "{shorten(reference.folder)}" bestaat niet. {question}'.rstrip()
        return rules.UNKNOWN_REFERENCE, what
    if _file_of(reference) in catalogue.unreadable:
        return None  # that file has a problem of its own
    if isinstance(reference, ListRef):
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
    if not isinstance(reference, FigureRef):
        label, ids = "id", catalogue.ids(found)
    elif reference.anchor:
        label, ids = "cijfer", frozenset(figure.id for figure in found.entry.figures)
    else:
        what = f'Bij "{shorten(reference)}" ontbreekt # met de id van een cijfer.'
        return rules.UNKNOWN_ANCHOR, what
    if not reference.anchor or reference.anchor in ids:
        return None
    question = did_you_mean(reference.anchor, ids)
    what = f'In "{reference.slug}" staat geen {label} "{shorten(reference.anchor)}". {question}'
    return rules.UNKNOWN_ANCHOR, what.rstrip()


def _may_be_own(location: Location, reference: Reference) -> bool:
    """A figure comes from the source that it stands on; a part may point at another part."""
    if isinstance(reference, YieldRef):
        return False  # nobody looks back on what the same evening still has to yield
    return location[0] == "cijfers" or bool(reference.anchor)


def _file_of(reference: Reference) -> str:
    """The file that a reference to a known folder names."""
    if isinstance(reference, ListRef):
        return f"{reference.list_name}.yml"
    type_name, slug = target_of(reference)
    return f"{BY_NAME[type_name].folder}/{slug}.md"


def _known(catalogue: Catalogue, reference: Reference, label: str) -> tuple[Rule, str] | None:
    target = target_of(reference)[0]
    options = catalogue.names(target)
    if reference.slug in options:
        return None
    meant = names_in(catalogue).file(target, reference.slug)
    question = did_you_mean(meant or reference.slug, options)
    what = f'Er is geen {label} met de naam "{shorten(reference.slug)}". {question}'
    return rules.UNKNOWN_REFERENCE, what.rstrip()


def ids_are_unique(catalogue: Catalogue) -> Iterator[Problem]:
    """An id stands once on a page, also next to the headings of its text."""
    for record in catalogue.records:
        seen = set(record.body.anchors)
        for location, anchor in anchors_in(record.entry):
            if anchor in seen:
                what = f'De id "{anchor}" staat al op deze pagina.'
                yield _problem(record, rules.DUPLICATE_ID, location, what)
            seen.add(anchor)
    for listed in catalogue.lists.values():
        seen = set()
        for position, element in enumerate(listed.elements):
            for location, anchor in anchors_in(element, (listed.name, position)):
                if anchor in seen:
                    what = f'De id "{anchor}" staat al in deze lijst.'
                    at = listed.marks.value(location)
                    yield Problem(rules.DUPLICATE_ID, listed.path, at, what)
                seen.add(anchor)


def ids_are_free(catalogue: Catalogue) -> Iterator[Problem]:
    """No heading and no id has the id of a block that the site puts on that page itself."""
    for record in catalogue.records:
        entry = record.entry
        view = entry.view.value if isinstance(entry, Page) and entry.view else ""
        for heading in record.body.headings:
            if is_made_anchor(heading.anchor, entry.type_name, view):
                what = f'De site gebruikt "{heading.anchor}" zelf op deze pagina.'
                yield Problem(rules.MADE_ID, record.path, Position(heading.line, 1), what)
        for location, anchor in anchors_in(entry):
            if is_made_anchor(anchor, entry.type_name, view):
                what = f'De site gebruikt "{anchor}" zelf op deze pagina.'
                yield _problem(record, rules.MADE_ID, location, what)


def addresses_are_free(catalogue: Catalogue) -> Iterator[Problem]:
    """No page has, or had, an address that the build fills itself."""
    for record in catalogue.records:
        if is_made(record.address):
            yield _problem(record, files.MADE_ADDRESS, (), _taken(record.address))
        for position, former in enumerate(record.entry.former_addresses):
            if is_made(former):
                at = ("voorheen", position)
                yield _problem(record, files.MADE_ADDRESS, at, _taken(former))


def _taken(address: str) -> str:
    return f'Het adres "{address}" is van een deel van de site zelf.'


def addresses_are_unique(catalogue: Catalogue) -> Iterator[Problem]:
    """No page has the address of another, or a former address that is somebody's."""
    owners: dict[str, Record[Entry]] = {}
    for record in catalogue.records:
        owner = owners.setdefault(record.address, record)
        if owner is not record:
            what = f'"{owner.path}" heeft ook het adres "{record.address}".'
            yield _problem(record, files.SAME_ADDRESS, (), what)
    for record in catalogue.records:
        for position, former in enumerate(record.entry.former_addresses):
            owner = owners.setdefault(former, record)
            if owner is not record or former == record.address:
                what = f'Het adres "{former}" is al van "{owner.path}".'
                yield _problem(record, files.SAME_ADDRESS, ("voorheen", position), what)


def facts_have_a_source(catalogue: Catalogue) -> Iterator[Problem]:
    for record in catalogue.items:
        if isinstance(record.entry, NEEDS_SOURCE) and not record.entry.sources:
            yield _problem(record, rules.NO_SOURCE, (), "Op deze pagina staat geen bron.")


# Words by which a reader hears that something is wished, and is not so yet.
_WISHED = re.compile(r"\b(?:wil|willen|wilden?|wens|wensen|droom|dromen|doel|hoopt|hopen)\b")


def goals_are_told_as_wishes(catalogue: Catalogue) -> Iterator[Problem]:
    for record in catalogue.all(Goal):
        if not _WISHED.search(record.entry.summary.lower()):
            what = "In de samenvatting staat niet dat iemand dit wil."
            yield _problem(record, rules.GOAL_TOLD_AS_FACT, ("samenvatting",), what)


def voices_have_a_public_name(catalogue: Catalogue) -> Iterator[Problem]:
    """Nobody is named at a voice but who is in the list of names."""
    if LIST_BY_MODEL[PublicName].file in catalogue.unreadable:
        return
    named = {listed.name for listed in catalogue.elements(PublicName)}
    for record in catalogue.items:
        for position, voice in enumerate(record.entry.voices):
            if voice.name and voice.name not in named:
                question = did_you_mean(voice.name, named)
                what = f'"{shorten(voice.name)}" staat niet in namen.yml. {question}'.rstrip()
                location = ("stemmen", position, "naam")
                yield _problem(record, rules.NAME_NOT_LISTED, location, what)


# --- dates -------------------------------------------------------------------------------------


def advice_dates_make_sense(catalogue: Catalogue) -> Iterator[Problem]:
    """Nothing that follows an advice comes before it, and nothing that led to it comes after."""
    for record in catalogue.all(Advice):
        advice = record.entry
        for location, date, what in _aftermath(advice):
            if dates.certainly_before(date, advice.given):
                yield _problem(record, rules.ANSWER_BEFORE_ADVICE, location, what)
        if advice.answer_due and dates.certainly_before(advice.answer_due, advice.given):
            what = f"De termijn is {advice.answer_due}, het advies is van {advice.given}."
            yield _problem(record, rules.TERM_BEFORE_ADVICE, ("antwoord_voor",), what)
        earlier = catalogue.find(advice.follows_up) if advice.follows_up else None
        if earlier and dates.certainly_before(advice.given, catalogue.date_of(earlier)):
            what = f'"{advice.follows_up}" is van {catalogue.date_of(earlier)}.'
            yield _problem(record, rules.FOLLOW_UP_BEFORE_ADVICE, ("vervolg_op",), what)
        for position, reference in enumerate(advice.stems_from):
            origin = catalogue.find(reference)
            if origin and dates.certainly_before(advice.given, catalogue.date_of(origin)):
                what = f'"{reference}" is van {catalogue.date_of(origin)}.'
                yield _problem(record, rules.ADVICE_BEFORE_ORIGIN, ("komt_uit", position), what)


def effects_come_after(catalogue: Catalogue) -> Iterator[Problem]:
    """What came of a meeting, a workshop, ... without an advice was not there before it."""
    for record in catalogue.items:
        if not isinstance(record.entry, ChangingItem):
            continue
        for position, effect in enumerate(record.entry.effects):
            if dates.certainly_before(effect.date, catalogue.date_of(record)):
                what = f"Dit effect is van {effect.date}, dit is van {catalogue.date_of(record)}."
                location = ("effecten", position, "datum")
                yield _problem(record, rules.EFFECT_BEFORE_ITEM, location, what)


def facts_name_parts_of_their_advice(catalogue: Catalogue) -> Iterator[Problem]:
    """Only a fact on an advice as a whole names recommendations, and only its own."""
    for record in catalogue.items:
        entry = record.entry
        known = [one.id for one in entry.recommendations] if isinstance(entry, Advice) else []
        for location, fact in _of_parts(entry):
            allowed = known if len(location) == 2 else []
            for position, name in enumerate(fact.about):
                if name not in allowed:
                    what = f'"{name}" is geen aanbeveling waar dit bij kan horen.'
                    question = did_you_mean(name, allowed)
                    at = (*location, "bij", position)
                    yield _problem(record, rules.NO_SUCH_PART, at, f"{what} {question}".rstrip())


def _of_parts(entry: Item) -> Iterator[tuple[Location, OfParts]]:
    """Every answer, effect and verdict: of an advice, of its recommendations, of another item."""
    if isinstance(entry, ChangingItem):
        yield from ((("effecten", at), one) for at, one in enumerate(entry.effects))
    if isinstance(entry, Advice):
        for location, part in _parts(entry):
            for key, _, facts in _facts(part):
                yield from (((*location, key, at), one) for at, one in enumerate(facts))


def _facts(
    part: FollowedUp,
) -> Iterator[tuple[str, str, tuple[Answer | Effect | YouthVerdict, ...]]]:
    """What came of a part of an advice: the key of each kind, its name in a message, the facts."""
    yield "antwoorden", "Dit antwoord", part.answers
    yield "effecten", "Dit effect", part.effects
    yield "oordeel_jongeren", "Dit oordeel", part.verdicts


def _aftermath(advice: Advice) -> Iterator[tuple[Location, dates.When, str]]:
    """Every answer, effect and verdict: where its date stands, the date, and what to say of it."""
    for location, part in _parts(advice):
        for key, label, dated in _facts(part):
            for position, fact in enumerate(dated):
                what = f"{label} is van {fact.date}, het advies is van {advice.given}."
                yield (*location, key, position, "datum"), fact.date, what


def _parts(advice: Advice) -> Iterator[tuple[Location, FollowedUp]]:
    """The advice as a whole, and each of its recommendations."""
    yield (), advice
    for position, recommendation in enumerate(advice.recommendations):
        yield ("aanbevelingen", position), recommendation


def what_is_told_has_happened(catalogue: Catalogue) -> Iterator[Problem]:
    """Nothing is told of a day that must still come, whatever a partial date means; but a draft is
    not told yet."""
    for record in catalogue.items:
        if record.entry.draft:
            continue
        for location, when in _told_facts(record, catalogue):
            if when.earliest > catalogue.today:
                what = f"De datum is {when}, en dat moet nog komen."
                yield _problem(record, rules.NOT_YET, location, what)


def _told_facts(
    record: Record[Item], catalogue: Catalogue
) -> Iterator[tuple[Location, dates.When]]:
    """Where something is told that happened, and when it did."""
    item = record.entry
    if isinstance(item, ChangingItem):
        for position, effect in enumerate(item.effects):
            yield ("effecten", position, "datum"), effect.date
    if isinstance(item, Advice):
        yield ("datum",), item.given
        yield from ((location, when) for location, when, _ in _aftermath(item))
    elif isinstance(item, Meeting | Workshop) and item.yields:
        yield ("opbrengsten",), catalogue.date_of(record)
    elif isinstance(item, Source):
        yield ("datum",), item.issued
        if item.consulted:
            yield ("geraadpleegd",), item.consulted


def copies_are_of_their_page(catalogue: Catalogue) -> Iterator[Problem]:
    for record in catalogue.all(Source):
        source = record.entry
        if not source.archive:
            continue
        copy = copy_at(source.archive)
        if copy is None:
            what = f'"{shorten(source.archive)}" is geen kopie in een webarchief dat we kennen.'
            yield _problem(record, rules.NO_ARCHIVE, ("archief",), what)
        elif copy.page and source.url and not is_same_page(copy.page, source.url):
            what = f'De kopie is van "{shorten(copy.page)}".'
            yield _problem(record, rules.OTHER_PAGE_KEPT, ("archief",), what)


def no_date_is_far_ahead(catalogue: Catalogue) -> Iterator[Problem]:
    for record in catalogue.items:
        when = record.entry.date
        if when.earliest.year > catalogue.today.year + FURTHEST_YEARS:
            what = f"De datum is {when}."
            yield _problem(record, rules.FAR_AHEAD, ("datum",), what)


def titles_are_short(catalogue: Catalogue) -> Iterator[Problem]:
    for record in catalogue.records:
        if (length := len(record.entry.title)) > LONGEST_TITLE:
            what = f"Deze titel heeft {length} tekens."
            yield _problem(record, field_rules.TITLE_TOO_LONG, ("titel",), what)


def meeting_dates_make_sense(catalogue: Catalogue) -> Iterator[Problem]:
    for record in catalogue.all(Meeting):
        meeting = record.entry
        for location, reference in _looked_back_on(meeting):
            earlier = catalogue.find(reference)
            if earlier and dates.certainly_before(meeting.held, catalogue.date_of(earlier)):
                what = f'"{earlier.slug}" is van {catalogue.date_of(earlier)}.'
                yield _problem(record, rules.LOOK_BACK_TOO_EARLY, location, what)
        if meeting.is_on_one_day and (what := _swapped(meeting.begin, meeting.end)):
            yield _problem(record, rules.ENDS_BEFORE_BEGIN, ("einde",), what)
        for position, part in enumerate(meeting.programme):
            if what := _swapped(part.begin, part.end):
                location = ("programma", position, "einde")
                yield _problem(record, rules.ENDS_BEFORE_BEGIN, location, what)


def cancelled_meetings_yield_nothing(catalogue: Catalogue) -> Iterator[Problem]:
    for record in catalogue.all(Meeting):
        meeting = record.entry
        if meeting.cancelled and (meeting.yields or meeting.look_back):
            field = "opbrengsten" if meeting.yields else "terugblik"
            what = f"Bij afgelast staat ja, maar er staat ook iets bij {field}."
            yield _problem(record, rules.YIELD_OF_CANCELLED, (field,), what)


def _swapped(begin: time | None, end: time | None) -> str:
    """What is wrong with an end before the begin, unless it lies in the night that follows."""
    if begin is None or end is None or end >= begin or is_past_midnight(begin, end):
        return ""
    return f"Het einde is {end:%H:%M}, het begin {begin:%H:%M}."


def _looked_back_on(meeting: Meeting) -> Iterator[tuple[Location, Reference]]:
    if meeting.previous:
        yield ("vorige",), meeting.previous
    for position, look_back in enumerate(meeting.look_back):
        yield ("terugblik", position, "opbrengst"), look_back.yielded


def workshops_are_on_their_day(catalogue: Catalogue) -> Iterator[Problem]:
    for record in catalogue.all(Workshop):
        workshop = record.entry
        meeting = catalogue.find(workshop.meeting) if workshop.meeting else None
        if not meeting or not workshop.held:
            continue
        day = catalogue.date_of(meeting)
        if dates.certainly_before(workshop.held, day) or dates.certainly_before(day, workshop.held):
            what = f"De workshop is op {workshop.held}, de bijeenkomst op {day}."
            yield _problem(record, rules.WORKSHOP_ON_OTHER_DAY, ("datum",), what)


def examples_and_memberships_end_after_they_begin(catalogue: Catalogue) -> Iterator[Problem]:
    for record in catalogue.items:
        for location, begin, end in _periods(record.entry):
            if begin and end and dates.certainly_before(end, begin):
                what = f"Het einde is {end}, het begin {begin}."
                yield _problem(record, rules.ENDS_BEFORE_BEGIN, location, what)


def _periods(item: Item) -> Iterator[tuple[Location, dates.When | None, dates.When | None]]:
    """Where an end is written, the begin, and the end."""
    if isinstance(item, Example):
        yield ("einde",), item.begin, item.end
    if isinstance(item, Organisation):
        for position, member in enumerate(item.members):
            yield ("leden", position, "tot"), member.start, member.end


# --- what must not be missing --------------------------------------------------------------------


def answers_are_complete(catalogue: Catalogue) -> Iterator[Problem]:
    """A refusal has a reason, and who is not competent names who is."""
    for record in catalogue.all(Advice):
        for location, part in _parts(record.entry):
            for position, answer in enumerate(part.answers):
                here = (*location, "antwoorden", position)
                yield from _incomplete(record, here, answer)


def _incomplete(record: Record[Advice], location: Location, answer: Answer) -> Iterator[Problem]:
    where = (*location, "antwoord")
    if answer.answer is AnswerKind.NOT_ADOPTED and not answer.reason:
        yield _problem(record, rules.REASON_MISSING, where, "Bij dit antwoord staat geen reden.")
    if answer.answer is AnswerKind.NOT_COMPETENT and not answer.refers_to:
        what = "Bij dit antwoord staat niet wie er wel over gaat."
        yield _problem(record, rules.REFERRAL_MISSING, where, what)


def conflicts_are_explained(catalogue: Catalogue) -> Iterator[Problem]:
    for record in catalogue.items:
        for position, figure in enumerate(record.entry.figures):
            if figure.conflicts_with and not figure.conflict:
                what = f'Bij het cijfer "{figure.id}" staat niet wat het verschil is.'
                location = ("cijfers", position, "botst_met")
                yield _problem(record, rules.CONFLICT_NOT_EXPLAINED, location, what)


# --- charts ------------------------------------------------------------------------------------


def charts_compare_like_with_like(catalogue: Catalogue) -> Iterator[Problem]:
    """What stands in one chart can be compared, and a page draws each figure once."""
    for record in catalogue.items:
        drawn: set[FigureRef] = set()
        for position, chart in enumerate(record.entry.charts):
            bars = [(bar.figure, catalogue.find_figure(bar.figure)) for bar in chart.bars]
            found = [(reference, figure) for reference, figure in bars if figure]
            if len(found) < len(bars):
                continue  # a reference has a problem of its own
            for place, (reference, figure) in enumerate(found):
                what = (
                    f'"{reference}" staat al in een grafiek op deze pagina.'
                    if reference in drawn
                    else _unlike(chart, (reference, figure), found[:place])
                )
                drawn.add(reference)
                if what:
                    location = ("grafieken", position, "balken", place, "cijfer")
                    yield _problem(record, rules.UNLIKE_FIGURES, location, what)


_Drawn = tuple[FigureRef, Figure]


def _unlike(chart: ChartDefinition, one: _Drawn, others: list[_Drawn]) -> str:
    """Why this figure can't stand in the chart beside the bars before it; empty when it can."""
    reference, figure = one
    if min(figure.value, figure.before or 0) < 0:
        return f'"{reference}" is minder dan nul. Een balk begint bij nul.'
    if chart.kind is ChartKind.DATES and figure.date is None:
        return f'Bij "{reference}" staat geen datum.'
    # Of sources that disagree one may name all others.
    for other_reference, other in others[:1] if chart.kind is ChartKind.CONFLICT else others:
        if difference := _difference(chart.kind, one, (other_reference, other)):
            return f'"{reference}" en "{other_reference}" {difference}.'
    return ""


def _difference(kind: ChartKind, one: _Drawn, other: _Drawn) -> str:
    """What keeps two figures out of one chart of this kind; empty when nothing does."""
    (reference, figure), (other_reference, other_figure) = one, other
    if figure.unit != other_figure.unit:
        return "hebben niet dezelfde eenheid"
    if (figure.before is None) != (other_figure.before is None):
        return "hebben niet allebei een getal bij was"
    if kind is ChartKind.CONFLICT:
        named = (*figure.conflicts_with, *other_figure.conflicts_with)
        return "" if {reference, other_reference} & {*named} else "noemen elkaar niet bij botst_met"
    if kind is ChartKind.DATES:
        return "hebben dezelfde datum" if figure.date == other_figure.date else ""
    if figure.source.source != other_figure.source.source:
        return "hebben niet dezelfde bron"
    return "" if figure.date == other_figure.date else "hebben niet dezelfde datum"


def sensitive_pages_have_help(catalogue: Catalogue) -> Iterator[Problem]:
    if HELP_LINES.file in catalogue.unreadable:
        return  # that file has a problem of its own
    helped = {theme for line in catalogue.elements(HelpLine) for theme in line.themes}
    for record in catalogue.records:
        for position, theme in enumerate(record.entry.sensitive):
            if theme not in helped:
                what = f'Geen enkele hulplijn heeft het thema "{theme.value}".'
                yield _problem(record, rules.NO_HELP_LINE, ("gevoelig", position), what)


def help_lines_were_checked(catalogue: Catalogue) -> Iterator[Problem]:
    """One problem for all lines that nobody looked at lately: it is for maintainers."""
    listed = catalogue.lists.get(HELP_LINES.name)
    lines = catalogue.elements(HelpLine)
    late = [place for place, line in enumerate(lines) if _is_overdue(line, catalogue)]
    if listed and late:
        names = ", ".join(shorten(lines[place].name) for place in late)
        at = listed.marks.value((listed.name, late[0]))
        what = f"Bij {len(late)} van de {len(lines)}: {names}."
        yield Problem(rules.HELP_LINE_NOT_CHECKED, listed.path, at, what)


def _is_overdue(line: HelpLine, catalogue: Catalogue) -> bool:
    return line.checked_on is None or (
        catalogue.today - line.checked_on.latest > HELP_LINE_CHECK_TERM
    )


def bodies_are_sound(catalogue: Catalogue) -> Iterator[Problem]:
    for record in catalogue.records:
        for finding in body.findings(record, catalogue):
            yield Problem(
                finding.rule,
                record.path,
                finding.position,
                finding.what,
                finding.fix,
                finding.replacement,
            )


def nobody_can_be_found(catalogue: Catalogue) -> Iterator[Problem]:
    """No text that is published tells how to reach a person, or who somebody is."""
    for path, finding in _personal(catalogue):
        yield Problem(finding.rule, path, finding.position, finding.what, finding.fix)


def _personal(catalogue: Catalogue) -> Iterator[tuple[str, Finding]]:
    for record in catalogue.records:
        for found in (
            privacy.in_name(record.path),
            privacy.in_fields(record.entry, record.marks),
            privacy.in_body(record.body),
        ):
            yield from ((record.path, finding) for finding in islice(found, MOST_FINDINGS))
    for listed in catalogue.lists.values():
        for position, element in enumerate(listed.elements):
            found = privacy.in_fields(element, listed.marks, (listed.name, position))
            yield from ((listed.path, finding) for finding in found)
    for image in sorted(catalogue.images):
        yield from ((image, finding) for finding in privacy.in_name(image))


def fields_have_plain_words(catalogue: Catalogue) -> Iterator[Problem]:
    """No markup in a field, where it would be shown as signs, and only letters that people type."""
    for path, at, text in _fields(catalogue):
        if found := markup.in_field(text):
            rule, what, fix = found
            yield Problem(rule, path, at, what, fix)


def _fields(catalogue: Catalogue) -> Iterator[tuple[str, Position, str]]:
    """The texts of all headers and lists, each with its place."""
    for record in catalogue.records:
        for location, text in _words_in(record.entry):
            yield record.path, record.marks.value(location), text
    for listed in catalogue.lists.values():
        for number, element in enumerate(listed.elements):
            for location, text in _words_in(element, (listed.name, number)):
                yield listed.path, listed.marks.value(location), text


def _words_in(model: BaseModel, location: Location = ()) -> Iterator[tuple[Location, str]]:
    """Every text in `model` that is no web address: such an address has signs of its own."""
    for place, text in texts_in(model, location):
        if not WEB_ADDRESS.fullmatch(text):
            yield place, text


CHECKS: tuple[Check, ...] = (
    references_exist,
    ids_are_unique,
    ids_are_free,
    addresses_are_free,
    addresses_are_unique,
    facts_have_a_source,
    goals_are_told_as_wishes,
    voices_have_a_public_name,
    advice_dates_make_sense,
    effects_come_after,
    facts_name_parts_of_their_advice,
    what_is_told_has_happened,
    copies_are_of_their_page,
    no_date_is_far_ahead,
    titles_are_short,
    meeting_dates_make_sense,
    cancelled_meetings_yield_nothing,
    workshops_are_on_their_day,
    examples_and_memberships_end_after_they_begin,
    answers_are_complete,
    conflicts_are_explained,
    charts_compare_like_with_like,
    sensitive_pages_have_help,
    help_lines_were_checked,
    bodies_are_sound,
    fields_have_plain_words,
    nobody_can_be_found,
)
