"""Dutch word help: other forms, parts of compounds, and no nonsense."""

from __future__ import annotations

import pytest

from site_plugins.exports.facets import facets_file
from site_plugins.exports.word_help import SiteWords, WordHelp, forms_of, weak_verb, words_of
from site_plugins.indexing import indexed, indexed_text

SITE = {"jeugdhulp", "wonen", "gezin", "crisis", "aanmelden", "leiding", "deur", "bieden"}


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("huis", "huizen"),
        ("huizen", "huis"),
        ("kaas", "kazen"),
        ("grenzen", "grens"),
        ("brief", "brieven"),
        ("brieven", "brief"),
        ("bedrijf", "bedrijven"),
        ("stad", "steden"),
        ("binnenstad", "binnensteden"),
        ("pleegkinderen", "pleegkind"),
        ("raadslid", "raadsleden"),
        ("museum", "musea"),
        ("actie", "acties"),
        ("organisaties", "organisatie"),
        ("foto", "foto's"),
        ("foto's", "foto"),
        ("schreef", "schrijven"),
        ("schrijven", "geschreven"),
        ("zoeken", "gezocht"),
        ("gewerkt", "werken"),
        ("woonde", "wonen"),
        ("besloten", "besluit"),
    ],
)
def test_another_form_is_found(word: str, other: str) -> None:
    assert other in forms_of(word)


@pytest.mark.parametrize(
    "word", ["boven", "zelf", "advies", "mens", "was", "ja", "de", "mooie", "precies", "jongeren"]
)
def test_no_form_is_made_up(word: str) -> None:
    assert forms_of(word) <= {"adviezen", "adviseren", "adviseert", "adviseerde", "geadviseerd"}


@pytest.mark.parametrize(
    ("stem", "forms"),
    [
        ("werk", "werken werk werkt werkte werkten gewerkt"),
        ("maak", "maken maak maakt maakte maakten gemaakt"),
        ("leef", "leven leef leeft leefde leefden geleefd"),
        ("verhuis", "verhuizen verhuis verhuist verhuisde verhuisden verhuisd"),
        ("praat", "praten praat praat praatte praatten gepraat"),
        ("stop", "stoppen stop stopt stopte stopten gestopt"),
        ("luister", "luisteren luister luistert luisterde luisterden geluisterd"),
        ("bel", "bellen bel belt belde belden gebeld"),
    ],
)
def test_a_regular_verb(stem: str, forms: str) -> None:
    assert weak_verb(stem) == forms.split()


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("jeugdhulpaanbieder", "jeugdhulp aanbieder jeugd hulp"),
        ("jeugdhulpaanbieders", "jeugdhulp aanbieders jeugd hulp"),
        ("kindertelefoon", "kinder telefoon"),
        ("wachtlijsten", "wacht lijsten"),
        ("pleeggezin", "pleeg gezin"),
        ("gezinshuis", "gezin huis"),
        ("crisisopvang", "crisis opvang"),
        ("jongerenraad", "jongeren raad"),
        ("jeugdwet", "jeugd wet"),
        ("raadsleden", "raad leden"),
    ],
)
def test_a_compound_has_its_parts(word: str, parts: str) -> None:
    assert WordHelp(SITE | {"leden"}).parts(word) == tuple(parts.split())


@pytest.mark.parametrize(
    "word",
    [
        "aandacht",
        "bedacht",
        "begeleiding",
        "belangrijk",
        "bijeenkomst",
        "eigenlijk",
        "ervaren",
        "gemeente",
        "gezondheid",
        "iedereen",
        "jongeren",
        "kenmerken",
        "kinderen",
        "landelijk",
        "maatregel",
        "mogelijkheden",
        "moeilijk",
        "natuurlijk",
        "onderwerp",
        "overleg",
        "persoonlijk",
        "toekomst",
        "verhaal",
        "verandert",
        "vertellen",
        "voorbeeld",
        "vrijdag",
        "waarom",
        "wanneer",
        "zelfstandig",
    ],
)
def test_a_word_that_is_no_compound_is_left_whole(word: str) -> None:
    assert WordHelp(SITE).parts(word) == ()


def test_a_compound_of_a_compound_that_stands_nowhere_has_the_parts_of_both() -> None:
    help_of = WordHelp({"kamer", "training", "plek"})
    assert {"kamer", "training", "plek"} <= set(help_of.parts("kamertrainingsplek"))
    assert help_of.parts("dagbesteding") == ()


def test_names_are_no_parts() -> None:
    """Nobody who looks for a hedge means Den Haag."""
    words = SiteWords(map(words_of, ["Den Haag ligt in Haaglanden. De landen.", "In Den Haag"]))
    assert WordHelp(words.ordinary).parts("haaglanden") == ()
    assert "haag" not in words.ordinary
    assert "landen" in words.ordinary


def test_a_page_gets_what_it_does_not_have_yet() -> None:
    extra = WordHelp(SITE).extra(["huizen", "jeugdhulpaanbieder", "hulp"])
    assert {"huis", "aanbieder", "jeugd"} <= set(extra)
    assert "hulp" not in extra, "The page has this word itself."
    assert list(extra) == sorted(extra), "The order must be the same for every build."


def test_of_forms_that_pagefind_sees_as_one_the_index_has_one() -> None:
    extra = WordHelp(SITE).extra(["gewerkt"])
    assert len({"werk", "werken"}.intersection(extra)) == 1


def test_the_word_list_has_the_most_common_words_first() -> None:
    words = SiteWords(
        map(words_of, ["Hulp bij wonen", "hulp, foto's en Delft", "de hulp van 2019"])
    )
    assert words.word_list() == "hulp\ndelft\nwonen\n"


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<p>een</p>", "<p>een</p>"),
        ("<p>een<br data-pagefind-ignore> huis</p>", "<p>een<br data-pagefind-ignore> huis</p>"),
        (
            "a<div class='b' data-pagefind-ignore><div>weg</div><p>weg</div>c<div>d</div>",
            "a<div class='b' data-pagefind-ignore></div>c<div>d</div>",
        ),
        (  # a drawing has elements that close themselves
            "<div data-pagefind-ignore><svg><g/><path d=''/></svg></div>na",
            "<div data-pagefind-ignore></div>na",
        ),
        ("<s data-pagefind-ignore><span>weg</span><s/>weg</s>na", "<s data-pagefind-ignore></s>na"),
        ("<p>schrijf data-pagefind-ignore</p>na", "<p>schrijf data-pagefind-ignore</p>na"),
        ("<ul data-pagefind-ignore><li>weg", "<ul data-pagefind-ignore>"),
    ],
)
def test_what_the_index_skips_is_left_out(html: str, left: str) -> None:
    assert indexed(html) == left


def test_only_what_is_indexed_is_read() -> None:
    html = "<p>Een<br> huis<ul data-pagefind-ignore><i>weg<b>weg</b></i></ul>&amp; tuin</p>"
    assert indexed_text(html).split() == ["Een", "huis", "&", "tuin"]


def test_facets_are_listed_once_and_in_order() -> None:
    years = [("jaar", str(year)) for year in range(2015, 2020)]
    pages = {"b": (("soort", "Advies"), *years[::-1]), "a": (("soort", "Advies"),)}
    assert facets_file(pages, {"b": 2.0}, {"raad": "a"}) == (
        '{"values":[["jaar","2015"],["jaar","2016"],["jaar","2017"],["jaar","2018"],'
        '["jaar","2019"],["soort","Advies"]],"pages":{"a":[5],"b":[0,1,2,3,4,5]},'
        '"weights":{"b":2.0},"wanted":{"raad":"a"}}\n'
    )
