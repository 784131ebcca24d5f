"""`jdm/follow_up`: all advice with its state, and what was asked of each organisation."""

from site_plugins.model.organisation import Organisation
from site_plugins.model.vocabulary import View
from site_plugins.plugins.view import Part, ViewPlugin, adds_part
from site_plugins.views.follow_up import FollowUpView


class FollowUpPlugin(ViewPlugin):
    pages = {View.ADVICE: Part("follow_up", FollowUpView, FollowUpView.overview)}
    items = {Organisation: Part("asked", FollowUpView, FollowUpView.of_organisation)}
    on_page_content = adds_part(order=20)
