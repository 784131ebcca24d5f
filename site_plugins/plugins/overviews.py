"""`jdm/overviews`: the list pages of meetings, workshops, examples, organisations and so on."""

from site_plugins.plugins.capability import Capability


class OverviewsPlugin(Capability):
    pass
