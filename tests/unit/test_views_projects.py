"""Projects: the page with phases, lessons and milestones."""

from __future__ import annotations

from site_plugins.model.project import Project
from site_plugins.views.projects import ProjectsView
from tests.builders import catalogue, project, source


def test_phases_and_milestones_have_their_dates() -> None:
    milestone = {"datum": "2020~", "tekst": "De helft.", "bron": "verslag"}
    content = catalogue(
        {
            "bronnen/verslag": source(),
            "projecten/a": project(
                fasen=[{"naam": "Begin", "datum": "2019"}, {"naam": "Eind"}],
                mijlpalen=[milestone],
            ),
        }
    )
    [record] = content.all(Project)
    page = ProjectsView(content).page(record)
    assert [(phase.name, phase.date and phase.date.text) for phase in page.phases] == [
        ("Begin", "2019"),
        ("Eind", None),
    ]
    assert [row.date.text for row in page.milestones] == ["rond 2020"]
    assert page.frame.facts[0].values[0].title == "sinds 2019"
