"""JDM4xx: the text under the header."""

from site_plugins.reading.problem import GOOD, Rule

DEAD_LINK = Rule(
    "JDM401",
    "Deze link gaat nergens heen",
    "Wie erop klikt, komt op een foutpagina.",
    "Verwijs naar het bestand zelf, met de map en .md erbij: ../adviezen/naam.md",
    bad=GOOD + "Lees het [advies](../adviezen/kamer-advis.md).\n",
    good=GOOD + "Lees het [advies](../adviezen/kamer-advies.md).\n",
)
DEAD_ANCHOR = Rule(
    "JDM402",
    "Deze link wijst naar een plek die niet op de pagina staat",
    "Na het hekje (#) staat de naam van een kopje of een id. Die is er niet.",
    "Kijk hoe het kopje op de andere pagina heet, of haal alles vanaf het hekje weg.",
    bad=GOOD + "Lees het [advies](../adviezen/kamer-advies.md#balkon).\n",
    good=GOOD + "Lees het [advies](../adviezen/kamer-advies.md#eigen-kamer).\n",
)
DEAD_IMAGE = Rule(
    "JDM403",
    "Deze foto is er niet",
    "Op de plek van de foto zou een leeg vak komen.",
    "Zet de foto in de map afbeeldingen en verwijs ernaar: ../afbeeldingen/naam.jpg",
    bad=GOOD + "![Een kamer](../afbeeldingen/kamr.png)\n",
    good=GOOD + "![Een kamer](../afbeeldingen/kamer.png)\n",
)
NO_ALT_TEXT = Rule(
    "JDM404",
    "Bij deze foto staat niet wat erop te zien is",
    "Wie de foto niet kan zien, hoort dan niets.",
    "Beschrijf de foto kort tussen de vierkante haken: ![Een kamer met een bed](...)",
    bad=GOOD + "![](../afbeeldingen/kamer.png)\n",
    good=GOOD + "![Een kamer](../afbeeldingen/kamer.png)\n",
)
FOREIGN_IMAGE = Rule(
    "JDM405",
    "Deze foto staat op een andere site",
    "Dan weet die andere site wie onze pagina leest. Dat willen we niet.",
    "Zet de foto in de map afbeeldingen. Mag je de foto wel gebruiken?",
    bad=GOOD + "![Een kamer](https://example.org/kamer.png)\n",
    good=GOOD + "![Een kamer](../afbeeldingen/kamer.png)\n",
)
RUNS_CODE = Rule(
    "JDM406",
    "Hier staat code die in de browser van de lezer gaat werken",
    "Zulke code kan gegevens van lezers doorsturen. Daarom mag het niet op de site.",
    "Haal het weg. Gewone tekst, links, lijsten en foto's mogen wel.",
    bad=GOOD + "Klik [hier](javascript:alert(1)).\n",
    good=GOOD + "Klik [hier](https://example.org).\n",
)
UNKNOWN_HTML = Rule(
    "JDM407",
    "Dit stukje HTML gebruiken we niet",
    "De site haalt het weg. Dan ziet de pagina er anders uit dan je bedoelt.",
    "Schrijf gewone tekst. Dikke letters maak je met twee sterretjes: **dik**. Een nieuwe alinea "
    "maak je met een lege regel.",
    bad=GOOD + '<div class="groot">Een eigen plek.</div>\n',
    good=GOOD + "**Een eigen plek.**\n",
)
FOREIGN_SYNTAX = Rule(
    "JDM408",
    "Deze opmaak werkt hier niet",
    "De tekens komen dan letterlijk op de pagina.",
    "Gebruik een gewone alinea, een kopje of een lijst.",
    bad=GOOD + '!!! note "Let op"\n    Een eigen plek.\n',
    good=GOOD + "**Let op:** een eigen plek.\n",
)
HEADING_LEVEL = Rule(
    "JDM409",
    "Dit kopje slaat een stap over of is te groot",
    "De titel van de pagina is het grootste kopje. Daaronder komt ##, en daaronder ###. Wie met "
    "een schermlezer leest, raakt anders de weg kwijt.",
    "Begin in de tekst met twee hekjes (##), en ga steeds één stap kleiner.",
    bad=GOOD + "# Een eigen plek\n",
    good=GOOD + "## Een eigen plek\n",
)
BARE_ADDRESS = Rule(
    "JDM410",
    "Dit linkadres werkt niet op elke plek",
    "Een adres dat met een schuine streep begint, of zonder https://, gaat mis als de site verhuist. "
    "Dat geldt ook voor het hele adres van onze eigen site.",
    "Naar onze eigen pagina's: ../map/naam.md. Naar een andere site: het hele adres, met https://",
    bad=GOOD + "Lees het [advies](/adviezen/kamer-advies/).\n",
    good=GOOD + "Lees het [advies](../adviezen/kamer-advies.md).\n",
)
CONTACT_DETAIL = Rule(
    "JDM411",
    "Hier staat een e-mailadres of een telefoonnummer",
    "Het kan van een persoon zijn. Wat op de site staat, kan iedereen vinden en bewaren.",
    "Haal het weg. Is het van een organisatie? Maak er in de tekst onder het kopje een link van: "
    "[stuur een mail](mailto:info@voorbeeld.nl) of [bel](tel:0701234567)",
    bad=GOOD + "Mail naar piet@example.org.\n",
    good=GOOD + "[Stuur een mail](mailto:info@example.org).\n",
)
PERSONAL_DETAIL = Rule(
    "JDM481",
    "Hier staat iets dat alleen van één persoon is",
    "Met een geboortedatum, rekeningnummer of BSN kan een ander zich als die persoon voordoen.",
    "Haal het weg. Hoe oud iemand was, mag wel: een jongere van 17.",
    bad=GOOD + "Kim (geboren op 3 mei 2008) vertelde over haar kamer.\n",
    good=GOOD + "Een jongere van 17 vertelde over haar kamer.\n",
)
