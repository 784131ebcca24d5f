"""What the pages of all items share."""

from __future__ import annotations

from site_plugins.views.item import fact, fact_links, item_frame, kind_of, outside, page_frame
from site_plugins.views.links import Link
from tests.builders import catalogue, meeting, organisation, page, source, topic


def test_a_fact_without_a_value_is_left_out() -> None:
    assert fact("Waar", None, "") is None
    assert fact_links(catalogue({}), "Door", [None]) is None
    assert outside("Website", None) is None


def test_a_fact_keeps_what_is_known_of_it() -> None:
    waar = fact("Waar", "Delft", None, "Den Haag")
    assert waar is not None
    assert waar.values == (Link("Delft", None), Link("Den Haag", None))


def test_another_site_is_shown_without_its_prefix() -> None:
    website = outside("Website", "https://example.org/hulp/")
    assert website is not None
    assert website.values == (Link("example.org/hulp", "https://example.org/hulp/"),)


def test_the_frame_has_topics_sources_and_organisations() -> None:
    content = catalogue(
        {
            "onderwerpen/geld": topic(titel="Geld"),
            "organisaties/raad": organisation(),
            "bronnen/verslag": source(),
            "bijeenkomsten/een": meeting(
                onderwerpen=["geld"],
                organisaties=["raad"],
                bronnen=[{"bron": "verslag", "pagina": "3"}],
            ),
        }
    )
    frame = item_frame(content, content.by_key["bijeenkomst", "een"], ())  # type: ignore[arg-type]
    assert [link.address for link in frame.topics] == ["onderwerpen/geld/"]
    assert [(one.label, one.values[0].title) for one in frame.facts] == [("Organisaties", "Raad")]
    assert [(note.link.title, note.page) for note in frame.sources] == [("Verslag", "bladzijde 3")]


def test_a_place_in_a_source_that_says_what_it_is_stays_as_written() -> None:
    written = ["blz. 12", "6-8 en 20-23", "2.3 Wonen"]
    cited = [{"bron": f"b{number}", "pagina": place} for number, place in enumerate(written)]
    content = catalogue(
        {f"bronnen/b{number}": source() for number in range(len(written))}
        | {"bijeenkomsten/een": meeting(bronnen=cited)}
    )
    frame = item_frame(content, content.by_key["bijeenkomst", "een"], ())  # type: ignore[arg-type]
    places = [note.page for note in frame.sources]
    assert places == ["blz. 12", "bladzijde 6-8 en 20-23", "2.3 Wonen"]


def test_a_voice_is_told_with_its_role_and_source_and_needs_no_name() -> None:
    voice = {"rol": "jongere", "wat": "Een sleutel geeft rust.", "bron": "verslag"}
    named = voice | {"naam": "Sam de Vries", "bron": {"bron": "verslag", "pagina": "3"}}
    content = catalogue(
        {"bronnen/verslag": source(), "bijeenkomsten/een": meeting(stemmen=[named, voice])}
    )
    frame = item_frame(content, content.by_key["bijeenkomst", "een"], ())  # type: ignore[arg-type]
    assert [(one.name, one.role, one.text, one.source.page) for one in frame.voices] == [
        ("Sam de Vries", "jongere", "Een sleutel geeft rust.", "bladzijde 3"),
        ("", "jongere", "Een sleutel geeft rust.", ""),
    ]


def test_a_page_has_its_sources() -> None:
    content = catalogue({"bronnen/verslag": source(), "over": page(bronnen=["verslag"])})
    record = content.by_path["over.md"]
    assert [note.link.title for note in page_frame(content, record).sources] == ["Verslag"]
    assert kind_of(record.entry) == ""
