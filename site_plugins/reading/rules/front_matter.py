"""JDM1xx: the file as text, and its header (front matter)."""

from site_plugins.reading.problem import GOOD, Rule

_WHY_HEADER = (
    "Bovenaan elk bestand staat een kopje met velden, tussen twee regels met drie streepjes. "
    "Zonder dat kopje weet de site niet wat voor pagina dit is."
)
_WHY_YAML = "De site leest het kopje regel voor regel. Op deze plek raakt hij de draad kwijt."


def _topic(line: str, after: str = "") -> str:
    return f"---\ntitel: Wonen\n{line}\nsoort: verder\n---\n{after}"


NOT_UTF8 = Rule(
    "JDM101",
    "Dit bestand is niet opgeslagen als UTF-8",
    "Letters met een accent (é, ë) en emoji komen anders verkeerd op de site.",
    "Open het bestand in je tekstprogramma en kies Opslaan als, met codering UTF-8.",
    bad=GOOD.replace("eigen", "één").encode("cp1252"),
    good=GOOD.replace("eigen", "één"),
)
CONTROL_CHARACTER = Rule(
    "JDM102",
    "Hier staat een onzichtbaar teken",
    "Zulke tekens komen mee als je tekst plakt uit een ander programma. De site leest er iets anders door.",
    "Haal de regel weg en typ hem opnieuw.",
    bad=_topic("samenvatting: Over een\u200b eigen plek."),
)
MERGE_CONFLICT = Rule(
    "JDM103",
    "Twee versies staan door elkaar",
    "Iemand anders veranderde dezelfde regels. GitHub zette beide versies onder elkaar.",
    "Kies welke regels goed zijn. Haal de andere weg, en ook de regels met <<<<<<<, ======= en >>>>>>>.",
    bad="---\ntitel: Wonen\n<<<<<<< HEAD\nsamenvatting: Over een plek.\n=======\n"
    "samenvatting: Over een eigen plek.\n>>>>>>> main\nsoort: verder\n---\n",
)
EMPTY_FILE = Rule(
    "JDM104",
    "Dit bestand is leeg",
    _WHY_HEADER,
    "Vul het bestand of haal het weg.",
    bad="\n",
)
NO_HEADER = Rule(
    "JDM105",
    "De eerste drie streepjes ontbreken",
    _WHY_HEADER,
    "Zet op regel 1 precies drie streepjes: ---",
    bad=GOOD.removeprefix("---\n"),
)
HEADER_NOT_FIRST = Rule(
    "JDM106",
    "Het kopje begint niet helemaal bovenaan",
    _WHY_HEADER,
    "Haal weg wat vóór de drie streepjes staat. Die moeten op regel 1 staan, zonder spatie ervoor.",
    bad="\n" + GOOD,
)
WRONG_BORDER = Rule(
    "JDM107",
    "Dit zijn geen drie gewone streepjes",
    "Het kopje begint en eindigt met precies drie gewone streepjes. Sommige programma's maken er "
    "een lange streep van.",
    "Typ hier precies drie streepjes: ---",
    bad=GOOD.replace("---\n", "\u2014\n", 1),
)
HEADER_NOT_CLOSED = Rule(
    "JDM108",
    "De laatste drie streepjes ontbreken",
    "Zonder die regel weet de site niet waar het kopje ophoudt en de tekst begint.",
    "Zet onder het laatste veld een regel met precies drie streepjes: ---",
    bad=GOOD.removesuffix("---\n"),
)
EMPTY_HEADER = Rule(
    "JDM109",
    "Het kopje is leeg",
    _WHY_HEADER,
    "Zet tussen de streepjes ten minste titel en samenvatting.",
    bad="---\n---\nTekst.\n",
)
TAB = Rule(
    "JDM110",
    "Hier staat een tab",
    "Een tab ziet er overal anders uit. In het kopje mogen alleen spaties staan.",
    "Haal de tab weg. Typ spaties: twee spaties voor elke stap naar rechts.",
    bad=_topic("samenvatting:\tOver een eigen plek."),
)
COLON_IN_VALUE = Rule(
    "JDM111",
    "Er staat een dubbele punt in de tekst",
    "Na een dubbele punt verwacht de site een waarde. Een tweede dubbele punt maakt het onduidelijk.",
    'Zet de hele tekst tussen aanhalingstekens: titel: "Wonen: hoe doe je dat?"',
    bad=_topic("samenvatting: Wonen: hoe doe je dat?"),
    good=_topic('samenvatting: "Wonen: hoe doe je dat?"'),
)
SMART_QUOTES = Rule(
    "JDM112",
    "Hier staan schuine aanhalingstekens om een tekst",
    "De site kent alleen rechte aanhalingstekens. Schuine komen als gewone letters op de pagina.",
    'Vervang ze door rechte aanhalingstekens: "',
    bad=_topic("samenvatting: \u201cOver een eigen plek.\u201d"),
    good=_topic('samenvatting: "Over een eigen plek."'),
)
DUPLICATE_KEY = Rule(
    "JDM113",
    "Dit veld staat er twee keer",
    "De site weet niet welke van de twee waar is.",
    "Haal een van de twee regels weg.",
    bad=_topic("samenvatting: Over een plek.\nsamenvatting: Over een eigen plek."),
)
INDENTATION = Rule(
    "JDM114",
    "Het inspringen klopt niet",
    "Aan het begin van een regel ziet de site wat bij elkaar hoort.",
    "Zet velden die bij elkaar horen precies recht onder elkaar.",
    bad=_topic("  samenvatting: Over een eigen plek."),
)
GLUED_LINE = Rule(
    "JDM115",
    "Deze regel plakt aan de vorige vast",
    "De regel begint iets naar rechts. Daardoor leest de site hem als een deel van de regel erboven.",
    "Zet de regel recht onder de vorige.",
    bad=_topic("samenvatting: Over een eigen plek.\nook_bekend_als:\n  - huis\n    - kamer"),
    good=_topic("samenvatting: Over een eigen plek.\nook_bekend_als:\n  - huis\n  - kamer"),
)
DASH_WITHOUT_SPACE = Rule(
    "JDM116",
    "De spatie na het streepje ontbreekt",
    "Een lijst maak je met een streepje, een spatie en dan de tekst.",
    "Zet een spatie na het streepje: - wonen",
    bad=_topic("samenvatting: Over een eigen plek.\nook_bekend_als:\n  -huis\n  -kamer"),
    good=_topic("samenvatting: Over een eigen plek.\nook_bekend_als:\n  - huis\n  - kamer"),
)
WRONG_LIST_MARK = Rule(
    "JDM117",
    "Een lijst maak je met streepjes",
    "Een rondje of sterretje aan het begin van een regel betekent hier iets anders.",
    "Begin elke regel van de lijst met een streepje en een spatie: - wonen",
    bad=_topic("samenvatting: Over een eigen plek.\nook_bekend_als:\n  * huis\n  * kamer"),
    good=_topic("samenvatting: Over een eigen plek.\nook_bekend_als:\n  - huis\n  - kamer"),
)
SPECIAL_START = Rule(
    "JDM118",
    "De tekst begint met een bijzonder teken",
    "Tekens als @ % & * ! [ { hebben in het kopje een eigen betekenis. Aan het begin van een tekst "
    "leest de site ze verkeerd.",
    'Zet de hele tekst tussen aanhalingstekens: "@naam"',
    bad=_topic("samenvatting: @wonen is een eigen plek."),
    good=_topic('samenvatting: "@wonen is een eigen plek."'),
)
HASH_IN_VALUE = Rule(
    "JDM119",
    "Alles na dit hekje valt weg",
    "Een hekje (#) na een spatie betekent: de rest van de regel is een opmerking. Die komt niet op de site.",
    "Zet de hele tekst tussen aanhalingstekens. Of zet je opmerking op een eigen regel.",
    bad=_topic("samenvatting: Wonen is onderwerp #6."),
    good=_topic('samenvatting: "Wonen is onderwerp #6."'),
)
QUOTES_HALFWAY = Rule(
    "JDM120",
    "Er staat nog tekst na het aanhalingsteken",
    "Begint een tekst met een aanhalingsteken, dan eindigt hij ook bij het volgende.",
    "Zet de hele tekst tussen aanhalingstekens. Gebruik binnenin het andere soort: "
    "\"Het 'eigen huis' en meer\"",
    bad=_topic('samenvatting: "Wonen" en meer.'),
    good=_topic("samenvatting: \"'Wonen' en meer.\""),
)
QUOTE_NOT_CLOSED = Rule(
    "JDM121",
    "Het aanhalingsteken wordt nergens gesloten",
    "Een tekst die begint met een aanhalingsteken loopt door tot het volgende. Hier komt er geen.",
    "Zet aan het eind van de tekst hetzelfde aanhalingsteken. Begint je tekst met een apostrof, "
    "zoals bij 's avonds? Zet dan alles tussen dubbele aanhalingstekens: \"'s avonds\"",
    bad=_topic("samenvatting: 's Avonds een eigen plek."),
    good=_topic('samenvatting: "\'s Avonds een eigen plek."'),
)
BACKSLASH = Rule(
    "JDM122",
    "Hier staat een schuine streep die de site niet begrijpt",
    "Tussen dubbele aanhalingstekens heeft een schuine streep naar achteren (\\) een eigen betekenis.",
    "Gebruik een gewone schuine streep (/), of zet de tekst tussen enkele aanhalingstekens.",
    bad=_topic('samenvatting: "Wonen\\school en werk."'),
    good=_topic('samenvatting: "Wonen/school en werk."'),
)
NO_SPACE_AFTER_COLON = Rule(
    "JDM123",
    "De spatie na de dubbele punt ontbreekt",
    "Een veld schrijf je als naam, dubbele punt, spatie, waarde.",
    "Zet een spatie na de dubbele punt: titel: Wonen",
    bad=_topic("samenvatting:Over een eigen plek."),
)
NOT_A_FIELD = Rule(
    "JDM124",
    "Deze regel is geen veld",
    "In het kopje staat op elke regel een veld: naam, dubbele punt, spatie, waarde.",
    "Schrijf bijvoorbeeld: titel: Wonen",
    bad=_topic("samenvatting = Over een eigen plek."),
)
NOT_UNDERSTOOD = Rule(
    "JDM125",
    "De site begrijpt deze regel niet",
    _WHY_YAML,
    "Kijk goed naar deze regel en de regel erboven. Zet bij twijfel de tekst tussen aanhalingstekens.",
    bad=_topic("samenvatting: Over een eigen plek.\n%soort: huis"),
)
TOO_DEEP = Rule(
    "JDM126",
    "De velden staan te diep in elkaar",
    "Geen enkel veld van de site heeft zoveel lagen. Waarschijnlijk springt een regel te ver in.",
    "Zet de regels verder naar links.",
    bad=_topic("samenvatting: " + "[" * 20 + "x" + "]" * 20),
)
