"""Dutch words for the search, written down for this site: no list of somebody else is copied.

Each list holds what Pagefind's own stemmer does not know. Add a word where a search misses one.
"""

from __future__ import annotations

# Singular and plural (or other forms) of one noun, where more changes than a last -en or -s.
# They also count at the end of a longer word: `pleegkind`, `binnenstad`.
NOUNS = """
blad bladeren bladen
centrum centra
collega collega's
criterium criteria
datum data
gemeente gemeentes
goed goederen
kind kinderen
leraar leraren leraars
lid leden
lied liederen
methode methodes methoden
museum musea
medium media
politicus politici
rad raderen
ruimte ruimtes ruimten
schip schepen
smid smeden
stad steden stedelijk
stadium stadia
ziekte ziektes ziekten
"""

# Words that mean the same kind of thing, or grew from one another in an irregular way.
RELATED = """
aanpak aanpakken aangepakt pakt
advies adviezen adviseren adviseert adviseerde geadviseerd
antwoord antwoorden beantwoorden beantwoord
arm armoede
besluit besluiten besloten beslissing beslissen
bezoek bezoeken bezocht
dakloos daklozen dakloosheid thuisloos thuislozen
gesprek praten gepraat
lukken lukt gelukt
oplossing oplossen opgelost
uitspraak uitspraken
verhuizing verhuizen verhuist verhuisd verhuisde
"""

# Verbs whose vowel changes: infinitive, stem, past, past of more people, participle.
STRONG_VERBS = """
begrijpen begrijp begreep begrepen begrepen
bespreken bespreek besprak bespraken besproken
bewegen beweeg bewoog bewogen bewogen
bewijzen bewijs bewees bewezen bewezen
bieden bied bood boden geboden
binden bind bond bonden gebonden
blijven blijf bleef bleven gebleven
breken breek brak braken gebroken
denken denk dacht dachten gedacht
dragen draag droeg droegen gedragen
drinken drink dronk dronken gedronken
dwingen dwing dwong dwongen gedwongen
eten eet at aten gegeten
helpen help hielp hielpen geholpen
kiezen kies koos kozen gekozen
kijken kijk keek keken gekeken
kopen koop kocht kochten gekocht
lezen lees las lazen gelezen
liegen lieg loog logen gelogen
lijden lijd leed leden geleden
lopen loop liep liepen gelopen
onderzoeken onderzoek onderzocht onderzochten onderzocht
ontbreken ontbreek ontbrak ontbraken ontbroken
ontvangen ontvang ontving ontvingen ontvangen
rijden rijd reed reden gereden
scheiden scheid scheidde scheidden gescheiden
schrijven schrijf schreef schreven geschreven
schrikken schrik schrok schrokken geschrokken
slaan sla sloeg sloegen geslagen
slapen slaap sliep sliepen geslapen
sluiten sluit sloot sloten gesloten
snijden snijd sneed sneden gesneden
spreken spreek sprak spraken gesproken
stelen steel stal stalen gestolen
sterven sterf stierf stierven gestorven
treffen tref trof troffen getroffen
trekken trek trok trokken getrokken
vangen vang ving vingen gevangen
vechten vecht vocht vochten gevochten
verdwijnen verdwijn verdween verdwenen verdwenen
vergeten vergeet vergat vergaten vergeten
verliezen verlies verloor verloren verloren
verwijzen verwijs verwees verwezen verwezen
vinden vind vond vonden gevonden
vragen vraag vroeg vroegen gevraagd
wijzen wijs wees wezen gewezen
winnen win won wonnen gewonnen
zoeken zoek zocht zochten gezocht
zwijgen zwijg zweeg zwegen gezwegen
"""

# Stems of regular verbs; `stem/infinitive` where the rule of word_help would go wrong.
WEAK_VERBS = """
accepteer adem antwoord/antwoorden bedank/bedanken bedoel begeleid behandel bel beleef beloof
beoordeel bepaal bereik beschadig bescherm beslis bestel/bestellen betaal betrap bezorg bouw
controleer deel deug droom durf duur eindig eis/eisen erger ervaar evalueer fiets gebeur gebruik
geloof groei haal handel herhaal herken hoop hoor huil huur informeer klaag klets kook kweek label
leef leen leer leg leid let/letten lever luister maak meld merk misbruik mishandel noem oefen
ontdek ontmoet ontwikkel open organiseer overleg/overleggen pak pest plaats/plaatsen plan pleeg
praat presenteer probeer raak reageer red regel reis rook ruil/ruilen ruim/ruimen schaad schaam
scheel scoor signaleer spaar speel start/starten stel stem/stemmen steun stop stuur teken
tel/tellen toon train twijfel verander verbaas verbeter verdien vergader verhuis verhuur
vertel/vertellen vertrouw vervul/vervullen verwacht verzorg vier voel volg vorder/vorderen
vul/vullen waarschuw wacht wandel weiger wens werk wissel woon zeur zorg
"""

