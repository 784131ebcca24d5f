"""JDM3xx: how pages fit together: references, dates that can't be, and what must not be missing."""

from site_plugins.reading.problem import GOOD, Rule, Severity

_ADVICE = (
    "---\ntitel: Nieuw advies\nsamenvatting: Een nieuw advies.\nsoort: advies\ndatum: 2020-03-01\n"
    "van:\n  - jongerenraad\naan:\n  - delft\nbronnen:\n  - jaarverslag\n{}---\n"
)
_MEETING = (
    "---\ntitel: Avond over wonen\nsamenvatting: We praatten over wonen.\n"
    "soort: eigen\ndatum: 2020-03-01\n{}bronnen:\n  - jaarverslag\n---\n"
)
_FIGURE = (
    "cijfers:\n  - id: wachtenden\n    waarde: 12\n    eenheid: jongeren\n"
    "    betekenis: wachten op een kamer\n    bron: jaarverslag\n"
)
_BAR = "      - naam: Wacht op een kamer\n        cijfer: {}\n"
_CHART = (
    "grafieken:\n  - soort: groepen\n    titel: Hoeveel jongeren wachten er?\n"
    "    uitleg: Veel jongeren wachten.\n    balken:\n"
) + _BAR.format("onderwerpen/wonen#wachtenden")
_ADVICE_PATH = "adviezen/nieuw-advies.md"
_MEETING_PATH = "bijeenkomsten/avond-over-wonen.md"
_ANSWER = "antwoorden:\n  - van: delft\n    datum: {}\n    antwoord: {}\n    bron: jaarverslag\n{}"
_EFFECT = (
    "effecten:\n  - datum: {}\n    trede: uitgevoerd\n    tekst: Er kwamen kamers bij.\n"
    "    bron: jaarverslag\n"
)

