"""JDM0xx: files, folders and addresses."""

from site_plugins.reading.problem import GOOD, Rule, Severity

FORMER = (
    "---\ntitel: Wonen\nsamenvatting: Over een eigen plek.\nsoort: verder\n"
    "voorheen:\n  - onderwerpen/een-eigen-plek/\n---\n"
)

UNKNOWN_FOLDER = Rule(
    "JDM001",
    "Deze map kennen we niet",
    "De map bepaalt wat voor pagina het is. Een bestand in een onbekende map komt nergens op de site.",
    "Zet het bestand in een bestaande map.",
    bad=GOOD,
    path="onderwerp/wonen.md",
    good_path="onderwerpen/wonen.md",
)
UNKNOWN_ENDING = Rule(
    "JDM002",
    "Dit soort bestand hoort hier niet",
    "De site leest pagina's die eindigen op .md, lijsten die eindigen op .yml en foto's in de map "
    "afbeeldingen. Een ander bestand zou ongemerkt wegvallen.",
    "Geef het bestand de goede naam of haal het weg.",
    bad=GOOD,
    path="onderwerpen/wonen.txt",
    good_path="onderwerpen/wonen.md",
)
NO_SLUG = Rule(
    "JDM003",
    "Deze bestandsnaam werkt niet als adres",
    "De bestandsnaam wordt het adres van de pagina. Spaties, hoofdletters en leestekens geven "
    "problemen in een adres.",
    "Gebruik alleen kleine letters, cijfers en streepjes.",
    bad=GOOD,
    path="onderwerpen/Een eigen plek.md",
    good_path="onderwerpen/een-eigen-plek.md",
)
SAME_ADDRESS = Rule(
    "JDM004",
    "Twee pagina's hebben hetzelfde adres",
    "Een adres kan maar één pagina laten zien.",
    "Geef een van de twee een andere bestandsnaam, of haal het oude adres weg bij voorheen.",
    bad="---\ntitel: Wonen\nsamenvatting: Over een eigen plek.\nsoort: verder\n"
    "voorheen:\n  - onderwerpen/geld/\n---\n",
    good=FORMER,
)
TOO_LARGE = Rule(
    "JDM005",
    "Dit bestand is te groot",
    "Een pagina van meer dan een half miljoen tekens kan niemand lezen. Waarschijnlijk staat er "
    "iets in dat hier niet hoort.",
    "Deel de tekst op in meer pagina's.",
    bad=GOOD + "x" * 500_001,
)
UNREADABLE = Rule(
    "JDM006",
    "Dit bestand kunnen we niet openen",
    "Zonder de inhoud kan de site de pagina niet maken.",
    "Is het een snelkoppeling? Zet dan het bestand zelf hier neer. Anders: kijk of je het mag lezen.",
    bad="",  # tests/unit/test_rules.py makes a link that leads nowhere
)
# The smallest JPEG, with a remark in it, and without.
_JPEG = (
    b"\xff\xd8",
    b"\xff\xfe\0\x0aGPS: 52.",
    b"\xff\xc0\0\x0b\x08\0\x01\0\x01\x01\x01\x11\0\xff\xda\0\x08\x01\x01\0\0\x3f\0\0\xff\xd9",
)
_PICTURE = _JPEG[0] + _JPEG[2]

