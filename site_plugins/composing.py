"""The one place where a page is put together: a function of the catalogue, the templates, and the
capabilities that are on.

`PARTS` has everything that a capability adds to a page. Its order is the order on the page; where
a plugin stands in mkdocs.yml changes nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar, cast

from markupsafe import Markup, escape

from site_plugins.catalogue.catalogue import Catalogue, Record
from site_plugins.explaining import Explainer
from site_plugins.exports.site import Site
from site_plugins.model.advice import Advice
from site_plugins.model.entry import Entry, Item
from site_plugins.model.organisation import Organisation
from site_plugins.model.pillar import Pillar
from site_plugins.model.registry import BY_NAME
from site_plugins.model.topic import Topic
from site_plugins.model.vocabulary import View
from site_plugins.rendering import Renderer, body_around_view, body_html, body_parts
from site_plugins.settings import CATALOGUE
from site_plugins.views.agenda import AgendaView
from site_plugins.views.asked import AskedView
from site_plugins.views.big_five import BigFiveView
from site_plugins.views.changes import ChangesView
from site_plugins.views.citing import cited_page
from site_plugins.views.editing import EditingView
from site_plugins.views.field_guide import FieldGuideView
from site_plugins.views.figures import FiguresView
from site_plugins.views.gaps import GapsView
from site_plugins.views.glossary import GlossaryView
from site_plugins.views.health import HealthView
from site_plugins.views.help_lines import HelpLinesView
from site_plugins.views.home import HomeView
from site_plugins.views.item import page_frame
from site_plugins.views.join import JoinView
from site_plugins.views.listing import ListingView
from site_plugins.views.meeting_kit import MeetingKitView
from site_plugins.views.municipalities import MunicipalitiesView
from site_plugins.views.my_big_five import MyBigFiveView
from site_plugins.views.news import NewsView
from site_plugins.views.open_data import OpenDataView
from site_plugins.views.organisations import OrganisationsView
from site_plugins.views.preparing import PreparingView
from site_plugins.views.registry import ITEM_PAGES
from site_plugins.views.rule_help import RuleHelpView
from site_plugins.views.search import SearchView
from site_plugins.views.standard_programme import StandardProgrammeView
from site_plugins.views.steps import StepsView
from site_plugins.views.terms import TermsView
from site_plugins.views.timeline import TimelineView
from site_plugins.views.topics import TopicsView

ViewT = TypeVar("ViewT")


@dataclass(frozen=True, slots=True)
class Part:
    """What a capability adds to one kind of page: a template in overrides/views/, filled with what
    `method` of `view` gives. On a page with a `weergave` the method gets nothing, on the page of an
    item its record. `styles` are style sheets that only pages with this part ask for; where it is
    `filtered` one of them is made of the choices in what the method gives."""

    capability: str
    stands_on: View | type[Item]
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
    Part(
        "jdm/overviews", View.MEETINGS, "meetings", ListingView, ListingView.meetings, filtered=True
    ),
    Part(
        "jdm/overviews",
        View.WORKSHOPS,
        "overview",
        ListingView,
        ListingView.workshops,
        filtered=True,
    ),
    Part(
        "jdm/overviews", View.EXAMPLES, "overview", ListingView, ListingView.examples, filtered=True
    ),
    Part(
        "jdm/overviews",
        View.ORGANISATIONS,
        "overview",
        ListingView,
        ListingView.organisations,
        filtered=True,
    ),
    Part(
        "jdm/overviews", View.PROJECTS, "overview", ListingView, ListingView.projects, filtered=True
    ),
    Part("jdm/overviews", View.GOALS, "overview", ListingView, ListingView.goals, filtered=True),
    Part(
        "jdm/overviews", View.SOURCES, "overview", ListingView, ListingView.sources, filtered=True
    ),
    Part(
        "jdm/timeline",
        View.TIMELINE,
        "timeline",
        TimelineView,
        TimelineView.of_site,
        filtered=True,
    ),
    Part("jdm/topics", View.TOPICS, "overview", ListingView, ListingView.topics, filtered=True),
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
    Part("jdm/follow_up", View.ADVICE, "follow_up", ListingView, ListingView.advice, filtered=True),
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
    Part("jdm/reference", View.PREPARE, "preparing", PreparingView, PreparingView.overview),
    Part("jdm/reference", View.HEALTH, "health", HealthView, HealthView.overview),
    Part("jdm/reference", View.RULES, "rule_help", RuleHelpView, RuleHelpView.overview),
    Part(
        "jdm/search",
        View.SEARCH,
        "search",
        SearchView,
        SearchView.overview,
        ("assets/search.css",),
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
TERMS = "jdm/terms"
FOLDED_TEXT = (Advice, Topic, Pillar, Organisation)
_HEADING = re.compile(r'<h2[^>]*\bid="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the second level; `title` is clean HTML without tags."""

    anchor: str
    title: str


@dataclass(frozen=True, slots=True)
class Fragment:
    """What one template, or the page's own text (`template` is empty), adds to a page."""

    capability: str
    template: str
    html: str
    styles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Composed:
    """All of a page below its head. `html` and `summary` are clean."""

    html: str
    headings: tuple[Heading, ...]
    styles: tuple[str, ...]
    summary: Markup


