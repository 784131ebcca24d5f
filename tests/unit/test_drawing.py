"""The picture of a figure: all of its words within the edges, in the colours of the site."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from site_plugins.drawing import HEIGHT, WIDTH, Cards
from site_plugins.views.citing import FigureCard
from tests.builders import write
from tests.site_helpers import ROOT

ASSETS = ROOT / "overrides" / "assets"
FONT = ASSETS / "fonts" / "nunito.woff2"
PAPER, INK, ACCENT = (0xFF, 0xFA, 0xF1), (0x1F, 0x24, 0x30), (0x0B, 0x5D, 0x66)
CARD = FigureCard(
    "Nepsite", "van 31 naar", "12", "jongeren wachten", "2020. Bron: Verslag.", "nep.example/a"
)
MARGIN = 30


@pytest.fixture(scope="module")
def cards() -> Cards:
    return Cards(FONT, [ASSETS / "site.css"])


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content)).convert("RGB")


def colours(image: Image.Image) -> set[object]:
    return {colour for _, colour in image.getcolors(WIDTH * HEIGHT) or ()}


def test_the_card_has_the_light_colours_of_the_site(cards: Cards) -> None:
    image = opened(cards.draw(CARD))
    assert image.size == (WIDTH, HEIGHT)
    assert {PAPER, INK, ACCENT} <= colours(image)
    assert len(colours(image)) <= 16


def test_a_platform_has_its_own_colours(tmp_path: Path) -> None:
    look = tmp_path / "look.css"
    write(look, ":root { --jdm-accent: #f00; } @media x { :root { --jdm-accent: #00f; } }")
    own = Cards(FONT, [ASSETS / "site.css", look])
    assert {(255, 0, 0), PAPER} <= colours(opened(own.draw(CARD)))
    assert ACCENT not in colours(opened(own.draw(CARD)))
    assert own.key != Cards(FONT, [ASSETS / "site.css"]).key


@pytest.mark.parametrize("field", ["site", "before", "value", "text", "origin", "address"])
def test_every_word_is_drawn(field: str, cards: Cards) -> None:
    assert cards.draw(CARD) != cards.draw(replace(CARD, **{field: "Anders"}))


LONG = "een heel lang verhaal over jongeren die wachten op een eigen plek "


@pytest.mark.parametrize(
    "card",
    [
        CARD,
        replace(CARD, value="meer dan 1.234.567.890"),
        replace(CARD, text=LONG * 5),
        replace(CARD, origin=f"2020. Bron: {LONG * 4}."),
        replace(CARD, address="nep.example/" + "heel-lang-adres-" * 9),
        replace(CARD, site=LONG, before=LONG, value=LONG, text=LONG * 6, origin=LONG * 6),
        replace(CARD, text="onafgebroken" * 20),
    ],
)
def test_nothing_runs_over_the_edge(card: FigureCard, cards: Cards) -> None:
    image = opened(cards.draw(card))
    sides = [
        (0, 0, MARGIN, HEIGHT),
        (WIDTH - MARGIN, 0, WIDTH, HEIGHT),
        (0, 0, WIDTH, MARGIN),
        (0, HEIGHT - MARGIN, WIDTH, HEIGHT),
    ]
    for side in sides:
        assert colours(image.crop(side)) == {PAPER}


def test_the_same_card_gives_the_same_bytes(cards: Cards) -> None:
    assert cards.draw(CARD) == Cards(FONT, [ASSETS / "site.css"]).draw(CARD)


def test_our_letters_have_every_sign_of_dutch(cards: Cards) -> None:
    """What a font doesn't have is drawn as an empty box."""
    boxes = cards.draw(replace(CARD, value="\uffff"))
    for sign in "€%ëéïüöàè–’‘“”…":
        assert cards.draw(replace(CARD, value=sign)) != boxes, sign
