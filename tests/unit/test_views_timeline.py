"""The timeline. Its filters have their own tests in test_view_timeline_filters.py."""

from __future__ import annotations

from site_plugins.model.organisation import Organisation
from site_plugins.model.topic import Topic
from site_plugins.views.timeline import TimelineView
from tests.builders import (
    advice,
    answer,
    catalogue,
    meeting,
    organisation,
    project,
    recommendation,
    source,
    topic,
    workshop,
)

PLACES = {
    "bronnen/verslag": source(),
    "organisaties/raad": organisation(),
    "onderwerpen/geld": topic(),
}


def test_years_go_back_in_time_and_events_within_them_too() -> None:
    found = catalogue(
        {
            **PLACES,
            "bijeenkomsten/a": meeting(titel="Lente", datum="2019-05"),
            "bijeenkomsten/b": meeting(titel="Winter", datum="2019-12-01"),
            "bijeenkomsten/c": meeting(titel="Ooit in dat jaar", datum="2019"),
            "bijeenkomsten/d": meeting(titel="Later", datum="2021"),
        }
    )
    years = TimelineView(found).of_site().years
    assert [(year.label, [event.link.title for event in year.events]) for year in years] == [
        ("2021", ["Later"]),
        ("2019", ["Winter", "Lente", "Ooit in dat jaar"]),
    ]


def test_what_has_no_date_stands_on_no_timeline_of_the_site() -> None:
    undated = meeting(datum="onbekend", onderwerpen=["geld"])
    found = catalogue({**PLACES, "bijeenkomsten/a": undated})
    view = TimelineView(found)
    assert view.of_site().count == 0
    [record] = found.all(Topic)
    assert [year.label for year in view.of_item(record).years] == ["Zonder datum"]


def test_every_dated_fact_of_an_advice_is_an_event_that_leads_to_its_recommendation() -> None:
    one = recommendation(
        antwoorden=[answer(datum="2020-05")],
        effecten=[
            {"datum": "2021", "trede": "besloten", "tekst": "Er komt geld.", "bron": "verslag"}
        ],
        oordeel_jongeren=[{"datum": "2022", "merken": "nee", "bron": "verslag"}],
    )
    found = catalogue({**PLACES, "adviezen/a": advice(datum="2020-01", aanbevelingen=[one])})
    events = [event for year in TimelineView(found).of_site().years for event in year.events]
    assert [(event.kind_value, event.link.address) for event in events] == [
        ("oordeel", "adviezen/a/#een-kamer"),
        ("effect", "adviezen/a/#een-kamer"),
        ("antwoord", "adviezen/a/#een-kamer"),
        ("advies", "adviezen/a/"),
    ]


def test_what_came_of_a_meeting_without_an_advice_is_an_event() -> None:
    effect = {"datum": "2021", "trede": "uitgevoerd", "tekst": "Er is geld.", "bron": "verslag"}
    found = catalogue({**PLACES, "bijeenkomsten/a": meeting(datum="2019", effecten=[effect])})
    years = TimelineView(found).of_site().years
    assert next((year.label, [event.text for event in year.events][:1]) for year in years) == (
        "2021",
        ["Uitgevoerd: Er is geld."],
    )


def test_a_workshop_stands_at_the_date_of_its_meeting() -> None:
    found = catalogue(
        {
            **PLACES,
            "bijeenkomsten/a": meeting(datum="2019-11-20"),
            "workshops/b": workshop(bijeenkomst="a"),
        }
    )
    [year] = TimelineView(found).of_site().years
    assert [event.day for event in year.events] == ["20 november", "20 november"]


def test_a_topic_and_an_organisation_have_only_their_own_events() -> None:
    found = catalogue(
        {
            **PLACES,
            "bijeenkomsten/a": meeting(titel="Over geld", onderwerpen=["geld"]),
            "projecten/b": project(titel="Van de raad", opdrachtgevers=["raad"]),
        }
    )
    view = TimelineView(found)

    def titles(record: object) -> list[str]:
        years = view.of_item(record).years  # type: ignore[arg-type]
        return [event.link.title for year in years for event in year.events]

    assert titles(found.all(Topic)[0]) == ["Over geld"]
    assert titles(found.all(Organisation)[0]) == ["Van de raad"]


def test_when_a_page_was_written_or_changed_is_no_event() -> None:
    changed = topic(gepubliceerd="2024-01-01", wijzigingen=[{"datum": "2025", "tekst": "Meer."}])
    found = catalogue({**PLACES, "onderwerpen/geld": changed})
    assert TimelineView(found).of_site().count == 0


def test_only_the_first_years_of_a_long_timeline_are_open() -> None:
    def opened(each: int) -> list[bool]:
        meetings = {
            f"bijeenkomsten/m{year}-{one:02d}": meeting(datum=str(year))
            for year in range(2014, 2018)
            for one in range(each)
        }
        undated = {"bijeenkomsten/ooit": meeting(datum="onbekend")}
        timeline = TimelineView(catalogue({**meetings, **undated}))
        assert sum(len(year.events) for year in timeline.of_site().years) == 4 * each
        return [year.open for year in timeline.of_site().years]

    assert opened(25) == [True, True, True, True]
    assert opened(26) == [True, True, False, False]
    assert opened(90) == [True, False, False, False]
