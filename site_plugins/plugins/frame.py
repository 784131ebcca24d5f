"""`jdm/frame`: our own page frame; of Material, only what our pages can match of its style sheet.

Can't be left out, as `jdm/catalogue`.
"""

from mkdocs.config.defaults import MkDocsConfig

from site_plugins.plugins.capability import Capability
from site_plugins.plugins.catalogue import require
from site_plugins.settings import CATALOGUE


class FramePlugin(Capability):
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Raises PluginError without the catalogue: nobody else would make the site."""
        require(CATALOGUE, config)
        return config
