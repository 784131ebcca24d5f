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
accepteer adem antwoord/antwoorden behandel bedank/bedanken bedoel begeleid beleef beloof
bepaal beschadig bescherm beslis bestel/bestellen betaal betrap bezorg bel bouw bereik beoordeel
controleer deel deug droom duur durf eindig eis/eisen erger ervaar evalueer fiets focus geloof
gebeur gebruik groei haal handel herhaal herken hoop hoor huil huur informeer
klaag klets kook kweek label leef leen leer leid let/letten leg lever luister
maak meld merk misbruik mishandel noem oefen ontmoet ontdek ontwikkel
open organiseer overleg/overleggen pak pest plaats/plaatsen plan praat pleeg presenteer probeer raak
regel reageer reis red rook ruil/ruilen ruim/ruimen schaam schaad scheel scoor signaleer speel
spaar start/starten steun stel stem/stemmen stop stuur test tel/tellen teken toon train twijfel
verander verbaas verbeter verdien vergader verhuis verhuur vertel/vertellen vertrouw vervul/vervullen
verwacht verzorg vier voel volg vorder/vorderen vul/vullen wacht wandel waarschuw weiger werk woon
wens wissel zorg zeur
"""

# Words that other words are made of, and that the site may not have on their own.
COMMON = """
aanbieder aanpak ambulant arts avond baas begeleider begeleiding bericht beroep besluit bestuur
beleid boek bond brief bureau buurt cijfer college commissie conferentie contact coach cultuur
dienst deskundig deskundige dossier dokter drank dragen droom drugs duur eten fonds formulier foto
gebied gebruik gedrag geld gemeente gesprek geweld gezin groep hond hulp hulpverlener
huis hulplijn inkomen instelling jaar jeugd jeugdhulp jeugdzorg jongen jongere jongeren kaart kamer
kans kantoor kerk kern keuze kind kinder klacht klas kosten kracht krant kring kunst leeftijd
leerling leefwereld leer leger leider lening leraar leven lijn lijst loket maatregel maat maand
markt meester melding moeder moment muziek nacht nazorg nood nummer onderwijs onderzoek opleiding
opvang ouder ouders overheid panel partij pers piek plaats plan plek pleeg pleger politie premie
praktijk prijs privacy probleem problemen proef programma project punt raad recht rechter rechten
regel regeling regio regie rekening reis rijks ruimte samenleving school schuld schulden schulp
sector sessie situatie sleutel sociaal speel sport spoor staat stad stap stem steun stichting
straat student studie systeem taal tafel team tekst telefoon theater thema thuis tijd tijden toets
trainer training traject uitkering uren vader vader veiligheid verblijf verbod vereniging verhaal
verlof vervoer verzekering voogd voogdij vorm vraag vragen vriend vrijwilliger vrouw wacht wereld
werk werker werkgever werkplek wijk winkel woning wonen woon zaken zieken ziekte zorg
"""

# Parts of three letters that are worth finding; other parts have four letters or more.
SHORT_PARTS = """
dag les lid vak wet
"""

# Never a part: they are in too many words, or mean something else there.
NO_PARTS = """
aan achter achtig alle alles als anders baar beide beneden binnen boven buiten daar dagelijks deze
dezelfde door dien dingen drie echt echte eens eerst eerste eind eigen elders elijk elkaar enig
enige erger even gaan geen gelijk genoeg gezet graag hand heden heel heen heer heid hele hier hoog
iemand ieder iedere iets inder inds jaren jezelf jouw keer koop komen komst krijgen kunnen lang
langs lijk lijke lijks loos loze maal maar maken mate matig matige meer meest met midden minder
moet naar nemen niet niets nodig nooit omdat onder onze ooit over per plaatselijk raken rijk rijke
rond ruim samen schap schappen slag slaan sommige sta staan stand stel stellen tegen tenen teren
terug tijdens terecht kwijt vooruit eruit mede medewerk ziet kunt teen tien toch toen tussen uiten uren vaak vallen valt vanaf vast veel veld verder vinden voet
volgen vol volle voor voort waar waarde waardig waarom wakker wanneer want ware weer weg weinig
werden wijze wijs worden zaam zelf zeker zetten zijn zonder zoals zullen
"""

# These look as if they were made of parts, and are words of their own.
WHOLE = """
aandacht afspraak afspraken belangrijk bijeenkomst daarnaast dinsdag donderdag eenvoudig eenzaam
gelijkwaardig handelen hoofdzaak jaarlijks landelijk maandag maandelijks maatregel maatregelen medewerker medewerkers misbruik natuurlijk
noodzakelijk onderwerp onderwerpen ongeveer toekomst tegelijk verantwoordelijk voorbeeld
voorbeelden voordeel vrijdag weekend werkelijk woensdag zaterdag zelfstandig zondag
"""

# No other form by the rules for s and z, f and v, or -s: these only look as if they had one.
NO_FORMS = """
advies basis beneden boven bovendien drie even haven hierboven jezus leuven mooie precies reeds
slaven steeds twaalf vanzelf vijf zelf zelve zeven
"""
