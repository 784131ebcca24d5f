"""Checks of an advice, and of what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model import dates
from site_plugins.model.advice import Advice, Answer, FollowedUp, YouthVerdict
from site_plugins.model.effect import ChangingItem, Effect, OfParts
from site_plugins.model.entry import Item
from site_plugins.model.vocabulary import AnswerKind
from site_plugins.model.walking import Location
from site_plugins.reading.problem import Problem
from site_plugins.reading.rules import relations as rules
from site_plugins.reading.suggest import did_you_mean


def advice_dates_make_sense(catalogue: Catalogue) -> Iterator[Problem]:
    """Nothing that follows an advice comes before it, and nothing that led to it comes after."""
    for record in catalogue.all(Advice):
        advice = record.entry
        for location, date, what in aftermath(advice):
            if dates.certainly_before(date, advice.given):
                yield record.problem(rules.ANSWER_BEFORE_ADVICE, location, what)
        if advice.answer_due and dates.certainly_before(advice.answer_due, advice.given):
            what = f"De termijn is {advice.answer_due}, het advies is van {advice.given}."
            yield record.problem(rules.TERM_BEFORE_ADVICE, ("antwoord_voor",), what)
        earlier = catalogue.find(advice.follows_up) if advice.follows_up else None
        if earlier and dates.certainly_before(advice.given, catalogue.date_of(earlier)):
            what = f'"{advice.follows_up}" is van {catalogue.date_of(earlier)}.'
            yield record.problem(rules.FOLLOW_UP_BEFORE_ADVICE, ("vervolg_op",), what)
        for position, reference in enumerate(advice.stems_from):
            origin = catalogue.find(reference)
            if origin and dates.certainly_before(advice.given, catalogue.date_of(origin)):
                what = f'"{reference}" is van {catalogue.date_of(origin)}.'
                yield record.problem(rules.ADVICE_BEFORE_ORIGIN, ("komt_uit", position), what)


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
                    yield record.problem(rules.NO_SUCH_PART, at, f"{what} {question}".rstrip())


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


def aftermath(advice: Advice) -> Iterator[tuple[Location, dates.When, str]]:
    """Every answer, effect, verdict and reminder: where its date stands, the date, and what to say
    of it."""
    for location, part in _parts(advice):
        for key, label, dated in _facts(part):
            for position, fact in enumerate(dated):
                what = f"{label} is van {fact.date}, het advies is van {advice.given}."
                yield (*location, key, position, "datum"), fact.date, what
    for position, reminder in enumerate(advice.reminders):
        what = f"Deze herinnering is van {reminder.date}, het advies is van {advice.given}."
        yield ("herinneringen", position, "datum"), reminder.date, what


def _parts(advice: Advice) -> Iterator[tuple[Location, FollowedUp]]:
    """The advice as a whole, and each of its recommendations."""
    yield (), advice
    for position, recommendation in enumerate(advice.recommendations):
        yield ("aanbevelingen", position), recommendation


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
        yield record.problem(rules.REASON_MISSING, where, "Bij dit antwoord staat geen reden.")
    if answer.answer is AnswerKind.NOT_COMPETENT and not answer.refers_to:
        what = "Bij dit antwoord staat niet wie er wel over gaat."
        yield record.problem(rules.REFERRAL_MISSING, where, what)
