"""Sources: the page with everything that cites them."""

from __future__ import annotations

from site_plugins.model.source import Source
from site_plugins.views.sources import SourcesView
from tests.builders import catalogue, figure, meeting, source, topic


def test_everything_that_cites_it_once_also_for_a_figure() -> None:
    content = catalogue(
        {
            "bronnen/verslag": source(),
            "bijeenkomsten/een": meeting(),
            "onderwerpen/geld": topic(cijfers=[figure(), figure(id="meer")]),
        }
    )
    [record] = content.all(Source)
    cited = SourcesView(content).page(record).cited_in.groups
    assert [[card.link.address for card in group.cards] for group in cited] == [
        ["bijeenkomsten/een/"],
        ["onderwerpen/geld/"],
    ]


def test_why_a_date_is_unknown_stands_where_the_date_would() -> None:
    content = catalogue(
        {"bronnen/a": source(datum="onbekend", datum_toelichting="Er staat geen datum op.")}
    )
    [record] = content.all(Source)
    facts = {fact.label: fact.values for fact in SourcesView(content).page(record).frame.facts}
    assert "Datum" not in facts
    assert [value.title for value in facts["Over de datum"]] == ["Er staat geen datum op."]
