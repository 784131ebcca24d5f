"""Checks of lists that only mean something together with items."""

from __future__ import annotations

from collections.abc import Iterator

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.advice import Advice
from site_plugins.model.goal import Goal
from site_plugins.model.plan import PillarQuestion
from site_plugins.model.references import AskedRef
from site_plugins.model.registry import LIST_BY_MODEL
from site_plugins.reading.problem import Problem, shorten
from site_plugins.reading.rules import lists as rules

_QUESTIONS = LIST_BY_MODEL[PillarQuestion]


def no_pillar_is_asked_about_twice(catalogue: Catalogue) -> Iterator[Problem]:
    """Two questions about one pillar would be one question with two answers."""
    listed = catalogue.lists.get(_QUESTIONS.name)
    seen: set[str] = set()
    for position, one in enumerate(catalogue.elements(PillarQuestion)):
        assert listed
        if one.pillar in seen:
            what = f'Bij "{shorten(one.pillar)}" staat al een vraag.'
            at = (listed.name, position, "pijler")
            yield listed.problem(rules.PILLAR_ASKED_TWICE, at, what)
        seen.add(one.pillar)


def questions_name_what_was_asked(catalogue: Catalogue) -> Iterator[Problem]:
    """What `gevraagd` names is a recommendation or a goal. Whether it exists is told elsewhere."""
    listed = catalogue.lists.get(_QUESTIONS.name)
    for position, one in enumerate(catalogue.elements(PillarQuestion)):
        assert listed
        if not _may_be_asked(catalogue, one.asked):
            what = f'"{shorten(one.asked)}" is geen aanbeveling en geen doel.'
            yield listed.problem(rules.NOT_ASKED, (listed.name, position, "gevraagd"), what)


def _may_be_asked(catalogue: Catalogue, reference: AskedRef) -> bool:
    record = catalogue.find(reference)
    if record is None or (reference.anchor and reference.anchor not in catalogue.ids(record)):
        return True  # that is a problem of its own
    if isinstance(record.entry, Advice):
        return reference.anchor in {one.id for one in record.entry.recommendations}
    return isinstance(record.entry, Goal) and not reference.anchor
