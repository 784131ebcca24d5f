"""What all plugins share: each is a switch in mkdocs.yml, with its options.

What a capability adds to pages stands in composing.py, and its files in building.py. The order of
the plugins in mkdocs.yml changes nothing.
"""

from __future__ import annotations

from mkdocs.config import base
from mkdocs.config import config_options as c
from mkdocs.plugins import BasePlugin


class Capability(BasePlugin):
    """Does nothing by itself: `jdm/catalogue` asks which of these are on, with which options."""


class NamingConfig(base.Config):
    """`authority`: a domain name of ours. It is a part of the names of events and news, which must
    never change: also when the site moves, this stays as it is."""

    authority = c.Type(str, default="jongdoetmee.nl")
