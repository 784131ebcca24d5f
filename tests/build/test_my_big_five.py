"""Mijn Big Five as it is built: a form that works, and prints, without any script."""

from __future__ import annotations

import re

import pytest

from tests.site_helpers import ROOT, Built

PAGE = "mijn-big-five/index.html"
ANSWERS = ["ja", "bijna", "nee"]
PLAN = re.compile(r"assets/plan\.(?:js|css)")


@pytest.fixture(scope="module")
def text(fake_site: Built) -> str:
    return fake_site.files[PAGE].decode()


def test_each_question_has_three_plain_answers(fake_site: Built) -> None:
    choices = [one for one in fake_site.html[PAGE].all("input") if one.get("type") == "radio"]
    by_name: dict[str, list[str]] = {}
    for one in choices:
        by_name.setdefault(one["name"], []).append(one["value"])
    by_name.pop("kleuren")
    assert by_name == dict.fromkeys(["school", "volwassene", "financien", "netwerk"], ANSWERS)


def test_nothing_is_asked_that_says_who_somebody_is(fake_site: Built) -> None:
    page = fake_site.html[PAGE]
    assert {one.get("type") for one in page.all("input")} == {"radio"}
    assert [*page.all("textarea"), *page.all("select")] == []


def test_the_form_sends_nothing_anywhere(fake_site: Built, text: str) -> None:
    [form] = fake_site.html[PAGE].all("form")
    assert "action" not in form
    assert form.get("autocomplete") == "off", "else a browser keeps what was chosen"
    first = text.partition('<form class="jdm-plan"')[2].partition("<button")[2]
    assert first.startswith(' type="submit" disabled hidden>'), "or Enter would send it"


def test_all_that_can_be_done_stands_in_the_page_itself(text: str) -> None:
    for told in (
        "Schrijf op wat je leuk vindt.",
        "Maak een afspraak.",
        "<q>Wat past bij mij?</q>",
        "Geef elke jongere een eigen kamer.",
    ):
        assert told in text, told
    assert 'href="../adviezen/kamer-advies/#eigen-kamer"' in text
    assert "</a>, bladzijde 3" in text
    assert 'href="tel:112"' in text


def test_on_paper_there_is_room_to_write(text: str) -> None:
    for label in ("Naam:", "Datum:", "Dit spreken we af:", "Besproken met:", "We praten weer op:"):
        assert re.search(rf"jdm-print[^>]*>(?:(?!</div>).)*<span>{label}", text, re.DOTALL), label


def test_the_script_and_the_styles_are_asked_for_on_this_page_alone(fake_site: Built) -> None:
    asking = [
        path
        for path, page in fake_site.files.items()
        if path.endswith(".html") and PLAN.search(page.decode())
    ]
    assert asking == [PAGE]
    assert len(PLAN.findall(fake_site.files[PAGE].decode())) == 2


def test_the_quick_exit_takes_away_what_the_plan_keeps() -> None:
    """Two scripts must agree on one name."""
    plan = (ROOT / "overrides/assets/plan.js").read_text(encoding="utf-8")
    [kept] = re.findall(r'const KEPT = "([^"]+)"', plan)
    site = (ROOT / "overrides/assets/site.js").read_text(encoding="utf-8")
    assert f'localStorage.removeItem("{kept}")' in site


def test_the_pillars_lead_to_their_questions(fake_site: Built) -> None:
    overview = fake_site.files["big-five/index.html"].decode()
    assert '<a href="../mijn-big-five/#school">' in overview
    assert '<a href="../big-five/dak/">' in overview, "without a question: to the pillar itself"
    assert '<a href="mijn-big-five/#school">' in fake_site.files["index.html"].decode()
