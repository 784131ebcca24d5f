"""Everything that a capability adds to a page.

The order of `PARTS` is the order on the page; where a plugin stands in mkdocs.yml changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.entry import Entry, Item
from site_plugins.model.organisation import Organisation
from site_plugins.model.page import GuidePage
from site_plugins.model.pillar import Pillar
from site_plugins.model.project import Project
from site_plugins.model.topic import Topic
from site_plugins.model.vocabulary import View
from site_plugins.settings import CATALOGUE
from site_plugins.views.agenda import AgendaView
from site_plugins.views.asked import AskedView
from site_plugins.views.big_five import BigFiveView
from site_plugins.views.changes import ChangesView
from site_plugins.views.field_guide import FieldGuideView
from site_plugins.views.figures import FiguresView
from site_plugins.views.gaps import GapsView
from site_plugins.views.glossary import GlossaryView
from site_plugins.views.health import HealthView
from site_plugins.views.help_lines import HelpLinesView
from site_plugins.views.home import HomeView
from site_plugins.views.join import JoinView
from site_plugins.views.listing import ListingView
from site_plugins.views.meeting_kit import MeetingKitView
from site_plugins.views.municipalities import MunicipalitiesView
from site_plugins.views.my_big_five import MyBigFiveView
from site_plugins.views.news import NewsView
from site_plugins.views.open_data import OpenDataView
from site_plugins.views.organisations import OrganisationsView
from site_plugins.views.preparing import PreparingView
from site_plugins.views.rule_help import RuleHelpView
from site_plugins.views.search import SearchView
from site_plugins.views.standard_programme import StandardProgrammeView
from site_plugins.views.steps import StepsView
from site_plugins.views.timeline import TimelineView
from site_plugins.views.topics import TopicsView


@dataclass(frozen=True, slots=True)
class Part:
    """What a capability adds to one kind of page: a template in overrides/views/, filled with what
    `method` of `view` gives. On a page with a `weergave` the method gets nothing, on a page of one
    type its record. `styles` are style sheets that only pages with this part ask for; where it is
    `filtered` one of them is made of the choices in what the method gives."""

    capability: str
    stands_on: View | type[Entry]
    template: str
    view: Callable[[Catalogue], Any]
    method: Callable[..., Any]
    own_styles: tuple[str, ...] = ()
    filtered: bool = False

    @property
    def filter_styles(self) -> str:
        assert isinstance(self.stands_on, View)
        return f"assets/filter-{self.stands_on.value}.css"

    @property
    def styles(self) -> tuple[str, ...]:
        return (*self.own_styles, self.filter_styles) if self.filtered else self.own_styles


def _list(
    capability: str, view: View, method: Callable[..., Any], template: str = "overview"
) -> Part:
    """A page with all items of a kind, and filters."""
    return Part(capability, view, template, ListingView, method, filtered=True)


def _list_of(view: View, model: type[Item]) -> Part:
    """All items of a type, by title."""
    return _list("jdm/overviews", view, partial(ListingView.of, model=model))


PARTS = (
    # The pages with a `weergave`: one part each.
    Part("jdm/home", View.HOME, "home", HomeView, HomeView.overview),
    Part(
        "jdm/home",
        View.STANDARD_PROGRAMME,
        "standard_programme",
        StandardProgrammeView,
        StandardProgrammeView.overview,
    ),
    Part(
        "jdm/home",
        View.MEETING_KIT,
        "meeting_kit",
        MeetingKitView,
        MeetingKitView.overview,
        ("assets/kit.css",),
    ),
    _list("jdm/overviews", View.MEETINGS, ListingView.meetings, "meetings"),
    _list("jdm/overviews", View.WORKSHOPS, ListingView.workshops),
    _list("jdm/overviews", View.EXAMPLES, ListingView.examples),
    _list("jdm/overviews", View.ORGANISATIONS, ListingView.organisations),
    _list_of(View.PROJECTS, Project),
    _list("jdm/overviews", View.GOALS, ListingView.goals),
    _list("jdm/overviews", View.SOURCES, ListingView.sources),
    Part(
        "jdm/timeline", View.TIMELINE, "timeline", TimelineView, TimelineView.of_site, filtered=True
    ),
    _list("jdm/topics", View.TOPICS, ListingView.topics),
    Part("jdm/steps", View.STEPS, "steps", StepsView, StepsView.overview),
    Part("jdm/big_five", View.BIG_FIVE, "big_five", BigFiveView, BigFiveView.overview),
    Part(
        "jdm/big_five",
        View.MY_BIG_FIVE,
        "my_big_five",
        MyBigFiveView,
        MyBigFiveView.overview,
        ("assets/plan.css",),
    ),
    _list("jdm/follow_up", View.ADVICE, ListingView.advice, "follow_up"),
    Part("jdm/reference", View.JOIN, "join", JoinView, JoinView.councils),
    Part("jdm/follow_up", View.CHANGES, "changes", ChangesView, ChangesView.overview),
    Part(
        "jdm/follow_up",
        View.MUNICIPALITIES,
        "municipalities",
        MunicipalitiesView,
        MunicipalitiesView.overview,
    ),
    Part("jdm/reference", View.GAPS, "gaps", GapsView, GapsView.overview),
    Part("jdm/reference", View.FIGURES, "figures", FiguresView, FiguresView.overview),
    Part("jdm/reference", View.GLOSSARY, "glossary", GlossaryView, GlossaryView.overview),
    Part("jdm/reference", View.HELP_LINES, "help_lines", HelpLinesView, HelpLinesView.overview),
    Part("jdm/reference", View.FIELDS, "field_guide", FieldGuideView, FieldGuideView.overview),
    Part("jdm/reference", GuidePage, "guide_page", FieldGuideView, FieldGuideView.page),
    Part("jdm/reference", View.PREPARE, "preparing", PreparingView, PreparingView.overview),
    Part("jdm/reference", View.HEALTH, "health", HealthView, HealthView.overview),
    Part("jdm/reference", View.RULES, "rule_help", RuleHelpView, RuleHelpView.overview),
    Part(
        "jdm/search", View.SEARCH, "search", SearchView, SearchView.overview, ("assets/search.css",)
    ),
    Part("jdm/calendar", View.AGENDA, "agenda", AgendaView, AgendaView.overview),
    Part("jdm/feeds", View.NEWS, "news", NewsView, NewsView.overview),
    Part("jdm/open_data", View.OPEN_DATA, "open_data", OpenDataView, OpenDataView.overview),
    # The pages of items: below their own facts and text, above their sources.
    Part("jdm/steps", Topic, "topic_steps", StepsView, StepsView.of_topic),
    Part("jdm/timeline", Topic, "item_timeline", TimelineView, TimelineView.of_item),
    Part("jdm/topics", Topic, "item_groups", TopicsView, TopicsView.items),
    Part("jdm/timeline", Pillar, "item_timeline", TimelineView, TimelineView.of_item),
    Part("jdm/big_five", Pillar, "pillar_items", BigFiveView, BigFiveView.items),
    Part("jdm/follow_up", Organisation, "asked", AskedView, AskedView.of_organisation),
    Part(
        "jdm/follow_up",
        Organisation,
        "letters",
        MunicipalitiesView,
        MunicipalitiesView.of_organisation,
    ),
    Part(CATALOGUE, Organisation, "belongs", OrganisationsView, OrganisationsView.belongs),
    Part("jdm/timeline", Organisation, "item_timeline", TimelineView, TimelineView.of_item),
)
# A page with one of these is nothing without the capability, and is left out with it.
VIEWS: Mapping[View, str] = {
    part.stands_on: part.capability for part in PARTS if isinstance(part.stands_on, View)
}
