"""`jdm/hosting`: what the places that serve the site want to find in it.

`_headers` has the security headers. `.nojekyll` tells GitHub Pages, when the site is put on a
branch, to publish it as it is, also files whose name starts with `_`.
"""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority

from site_plugins.exports.headers import headers_file

HEADERS_FILE = "_headers"
NO_JEKYLL = ".nojekyll"


class HostingPlugin(BasePlugin):
    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Last of all: the headers are for each name that the site has in its root."""
        site = Path(config.site_dir)
        names = [f"{path.name}/" if path.is_dir() else path.name for path in site.iterdir()]
        headers = headers_file(name for name in names if name not in (HEADERS_FILE, NO_JEKYLL))
        (site / HEADERS_FILE).write_text(headers, encoding="utf-8", newline="\n")
        (site / NO_JEKYLL).write_text("", encoding="utf-8")
