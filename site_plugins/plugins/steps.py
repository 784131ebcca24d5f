"""`jdm/steps`: where each topic stands in the four steps of the method."""

from site_plugins.model.topic import Topic
from site_plugins.model.vocabulary import View
from site_plugins.plugins.view import Part, ViewPlugin, adds_part
from site_plugins.views.steps import StepsView


class StepsPlugin(ViewPlugin):
    pages = {View.STEPS: Part("steps", StepsView, StepsView.overview)}
    items = {Topic: Part("topic_steps", StepsView, StepsView.of_topic)}
    on_page_content = adds_part(order=20)
