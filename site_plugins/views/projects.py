"""Projects: their pages, with phases, lessons and milestones."""

from __future__ import annotations

from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model.project import Project
from site_plugins.views.item import ItemFrame, fact, fact_links, item_frame, outside
from site_plugins.views.sourcing import MilestoneRow, milestone_rows
from site_plugins.views.words import DateText, date_text


@dataclass(frozen=True, slots=True)
class PhaseRow:
    name: str
    date: DateText | None
    text: str


@dataclass(frozen=True, slots=True)
class ProjectPage:
    frame: ItemFrame
    phases: tuple[PhaseRow, ...]
    lessons: tuple[str, ...]
    milestones: tuple[MilestoneRow, ...]


class ProjectsView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def page(self, record: Record[Project]) -> ProjectPage:
        catalogue, project = self._catalogue, record.entry
        facts = (
            fact("Looptijd", date_text(project.run_time).text),
            fact_links(catalogue, "Opdrachtgevers", project.principals),
            fact_links(catalogue, "Partners", project.partners),
            fact("Doel", project.aim),
            outside("Website", project.website),
        )
        return ProjectPage(
            item_frame(catalogue, record, facts),
            tuple(
                PhaseRow(
                    phase.name, date_text(phase.date) if phase.date else None, phase.text or ""
                )
                for phase in project.phases
            ),
            project.lessons,
            milestone_rows(catalogue, project.milestones),
        )
