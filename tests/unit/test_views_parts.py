"""The small pieces of all views: dates, times and numbers in Dutch words, order, cards."""

from __future__ import annotations

from datetime import time
from decimal import Decimal

import pytest

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model import dates
from site_plugins.model.organisation import Organisation
from site_plugins.model.vocabulary import AnswerState
from site_plugins.views import parts
from tests.builders import advice, catalogue, figure, meeting, organisation, source, topic, workshop


@pytest.mark.parametrize(
    ("written", "words", "iso"),
    [
        ("2019-11-20", "20 november 2019", "2019-11-20"),
        ("2019-11", "november 2019", "2019-11"),
        ("2019", "2019", "2019"),
        ("2016-07~", "rond juli 2016", ""),
        ("2018/2019", "2018 tot en met 2019", ""),
        ("2019-03/..", "sinds maart 2019", ""),
        ("../2022-10", "oktober 2022 of eerder", ""),
        ("onbekend", "", ""),
    ],
)
def test_a_date_in_words(written: str, words: str, iso: str) -> None:
    """What is not exact has no value for machines."""
    assert parts.date_text(dates.parse_when(written)) == parts.DateText(words, iso)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2019-11-20", "20 november"),
        ("2019-11", "november"),
        ("2019-11~", "rond november"),
        ("2019", ""),
        ("onbekend", ""),
        ("2019-11-20/2020", "20 november"),
    ],
)
def test_a_day_under_its_year(written: str, words: str) -> None:
    assert parts.day_text(dates.parse_when(written)) == words


@pytest.mark.parametrize(
    ("written", "year"), [("2019-11", 2019), ("2018/2020", 2018), ("onbekend", None)]
)
def test_the_year_that_it_stands_under(written: str, year: int | None) -> None:
    assert parts.year_of(dates.parse_when(written)) == year


@pytest.mark.parametrize(
    ("begin", "end", "words"),
    [
        (time(17), time(20, 30), "17.00 tot 20.30 uur"),
        (time(9, 5), None, "vanaf 09.05 uur"),
        (None, None, ""),
        (None, time(20), ""),
        (time(20), time(0), "20.00 tot 24.00 uur"),
        (time(20), time(0, 30), "20.00 tot 00.30 uur de volgende dag"),
    ],
)
def test_times_of_day(begin: time | None, end: time | None, words: str) -> None:
    assert parts.time_text(begin, end) == words


def test_the_hours_of_several_days_say_of_which_day_they_are() -> None:
    said = parts.time_text(time(17), time(20), one_day=False)
    assert said == "eerste dag vanaf 17.00 uur, laatste dag tot 20.00 uur"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("1179", "1.179"),
        ("24.5", "24,5"),
        ("24.50", "24,50"),
        ("1000000", "1.000.000"),
        ("-3", "-3"),
    ],
)
def test_a_number_keeps_its_decimals(value: str, words: str) -> None:
    assert parts.number_text(Decimal(value)) == words


def test_newest_first_and_unknown_last_and_the_same_day_by_title() -> None:
    found = catalogue(
        {
            "bijeenkomsten/a": meeting(titel="oud", datum="2015"),
            "bijeenkomsten/b": meeting(titel="Zee", datum="2019-11-20"),
            "bijeenkomsten/c": meeting(titel="avond", datum="2019-11-20"),
            "bijeenkomsten/d": meeting(titel="wanneer", datum="onbekend"),
        }
    )
    ordered = parts.newest_first(found, list(found.items))
    assert [record.entry.title for record in ordered] == ["avond", "Zee", "oud", "wanneer"]


def test_a_workshop_has_the_date_of_its_meeting_on_its_card() -> None:
    found = catalogue({"bijeenkomsten/a": meeting(), "workshops/b": workshop(bijeenkomst="a")})
    [card] = parts.cards(found, [found.by_key["workshop", "b"]])  # type: ignore[list-item]
    assert card.date == parts.DateText("20 november 2019", "2019-11-20")
    assert (card.kind, card.link) == ("Workshop", parts.Link("Workshop", "workshops/b/"))


def test_a_card_of_what_has_no_date_has_none() -> None:
    found = catalogue({"onderwerpen/a": topic()})
    [card] = parts.cards(found, found.items)
    assert card.date is None


def test_what_carries_a_topic_also_in_a_recommendation_and_each_once() -> None:
    one = {"id": "een", "tekst": "Doe iets.", "onderwerpen": ["geld"]}
    two = {"id": "twee", "tekst": "Doe meer.", "onderwerpen": ["geld"]}
    found = catalogue(
        {
            "onderwerpen/geld": topic(),
            "adviezen/a": advice(aanbevelingen=[one, two]),
            "bijeenkomsten/b": meeting(onderwerpen=["geld"]),
            "bijeenkomsten/c": meeting(),
        }
    )
    carrying = parts.carrying(found, found.by_key["onderwerp", "geld"])
    assert [record.path for record in carrying] == ["adviezen/a.md", "bijeenkomsten/b.md"]


def test_a_source_for_the_topic_field_does_not_carry_the_source() -> None:
    found = catalogue({"bronnen/verslag": source(), "bijeenkomsten/b": meeting()})
    record = found.by_key["bron", "verslag"]
    assert parts.carrying(found, record) == []
    assert [one.path for one in parts.naming(found, record)] == ["bijeenkomsten/b.md"]
    assert parts.naming(found, record, but_for="bronnen") == []


