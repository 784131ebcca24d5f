"""The topic index, and everything that carries a topic."""

from __future__ import annotations

from site_plugins.model.topic import Topic
from site_plugins.views.topics import TopicsView
from tests.builders import catalogue, meeting, source, topic


def test_core_topics_have_their_own_order_and_the_others_are_by_title() -> None:
    found = catalogue(
        {
            "onderwerpen/a": topic(titel="Tien", soort="kern", nummer="10"),
            "onderwerpen/b": topic(titel="Twee", soort="kern", nummer="2"),
            "onderwerpen/c": topic(titel="zee"),
            "onderwerpen/d": topic(titel="Aa"),
        }
    )
    groups = TopicsView(found).overview()
    assert [[row.link.title for row in group.rows.shown] for group in groups] == [
        ["Twee", "Tien"],
        ["Aa", "zee"],
    ]


def test_a_topic_counts_what_carries_it() -> None:
    found = catalogue(
        {
            "bronnen/verslag": source(),
            "onderwerpen/geld": topic(),
            "bijeenkomsten/a": meeting(onderwerpen=["geld"]),
            "bijeenkomsten/b": meeting(onderwerpen=["geld"]),
        }
    )
    view = TopicsView(found)
    [group] = view.overview()
    assert group.rows.shown[0].count == 2
    [record] = found.all(Topic)
    assert [len(group.cards) for group in view.items(record).groups] == [2]


def test_other_words_for_a_topic_are_on_its_page() -> None:
    found = catalogue({"onderwerpen/a": topic(ook_bekend_als=["poen", "centen"])})
    [record] = found.all(Topic)
    values = [
        value.title for fact in TopicsView(found).page(record).frame.aside for value in fact.values
    ]
    assert {"poen", "centen"} <= set(values)
