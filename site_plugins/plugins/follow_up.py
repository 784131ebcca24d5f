"""`jdm/follow_up`: all advice with its state, and what was asked of each organisation."""

from site_plugins.plugins.capability import Capability


class FollowUpPlugin(Capability):
    pass
