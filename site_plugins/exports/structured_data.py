"""What machines read in a page: schema.org as JSON-LD, and Open Graph for previews of a link.

The JSON-LD stands in `<script type="application/ld+json">`: a data block, which no browser runs,
so a Content-Security-Policy needs no hash for it. Everything that could end the element or begin
another one is written as \\uXXXX.

Standards: https://schema.org (version 29), JSON-LD 1.1, https://ogp.me. A date goes in only as far
as it is known, and one that is "about" stays out: ISO 8601 can't say that.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.catalogue.tables import TABLES
from site_plugins.exports.open_data import EVERYTHING
from site_plugins.exports.site import LICENCE_URL, Site
from site_plugins.exports.structured_nodes import (
    Node,
    iso,
    only_known,
    place_of,
    source_node,
    span_of,
    status_of,
)
from site_plugins.model import dates
from site_plugins.model.advice import Advice
from site_plugins.model.entry import Entry
from site_plugins.model.example import Example
from site_plugins.model.meeting import Meeting
from site_plugins.model.organisation import Organisation
from site_plugins.model.page import Page
from site_plugins.model.project import Project
from site_plugins.model.references import Reference
from site_plugins.model.reserved import DATA
from site_plugins.model.source import Source
from site_plugins.model.vocabulary import AdviceKind, OrganisationKind, View
from site_plugins.model.workshop import Workshop

LANGUAGE = "nl"
SHARE_IMAGE = "assets/share.png"
_ESCAPES = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}
_GOVERNMENT = frozenset(
    {OrganisationKind.MUNICIPALITY, OrganisationKind.REGION, OrganisationKind.GOVERNMENT}
)


@dataclass(frozen=True, slots=True)
class OpenGraph:
    """What a preview shows when somebody shares the page."""

    title: str
    description: str
    kind: str
    address: str
    image: str


class StructuredData:
    def __init__(self, catalogue: Catalogue, site: Site) -> None:
        self._catalogue = catalogue
        self._site = site

    def open_graph(self, record: Record[Entry]) -> OpenGraph:
        """A page about a heavy subject gives the name of the site only: who gets or sees the link
        does not have to know what it is about."""
        entry = record.entry
        kind = "article" if record.content_type else "website"
        address = self._site.address(record.address)
        image = self._site.address(SHARE_IMAGE)
        if entry.sensitive:
            return OpenGraph(self._site.name, self._site.name, kind, address, image)
        return OpenGraph(entry.title, entry.summary, kind, address, image)

    def json_ld(self, record: Record[Entry]) -> str:
        """The JSON-LD of a page, safe inside a script element."""
        graph = [node for node in (self._main(record), self._breadcrumbs(record)) if node]
        document = {"@context": "https://schema.org", "@graph": graph}
        text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
        return text.translate(_ESCAPES)

    # --- what the page is about ------------------------------------------------------------------

    def _main(self, record: Record[Entry]) -> Node:
        entry = record.entry
        address = self._site.address(record.address)
        common = only_known(
            name=entry.title,
            description=entry.summary,
            inLanguage=LANGUAGE,
            url=address,
            datePublished=iso(entry.published) if entry.published else None,
            dateModified=entry.last_changed.isoformat() if entry.last_changed else None,
        )
        known = self._by_type(record)
        kind = known.pop("@type", "WebPage")
        node = {"@type": kind, "@id": f"{address}#dit", **common, **known}
        if "Organization" in kind or kind == "Event":
            # These are no texts: the page about them has a language and dates, they have not.
            for key in ("inLanguage", "datePublished", "dateModified"):
                node.pop(key, None)
        return node

    def _by_type(self, record: Record[Entry]) -> Node:
        """What its type adds, and takes the place of what all pages have."""
        match record.entry:
            case Meeting() as meeting:
                return self._meeting(meeting)
            case Workshop() as workshop:
                return self._workshop(record, workshop)
            case Advice() as advice:
                return self._advice(advice)
            case Organisation() as organisation:
                return self._organisation(record, organisation)
            case Source() as source:
                return source_node(source)
            case Example() | Project():
                return {"@type": "Article", "headline": record.entry.title, **self._publisher()}
            case Page() as page if not record.address:
                return self._web_site(page)
            case Page(view=View.OPEN_DATA):
                return self._dataset()
        return {"isPartOf": {"@id": f"{self._site.url}#dit"}}

    def _meeting(self, meeting: Meeting) -> Node:
        """An event only where its day is known; else a page about one."""
        span = span_of(meeting)
        if not span:
            return {}
        return only_known(
            **{"@type": "Event"},
            **span,
            **status_of(meeting),
            **place_of(meeting),
            organizer=self._organisations((*meeting.organisers, meeting.host)),
            about=self._names(meeting.topics),
        )

    def _workshop(self, record: Record[Entry], workshop: Workshop) -> Node:
        """As a meeting. At a meeting it has that meeting's day and place; its own time is not
        known."""
        days = dates.exact_days(self._catalogue.date_of(record))
        if days is None:
            return {}
        meeting = self._catalogue.find(workshop.meeting) if workshop.meeting else None
        return only_known(
            **{"@type": "Event"},
            startDate=days[0].isoformat(),
            endDate=days[1].isoformat() if days[0] != days[1] else None,
            **(place_of(meeting.entry) if meeting and isinstance(meeting.entry, Meeting) else {}),
            organizer=self._organisations(workshop.given_by),
            superEvent=self._linked(meeting, "Event") if meeting else None,
            about=self._names(workshop.topics),
        )

    def _advice(self, advice: Advice) -> Node:
        return only_known(
            **{"@type": "Report" if advice.kind is AdviceKind.REPORT else "CreativeWork"},
            datePublished=iso(advice.given),
            author=self._organisations(advice.given_by),
            contributor=self._organisations(advice.together_with),
            about=self._names(advice.topics),
            genre=advice.kind.label,
        )

    def _organisation(self, record: Record[Entry], organisation: Organisation) -> Node:
        names = [organisation.abbreviation, *organisation.other_names]
        kind = "GovernmentOrganization" if organisation.kind in _GOVERNMENT else "Organization"
        return only_known(
            **{"@type": kind},
            url=organisation.website or self._site.address(record.address),
            mainEntityOfPage=self._site.address(record.address),
            alternateName=[name for name in names if name],
        )

    def _web_site(self, page: Page) -> Node:
        return {
            "@type": "WebSite",
            "name": self._site.name,
            "description": page.summary,
            **self._publisher(),
        }

    def _dataset(self) -> Node:
        """Every table in both forms, and the file with everything."""
        files = [
            (f"{table.label} ({kind})", f"{DATA}{table.name}.{ending}", media)
            for table in TABLES
            for kind, ending, media in (
                ("JSON", "json", "application/json"),
                ("CSV", "csv", "text/csv"),
            )
        ]
        files.append(("Alles (JSON)", f"{DATA}{EVERYTHING}.json", "application/json"))
        return {
            "@type": "Dataset",
            "license": LICENCE_URL,
            "isAccessibleForFree": True,
            "creator": {"@type": "Organization", "name": self._site.name, "url": self._site.url},
            "distribution": [
                {
                    "@type": "DataDownload",
                    "name": name,
                    "contentUrl": self._site.address(path),
                    "encodingFormat": media,
                }
                for name, path, media in files
            ],
        }

    def _publisher(self) -> Node:
        organisation = {"@type": "Organization", "name": self._site.name, "url": self._site.url}
        return {"publisher": organisation}

    # --- the way back ----------------------------------------------------------------------------

    def _breadcrumbs(self, record: Record[Entry]) -> Node:
        """From home to this page; the home page has no way back."""
        if not record.address:
            return {}
        paths = dict.fromkeys(["index.md", f"{record.folder}/index.md", record.path])
        pages = [page for path in paths if (page := self._catalogue.by_path.get(path))]
        return {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {
                    "@type": "ListItem",
                    "position": position,
                    "name": page.entry.title,
                    "item": self._site.address(page.address),
                }
                for position, page in enumerate(pages, 1)
            ],
        }

    # --- other items -----------------------------------------------------------------------------

    def _organisations(self, references: Iterable[Reference | None]) -> list[Node]:
        found = dict.fromkeys(reference for reference in references if reference)
        return [self._linked(self._catalogue.get(one), "Organization") for one in found]

    def _linked(self, record: Record[Any], kind: str) -> Node:
        """Another item, by its name and page."""
        address = self._site.address(record.address)
        return {"@type": kind, "name": record.entry.title, "url": address}

    def _names(self, topics: Iterable[Reference]) -> list[str]:
        return [self._catalogue.get(topic).entry.title for topic in topics]
