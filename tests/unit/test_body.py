"""The text under the header: what leads nowhere, what could run code, and where it stands."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from pathlib import Path

import pytest

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.own_links import published_address
from site_plugins.catalogue.record import Record
from site_plugins.checking import body
from site_plugins.model.entry import Entry
from site_plugins.reading.front_matter import Marks
from site_plugins.reading.markdown import Body
from site_plugins.reading.problem import GOOD, MOST_FINDINGS, Finding
from tests.builders import (
    FAKE_CONTENT,
    advice,
    catalogue,
    load_site,
    page,
    recommendation,
    topic,
)

FIRST_LINE = 6  # of the body in its file


def content() -> Catalogue:
    return catalogue(
        {
            "onderwerpen/kamers": (topic(), "## Waarom\n\n## Waarom\n\n## Een *eigen* `deur`\n"),
            "onderwerpen/concept": topic(concept="ja"),
            "onderwerpen/index": page(),
            "adviezen/kamer-advies": advice(aanbevelingen=[recommendation(id="eigen-kamer")]),
        },
        images=("afbeeldingen/kamer.png",),
    )


def findings_in(text: str, *, draft: bool = False) -> list[Finding]:
    entry: Entry = topic(concept="ja" if draft else "nee")
    record = Record("onderwerpen/wonen.md", entry, Body(text, FIRST_LINE), Marks())
    before = content()
    with_it = Catalogue(
        (*before.records, record),
        before.lists,
        before.images,
        before.today,
        frozenset({"bronnen/kapot.md", "afbeeldingen/kapot.png"}),
    )
    return list(body.findings(record, with_it))


def places(text: str) -> list[tuple[str, int, int]]:
    """Code, line in the text, column."""
    return [
        (finding.rule.code, finding.position.line - FIRST_LINE + 1, finding.position.column)
        for finding in findings_in(text)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[naam](kamers.md)",
        "[naam](../adviezen/kamer-advies.md)",
        "[naam](../adviezen/kamer-advies.md#eigen-kamer)",
        "[naam](./kamers.md#waarom) [naam](kamers.md#waarom-2) [naam](kamers.md#een-eigen-deur)",
        "[naam](index.md)",
        "## Kop\n\n[naam](#kop)",
        "[naam](https://example.org/a?b=c#d) [naam](http://example.org:8080)",
        "[naam](mailto:info@example.org) [naam](tel:112) <https://example.org>",
        "![Een kamer](../afbeeldingen/kamer.png)",
        "[![Een kamer](../afbeeldingen/kamer.png)](kamers.md)",
        "[foto](../afbeeldingen/kamer.png)",
        "[naam][hier]\n\n[hier]: kamers.md",
        "`[naam](weg.md)` en `<script>` en `{.x}`",
        "```\n[naam](weg.md)\n<script>\n{.x}\n```",
        "2 < 3 en 5 > 4, <3 en a<b",
        "Tekst.\n\n<!-- weergave -->\n\nMeer.",
        "[naam](../bronnen/kapot.md#weg) ![foto](../afbeeldingen/kapot.png)",
        "| a | b |\n|---|---|\n| [x](kamers.md) | y |",
        "{dit} en {dat}, en {1, 2}",
        "javascript: is een taal.",
    ],
)
def test_what_is_sound_is_left_alone(text: str) -> None:
    assert findings_in(text) == []


@pytest.mark.parametrize(
    ("link", "code"),
    [
        ("weg.md", "JDM401"),
        ("../adviezen/weg.md", "JDM401"),
        ("../../kamers.md", "JDM401"),
        ("kamers", "JDM401"),
        ("kamers.html", "JDM401"),
        ("../begrippen.yml", "JDM401"),
        ("..", "JDM401"),
        ("", "JDM401"),
        ("concept.md", "JDM401"),
        ("info@example.org", "JDM401"),
        ("ftp://example.org/x", "JDM401"),
        ("file:///C:/kamers.md", "JDM401"),
        ("C:%5Ckamers.md", "JDM401"),
        ("één.md", "JDM401"),
        ("#weg", "JDM402"),
        ("#", "JDM402"),
        ("kamers.md#", "JDM402"),
        ("kamers.md#Waarom", "JDM402"),
        ("../adviezen/kamer-advies.md#weg", "JDM402"),
        ("/onderwerpen/kamers/", "JDM410"),
        ("//example.org", "JDM410"),
        ("www.example.org", "JDM410"),
        ("https:example.org", "JDM410"),
        ("https://", "JDM410"),
        ("http://localhost", "JDM410"),
    ],
)
def test_a_link_that_leads_nowhere_is_told_where_it_stands(link: str, code: str) -> None:
    assert places(f"Een zin.\nLees [dit]({link}) nu.") == [(code, 2, 6)]


def test_a_draft_may_link_to_a_draft() -> None:
    assert findings_in("[naam](concept.md)", draft=True) == []


@pytest.mark.parametrize(
    ("image", "code"),
    [
        ("![foto](../afbeeldingen/weg.png)", "JDM403"),
        ("![foto](kamer.png)", "JDM403"),
        ("![foto](/afbeeldingen/kamer.png)", "JDM403"),
        ("![foto]()", "JDM403"),
        ("![foto](data:image/png;base64,AAAA)", "JDM403"),
        ("![](../afbeeldingen/kamer.png)", "JDM404"),
        ("![ ](../afbeeldingen/kamer.png)", "JDM404"),
        ("![kamer.png](../afbeeldingen/kamer.png)", "JDM404"),
        ("![IMG_1234](../afbeeldingen/kamer.png)", "JDM404"),
        ("![foto](https://example.org/x.png)", "JDM405"),
        ("![foto](//example.org/x.png)", "JDM405"),
        ("![foto](javascript:alert)", "JDM406"),
    ],
)
def test_an_image_that_can_not_be_shown(image: str, code: str) -> None:
    assert places(f"Tekst {image}") == [(code, 1, 7)]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "javascript&colon;alert(1)",
        "javascript&#58;alert(1)",
        "javascript&#x3A;alert(1)",
        "&#106;avascript:alert(1)",
        "java&#9;script:alert(1)",
        "java&#x0A;script:alert(1)",
        "java&Tab;script:alert(1)",
        "java%09script:alert(1)",
        "java%0ascript:alert(1)",
        "javascript%3Aalert(1)",
        "<java script:alert(1)>",
        "< javascript:alert(1)>",
        "javascript\\:alert(1)",
        "vbscript:msgbox(1)",
        "data:text/html,<script>",
        "blob:https://example.org/x",
    ],
)
def test_a_link_that_runs_code_is_known_in_every_disguise(address: str) -> None:
    assert places(f"Klik [hier]({address}).") == [("JDM406", 1, 6)]
    assert places(f"Klik [hier][x].\n\n[x]: {address.replace(' ', '')}") == [("JDM406", 1, 6)]


@pytest.mark.parametrize("address", ["&#1;javascript:alert(1)", "\\javascript:alert(1)"])
def test_what_no_browser_takes_for_code_leads_nowhere(address: str) -> None:
    assert places(f"Klik [hier]({address}).") == [("JDM401", 1, 6)]


def test_an_autolink_that_runs_code() -> None:
    assert places("Klik <javascript:alert(1)>") == [("JDM406", 1, 6)]


@pytest.mark.parametrize(
    "html",
    [
        "<b>vet</b>",
        '<div class="groot">',
        "</p>",
        "<br>",
        "<script>alert(1)</script>",
        "<SCRIPT src=//example.org></script>",
        "<img src=x onerror=alert(1)>",
        '<a href="javascript:alert(1)">',
        "<details><summary>Meer</summary>",
        "<!-- Dit komt later -->",
        "<!-- weergave --> en meer",
        "<!--><script>alert(1)</script>-->",
        "<![CDATA[><script>alert(1)</script>]]>",
        "<?x><script>alert(1)</script>?>",
        "<!DOCTYPE html>",
        "<!-- nooit dicht\n\n[weg](weg.md)",
        "<details\ntekst",
        "<abbr\n  title=x\n  style=y>",
    ],
)
def test_html_is_told_in_a_block(html: str) -> None:
    assert places(html) == [("JDM407", 1, 1)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Een zin <b>vet</b>.", [("JDM407", 1, 9)]),
        ("Een zin <img src=x onerror=alert(1)>", [("JDM407", 1, 9)]),
        ("Een zin <!-- weergave -->", [("JDM407", 1, 9)]),
        ("<div>\n\ntekst\n\n  <p>", [("JDM407", 1, 1)]),
        ("Een <i>\nen</i> twee.", [("JDM407", 1, 5)]),
        ("Een\nen</i> twee.", [("JDM407", 2, 3)]),
    ],
)
def test_html_is_told_once_for_a_text(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ('<abbr title="Bel Kim">', "Hier staat <abbr>."),
        ("een</b>", "Hier staat </b>."),
        ("<!-- Kim -->", "Hier staat <!--."),
    ],
)
def test_of_html_only_its_name_is_repeated(html: str, told: str) -> None:
    assert [one.what for one in findings_in(html)] == [told]


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("De tekst {: .groot }", "JDM408", 1, 10),
        ("## Kop {#kop}", "JDM408", 1, 8),
        ("Tekst\nmeer {.groot title=x} tekst", "JDM408", 2, 6),
        ("Tekst {: onclick=alert(1) }", "JDM406", 1, 7),
        ('Tekst {: ONCLICK = "alert(1)" }', "JDM406", 1, 7),
        ("[x](kamers.md){: href=javascript:alert(1) }", "JDM406", 1, 15),
        ("`{.x}` en {.x}", "JDM408", 1, 11),
        ('!!! note "Let op"\n    Tekst.', "JDM408", 1, 1),
        ("??? note\n    Tekst.", "JDM408", 1, 1),
        ('=== "Tab"', "JDM408", 1, 1),
        ("::: note", "JDM408", 1, 1),
        ("[TOC]", "JDM408", 1, 1),
        ('--8<-- "x.md"', "JDM408", 1, 1),
        ("{{ naam }}", "JDM408", 1, 1),
        ("{% if x %}", "JDM408", 1, 1),
    ],
)
def test_markup_of_other_systems(text: str, code: str, line: int, column: int) -> None:
    assert places(text) == [(code, line, column)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Kop", [("JDM409", 1, 1)]),
        ("Kop\n===", [("JDM409", 1, 1)]),
        ("### Kop", [("JDM409", 1, 1)]),
        ("## Kop\n\n#### Kop", [("JDM409", 3, 1)]),
        ("## Kop\n\n### Kop\n\n## Kop\n\n### Kop", []),
    ],
)
def test_headings_go_down_one_step_at_a_time(
    text: str, expected: list[tuple[str, int, int]]
) -> None:
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("een\ntwee [x](weg.md)", 2, 6),
        ("een\n   twee [x](weg.md)", 2, 9),
        ("- een\n  - twee\n    [x](weg.md)", 3, 5),
        ("> een\n> > twee [x](weg.md)", 2, 10),
        ("> een\nlui [x](weg.md)", 2, 5),
        ("## Kop met [x](weg.md)", 1, 12),
        ("| a | b |\n|---|---|\n| x | [x](weg.md) |", 3, 7),
        ("| x | x |\n|---|---|\n| [x](kamers.md) | x [x](weg.md) |", 3, 22),
        ("| a | [x](weg.md) |\n|---|---|", 1, 7),
        ("`een\ntwee` [x](weg.md)", 2, 7),
        ('[een](kamers.md "een\ntwee") [x](weg.md)', 2, 8),
        ("[een\ntwee](kamers.md) [x](weg.md)", 2, 18),
        ("![een\ntwee](../afbeeldingen/kamer.png) [x](weg.md)", 2, 34),
        ("een  \ntwee\\\ndrie [x](weg.md)", 3, 6),
        ("*een **twee [x](weg.md)***", 1, 13),
        ("[x]: kamers.md\neen [x](weg.md)", 2, 5),
        ("[![foto](../afbeeldingen/kamer.png)](weg.md)", 1, 1),
        ("é 🏠 [x](weg.md)", 1, 5),
        ("1. een\n\n   twee [x](weg.md)", 3, 9),
        ("- \teen [x](weg.md)", 1, 8),
    ],
)
def test_a_place_is_exact_wherever_it_is(text: str, line: int, column: int) -> None:
    assert places(text) == [("JDM401", line, column)]


def test_two_mistakes_on_one_line_have_two_places() -> None:
    assert places("[x](weg.md) en [x](weg.md)") == [("JDM401", 1, 1), ("JDM401", 1, 16)]
    row = "| [x](weg.md) | [x](weg.md) |"
    assert places(f"| a | b |\n|---|---|\n{row}") == [("JDM401", 3, 3), ("JDM401", 3, 17)]


def test_the_nearest_right_name_is_asked() -> None:
    assert "kamers.md" in findings_in("[x](kamer.md)")[0].what
    assert "waarom" in findings_in("[x](kamers.md#warom)")[0].what
    assert "kamer.png" in findings_in("![x](../afbeeldingen/kamr.png)")[0].what


@pytest.mark.parametrize(
    ("headings", "anchors"),
    [
        (["Kop", "Kop", "Kop"], ["kop", "kop-2", "kop-3"]),
        (["Kop", "Kop", "Kop 2"], ["kop", "kop-2", "kop-2-2"]),
        (["Kop 2", "Kop", "Kop"], ["kop-2", "kop", "kop-3"]),
        (["Één & twee!", "🏠", "🏠"], ["een-twee", "kop", "kop-2"]),
        (["Een `code` *woord*"], ["een-code-woord"]),
    ],
)
def test_each_heading_has_an_anchor_of_its_own(headings: list[str], anchors: list[str]) -> None:
    text = "\n\n".join(f"## {heading}" for heading in headings)
    assert [heading.anchor for heading in Body(text).headings] == anchors


def test_a_heading_over_two_lines_keeps_its_words_apart() -> None:
    assert Body("Een\ntwee\n---").headings[0].text == "Een twee"


@pytest.mark.parametrize(
    "text",
    [
        "[" * 20_000,
        "![" * 20_000,
        "[x](" * 10_000,
        "*a " * 20_000,
        "*a_ " * 20_000,
        "<" * 50_000,
        "<a " * 20_000,
        "<div\n" + "<a x='" * 50_000,
        "<div>" + "<!--" * 50_000,
        "<div>" + "<script>" * 50_000,
        "<div " + "a=" * 30_000,
        "<div>" + " " * 50_000 + "<",
        "`" * 30_000,
        "> " * 10_000,
        "- " * 10_000,
        "{" * 50_000,
        "{a" * 30_000,
        "{ " * 30_000,
        "&" * 30_000,
        "\\" * 30_000,
        "## a\n" * 5_000,
        "a | " * 5_000 + "\n" + "-|" * 5_000 + "\n",
        "a\n" * 20_000 + "=",
        "[a]: b\n" * 5_000,
        "[a](weg.md) " * 1_000,
        "<b>" * 2_000,
        "a" * 100_000,
        "a@" + "a-" * 50_000,
        "06 " * 30_000,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_no_text_makes_the_checks_slow(text: str) -> None:
    """No timed test, only a bound that a quadratic step would miss by far."""
    start = time.process_time()
    findings_in(text)
    assert time.process_time() - start < 10


def test_a_link_may_lead_to_a_word_or_a_help_line(tmp_path: Path) -> None:
    text = "Over de [Wmo](../begrippen.md#wmo). Bel [112](../hulp.md#noodgeval).\n"
    path = "onderwerpen/geld.md"
    body = (FAKE_CONTENT / path).read_text(encoding="utf-8") + text
    assert load_site(tmp_path, {path: body}).errors == ()
    wrong = load_site(tmp_path, {path: body.replace("#wmo", "#wmoo")}).errors
    assert [problem.rule.code for problem in wrong] == ["JDM402"]


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("##Kopje", "Schrijf: ## Kopje"),
        ("Een zin.\n####Klein kopje", "Schrijf: #### Klein kopje"),
        (
            "\u2022 huis\n\u2022\tkamer",
            "Begin de regel met een streepje en een spatie: - huis",
        ),  # from Word
        ("\u00b7huis", "Begin de regel met een streepje en een spatie: - huis"),
    ],
)
def test_what_looks_like_a_heading_or_a_list_but_is_none(text: str, fix: str) -> None:
    first = findings_in(text)[0]
    assert (first.rule.code, first.fix) == ("JDM408", fix)
    assert len(findings_in(text)) == len(re.findall("[#\u2022\u00b7]+", text))


@pytest.mark.parametrize("text", ["## Kopje", "#MeToo", "a ##b", "- huis", "`##x`", "1 \u00b7 2"])
def test_what_is_a_heading_a_list_or_plain_text_is_left_alone(text: str) -> None:
    assert findings_in(text) == []


WORD = '<p class="MsoNormal"><span lang="NL">Wij wonen.<o:p></o:p></span></p>\n'


def test_html_of_word_gives_one_message_that_says_where_and_how_to_paste() -> None:
    [finding] = findings_in(WORD + "\nTekst.\n\n" + WORD)
    assert finding.what == (
        f"Hier staat <p>. In deze tekst staan 2 stukjes HTML, ook op regel {FIRST_LINE + 4}."
    )
    assert "als gewone tekst" in finding.fix
    [finding] = findings_in("<b>Wij</b> wonen.\n\n<i>Hier</i>.\n")
    assert finding.fix == ""


OWN = [
    # a link as it is copied, and how it is written in content/onderwerpen/
    ("/onderwerpen/kamers/", "kamers.md"),
    ("/onderwerpen/kamers", "kamers.md"),
    ("/adviezen/kamer-advies/#eigen-kamer", "../adviezen/kamer-advies.md#eigen-kamer"),
    ("/onderwerpen/", "index.md"),
    ("https://www.example.org/jdm/adviezen/kamer-advies/", "../adviezen/kamer-advies.md"),
    ("http://example.org/jdm/adviezen/kamer-advies", "../adviezen/kamer-advies.md"),
    ("https://www.example.org/jdm/adviezen/kamer-advies/?fbclid=1", "../adviezen/kamer-advies.md"),
    ("https://www.example.org/jdm/adviezen/oud/", "../adviezen/kamer-advies.md"),
    ("https://www.example.org/jdm/afbeeldingen/kamer.png", "../afbeeldingen/kamer.png"),
    ("http://127.0.0.1:8000/onderwerpen/kamers/", "kamers.md"),
    ("http://localhost:8000/onderwerpen/kamers/", "kamers.md"),
    ("https://github.com/jong/site/blob/main/content/onderwerpen/kamers.md", "kamers.md"),
    ("https://github.com/jong/site/edit/fix/tekst/content/onderwerpen/kamers.md", "kamers.md"),
    (
        "https://raw.githubusercontent.com/jong/site/main/content/adviezen/kamer-advies.md",
        "../adviezen/kamer-advies.md",
    ),
]


def own_site(text: str) -> list[Finding]:
    """A page on a site that is published in a folder of its host."""
    entry = topic()
    record = Record("onderwerpen/wonen.md", entry, Body(text, FIRST_LINE), Marks())
    former = advice(voorheen=["adviezen/oud/"], aanbevelingen=[recommendation(id="eigen-kamer")])
    known = catalogue(
        {
            "onderwerpen/index": page(),
            "onderwerpen/kamers": topic(),
            "adviezen/kamer-advies": former,
        },
        images=("afbeeldingen/kamer.png",),
    )
    whole = replace(known, records=(*known.records, record), address="https://example.org/jdm/")
    return list(body.findings(record, whole))


@pytest.mark.parametrize(("link", "meant"), OWN)
def test_a_link_to_our_own_site_becomes_the_path_of_the_file(link: str, meant: str) -> None:
    [finding] = own_site(f"Lees [het stuk]({link}).")
    assert (finding.rule.code, finding.fix) == ("JDM410", f"Schrijf: {meant}")
    assert finding.replacement is not None
    assert (finding.replacement.old, finding.replacement.new) == (link, meant)
    assert finding.replacement.position == (FIRST_LINE, 17)
    assert own_site(f"Lees [het stuk]({meant}).") == []


@pytest.mark.parametrize(
    "link",
    [
        "/adviezen/kamr-advies/",
        "https://www.example.org/jdm/adviezen/kamr-advies/",
        "http://127.0.0.1:8000/adviezen/kamr-advies/",
        "https://github.com/jong/site/blob/main/content/adviezen/kamr-advies.md",
    ],
)
def test_a_link_to_a_page_that_our_site_does_not_have_is_dead(link: str) -> None:
    [finding] = own_site(f"[x]({link})")
    assert finding.rule.code == "JDM401"
    assert 'Bedoelde je "adviezen/kamer-advies.md"?' in finding.what


@pytest.mark.parametrize(
    "link",
    [
        "https://www.example.org/jdm/agenda.ics",
        "https://www.example.org/jdm/data/adviezen.json",
        "https://www.example.org/iets-anders/",
        "https://www.example.org/jdmx/",
        "https://github.com/jong/site/issues/3",
        "https://github.com/jong/site/blob/main/README.md",
        "https://github.com/een/ander/blob/main/content/blog/post.md",
    ],
)
def test_what_only_looks_like_a_page_of_ours_is_left_alone(link: str) -> None:
    assert own_site(f"[x]({link})") == []


@pytest.mark.parametrize(
    ("settings", "environment", "address"),
    [
        ('site_url: !ENV [SITE_URL, "https://www.example.org/"]\n', {}, "https://www.example.org/"),
        ("site_url: https://example.org\n", {}, "https://example.org"),
        ("site_url: https://example.org\n", {"SITE_URL": "https://b.nl/"}, "https://b.nl/"),
        ("site_name: Geen\n", {}, ""),
        (None, {}, ""),
    ],
)
def test_the_address_of_the_site_is_what_the_build_takes(
    settings: str | None, environment: dict[str, str], address: str, tmp_path: Path
) -> None:
    if settings is not None:
        (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    assert published_address(tmp_path, environment) == address


def test_a_hostile_page_is_told_in_part() -> None:
    """Each link to a page that isn't there is looked for among all that are."""
    text = "".join(f"[a](x{number}.md)\n" for number in range(20_000))
    told = findings_in(text)
    assert len(told) == MOST_FINDINGS
    asked = [finding for finding in told if "Bedoelde je" in finding.what]
    assert len(asked) <= 100


@pytest.mark.parametrize(
    ("link", "meant"),
    [
        ("../adviezen/kamer-advis.md", "adviezen/kamer-advies.md"),
        ("../adviezen/kamers.md", "onderwerpen/kamers.md"),  # the right name in another folder
        ("../advizen/kamer-advies.md", "adviezen/kamer-advies.md"),
        ("../adviezen/zwemmen.md", ""),  # all files of a folder begin alike
    ],
)
def test_the_question_after_another_file_is_worth_answering(link: str, meant: str) -> None:
    [finding] = findings_in(f"[x]({link})")
    assert finding.what.partition(" Bedoelde je ")[2] == (f'"{meant}"?' if meant else "")


def test_the_address_in_the_settings_is_that_of_the_site(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_url: https://example.org/\n", encoding="utf-8")
    text = GOOD + "[x](https://www.example.org/adviezen/kamer-advies/)\n"
    [problem] = load_site(tmp_path, {"onderwerpen/wonen.md": text}).problems
    assert problem.how == "Schrijf: ../adviezen/kamer-advies.md"
