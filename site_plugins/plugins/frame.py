"""`jdm/frame`: of Material, only what our pages can match of its style sheet is published.

The page frame is our own. Material's scripts, search workers, icons and fonts are left out: no
page asks for them.
"""

from typing import Literal, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from site_plugins.exports.headers import POLICY, policy_text
from site_plugins.model.made import ASSETS
from site_plugins.model.vocabulary import Sensitivity
from site_plugins.plugins.catalogue import catalogue_plugin
from site_plugins.styles import pruned
from site_plugins.views.help_lines import HelpLinesView

_URGENT = 3  # the first help lines in content/hulplijnen.yml for who is in need
_STYLES = f"{ASSETS}stylesheets/main."
# The only class of Material's that our templates use: its look of text.
_THEIR_CLASSES = frozenset({"md-typeset"})


class FramePlugin(BasePlugin):
    def __init__(self) -> None:
        self._policy = POLICY

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """The live preview writes a script in each page that loads it anew: there it may run.

        MkDocs may start one plugin for several commands in turn, so a build undoes it.
        """
        preview = {"script-src": f"{POLICY['script-src']} 'unsafe-inline'"}
        self._policy = {**POLICY, **(preview if command == "serve" else {})}

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Raises PluginError without the catalogue: the frame shows what it knows of a page."""
        catalogue_plugin(config)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        for file in list(files):
            if file.src_dir in config.theme.dirs and not _is_published(file, config):
                files.remove(file)
        styles = [file for file in files if _is_style(file.src_uri)]
        if len(styles) != 1:
            raise PluginError("Material's style sheet has another name now: see plugins/frame.py")
        self._style = styles[0].url
        beside = "".join(file.content_string for file in files.css_files() if file not in styles)
        content = pruned(styles[0].content_string, _THEIR_CLASSES, beside=beside)
        files.remove(styles[0])
        files.append(File.generated(config, styles[0].src_uri, content=content))
        return files

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        return self._framed(context, config)

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        return self._framed(context, config)

    def _framed(self, context: TemplateContext, config: MkDocsConfig) -> TemplateContext:
        """What the frame of every page shows, 404 too; `urgent` are the help lines at its end."""
        help_lines = catalogue_plugin(config).view(HelpLinesView)
        own = {
            "theme_style": self._style,
            "policy": policy_text(self._policy),
            "urgent": help_lines.beside([Sensitivity.SUICIDE])[:_URGENT],
        }
        return cast(TemplateContext, {**context, **own})


def _is_published(file: File, config: MkDocsConfig) -> bool:
    """Whether a file of a theme is: of our own all assets, of Material its style sheet."""
    if file.src_dir == config.theme.custom_dir:
        return file.src_uri.startswith(ASSETS)
    return _is_style(file.src_uri)


def _is_style(path: str) -> bool:
    """The name holds a hash, which changes with every version of Material."""
    return path.startswith(_STYLES) and path.endswith(".css")