UNKNOWN_REFERENCE = Rule(
    "JDM301",
    "Deze verwijzing klopt niet",
    "De pagina waar je naar verwijst bestaat niet. De link zou nergens heen gaan.",
    "Kijk hoe het bestand heet. Bestaat de pagina nog niet? Maak die dan eerst.",
    bad=GOOD.replace("soort:", "organisaties:\n  - delf\nsoort:"),
    good=GOOD.replace("soort:", "organisaties:\n  - delft\nsoort:"),
)
UNKNOWN_ANCHOR = Rule(
    "JDM302",
    "Deze id staat niet op de andere pagina",
    "De pagina bestaat wel, maar er is niets met deze id.",
    "Open de andere pagina en kijk welke id daar staat.",
    bad=_MEETING.format("terugblik:\n  - opbrengst: kamers-2019#geen-kamer\n    stand: gedaan\n"),
    good=_MEETING.format("terugblik:\n  - opbrengst: kamers-2019#eigen-kamer\n    stand: gedaan\n"),
    path=_MEETING_PATH,
)
DUPLICATE_ID = Rule(
    "JDM303",
    "Deze id bestaat al",
    "Een id wijst één regel aan. Met twee dezelfde weet een link niet waar hij heen moet.",
    "Geef een van de twee een andere id.",
    bad=GOOD.replace("---\n", "---\n" + _FIGURE + _FIGURE.removeprefix("cijfers:\n"), 1),
    good=GOOD.replace("---\n", "---\n" + _FIGURE, 1),
)
REFERENCE_TO_DRAFT = Rule(
    "JDM304",
    "Je verwijst naar een concept",
    "Een concept staat niet op de site. De link zou nergens heen gaan.",
    "Haal bij de andere pagina concept: ja weg, of maak deze pagina ook een concept.",
    bad=GOOD.replace("soort:", "onderwerpen:\n  - in-de-maak\nsoort:"),
    good=GOOD.replace("soort:", "concept: ja\nonderwerpen:\n  - in-de-maak\nsoort:"),
)
REFERS_TO_ITSELF = Rule(
    "JDM305",
    "Deze pagina verwijst naar zichzelf",
    "Een pagina kan niet bij zichzelf horen of op zichzelf volgen.",
    "Verwijs naar een andere pagina of haal de regel weg.",
    bad=GOOD.replace("soort:", "onderwerpen:\n  - wonen\nsoort:"),
)
NO_SOURCE = Rule(
    "JDM306",
    "Er staat geen bron bij",
    "Wie de site leest, moet kunnen nagaan waar iets vandaan komt.",
    "Zet bij bronnen waar je dit hebt gevonden, of waar het is aangekondigd. Kondig je het zelf aan? "
    "Dan is je eigen uitnodiging de bron. Heeft de bron nog geen bestand? Maak dat dan in de map "
    "bronnen.",
    bad=_MEETING.format("").replace("bronnen:\n  - jaarverslag\n", ""),
    good=_MEETING.format(""),
    path=_MEETING_PATH,
)
MADE_ID = Rule(
    "JDM307",
    "Deze naam gebruikt de site zelf",
    "De site zet zelf een blok met die naam op de pagina. Een link gaat dan naar het verkeerde.",
    "Hoort de tekst in een veld van het kopje? Zet hem daar. Geef anders het kopje of de id een "
    "andere naam.",
    bad=GOOD + "## Bronnen\n\nDe krant.\n",
    good=GOOD + "## Wat we lazen\n\nDe krant.\n",
)
ANSWER_BEFORE_ADVICE = Rule(
    "JDM311",
    "Dit gebeurde voordat het advies er was",
    "Niemand kan antwoorden op een advies dat nog niet bestaat. Een van de twee data klopt dus niet.",
    "Kijk beide data na.",
    bad=_ADVICE.format(_ANSWER.format("2019-12-31", "overgenomen", "")),
    good=_ADVICE.format(_ANSWER.format("2020-03", "overgenomen", "")),
    path=_ADVICE_PATH,
)
TERM_BEFORE_ADVICE = Rule(
    "JDM312",
    "De termijn voor een antwoord ligt voor het advies zelf",
    "Zo kan niemand op tijd zijn.",
    "Kijk de datum van het advies en antwoord_voor na.",
    bad=_ADVICE.format("antwoord_voor: 2020-02-01\n"),
    good=_ADVICE.format("antwoord_voor: 2020-04-01\n"),
    path=_ADVICE_PATH,
)
FOLLOW_UP_BEFORE_ADVICE = Rule(
    "JDM313",
    "Dit advies is ouder dan het advies waar het op volgt",
    "Een vervolg komt altijd later.",
    "Kijk de data van beide adviezen na, of haal vervolg_op weg.",
    bad=_ADVICE.format("vervolg_op: later-advies\n"),
    good=_ADVICE.format("vervolg_op: kamer-advies\n"),
    path=_ADVICE_PATH,
)
ADVICE_BEFORE_ORIGIN = Rule(
    "JDM314",
    "Dit advies is ouder dan waar het uit komt",
    "Een advies kan niet komen uit een bijeenkomst die nog moest beginnen.",
    "Kijk de data na, of haal de verwijzing bij komt_uit weg.",
    bad=_ADVICE.format("komt_uit:\n  - bijeenkomsten/terugblik-2021\n"),
    good=_ADVICE.format("komt_uit:\n  - bijeenkomsten/kamers-2019\n"),
    path=_ADVICE_PATH,
)
LOOK_BACK_TOO_EARLY = Rule(
    "JDM315",
    "Deze bijeenkomst kijkt terug op iets van later",
    "Terugkijken kan alleen op een bijeenkomst die eerder was.",
    "Kijk de data van beide bijeenkomsten na.",
    bad=_MEETING.format("vorige: terugblik-2021\n"),
    good=_MEETING.format("vorige: kamers-2019\n"),
    path=_MEETING_PATH,
)
WORKSHOP_ON_OTHER_DAY = Rule(
    "JDM316",
    "Deze workshop is op een andere dag dan de bijeenkomst",
    "Een workshop hoort bij de dag van de bijeenkomst.",
    "Haal datum weg: de site neemt de datum van de bijeenkomst over.",
    bad="---\ntitel: Workshop\nsamenvatting: Een workshop.\nbijeenkomst: kamers-2019\n"
    "datum: 2019-11-21\nbronnen:\n  - jaarverslag\n---\n",
    good="---\ntitel: Workshop\nsamenvatting: Een workshop.\nbijeenkomst: kamers-2019\n"
    "bronnen:\n  - jaarverslag\n---\n",
    path="workshops/nieuwe-workshop.md",
)
ENDS_BEFORE_BEGIN = Rule(
    "JDM317",
    "Het einde ligt voor het begin",
    "Dat kan niet. Misschien zijn de twee omgewisseld.",
    "Kijk begin en einde na. Een einde in de nacht erna kan tot 06:00 uur.",
    bad=_MEETING.format("begin: 20:00\neinde: 17:00\n"),
    good=_MEETING.format("begin: 17:00\neinde: 20:00\n"),
    path=_MEETING_PATH,
)
YIELD_OF_CANCELLED = Rule(
    "JDM318",
    "Een bijeenkomst die niet doorging leverde niets op",
    "Wie dit leest, weet niet of de bijeenkomst er was.",
    "Haal afgelast weg, of haal de opbrengsten en de terugblik weg.",
    bad=_MEETING.format(
        "afgelast: ja\nopbrengsten:\n  - id: meldpunt\n    soort: inzicht\n"
        "    tekst: Jongeren willen een vast meldpunt.\n"
    ),
    good=_MEETING.format("afgelast: ja\n"),
    path=_MEETING_PATH,
)
NOT_YET = Rule(
    "JDM319",
    "Dit is nog niet gebeurd",
    "De site vertelt wat er gebeurde. Deze dag moet nog komen.",
    "Kijk de datum na. Moet het nog gebeuren? Zet het erbij als het zover is. Of zet bij de hele "
    "pagina concept: ja. Dan komt ze nog niet op de site.",
    bad=_ADVICE.format(_ANSWER.format("2099-05", "overgenomen", "")),
    good=_ADVICE.format(_ANSWER.format("2020-05", "overgenomen", "")),
    path=_ADVICE_PATH,
)
FAR_AHEAD = Rule(
    "JDM320",
    "Deze datum ligt wel heel ver weg",
    "Zo ver vooruit plant niemand. Waarschijnlijk is het een tikfout.",
    "Kijk het jaar na.",
    bad=_MEETING.format("").replace("2020-03-01", "2062-03-01"),
    good=_MEETING.format("").replace("2020-03-01", "2026-03-01"),
    path=_MEETING_PATH,
)
REASON_MISSING = Rule(
    "JDM321",
    "Bij niet overgenomen hoort een reden",
    "Jongeren hebben er recht op om te weten waarom iets niet doorgaat.",
    "Vul het veld reden in. Staat er geen reden in de bron? Schrijf dan: reden: onbekend",
    bad=_ADVICE.format(_ANSWER.format("2020-05", "niet-overgenomen", "")),
    good=_ADVICE.format(
        _ANSWER.format("2020-05", "niet-overgenomen", "    reden: Er is geen geld voor.\n")
    ),
    path=_ADVICE_PATH,
)
REFERRAL_MISSING = Rule(
    "JDM322",
    "Bij niet bevoegd hoort wie er wel over gaat",
    "Anders weten jongeren niet waar zij wel terechtkunnen.",
    "Vul het veld verwijst_naar in met de organisatie die er wel over gaat.",
    bad=_ADVICE.format(_ANSWER.format("2020-05", "niet-bevoegd", "")),
    good=_ADVICE.format(
        _ANSWER.format("2020-05", "niet-bevoegd", "    verwijst_naar: jongerenraad\n")
    ),
    path=_ADVICE_PATH,
)
CONFLICT_NOT_EXPLAINED = Rule(
    "JDM323",
    "Er staat niet bij hoe deze cijfers verschillen",
    "Twee cijfers die elkaar tegenspreken, brengen lezers in de war. Zeg erbij wat er anders is.",
    "Vul het veld verschil in. Weet niemand waarom? Schrijf dat dan op.",
    bad=GOOD.replace(
        "---\n", "---\n" + _FIGURE + "    botst_met:\n      - organisaties/delft#kamers\n", 1
    ),
    good=GOOD.replace(
        "---\n",
        "---\n" + _FIGURE + "    botst_met:\n      - organisaties/delft#kamers\n"
        "    verschil: De bronnen tellen anders.\n",
        1,
    ),
)
UNLIKE_FIGURES = Rule(
    "JDM324",
    "Deze cijfers passen niet samen in een grafiek",
    "Balken naast elkaar vergelijken iets. Dat klopt alleen als ze hetzelfde tellen.",
    "Haal het cijfer uit de grafiek, of kies een andere soort. Bij Alle velden staat wat mag.",
    bad=GOOD.replace(
        "---\n", "---\n" + _FIGURE + _CHART + _BAR.format("organisaties/delft#kamers"), 1
    ),
    good=GOOD.replace("---\n", "---\n" + _FIGURE + _CHART, 1),
)
NO_HELP_LINE = Rule(
    "JDM331",
    "Bij dit gevoelige onderwerp hoort een hulplijn",
    "Op een pagina over een gevoelig onderwerp staat altijd waar je hulp vindt.",
    "Geef een hulplijn in hulplijnen.yml dit onderwerp bij themas.",
    bad=GOOD.replace("soort:", "gevoelig:\n  - misbruik\nsoort:"),
    good=GOOD.replace("soort:", "gevoelig:\n  - geweld\nsoort:"),
)
HELP_LINE_NOT_CHECKED = Rule(
    "JDM332",
    "Nummers van hulplijnen zijn lang niet nagekeken",
    "Een hulplijn met een oud nummer is gevaarlijk voor wie hem nodig heeft.",
    "Bel of kijk op de site van de hulplijn. Vul dan de dag in bij gecontroleerd_op.",
    bad="hulplijnen:\n  - id: noodgeval\n    naam: Noodgeval\n    nummer: 112\n"
    "    voor_wie: Wie direct in gevaar is.\n    themas: [zelfdoding, geweld]\n"
    "    gecontroleerd_op: 2019-01-01\n",
    good="hulplijnen:\n  - id: noodgeval\n    naam: Noodgeval\n    nummer: 112\n"
    "    voor_wie: Wie direct in gevaar is.\n    themas: [zelfdoding, geweld]\n"
    "    gecontroleerd_op: 2026-01-01\n",
    path="hulplijnen.yml",
    severity=Severity.WARNING,
)
GOAL_TOLD_AS_FACT = Rule(
    "JDM333",
    "Dit doel lijkt al gehaald",
    "De samenvatting staat ook in lijsten en bij zoeken. Wie haar leest, denkt dat het al zo is.",
    "Schrijf erbij wie het wil, of dat het een doel of een droom is: Wij willen dat ...",
    bad="---\ntitel: Een eigen plek\nsamenvatting: Iedereen heeft een eigen plek.\nsoort: doel\n---\n",
    good="---\ntitel: Een eigen plek\nsamenvatting: Jongeren willen dat iedereen een eigen plek heeft.\n"
    "soort: doel\n---\n",
    path="doelen/eigen-plek.md",
)

