"""`jdm/redirects`: a former address (`voorheen`) leads to the page that replaced it."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files

from site_plugins.exports.redirects import redirects
from site_plugins.plugins.catalogue import catalogue_plugin


class RedirectsPlugin(BasePlugin):
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        plugin = catalogue_plugin(config)
        for redirect in redirects(plugin.catalogue):
            html = plugin.renderer.render("redirect.html", redirect.address, redirect=redirect)
            files.append(File.generated(config, f"{redirect.address}index.html", content=html))
        return files
