"""What changed, wherever it stands on the site: the most telling first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model import dates
from site_plugins.model.advice import Advice, Happening, YouthVerdict
from site_plugins.model.effect import ChangingItem, Effect
from site_plugins.model.entry import Entry, Item
from site_plugins.model.example import Example
from site_plugins.model.references import OrganisationRef
from site_plugins.model.vocabulary import EffectStage, Verdict
from site_plugins.model.workshop import Workshop
from site_plugins.views.cards import CARRYING_KEYS
from site_plugins.views.folding import Folded, newest
from site_plugins.views.links import Link, link_to, links
from site_plugins.views.sourcing import SourceNote, source_note
from site_plugins.views.words import DateText, Word, date_text, word


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """Something that changed, or what young people say they notice: `what` is the word for it.

    `headline` has a few large words, where somebody wrote these.
    """

    what: Word
    date: DateText
    headline: str
    text: str
    done_by: tuple[Link, ...]
    for_whom: str
    source: SourceNote


@dataclass(frozen=True, slots=True)
class ShownChange:
    """A change away from its page: who asked for it, and of what it came.

    `about` is the page where all of it stands; `places` are the addresses of the recommendations
    that it is about, or that of the page.
    """

    row: ChangeRow
    asked_by: tuple[Link, ...]
    about: Link
    places: frozenset[str]


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    title: str
    anchor: str
    changes: Folded[ShownChange]


# What is felt says more than what was done, and that more than a promise.
_TITLES = {
    EffectStage.NOTICED: "Dit merken jongeren",
    EffectStage.CARRIED_OUT: "Dit is gedaan",
    EffectStage.DECIDED: "Dit is besloten",
    EffectStage.PROMISED: "Dit is beloofd",
}


class ChangesView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        found = sorted(self._found(), key=lambda one: one[1].about.title)
        found.sort(key=lambda one: dates.sort_key(one[0].date), reverse=True)
        self._by_stage = {
            stage: tuple(change for fact, change in found if _stage(fact) is stage)
            for stage in _TITLES
        }

    def overview(self) -> tuple[ChangeGroup, ...]:
        """All that changed, by how far it came; in each group the newest first."""
        return tuple(
            ChangeGroup(_TITLES[stage], stage.value, newest(changes))
            for stage, changes in self._by_stage.items()
            if changes
        )

    def most_telling(self, count: int) -> tuple[ShownChange, ...]:
        """Of each page the first that was done or decided: what has large words before the rest,
        and what was asked in so many words before what came of a whole."""
        told = [
            change
            for stage in (EffectStage.CARRIED_OUT, EffectStage.DECIDED)
            for change in self._by_stage[stage]
        ]
        told.sort(key=lambda one: (not one.row.headline, "#" not in (one.about.address or "")))
        pages: dict[str, ShownChange] = {}
        for change in told:
            pages.setdefault(_page(change), change)
        return tuple(pages.values())[:count]

    def about(self, record: Record[Entry]) -> tuple[ShownChange, ...]:
        """Of what carries this topic or pillar, the most telling first. A recommendation may carry
        it alone, in an advice that doesn't."""
        pages, parts = set[str](), set[str]()
        for backlink in self._catalogue.backlinks(record):
            if backlink.location[-2:-1] not in CARRYING_KEYS:
                continue
            address = backlink.origin.address
            if backlink.location[0] == "aanbevelingen":
                entry = cast(Advice, backlink.origin.entry)
                parts.add(f"{address}#{entry.parts[cast(int, backlink.location[1])].id}")
            else:
                pages.add(address)
        return tuple(
            change
            for stage in _TITLES
            for change in self._by_stage[stage]
            if change.places & parts or _page(change) in pages
        )

    def _found(self) -> Iterator[tuple[Effect | YouthVerdict, ShownChange]]:
        for record in self._catalogue.items:
            entry = record.entry
            if isinstance(entry, Advice):
                asked_by = links(self._catalogue, entry.given_by)
                for happening in entry.happenings:
                    yield from self._happened(record, happening, asked_by)
            elif isinstance(entry, ChangingItem):
                for effect in entry.effects:
                    yield effect, self._effect(effect, record, (link_to(record),), ())

    def _happened(
        self, record: Record[Item], happening: Happening, asked_by: tuple[Link, ...]
    ) -> Iterator[tuple[Effect | YouthVerdict, ShownChange]]:
        fact = happening.fact
        about = tuple(link_to(record, one.id) for one in happening.about) or (link_to(record),)
        if isinstance(fact, Effect):
            yield fact, self._effect(fact, record, about, asked_by)
        elif isinstance(fact, YouthVerdict) and fact.notice is not Verdict.UNKNOWN:
            yield fact, self._verdict(fact, about, asked_by)

    def _effect(
        self,
        effect: Effect,
        record: Record[Item],
        about: tuple[Link, ...],
        asked_by: tuple[Link, ...],
    ) -> ShownChange:
        row = effect_row(self._catalogue, effect, _doers(record.entry))
        others = tuple(one for one in asked_by if one not in row.done_by)
        return ShownChange(row, others, about[0], _places(about))

    def _verdict(
        self, verdict: YouthVerdict, about: tuple[Link, ...], asked_by: tuple[Link, ...]
    ) -> ShownChange:
        row = ChangeRow(
            word(verdict.notice),
            date_text(verdict.date),
            "",
            verdict.explanation or verdict.notice.meaning,
            (),
            "",
            source_note(self._catalogue, verdict.source),
        )
        return ShownChange(row, asked_by, about[0], _places(about))


def _places(about: tuple[Link, ...]) -> frozenset[str]:
    return frozenset(one.address or "" for one in about)


def _page(change: ShownChange) -> str:
    return (change.about.address or "").partition("#")[0]


def effect_rows(catalogue: Catalogue, item: Item) -> tuple[ChangeRow, ...]:
    """What changed after `item`; what came of an advice is told by its own page."""
    effects = item.effects if isinstance(item, ChangingItem) else ()
    return tuple(effect_row(catalogue, effect) for effect in effects)


def effect_row(
    catalogue: Catalogue, effect: Effect, doers: tuple[OrganisationRef, ...] = ()
) -> ChangeRow:
    """`doers` did it when the effect itself doesn't say who."""
    return ChangeRow(
        word(effect.stage),
        date_text(effect.date),
        effect.headline or "",
        effect.text,
        links(catalogue, effect.done_by or doers),
        effect.for_whom or "",
        source_note(catalogue, effect.source),
    )


def _doers(item: Item) -> tuple[OrganisationRef, ...]:
    return item.given_by if isinstance(item, Example | Workshop) else ()


def _stage(fact: Effect | YouthVerdict) -> EffectStage:
    return fact.stage if isinstance(fact, Effect) else EffectStage.NOTICED
