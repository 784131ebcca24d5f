"""JDM325 and on: what people count on: the day and the place of a meeting."""

from site_plugins.reading.problem import Rule, Severity

_PATH = "bijeenkomsten/avond-over-wonen.md"
_MEETING = (
    "---\ntitel: Avond over wonen\nsamenvatting: We praatten over wonen.\nsoort: eigen\n{}"
    "bronnen:\n  - jaarverslag\n---\n"
)

MOVED_IN_SILENCE = Rule(
    "JDM325",
    "Dit kennen anderen al, en het is hier anders",
    "Mensen hebben de dag van een bijeenkomst in hun agenda.",
    "Is een bijeenkomst verplaatst? Zet bij wijzigingen de dag van vandaag en wat er anders is, en de "
    "oude dag bij verplaatst_van.",
    bad="",  # tests/unit/test_moved_meetings.py: it takes the texts as they were
    severity=Severity.WARNING,
)
NO_SUCH_HOUR = Rule(
    "JDM326",
    "Dit uur is er niet",
    "In de nacht dat de zomertijd begint, gaat de klok van 2 naar 3 uur.",
    "Kijk de datum en het uur na.",
    bad=_MEETING.format("datum: 2024-03-30\nbegin: 22:00\neinde: 02:30\n"),
    good=_MEETING.format("datum: 2024-03-30\nbegin: 22:00\neinde: 03:30\n"),
    path=_PATH,
)
ONLINE_AS_PLACE = Rule(
    "JDM327",
    "Online is geen plek",
    "Agenda's en zoekmachines sturen mensen naar wat er bij locatie staat.",
    "Zet het webadres bij online. Bij locatie komt alleen een plek waar mensen heen kunnen. Is er nog "
    "geen webadres? Haal locatie weg en schrijf online: volgt.",
    bad=_MEETING.format("datum: 2024-03-30\nlocatie: Online via Teams\n"),
    good=_MEETING.format("datum: 2024-03-30\nonline: https://www.example.nl/meedoen\n"),
    path=_PATH,
)
