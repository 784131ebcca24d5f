"""JDM42x: markup that a reader would see as signs, or not at all."""

from site_plugins.reading.problem import GOOD, Rule

LITERAL_SIGN = Rule(
    "JDM421",
    "Deze opmaak is geen opmaak geworden",
    "De tekens komen dan letterlijk op de pagina.",
    "Kijk of er een spatie, een haakje of een sterretje te veel of te weinig staat.",
    bad=GOOD + "Dit is **heel belangrijk **voor ons.\n",
    good=GOOD + "Dit is **heel belangrijk** voor ons.\n",
)
INDENTED = Rule(
    "JDM422",
    "Deze tekst springt te ver in",
    "Tekst met vier spaties of een tab ervoor is code. De regels lopen dan van het scherm af.",
    "Haal de spaties aan het begin van de regel weg.",
    bad=GOOD + "    Een eigen plek.\n",
    good=GOOD + "Een eigen plek.\n",
)
UNDERLINED = Rule(
    "JDM423",
    "Deze regel wordt een kopje",
    "Streepjes direct onder een regel maken er een kopje van.",
    "Zet een lege regel boven de streepjes.",
    bad=GOOD + "Een eigen plek is belangrijk.\n---\n",
    good=GOOD + "Een eigen plek is belangrijk.\n\n---\n",
)
YEAR_AS_LIST = Rule(
    "JDM424",
    "Dit getal wordt het nummer van een lijst",
    "Een regel die begint met een getal en een punt, is een lijst. Het jaartal valt dan weg.",
    "Zet een \\ voor de punt, of begin de zin met een woord.",
    bad=GOOD + "2019. Dat was een mooi jaar.\n",
    good=GOOD + "In 2019. Dat was een mooi jaar.\n",
)
TOO_MANY_CELLS = Rule(
    "JDM425",
    "Deze rij heeft te veel vakken",
    "Wat in een vak te veel staat, komt niet op de pagina.",
    "Geef de kop van de tabel net zo veel vakken, of haal een vak weg.",
    bad=GOOD + "| Wie | Wat |\n|---|---|\n| Delft | ja | en de rest |\n",
    good=GOOD + "| Wie | Wat | Meer |\n|---|---|---|\n| Delft | ja | en de rest |\n",
)
NO_WORDS = Rule(
    "JDM427",
    "Hier ontbreken woorden",
    "Een link of kopje zonder woorden kan niemand lezen of aanklikken.",
    "Schrijf er woorden bij, of haal het weg.",
    bad=GOOD + "Lees [](https://example.org).\n",
    good=GOOD + "Lees [het advies](https://example.org).\n",
)
STRANGE_LETTER = Rule(
    "JDM428",
    "Deze letter typt niemand",
    "Hij komt vaak mee uit een pdf. Wie zoekt of laat voorlezen, vindt het woord dan niet.",
    "Typ de gewone letters.",
    bad=GOOD + "Een \ufb01ets.\n",
    good=GOOD + "Een fiets.\n",
)
