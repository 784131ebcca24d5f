"""`jdm/calendar`: meetings for the calendar on a phone, and the page that tells how."""

from site_plugins.plugins.capability import Capability


class CalendarPlugin(Capability):
    pass
