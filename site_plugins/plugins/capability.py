"""What all plugins share: each is a switch in mkdocs.yml, with its options.

Those without options are this very class: a line in pyproject.toml tells what each is for. What a
capability adds to pages stands in page_parts.py, and its files in building.py. The order of the
plugins in mkdocs.yml changes nothing.
"""

from __future__ import annotations

from mkdocs.plugins import BasePlugin


class Capability(BasePlugin):
    """Does nothing by itself: `jdm/catalogue` asks which of these are on, with which options."""
