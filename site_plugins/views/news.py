"""What is new on the site and what happened, in plain words, and the feeds that tell it too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.news import FOLLOWED, News, NewsKind, all_news
from site_plugins.model.registry import BY_NAME
from site_plugins.views.links import Link, link_to
from site_plugins.views.ordering import by_title
from site_plugins.views.words import DateText, day_of

SHOWN = 30


@dataclass(frozen=True, slots=True)
class NewsRow:
    date: DateText
    link: Link
    text: str


@dataclass(frozen=True, slots=True)
class NewsGroup:
    """`empty` is what to say when there are no rows; `more` counts those that are not shown."""

    title: str
    anchor: str
    rows: tuple[NewsRow, ...]
    more: int
    empty: str


@dataclass(frozen=True, slots=True)
class FeedGroup:
    """Pages that have a feed beside them, under a label."""

    label: str
    pages: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class NewsPage:
    groups: tuple[NewsGroup, ...]
    feeds: tuple[FeedGroup, ...]


class NewsView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def overview(self) -> NewsPage:
        news = all_news(self._catalogue)
        happened = NewsKind.HAPPENED
        return NewsPage(
            (
                _group(
                    "Nieuw op deze site",
                    "nieuw-op-de-site",
                    (one for one in news if one.kind is not happened),
                    "Hier staat nog niets. Zodra er een pagina bij komt of verandert, lees je het "
                    "hier.",
                ),
                _group(
                    "Wat er gebeurde",
                    "wat-er-gebeurde",
                    (one for one in news if one.kind is happened),
                    "Hier staat nog niets. Zodra er iets gebeurt op een dag die wij weten, lees je "
                    "het hier.",
                ),
            ),
            tuple(self._feeds()),
        )

    def _feeds(self) -> Iterable[FeedGroup]:
        for model in FOLLOWED:
            pages = tuple(map(link_to, by_title(self._catalogue.all(model))))
            if pages:
                yield FeedGroup(BY_NAME[model.type_name].plural, pages)


def _group(title: str, anchor: str, news: Iterable[News], empty: str) -> NewsGroup:
    rows = tuple(map(_row, news))
    return NewsGroup(title, anchor, rows[:SHOWN], max(0, len(rows) - SHOWN), empty)


def _row(news: News) -> NewsRow:
    return NewsRow(day_of(news.day), Link(news.title, news.address), news.text)
