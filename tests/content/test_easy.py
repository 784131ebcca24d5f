"""The pages that young people need most have an easy version, and it is easy."""

from __future__ import annotations

import pytest
from commands.write.readability import EASY_GOAL

from site_plugins.catalogue.paragraphs import easy_texts_of
from site_plugins.loading import load
from site_plugins.reading.clock import today
from site_plugins.reading.reading_ease import Counts
from tests.site_helpers import ROOT

NEEDED = [
    "index.md",
    "hulp.md",
    "meedoen.md",
    "werkwijze.md",
    "jouw-rechten.md",
    "zelf-een-avond-organiseren.md",
    "voor-ouders-en-begeleiders.md",
    "dit-veranderde-er.md",
    "big-five/index.md",
    "big-five/dak-boven-je-hoofd.md",
    "big-five/school-of-werk.md",
    "big-five/volwassene-en-hulpverlener.md",
    "big-five/geldzaken.md",
    "big-five/sociaal-netwerk.md",
    "adviezen/the-big-five-2016.md",
    "onderwerpen/aansluiting-18.md",
    "onderwerpen/dakloosheid-jongeren.md",
    "onderwerpen/nazorg.md",
    "onderwerpen/schulden.md",
]


@pytest.fixture(scope="module")
def easy() -> dict[str, Counts]:
    return easy_texts_of(load(ROOT / "content", today()).catalogue)


def test_the_pages_that_young_people_need_most_have_one(easy: dict[str, Counts]) -> None:
    assert sorted(set(NEEDED) - set(easy)) == [], "write `makkelijk` on these pages"


def test_each_is_very_easy_by_its_score(easy: dict[str, Counts]) -> None:
    hard = {path: made.score for path, made in easy.items() if (made.score or 0) < EASY_GOAL}
    assert hard == {}, "see: python3 scripts/website.py readability"
