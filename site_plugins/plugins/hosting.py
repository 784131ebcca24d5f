"""`jdm/hosting`: what the places that serve the site want to find in it.

`_headers` has the security headers. `.nojekyll` tells GitHub Pages, when the site is put on a
branch, to publish it as it is, also files whose name starts with `_`.
"""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel

from site_plugins.exports.headers import headers_file


class HostingPlugin(BasePlugin):
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        for name, content in (("_headers", headers_file()), (".nojekyll", "")):
            # MkDocs leaves out names that start with a dot, unless told otherwise.
            file = File.generated(config, name, content=content, inclusion=InclusionLevel.INCLUDED)
            files.append(file)
        return files
