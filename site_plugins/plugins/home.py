"""`jdm/home`: what is new and where to begin, and how a meeting usually goes."""

from site_plugins.model.vocabulary import View
from site_plugins.plugins.view import Part, ViewPlugin, adds_part
from site_plugins.views.home import HomeView
from site_plugins.views.standard_programme import StandardProgrammeView


class HomePlugin(ViewPlugin):
    pages = {
        View.HOME: Part("home", HomeView, HomeView.overview),
        View.STANDARD_PROGRAMME: Part(
            "standard_programme", StandardProgrammeView, StandardProgrammeView.overview
        ),
    }
    on_page_content = adds_part(order=20)
