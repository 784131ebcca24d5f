"""`jdm/steps`: where each topic stands in the four steps of the method."""

from site_plugins.plugins.capability import Capability


class StepsPlugin(Capability):
    pass
