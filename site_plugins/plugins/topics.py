"""`jdm/topics`: the topic index, and on each topic page everything that carries the topic."""

from site_plugins.plugins.capability import Capability


class TopicsPlugin(Capability):
    pass
