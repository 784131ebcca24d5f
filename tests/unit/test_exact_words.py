"""A message has the words to type, of this very file, wherever they can be known."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_plugins.checking.checks import run
from site_plugins.mending.fixing import mend
from site_plugins.model.source import OWN_INVITATION
from site_plugins.reading.problem import Problem
from tests.builders import TODAY, catalogue, load_site, meeting, site, source
from tests.site_helpers import ROOT

TOPIC = "---\ntitel: {}\nsamenvatting: Over geld.\nsoort: verder\n{}---\n\n{}\n"


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        (TOPIC.format("*Wonen", "", ""), 'titel: "*Wonen"'),
        (TOPIC.format("&Wonen", "", ""), 'titel: "&Wonen"'),
        (TOPIC.format("@Wonen", "", ""), 'titel: "@Wonen"'),
        (TOPIC.format("P #1 beste", "", ""), 'Schrijf: titel: "P #1 beste"'),
        (TOPIC.format("Geld", "ook_bekend_als:\n  • euro's\n", ""), "een spatie: - euro's"),
        (TOPIC.format("Geld", "ook_bekend_als:\n  – euro's\n", ""), "een spatie: - euro's"),
        (
            TOPIC.format("Geld", "", "[x](../adviezen/kamer-advies)"),
            "Schrijf: ../adviezen/kamer-advies.md",
        ),
        (
            TOPIC.format("Geld", "", "[x](adviezen/kamer-advies.md)"),
            "Schrijf: ../adviezen/kamer-advies.md",
        ),
        (TOPIC.format("Geld", "", "-een\n-twee"), "Schrijf: - een"),
        (TOPIC.format("Geld", "", "Doe dit:\n1)eerst"), "Schrijf: 1) eerst"),
        (TOPIC.format("Geld", "", "####### Kop"), "Schrijf: ## Kop"),
        (TOPIC.format("Geld", "", "Wmo\n: een wet"), "**woord**: een wet"),
    ],
)
def test_the_fix_has_the_words_of_the_writer(text: str, fix: str, tmp_path: Path) -> None:
    path = "onderwerpen/proef.md"
    told = [one for one in load_site(tmp_path, {path: text}).problems if one.path == path]
    assert fix in told[0].how


def test_no_message_is_longer_than_anybody_copies(tmp_path: Path) -> None:
    path = "onderwerpen/proef.md"
    for start in ("Let op: ", "@", "*", "P #"):
        text = TOPIC.format(start + "x" * 200_000, "", "")
        told = [one for one in load_site(tmp_path, {path: text}).problems if one.path == path]
        assert told
        assert all(len(one.what) + len(one.how) < 2_000 for one in told)


@pytest.mark.parametrize(
    ("fields", "is_told"),
    [
        ({"soort": "eigen", "datum": "2026-06-02"}, True),
        ({"soort": "eigen", "datum": "2026-05-02"}, False),
        ({"soort": "gesprek", "datum": "2026-06-02"}, False),
    ],
)
def test_an_own_coming_meeting_hears_what_its_source_is(
    fields: dict[str, str], is_told: bool
) -> None:
    content = catalogue(
        {f"bronnen/{OWN_INVITATION}": source(), "bijeenkomsten/a": meeting(**fields, bronnen=[])}
    )
    [told] = [one for one in run(content) if one.rule.code == "JDM306"]
    assert (f"  - {OWN_INVITATION}" in told.how) == is_told


MEETING = (
    "---\ntitel: Avond\nsamenvatting: Wij praten.\nsoort: eigen\ndatum: 2026-06-02\n{}"
    "bronnen:\n  - krantje\n---\n"
)


def told_of(text: str, tmp_path: Path) -> Problem:
    path = "bijeenkomsten/proef.md"
    [told] = [one for one in load_site(tmp_path, {path: text}).problems if one.path == path]
    return told


@pytest.mark.parametrize(
    ("line", "fix"),
    [
        ("onderwerp: geld, kamers\n", "onderwerpen:\n  - geld\n  - kamers"),
        ("organisator: delft\n", "organisatoren:\n  - delft"),
        ("wijziging: x\n", "wijzigingen:\n  - datum: x"),
        ("stem: x\n", "stemmen:\n  - rol: x"),
        ("cijfer:\n  - id: a\n", "Schrijf: cijfers"),
        ('"": x\n', "gepubliceerd, geldig_tot, wijzigingen."),
    ],
)
def test_a_list_that_is_named_as_one_thing_gets_its_name(
    line: str, fix: str, tmp_path: Path
) -> None:
    told = told_of(MEETING.format(line), tmp_path)
    assert told.rule.code == "JDM201"
    assert told.how.endswith(fix)


def test_the_own_invitation_may_be_written_as_people_say_it(tmp_path: Path) -> None:
    """`bron: eigen uitnodiging` has three mistakes, and one meaning."""
    text = MEETING.format("").replace("bronnen:\n  - krantje", "bron: eigen uitnodiging")
    page = (ROOT / f"content/bronnen/{OWN_INVITATION}.md").read_text(encoding="utf-8")
    files = {
        "bijeenkomsten/proef.md": text,
        f"bronnen/{OWN_INVITATION}.md": page.replace("jong-doet-mee", "jongerenraad"),
    }
    mended = mend(site(tmp_path, files), TODAY).files["bijeenkomsten/proef.md"].decode()
    assert mended == MEETING.format("").replace("krantje", OWN_INVITATION)


def test_what_was_typed_below_a_field_is_shown_on_its_line(tmp_path: Path) -> None:
    told = told_of(MEETING.replace("praten.", "praten\nover wonen.").format(""), tmp_path)
    assert told.how.endswith("op dezelfde regel: samenvatting: Wij praten over wonen.")
    told = told_of(MEETING.format("vorige:\nover wonen.\n"), tmp_path)
    assert told.how.endswith("op dezelfde regel: ... over wonen.")


@pytest.mark.parametrize(
    ("typed", "fix"),
    [
        ("link volgt", "Schrijf: volgt"),
        ("Het adres volgt nog", "Schrijf: volgt"),
        ("www.jso.nl", "Schrijf: https://www.jso.nl"),
        ("ja", "met https://. Is dat er nog niet? Schrijf dan: volgt"),
    ],
)
def test_an_online_meeting_may_get_its_link_later(typed: str, fix: str, tmp_path: Path) -> None:
    told = told_of(MEETING.format(f"online: {typed}\n"), tmp_path)
    assert (told.rule.code, told.how[-len(fix) :]) == ("JDM214", fix)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Gemeente Nepdelf", "delft"),
        ("gemeente-nepdelf", "delft"),
        ("de Jongerenrad", "jongerenraad"),
    ],
)
def test_the_nearest_is_looked_for_among_titles_too(typed: str, meant: str, tmp_path: Path) -> None:
    told = told_of(MEETING.format(f"organisatoren:\n  - {typed}\n"), tmp_path)
    assert f'Bedoelde je "{meant}"?' in told.what


NAMED = "https://www.rijk.nl@kwaad.example/"


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        (f"[x]({NAMED})", ["JDM410"]),
        (NAMED, ["JDM410"]),
        (f"<{NAMED}>", ["JDM410"]),
        (f"[x][y]\n\n[y]: {NAMED}", ["JDM410"]),
        (f"![Een plek]({NAMED}a.png)", ["JDM405"]),
        (f"[kim@y.nl]({NAMED})", ["JDM410", "JDM411"]),
        (f'[x]({NAMED} "kim@y.nl")', ["JDM410", "JDM411"]),
        (f"`{NAMED}`", ["JDM411"]),
    ],
)
def test_a_name_before_the_host_is_one_mistake(body: str, codes: list[str], tmp_path: Path) -> None:
    path = "onderwerpen/proef.md"
    text = TOPIC.format("Geld", "", body)
    told = [one for one in load_site(tmp_path, {path: text}).problems if one.path == path]
    assert sorted(one.rule.code for one in told) == codes
    if "JDM410" in codes:
        assert "Haal weg wat er tussen // en @ staat." in told[0].how
