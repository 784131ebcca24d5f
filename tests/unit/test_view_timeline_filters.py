"""The timeline holds events by their own dates, and its filters leave what they say."""

from __future__ import annotations

from site_plugins.views.timeline import TimelineView
from tests.builders import advice, answer, catalogue, meeting, organisation, source, topic

BASE = {
    "organisaties/raad": organisation(),
    "onderwerpen/kamers": topic(titel="Kamers"),
    "bronnen/verslag": source(),
}


def view(items):
    return TimelineView(catalogue(BASE | items))


def told(timeline):
    return [(year.label, event.day, event.kind) for year in timeline.years for event in year.events]


def test_partial_dates_stand_in_their_place_without_pretending():
    timeline = view(
        {
            "bijeenkomsten/a": meeting(titel="A", datum="2016"),
            "bijeenkomsten/b": meeting(titel="B", datum="2016-07~"),
            "bijeenkomsten/c": meeting(titel="C", datum="2016-03-05"),
        }
    ).of_site()
    assert [(label, day) for label, day, _ in told(timeline)] == [
        ("2016", "rond juli"),
        ("2016", "5 maart"),
        ("2016", ""),
    ]


def test_what_has_no_date_is_counted_and_left_out():
    timeline = view({"bijeenkomsten/a": meeting(datum="onbekend")}).of_site()
    assert (timeline.count, timeline.undated) == (0, 1)


def test_an_answer_is_an_event_of_its_own_with_the_day_it_came():
    timeline = view(
        {"adviezen/a": advice(datum="2020-01", antwoorden=[answer(datum="2021-02-03")])}
    ).of_site()
    assert told(timeline) == [("2021", "3 februari", "Antwoord"), ("2020", "januari", "Advies")]


def test_each_choice_says_how_many_events_it_leaves():
    timeline = view(
        {
            "bijeenkomsten/a": meeting(datum="2019", onderwerpen=["kamers"]),
            "adviezen/a": advice(datum="2020", onderwerpen=["kamers"]),
            "adviezen/b": advice(datum="2020"),
        }
    ).of_site()
    events = [event for year in timeline.years for event in year.events]
    for facet in timeline.facets:
        for option in facet.options:
            key = f"{facet.name}-{option.value}"
            assert option.count == sum(key in event.keys.split() for event in events), key
    assert {
        facet.name: [option.label for option in facet.options] for facet in timeline.facets
    } == {
        "soort": ["Advies", "Bijeenkomst"],
        "onderwerp": ["Kamers"],
        "pijler": [],
        "jaar": ["2020", "2019"],
    }


def test_an_organisation_has_the_events_that_name_it_the_undated_too():
    content = catalogue(
        BASE
        | {
            "bijeenkomsten/a": meeting(datum="onbekend", gastheer="raad"),
            "bijeenkomsten/b": meeting(datum="2019"),
        }
    )
    timeline = TimelineView(content).of_item(content.by_path["organisaties/raad.md"])
    assert [year.label for year in timeline.years] == ["Zonder datum"]
