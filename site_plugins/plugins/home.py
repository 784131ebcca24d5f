"""`jdm/home`: what is new and where to begin, and how a meeting usually goes."""

from site_plugins.plugins.capability import Capability


class HomePlugin(Capability):
    pass