PICTURE_TOO_LARGE = Rule(
    "JDM007",
    "Deze foto is te groot",
    "Wie met een telefoon kijkt, wacht lang en betaalt ervoor.",
    "Maak de foto kleiner dan 1 MB. Dat kan in elk fotoprogramma: kies Formaat wijzigen, en een "
    "breedte van 1600 pixels.",
    bad=b"x" * 1_000_001,
    good=_PICTURE,
    path="afbeeldingen/plek.jpg",
)
PICTURE_HOLDS_MORE = Rule(
    "JDM008",
    "In deze foto zit meer dan je ziet",
    "Een telefoon of programma slaat dat erbij op. Zo kan iemand een jongere vinden.",
    "Typ python3 scripts/website.py check --fix. Dan gaat het eruit, en het beeld blijft zoals het "
    "is. Lukt dat niet? Vraag het een beheerder.",
    bad=b"".join(_JPEG),
    good=_PICTURE,
    path="afbeeldingen/plek.jpg",
)
VANISHED = Rule(
    "JDM009",
    "Dit adres bestaat niet meer",
    "Mensen hebben een link naar deze pagina bewaard of gedeeld. Die moet blijven werken.",
    "Heet de pagina nu anders? Zet dan in het kopje van de nieuwe pagina bij voorheen het oude "
    "adres. Is de pagina weg? Zet het dan bij de pagina die er het meest op lijkt.",
    bad="",  # tests/unit/test_addresses.py: it takes the list of addresses
    good=FORMER,
)
MADE_ADDRESS = Rule(
    "JDM010",
    "Dit adres is al in gebruik",
    "Op dit adres zet de site iets dat ze zelf maakt, zoals de editor of de open data. "
    "Een pagina kan daar niet bij.",
    "Geef de pagina een andere bestandsnaam, of haal het oude adres weg bij voorheen.",
    bad=GOOD.replace("---\n", "---\nvoorheen:\n  - beheer/\n", 1),
    good=FORMER,
)
NO_CONTACT = Rule(
    "JDM011",
    "Niemand kan ons bereiken",
    "Op elke pagina staat dat lezers iets kunnen laten weten. Nu kan dat alleen via een jongerenraad.",
    "Vul in mkdocs.yml bij extra, contact in: een e-mailadres (email), het adres van een formulier "
    "(formulier) of een nummer (telefoon).",
    bad="",  # it is in mkdocs.yml; tests/unit/test_reachable.py
    severity=Severity.WARNING,
)

WRONG_FOLDER = Rule(
    "JDM012",
    "Dit bestand staat in de verkeerde map",
    "De map bepaalt welke velden er zijn. Deze velden horen bij een andere map.",
    "Zet het bestand in de map waar de velden bij horen.",
    bad="---\ntitel: Avond over wonen\nsamenvatting: We praatten over wonen.\n"
    "soort: eigen\ndatum: 2019-11-20\nbronnen:\n  - jaarverslag\n---\n",
    good="---\ntitel: Avond over wonen\nsamenvatting: We praatten over wonen.\n"
    "soort: eigen\ndatum: 2019-11-20\nbronnen:\n  - jaarverslag\n---\n",
    path="onderwerpen/avond-over-wonen.md",
    good_path="bijeenkomsten/avond-over-wonen.md",
)

NO_PICTURE = Rule(
    "JDM021",
    "Dit is geen foto, of een andere soort dan de naam zegt",
    "De lezer ziet dan een leeg vak.",
    "Open de foto in een fotoprogramma en kies Opslaan als. Kies JPEG of PNG. Lukt dat niet? Neem "
    "dan een andere foto.",
    bad=b"<html></html>",
    good=_PICTURE,
    path="afbeeldingen/plek.jpg",
)

