"""`jdm/reference`: what people look up: figures, words, help lines, fields, messages of `check`."""

from site_plugins.model.vocabulary import View
from site_plugins.plugins.view import Part, ViewPlugin, adds_part
from site_plugins.views.field_guide import FieldGuideView
from site_plugins.views.figures import FiguresView
from site_plugins.views.glossary import GlossaryView
from site_plugins.views.help_lines import HelpLinesView
from site_plugins.views.rule_help import RuleHelpView


class ReferencePlugin(ViewPlugin):
    pages = {
        View.FIGURES: Part("figures", FiguresView, FiguresView.overview),
        View.GLOSSARY: Part("glossary", GlossaryView, GlossaryView.overview),
        View.HELP_LINES: Part("help_lines", HelpLinesView, HelpLinesView.overview),
        View.FIELDS: Part("field_guide", FieldGuideView, FieldGuideView.overview),
        View.RULES: Part("rule_help", RuleHelpView, RuleHelpView.overview),
    }
    on_page_content = adds_part(order=20)
