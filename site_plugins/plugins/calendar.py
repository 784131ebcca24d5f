"""`jdm/calendar`: meetings for the calendar on a phone, and the page that tells how."""

from site_plugins.plugins.capability import Capability, NamingConfig


class CalendarPlugin(Capability):
    config_class = NamingConfig
    config: NamingConfig