_LISTED = """fotos:
  - bestand: kamer.png
    maker: de jongerenraad
    toestemming: foto-2025-01
    tot: 2035-12-31
  - bestand: gang.jpg
    maker: een begeleider
    toestemming: foto-2025-02
    tot: 2035
  - bestand: sleutel.webp
    maker: de jongerenraad
    toestemming: foto-2025-03
    tot: 2035-06
    minderjarigen: ja
    tweede_toestemming: voogd-2025-03
"""
NO_CONSENT = Rule(
    "JDM022",
    "Van deze foto staat nergens dat hij mag",
    "Zonder toestemming mag een foto niet op de site. Wie erop staat, moet ja hebben gezegd.",
    "Zet de foto in fotos.yml, met de maker, de toestemming en tot wanneer hij mag. Is er geen "
    "toestemming? Haal de foto dan weg.",
    bad=_PICTURE,
    good=_PICTURE,
    path="afbeeldingen/zolder.jpg",
    good_path="afbeeldingen/plek.jpg",
)
CONSENT_OVER = Rule(
    "JDM023",
    "Deze foto mag niet langer op de site",
    "De toestemming is voorbij. De site laat de foto niet meer zien, en zegt dat op de pagina.",
    "Vraag opnieuw toestemming, en schrijf bij tot de nieuwe dag. Mag het niet? Haal de foto dan uit "
    "de tekst, uit de map en uit fotos.yml.",
    bad=_LISTED.replace("tot: 2035-12-31", "tot: 2025-12-31"),
    good=_LISTED,
    path="fotos.yml",
    severity=Severity.WARNING,
)
NO_SECOND_CONSENT = Rule(
    "JDM024",
    "Hier hoort een tweede toestemming bij",
    "Van wie nog geen 18 is, moeten ook de ouders of de voogd het goed vinden.",
    "Schrijf bij tweede_toestemming het kenmerk waaronder jullie die bewaren. Is die er niet? Kies dan "
    "een foto waarop je niemand herkent.",
    bad=_LISTED.replace("    tweede_toestemming: voogd-2025-03\n", ""),
    good=_LISTED,
    path="fotos.yml",
)
MAKER_NOT_LISTED = Rule(
    "JDM025",
    "Bij deze foto staat een naam die niet in de lijst staat",
    "De maker staat onder de foto. Met een naam erbij mag dat alleen van wie dat koos. Een organisatie "
    "of een rol mag altijd.",
    "Schrijf bij maker een organisatie van deze site, of een rol met kleine letters: een begeleider. Mag "
    "de naam wel? Zet hem dan eerst in namen.yml.",
    bad=_LISTED.replace("maker: een begeleider", "maker: Kim Jansen"),
    good=_LISTED,
    path="fotos.yml",
)
_KNOWN = (
    "bekend:\n  - regel: JDM333\n    reden: De regel is nieuw.\n    tot: {}\n"
    "    bestanden:\n      - bestand: doelen/een-doel.md\n        aantal: {}\n"
)
_KNOWN_PATH = "../known-findings.yml"
KNOWN_UNREADABLE = Rule(
    "JDM360",
    "De lijst met bekende fouten klopt niet",
    "Op deze lijst staat wat er al mis was toen een regel erbij kwam. Elke fout heeft een bestand, een "
    "reden en een laatste dag.",
    "Kijk hoe de andere delen van de lijst eruitzien.",
    bad="bekend:\n  - regel: JDM333\n    reden: De regel is nieuw.\n",
    good="bekend: []\n",
    path=_KNOWN_PATH,
)
KNOWN_IS_GONE = Rule(
    "JDM361",
    "Deze bekende fout is er niet meer",
    "De lijst met bekende fouten wordt alleen korter. Een fout die weg is, komt zo niet terug.",
    "Maak het aantal kleiner, of haal het bestand van de lijst.",
    bad=_KNOWN.format("2100-01-01", "1"),
    good="bekend: []\n",
    path=_KNOWN_PATH,
)
KNOWN_TOO_LONG = Rule(
    "JDM362",
    "Deze bekende fout had nu weg moeten zijn",
    "Zonder laatste dag blijft een fout voor altijd staan.",
    "Los de fout op, en haal het bestand dan van de lijst.",
    bad=_KNOWN.format("2020-01-01", "0"),
    good="bekend: []\n",
    path=_KNOWN_PATH,
)
KNOWN_HAS_GROWN = Rule(
    "JDM363",
    "De lijst met bekende fouten is langer geworden",
    "De lijst is er voor fouten die ouder zijn dan hun regel. Nieuwe fouten horen er niet op.",
    "Los de fout op. Of zet het aantal en de laatste dag terug op wat er stond.",
    bad="",
    good="bekend: []\n",
    path=_KNOWN_PATH,
)
SNAPSHOT_CHANGED = Rule(
    "JDM364",
    "De bewaarde open data van een jaar is veranderd",
    "Wie naar een jaar verwijst, rekent erop dat het bestand hetzelfde blijft.",
    "Haal de map van dat jaar terug uit git.",
    bad="",
    good="Bewaarde open data.\n",
    path="../snapshots/LEESMIJ.txt",
)
BROKEN_LINKS_UNREADABLE = Rule(
    "JDM365",
    "De lijst met kapotte links klopt niet",
    "Een programma schrijft deze lijst elke nacht. De pagina Gezondheid leest hem.",
    "Haal de regel weg. Of zet er een dag, een spatie en een webadres: 2025-03-01 https://example.org/",
    bad="gisteren https://example.org/\n",
    good="2025-03-01 https://example.org/\n",
    path="../broken-links.txt",
)
