"""`jdm/structured_data`: JSON-LD, Open Graph and the sitemap, for search engines and previews."""

from site_plugins.plugins.capability import Capability


class StructuredDataPlugin(Capability):
    pass
