"""Meetings: the page with programme, workshops and look-back."""

from __future__ import annotations

from site_plugins.model.meeting import Meeting
from site_plugins.views.listing import ListingView
from site_plugins.views.meetings import MeetingPage, MeetingsView
from tests.builders import advice, catalogue, meeting, organisation, source, workshop

YIELDS = [
    {"id": "boek", "soort": "actie", "tekst": "Een boek."},
    {"id": "brief", "soort": "advies", "tekst": "Een brief."},
]
WAYS_IN = {
    "aanmelden": {"link": "https://example.org/aanmelden"},
    "online": "https://praat.example/",
}
PLACES = {"bronnen/verslag": source(), "organisaties/raad": organisation()}


def pages(**meetings: Meeting) -> dict[str, MeetingPage]:
    content = catalogue(
        {**PLACES, **{f"bijeenkomsten/{name}": one for name, one in meetings.items()}}
    )
    return {record.slug: MeetingsView(content).page(record) for record in content.all(Meeting)}


def test_the_programme_has_times_where_they_are_known() -> None:
    programme = [{"soort": "speeddate", "begin": "17:00", "einde": "17:30"}, {"soort": "eten"}]
    rows = pages(een=meeting(programma=programme))["een"].programme
    assert [(row.title, row.time) for row in rows] == [
        ("Speeddate", "17.00 tot 17.30 uur"),
        ("Samen eten", ""),
    ]


def test_workshops_come_by_round_and_then_by_title() -> None:
    content = catalogue(
        {
            **PLACES,
            "bijeenkomsten/een": meeting(),
            "workshops/a": workshop(titel="Twee", bijeenkomst="een", ronde="2"),
            "workshops/b": workshop(titel="zingen", bijeenkomst="een", ronde="1"),
            "workshops/c": workshop(titel="Bouwen", bijeenkomst="een", ronde="1"),
            "workshops/d": workshop(titel="Elders", datum="2019"),
            "workshops/e": workshop(titel="Ergens", bijeenkomst="een"),
        }
    )
    [record] = content.all(Meeting)
    rounds = MeetingsView(content).page(record).workshops
    assert [(one.title, [card.link.title for card in one.cards]) for one in rounds] == [
        ("Ronde 1", ["Bouwen", "zingen"]),
        ("Ronde 2", ["Twee"]),
        ("Zonder ronde", ["Ergens"]),
    ]


def test_a_yield_nobody_spoke_of_is_listed_without_a_state() -> None:
    told = [{"opbrengst": "een#boek", "stand": "gedaan", "tekst": "Het is er."}]
    rows = pages(een=meeting(opbrengsten=YIELDS), twee=meeting(vorige="een", terugblik=told))[
        "twee"
    ].look_back
    assert [(row.yielded.title, row.state and row.state.label) for row in rows] == [
        ("Een boek.", "Gedaan"),
        ("Een brief.", None),
    ]
    assert rows[0].yielded.address == "bijeenkomsten/een/#boek"


def test_meetings_are_linked_both_ways() -> None:
    found = pages(een=meeting(titel="Een"), twee=meeting(titel="Twee", vorige="een"))
    assert [link.title for link in found["een"].following] == ["Twee"]
    previous = found["twee"].previous
    assert previous is not None
    assert previous.title == "Een"


def test_the_advice_that_it_led_to() -> None:
    content = catalogue(
        {
            **PLACES,
            "bijeenkomsten/een": meeting(opbrengsten=YIELDS),
            "adviezen/a": advice(komt_uit=["bijeenkomsten/een#brief"]),
        }
    )
    [record] = content.all(Meeting)
    [group] = MeetingsView(content).page(record).led_to
    assert [card.link.address for card in group.cards] == ["adviezen/a/"]


def test_the_closing_day_of_registration_is_over_the_day_after() -> None:
    """The day of the builders is 1 June 2026."""

    def label(until: str) -> list[str]:
        page = pages(een=meeting(datum="2027", aanmelden={"tot": until}))["een"]
        return [one.label for one in page.frame.facts if one.label.startswith("Aanmelden")]

    assert label("2026-06-01") == ["Aanmelden tot"]
    assert label("2026-05-31") == ["Aanmelden kon tot"]


def test_the_chain_tells_of_each_yield_what_became_of_it() -> None:
    one = {"soort": "actie", "tekst": "Een actie."}
    content = catalogue(
        {
            "bronnen/verslag": source(),
            "bijeenkomsten/eerst": meeting(
                titel="Eerst",
                datum="2019",
                opbrengsten=[one | {"id": "gedaan"}, one | {"id": "vergeten"}],
            ),
            "bijeenkomsten/zonder": meeting(titel="Zonder", datum="2018"),
            "bijeenkomsten/later": meeting(
                titel="Later",
                datum="2021",
                opbrengsten=[one | {"id": "nieuw"}],
                terugblik=[{"opbrengst": "eerst#gedaan", "stand": "gedaan"}],
            ),
        }
    )
    chain = MeetingsView(content).chain()
    assert [
        (link.meeting.link.title, [len(row.reports) for row in link.yields]) for link in chain.shown
    ] == [("Eerst", [1, 0]), ("Later", [0])]


def test_the_page_says_until_when_as_the_calendar_does() -> None:
    made = pages(
        nacht=meeting(datum="2026-12-31", begin="20:00", einde="00:30"),
        dagen=meeting(datum="2027-03-10/2027-03-11", begin="17:00", einde="20:00"),
    )
    said = {slug: str(page.frame.facts[0]) for slug, page in made.items()}
    assert "20.00 tot 00.30 uur de volgende dag" in said["nacht"]
    assert "eerste dag vanaf 17.00 uur, laatste dag tot 20.00 uur" in said["dagen"]


def test_a_meeting_that_is_off_or_moved_says_so_on_its_page_and_in_lists() -> None:
    made = pages(
        weg=meeting(afgelast="ja", **WAYS_IN),
        open=meeting(**WAYS_IN),
        verzet=meeting(datum="2026-12-03", verplaatst_van="2026-11-26"),
        gewoon=meeting(),
    )
    assert made["weg"].frame.facts[0].label == "Let op"
    assert "Deze bijeenkomst gaat niet door." in str(made["weg"].frame.facts[0])
    ways = {"Aanmelden", "Online"}
    assert ways <= {one.label for one in made["open"].frame.facts}
    assert not ways & {one.label for one in made["weg"].frame.facts}  # nobody has to go there
    (moved,) = [one for one in made["verzet"].frame.facts if one.label == "Verplaatst"]
    assert "eerst was het op 26 november 2026" in str(moved)
    labels = {one.label for one in made["gewoon"].frame.facts}
    assert not labels & {"Let op", "Verplaatst", "Online"}

    content = catalogue({"bijeenkomsten/weg": meeting(afgelast="ja")})
    (group,) = ListingView(content).meetings().listing.groups
    assert [row.alone for row in group.rows] == ["Onze bijeenkomst: gaat niet door"]


def test_a_link_that_comes_later_is_told_while_it_can_come() -> None:
    def facts(**fields: str) -> dict[str, str]:
        found = pages(een=meeting(**fields))["een"].frame.facts
        return {one.label: one.values[0].title for one in found}

    assert facts(datum="2027-01-01", online="volgt")["Online"] == "Het webadres volgt."
    assert facts(datum="2019-01-01", online="volgt")["Online"] == "Je kon online meedoen."
    assert "Online" not in facts(datum="2027-01-01", online="volgt", afgelast="ja")
