"""`jdm/redirects`: a former address (`voorheen`) leads to the page that replaced it."""

from site_plugins.plugins.capability import Capability


class RedirectsPlugin(Capability):
    pass
