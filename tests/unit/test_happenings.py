"""What came of an advice is one list, and how it stands one function: every page, feed and file
that tells it tells the same. All on the fake site, where one effect is about two recommendations.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.news import all_news
from site_plugins.exports.open_data import OpenData
from site_plugins.exports.site import Site
from site_plugins.loading import load
from site_plugins.model.advice import Advice
from site_plugins.model.organisation import Organisation
from site_plugins.model.topic import Topic
from site_plugins.views.advice_page import AdviceView
from site_plugins.views.asked import AskedView
from site_plugins.views.changes import ChangesView
from site_plugins.views.follow_up import FollowUpView
from site_plugins.views.steps import StepsView
from site_plugins.views.timeline import TimelineView
from tests.builders import TODAY
from tests.site_helpers import FAKE_SITE

ADVICE = "adviezen/kamer-advies/"
SHARED = "Elke kamer krijgt een deur met een slot."
DAY = "2020-11-03"


@pytest.fixture(scope="module")
def content() -> Catalogue:
    return load(FAKE_SITE / "content", TODAY).catalogue.published()


def _advice(content: Catalogue) -> Advice:
    [advice] = [one.entry for one in content.all(Advice) if one.address == ADVICE]
    return advice


# --- each fact once ----------------------------------------------------------------------------


def test_a_fact_about_two_recommendations_is_one_happening(content: Catalogue) -> None:
    [shared] = [
        one for one in _advice(content).happenings if getattr(one.fact, "text", "") == SHARED
    ]
    assert [one.id for one in shared.about] == ["eigen-kamer", "slot-op-de-deur"]
    assert shared.anchor == "eigen-kamer"


def test_two_facts_in_the_same_words_are_two(content: Catalogue) -> None:
    effect = {"datum": "2021", "trede": "besloten", "tekst": "Ja.", "bron": "jaarverslag"}
    twice = Advice.model_validate(
        {
            "titel": "Titel",
            "samenvatting": "Over dit.",
            "soort": "advies",
            "datum": "2020",
            "van": ["jongerenraad"],
            "bronnen": ["jaarverslag"],
            "aanbevelingen": [
                {"id": one, "tekst": "Doe het.", "effecten": [effect]} for one in ("een", "twee")
            ],
        }
    )
    assert [one.anchor for one in twice.happenings] == ["een", "twee"]


def test_it_is_news_once_with_both_recommendations_and_their_topics(content: Catalogue) -> None:
    [news] = [one for one in all_news(content) if SHARED in one.text]
    assert news.id == f"{ADVICE}eigen-kamer/effect/{DAY}"
    assert "Geef elke jongere een eigen kamer. Zet een slot op elke deur." in news.text
    assert {"kamers", "geld"} <= {slug for kind, slug in news.keys if kind == Topic.type_name}


@pytest.mark.parametrize("topic", ["kamers", "geld"])
def test_it_stands_once_on_each_page_that_it_is_about(content: Catalogue, topic: str) -> None:
    [record] = [one for one in content.all(Topic) if one.slug == topic]
    years = TimelineView(content).of_item(record).years
    moments = [moment for year in years for entry in year.entries for moment in entry.moments]
    assert [one.link.address for one in moments if one.text == SHARED] == [f"{ADVICE}#eigen-kamer"]
    assert [one.row.text for one in ChangesView(content).about(record)].count(SHARED) == 1
    evidence = [
        one.link.address
        for step in StepsView(content).of_topic(record).steps
        for one in (*step.evidence, *step.others)
        if one.what == "besloten"
    ]
    anchor = "eigen-kamer" if topic == "kamers" else "slot-op-de-deur"
    assert evidence == [f"{ADVICE}#{anchor}"]


def test_it_stands_once_on_the_timeline_among_changes_and_on_its_page(content: Catalogue) -> None:
    years = TimelineView(content).of_site().years
    moments = [moment for year in years for entry in year.entries for moment in entry.moments]
    assert [one.text for one in moments].count(SHARED) == 1
    changes = [one for group in ChangesView(content).overview() for one in group.changes.shown]
    assert [one.row.text for one in changes].count(SHARED) == 1
    [record] = [one for one in content.all(Advice) if one.address == ADVICE]
    assert [one.text for one in AdviceView(content).page(record).results].count(SHARED) == 1


def test_every_place_tells_as_many_dated_facts(content: Catalogue) -> None:
    for record in content.all(Advice):
        told = Counter(type(one.fact).__name__ for one in record.entry.happenings)
        rows = AdviceView(content).page(record).results
        assert len(rows) == told["Effect"], record.path
        years = TimelineView(content).of_site().years
        moments = [
            moment
            for year in years
            for entry in year.entries
            for moment in entry.moments
            if entry.link.address == record.address
        ]
        assert len(moments) == sum(told.values()), record.path


# --- one state ---------------------------------------------------------------------------------


def _states(content: Catalogue) -> dict[str, str]:
    """By address: what the one function says."""
    return {
        record.address + (f"#{part.id}" if part in advice.parts else ""): advice.state(
            part, content.today
        ).value
        for record in content.all(Advice)
        for advice in [record.entry]
        for part in (advice.whole, *advice.parts)
    }


def _told(content: Catalogue) -> Iterator[tuple[str, str, str]]:
    """Who tells it, of which address, and the state."""
    for record in content.all(Advice):
        page = AdviceView(content).page(record)
        yield "page", record.address, page.whole.state.value
        for trail in page.trails:
            yield "page", f"{record.address}#{trail.id}", trail.state.value
    for asked in FollowUpView(content).overview().matrix.rows.shown:
        yield "overview", str(asked.row.link.address), asked.row.state.value
    for organisation in content.all(Organisation):
        for one in AskedView(content).of_organisation(organisation).shown:
            yield "organisation", str(one.row.link.address), one.row.state.value
    data: dict[str, Any] = dict(OpenData(content, Site("Nep", "https://nep.example/")).files())
    for name in ("adviezen", "aanbevelingen"):
        for row in json.loads(data[f"data/{name}.json"])[name]:
            yield "data", row["adres"].removeprefix("https://nep.example/"), row["stand"]


def test_all_who_tell_how_it_stands_tell_the_same(content: Catalogue) -> None:
    states = _states(content)
    told = list(_told(content))
    assert [one for one in told if states[one[1]] != one[2]] == []
    assert {who for who, _, _ in told} == {"page", "overview", "organisation", "data"}
    assert {address for who, address, _ in told if who == "data"} == set(states)
    assert len(set(states.values())) > 1, "one state alone would prove nothing"
