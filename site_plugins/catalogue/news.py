"""What is new: pages that came, pages that changed, and what happened, each with its day.

The page "Nieuw en gewijzigd" and the feeds tell the same. The rules:

- A page with `gepubliceerd` is news on that day; each of its `wijzigingen` is on its own day.
- What the sources date is news on that day: an item that happens, an answer, an effect, a verdict,
  a milestone. A page without `gepubliceerd` so has at most its own event.
- Only whole, exact days count, and none after today: a year or "about" would pretend a day.
- The name (`id`) of news comes from the first address of its page, from what it is and from its
  day. The words are no part of it, so an old item whose text is edited does not come back as new.
  Only of changes they are: two on one day have nothing else to tell them apart, in any order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from hashlib import sha256

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model import dates
from site_plugins.model.advice import Advice, Answer, Happening, Recommendation
from site_plugins.model.effect import ChangingItem, Effect
from site_plugins.model.entry import Entry, Item
from site_plugins.model.example import Example
from site_plugins.model.organisation import Organisation
from site_plugins.model.pillar import Pillar
from site_plugins.model.project import Project
from site_plugins.model.references import Reference
from site_plugins.model.registry import BY_NAME
from site_plugins.model.strict import references_in
from site_plugins.model.topic import Topic
from site_plugins.model.vocabulary import AnswerKind, EffectStage

Key = tuple[str, str]
# The types of item that have news of their own.
FOLLOWED: tuple[type[Item], ...] = (Topic, Pillar, Organisation)
_FOLLOWED_NAMES = frozenset(model.type_name for model in FOLLOWED)


class NewsKind(Enum):
    """On the site, or in the world."""

    PUBLISHED = "nieuw"
    CHANGED = "gewijzigd"
    HAPPENED = "gebeurd"


@dataclass(frozen=True, slots=True)
class News:
    """One thing that is new. `address` counts from the site's root; `keys` are the topics, pillars
    and organisations that it concerns."""

    id: str
    day: date
    kind: NewsKind
    title: str
    text: str
    address: str
    topics: tuple[str, ...]
    keys: frozenset[Key]


def all_news(catalogue: Catalogue) -> tuple[News, ...]:
    """All news, the newest first. Every file is read once."""
    found = [news for record in catalogue.listed for news in _Reader(catalogue, record).read()]
    past = [news for news in _with_own_ids(found) if news.day <= catalogue.today]
    past.sort(key=lambda news: (news.title.casefold(), news.id))
    past.sort(key=lambda news: news.day, reverse=True)
    return tuple(past)


def _with_own_ids(events: Iterable[News]) -> Iterator[News]:
    """Two of the same kind on one day get a number, in the order of the file."""
    seen: Counter[str] = Counter()
    for news in events:
        seen[news.id] += 1
        yield news if seen[news.id] == 1 else replace(news, id=f"{news.id}/{seen[news.id]}")


class _Reader:
    """Finds the news in one file."""

    def __init__(self, catalogue: Catalogue, record: Record[Entry]) -> None:
        self._catalogue = catalogue
        self._record = record
        entry = record.entry
        self._named = frozenset(_followed(reference for _, reference in references_in(entry)))
        self._item_topics = entry.topics if isinstance(entry, Item) else ()
        self._own = frozenset({record.key} if entry.type_name in _FOLLOWED_NAMES else ())

    def read(self) -> Iterator[News]:
        yield from self._page()
        entry = self._record.entry
        if isinstance(entry, Advice):
            for happening in entry.happenings:
                yield from self._follow_up(happening)
        if isinstance(entry, ChangingItem):
            for effect in entry.effects:
                yield from self._effect(effect)
        if isinstance(entry, Example | Project):
            for milestone in entry.milestones:
                title = f"Mijlpaal: {entry.title}"
                yield from self._happened(milestone.date, ("mijlpaal",), title, milestone.text)

    def _page(self) -> Iterator[News]:
        """The page itself, once: when it was published, else when it happened; and its changes."""
        entry = self._record.entry
        title = entry.title
        if isinstance(entry, Item):
            title = f"{BY_NAME[entry.type_name].label}: {title}"
        published = dates.first_day(entry.published) if entry.published else None
        if published:
            yield self._news(published, NewsKind.PUBLISHED, (), title, entry.summary)
        elif (kind := self._record.content_type) and kind.happens:
            happened = dates.first_day(self._catalogue.date_of(self._record))
            if happened:
                yield self._news(happened, NewsKind.HAPPENED, (), title, entry.summary)
        for change in entry.changes:
            day = dates.first_day(change.date)
            if day:
                words = sha256(change.text.encode()).hexdigest()[:8]
                name = ("wijziging", day.isoformat(), words)
                yield self._news(
                    day, NewsKind.CHANGED, name, f"Gewijzigd: {entry.title}", change.text
                )

    def _follow_up(self, happening: Happening) -> Iterator[News]:
        fact, parts = happening.fact, happening.about
        title = self._record.entry.title
        about = f"Het ging over: {' '.join(one.text for one in parts)}" if parts else ""
        if isinstance(fact, Effect):
            yield from self._effect(fact, about, parts)
        elif isinstance(fact, Answer):
            who = self._catalogue.get(fact.given_by).entry.title
            if fact.answer is AnswerKind.RECEIVED:
                heading = f"Ontvangen door {who}: {title}"
            else:
                heading = f"Er is een antwoord van {who} op: {title}"
            text = _text((fact.answer.meaning, fact.explanation, about))
            name = ("antwoord", fact.given_by.slug)
            yield from self._happened(fact.date, name, heading, text, parts)
        else:
            heading = f"Jongeren vertellen wat zij merken: {title}"
            text = _text((fact.notice.meaning, fact.explanation, about))
            yield from self._happened(fact.date, ("oordeel",), heading, text, parts)

    def _effect(
        self, effect: Effect, about: str = "", parts: tuple[Recommendation, ...] = ()
    ) -> Iterator[News]:
        heading = f"{_EFFECTS[effect.stage]}: {self._record.entry.title}"
        text = _text((effect.text, about))
        yield from self._happened(effect.date, ("effect",), heading, text, parts)

    def _happened(
        self,
        when: dates.When,
        name: tuple[str, ...],
        title: str,
        text: str,
        parts: tuple[Recommendation, ...] = (),
    ) -> Iterator[News]:
        day = dates.first_day(when)
        if day:
            whole = (*(one.id for one in parts[:1]), *name, day.isoformat())
            yield self._news(day, NewsKind.HAPPENED, whole, title, text, parts)

    def _news(
        self,
        day: date,
        kind: NewsKind,
        name: tuple[str, ...],
        title: str,
        text: str,
        parts: tuple[Recommendation, ...] = (),
    ) -> News:
        """News of the whole page, or of some recommendations: then for their topics and pillars,
        and those of the page, but not for those of the other recommendations."""
        record = self._record
        topics, keys = self._item_topics, self._named
        if parts and isinstance(record.entry, Item):
            topics = (*topics, *(topic for one in parts for topic in one.topics))
            pillars = (pillar for one in parts for pillar in one.pillars)
            subjects = (*topics, *record.entry.pillars, *pillars)
            organisations = {key for key in keys if key[0] == Organisation.type_name}
            keys = frozenset({*_followed(subjects), *organisations})
        return News(
            "/".join([self._catalogue.permanent_address(record).rstrip("/"), *name]),
            day,
            kind,
            title,
            text,
            record.address + (f"#{parts[0].id}" if parts else ""),
            tuple(dict.fromkeys(self._catalogue.titles(topics))),
            keys | self._own,
        )


_EFFECTS = {
    EffectStage.PROMISED: "Er is iets beloofd",
    EffectStage.DECIDED: "Er is een besluit genomen",
    EffectStage.CARRIED_OUT: "Er is iets gedaan",
    EffectStage.NOTICED: "Jongeren merken dat er iets veranderde",
}


def _followed(references: Iterable[Reference]) -> Iterator[Key]:
    return ((one.target, one.slug) for one in references if one.target in _FOLLOWED_NAMES)


def _text(sentences: Iterable[str | None]) -> str:
    return " ".join(sentence for sentence in sentences if sentence)
