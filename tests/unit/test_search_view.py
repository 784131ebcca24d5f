"""What the search knows of a page: its facets by rule; and the page with the A to Z."""

from __future__ import annotations

import pytest

from site_plugins.model.entry import Entry
from site_plugins.views.search import SearchView
from tests.builders import advice, catalogue, example, meeting, organisation, page, source, topic

DELFT = organisation(titel="Gemeente Delft", soort="gemeente")
HOUSE = organisation(titel="Buurthuis", soort="anders", plaats="Heerlen")
ORGANISATIONS = {"organisaties/delft": DELFT, "organisaties/buurthuis": HOUSE}


def facet(name: str, entry: Entry, folder: str) -> list[str]:
    site = catalogue({f"{folder}/dit": entry, **ORGANISATIONS})
    marks = SearchView(site).marks(site.by_path[f"{folder}/dit.md"])
    assert marks
    return [value for one, value in marks.facets if one == name]


@pytest.mark.parametrize(
    ("date", "years"),
    [
        ("2019-11-20", ["2019"]),
        ("2018/2020", ["2018", "2019", "2020"]),
        ("2018/..", ["2018"]),
        ("2019-05~", ["2019"]),
        ("onbekend", []),
    ],
)
def test_the_years_of_a_date(date: str, years: list[str]) -> None:
    assert facet("jaar", meeting(datum=date), "bijeenkomsten") == years


@pytest.mark.parametrize(
    ("entry", "folder", "places"),
    [
        (organisation(soort="gemeente", titel="Gemeente Rijswijk"), "organisaties", ["Rijswijk"]),
        (organisation(soort="anders", plaats="Leiden"), "organisaties", ["Leiden"]),
        (organisation(soort="anders"), "organisaties", []),
        (example(plaatsen=["Leiden", "Gouda"]), "voorbeelden", ["Gouda", "Leiden"]),
        (meeting(locatie="Theater De Veste, Delft"), "bijeenkomsten", ["Delft"]),
        (meeting(locatie="in een Delftse kelder"), "bijeenkomsten", []),
        (meeting(gastheer="buurthuis"), "bijeenkomsten", ["Heerlen"]),
        (advice(aan=["delft"], van=["buurthuis"]), "adviezen", ["Delft"]),
    ],
)
def test_the_places_of_a_page(entry: Entry, folder: str, places: list[str]) -> None:
    assert facet("plaats", entry, folder) == places


@pytest.mark.parametrize("view", ["foutmeldingen", "velden", "zoeken"])
def test_a_page_for_writers_has_no_marks(view: str) -> None:
    site = catalogue({"x": page(weergave=view)})
    assert SearchView(site).marks(site.by_path["x.md"]) is None


def test_a_draft_has_no_marks() -> None:
    site = catalogue({"onderwerpen/x": topic(concept="ja")})
    assert SearchView(site).marks(site.by_path["onderwerpen/x.md"]) is None


def test_who_types_a_figure_wants_the_page_where_it_stands_topics_first() -> None:
    def figure(value: str) -> dict[str, str]:
        return {
            "id": "jongeren",
            "waarde": value,
            "eenheid": "jongeren",
            "betekenis": "wachten",
            "bron": "verslag",
        }

    both = [figure("20.000"), {**figure("24,5"), "id": "jaar", "eenheid": "jaar"}]
    site = catalogue(
        {
            "bronnen/verslag": source(),
            "adviezen/a": advice(cijfers=[figure("20.000"), {**figure("18"), "id": "klein"}]),
            "onderwerpen/wonen": topic(titel="Wonen", cijfers=both),
            **ORGANISATIONS,
        }
    )
    wanted = SearchView(site).wanted()
    for typed in ("20 000", "20000", "20 000 jongeren", "24 5 jaar"):
        assert wanted[typed] == "onderwerpen/wonen/"
    assert "18" not in wanted


def test_the_a_to_z_puts_digits_first_and_ignores_accents_and_quotes() -> None:
    titles = ["Eerder", "Één thuis", "‘Eerst’ dit", "18 jaar", "zorg", "Avond"]
    pages = {f"p{number}": page(titel=title) for number, title in enumerate(titles)}
    site = catalogue({**pages, "zoeken": page(titel="Zoeken", weergave="zoeken")})
    view = SearchView(site)
    letters = {one.label: [link.title for link, _ in one.pages] for one in view.overview().letters}
    assert letters == {
        "0-9": ["18 jaar"],
        "A": ["Avond"],
        "E": ["Één thuis", "Eerder", "‘Eerst’ dit"],
        "Z": ["zorg"],
    }
    assert view.address == "zoeken/"
    assert SearchView(catalogue(pages)).address is None
