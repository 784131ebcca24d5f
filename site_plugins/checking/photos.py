"""Checks of consent: no picture of which nobody said that it may be shown, and none for longer."""

from __future__ import annotations

from collections.abc import Iterator

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.lists import Photo
from site_plugins.model.registry import LIST_BY_MODEL
from site_plugins.reading.problem import Position, Problem
from site_plugins.reading.rules import files as rules
from site_plugins.reading.suggest import did_you_mean

_LIST = LIST_BY_MODEL[Photo]


def pictures_have_consent(catalogue: Catalogue) -> Iterator[Problem]:
    if _LIST.file in catalogue.unreadable:
        return
    names = {photo.file for photo in catalogue.elements(Photo)}
    for path in sorted(catalogue.images):
        name = path.rpartition("/")[2]
        if name not in names:
            question = did_you_mean(name, names)
            what = f"Deze foto staat niet in {_LIST.file}. {question}".rstrip()
            yield Problem(rules.NO_CONSENT, path, Position(), what)


def consent_holds(catalogue: Catalogue) -> Iterator[Problem]:
    """Of each photo: until when it may be shown, and the second yes for who is under age."""
    listed = catalogue.lists.get(_LIST.name)
    for place, photo in enumerate(catalogue.elements(Photo)):
        assert listed
        if photo.until.latest < catalogue.today:
            at = listed.marks.value((_LIST.name, place, "tot"))
            what = f"{photo.file} mocht tot en met {photo.until}."
            yield Problem(rules.CONSENT_OVER, listed.path, at, what)
        if photo.lacks_second_consent:
            at = listed.marks.value((_LIST.name, place, "minderjarigen"))
            what = f"Bij {photo.file} staat geen tweede_toestemming."
            yield Problem(rules.NO_SECOND_CONSENT, listed.path, at, what)
