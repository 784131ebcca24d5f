"""`jdm/terms`: hard words explained where they first stand on a page, the introduction too."""

from site_plugins.plugins.capability import Capability


class TermsPlugin(Capability):
    pass
