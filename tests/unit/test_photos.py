"""Consent: a picture is on the site only as long as everybody who must say yes does."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.photos import best_known, shown_size, version, widths
from site_plugins.checking.photos import makers_have_a_public_name
from site_plugins.exports.body_text import body_text
from site_plugins.exports.site import Site
from site_plugins.reading.picture_formats import Size
from site_plugins.typesetting import body_html
from tests.builders import (
    FAKE_CONTENT,
    TODAY,
    catalogue,
    load_site,
    organisation,
    photo,
    topic,
)

PICTURE = "afbeeldingen/kamer.png"
TEXT = "![Een kamer](../afbeeldingen/kamer.png)\n\nZie [de kamer](../afbeeldingen/kamer.png)."


def with_photos(*rows: dict[str, Any], today: date = TODAY) -> Catalogue:
    return catalogue(
        {"onderwerpen/a": (topic(), TEXT)},
        images=(PICTURE,),
        lists={"fotos": [*rows]},
        today=today,
    )


MINOR = {"minderjarigen": "ja"}


@pytest.mark.parametrize(
    ("rows", "shown"),
    [
        ([photo()], True),
        ([], False),
        ([photo(bestand="andere.png")], False),
        ([photo(tot="2026-06-01")], True),  # that is today
        ([photo(tot="2026-05-31")], False),
        ([photo(tot="2026-06")], True),
        ([photo(tot="2025")], False),
        ([photo(**MINOR)], False),
        ([photo(**MINOR, tweede_toestemming="voogd-1")], True),
        ([photo(**MINOR, tweede_toestemming="voogd-1", tot="2025")], False),
        ([photo(minderjarigen="nee")], True),
        ([photo(), photo(tot="2025")], False),  # who says no wins
    ],
)
def test_a_picture_is_shown_only_with_all_consent(rows: list[dict[str, Any]], shown: bool) -> None:
    found = with_photos(*rows)
    assert (PICTURE in found.photos) is shown
    html = body_html(found.records[0], found)
    assert ("<img" in html) is ("<picture>" in html) is shown
    assert ("Hier stond een foto." in html) is not shown
    assert ("kamer.png" in html) is shown, "a link that leads nowhere"
    assert "de kamer" in html
    text = body_text(found.records[0], found, Site("Nepsite", "https://nep.example/"))
    assert ("https://nep.example/afbeeldingen/" in text) is shown


def test_a_photo_comes_in_sizes_with_who_made_it() -> None:
    found = with_photos(photo(maker="Raad & Co <b>"))
    html = body_html(found.records[0], found)
    assert 'type="image/avif" srcset="../../afbeeldingen/kamer.png/4.avif 4w"' in html
    assert 'src="../../afbeeldingen/kamer.png/4.webp"' in html
    assert 'width="4" height="3"' in html
    assert 'alt="Een kamer"' in html
    assert "<em>Foto: Raad &amp; Co &lt;b&gt;</em>" in html


@pytest.mark.parametrize(
    ("size", "wanted", "shown"),
    [
        ((1600, 1200), (480, 960), (960, 720)),
        ((960, 10), (480, 960), (960, 10)),
        ((700, 1400), (480, 700), (700, 1400)),
        ((480, 2), (480,), (480, 2)),
        ((3, 2), (3,), (3, 2)),
        ((9999, 1), (480, 960), (960, 1)),
    ],
)
def test_no_photo_is_made_larger(
    size: tuple[int, int], wanted: tuple[int, ...], shown: tuple[int, int]
) -> None:
    assert widths(Size(*size)) == wanted
    assert shown_size(Size(*size)) == shown
    assert best_known("a.jpg", Size(*size)) == version("a.jpg", wanted[-1], "webp")


# --- what check says -----------------------------------------------------------------------------


def problems(
    tmp_path: Path, changes: dict[str, str | bytes | None], today: date = TODAY
) -> list[tuple[str, str, str]]:
    found = load_site(tmp_path, changes, today).problems
    return [(one.path, one.rule.code, one.what) for one in found]


PNG = (FAKE_CONTENT / PICTURE).read_bytes()


def test_a_picture_without_consent_is_told_with_the_name_that_was_meant(tmp_path: Path) -> None:
    assert problems(tmp_path, {"afbeeldingen/sleutels.png": PNG}) == [
        (
            "afbeeldingen/sleutels.png",
            "JDM022",
            'Deze foto staat niet in fotos.yml. Bedoelde je "sleutel.webp"?',
        )
    ]


def test_an_ending_makes_no_name_alike(tmp_path: Path) -> None:
    jpeg = (FAKE_CONTENT / "afbeeldingen/gang.jpg").read_bytes()
    found = problems(tmp_path, {"afbeeldingen/gps.jpg": jpeg, "afbeeldingen/ok.jpeg": jpeg})
    assert [what for _, _, what in found] == ["Deze foto staat niet in fotos.yml."] * 2


def test_a_site_without_the_list_shows_no_picture(tmp_path: Path) -> None:
    found = problems(tmp_path, {"fotos.yml": None})
    assert {code for _, code, _ in found} == {"JDM022"}
    assert len(found) == 3


def test_of_a_broken_list_its_own_mistake_is_told(tmp_path: Path) -> None:
    assert {path for path, _, _ in problems(tmp_path, {"fotos.yml": "fotos: [\n"})} == {"fotos.yml"}


def test_when_time_has_passed_it_is_said_and_the_site_is_built(tmp_path: Path) -> None:
    late = load_site(tmp_path, today=date(2035, 7, 1))
    found = [(one.path, one.what) for one in late.problems if one.rule.code == "JDM023"]
    assert found == [("fotos.yml", "sleutel.webp mocht tot en met 2035-06.")]
    assert not [one for one in late.errors if one.path == "fotos.yml"]
    assert "afbeeldingen/sleutel.webp" not in late.catalogue.photos
    assert "afbeeldingen/gang.jpg" in late.catalogue.photos


def test_the_reference_of_consent_holds_no_name_or_sentence(tmp_path: Path) -> None:
    text = (FAKE_CONTENT / "fotos.yml").read_text(encoding="utf-8")
    wrong = text.replace("foto-2025-01", "Kim van de Raad", 1)
    assert next(code for _, code, _ in problems(tmp_path, {"fotos.yml": wrong})) != "JDM022"


@pytest.mark.parametrize(
    ("maker", "names"),
    [
        ("een begeleider", []),
        ("Een begeleider van de raad", []),
        ("de Nepraad", []),
        ("NR", []),
        ("een inwoner van Den Haag", []),
        ("Sam de Vries", []),
        ("Kim Jansen", ["Kim Jansen"]),
        ("Kim", ["Kim"]),
        ("fotograaf Kim van der Berg, voor de Nepraad", ["Kim van der Berg"]),
        ("Sam de Vries en Kim", ["Kim"]),
        ("kim jansen", ["kim jansen"]),
        ("begeleider", ["begeleider"]),
        ("sam de vries", ["sam de vries"]),
        ("onze fotograaf", []),
        ("iemand van de raad", []),
    ],
)
def test_who_made_a_photo_has_a_name_only_from_the_list(maker: str, names: list[str]) -> None:
    content = catalogue(
        {
            "organisaties/raad": organisation(titel="Nepraad", afkorting="NR"),
            "organisaties/stad": organisation(titel="Gemeente Den Haag"),
        },
        lists={
            "fotos": [photo(maker=maker)],
            "namen": [{"naam": "Sam de Vries", "rol": "wethouder", "bron": "verslag"}],
        },
    )
    problems = [*makers_have_a_public_name(content)]
    assert [one.what.split('"')[1] for one in problems] == names