NAME_NOT_LISTED = Rule(
    "JDM334",
    "Deze naam staat niet in de lijst met namen",
    "Wie in het openbaar sprak, mag bij zijn naam genoemd worden. Een jongere of iemand anders die "
    "dat niet koos, noemen we alleen bij de rol.",
    "Haal naam weg en laat de rol staan. Mag de naam wel? Zet hem dan eerst in namen.yml.",
    bad=GOOD.replace(
        "soort:",
        "stemmen:\n  - naam: Kim Jansen\n    rol: jongere\n    wat: Kim wil een eigen kamer.\n"
        "    bron: jaarverslag\nsoort:",
    ),
    good=GOOD.replace(
        "soort:",
        "stemmen:\n  - rol: jongere\n    wat: Een jongere wil een eigen kamer.\n"
        "    bron: jaarverslag\nsoort:",
    ),
)

NO_SUCH_PART = Rule(
    "JDM335",
    "Bij noemt geen aanbeveling van dit advies",
    "Bij een heel advies zegt bij om welke aanbeveling het gaat. Staat het al onder een aanbeveling, "
    "of is er geen advies? Dan is bij niet nodig.",
    "Neem de id over van een aanbeveling uit dit advies, of haal bij weg.",
    bad=_ADVICE.format(_ANSWER.format("2020-03", "overgenomen", "    bij:\n      - kamers\n")),
    good=_ADVICE.format(_ANSWER.format("2020-03", "overgenomen", "")),
    path=_ADVICE_PATH,
)
EFFECT_BEFORE_ITEM = Rule(
    "JDM336",
    "Dit veranderde voordat het begon",
    "Wat hierna veranderde, kan niet eerder gebeurd zijn. Een van de twee data klopt dus niet.",
    "Kijk beide data na.",
    bad=_MEETING.format(_EFFECT.format("2019-12")),
    good=_MEETING.format(_EFFECT.format("2020-09")),
    path=_MEETING_PATH,
)

