"""Nobody can be found by what is published: in whatever text, and however it was typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_plugins.checking import privacy
from site_plugins.checking.personal import PersonalKind, details
from site_plugins.reading.markdown import Body
from site_plugins.reading.problem import GOOD
from tests.builders import load_site

PHONE = "0612345678"


def places(text: str) -> list[tuple[str, int, int]]:
    return [(found.rule.code, *found.position) for found in privacy.in_body(Body(text))]


def kinds(text: str, *, is_address: bool = False) -> list[PersonalKind]:
    return [found.kind for found in details(text, is_address=is_address)]


# --- however it was typed ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "06-12345678",
        "06 12 34 56 78",
        "0612345678",
        "06.12.34.56.78",
        "06/12345678",
        "06_12345678",
        "06\t12345678",
        "06\u00a012\u00a034\u00a056\u00a078",  # as Word pastes it
        "06\u200b123\u200d45678",
        "06\u20111234\u20135678",
        "\uff10\uff16\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18",
        "\u0660\u0666\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668",
        "0 6 1 2 3 4 5 6 7 8",
        "(06) 12345678",
        "+31 (0)6 1234 5678",
        "(+31) 6 1234 5678",
        "+31612345678",
        "0031-6-12345678",
        "00 31 6 12345678",
        "tel0612345678",
        "https://wa.me/31612345678",
        "Op 06-12-2019 10:00 belde ik 06-12345678",
    ],
)
def test_a_mobile_number_is_known_however_it_is_written(text: str) -> None:
    assert kinds(f"Bel {text}.") == [PersonalKind.MOBILE]


@pytest.mark.parametrize(
    "text",
    [
        "(070) 123 45 67",
        "070-1234567",
        "+31 (0)70 123 45 67",
        "0031701234567",
        "0118 - 12 34 56",
        "085 123 45 67",
        "088\u00a01234567",
    ],
)
def test_a_fixed_number_is_known_however_it_is_written(text: str) -> None:
    assert kinds(f"Bel {text}.") == [PersonalKind.PHONE]


@pytest.mark.parametrize(
    "text",
    [
        "piet.jansen+x@gmail.com",
        "piet@mail.delft.nl",
        "piet\uff20example.org",
        "piet\u00ad@exam\u200bple.org",
        "piet(at)example.org",
        "piet [at] example [dot] org",
        "piet (apenstaartje) example (punt) nl",
        "piet apenstaartje gmail punt com",
        "piet at gmail.com",
        "piet @ example.org",
        "piet%40example.org",
    ],
)
def test_a_mail_address_is_known_however_it_is_written(text: str) -> None:
    assert kinds(f"Mail {text} nu") == [PersonalKind.MAIL]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("111222333", PersonalKind.BSN),
        ("1112.22.333", PersonalKind.BSN),
        ("111 222 333", PersonalKind.BSN),
        ("1-1-1-2-2-2-3-3-3", PersonalKind.BSN),
        ("BSN: 10000008", PersonalKind.BSN),  # without its first zero
        ("burgerservicenummer is 11122-2333", PersonalKind.BSN),
        ("NL91 ABNA 0417 1643 00", PersonalKind.IBAN),
        ("nl91abna0417164300", PersonalKind.IBAN),
        ("NL91\u00a0ABNA\u00a00417\u00a01643\u00a000 van Kim", PersonalKind.IBAN),
        ("NL-91-ABNA-0417.1643.00", PersonalKind.IBAN),
        ("DE89370400440532013000", PersonalKind.IBAN),
        ("BE68 5390 0754 7034", PersonalKind.IBAN),
        ("Kim (geboren 3 mei 2008)", PersonalKind.BIRTH),
        ("Kim Jansen, geb. 03-05-2008", PersonalKind.BIRTH),
        ("Kim is geboren op 2008-05-03", PersonalKind.BIRTH),
        ("Naam: Kim, geboortedatum: 3/5/08", PersonalKind.BIRTH),
        ("Op 3 mei 2008 werd Kim de Vries geboren", PersonalKind.BIRTH),
    ],
)
def test_what_is_of_one_person_is_known(text: str, kind: PersonalKind) -> None:
    assert kinds(f"Dit is {text}.") == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Op 06-12-2019 10:00 begon het, op 06/12/2019 12 stopte het.",
        "Bel 112, 113, 14 070 of 0800-0113. Of 0900 123 45 67.",
        "Het kostte 100612345678 euro. @jongdoetmee",
        "Het kostte \u20ac 111.222.333, of 111 222 333 euro.",
        "0 1 2 3 4 5 6 7 8 9",
        "Tussen 2019 en 2020 waren het er 06, van 10 tot 20.",
        "123456789",  # fails the eleven-test
        "NL92ABNA0417164399",  # and the test of mod 97
        "RSIN 111222333, KvK 12345678, ISBN 978-90-123-4567-8",
        "Wie geboren is na 1 januari 2008. Geboren voor 3 mei 2008. Anne Frank (geboren 12-6-1929)",
        "Wat at hij in 2019? Volg @jongdoetmee op instagram.com",
        "Het verslag van 3 mei 2008 is hier geboren",
        "2023-11-30 12:00, 2023-06-12 345 678 90",
    ],
)
def test_what_is_of_nobody_is_left_alone(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    "address",
    [
        "https://wa.me/31612345678",
        "https://wa.me/4915112345678",
        "https://api.whatsapp.com/send?phone=31612345678",
        "https://example.org/?tel=%2B31612345678",
        "tel:+31701234567",
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.nl&data=05%7Cpiet%40a.nl",
        "https://example.org/?mail=piet%2540example.org",
    ],
)
def test_an_address_that_carries_a_detail_is_known(address: str) -> None:
    assert len(kinds(address, is_address=True)) == 1


@pytest.mark.parametrize(
    "address",
    [
        "https://zoek.officielebekendmakingen.nl/kst-31839-123.html",
        "https://example.org/111222333",
        "https://example.org/0701234567",
        "https://example.org/2019/06/12/345678",
        "https://example.org/a0612345678b",
        "https://www.flickr.com/photos/1234@N02/12345",
    ],
)
def test_the_number_of_an_article_is_left_alone(address: str) -> None:
    assert kinds(address, is_address=True) == []


@pytest.mark.parametrize(
    "sign",
    [
        "0",
        "06 ",
        "a@",
        "a.",
        "x@x ",
        "NL91 ",
        "NL91A",
        "geboren ",
        "0 (",
        "bsn ",
        "wa.me/",
        "%40",
        "@ ",
        "a at ",
        "phone=whatsapp.com/",
        "3 mei 2008 is ",
        "(at)",
        "06-12345678 ",
        "\u0662",
        "<!--",
        "](",
    ],
)
def test_no_text_makes_the_net_slow(sign: str) -> None:
    """With work that grows faster than the text this test would not end."""
    list(privacy.in_body(Body(sign * (200_000 // len(sign)))))


# --- whatever text it stands in ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("Mail piet.jansen+x@gmail.com nu.", 1, 6),
        ("Van: Piet <piet@delft>, piet@mail.delft.nl", 1, 25),
        ("Van: Piet <piet@example.org>", 1, 12),  # as Outlook writes it, not to be mailed
        ("Bel +31 (0)6 1234 5678.", 1, 5),
        ("[piet@example.org](https://example.org)", 1, 2),
        ("[Mail](mailto:info@example.org) of piet@example.org", 1, 36),
        ("Een zin.\nBel 06-1234\n5678.", 2, 5),
        ("Bel 06**1234**5678.", 1, 5),
        ("Bel 06\\-12345678.", 1, 1),
        ("Bel 06&#49;2345678.", 1, 1),
        ("Bel 06<wbr>12345678.", 1, 5),
        ("- een\n- bel `0612345678`", 2, 8),
        ("```\nBel 06-12345678\n```", 2, 5),
        ("    Bel 06-12345678", 1, 9),
        ("| Wie | Wat |\n|---|---|\n| Kim | 0612345678 |", 3, 9),
        ("| Wie |\n|---|\n| Kim | 0612345678 |", 3, 9),  # a cell that the page doesn't show
        ("<details>\n<summary>Bel 0612345678</summary>\n</details>", 2, 14),
        ("<details>\n\nMail piet@example.org\n\n</details>", 3, 6),
        ("Een <!-- bel 0612345678 --> zin.", 1, 14),
        ("<!--\nbel 0612345678\n-->", 2, 5),
        ('Een <abbr title="bel 0612345678">woord</abbr>.', 1, 22),
        ("![Bel 0612345678](a.png)", 1, 7),
        ('![Een kamer](a.png "Bel 0612345678")', 1, 25),
        ('[Een kamer](a.md "Bel 0612345678")', 1, 23),
        ("## Bel 0612345678", 1, 8),
        ("[app](https://wa.me/31612345678)", 1, 15),
        ("<https://wa.me/31612345678>", 1, 10),
        ("[bel](tel:0612345678)", 1, 11),
        ("[bel][kim]\n\n[kim]: https://wa.me/31612345678", 1, 1),
        ("Een zin.\n\n[kim]: mailto:piet@example.org", 3, 15),  # leads nowhere, is in open data
    ],
)
def test_a_detail_is_told_once_where_it_stands(text: str, line: int, column: int) -> None:
    assert places(text) == [("JDM411", line, column)]


def test_the_thing_itself_is_not_repeated() -> None:
    texts = ["piet@example.org", PHONE, "070 1234567", "111222333", "NL91ABNA0417164300"]
    for found in privacy.in_body(Body("\n".join([*texts, "Kim (geboren 3 mei 2008)"]))):
        assert not set("@0123456789") & set(found.what)


def test_each_detail_on_a_line_is_told() -> None:
    assert len(places("Bel 0612345678 of 0687654321, of mail piet@example.org")) == 3


@pytest.mark.parametrize(
    "text",
    [
        "[Mail ons: info@example.org](mailto:info@example.org)",
        "[Bel 070 123 45 67](tel:+31701234567)",
        "Zie [het stuk](https://example.org/0701234567) of <https://example.org/111222333>.",
    ],
)
def test_an_organisation_may_be_mailed_and_called(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[Mail info@example.org, 06-87654321](mailto:info@example.org)", "JDM411"),
        ("[NL91 ABNA 0417 1643 00](mailto:info@example.org)", "JDM481"),
    ],
)
def test_a_link_to_mail_hides_nothing_else(text: str, code: str) -> None:
    assert [found.rule.code for found in privacy.in_body(Body(text))] == [code]


# --- files ---------------------------------------------------------------------------------------


def problems(tmp_path: Path, path: str, text: str) -> list[tuple[str, str, int]]:
    found = load_site(tmp_path, {path: text}).problems
    return [(problem.path, problem.rule.code, problem.position.line) for problem in found]


@pytest.mark.parametrize(
    "line",
    [
        "ook_bekend_als:\n  - bel (06) 12345678",
        "ook_bekend_als:\n  - Kim (geboren 3 mei 2008)",
    ],
)
def test_every_field_of_a_header_is_looked_at(line: str, tmp_path: Path) -> None:
    text = GOOD.replace("soort:", f"{line}\nsoort:")
    assert [line for _, _, line in problems(tmp_path, "onderwerpen/wonen.md", text)] == [5]


def test_an_address_in_a_header_is_looked_at(tmp_path: Path) -> None:
    text = (
        "---\ntitel: Delft\nsamenvatting: Een stad.\nsoort: gemeente\n"
        "website: https://wa.me/31612345678\n---\n"
    )
    path = "organisaties/delft.md"
    assert (path, "JDM411", 5) in problems(tmp_path, path, text)


def test_a_list_is_looked_at_but_has_its_own_place_for_a_number(tmp_path: Path) -> None:
    start = (
        "hulplijnen:\n  - id: hulp\n    naam: Hulp\n    voor_wie: Iedereen.\n"
        "    nummer: 070 123 45 67\n    chat: https://wa.me/31612345678\n"
    )
    found = problems(tmp_path, "hulplijnen.yml", start + "    let_op: Bel Kim op 0687654321\n")
    assert ("hulplijnen.yml", "JDM411", 7) in found
    assert [code for _, code, _ in found].count("JDM411") == 1


def test_the_name_of_a_file_is_looked_at(tmp_path: Path) -> None:
    path = "onderwerpen/bel-0612345678.md"
    assert problems(tmp_path, path, GOOD) == [(path, "JDM411", 1)]
