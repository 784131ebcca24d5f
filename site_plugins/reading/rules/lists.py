"""JDM34x: lists that only mean something together with pages."""

from site_plugins.reading.problem import Rule

_STEP = "{{stap: Vraag om hulp., wie: Je mentor., vraag: Wie helpt mij?}}"
_QUESTION = (
    "  - pijler: {pillar}\n    vraag: Is dit geregeld?\n    ja_als: Kies ja als het klopt.\n"
    f"    bijna: {_STEP}\n    nee: {_STEP}\n"
    "    gevraagd: {asked}\n    bronnen: [jaarverslag]\n"
)


def _questions(*pillars: str, asked: str = "adviezen/kamer-advies#eigen-kamer") -> str:
    """The list, with a question for each of these pillars."""
    each = (_QUESTION.format(pillar=pillar, asked=asked) for pillar in pillars)
    return "mijn_big_five:\n" + "".join(each)


PILLAR_ASKED_TWICE = Rule(
    "JDM341",
    "Bij dit punt staat al een vraag",
    "Met deze lijst maakt een jongere een plan. Daarin hoort elk van de vijf punten één keer.",
    "Haal een van de twee vragen weg, of kies bij pijler een ander punt.",
    bad=_questions("dak", "dak"),
    good=_questions("dak", "school"),
    path="mijn_big_five.yml",
)
NOT_ASKED = Rule(
    "JDM342",
    "Dit is niet iets wat jongeren vroegen",
    "Een jongere moet kunnen lezen wat anderen vroegen, en wat ervan kwam.",
    "Verwijs naar een aanbeveling, als adviezen/naam#id. Of naar een doel, als doelen/naam.",
    bad=_questions("dak", asked="onderwerpen/kamers"),
    good=_questions("dak"),
    path="mijn_big_five.yml",
)
