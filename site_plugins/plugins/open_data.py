"""`jdm/open_data`: everything on the site as JSON and CSV under /data/, and the page about it."""

from site_plugins.plugins.capability import Capability


class OpenDataPlugin(Capability):
    pass
