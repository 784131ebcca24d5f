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
    return [
        (year.label, entry.day, entry.kind) for year in timeline.years for entry in year.entries
    ]


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


def test_an_answer_stands_with_its_advice_and_has_its_own_day():
    timeline = view(
        {"adviezen/a": advice(datum="2020-01", antwoorden=[answer(datum="2021-02-03")])}
    ).of_site()
    assert told(timeline) == [("2020", "januari", "Advies")]
    [entry] = timeline.years[0].entries
    assert [moment.date.text for moment in entry.moments] == ["3 februari 2021"]


THREE = {
    "bijeenkomsten/a": meeting(datum="2019", onderwerpen=["kamers"]),
    "adviezen/a": advice(datum="2020", onderwerpen=["kamers"], antwoorden=[answer(datum="2022")]),
    "adviezen/b": advice(datum="2020"),
}


def test_each_choice_says_how_many_entries_it_leaves():
    timeline = view(THREE).of_site()
    entries = [entry for year in timeline.years for entry in year.entries]
    for facet in timeline.facets:
        for option in facet.options:
            key = f"{facet.name}-{option.value}"
            assert option.count == sum(key in entry.keys.split() for entry in entries), key
    assert {
        facet.name: [option.label for option in facet.options] for facet in timeline.facets
    } == {
        "onderwerp": ["Kamers"],
        "soort": ["Advies", "Antwoord", "Bijeenkomst"],
        "van": ["2019", "2020", "2022"],
        "tot": ["2022", "2020", "2019"],
    }


def test_a_period_has_what_lasts_in_it():
    [year, _] = view(THREE).of_site().years
    answered, other = sorted(year.entries, key=lambda entry: entry.link.address or "")
    assert {"van-2022", "tot-2020"} <= set(answered.keys.split())
    assert {"van-2022", "tot-2019"}.isdisjoint(other.keys.split())


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
