"""Which view makes the page of an item: one line per content type."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.advice import Advice
from site_plugins.model.example import Example
from site_plugins.model.goal import Goal
from site_plugins.model.meeting import Meeting
from site_plugins.model.organisation import Organisation
from site_plugins.model.pillar import Pillar
from site_plugins.model.project import Project
from site_plugins.model.source import Source
from site_plugins.model.topic import Topic
from site_plugins.model.workshop import Workshop
from site_plugins.views.advice_page import AdviceView
from site_plugins.views.big_five import BigFiveView
from site_plugins.views.examples import ExamplesView
from site_plugins.views.goals import GoalsView
from site_plugins.views.meetings import MeetingsView
from site_plugins.views.organisations import OrganisationsView
from site_plugins.views.projects import ProjectsView
from site_plugins.views.sources import SourcesView
from site_plugins.views.topics import TopicsView
from site_plugins.views.workshops import WorkshopsView

# By the name of the content type. Each has a method `page(record)`, whose result has a `frame`.
ITEM_PAGES: Mapping[str, Callable[[Catalogue], Any]] = {
    Meeting.type_name: MeetingsView,
    Workshop.type_name: WorkshopsView,
    Example.type_name: ExamplesView,
    Advice.type_name: AdviceView,
    Topic.type_name: TopicsView,
    Pillar.type_name: BigFiveView,
    Organisation.type_name: OrganisationsView,
    Project.type_name: ProjectsView,
    Goal.type_name: GoalsView,
    Source.type_name: SourcesView,
}
