"""What others take of the site with them: references for their programs (CSL-JSON), and small pages
that they show in a frame on their own site. Menu, search and sitemap know nothing of these."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, cast

from site_plugins.catalogue.catalogue import Record
from site_plugins.composing import Composer
from site_plugins.exports.citations import csl_json
from site_plugins.exports.headers import EMBED_POLICY, policy_text
from site_plugins.model.advice import Advice
from site_plugins.model.entry import Item
from site_plugins.model.made import EMBEDS
from site_plugins.settings import Settings
from site_plugins.views.advice_page import AdviceView
from site_plugins.views.citing import Cited, cited_page
from site_plugins.views.help_lines import HelpLineRow, HelpLinesView
from site_plugins.views.sourcing import figure_row

_HELP_LINES = 2  # as many as fit in a small frame


class Sharing:
    """`theme_style` is the path of Material's style sheet under the root of the site."""

    def __init__(self, composer: Composer, settings: Settings, theme_style: str) -> None:
        self._composer = composer
        self._catalogue = composer.catalogue
        self._site = settings.site
        self._everywhere = {
            "site": settings.site,
            "policy": policy_text(EMBED_POLICY),
            "theme_style": theme_style,
            "look_style": settings.look_style,
        }

    def files(self) -> Iterator[tuple[str, bytes]]:
        for record in self._catalogue.items:
            if cited := cited_page(record):
                yield from self._of(record, cited, self._trail(record))
            for figure in record.entry.figures:
                row = figure_row(self._catalogue, record, figure)
                yield from self._of(record, row.cited, {"figure": row})

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
