"""Checks of every text: what a reader sees, and what nobody may publish."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from typing import Any

from pydantic import BaseModel

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.checking import body, easy, markup, privacy
from site_plugins.model.scalars import WEB_ADDRESS
from site_plugins.model.walking import Location, texts_in
from site_plugins.reading.markdown import Body
from site_plugins.reading.problem import MOST_FINDINGS, Finding, Position, Problem


def bodies_are_sound(catalogue: Catalogue) -> Iterator[Problem]:
    for record in catalogue.records:
        made_of = (record.path, *record.body.made_of, catalogue.headings_digest)
        sound = partial(_finds_nothing, body.findings, record, catalogue)
        if catalogue.once("sound", made_of, sound):
            continue
        for finding in body.findings(record, catalogue):
            yield Problem(
                finding.rule,
                record.path,
                finding.position,
                finding.what,
                finding.fix,
                finding.replacement,
            )


def easy_texts_are_easy(catalogue: Catalogue) -> Iterator[Problem]:
    for record in catalogue.records:
        for rule, location, what in easy.findings(record.entry):
            yield record.problem(rule, location, what)


def nobody_can_be_found(catalogue: Catalogue) -> Iterator[Problem]:
    """No text that is published tells how to reach a person, or who somebody is."""
    for path, finding in _personal(catalogue):
        yield Problem(finding.rule, path, finding.position, finding.what, finding.fix)


def _personal(catalogue: Catalogue) -> Iterator[tuple[str, Finding]]:
    for record in catalogue.records:
        for found in (
            privacy.in_name(record.path),
            privacy.in_fields(record.entry, record.marks),
            _personal_in(record.body, catalogue),
        ):
            yield from ((record.path, finding) for finding in islice(found, MOST_FINDINGS))
    for listed in catalogue.lists.values():
        for position, element in enumerate(listed.elements):
            found = privacy.in_fields(element, listed.marks, (listed.name, position))
            yield from ((listed.path, finding) for finding in found)
    for image in sorted(catalogue.images):
        yield from ((image, finding) for finding in privacy.in_name(image))


def _personal_in(text: Body, catalogue: Catalogue) -> Iterator[Finding]:
    if not catalogue.once(
        "anonymous", text.made_of, partial(_finds_nothing, privacy.in_body, text)
    ):
        yield from privacy.in_body(text)


def _finds_nothing(check: Callable[..., Iterator[Finding]], *read: Any) -> bool:
    """For nearly every text. What there is to say of the others is found out each time."""
    return next(check(*read), None) is None


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
