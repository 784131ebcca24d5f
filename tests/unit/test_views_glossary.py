"""The glossary: the list of words, and the words of the closed lists."""

from __future__ import annotations

from site_plugins.model.vocabulary import AnswerState
from site_plugins.views.glossary import GlossaryView
from tests.builders import catalogue

WORDS = [
    {"id": "zorg", "term": "zorg", "betekenis": "Hulp."},
    {"id": "arm", "term": "arm", "betekenis": "Met weinig geld."},
    {"id": "aww", "term": "AWW", "betekenis": "Een wet.", "voluit": "Algemene Wonenwet"},
]


def test_words_are_in_alphabetical_order_whatever_their_capitals() -> None:
    [group] = GlossaryView(catalogue({}, lists={"begrippen": WORDS})).overview().terms
    assert group.label == ""
    assert [(term.term, term.stands_for) for term in group.terms] == [
        ("arm", ""),
        ("AWW", "Algemene Wonenwet"),
        ("zorg", ""),
    ]


def test_many_words_stand_under_their_letters() -> None:
    words = [
        {"id": f"w{number}", "term": f"{term} {number:02d}", "betekenis": "Iets."}
        for number, term in enumerate(["é", "18", "Eten", "avond", "zorg"] * 6)
    ]
    groups = GlossaryView(catalogue({}, lists={"begrippen": words})).overview().terms
    assert [(one.label, one.anchor, len(one.terms)) for one in groups] == [
        ("0-9", "letter-0-9", 6),
        ("A", "letter-a", 6),
        ("E", "letter-e", 12),
        ("Z", "letter-z", 6),
    ]


def test_every_state_is_explained_where_its_word_leads() -> None:
    groups = GlossaryView(catalogue({})).overview().words
    anchors = [word.anchor for group in groups for word in group.words]
    assert {f"woord-{state.value}" for state in AnswerState} <= set(anchors)
    assert all(word.meaning for group in groups for word in group.words), (
        "Give each member of these vocabularies a meaning: readers look it up here."
    )
