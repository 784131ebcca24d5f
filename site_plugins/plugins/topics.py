"""`jdm/topics`: the topic index, and on each topic page everything that carries the topic."""

from site_plugins.model.topic import Topic
from site_plugins.model.vocabulary import View
from site_plugins.plugins.view import Part, ViewPlugin, adds_part
from site_plugins.views.topics import TopicsView


class TopicsPlugin(ViewPlugin):
    pages = {View.TOPICS: Part("topics", TopicsView, TopicsView.overview)}
    items = {Topic: Part("item_groups", TopicsView, TopicsView.items)}
    on_page_content = adds_part(order=30)
