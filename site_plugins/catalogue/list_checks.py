"""Checks of lists that only mean something together with items. checks.py runs them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.problem import Problem, shorten
from site_plugins.catalogue.rules import lists as rules
from site_plugins.model.advice import Advice
from site_plugins.model.goal import Goal
from site_plugins.model.pillar import Pillar
from site_plugins.model.plan import PillarQuestion
from site_plugins.model.references import AskedRef
from site_plugins.model.registry import BY_NAME, LIST_BY_MODEL

_QUESTIONS = LIST_BY_MODEL[PillarQuestion]
_PILLARS = f"{BY_NAME[Pillar.type_name].folder}/"


def every_pillar_is_asked_about_once(catalogue: Catalogue) -> Iterator[Problem]:
    """Who makes a plan must meet each of the five, and none twice."""
    listed = catalogue.lists.get(_QUESTIONS.name)
    if listed is None or any(path.startswith(_PILLARS) for path in catalogue.unreadable):
        return
    times = Counter(one.pillar.slug for one in catalogue.elements(PillarQuestion))
    for record in catalogue.all(Pillar):
        if times[record.slug] != 1:
            told = f"staan {times[record.slug]} vragen" if times[record.slug] else "staat geen vraag"
            what = f'Bij "{record.slug}" {told}.'
            at = listed.marks.value((listed.name,))
            yield Problem(rules.PILLAR_NOT_ASKED_ONCE, listed.path, at, what)


def questions_name_what_was_asked(catalogue: Catalogue) -> Iterator[Problem]:
    """What `gevraagd` names is a recommendation or a goal. Whether it exists is told elsewhere."""
    listed = catalogue.lists.get(_QUESTIONS.name)
    for position, one in enumerate(catalogue.elements(PillarQuestion)):
        assert listed
        if not _may_be_asked(catalogue, one.asked):
            at = listed.marks.value((listed.name, position, "gevraagd"))
            what = f'"{shorten(one.asked)}" is geen aanbeveling en geen doel.'
            yield Problem(rules.NOT_ASKED, listed.path, at, what)


def _may_be_asked(catalogue: Catalogue, reference: AskedRef) -> bool:
    record = catalogue.find(reference)
    if record is None or (reference.anchor and reference.anchor not in catalogue.ids(record)):
        return True  # that is a problem of its own
    if isinstance(record.entry, Advice):
        return reference.anchor in {one.id for one in record.entry.recommendations}
    return isinstance(record.entry, Goal) and not reference.anchor
