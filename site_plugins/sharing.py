"""What others take of the site with them: references for their programs (CSL-JSON), and small pages
that they show in a frame on their own site. Menu, search and sitemap know nothing of these."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

from site_plugins.catalogue.record import Record
from site_plugins.composing import Composer
from site_plugins.exports.citations import csl_json
from site_plugins.exports.headers import EMBED_POLICY, policy_text
from site_plugins.keeping import Parts
from site_plugins.model.advice import Advice
from site_plugins.model.entry import Item
from site_plugins.model.reserved import EMBEDS
from site_plugins.settings import LOOK_STYLE, SITE_STYLE, Settings
from site_plugins.views.advice_page import AdviceView
from site_plugins.views.citing import Cited, FigureCard, cited_page
from site_plugins.views.help_lines import HelpLineRow, HelpLinesView
from site_plugins.views.sourcing import FigureRow, figure_row

_FONT = "assets/fonts/nunito.woff2"
_HELP_LINES = 2  # as many as fit in a small frame


class Sharing:
    """`theme_style` is the path of Material's style sheet under the root of the site."""

    def __init__(self, composer: Composer, settings: Settings, theme_style: str) -> None:
        self._composer = composer
        self._catalogue = composer.catalogue
        # In a preview there are drafts too: nobody refers to these yet.
        self._items = [one for one in self._catalogue.items if not one.entry.draft]
        self._site = settings.site
        self._folders = settings.template_folders
        self._look = [self._asset(LOOK_STYLE)] if settings.look_style else []
        self._everywhere = {
            "site": settings.site,
            "policy": policy_text(EMBED_POLICY),
            "theme_style": theme_style,
            "look_style": settings.look_style,
        }

    def files(self) -> Iterator[tuple[str, bytes]]:
        for record in self._items:
            if cited := cited_page(record):
                yield from self._of(record, cited, self._trail(record))
            for figure in record.entry.figures:
                row = figure_row(self._catalogue, record, figure)
                yield from self._of(record, row.cited, {"figure": row})

    def cards(self, parts: Parts) -> Iterator[tuple[str, bytes]]:
        """The pictures of figures."""
        from site_plugins.drawing import Cards  # takes long, and few builds draw anew

        cards = Cards(self._asset(_FONT), [self._asset(SITE_STYLE), *self._look])
        wanted = dict(self._wanted())
        keys = {path: f"{card} {cards.key}" for path, card in wanted.items()}
        made = parts.each("cards", {keys[path]: wanted[path] for path in wanted}, cards.draw)
        yield from ((path, made[key]) for path, key in keys.items())

    def _wanted(self) -> Iterator[tuple[str, FigureCard]]:
        for record in self._items:
            for figure in record.entry.figures:
                row = figure_row(self._catalogue, record, figure)
                if row.cited.card:
                    yield row.cited.card, self._card(row)

    def _card(self, row: FigureRow) -> FigureCard:
        date = f"{row.date.text[:1].upper()}{row.date.text[1:]}. " if row.date.text else ""
        otherwise = " Een andere bron zegt iets anders." if row.conflict else ""
        return FigureCard(
            self._site.name,
            f"van {row.before} naar" if row.before else "",
            row.value,
            f"{row.unit} {row.meaning}",
            f"{date}Bron: {row.source.text}.{otherwise}",
            self._site.address(row.cited.address).partition("://")[2],
        )

    def _asset(self, path: str) -> Path:
        """Of the platform, else ours."""
        return next(one / path for one in self._folders if (one / path).is_file())

    def _of(
        self, record: Record[Item], cited: Cited, shown: dict[str, Any]
    ) -> Iterator[tuple[str, bytes]]:
        entries = csl_json(
            self._site,
            title=cited.title,
            address=cited.address,
            changed=cited.changed,
            kind=cited.kind,
            source=cited.source,
        )
        yield cited.file, (json.dumps(entries, ensure_ascii=False, indent=1) + "\n").encode()
        if not cited.height:
            return
        # Also where the page once was: nobody looks for their frames when we move one.
        for address in (record.address, *record.entry.former_addresses):
            place = EMBEDS + address + cited.frame.removeprefix(EMBEDS + record.address)
            yield f"{place}index.html", self._frame(place, record, cited, shown)

    def _frame(
        self, place: str, record: Record[Item], cited: Cited, shown: dict[str, Any]
    ) -> bytes:
        html = self._composer.renderer.render(
            "embed.html",
            place,
            cited=cited,
            sensitive=bool(record.entry.sensitive),
            help_lines=self._help_lines(record),
            **{"stations": None, "figure": None, **shown, **self._everywhere},
        )
        return html.encode()

    def _trail(self, record: Record[Item]) -> dict[str, Any]:
        if not isinstance(record.entry, Advice):
            return {}
        page = self._composer.view(AdviceView).page(cast(Record[Advice], record))
        return {"stations": page.stations}

    def _help_lines(self, record: Record[Item]) -> tuple[HelpLineRow, ...]:
        """Beside what is about something hard."""
        themes = record.entry.sensitive
        return self._composer.view(HelpLinesView).beside(themes)[:_HELP_LINES] if themes else ()
