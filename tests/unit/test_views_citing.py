"""How to refer to a page or a figure: in the words of a reader, as APA 7 has it, for programs."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

import pytest

from site_plugins.catalogue.record import Record
from site_plugins.exports.citations import csl_json
from site_plugins.exports.site import Site
from site_plugins.model.entry import Entry, Item
from site_plugins.rendering import Renderer
from site_plugins.views.citing import Cited, cited_figure, cited_page
from tests.builders import advice, organisation, record, source, topic
from tests.site_helpers import ROOT

SITE = Site("Nepsite", "https://nep.example/")
CHANGED = {"gepubliceerd": "2026-04-15"}
LATER = {**CHANGED, "wijzigingen": [{"datum": "2026-05-01", "tekst": "Er is een antwoord."}]}


def item(path: str, entry: Entry) -> Record[Item]:
    return cast(Record[Item], record(path, entry))


def page(**fields: Any) -> Cited:
    cited = cited_page(item("onderwerpen/geld", topic(titel="Geld", **fields)))
    assert cited
    return cited


def figure(entry: Entry | None = None) -> Cited:
    found = item("organisaties/raad", entry or organisation(**CHANGED))
    return cited_figure(found, "wachtenden", "12 jongeren wachten (2020)", "Verslag, blz. 3")


def shown(cited: Cited, site: Site = SITE) -> list[str]:
    """The lines that a reader can copy, as text with its tags."""
    template = '{% from "macros/citing.html" import cite %}{{ cite(one, site, root) }}'
    renderer = Renderer(ROOT / "overrides")
    html = renderer._environment.from_string(template).render(one=cited, site=site, root="../")
    return [part.partition("</pre>")[0].partition(">")[2] for part in html.split("<pre")[1:]]


# --- what a reader copies ------------------------------------------------------------------------


def test_a_page_in_a_text_and_in_apa() -> None:
    assert shown(page(**CHANGED)) == [
        "“Geld”, Nepsite (15 april 2026). Gevonden op https://nep.example/onderwerpen/geld/",
        "Nepsite. (2026, 15 april). <em>Geld</em>. https://nep.example/onderwerpen/geld/",
    ]


def test_the_day_is_that_of_the_last_change() -> None:
    assert page(**LATER).apa_day == "2026, 1 mei"


def test_without_a_day_apa_says_so_and_asks_when_it_was_read() -> None:
    plain, apa = shown(page())
    assert plain.startswith("“Geld”, Nepsite. Gevonden op ")
    assert apa.startswith("Nepsite. (z.d.). <em>Geld</em>. Geraadpleegd op <span data-today>[dag ")
    assert apa.endswith("]</span>, van https://nep.example/onderwerpen/geld/")


@pytest.mark.parametrize("title", ["Wie helpt?", "Praat mee!", "Zo."])
def test_a_sign_at_the_end_gets_no_full_stop_behind_it(title: str) -> None:
    cited = cited_page(item("onderwerpen/geld", topic(titel=title)))
    assert cited
    assert f"<em>{title}</em> Geraadpleegd" in shown(cited)[1]
    loud = Site("Wij praten mee!", "https://nep.example/")
    assert shown(page(), loud)[1].startswith("Wij praten mee! (z.d.).")
    assert shown(page(), loud)[0].startswith("“Geld”, Wij praten mee! Gevonden op ")


def test_a_figure_comes_with_the_source_that_it_was_found_in() -> None:
    plain, apa, code = shown(figure())
    at = "https://nep.example/organisaties/raad/#wachtenden"
    assert plain == f"12 jongeren wachten (2020). Bron: Verslag, blz. 3. Gevonden op {at}"
    told = "<em>12 jongeren wachten (2020)</em> [Cijfer]."
    assert apa == f"Nepsite. (2026, 15 april). {told} {at}"
    assert code.startswith("<code>&lt;iframe src=&#34;https://nep.example/insluiten/organisaties/")


def test_a_title_can_not_break_out_of_the_code() -> None:
    cited = cited_page(item("adviezen/x", advice(titel='Zeg "ja" <b>')))
    assert cited
    code = shown(cited)[2]
    assert "title=&#34;Zeg &amp;#34;ja&amp;#34; &amp;lt;b&amp;gt;&#34;" in code


# --- what other sites may show -------------------------------------------------------------------


def test_advice_and_figures_have_a_frame_and_other_pages_have_none() -> None:
    cited = cited_page(item("adviezen/x", advice()))
    assert cited
    assert (cited.frame, cited.file) == ("insluiten/adviezen/x/", "verwijzing/adviezen/x.json")
    assert cited.height > 0
    assert figure().frame == "insluiten/organisaties/raad/wachtenden/"
    assert figure().height > 0
    assert page().height == 0


def test_no_sad_number_stands_alone_on_another_site() -> None:
    assert figure(organisation(gevoelig=["geweld"])).height == 0


def test_advice_about_something_hard_has_room_for_help_lines() -> None:
    plain, hard = (cited_page(item("adviezen/x", advice(**more))) for more in ({}, HARD))
    assert plain
    assert hard
    assert hard.height > plain.height


HARD = {"gevoelig": ["geweld"]}


def test_nobody_refers_to_our_page_about_a_source() -> None:
    assert cited_page(item("bronnen/verslag", source())) is None


# --- for programs --------------------------------------------------------------------------------


def csl(cited: Cited) -> dict[str, Any]:
    [entry] = csl_json(
        SITE,
        title=cited.title,
        address=cited.address,
        changed=cited.changed,
        kind=cited.kind,
        source=cited.source,
    )
    return entry


def test_csl_has_what_a_program_needs() -> None:
    assert csl(page(**CHANGED)) == {
        "id": "https://nep.example/onderwerpen/geld/",
        "type": "webpage",
        "title": "Geld",
        "author": [{"literal": "Nepsite"}],
        "container-title": "Nepsite",
        "URL": "https://nep.example/onderwerpen/geld/",
        "language": "nl",
        "issued": {"date-parts": [[2026, 4, 15]]},
    }


def test_csl_says_no_day_that_nobody_knows() -> None:
    assert "issued" not in csl(page())


def test_csl_of_a_figure_has_its_source() -> None:
    entry = csl(figure())
    assert (entry["genre"], entry["note"]) == ("Cijfer", "Bron: Verslag, blz. 3")
    assert page(**CHANGED).changed == date(2026, 4, 15)
