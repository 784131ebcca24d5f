"""Checks over the whole catalogue. Dates clash only when no reading of them fits together."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from pydantic import ValidationError

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.checking import checks
from site_plugins.model.entry import Entry, Item
from site_plugins.model.registry import BY_NAME
from site_plugins.reading.problem import GOOD
from tests.builders import (
    advice,
    answer,
    bar,
    catalogue,
    chart,
    example,
    figure,
    goal,
    load_site,
    meeting,
    organisation,
    page,
    recommendation,
    source,
    topic,
    workshop,
)

DELFT = "Gemeente van Nepdelft"
YIELD = {"id": "slot", "soort": "actie", "tekst": "Een slot."}
BASE: Mapping[str, Entry] = {
    "bronnen/verslag": source(),
    "organisaties/raad": organisation(),
    "organisaties/delft": organisation(soort="gemeente"),
}


def codes(entries: Mapping[str, Entry | tuple[Entry, str]], **more: object) -> list[str]:
    return codes_of(catalogue({**BASE, **entries}, **more))  # type: ignore[arg-type]


def codes_of(content: Catalogue) -> list[str]:
    return [problem.rule.code for problem in checks.run(content)]


CLASHES = [
    # earlier, later, and whether "later" is certainly before "earlier"
    ("2020-01-15", "2020-01-14", True),
    ("2020-01-15", "2020-01-15", False),
    ("2020-01-15", "2020-01", False),
    ("2020-01", "2020-01-01", False),
    ("2020-01", "2019-12-31", True),
    ("2020-01", "2019", True),
    ("2020-06", "2020", False),
    ("2020", "2019-12", True),
    ("2020~", "2019-12", False),
    ("2020", "2019~", False),
    ("2020~", "2016", True),
    ("2019/2020", "2019-05", False),
    ("2019/2020", "2018", True),
    ("2019/..", "2018-12", True),
    ("2019", "2018/..", False),
    ("2019", "2017/2018", True),
    ("onbekend", "1990", False),
    ("2019", "onbekend", False),
]
dates_clash = pytest.mark.parametrize(("earlier", "later", "clash"), CLASHES)


@dates_clash
@pytest.mark.parametrize(
    ("key", "fact"),
    [
        ("antwoorden", answer()),
        ("effecten", {"trede": "besloten", "tekst": "Er is iets.", "bron": "verslag"}),
        ("oordeel_jongeren", {"merken": "ja", "bron": "verslag"}),
    ],
)
@pytest.mark.parametrize("whole", [True, False])
def test_what_follows_an_advice_is_not_before_it(
    earlier: str, later: str, clash: bool, key: str, fact: dict[str, str], whole: bool
) -> None:
    facts = {key: [fact | {"datum": later}]}
    given = (
        advice(datum=earlier, **facts)
        if whole
        else advice(datum=earlier, aanbevelingen=[recommendation(**facts)])
    )
    assert codes({"adviezen/a": given}) == (["JDM311"] if clash else [])


@dates_clash
def test_an_advice_is_not_before_what_it_follows_or_stems_from(
    earlier: str, later: str, clash: bool
) -> None:
    entries = {
        "adviezen/a": advice(datum=earlier),
        "adviezen/b": advice(datum=later, vervolg_op="a"),
        "bijeenkomsten/c": meeting(datum=earlier),
        "adviezen/d": advice(datum=later, komt_uit=["bijeenkomsten/c"]),
    }
    assert codes(entries) == (["JDM313", "JDM314"] if clash else [])


@pytest.mark.parametrize(
    ("given", "term", "clash"),
    [("2020-03", "2020-02", True), ("2020-03", "2020", False), ("2020-03", "2020-03-01", False)],
)
def test_a_term_is_not_before_the_advice(given: str, term: str, clash: bool) -> None:
    assert codes({"adviezen/a": advice(datum=given, antwoord_voor=term)}) == (
        ["JDM312"] if clash else []
    )


@dates_clash
def test_a_look_back_is_not_before_the_meeting(earlier: str, later: str, clash: bool) -> None:
    entries = {
        "bijeenkomsten/a": meeting(
            datum=earlier, opbrengsten=[{"id": "actie", "soort": "actie", "tekst": "Iets."}]
        ),
        "bijeenkomsten/b": meeting(datum=later, vorige="a"),
        "bijeenkomsten/c": meeting(
            datum=later, terugblik=[{"opbrengst": "a#actie", "stand": "gedaan"}]
        ),
    }
    assert codes(entries) == (["JDM315", "JDM315"] if clash else [])


@pytest.mark.parametrize(
    ("day", "own", "clash"),
    [
        ("2019-11-20", "2019-11-20", False),
        ("2019-11-20", "2019-11-21", True),
        ("2019-11-20", "2019-11-19", True),
        ("2019-11-20", "2019-11", False),
        ("2019-11-20", "2019-11-25~", False),
        ("2019", "2019-11-20", False),
        ("2019", "2018", True),
        ("2019/2020", "2020-03", False),
        ("onbekend", "2019", False),
    ],
)
def test_a_workshop_is_on_the_day_of_its_meeting(day: str, own: str, clash: bool) -> None:
    entries = {
        "bijeenkomsten/a": meeting(datum=day),
        "workshops/b": workshop(bijeenkomst="a", datum=own),
    }
    assert codes(entries) == (["JDM316"] if clash else [])


@dates_clash
def test_an_example_ends_after_it_begins(earlier: str, later: str, clash: bool) -> None:
    entries = {"voorbeelden/a": example(begin=earlier, einde=later)}
    assert codes(entries) == (["JDM317"] if clash else [])


@pytest.mark.parametrize(
    ("start", "end", "clash"),
    [("2015", "2014", True), ("2015", "2015", False), ("2015-02", "2015", False)],
)
def test_a_membership_ends_after_it_begins(start: str, end: str, clash: bool) -> None:
    region = organisation(soort="regio", leden=[{"organisatie": "delft", "van": start, "tot": end}])
    assert codes({"organisaties/regio": region}) == (["JDM317"] if clash else [])


@pytest.mark.parametrize(
    ("day", "begin", "end", "clash"),
    [
        ("2026-12-31", "20:00", "00:30", False),
        ("2026-12-31", "20:00", "00:00", False),
        ("2026-12-31", "20:00", "24:00", False),
        ("2026-12-31", "20:00", "06:00", False),
        ("2026-12-31", "20:00", "06:01", True),
        ("2026-12", "20:00", "17:00", True),
        ("2026-12-31/2027-01-01", "20:00", "10:30", False),
    ],
)
def test_a_meeting_may_end_in_the_night_that_follows(
    day: str, begin: str, end: str, clash: bool
) -> None:
    part = {"soort": "eten", "begin": begin, "einde": end}
    assert codes({"bijeenkomsten/a": meeting(datum=day, begin=begin, einde=end)}) == (
        ["JDM317"] if clash else []
    )
    if "/" not in day:
        entries = {"bijeenkomsten/a": meeting(datum=day, programma=[part])}
        assert codes(entries) == (["JDM317"] if clash else [])


def test_a_day_does_not_begin_at_24() -> None:
    with pytest.raises(ValidationError):
        meeting(begin="24:00")


def test_a_meeting_and_its_parts_end_after_they_begin() -> None:
    part = {"soort": "eten", "begin": "18:00", "einde": "17:00"}
    entries = {"bijeenkomsten/a": meeting(begin="20:00", einde="17:00", programma=[part])}
    assert codes(entries) == ["JDM317", "JDM317"]
    assert codes({"bijeenkomsten/a": meeting(begin="17:00", einde="17:00")}) == []
    assert codes({"bijeenkomsten/a": meeting(einde="17:00", programma=[{"soort": "eten"}])}) == []


# --- references ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"organisaties": ["delft"]}, None),
        ({"organisaties": ["weg"]}, "JDM301"),
        ({"bronnen": ["weg"]}, "JDM301"),
        ({"bronnen": [{"bron": "weg", "pagina": "3"}]}, "JDM301"),
        ({"onderwerpen": ["delft"]}, "JDM301"),  # exists, but is no topic
        ({"onderwerpen": ["concept"]}, "JDM304"),
        ({"onderwerpen": ["zelf"]}, "JDM305"),
        ({"onderwerpen": ["kapot"]}, None),  # that file has a problem of its own
    ],
)
def test_references(fields: dict[str, object], code: str | None) -> None:
    before = catalogue(
        {**BASE, "onderwerpen/zelf": topic(**fields), "onderwerpen/concept": topic(concept="ja")}
    )
    content = Catalogue(
        before.records, {}, frozenset(), before.today, frozenset({"onderwerpen/kapot.md"})
    )
    assert codes_of(content) == ([code] if code else [])


@pytest.mark.parametrize(
    ("reference", "code"),
    [
        ("onderwerpen/kamers", None),
        ("onderwerpen/kamers#wachtenden", None),
        ("onderwerpen/kamers#kop", "JDM302"),  # a heading is no id of the header
        ("onderwerpen/kamers#weg", "JDM302"),
        ("onderwerpen/weg", "JDM301"),
        ("weg/kamers", "JDM301"),
        ("begrippen/kamers", "JDM301"),
    ],
)
def test_references_to_anything(reference: str, code: str | None) -> None:
    entries: dict[str, Entry | tuple[Entry, str]] = {
        "onderwerpen/kamers": (topic(cijfers=[figure()]), "## Kop"),
        "adviezen/a": advice(komt_uit=[reference]),
    }
    assert codes(entries) == ([code] if code else [])


def test_a_page_may_point_at_its_own_parts_but_not_at_itself() -> None:
    conflicting = [
        figure(),
        figure(id="anders", botst_met=["onderwerpen/a#wachtenden"], verschil="Anders geteld."),
    ]
    assert codes({"onderwerpen/a": topic(cijfers=conflicting)}) == []
    # A figure on the page of a source comes from that source.
    assert codes({"bronnen/verslag": source(cijfers=[figure()])}) == []
    assert codes({"bronnen/verslag": source(bronnen=["verslag"])}) == ["JDM305"]
    own_yield = meeting(
        opbrengsten=[{"id": "actie", "soort": "actie", "tekst": "Iets."}],
        terugblik=[{"opbrengst": "a#actie", "stand": "gedaan"}],
    )
    assert codes({"bijeenkomsten/a": own_yield}) == ["JDM305"]
    assert codes({"bijeenkomsten/a": meeting(vorige="a")}) == ["JDM305"]


def test_a_draft_may_refer_to_a_draft_and_a_list_may_not() -> None:
    entries = {
        "bronnen/nieuw": source(concept="ja"),
        "doelen/a": goal(concept="ja", bronnen=["nieuw"]),
    }
    assert codes(entries) == []
    term = {"id": "wmo", "term": "Wmo", "betekenis": "Een wet.", "bronnen": ["nieuw"]}
    assert codes(entries, lists={"begrippen": [term]}) == ["JDM304"]


def test_references_in_lists_and_to_lists() -> None:
    questions = {
        "speeddatevragen": [
            {"id": "naam", "vraag": "Wie?", "thema": "wonen", "niveau": "licht", "bron": "weg"}
        ]
    }
    assert codes({}, lists=questions) == ["JDM301"]
    questions = {
        "speeddatevragen": [
            {"id": "naam", "vraag": "Wie ben je?", "thema": "wonen", "niveau": "licht"}
        ]
    }
    entries = {"bijeenkomsten/a": meeting(speeddatevragen=["naam", "nam"])}
    assert codes(entries, lists=questions) == ["JDM301"]


def test_ids_are_unique_on_a_page_and_in_a_list() -> None:
    assert codes({"onderwerpen/a": topic(cijfers=[figure(), figure()])}) == ["JDM303"]
    assert codes({"onderwerpen/a": (topic(cijfers=[figure()]), "## Wachtenden")}) == ["JDM303"]
    term = {"id": "wmo", "term": "Wmo", "betekenis": "Een wet."}
    assert codes({}, lists={"begrippen": [term, term]}) == ["JDM303"]


def test_addresses_are_unique() -> None:
    assert codes({"adviezen/index": page(), "adviezen": page()}) == ["JDM004"]
    assert codes({"a": page(voorheen=["b/"]), "b": page()}) == ["JDM004"]
    assert codes({"a": page(voorheen=["oud/"]), "b": page(voorheen=["oud/"])}) == ["JDM004"]
    assert codes({"a": page(voorheen=["a/"])}) == ["JDM004"]
    assert codes({"a": page(voorheen=["oud/"]), "b": page(voorheen=["ouder/"])}) == []


@pytest.mark.parametrize("former", ["beheer/", "beheer/leden/", "data/", "assets/a/", "404/"])
def test_no_page_takes_the_address_of_what_the_build_makes(former: str) -> None:
    assert codes({"a": page(voorheen=[former])}) == ["JDM010"]


@pytest.mark.parametrize("path", ["beheer", "data", "assets", "pagefind", "404"])
def test_no_page_is_named_as_what_the_build_makes(path: str) -> None:
    assert codes({path: page()}) == ["JDM010"]


def test_an_address_that_only_begins_as_one_of_those_is_free() -> None:
    assert codes({"beheer-van-geld": page(voorheen=["database/", "onderwerpen/data/"])}) == []


# --- what must not be missing -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (answer(antwoord="niet-overgenomen"), "JDM321"),
        (answer(antwoord="niet-overgenomen", reden="Geen geld."), None),
        (answer(antwoord="niet-bevoegd"), "JDM322"),
        (answer(antwoord="niet-bevoegd", verwijst_naar="delft"), None),
    ],
)
def test_answers_are_complete(given: dict[str, str], code: str | None) -> None:
    entries = {"adviezen/a": advice(aanbevelingen=[recommendation(antwoorden=[given])])}
    assert codes(entries) == ([code] if code else [])
    assert codes({"adviezen/a": advice(antwoorden=[given])}) == ([code] if code else [])


def test_facts_have_a_source_and_a_goal_may_do_without() -> None:
    assert codes({"bijeenkomsten/a": meeting(bronnen=[])}) == ["JDM306"]
    assert codes({"doelen/a": goal()}) == []


def help_line(**fields: object) -> dict[str, object]:
    return {
        "id": "nood",
        "naam": "Nood",
        "voor_wie": "Iedereen.",
        "gecontroleerd_op": "2026-01-01",
    } | fields


def test_a_sensitive_page_has_a_help_line() -> None:
    entries = {"onderwerpen/a": topic(gevoelig=["geweld"])}
    assert codes(entries, lists={"hulplijnen": [help_line()]}) == ["JDM331"]
    assert codes(entries, lists={"hulplijnen": [help_line(themas=["geweld"])]}) == []
    unreadable = Catalogue(
        catalogue(entries).records, {}, frozenset(), date(2026, 6, 1), frozenset({"hulplijnen.yml"})
    )
    assert codes_of(unreadable) == [], "a broken list is one problem, not one on every page"


@pytest.mark.parametrize(
    ("checked", "late"),
    [
        ("2026-06-01", False),
        ("2025-06-01", False),
        ("2025-05-31", True),
        ("2025-06", False),
        ("2025-05", True),
        ("2025", False),
        ("2024", True),
        ("9998", False),
        (None, True),
    ],
)
def test_a_help_line_was_looked_at_within_a_year(checked: str | None, late: bool) -> None:
    line = help_line(gecontroleerd_op=checked)
    if checked is None:
        del line["gecontroleerd_op"]
    content = catalogue(BASE, lists={"hulplijnen": [line]}, today=date(2026, 6, 1))
    problems = list(checks.run(content))
    assert [problem.rule.code for problem in problems] == (["JDM332"] if late else [])
    assert not any(problem.is_error for problem in problems), "a build must not fail by itself"


def test_figures_that_differ_are_explained() -> None:
    entries = {
        "onderwerpen/a": topic(cijfers=[figure()]),
        "onderwerpen/b": topic(cijfers=[figure(botst_met=["onderwerpen/a#wachtenden"])]),
    }
    assert codes(entries) == ["JDM323"]


# --- charts -----------------------------------------------------------------------------------

HERE = "onderwerpen/a#"


def of_chart(kind: str, *figures: dict[str, object]) -> list[str]:
    """The codes of a chart with these figures; the first is on another page."""
    first, *others = figures
    entries = {
        "bronnen/krant": source(),
        "onderwerpen/b": topic(cijfers=[first]),
        "onderwerpen/a": topic(
            cijfers=others,
            grafieken=[
                chart(
                    soort=kind,
                    balken=[
                        bar("Eerste", f"onderwerpen/b#{first['id']}"),
                        *(bar("Volgende", f"{HERE}{one['id']}") for one in others),
                    ],
                )
            ],
        ),
    }
    return codes(entries)


FIRST = figure(datum="2020")
CONFLICTING = {"botst_met": ["onderwerpen/b#wachtenden"], "verschil": "Anders."}


@pytest.mark.parametrize(
    ("kind", "other", "right"),
    [
        ("groepen", {"datum": "2020"}, True),
        ("groepen", {"datum": "2020", "eenheid": "kamers"}, False),
        ("groepen", {"datum": "2021"}, False),
        ("groepen", {}, False),
        ("groepen", {"datum": "2020", "bron": "krant"}, False),
        ("groepen", {"datum": "2020", "bron": {"bron": "verslag", "pagina": "12"}}, True),
        ("groepen", {"datum": "2020", "was": "3"}, False),
        ("groepen", {"datum": "2020", "waarde": "-3"}, False),
        ("groepen", {"datum": "2020", "waarde": "0"}, True),
        ("door-de-tijd", {"datum": "2021"}, True),
        ("door-de-tijd", {"datum": "2021", "bron": "krant"}, True),
        ("door-de-tijd", {"datum": "2020"}, False),
        ("door-de-tijd", {}, False),
        ("door-de-tijd", {"datum": "2021", "eenheid": "kamers"}, False),
        ("verschil", {"datum": "2021", "bron": "krant", **CONFLICTING}, True),
        ("verschil", {"datum": "2020"}, False),
        ("verschil", {"datum": "2020", "eenheid": "kamers", **CONFLICTING}, False),
    ],
)
def test_one_chart_compares_like_with_like(
    kind: str, other: dict[str, object], right: bool
) -> None:
    assert of_chart(kind, FIRST, figure(id="ander", **other)) == ([] if right else ["JDM324"])


def test_before_must_not_be_below_zero_either() -> None:
    assert of_chart("groepen", figure(was="-3")) == ["JDM324"]


def test_one_source_may_contradict_several_others() -> None:
    others = [figure(id="twee", **CONFLICTING), figure(id="drie", **CONFLICTING)]
    assert of_chart("verschil", FIRST, *others) == []


def test_the_first_date_is_needed_too() -> None:
    assert of_chart("door-de-tijd", figure(), figure(id="ander", datum="2021")) == ["JDM324"]


def test_a_page_draws_a_figure_once() -> None:
    once = chart(balken=[bar("Eén", f"{HERE}wachtenden")])
    assert codes({"onderwerpen/a": topic(cijfers=[figure()], grafieken=[once])}) == []
    assert codes({"onderwerpen/a": topic(cijfers=[figure()], grafieken=[once, once])}) == ["JDM324"]


@pytest.mark.parametrize("reference", ["adviezen/a", "onderwerpen/a#weg", "adviezen/a#een-kamer"])
def test_a_chart_draws_figures_only(reference: str) -> None:
    entries: dict[str, Entry] = {
        "adviezen/a": advice(aanbevelingen=[recommendation()]),
        "onderwerpen/a": topic(cijfers=[figure()], grafieken=[chart(balken=[bar("X", reference)])]),
    }
    assert codes(entries) == ["JDM302"]


def test_every_check_is_in_the_list() -> None:
    """A check that is written but not in CHECKS finds nothing, for ever."""
    written = {
        function
        for module in vars(checks).values()
        if inspect.ismodule(module)
        for function in vars(module).values()
        if inspect.isfunction(function)
        and function.__module__ == module.__name__
        and not function.__name__.startswith("_")
        and tuple(inspect.signature(function).parameters) == ("catalogue",)
    }
    assert written == set(checks.CHECKS), "add the check to CHECKS in checking/checks.py"


def test_a_contact_detail_in_a_header_is_told_where_it_stands(tmp_path: Path) -> None:
    text = GOOD.replace("eigen plek", "plek, mail piet@example.org").replace(
        "soort:", "ook_bekend_als:\n  - huis\n  - bel 0612345678\nsoort:"
    )
    problems = load_site(tmp_path, {"onderwerpen/wonen.md": text}).problems
    assert [(problem.rule.code, *problem.position) for problem in problems] == [
        ("JDM411", 3, 15),
        ("JDM411", 6, 5),
    ]


def test_an_unknown_name_is_told_where_the_names_are(tmp_path: Path) -> None:
    text = GOOD.replace("soort:", "organisaties:\n  - vliegveld\nsoort:")
    (problem,) = load_site(tmp_path, {"onderwerpen/wonen.md": text}).problems
    assert "in de map organisaties" in problem.how


@pytest.mark.parametrize(
    ("summary", "code"),
    [
        ("Niemand staat nog op een wachtlijst.", "JDM333"),
        ("Er is één nummer dat iedereen kent.", "JDM333"),
        ("Wij willen dat niemand op een wachtlijst staat.", None),
        ("De droom is dat niemand dakloos raakt.", None),
        ("De gemeente wilde dat niemand op straat leeft.", None),
    ],
)
def test_a_goal_is_not_told_as_if_it_were_so(summary: str, code: str | None) -> None:
    assert codes({"doelen/a": goal(samenvatting=summary)}) == ([code] if code else [])


@pytest.mark.parametrize(
    ("name", "code"), [("Sam de Vries", None), ("Kim Jansen", "JDM334"), ("sam de vries", "JDM334")]
)
def test_only_a_listed_name_stands_at_a_voice(name: str, code: str | None, tmp_path: Path) -> None:
    voice = (
        f"stemmen:\n  - naam: {name}\n    rol: jongere\n    wat: Een wens.\n    bron: jaarverslag\n"
    )
    text = GOOD.replace("soort:", f"{voice}soort:")
    found = load_site(tmp_path, {"onderwerpen/wonen.md": text}).problems
    assert [problem.rule.code for problem in found] == ([code] if code else [])


def test_a_broken_list_of_names_is_the_only_problem(tmp_path: Path) -> None:
    problems = load_site(tmp_path, {"namen.yml": "namen: [\n"}).problems
    assert {problem.path for problem in problems} == {"namen.yml"}


EFFECT = {"trede": "uitgevoerd", "tekst": "A.", "bron": "verslag"}
HAPPENED = [
    # what, and whether it still has to come on the first of June 2026
    (advice(datum="2026-07"), True),
    (advice(datum="2026-06"), False),
    (advice(datum="2026-07", concept="ja"), False),
    (advice(antwoorden=[answer(datum="2026-07")]), True),
    (advice(antwoorden=[answer(datum="2026-06")]), False),
    (advice(antwoorden=[answer(datum="2026")]), False),
    (advice(antwoorden=[answer(datum="onbekend")]), False),
    (
        advice(effecten=[EFFECT | {"datum": "2027-01"}]),
        True,
    ),
    (
        advice(
            aanbevelingen=[
                recommendation(
                    oordeel_jongeren=[{"datum": "2026-06-02", "merken": "ja", "bron": "verslag"}]
                )
            ]
        ),
        True,
    ),
    (meeting(effecten=[EFFECT | {"datum": "2026-06-02"}]), True),
    (meeting(effecten=[EFFECT | {"datum": "2026-06"}]), False),
    (meeting(datum="2026-12-10", opbrengsten=[YIELD]), True),
    (meeting(datum="2026-12-10"), False),
    (meeting(datum="2026-05-31", opbrengsten=[YIELD]), False),
    (workshop(datum="2026-12-10", opbrengsten=[YIELD]), True),
    (workshop(bijeenkomst="straks", opbrengsten=[YIELD]), True),
    (source(datum="2026-06-02"), True),
    (source(geraadpleegd="2026-07"), True),
    (source(datum="2026-06-01", geraadpleegd="2026-06"), False),
    (meeting(gepubliceerd="2026-06-02"), True),
    (meeting(gepubliceerd="2026-06-01"), False),
    (meeting(wijzigingen=[{"datum": "2026-07", "tekst": "Later."}]), True),
    (meeting(wijzigingen=[{"datum": "2026-06-01", "tekst": "Later."}]), False),
]


@pytest.mark.parametrize(("entry", "is_to_come"), HAPPENED)
def test_nothing_is_told_of_a_day_that_must_still_come(entry: Item, is_to_come: bool) -> None:
    folder = BY_NAME[entry.type_name].folder
    told = {"bijeenkomsten/straks": meeting(datum="2026-12-10"), f"{folder}/nieuw": entry}
    assert codes(told) == ["JDM319"] * is_to_come


@pytest.mark.parametrize(
    ("place", "is_told"),
    [
        ("Online via Teams", True),
        ("online", True),
        ("(digitaal)", True),
        ("Via Zoom", True),
        ("https://example.org/meet", True),
        ("het buurthuis", False),
        ("Zoomstraat 3", False),
        ("Onlinecentrum", False),
        (None, False),
    ],
)
def test_online_is_no_place(place: str | None, is_told: bool) -> None:
    entry = meeting(locatie=place) if place else meeting()
    assert codes({"bijeenkomsten/a": entry}) == ["JDM327"] * is_told


def test_a_page_of_text_can_not_have_changed_tomorrow_either() -> None:
    change = {"datum": "2026-06-02", "tekst": "Later."}
    assert codes({"index": page(wijzigingen=[change])}) == ["JDM319"]


def test_a_meeting_is_not_planned_far_ahead() -> None:
    assert codes({"bijeenkomsten/a": meeting(datum="2062-12-10")}) == ["JDM320"]
    assert codes({"bijeenkomsten/a": meeting(datum="2036-12-10")}) == []


def test_a_title_is_no_text() -> None:
    assert codes({"onderwerpen/a": topic(titel="a" * 101)}) == ["JDM221"]
    assert codes({"onderwerpen/a": topic(titel="a" * 100)}) == []


@pytest.mark.parametrize("slug", ["gemeente-nepdelft", "gemeente-van-nepdelft"])
def test_a_name_is_sought_among_titles_too(slug: str) -> None:
    named = organisation(soort="gemeente", titel="Gemeente Nepdelft", ook_bekend_als=[DELFT])
    entries = {**BASE, "organisaties/delft": named, "onderwerpen/a": topic(organisaties=[slug])}
    [problem] = checks.run(catalogue(entries))
    assert 'Bedoelde je "delft"?' in problem.what
