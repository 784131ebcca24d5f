"""Markup that became none: told where it is, with what to type; and what is sound left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_plugins.checking import markup
from site_plugins.loading import load
from site_plugins.mending.fixing import mend
from site_plugins.reading.markdown import Body
from site_plugins.reading.problem import GOOD
from site_plugins.reading.slugs import slugify
from site_plugins.typesetting import body_html
from tests.builders import TODAY, site


def places(text: str) -> list[tuple[str, int, int]]:
    return [(one.rule.code, *one.position) for one in markup.findings(Body(text))]


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("##\u00a0Kop", "JDM421", 1, 1),
        ("Tekst\n-\u00a0een", "JDM421", 2, 1),
        ("2.\u202feen", "JDM421", 1, 1),
        ("Dit is **heel belangrijk **voor ons.", "JDM421", 1, 8),
        ("Dit is ** heel** belangrijk.", "JDM421", 1, 8),
        ("**Let op:**eerst bellen", "JDM421", 1, 1),
        ("Dit is __heel __ goed.", "JDM421", 1, 8),
        ("Dit is **heel belangrijk.", "JDM421", 1, 8),
        ("Dit is ~~weg.", "JDM421", 1, 8),
        ("Dit is *heel belangrijk.", "JDM421", 1, 8),
        ("Dit is _heel belangrijk.", "JDM421", 1, 8),
        ("Dit is `code.", "JDM421", 1, 8),
        ("Lees [het advies](../adviezen/kamer advies.md).", "JDM421", 1, 6),
        ("Lees [x] (https://example.org).", "JDM421", 1, 6),
        ("Lees [x](../adviezen/kamer.md nu.", "JDM421", 1, 6),
        ("Lees [x(../adviezen/kamer.md) nu.", "JDM421", 1, 6),
        ("Lees x](../adviezen/kamer.md) nu.", "JDM421", 1, 7),
        ("Lees (x)[../adviezen/kamer.md] nu.", "JDM421", 1, 6),
        ("Lees [x][weg] nu.", "JDM421", 1, 6),
        ("Lees [[kamer-advies]].", "JDM421", 1, 6),
        ("tekst.[^1]", "JDM421", 1, 7),
        ("tekst [^1] hier\n\n[^1]: https://example.org", "JDM421", 1, 8),
        ("- [ ] bellen", "JDM421", 1, 3),
        ("- [x] bellen", "JDM421", 1, 3),
        ("[x] (https://example.org)", "JDM421", 1, 1),
        ("De H~2~O van water.", "JDM421", 1, 5),
        ("De x^2^ van 3.", "JDM421", 1, 5),
        ("Dus $$x = 2$$.", "JDM421", 1, 5),
        ("Een ka\u200bmer.", "JDM102", 1, 7),
        ("> [!NOTE]\n> Tekst.", "JDM421", 1, 3),
        ("Leuk :smile: he", "JDM421", 1, 6),
        ("Dit is ==belangrijk== nu.", "JDM421", 1, 8),
        ("| a | b |\n| c | d |", "JDM421", 1, 1),
        ("Jip &foo; Janneke", "JDM421", 1, 5),
        ("Een \\ teken", "JDM421", 1, 5),
        ("een\n- twee **drie", "JDM421", 2, 8),
        ("| a | b |\n|---|---|\n| x | **y |", "JDM421", 3, 7),
        ("Tekst.\n\n    Meer tekst.", "JDM422", 3, 1),
        ("\tMeer tekst.", "JDM422", 1, 1),
        ("Een zin.\n---", "JDM423", 2, 1),
        ("2019. Dat was een mooi jaar.", "JDM424", 1, 1),
        ("1. een\n2019. twee", "JDM424", 2, 1),
        ("| Wie | Wat |\n|---|---|\n| Delft | ja | en de rest |", "JDM425", 3, 1),
        ("Wie | Wat\n---|---\nDelft | ja | en de rest", "JDM425", 3, 1),
        ("[](https://example.org)", "JDM427", 1, 1),
        ("Tekst.\n\n##\n\nTekst.", "JDM427", 3, 1),
        ("Een \ufb01ets", "JDM428", 1, 5),
        ("Het wordt \U0001d41dik", "JDM428", 1, 11),
    ],
)
def test_what_would_show_as_signs_is_told(text: str, code: str, line: int, column: int) -> None:
    assert places(text) == [(code, line, column)]


@pytest.mark.parametrize(
    "text",
    [
        "**Dik**, *schuin*, ~~weg~~ en `co*de_`. [link](a_b.md 'een *')",
        "3 * 4 en 5*4, een_woord, ~ 3, 1 = 1, a < b, a & b",
        r"\*\*niet dik\*\*, \[x\](y), 2019\. Een jaar, a \| b",
        "Zij zei: '[dat] kan [...] niet.' En [sic] verder (zie daar).",
        "https://example.org/a_b_c?d=*e en www.example.org/_x_ en <https://example.org/a_b>",
        "Let op: om 10:00 of 11:30, en dan: ja",
        "1. een\n2. twee\n\n12. twaalf",
        "- een\n\n  tweede alinea\n\n---\n\nTekst.",
        "| a | b |\n|---|---|\n| x \\| y | z |\n| x |",
        "- | a | b |\n  |---|---|\n  | x | y |",
        "```\n**x\n```\n",
        "[![foto](x.png)](y.md)",
        "![een *foto*](x_y.png)",
        "Een&nbsp;plek &amp; meer",
        "[^1](x.md)".replace("^", ""),
        "-5 graden, 2.5 procent, -- en +3\n1.000 jongeren, van 8-10",
        "Een gezin: \U0001f468\u200d\U0001f467 en \u200fשלום\u200e.",
        "#wonen is belangrijk. Om 10: daarna naar huis. Kosten: $5 en $6, H~2",
    ],
)
def test_what_is_sound_is_left_alone(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("##\u00a0Kop\n", "## Kop\n"),
        ("Dit is **heel belangrijk **voor ons.\n", "Dit is **heel belangrijk** voor ons.\n"),
        ("Dit is ** heel** goed.\n", "Dit is **heel** goed.\n"),
        ("**Let op:**eerst bellen\n", "**Let op:** eerst bellen\n"),
        ("Lees [x] (https://example.org).\n", "Lees [x](https://example.org).\n"),
        ("    Een plek.\n    Nog een.\n", "Een plek.\n    Nog een.\n"),
        ("2019. Dat was een mooi jaar.\n", "2019\\. Dat was een mooi jaar.\n"),
        ("Een \ufb01ets.\n", "Een fiets.\n"),
        ("Een ka\u200bmer en een huis\u00adbaas.\n", "Een kamer en een huisbaas.\n"),
        ("-een\n-twee\n", "- een\n- twee\n"),
        ("1)een\n2)twee\n", "1) een\n2) twee\n"),
        ("####### Kop\n", "## Kop\n"),
        (
            "Lees [x](https://example.org/een plek).\n",
            "Lees [x](https://example.org/een%20plek).\n",
        ),
        ("Lees [x](../adviezen/kamer weg.md).\n", "Lees [x](../adviezen/kamer weg.md).\n"),
        ("Dit is ==goed==.\n", "Dit is **goed**.\n"),
        ("Dit is :smile: goed.\n", "Dit is :smile: goed.\n"),
    ],
)
def test_fix_mends_what_is_certain_and_nothing_else(text: str, mended: str, tmp_path: Path) -> None:
    path = "onderwerpen/x.md"
    files = mend(site(tmp_path, {path: GOOD + text}), TODAY).files
    assert files.get(path, (GOOD + text).encode()) == (GOOD + mended).encode()


@pytest.mark.parametrize(
    ("text", "href"),
    [
        ("Kijk op https://example.org.", "https://example.org"),
        ("(zie https://example.org/a_(b))", "https://example.org/a_(b)"),
        ("Kijk op www.example.org/x_y, nu", "https://www.example.org/x_y"),
    ],
)
def test_a_bare_web_address_is_a_link(text: str, href: str, tmp_path: Path) -> None:
    catalogue = load(site(tmp_path, {"onderwerpen/x.md": GOOD + text}), TODAY).catalogue
    record = catalogue.by_path["onderwerpen/x.md"]
    html = str(body_html(record, catalogue))
    assert html.count("<a ") == 1
    assert f'<a href="{href}">' in html


def test_an_address_in_a_link_or_code_is_no_second_link(tmp_path: Path) -> None:
    text = "[https://a.example.org](https://b.example.org) `https://c.example.org`"
    catalogue = load(site(tmp_path, {"onderwerpen/x.md": GOOD + text}), TODAY).catalogue
    html = str(body_html(catalogue.by_path["onderwerpen/x.md"], catalogue))
    assert html.count("<a ") == 1


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("Grün Straße Æble", "grun-strasse-aeble"),
        ("Ørsted", "orsted"),
        ("Работа", "rabota"),
        ("Işık", "isik"),
        ("Één plek", "een-plek"),
        ("\ufb01ets", "fiets"),
    ],
)
def test_an_anchor_keeps_letters_of_other_scripts(text: str, anchor: str) -> None:
    assert slugify(text) == anchor


def test_an_anchor_of_arabic_letters_has_their_names() -> None:
    assert slugify("مرحبا").startswith("meem")


@pytest.mark.parametrize(
    "text", ["**a ", "[", "[a](", "](", "*a _b ", "==a", "|", "\\ ", "https://a.b ", "(a)[", "`"]
)
def test_each_place_in_a_long_line_is_in_that_line(text: str) -> None:
    line = text * 2000
    assert all(row == 1 and column <= len(line) for _, row, column in places(line))


@pytest.mark.parametrize(
    ("summary", "code"),
    [
        ("Over een \ufb01ets.", "JDM428"),
        ("Een **eigen** plek.", "JDM421"),
        ("Lees het [advies](../adviezen/kamer-advies.md).", "JDM421"),
        ("Een `plek` &amp; meer.", "JDM421"),
        ("'~'", "JDM427"),
        ("Een plek * voor 5*4 mensen_samen, jongeren* en ~ 3 [sic].", None),
    ],
)
def test_a_field_has_plain_words(summary: str, code: str | None, tmp_path: Path) -> None:
    text = GOOD.replace("Over een eigen plek.", summary)
    problems = load(site(tmp_path, {"onderwerpen/x.md": text}), TODAY).problems
    expected = [(code, "onderwerpen/x.md", 3, 15)] if code else []
    assert [(one.rule.code, one.path, *one.position) for one in problems] == expected
