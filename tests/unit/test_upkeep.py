"""The list of every night: what presses on the page for volunteers, with whole addresses."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from commands._main import main
from commands.github import issue
from commands.maintain._upkeep import report
from commands.shared.markdown import as_read

from site_plugins.exports.site import Contact, Site
from site_plugins.model.repository import Repository
from site_plugins.settings import Settings
from site_plugins.views.editing import UPKEEP
from tests.builders import catalogue, meeting, organisation, page, source, topic
from tests.site_helpers import FAKE_CONFIG

SETTINGS = Settings(
    Site("Site", "https://site.example/", contact=Contact("post@site.example")),
    Path(),
    Path(),
    {"jdm/editing": {}},
    repository=Repository("https://github.com/jong/website"),
)
PLACES: dict[str, Any] = {
    "gezondheid": page(weergave="gezondheid"),
    "bronnen/verslag": source(),
    "organisaties/raad": organisation(titel="De *raad*"),
}
EVENING = {"bijeenkomsten/m": meeting(titel="Avond [1]", organisatoren=["raad"])}


def test_it_says_where_who_and_how_to_begin() -> None:
    text = report(catalogue(PLACES | EVENING), SETTINGS)
    assert "### Bijeenkomsten zonder opbrengsten (1)\n" in text
    assert (
        "- [Avond \\[1\\]](https://site.example/bijeenkomsten/m/): Dit was 20 november 2019\\. "
        "Vraag het aan De \\*raad\\* [Vul in wat het opleverde]"
        "(https://github.com/jong/website/edit/main/content/bijeenkomsten/m.md)\n" in text
    )


def test_what_can_always_be_better_is_named_and_keeps_no_list_open() -> None:
    thin = PLACES | {"onderwerpen/iets": topic()}
    assert report(catalogue(thin), SETTINGS) == ""
    text = report(catalogue(thin | EVENING), SETTINGS)
    assert "[Pagina's met weinig tekst](https://site.example/gezondheid/#dun) (3)" in text


def test_a_long_list_leads_to_the_page_for_the_rest() -> None:
    many = {f"bijeenkomsten/m{one}": meeting() for one in range(17)}
    text = report(catalogue(PLACES | many), SETTINGS)
    assert text.count("Dit was") == 15
    assert "- En nog 2: [Bijeenkomsten" in text


def test_it_says_that_nobody_can_be_reached() -> None:
    silent = replace(SETTINGS, site=Site("Site", "https://site.example/"))
    assert report(catalogue(PLACES), silent).startswith("### Niemand kan ons bereiken\n")


def test_the_command_writes_it_for_the_issue(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "out" / "health.md"
    assert main(["health", "--config", str(FAKE_CONFIG), "--report", str(file)]) == 0
    text = file.read_text(encoding="utf-8")
    out = capsys.readouterr().out
    assert as_read(text).strip() == out.strip()
    assert "\\" in text
    assert "\\" not in out  # a person reads it there
    assert "https://nep.example/gezondheid/" in text
    assert file.name in issue.SECTIONS


def test_the_page_looks_for_the_list_by_its_title() -> None:
    assert issue.TITLE == UPKEEP
