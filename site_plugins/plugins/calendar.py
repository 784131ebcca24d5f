"""`jdm/calendar`: meetings for the calendar on a phone, and the page that tells how."""

from dataclasses import replace
from functools import partial

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from site_plugins.exports.calendar import files as calendar_files
from site_plugins.model.vocabulary import View
from site_plugins.plugins.catalogue import catalogue_of
from site_plugins.plugins.export import NamingConfig, add_files, site_of
from site_plugins.plugins.view import Part, ViewPlugin, adds_part
from site_plugins.views.agenda import AgendaView


class CalendarPlugin(ViewPlugin):
    config_class = NamingConfig
    config: NamingConfig
    pages = {View.AGENDA: Part("agenda", AgendaView, AgendaView.overview)}
    on_page_content = adds_part(order=20)

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """The page shows whole addresses, for people to copy into their calendar."""
        view = partial(AgendaView, site_url=site_of(config).url)
        self.pages = {name: replace(part, view=view) for name, part in self.pages.items()}
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        site = site_of(config, self.config.authority)
        return add_files(files, calendar_files(catalogue_of(config), site), config)
