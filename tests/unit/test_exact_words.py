"""A message has the words to type, of this very file, wherever they can be known."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_plugins.checking.checks import run
from site_plugins.model.source import OWN_INVITATION
from tests.builders import catalogue, load_site, meeting, source

TOPIC = "---\ntitel: {}\nsamenvatting: Over geld.\nsoort: verder\n{}---\n\n{}\n"


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        (TOPIC.format("*Wonen", "", ""), 'titel: "*Wonen"'),
        (TOPIC.format("&Wonen", "", ""), 'titel: "&Wonen"'),
        (TOPIC.format("@Wonen", "", ""), 'titel: "@Wonen"'),
        (TOPIC.format("P #1 beste", "", ""), 'Schrijf: titel: "P #1 beste"'),
        (TOPIC.format("Geld", "ook_bekend_als:\n  • euro's\n", ""), "een spatie: - euro's"),
        (TOPIC.format("Geld", "ook_bekend_als:\n  – euro's\n", ""), "een spatie: - euro's"),
        (
            TOPIC.format("Geld", "", "[x](../adviezen/kamer-advies)"),
            "Schrijf: ../adviezen/kamer-advies.md",
        ),
        (
            TOPIC.format("Geld", "", "[x](adviezen/kamer-advies.md)"),
            "Schrijf: ../adviezen/kamer-advies.md",
        ),
        (TOPIC.format("Geld", "", "-een\n-twee"), "Schrijf: - een"),
        (TOPIC.format("Geld", "", "Doe dit:\n1)eerst"), "Schrijf: 1) eerst"),
        (TOPIC.format("Geld", "", "####### Kop"), "Schrijf: ## Kop"),
        (TOPIC.format("Geld", "", "Wmo\n: een wet"), "**woord**: een wet"),
    ],
)
def test_the_fix_has_the_words_of_the_writer(text: str, fix: str, tmp_path: Path) -> None:
    path = "onderwerpen/proef.md"
    told = [one for one in load_site(tmp_path, {path: text}).problems if one.path == path]
    assert fix in told[0].how


def test_no_message_is_longer_than_anybody_copies(tmp_path: Path) -> None:
    path = "onderwerpen/proef.md"
    for start in ("Let op: ", "@", "*", "P #"):
        text = TOPIC.format(start + "x" * 200_000, "", "")
        told = [one for one in load_site(tmp_path, {path: text}).problems if one.path == path]
        assert told
        assert all(len(one.what) + len(one.how) < 2_000 for one in told)


@pytest.mark.parametrize(
    ("fields", "is_told"),
    [
        ({"soort": "eigen", "datum": "2026-06-02"}, True),
        ({"soort": "eigen", "datum": "2026-05-02"}, False),
        ({"soort": "gesprek", "datum": "2026-06-02"}, False),
    ],
)
def test_an_own_coming_meeting_hears_what_its_source_is(
    fields: dict[str, str], is_told: bool
) -> None:
    content = catalogue(
        {f"bronnen/{OWN_INVITATION}": source(), "bijeenkomsten/a": meeting(**fields, bronnen=[])}
    )
    [told] = [one for one in run(content) if one.rule.code == "JDM306"]
    assert (f"  - {OWN_INVITATION}" in told.how) == is_told
