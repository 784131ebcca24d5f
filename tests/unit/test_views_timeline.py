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
    content = catalogue(
        {
            **PLACES,
            "bijeenkomsten/a": meeting(titel="Lente", datum="2019-05"),
            "bijeenkomsten/b": meeting(titel="Winter", datum="2019-12-01"),
            "bijeenkomsten/c": meeting(titel="Ooit in dat jaar", datum="2019"),
            "bijeenkomsten/d": meeting(titel="Later", datum="2021"),
        }
    )
    years = TimelineView(content).of_site().years
    assert [(year.label, [entry.link.title for entry in year.entries]) for year in years] == [
        ("2021", ["Later"]),
        ("2019", ["Winter", "Lente", "Ooit in dat jaar"]),
    ]


def test_what_has_no_date_stands_on_no_timeline_of_the_site() -> None:
    undated = meeting(datum="onbekend", onderwerpen=["geld"])
    content = catalogue({**PLACES, "bijeenkomsten/a": undated})
    view = TimelineView(content)
    assert view.of_site().count == 0
    [record] = content.all(Topic)
    assert [year.label for year in view.of_item(record).years] == ["Zonder datum"]


def test_an_advice_is_one_entry_with_what_came_of_it_oldest_first() -> None:
    one = recommendation(
        antwoorden=[answer(datum="2020-05")],
        effecten=[
            {"datum": "2021", "trede": "besloten", "tekst": "Er komt geld.", "bron": "verslag"}
        ],
        oordeel_jongeren=[{"datum": "2022", "merken": "nee", "bron": "verslag"}],
    )
    content = catalogue({**PLACES, "adviezen/a": advice(datum="2020-01", aanbevelingen=[one])})
    [year] = TimelineView(content).of_site().years
    [entry] = year.entries
    assert (year.label, entry.kind_value, entry.link.address) == ("2020", "advies", "adviezen/a/")
    assert entry.moments_label == "Wat er daarna kwam (3, tot en met 2022)"
    assert [(moment.kind_value, moment.link.address) for moment in entry.moments] == [
        ("antwoord", "adviezen/a/#een-kamer"),
        ("effect", "adviezen/a/#een-kamer"),
        ("oordeel", "adviezen/a/#een-kamer"),
    ]
    # Three years long; what is known by its year alone stands in the middle of it.
    assert [dot.place for dot in entry.line] == ["1.4%", "12.5%", "50.0%", "83.3%"]


def test_what_came_of_something_without_a_date_stands_in_its_own_year() -> None:
    effect = {"datum": "2021", "trede": "uitgevoerd", "tekst": "Er is geld.", "bron": "verslag"}
    undated = meeting(titel="Ooit", datum="onbekend", effecten=[effect])
    timeline = TimelineView(catalogue({**PLACES, "bijeenkomsten/a": undated})).of_site()
    [year] = timeline.years
    [entry] = year.entries
    assert (year.label, entry.link.title, timeline.undated) == ("2021", "Ooit", 0)
    assert [(one.kind, one.text) for one in entry.moments] == [("Uitgevoerd", "Er is geld.")]
    assert entry.line == ()


def test_a_workshop_stands_with_its_meeting() -> None:
    content = catalogue(
        {
            **PLACES,
            "bijeenkomsten/a": meeting(titel="Avond", datum="2019-11-20"),
            "workshops/b": workshop(titel="Lego", bijeenkomst="a", onderwerpen=["geld"]),
        }
    )
    view = TimelineView(content)
    [entry] = view.of_site().years[0].entries
    assert (entry.link.title, entry.moments_label) == ("Avond", "1 workshop")
    # Where the meeting isn't, a workshop has a line of its own.
    [record] = content.all(Topic)
    [alone] = view.of_item(record).years[0].entries
    assert (alone.link.title, alone.day, alone.moments) == ("Lego", "20 november", ())


def test_a_year_says_how_full_it_is_beside_the_fullest() -> None:
    days = ("2019", "2021-01", "2021-02")
    meetings = {f"bijeenkomsten/m{one}": meeting(datum=one) for one in days}
    years = TimelineView(catalogue({**PLACES, **meetings})).of_site().years
    assert [(year.label, year.share) for year in years] == [("2021", "100%"), ("2019", "50%")]


def test_a_topic_and_an_organisation_have_only_their_own_events() -> None:
    content = catalogue(
        {
            **PLACES,
            "bijeenkomsten/a": meeting(titel="Over geld", onderwerpen=["geld"]),
            "projecten/b": project(titel="Van de raad", opdrachtgevers=["raad"]),
        }
    )
    view = TimelineView(content)

    def titles(record: object) -> list[str]:
        years = view.of_item(record).years  # type: ignore[arg-type]
        return [entry.link.title for year in years for entry in year.entries]

    assert titles(content.all(Topic)[0]) == ["Over geld"]
    assert titles(content.all(Organisation)[0]) == ["Van de raad"]


def test_when_a_page_was_written_or_changed_is_no_event() -> None:
    changed = topic(gepubliceerd="2024-01-01", wijzigingen=[{"datum": "2025", "tekst": "Meer."}])
    content = catalogue({**PLACES, "onderwerpen/geld": changed})
    assert TimelineView(content).of_site().count == 0


def test_only_the_first_years_of_a_long_timeline_are_open() -> None:
    def opened(each: int) -> list[bool]:
        meetings = {
            f"bijeenkomsten/m{year}-{one:02d}": meeting(datum=str(year))
            for year in range(2014, 2018)
            for one in range(each)
        }
        undated = {"bijeenkomsten/ooit": meeting(datum="onbekend")}
        timeline = TimelineView(catalogue({**meetings, **undated}))
        assert sum(len(year.entries) for year in timeline.of_site().years) == 4 * each
        return [year.open for year in timeline.of_site().years]

    assert opened(15) == [True, True, True, True]
    assert opened(30) == [True, True, False, False]
    assert opened(90) == [True, False, False, False]


def test_the_newest_have_a_date_and_what_stands_there_has_its_mark() -> None:
    advices = {
        f"adviezen/a{year}": advice(titel=f"{year}", datum=f"{year}", onderwerpen=["geld"])
        for year in range(2010, 2017)
    }
    old = meeting(titel="Ooit", datum="onbekend", onderwerpen=["geld"])
    content = catalogue({**PLACES, **advices, "bijeenkomsten/ooit": old})
    [record] = content.all(Topic)
    timeline = TimelineView(content).of_item(record)
    titles = [entry.link.title for entry in timeline.newest]
    assert titles == ["2016", "2015", "2014", "2013", "2012"]
    assert [mark.label for mark in timeline.marks] == ["Bijeenkomst", "Advies"]
    few = catalogue({**PLACES, "bijeenkomsten/ooit": old})
    assert TimelineView(few).of_item(record).newest == ()
