"""JDM2xx: the fields in the header, one by one."""

from site_plugins.reading.problem import GOOD, Rule

_MEETING = (
    "---\ntitel: Avond over wonen\nsamenvatting: We praatten over wonen.\n"
    "soort: eigen\n{}\nbronnen:\n  - jaarverslag\n---\n"
)
_PATH = "bijeenkomsten/avond-over-wonen.md"


def _meeting(lines: str) -> str:
    return _MEETING.format(lines)


UNKNOWN_KEY = Rule(
    "JDM201",
    "Dit veld kennen we niet",
    "Een veld met een tikfout zou ongemerkt van de site wegvallen.",
    "Kijk in de lijst met velden hoe het veld heet, of haal de regel weg.",
    bad=GOOD.replace("samenvatting:", "samenvating:").replace(
        "soort:", "samenvatting: Over een eigen plek.\nsoort:"
    ),
)
MISSING_KEY = Rule(
    "JDM202",
    "Een verplicht veld ontbreekt",
    "Zonder dit veld kan de site de pagina niet maken.",
    "Voeg het veld toe in het kopje.",
    bad=GOOD.replace("samenvatting: Over een eigen plek.\n", ""),
)
EMPTY_VALUE = Rule(
    "JDM203",
    "Dit veld is leeg",
    "Een leeg veld laat een gat zien op de pagina.",
    "Vul het veld in, of haal de hele regel weg.",
    bad=GOOD.replace("Over een eigen plek.", ""),
)
NO_TEXT = Rule(
    "JDM204",
    "Hier hoort een gewone tekst",
    "In dit veld past maar één tekst. Een lijst of een groepje velden past er niet in.",
    "Schrijf de tekst op dezelfde regel als de naam van het veld.",
    bad=GOOD.replace("Over een eigen plek.", "\n  - Over een eigen plek."),
)
NO_LIST = Rule(
    "JDM205",
    "Hier hoort een lijst",
    "In dit veld kunnen meer dingen staan. Daarom is het altijd een lijst, ook met één ding erin.",
    "Zet elk ding op een eigen regel, met een streepje en een spatie ervoor.",
    bad=GOOD.replace("soort:", "ook_bekend_als: huis, kamer\nsoort:"),
    good=GOOD.replace("soort:", "ook_bekend_als:\n  - huis\n  - kamer\nsoort:"),
)
NO_GROUP = Rule(
    "JDM206",
    "Hier hoort een groepje velden",
    "Dit veld bestaat uit kleinere velden, elk met een eigen naam.",
    "Zet de kleinere velden eronder, elk op een eigen regel, twee spaties naar rechts.",
    bad=_meeting("datum: 2019\nopbrengsten:\n  - een advies"),
    good=_meeting(
        "datum: 2019\nopbrengsten:\n  - id: een-advies\n    soort: advies\n    tekst: Een advies."
    ),
    path=_PATH,
)
NOT_IN_VOCABULARY = Rule(
    "JDM207",
    "Dit woord staat niet in de lijst",
    "Voor dit veld zijn er vaste woorden. Zo betekent een woord op elke pagina hetzelfde.",
    "Kies een van de vaste woorden.",
    bad=GOOD.replace("soort: verder", "soort: verdr"),
)
NO_YES_NO = Rule(
    "JDM208",
    "Hier hoort ja of nee",
    "De site kent in dit veld alleen de woorden ja en nee.",
    "Schrijf ja of nee.",
    bad=GOOD.replace("soort:", "concept: no\nsoort:"),
    good=GOOD.replace("soort:", "concept: nee\nsoort:"),
)
NO_DATE = Rule(
    "JDM209",
    "Deze datum is niet goed geschreven",
    "Met een vaste schrijfwijze kan de site data op volgorde zetten. Weet je alleen het jaar of de "
    "maand? Dat mag ook.",
    "Schrijf jaar-maand-dag: 2019-11-20. Of 2019-11, 2019, 2019~ (ongeveer), 2018/2019, ../2019 (toen of "
    "eerder) of onbekend.",
    bad=_meeting("datum: 20-11-2019"),
    good=_meeting("datum: 2019-11-20"),
    path=_PATH,
)
DATE_DOES_NOT_EXIST = Rule(
    "JDM210",
    "Deze datum bestaat niet",
    "Deze dag staat niet in de kalender.",
    "Kijk de datum na. Schrijf eerst het jaar, dan de maand, dan de dag: 2019-11-20",
    bad=_meeting("datum: 2019-02-30"),
    good=_meeting("datum: 2019-02-28"),
    path=_PATH,
)
INTERVAL_ORDER = Rule(
    "JDM211",
    "Deze periode eindigt voordat zij begint",
    "Een periode schrijf je als begin, schuine streep, einde.",
    "Zet het begin voor de schuine streep en het einde erachter: 2018/2019",
    bad=_meeting("datum: 2019/2018"),
    good=_meeting("datum: 2018/2019"),
    path=_PATH,
)
NO_TIME = Rule(
    "JDM212",
    "Deze tijd is niet goed geschreven",
    "Met een vaste schrijfwijze komt de tijd goed in de agenda.",
    "Schrijf uren, dubbele punt, minuten: 19:30",
    bad=_meeting("datum: 2019-11-20\nbegin: 19u30"),
    good=_meeting("datum: 2019-11-20\nbegin: 19:30"),
    path=_PATH,
)
NO_NUMBER = Rule(
    "JDM213",
    "Dit getal is niet goed geschreven",
    "De site leest getallen zoals we ze in Nederland schrijven: 1.179 en 24,5.",
    "Schrijf alleen het getal, zoals 1.179 of 24,5. Woorden en tekens horen in een ander veld.",
    bad=GOOD.replace("soort: verder", "soort: kern\nnummer: zes"),
    good=GOOD.replace("soort: verder", "soort: kern\nnummer: 6"),
)
NO_WEB_ADDRESS = Rule(
    "JDM214",
    "Dit is geen volledig webadres",
    "Zonder https:// ervoor zoekt de site het adres op de eigen site, en dan werkt de link niet.",
    "Kopieer het hele adres uit de balk van je browser. Het begint met https://",
    bad="---\ntitel: Jaarverslag\nsamenvatting: Het verslag van een jaar.\nsoort: rapport\n"
    "uitgever: JSO\ndatum: 2020\nurl: www.jso.nl\n---\n",
    good="---\ntitel: Jaarverslag\nsamenvatting: Het verslag van een jaar.\nsoort: rapport\n"
    "uitgever: JSO\ndatum: 2020\nurl: https://www.jso.nl\n---\n",
    path="bronnen/verslag.md",
)
NO_ANCHOR = Rule(
    "JDM215",
    "Deze id werkt niet",
    "Met een id kan iemand naar precies deze regel linken. In zo'n link passen geen spaties of hoofdletters.",
    "Gebruik kleine letters, cijfers en streepjes, en begin met een letter: vast-meldpunt",
    bad=_meeting(
        "datum: 2019\nopbrengsten:\n  - id: Een advies\n    soort: advies\n    tekst: Een advies."
    ),
    good=_meeting(
        "datum: 2019\nopbrengsten:\n  - id: een-advies\n    soort: advies\n    tekst: Een advies."
    ),
    path=_PATH,
)
NO_SLUG_VALUE = Rule(
    "JDM216",
    "Dit is geen naam van een bestand",
    "Naar een andere pagina verwijs je met de bestandsnaam, zonder .md. Zo'n naam heeft alleen kleine "
    "letters, cijfers en streepjes.",
    "Neem de naam van het bestand over, zonder .md en zonder map ervoor.",
    bad=GOOD.replace("soort:", "organisaties:\n  - Gemeente Delft\nsoort:"),
    good=GOOD.replace("soort:", "organisaties:\n  - delft\nsoort:"),
)
NO_FULL_REFERENCE = Rule(
    "JDM217",
    "Hier hoort de map bij de naam",
    "Dit veld mag naar elk soort pagina verwijzen. Daarom wil de site ook de map weten.",
    "Schrijf map/naam, bijvoorbeeld: bijeenkomsten/naam-van-het-bestand",
    bad="---\ntitel: Advies\nsamenvatting: Een advies.\nsoort: advies\ndatum: 2020\nvan:\n"
    "  - jongerenraad\nbronnen:\n  - jaarverslag\nkomt_uit:\n  - kamers-2019\n---\n",
    good="---\ntitel: Advies\nsamenvatting: Een advies.\nsoort: advies\ndatum: 2020\nvan:\n"
    "  - jongerenraad\nbronnen:\n  - jaarverslag\nkomt_uit:\n  - bijeenkomsten/kamers-2019\n---\n",
    path="adviezen/nieuw-advies.md",
)
NO_YIELD_REFERENCE = Rule(
    "JDM218",
    "Hier hoort een bijeenkomst met een opbrengst",
    "Een terugblik gaat over één opbrengst van één bijeenkomst. De site wil allebei weten.",
    "Open de bijeenkomst en kijk welke id bij de opbrengst staat. Schrijf dan: naam-van-het-bestand#id",
    bad=_meeting("datum: 2020\nterugblik:\n  - opbrengst: kamers-2019\n    stand: gedaan"),
    good=_meeting(
        "datum: 2020\nterugblik:\n  - opbrengst: kamers-2019#eigen-kamer\n    stand: gedaan"
    ),
    path=_PATH,
)
NO_FORMER_ADDRESS = Rule(
    "JDM219",
    "Dit oude adres is niet goed geschreven",
    "Wie het oude adres opent, gaat vanzelf naar de nieuwe pagina. Dat werkt alleen met het precieze adres.",
    "Schrijf het adres zonder de naam van de site, met een schuine streep aan het eind: adviezen/oude-naam/",
    bad=GOOD.replace("soort:", "voorheen:\n  - /onderwerpen/huis\nsoort:"),
    good=GOOD.replace("soort:", "voorheen:\n  - onderwerpen/huis/\nsoort:"),
)
NOT_VALID = Rule(
    "JDM220",
    "Deze lijst is leeg",
    "Zonder dit veld kan de site de pagina niet maken.",
    "Zet er minstens één ding in, op een eigen regel met een streepje en een spatie ervoor.",
    bad="---\ntitel: Advies\nsamenvatting: Een advies.\nsoort: advies\ndatum: 2020\nvan: []\n"
    "bronnen:\n  - jaarverslag\n---\n",
    good="---\ntitel: Advies\nsamenvatting: Een advies.\nsoort: advies\ndatum: 2020\nvan:\n"
    "  - jongerenraad\nbronnen:\n  - jaarverslag\n---\n",
    path="adviezen/nieuw-advies.md",
)
TITLE_TOO_LONG = Rule(
    "JDM221",
    "Deze titel is te lang",
    "De titel staat ook in lijsten, bij zoeken en op een telefoon. Een lange titel leest niemand uit.",
    "Houd de titel korter dan 100 tekens. De rest past in de samenvatting.",
    bad=GOOD.replace("titel: Wonen", f"titel: {'Wonen en geld en school en werk en ' * 3}meer"),
)
