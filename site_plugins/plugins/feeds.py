"""`jdm/feeds`: what is new, as Atom and JSON Feed and on a page, and links to the feeds."""

from mkdocs.config import base
from mkdocs.config import config_options as c

from site_plugins.plugins.capability import Capability


class FeedsConfig(base.Config):
    """`limit`: how many entries a feed has at most."""

    limit = c.Type(int, default=50)


class FeedsPlugin(Capability):
    config_class = FeedsConfig
    config: FeedsConfig
