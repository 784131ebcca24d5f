"""`jdm/timeline`: the timeline of the whole site, and of each topic, pillar and organisation."""

from site_plugins.model.organisation import Organisation
from site_plugins.model.pillar import Pillar
from site_plugins.model.topic import Topic
from site_plugins.model.vocabulary import View
from site_plugins.plugins.view import Part, ViewPlugin, adds_part
from site_plugins.views.timeline import TimelineView

_OF_ITEM = Part("item_timeline", TimelineView, TimelineView.of_item)


class TimelinePlugin(ViewPlugin):
    pages = {View.TIMELINE: Part("timeline", TimelineView, TimelineView.of_site)}
    items = {Topic: _OF_ITEM, Pillar: _OF_ITEM, Organisation: _OF_ITEM}
    on_page_content = adds_part(order=50)
