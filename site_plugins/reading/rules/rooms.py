"""JDM352 to JDM354: an evening on which everybody can be where the programme says."""

from site_plugins.reading.problem import Rule

_WORKSHOP = (
    "---\ntitel: Schilderen\nsamenvatting: We schilderden een kamer.\n"
    "bronnen:\n  - jaarverslag\nbijeenkomst: kamers-2019\nronde: {}\n{}---\n"
)
_PATH = "workshops/schilderen.md"
_LEADER = "ruimte: zolder\nbegeleiders:\n  - rol: jongerenwerker 1\n"

LEADER_TWICE = Rule(
    "JDM352",
    "Deze begeleider is op twee plekken tegelijk",
    "Niemand kan in dezelfde tijd bij twee workshops zijn.",
    "Kies een andere ronde of een andere begeleider. Zijn het twee mensen met dezelfde rol? Zet er "
    "dan een nummer achter: jongerenwerker 1 en jongerenwerker 2.",
    bad=_WORKSHOP.format(1, _LEADER),
    good=_WORKSHOP.format(2, _LEADER),
    path=_PATH,
)
ROOM_TOO_SMALL = Rule(
    "JDM353",
    "Er zijn meer mensen dan er in de ruimte mogen",
    "Een te volle ruimte is niet veilig, en niet iedereen kan meedoen.",
    "Kies een grotere ruimte, of laat minder mensen meedoen.",
    bad=_WORKSHOP.format(2, "ruimte: zolder\nmensen: 12\n"),
    good=_WORKSHOP.format(2, "ruimte: zolder\nmensen: 8\n"),
    path=_PATH,
)
ROOM_TAKEN = Rule(
    "JDM354",
    "In deze ruimte is dan al een andere workshop",
    "Twee groepen in een ruimte storen elkaar.",
    "Kies een andere ruimte of een andere ronde.",
    bad=_WORKSHOP.format(1, "ruimte: keuken\n"),
    good=_WORKSHOP.format(1, "ruimte: zolder\n"),
    path=_PATH,
)
