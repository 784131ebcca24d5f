"""`jdm/search`: the search page and the index that it asks; see searching.py."""

from site_plugins.plugins.capability import Capability


class SearchPlugin(Capability):
    pass
