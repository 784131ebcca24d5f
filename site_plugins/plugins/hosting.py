"""`jdm/hosting`: what hosts want to find in the site: `_headers`, `.nojekyll`."""

from site_plugins.plugins.capability import Capability


class HostingPlugin(Capability):
    pass
