"""`jdm/reference`: what people look up: figures, words, help lines, fields, messages of `check`."""

from site_plugins.plugins.capability import Capability


class ReferencePlugin(Capability):
    pass
