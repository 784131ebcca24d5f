"""All checks over the whole catalogue, as one visible list. Each function yields problems."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.checking import (
    advice,
    chronology,
    comparable,
    completeness,
    lists,
    photos,
    questions,
    references,
    rooms,
    texts,
    tiles,
)
from site_plugins.reading.problem import Problem

Check = Callable[[Catalogue], Iterator[Problem]]


def run(catalogue: Catalogue) -> Iterator[Problem]:
    """The problems that all checks find."""
    for check in CHECKS:
        yield from check(catalogue)


CHECKS: tuple[Check, ...] = (
    references.references_exist,
    references.ids_are_unique,
    references.ids_are_free,
    references.addresses_are_free,
    references.addresses_are_unique,
    references.doors_lead_somewhere,
    completeness.facts_have_a_source,
    completeness.goals_are_told_as_wishes,
    completeness.people_have_a_public_name,
    completeness.copies_are_of_their_page,
    completeness.titles_are_short,
    completeness.cancelled_meetings_yield_nothing,
    completeness.conflicts_are_explained,
    completeness.sensitive_pages_have_help,
    completeness.help_lines_were_checked,
    advice.advice_dates_make_sense,
    advice.facts_name_parts_of_their_advice,
    advice.answers_are_complete,
    chronology.effects_come_after,
    chronology.what_is_told_has_happened,
    chronology.no_date_is_far_ahead,
    chronology.pages_hold_when_they_begin,
    chronology.meeting_dates_make_sense,
    chronology.meetings_are_at_hours_that_exist,
    chronology.online_is_no_place,
    chronology.workshops_are_on_their_day,
    chronology.examples_and_memberships_end_after_they_begin,
    tiles.tiles_lie_apart,
    comparable.charts_compare_like_with_like,
    questions.questions_fit_on_a_card,
    photos.pictures_have_consent,
    photos.consent_holds,
    photos.makers_have_a_public_name,
    lists.no_pillar_is_asked_about_twice,
    lists.questions_name_what_was_asked,
    texts.easy_texts_are_easy,
    rooms.everybody_can_be_there,
    texts.bodies_are_sound,
    texts.fields_have_plain_words,
    texts.nobody_can_be_found,
)