EXPIRED_BEFORE_BEGIN = Rule(
    "JDM351",
    "Dit was al oud voordat het begon",
    "Een pagina waarvan geldig_tot voorbij is, staat niet meer in lijsten. Niemand vindt haar dan.",
    "Kijk de dag bij geldig_tot na. Gaat het over iets wat gebeurd is? Haal geldig_tot dan weg.",
    bad=GOOD.replace("soort:", "gepubliceerd: 2025-03-01\ngeldig_tot: 2024\nsoort:"),
    good=GOOD.replace("soort:", "gepubliceerd: 2025-03-01\ngeldig_tot: 2030\nsoort:"),
)
_SOURCE = (
    "---\ntitel: Krant\nsamenvatting: Een krant over wonen.\nsoort: nieuws\nuitgever: Krant\n"
    "datum: 2019\nurl: https://www.example.org/wonen\narchief: {}\n---\n"
)
_KEPT = "https://web.archive.org/web/20200131120000/{}"
NO_ARCHIVE = Rule(
    "JDM358",
    "Dit is geen bewaarde kopie",
    "Bij archief hoort een kopie die blijft, ook als de pagina zelf verdwijnt. Daarvoor zijn er "
    "webarchieven.",
    "Zoek de pagina op web.archive.org en neem het adres over van de kopie.",
    bad=_SOURCE.format("https://www.example.org/oud/wonen"),
    good=_SOURCE.format(_KEPT.format("https://www.example.org/wonen")),
    path="bronnen/krant-over-wonen.md",
)
OTHER_PAGE_KEPT = Rule(
    "JDM359",
    "Deze kopie is van een andere pagina",
    "Wie de bron wil nalezen, krijgt anders iets anders te zien.",
    "Zoek in het webarchief de kopie van het adres dat bij url staat.",
    bad=_SOURCE.format(_KEPT.format("https://www.example.org/werken")),
    good=_SOURCE.format(_KEPT.format("http://example.org/wonen/")),
    path="bronnen/krant-over-wonen.md",
)

_HOME = (
    "---\ntitel: De Nepraad\nsamenvatting: Een raad.\nweergave: home\ndeuren:\n"
    "  - naam: Ik wil een kamer\n    uitleg: Kijk wat kan\n    naar: {}/\n---\n"
)
NO_SUCH_DOOR = Rule(
    "JDM433",
    "Deze deur leidt nergens heen",
    "Op dit adres staat geen pagina van deze site.",
    "Open de pagina die je bedoelt, en neem het adres over zonder het deel van de site.",
    bad=_HOME.format("kamer"),
    good=_HOME.format("onderwerpen"),
    path="index.md",
)
