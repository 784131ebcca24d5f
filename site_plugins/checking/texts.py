"""Checks of every text: what a reader sees, and what nobody may publish."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from typing import Any

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.checking import body, easy, markup, privacy
from site_plugins.model.scalars import WEB_ADDRESS
from site_plugins.model.walking import texts_in
from site_plugins.reading.markdown import Body
from site_plugins.reading.problem import MOST_FINDINGS, Finding, Problem


def bodies_are_sound(catalogue: Catalogue) -> Iterator[Problem]:
    for record in catalogue.records:
        made_of = (record.path, *record.body.made_of, catalogue.headings_digest)
        sound = partial(_finds_nothing, body.findings, record, catalogue)
        if catalogue.once("sound", made_of, sound):
            continue
        for finding in body.findings(record, catalogue):
            yield finding.in_file(record.path)


def easy_texts_are_easy(catalogue: Catalogue) -> Iterator[Problem]:
    for record in catalogue.records:
        for rule, location, what in easy.findings(record.entry):
            yield record.problem(rule, location, what)


def nobody_can_be_found(catalogue: Catalogue) -> Iterator[Problem]:
    """No text that is published tells how to reach a person, or who somebody is."""
    for path, found in _personal(catalogue):
        yield from (finding.in_file(path) for finding in islice(found, MOST_FINDINGS))


def _personal(catalogue: Catalogue) -> Iterator[tuple[str, Iterator[Finding]]]:
    for path in (*catalogue.by_path, *sorted(catalogue.images)):
        yield path, privacy.in_name(path)
    for file in catalogue.files:
        yield from ((file.path, privacy.in_fields(one, file.marks, at)) for at, one in file.models)
    for record in catalogue.records:
        yield record.path, _personal_in(record.body, catalogue)


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
    for file in catalogue.files:
        for location, text in (pair for at, model in file.models for pair in texts_in(model, at)):
            # A web address has signs of its own.
            if not WEB_ADDRESS.fullmatch(text) and (found := markup.in_field(text)):
                rule, what, fix = found
                yield file.problem(rule, location, what, fix)
