"""Topics: their row in the list, and everything that carries one."""

from __future__ import annotations

from site_plugins.model.topic import Topic
from site_plugins.views.listing import ListingView
from site_plugins.views.topics import TopicsView
from tests.builders import catalogue, meeting, organisation, pillar, source, topic


def test_a_topic_counts_what_carries_it() -> None:
    content = catalogue(
        {
            "bronnen/verslag": source(),
            "onderwerpen/geld": topic(),
            "bijeenkomsten/a": meeting(onderwerpen=["geld"]),
            "bijeenkomsten/b": meeting(onderwerpen=["geld"]),
        }
    )
    [group] = ListingView(content).topics().groups
    assert group.rows[0].meta == ("2 pagina's",)
    [record] = content.all(Topic)
    assert [len(group.cards) for group in TopicsView(content).items(record).groups] == [2]


def test_topics_are_found_by_pillar_and_by_how_far_they_have_come() -> None:
    content = catalogue(
        {
            "bronnen/verslag": source(),
            "organisaties/raad": organisation(soort="platform"),
            "big-five/dak": pillar(),
            "onderwerpen/geld": topic(titel="Geld", big_five=["dak"]),
            "onderwerpen/rust": topic(titel="Rust"),
            "bijeenkomsten/a": meeting(onderwerpen=["geld"], organisatoren=["raad"]),
        }
    )
    listing = ListingView(content).topics()
    keys = {row.link.title: row.keys for group in listing.groups for row in group.rows}
    assert keys == {"Geld": "stap-1 pijler-dak", "Rust": "stap-0"}
    assert [facet.title for facet in listing.facets] == ["The Big Five", "Hoe ver?"]


def test_other_words_for_a_topic_are_on_its_page() -> None:
    content = catalogue({"onderwerpen/a": topic(ook_bekend_als=["poen", "centen"])})
    [record] = content.all(Topic)
    values = [
        value.title
        for fact in TopicsView(content).page(record).frame.aside
        for value in fact.values
    ]
    assert {"poen", "centen"} <= set(values)
