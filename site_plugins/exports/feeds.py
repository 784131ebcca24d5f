"""Feeds: the news of the whole site, and of each topic, pillar and organisation.

Standards: Atom (RFC 4287), JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), and tag URIs
(RFC 4151) as names that never change, also when the site moves. What counts as news: see
catalogue/news.py. News has a day and no time; it gets noon, so that it is that day nearly
everywhere. A feed without news bears the date from which our names count.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from html import escape
from typing import Any

from feedgenerator import Atom1Feed

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.news import FOLLOWED, Key, News, all_news
from site_plugins.catalogue.record import Record
from site_plugins.exports.site import LANGUAGE, LICENCE, Site
from site_plugins.model.entry import Entry
from site_plugins.reading.clock import TIME_ZONE

ATOM, JSON = "feed.xml", "feed.json"
NAMED_SINCE = date(2026, 1, 1)


@dataclass(frozen=True, slots=True)
class Feed:
    """`address` is that of the page that it belongs to; the feed's files stand beside it. `name` is
    the page's first address, which never changes."""

    title: str
    address: str
    name: str
    news: Sequence[News]

    @property
    def latest(self) -> date:
        return max((news.day for news in self.news), default=NAMED_SINCE)


def feeds(catalogue: Catalogue, site: Site, limit: int) -> Iterator[Feed]:
    """Every feed, with the `limit` newest entries. All news is found once and dealt out."""
    catalogue = catalogue.published()
    everything = all_news(catalogue)
    by_key: dict[Key, list[News]] = defaultdict(list)
    for news in everything:
        for key in news.keys:
            by_key[key].append(news)
    yield Feed(site.name, "", "", everything[:limit])
    for model in FOLLOWED:
        for record in catalogue.all(model):
            title = f"{record.entry.title} - {site.name}"
            chosen = by_key[record.key][:limit]
            yield Feed(title, record.address, catalogue.permanent_address(record), chosen)


def files(catalogue: Catalogue, site: Site, limit: int) -> Iterator[tuple[str, str]]:
    """Both files of every feed: the path under the site's root, and the text."""
    for feed in feeds(catalogue, site, limit):
        yield feed.address + ATOM, atom(feed, site)
        yield feed.address + JSON, json_feed(feed, site)


@dataclass(frozen=True, slots=True)
class FeedLink:
    """For a page's head: where a feed is, counted from the site's root, and of what type."""

    title: str
    address: str
    type: str


def links(record: Record[Entry], site: Site) -> Iterator[FeedLink]:
    """The feeds to offer on a page: its own, where it has one, and that of the whole site."""
    own = isinstance(record.entry, FOLLOWED)
    titles = {record.address: f"{record.entry.title} - {site.name}"} if own else {}
    for address, title in (titles | {"": site.name}).items():
        yield FeedLink(title, address + ATOM, "application/atom+xml")
        yield FeedLink(title, address + JSON, "application/feed+json")


def tag_uri(name: str, site: Site) -> str:
    """RFC 4151: who names it, since when, and what."""
    return f"tag:{site.authority},{NAMED_SINCE.year}:{name}"


class _Atom(Atom1Feed):  # type: ignore[misc]  # feedgenerator has no types
    """feedgenerator takes the clock for a feed without entries; this takes the day it is given."""

    def latest_post_date(self) -> datetime:
        return _noon(self.feed["latest"])


def atom(feed: Feed, site: Site) -> str:
    document = _Atom(
        title=feed.title,
        link=site.address(feed.address),
        description=site.description,
        language=LANGUAGE,
        author_name=site.name,
        feed_url=site.address(feed.address + ATOM),
        feed_guid=tag_uri(f"feed/{feed.name}", site),
        feed_copyright=LICENCE,
        latest=feed.latest,
    )
    for news in feed.news:
        document.add_item(
            title=news.title,
            link=site.address(news.address),
            description=escape(news.text, quote=False),  # Atom's summary is of the type html
            unique_id=tag_uri(news.id, site),
            pubdate=_noon(news.day),
            categories=news.topics,
        )
    return str(document.writeString("utf-8")) + "\n"


def json_feed(feed: Feed, site: Site) -> str:
    document: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": site.address(feed.address),
        "feed_url": site.address(feed.address + JSON),
        "description": site.description,
        "language": LANGUAGE,
        "authors": [{"name": site.name, "url": site.url}],
        "items": [_item(news, site) for news in feed.news],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _item(news: News, site: Site) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": tag_uri(news.id, site),
        "url": site.address(news.address),
        "title": news.title,
        "content_text": news.text,
        "date_published": _noon(news.day).isoformat(),
    }
    return item | ({"tags": list(news.topics)} if news.topics else {})


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), TIME_ZONE)
