"""`jdm/overviews`: the list pages of meetings, workshops, examples, organisations and so on."""

from site_plugins.model.vocabulary import View
from site_plugins.plugins.view import Part, ViewPlugin, adds_part
from site_plugins.views.examples import ExamplesView
from site_plugins.views.goals import GoalsView
from site_plugins.views.meetings import MeetingsView
from site_plugins.views.organisations import OrganisationsView
from site_plugins.views.projects import ProjectsView
from site_plugins.views.sources import SourcesView
from site_plugins.views.workshops import WorkshopsView


class OverviewsPlugin(ViewPlugin):
    pages = {
        View.MEETINGS: Part("meetings", MeetingsView, MeetingsView.with_chain),
        View.WORKSHOPS: Part("overview", WorkshopsView, WorkshopsView.overview),
        View.EXAMPLES: Part("overview", ExamplesView, ExamplesView.overview),
        View.ORGANISATIONS: Part("overview", OrganisationsView, OrganisationsView.overview),
        View.PROJECTS: Part("overview", ProjectsView, ProjectsView.overview),
        View.GOALS: Part("overview", GoalsView, GoalsView.overview),
        View.SOURCES: Part("overview", SourcesView, SourcesView.overview),
    }
    on_page_content = adds_part(order=20)
