"""Goals and dreams, each in their own order."""

from __future__ import annotations

from site_plugins.model.goal import Goal
from site_plugins.views.goals import GoalsView
from tests.builders import catalogue, goal


def test_the_order_is_by_number_and_without_one_by_title() -> None:
    found = catalogue(
        {
            "doelen/a": goal(titel="Daarna", nummer="10"),
            "doelen/b": goal(titel="Eerst", nummer="2"),
            "doelen/c": goal(titel="zonder"),
            "doelen/d": goal(titel="Ook zonder"),
            "doelen/e": goal(titel="Droom", soort="droom"),
        }
    )
    groups = GoalsView(found).overview()
    assert [[card.link.title for card in group.cards] for group in groups] == [
        ["Droom"],
        ["Eerst", "Daarna", "Ook zonder", "zonder"],
    ]


def test_the_page_tells_how_it_is_measured() -> None:
    found = catalogue({"doelen/a": goal(maatstaf="Wachtenden", streefwaarde="nul")})
    [record] = found.all(Goal)
    facts = {fact.label: fact.values[0].title for fact in GoalsView(found).page(record).frame.facts}
    assert facts["Hoe meet je dit"] == "Wachtenden"
    assert facts["Wat moet het worden"] == "nul"
