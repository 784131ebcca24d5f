"""The one place where a page is put together: a function of the catalogue, the templates, and the
capabilities that are on.

What the capabilities add, and in which order, is the table in page_parts.py.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar, cast

from markupsafe import Markup, escape

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.explaining import Explainer, badges
from site_plugins.exports.site import Site
from site_plugins.model.advice import Advice
from site_plugins.model.entry import Entry, Item
from site_plugins.model.organisation import Organisation
from site_plugins.model.pillar import Pillar
from site_plugins.model.registry import BY_NAME
from site_plugins.model.topic import Topic
from site_plugins.model.vocabulary import View
from site_plugins.page_parts import PARTS, Part
from site_plugins.rendering import Renderer
from site_plugins.settings import CATALOGUE
from site_plugins.typesetting import body_around_view, body_html, body_parts
from site_plugins.views.citing import cited_page
from site_plugins.views.editing import EditingView
from site_plugins.views.glossary import GlossaryView
from site_plugins.views.item import page_frame
from site_plugins.views.links import page_address
from site_plugins.views.registry import ITEM_PAGES
from site_plugins.views.terms import TermsView

ViewT = TypeVar("ViewT")

TERMS = "jdm/terms"
# Their page says something of the texts of other pages: how hard they are to read.
OF_ALL_TEXTS = frozenset({View.HEALTH})
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
        renderer.lead_through(self.catalogue)
        self._on = on
        self._site = site
        self.editing = editing
        self._views: dict[Callable[[Catalogue], Any], Any] = {}
        self._overviews: dict[Part, Any] = {}
        self._parts: dict[View | type[Entry], list[Part]] = defaultdict(list)
        for part in PARTS:
            if part.capability in on:
                self._parts[part.stands_on].append(part)

    def view(self, make: Callable[[Catalogue], ViewT]) -> ViewT:
        """The view that `make` makes of the catalogue: once, for all pages."""
        if make not in self._views:
            self._views[make] = make(self.catalogue)
        return cast(ViewT, self._views[make])

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
        html += self._meanings(html, record.address)
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
        """What stands on all pages of its type, else what its view is."""
        of_type = self._parts.get(type(record.entry), ())
        for part in of_type or self._parts.get(cast(View, record.view), ()):
            data = part.method(self.view(part.view), record) if of_type else self._overview(part)
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

    def _meanings(self, html: str, address: str) -> str:
        """What the words from closed lists mean that stand on a page."""
        words = self.view(GlossaryView).by_anchor
        if found := [words[anchor] for anchor in badges(html) if anchor in words]:
            glossary = page_address(self.catalogue, View.GLOSSARY)
            return self.renderer.render(
                "macros/meanings.html", address, words=found, glossary=glossary
            )
        return ""

    @cached_property
    def _explainer(self) -> Explainer:
        return Explainer(self.renderer, self.view(TermsView).explained())


def page_path(record: Record[Entry]) -> str:
    """Where the page of `record` stands under the root of the site."""
    return f"{record.address}index.html"


def _headings(html: str) -> Iterator[Heading]:
    for anchor, title in _HEADING.findall(html):
        yield Heading(anchor, re.sub(r"<[^>]+>", "", title).strip())
