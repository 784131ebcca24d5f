"""Goals and dreams: the page with how they are measured."""

from __future__ import annotations

from site_plugins.model.goal import Goal
from site_plugins.views.goals import GoalsView
from tests.builders import catalogue, goal


def test_the_page_tells_how_it_is_measured() -> None:
    content = catalogue({"doelen/a": goal(maatstaf="Wachtenden", streefwaarde="nul")})
    [record] = content.all(Goal)
    facts = {
        fact.label: fact.values[0].title for fact in GoalsView(content).page(record).frame.facts
    }
    assert facts["Hoe meet je dit"] == "Wachtenden"
    assert facts["Wat moet het worden"] == "nul"
