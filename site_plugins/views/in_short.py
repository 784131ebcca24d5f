"""What a reader wants to know first of a topic or a pillar, in three lines: what young people
asked, what changed, and what happened last. Nobody writes these lines: the content gives them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.model import dates
from site_plugins.model.advice import Advice
from site_plugins.model.entry import Item
from site_plugins.model.meeting import Meeting
from site_plugins.model.vocabulary import AnswerState, EffectStage
from site_plugins.model.workshop import Workshop
from site_plugins.views.cards import carrying
from site_plugins.views.changes import ChangesView
from site_plugins.views.links import Link, link_to
from site_plugins.views.ordering import newest_first
from site_plugins.views.words import DateText, date_text


@dataclass(frozen=True, slots=True)
class ShortLine:
    """`label` says what the line is about. `link` leads on from its words; `date` may be empty."""

    label: str
    text: str
    link: Link | None
    date: DateText


_NO_DATE = DateText("")
# What is no effect is what young people say they notice, and so is the last stage of an effect.
_LABELS = {
    EffectStage.PROMISED.value: "Beloofd",
    EffectStage.DECIDED.value: "Besloten",
    EffectStage.CARRIED_OUT.value: "Veranderd",
}


class InShortView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._changes = ChangesView(catalogue)

    def of(self, record: Record[Item]) -> tuple[ShortLine, ...]:
        """The lines that there is something to say in."""
        items = newest_first(self._catalogue, carrying(self._catalogue, record))
        return (*self._asked(items), *self._changed(record), *self._last(items))

    def _asked(self, items: list[Record[Item]]) -> Iterator[ShortLine]:
        advice = [one for one in items if isinstance(one.entry, Advice)]
        if advice:
            count = "één advies" if len(advice) == 1 else f"{len(advice)} adviezen"
            answered = sum(map(self._is_answered, advice))
            text = f"{count}. {_answers(answered, len(advice))}"
            yield ShortLine("Gevraagd", text, None, _NO_DATE)

    def _is_answered(self, record: Record[Item]) -> bool:
        entry = record.entry
        return isinstance(entry, Advice) and any(
            entry.state(part, self._catalogue.today) is AnswerState.ANSWERED
            for part in (entry.whole, *entry.parts)
        )

    def _changed(self, record: Record[Item]) -> Iterator[ShortLine]:
        for change in self._changes.about(record)[:1]:
            label = _LABELS.get(change.row.what.value, "Jongeren merken")
            yield ShortLine(label, change.row.text, change.about, change.row.date)

    def _last(self, items: list[Record[Item]]) -> Iterator[ShortLine]:
        """The last thing that young people did together: what is still to come, comes first."""
        for one in items:
            when = self._catalogue.date_of(one)
            if isinstance(one.entry, Meeting | Workshop) and not isinstance(when, dates.Unknown):
                label = "Straks" if when.earliest > self._catalogue.today else "Laatst"
                yield ShortLine(label, one.entry.title, link_to(one), date_text(when))
                return


def _answers(answered: int, count: int) -> str:
    if not answered:
        return "We vonden nog geen antwoord."
    if answered == count:
        return "Daar kwam een antwoord op."
    return f"Op {answered} daarvan kwam een antwoord."