class Composer:
    """Puts the pages of one catalogue together. `on` has the names of the capabilities. What holds
    no longer keeps its page, and stands in no list of another. `editing` leads to what changes a
    file; without it readers can't become writers."""

    def __init__(
        self,
        catalogue: Catalogue,
        renderer: Renderer,
        on: Container[str],
        site: Site,
        editing: EditingView | None = None,
    ) -> None:
        self.catalogue = catalogue.current
        self.renderer = renderer
        self._on = on
        self._site = site
        self.editing = editing
        self._views: dict[Callable[[Catalogue], Any], Any] = {}
        self._overviews: dict[Part, Any] = {}
        self._parts: dict[View | type[Item], list[Part]] = defaultdict(list)
        for part in PARTS:
            if part.capability in on:
                self._parts[part.stands_on].append(part)

    def view(self, made: Callable[[Catalogue], ViewT]) -> ViewT:
        """The view that `made` makes of the catalogue: once, for all pages."""
        if made not in self._views:
            self._views[made] = made(self.catalogue)
        return cast(ViewT, self._views[made])

    def compose(self, record: Record[Entry]) -> Composed:
        """The page of `record`, with its hard words explained where that capability is on."""
        fragments = [*self.fragments(record)]
        html = "".join(fragment.html for fragment in fragments)
        headings = tuple(_headings(html))
        summary = escape(record.entry.summary)
        if TERMS in self._on and record.view is not View.GLOSSARY:
            explainer = self._explainer.page(record.address)
            # The summary stands above all else, so its words come first.
            summary, html = explainer.explain(str(summary)), str(explainer.explain(html))
        styles = tuple(style for fragment in fragments for style in fragment.styles)
        return Composed(html, headings, styles, summary)

    def fragments(self, record: Record[Entry]) -> Iterator[Fragment]:
        """What stands on the page, in order: its own facts and text, what changed, voices,
        what each capability adds, the rest of its text, its sources, and how to refer to it."""
        if isinstance(record.entry, Item):
            shown = self.view(ITEM_PAGES[record.entry.type_name]).page(record)
            template = f"items/{BY_NAME[record.entry.type_name].template}.html"
            text = self._text(record)
            yield self._fragment(CATALOGUE, template, record, item=shown, **text)
            frame, rest = shown.frame, ""
        else:
            before, after = body_around_view(record, self.catalogue)
            yield Fragment(CATALOGUE, "", str(before))
            frame, rest = page_frame(self.catalogue, record), str(after)
        if frame.changes:
            yield self._fragment(CATALOGUE, "items/changes.html", record, frame=frame)
        # Above the lists and the timeline: so far down nobody would read what somebody said.
        if frame.voices:
            yield self._fragment(CATALOGUE, "items/voices.html", record, frame=frame)
        yield from self._added(record)
        yield Fragment(CATALOGUE, "", rest)
        yield self._fragment(CATALOGUE, "items/tail.html", record, frame=frame)
        if record.content_type and (cited := cited_page(cast(Record[Item], record))):
            yield self._fragment(CATALOGUE, "items/citing.html", record, cited=cited)

    def filters(self) -> Iterator[tuple[str, Any]]:
        """The style sheets that filters work by, each with the view whose `facets` it is for."""
        for parts in self._parts.values():
            for part in parts:
                if part.filtered:
                    yield part.filter_styles, self._overview(part)

    def _text(self, record: Record[Entry]) -> dict[str, Any]:
        """The text of an item; where much else stands, most of it is folded."""
        if type(record.entry) not in FOLDED_TEXT:
            return {"body": body_html(record, self.catalogue)}
        body, more = body_parts(record, self.catalogue)
        return {"body": body, "more": more}

    def _added(self, record: Record[Entry]) -> Iterator[Fragment]:
        is_item = isinstance(record.entry, Item)
        place = type(record.entry) if is_item else record.view
        for part in self._parts.get(cast(View | type[Item], place), ()):
            data = part.method(self.view(part.view), record) if is_item else self._overview(part)
            template = f"views/{part.template}.html"
            yield self._fragment(part.capability, template, record, part.styles, view=data)

    def _overview(self, part: Part) -> Any:
        """What a part shows that is no part of an item: once, for its page and for its filters."""
        if part not in self._overviews:
            self._overviews[part] = part.method(self.view(part.view))
        return self._overviews[part]

    def _fragment(
        self,
        capability: str,
        template: str,
        record: Record[Entry],
        styles: tuple[str, ...] = (),
        **data: Any,
    ) -> Fragment:
        own = {"site": self._site, "editing": self.editing, **data}
        html = self.renderer.render(template, record.address, **own)
        return Fragment(capability, template, html, styles)

    @cached_property
    def _explainer(self) -> Explainer:
        return Explainer(self.renderer, self.view(TermsView).explained())


def page_path(record: Record[Entry]) -> str:
    """Where the page of `record` stands under the root of the site."""
    return f"{record.address}index.html"


def _headings(html: str) -> Iterator[Heading]:
    for anchor, title in _HEADING.findall(html):
        yield Heading(anchor, re.sub(r"<[^>]+>", "", title).strip())
