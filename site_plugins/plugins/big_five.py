"""`jdm/big_five`: The Big Five with its matrix, and on each pillar everything that touches it."""

from site_plugins.model.pillar import Pillar
from site_plugins.model.vocabulary import View
from site_plugins.plugins.view import Part, ViewPlugin, adds_part
from site_plugins.views.big_five import BigFiveView


class BigFivePlugin(ViewPlugin):
    pages = {View.BIG_FIVE: Part("big_five", BigFiveView, BigFiveView.overview)}
    items = {Pillar: Part("pillar_items", BigFiveView, BigFiveView.items)}
    on_page_content = adds_part(order=30)
