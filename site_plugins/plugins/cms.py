"""`jdm/cms`: the editor at /beheer/, for who never saw git; see editor.py."""

from mkdocs.config import base
from mkdocs.config import config_options as c

from site_plugins.plugins.capability import Capability


class CmsConfig(base.Config):
    """`program`: the folder with the fetched editor, seen from mkdocs.yml."""

    program = c.Type(str, default=".tools/cms")


class CmsPlugin(Capability):
    config_class = CmsConfig
    config: CmsConfig
