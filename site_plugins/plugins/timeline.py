"""`jdm/timeline`: the timeline of the whole site, and of each topic, pillar and organisation."""

from site_plugins.plugins.capability import Capability


class TimelinePlugin(Capability):
    pass
