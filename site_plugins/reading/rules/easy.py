"""JDM429 and on: the easy version of a page."""

from site_plugins.reading.problem import GOOD, Rule

_EASY = [
    "Je hebt een plek nodig om te wonen.",
    "Veel jongeren vinden geen kamer.",
    "Zij willen een eigen plek.",
    "De gemeente kan daarbij helpen.",
    "Vraag het aan je begeleider.",
]


def _with(*sentences: str) -> str:
    lines = "".join(f"  - zin: {sentence}\n" for sentence in sentences)
    return GOOD.replace("soort:", f"makkelijk:\n{lines}soort:", 1)


EASY_LENGTH = Rule(
    "JDM429",
    "Makkelijk lezen heeft vijf tot acht zinnen",
    "Minder zinnen zeggen te weinig. Meer zinnen zijn te veel voor wie lezen lastig vindt.",
    "Schrijf alleen wat een jongere echt moet weten.",
    bad=_with(*_EASY[:4]),
    good=_with(*_EASY),
)
EASY_LONG_SENTENCE = Rule(
    "JDM430",
    "Deze zin is te lang voor Makkelijk lezen",
    "Een zin van meer dan 12 woorden is voor veel lezers te moeilijk.",
    "Maak er twee zinnen van, of laat woorden weg.",
    bad=_with(
        *_EASY[:4], "Vraag aan je begeleider of die samen met jou een kamer wil zoeken in de stad."
    ),
    good=_with(*_EASY),
)
EASY_NO_SENTENCE = Rule(
    "JDM431",
    "Bij zin staat niet één zin",
    "Bij elke zin komt een eigen regel en een eigen tekening. Voorlezen gaat ook zin voor zin.",
    "Zet elke zin apart, en eindig met een punt of een vraagteken.",
    bad=_with(*_EASY[:4], "Vraag het aan je begeleider. Die helpt je."),
    good=_with(*_EASY, "Die helpt je."),
)
EASY_LONG_WORD = Rule(
    "JDM432",
    "Dit woord is te lang voor Makkelijk lezen",
    "Een woord van meer dan 14 letters is moeilijk te lezen.",
    "Kies een korter woord, of leg het uit met korte woorden.",
    bad=_with(*_EASY[:4], "Vraag het aan een ervaringsdeskundige."),
    good=_with(*_EASY[:4], "Vraag het aan iemand die het zelf meemaakte."),
)
