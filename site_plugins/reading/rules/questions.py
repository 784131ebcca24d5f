"""JDM346 to JDM348: the questions of the speed date, which stand on cards."""

from site_plugins.reading.problem import Rule

_QUESTION = (
    "speeddatevragen:\n  - id: naam\n    vraag: Hoe heet je?\n    thema: kennismaken\n"
    "    niveau: licht\n  - id: dromen\n    vraag: {}\n    thema: kennismaken\n    niveau: dieper\n"
)
_PATH = "speeddatevragen.yml"

HEAVY_QUESTION = Rule(
    "JDM346",
    "Deze vraag gaat over iets zwaars",
    "Bij een speeddate ken je elkaar nog niet. Niemand hoeft daar te vertellen wat erg was. Zoekt "
    "iemand op dit woord? Dan toont de site hulplijnen.",
    "Vraag naar wat helpt of wat anders moet, en niet naar wat er gebeurde.",
    bad=_QUESTION.format("Waar ben jij bang voor?"),
    good=_QUESTION.format("Waar ben jij goed in?"),
    path=_PATH,
)
LONG_QUESTION = Rule(
    "JDM347",
    "Deze vraag past niet op een kaartje",
    "De letters op een kaartje zijn groot, want twee mensen lezen mee.",
    "Maak de vraag korter: hooguit 80 tekens, met een vraagteken aan het eind.",
    bad=_QUESTION.format("Vertel eens waar je van droomt"),
    good=_QUESTION.format("Waar droom jij van?"),
    path=_PATH,
)
SAME_QUESTION = Rule(
    "JDM348",
    "Deze vraag staat er al",
    "Dan liggen er twee dezelfde kaartjes op tafel.",
    "Haal een van de twee weg. Houd de id die bij een bijeenkomst staat.",
    bad=_QUESTION.format("hoe heet je?"),
    good=_QUESTION.format("Hoe noemen vrienden je?"),
    path=_PATH,
)