def test_groups_by_type_come_in_the_order_of_the_registry_and_never_empty() -> None:
    found = catalogue({"adviezen/a": advice(), "bijeenkomsten/b": meeting()})
    groups = parts.by_type(found, found.items)
    assert [group.title for group in groups] == ["Bijeenkomsten", "Adviezen"]
    assert [group.anchor for group in groups] == ["bijeenkomsten", "adviezen"]


def test_a_word_leads_to_its_meaning() -> None:
    word = parts.word(AnswerState.OVERDUE)
    assert (word.label, word.anchor, word.value) == ("Te laat", "woord-te-laat", "te-laat")


def figure_rows(found: Catalogue) -> list[parts.FigureRow]:
    return [
        parts.figure_row(found, record, figure)
        for record in found.all(Organisation)
        for figure in record.entry.figures
    ]


def test_a_figure_without_a_date_has_that_of_its_source() -> None:
    found = catalogue(
        {
            "bronnen/verslag": source(datum="2020-03"),
            "organisaties/raad": organisation(cijfers=[figure(waarde="1.200", was="900")]),
        }
    )
    [row] = figure_rows(found)
    assert (row.value, row.before) == ("1.200", "900")
    assert (row.date.text, row.date_is_source) == ("maart 2020", True)
    assert row.about.address == "organisaties/raad/#wachtenden"


def test_a_figure_without_a_known_date_shows_none() -> None:
    found = catalogue(
        {
            "bronnen/verslag": source(datum="onbekend"),
            "organisaties/raad": organisation(cijfers=[figure(nauwkeurigheid="meer-dan")]),
        }
    )
    [row] = figure_rows(found)
    assert (row.date.text, row.date_is_source) == ("", False)
    assert row.value == "meer dan 12"


def test_a_page_says_that_another_page_disagrees_with_its_figure() -> None:
    botst = {"botst_met": ["organisaties/raad#wachtenden"], "verschil": "De ene telt anders."}
    found = catalogue(
        {
            "bronnen/verslag": source(),
            "organisaties/raad": organisation(cijfers=[figure(), figure(id="ander")]),
            "organisaties/stad": organisation(titel="Stad", cijfers=[figure(waarde="15", **botst)]),
        }
    )
    raad, other, stad = figure_rows(found)
    assert raad.conflict == stad.conflict == "De ene telt anders."
    assert [(link.title, link.address) for link in raad.conflicts_with] == [
        ("15 jongeren (Stad)", "organisaties/stad/#wachtenden")
    ]
    assert (other.conflict, other.conflicts_with) == ("", ())


def test_two_figures_on_one_page_say_once_that_they_disagree() -> None:
    one = figure(botst_met=["organisaties/raad#ander"], verschil="Zo.")
    found = catalogue(
        {
            "bronnen/verslag": source(),
            "organisaties/raad": organisation(cijfers=[one, figure(id="ander")]),
        }
    )
    assert [row.conflict for row in figure_rows(found)] == ["Zo.", ""]


# --- long lists ----------------------------------------------------------------------------------


def letters(text: str) -> parts.Folded[str]:
    return parts.folded(text, lambda letter: letter.upper())


def test_a_list_that_can_be_read_on_a_phone_is_not_folded() -> None:
    assert letters("a" * parts.ENOUGH) == parts.Folded(("a",) * parts.ENOUGH)
    assert letters("") == parts.Folded(())


def test_a_long_list_on_a_long_page_shows_its_start() -> None:
    found = parts.folded("abcdefghijklmnop", str.upper, among=parts.ENOUGH + 1)
    assert "".join(found.shown) == "abcdefgh"
    [rest] = found.folds
    assert (rest.label, "".join(rest.rows), rest.open) == ("", "ijklmnop", False)


def test_a_short_list_on_a_long_page_stays_whole() -> None:
    found = parts.folded("a" * parts.AT_ONCE, str.upper, among=1000)
    assert (len(found.shown), found.folds) == (parts.AT_ONCE, ())


def test_a_very_long_list_has_a_fold_for_each_section_and_the_first_is_open() -> None:
    found = letters("a" * 40 + "b" * 30)
    assert found.shown == ()
    assert [(one.label, len(one.rows), one.open) for one in found.folds] == [
        ("A", 40, True),
        ("B", 30, False),
    ]


def test_nothing_is_lost_in_a_long_list_of_cards() -> None:
    found = catalogue(
        {f"bijeenkomsten/m{n:03d}": meeting(datum=str(2014 + n // 20)) for n in range(200)}
        | {f"organisaties/o{n:03d}": organisation(titel=f"Raad {n}") for n in range(20)}
    )
    meetings, organisations = parts.by_type(found, found.items)
    folds = [(one.label, len(one.rows)) for one in meetings.folds]
    assert (meetings.cards, folds) == ((), [(str(year), 20) for year in range(2023, 2013, -1)])
    assert len(organisations.cards) + sum(len(one.rows) for one in organisations.folds) == 20


@pytest.mark.parametrize(
    ("title", "letter"), [("één", "E"), ("‘Eerst’", "E"), ("18 jaar", "0-9"), ("?!", "0-9")]
)
def test_the_letter_that_a_title_stands_under(title: str, letter: str) -> None:
    assert parts.letter_of(title) == letter


def test_what_never_has_a_date_stands_under_its_letter() -> None:
    found = catalogue(
        {"organisaties/a": organisation(titel="zee"), "bijeenkomsten/b": meeting(datum="onbekend")}
    )
    places = {one.entry.type_name: parts.year_section(found, one) for one in found.items}
    assert places == {"organisatie": "Z", "bijeenkomst": "Zonder datum"}