# Words that other words are made of, and that the site may not have on their own.
COMMON = """
aanbieder aanpak ambulant arts avond baas begeleider begeleiding beleid bericht beroep besluit
bestuur boek bond brief bureau buurt cijfer coach college commissie conferentie contact cultuur
deskundig deskundige dienst dokter dossier dragen drank droom drugs duur eten fonds formulier foto
gebied gebruik gedrag geld gemeente gesprek geweld gezin groep hond huis hulp hulplijn
hulpverlener inkomen instelling jaar jeugd jeugdhulp jeugdzorg jongen jongere jongeren kaart kamer
kans kantoor kerk kern keuze kind kinder klacht klas kosten kracht krant kring kunst leeftijd
leefwereld leer leerling leger leider lening leraar leven lijn lijst loket maand maat maatregel
markt meester melding moeder moment muziek nacht nazorg nood nummer onderwijs onderzoek opleiding
opvang ouder ouders overheid panel partij pers piek plaats plan pleeg pleger plek politie praktijk
premie prijs privacy probleem problemen proef programma project punt raad recht rechten rechter
regel regeling regie regio reis rekening rijks ruimte samenleving school schuld schulden sector
sessie situatie sleutel sociaal speel spoor sport staat stad stap stem steun stichting straat
student studie systeem taal tafel team tekst telefoon theater thema thuis tijd tijden toets
trainer training traject uitkering uren vader veiligheid verblijf verbod vereniging verhaal verlof
vervoer verzekering voogd voogdij vorm vraag vragen vriend vrijwilliger vrouw wacht wereld werk
werker werkgever werkplek wijk winkel wonen woning woon zaken zieken ziekte zorg
"""

# Parts of three letters that are worth finding; other parts have four letters or more.
SHORT_PARTS = """
dag les lid vak wet
"""

# Never a part: they are in too many words, or mean something else there.
NO_PARTS = """
aan achter achtig alle alles als anders baar beide beneden binnen boven buiten daar dagelijks deze
dezelfde dien ding dingen door drie echt echte eens eerst eerste eigen eind elders elijk elkaar enig
ende enige erger eruit even gaan geen gelijk genoeg gezet graag hand heden heel heen heer heid hele
hier hoog ieder iedere iemand iets inder inds jaren jezelf jouw keer komen komst koop krijgen
kunnen kunt kwijt lang langs lijk lijke lijks loos loze maal maar maken mate matig matige mede
medewerk meer meest met midden minder moet naar nemen niet niets nodig nooit omdat onder onze ooit
over per plaatselijk raken rijk rijke rond ruim samen schap schappen slaan slag sommige sta staan
stand stel stellen teen tegen tenen terecht teren terug tien tijdens toch toen tussen uiten uren
vaak vallen valt vanaf vast veel veld verder vinden voet vol volgen volle voor voort vooruit waar
waarde waardig waarom wakker wanneer want ware weer weg weinig werden wijs wijze worden zaam zeker
zelf zetten ziet zijn zoals zonder zullen
"""

# These look as if they were made of parts, and are words of their own.
WHOLE = """
aandacht afspraak afspraken belangrijk bijeenkomst daarnaast dinsdag donderdag eenvoudig eenzaam
gelijkwaardig handelen hoofdzaak jaarlijks landelijk maandag maandelijks maatregel maatregelen
medewerker medewerkers misbruik natuurlijk noodzakelijk onderwerp onderwerpen ongeveer tegelijk
toekomst verantwoordelijk voorbeeld voorbeelden voordeel vrijdag weekend werkelijk woensdag
zaterdag zelfstandig zondag
"""

# No other form by the rules for s and z, f and v, or -s: these only look as if they had one.
NO_FORMS = """
advies basis beneden boven bovendien drie even haven hierboven jezus leuven mooie precies reeds
slaven steeds twaalf vanzelf vijf zelf zelve zeven
"""
