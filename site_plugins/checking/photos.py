"""Checks of consent: no picture of which nobody said that it may be shown, and none for longer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.lists import Photo, PublicName
from site_plugins.model.organisation import Organisation
from site_plugins.model.registry import LIST_BY_MODEL
from site_plugins.reading.problem import Position, Problem, shorten
from site_plugins.reading.rules import files as rules
from site_plugins.reading.suggest import nearest

_LIST = LIST_BY_MODEL[Photo]
# A name typed in small letters looks like a role: of a role one says "a" or "the".
_ROLE = re.compile(r"(?:een|de|het|onze|ons|iemand) \w", re.IGNORECASE)
_OF_A_PERSON = "Is het een naam? Dan moet hij in namen.yml staan."
_FIRST = {"De", "Een", "Het"}  # with a capital at the begin only
_WITHIN = {"van", "de", "der", "den", "het", "in", "'t", "te", "ten", "ter"}


def pictures_have_consent(catalogue: Catalogue) -> Iterator[Problem]:
    if _LIST.file in catalogue.unreadable:
        return
    names = {photo.file for photo in catalogue.elements(Photo)}
    for path in sorted(catalogue.images):
        name = path.rpartition("/")[2]
        if name not in names:
            question = f'Bedoelde je "{near}"?' if (near := _misspelt(name, names)) else ""
            what = f"Deze foto staat niet in {_LIST.file}. {question}".rstrip()
            yield Problem(rules.NO_CONSENT, path, Position(), what)


def _misspelt(name: str, listed: Iterable[str]) -> str:
    """The name in the list that was meant to be this one; endings are alike by themselves."""
    stems = {one.rpartition(".")[0]: one for one in listed}
    return stems.get(nearest(name.rpartition(".")[0], stems), "")


def consent_holds(catalogue: Catalogue) -> Iterator[Problem]:
    """Of each photo: until when it may be shown, and the second yes for who is under age."""
    listed = catalogue.lists.get(_LIST.name)
    for place, photo in enumerate(catalogue.elements(Photo)):
        assert listed
        if photo.until.latest < catalogue.today:
            what = f"{photo.file} mocht tot en met {photo.until}."
            yield listed.problem(rules.CONSENT_OVER, (_LIST.name, place, "tot"), what)
        if photo.lacks_second_consent:
            at = (_LIST.name, place, "minderjarigen")
            what = f"Bij {photo.file} staat geen tweede_toestemming."
            yield listed.problem(rules.NO_SECOND_CONSENT, at, what)


def makers_have_a_public_name(catalogue: Catalogue) -> Iterator[Problem]:
    """Under a photo stands an organisation of the site, a role, or who is in the list of names.

    What is written with a capital is taken for a name, and so is what begins as no role does.
    """
    listed = catalogue.lists.get(_LIST.name)
    unread = ("organisaties/", LIST_BY_MODEL[PublicName].file)
    if listed is None or any(path.startswith(unread) for path in catalogue.unreadable):
        return
    known = [f" {name} " for name in _known_names(catalogue)]
    for place, photo in enumerate(catalogue.elements(Photo)):
        for name in _names_in(photo.maker):
            if not any(f" {name} " in one for one in known):
                what = f'"{shorten(name)}" staat niet in namen.yml, en is geen organisatie hier.'
                yield listed.problem(rules.MAKER_NOT_LISTED, (_LIST.name, place, "maker"), what)
        if not (_ROLE.match(photo.maker) or any(map(str.isupper, photo.maker))):
            what = f'"{shorten(photo.maker)}" kan een naam zijn.'
            fix = "Is het een rol? Begin dan met een, de of het: een begeleider. " + _OF_A_PERSON
            at = (_LIST.name, place, "maker")
            yield listed.problem(rules.MAKER_NOT_LISTED, at, what, fix)


def _known_names(catalogue: Catalogue) -> Iterable[str]:
    yield from (one.name for one in catalogue.elements(PublicName))
    for record in catalogue.all(Organisation):
        yield from (record.entry.title, *record.entry.other_names)
        yield record.entry.abbreviation or ""


def _names_in(text: str) -> Iterator[str]:
    """Words with a capital that follow each other, with what may stand between them."""
    words = re.findall(r"[\w'’&!.-]+", text)
    run: list[str] = []
    for place, word in enumerate([*words, ""]):
        is_first = place == 0 and word in _FIRST
        if word[:1].isupper() and not is_first:
            run.append(word)
        elif not (run and word in _WITHIN):
            yield from _whole(run)
            run = []
        else:
            run.append(word)


def _whole(run: list[str]) -> Iterator[str]:
    """A name ends with a capital: "de raad van Delft" after it is told, not named."""
    while run and not run[-1][:1].isupper():
        run.pop()
    if run:
        yield " ".join(run)
