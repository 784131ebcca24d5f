"""How to refer to a page or a figure, in the words of a reader and as APA 7 has it, and under which
name it is made for other sites and for programs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from site_plugins.catalogue.record import Record
from site_plugins.model.advice import Advice
from site_plugins.model.entry import Item
from site_plugins.model.reserved import CITATIONS, EMBEDS
from site_plugins.model.source import Source
from site_plugins.views.words import LOCALE

# So high that a screen of 320 points wide shows all of it; a test looks.
_HEIGHT_OF_ADVICE, _HEIGHT_OF_FIGURE = 380, 300
_HEIGHT_OF_HELP = 80  # beside what is about something hard
_FIGURE = "Cijfer"
_ENDS = (".", "!", "?")


@dataclass(frozen=True, slots=True)
class Cited:
    """`name` is its own among all that can be cited: `adviezen/naam`, `onderwerpen/wonen/getal`.

    `kind` is what APA puts in brackets, `source` where a figure was found; both are empty for a
    page. `changed` is the last day that readers were told of something new. Other sites may show
    it in a frame of this `height`; with 0 there is none.
    """

    name: str
    title: str
    address: str
    changed: date | None
    kind: str = ""
    source: str = ""
    height: int = 0

    @property
    def day(self) -> str:
        """`15 april 2026`; empty when no day is known."""
        return self._day("d MMMM y") if self.changed else ""

    @property
    def apa_day(self) -> str:
        """`2026, 15 april`, or `z.d.`: zonder datum."""
        return self._day("y, d MMMM") if self.changed else "z.d."

    @property
    def apa_end(self) -> str:
        """What comes behind the title: a full stop, unless it ends with a sign of its own."""
        if self.kind:
            return f" [{self.kind}]."
        return "" if self.title.endswith(_ENDS) else "."

    def _day(self, pattern: str) -> str:
        return str(format_date(self.changed, pattern, locale=LOCALE))

    @property
    def file(self) -> str:
        """Where it stands for programs, under the root of the site."""
        return f"{CITATIONS}{self.name}.json"

    @property
    def card(self) -> str:
        """Where the picture of a figure stands; empty where there is none."""
        return f"{EMBEDS}{self.name}.png" if self.kind and self.height else ""

    @property
    def frame(self) -> str:
        """The address of the page that other sites may show."""
        return f"{EMBEDS}{self.name}/"


@dataclass(frozen=True, slots=True)
class FigureCard:
    """What stands on the picture of a figure, from top to bottom; `before` may be empty."""

    site: str
    before: str
    value: str
    text: str
    origin: str
    address: str


def cited_page(record: Record[Item]) -> Cited | None:
    """None for a source: readers refer to the source itself, not to our page about it; and for a
    draft, which nobody can read yet."""
    if isinstance(record.entry, Source) or record.entry.draft:
        return None
    height = _HEIGHT_OF_ADVICE + (_HEIGHT_OF_HELP if record.entry.sensitive else 0)
    return Cited(
        record.address.rstrip("/"),
        record.entry.title,
        record.address,
        record.entry.last_changed,
        height=height if isinstance(record.entry, Advice) else 0,
    )


def cited_figure(record: Record[Item], name: str, told: str, source: str) -> Cited:
    """The figure with the id `name`, `told` as a sentence without its end. Of what is sad no number
    stands alone on another site."""
    return Cited(
        f"{record.address}{name}",
        told,
        f"{record.address}#{name}",
        record.entry.last_changed,
        _FIGURE,
        source,
        0 if record.entry.sensitive else _HEIGHT_OF_FIGURE,
    )
