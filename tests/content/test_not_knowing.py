"""The real site tells what is known, and asks for the rest: it doesn't say that it doesn't know."""

from __future__ import annotations

import re

import pytest
from commands.write._not_knowing import MOST_IN_ALL, MOST_ON_ADVICE, phrases_per_page

from site_plugins.loading import load
from site_plugins.reading.clock import today
from tests.site_helpers import ROOT, build

REMEDY = "See which: python3 scripts/website.py build, then python3 scripts/website.py readability"
# "Wat we (nog) niet weten", "Wat we missen", "Wat nog ontbreekt", "Wat er nog mist".
UNKNOWN = re.compile(
    r"^#+ .*\b(?:niet weten|weten (?:we|wij) niet|missen|mist|ontbreekt)\b.*$", re.M
)
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
# What may still follow: how a reader helps.
HELP = frozenset({"Help mee", "Zo help je mee", "Weet jij meer?"})
VIEW = "<!-- weergave -->"


@pytest.fixture(scope="module")
def counts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, int]:
    site = build(tmp_path_factory.mktemp("real") / "site", ROOT / "mkdocs.yml")
    return phrases_per_page(site.folder)


def test_the_whole_site_seldom_says_that_it_does_not_know(counts: dict[str, int]) -> None:
    assert len(counts) > 300, "Most pages have no <main>: count in another element."
    assert sum(counts.values()) < MOST_IN_ALL, REMEDY


def test_an_advice_seldom_says_that_it_does_not_know(counts: dict[str, int]) -> None:
    advice = {path: number for path, number in counts.items() if path.startswith("adviezen/")}
    assert advice
    assert {path for path, number in advice.items() if number >= MOST_ON_ADVICE} == set(), REMEDY


def test_the_story_comes_before_what_is_not_known() -> None:
    wrong = []
    for record in load(ROOT / "content", today()).catalogue.records:
        text = record.body.source
        for found in UNKNOWN.finditer(text):
            before, after = text[: found.start()], text[found.end() :]
            headings = set(HEADING.findall(UNKNOWN.sub("", after)))
            if not before.strip() or VIEW in after or headings - HELP:
                wrong.append(f"{record.path}: {found[0]}")
    assert wrong == [], "Put these under the text, or ask for it with `gezocht`."
