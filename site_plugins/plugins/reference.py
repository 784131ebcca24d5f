"""`jdm/reference`: what people look up: figures, words, help lines, contact, messages."""

from site_plugins.plugins.capability import Capability


class ReferencePlugin(Capability):
    pass
