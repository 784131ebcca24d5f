"""`jdm/big_five`: The Big Five with its matrix, and on each pillar everything that touches it."""

from site_plugins.plugins.capability import Capability


class BigFivePlugin(Capability):
    pass
