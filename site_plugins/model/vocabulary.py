"""The closed word lists of the front matter.

A member's value is the Dutch word as a volunteer types it; `label` is how a visitor reads it and
`meaning` says in one sentence what it means. The site shows these meanings on the page Begrippen.
"""

from __future__ import annotations

from enum import Enum
from typing import Self


class Vocabulary(Enum):
    """An enum whose members carry a label and a meaning in Dutch."""

    label: str
    meaning: str

    def __new__(cls, value: str, label: str = "", meaning: str = "") -> Self:
        member = object.__new__(cls)
        member._value_ = value
        member.label = label or value.replace("-", " ").capitalize()
        member.meaning = meaning
        return member


class Kind(Vocabulary):
    """A sort of item; `plural` is the heading above several of them."""

    plural: str

    def __new__(cls, value: str, label: str, plural: str, meaning: str = "") -> Self:
        member = object.__new__(cls)  # not by super(): an enum hides the __new__ of its class
        member._value_ = value
        member.label, member.plural, member.meaning = label, plural, meaning
        return member


class MeetingKind(Kind):
    OWN = ("eigen", "Onze bijeenkomst", "Onze bijeenkomsten")
    REGIONAL_CONFERENCE = (
        "regionale-conferentie",
        "Regionale conferentie",
        "Regionale conferenties",
    )
    ACTION_MEETING = ("actiemeeting", "Actiemeeting", "Actiemeetings")
    WORK_CONFERENCE = ("werkconferentie", "Werkconferentie", "Werkconferenties")
    CONVERSATION = ("gesprek", "Gesprek", "Gesprekken")
    COUNCIL_HEARING = (
        "inspraak",
        "Inspraak bij de gemeenteraad",
        "Inspraak bij de gemeenteraad",
    )
    HANDOVER = ("overhandiging", "Overhandiging", "Overhandigingen")
    NATIONAL = ("landelijke-bijeenkomst", "Landelijke bijeenkomst", "Landelijke bijeenkomsten")


class ProgrammePartKind(Vocabulary):
    WELCOME = ("ontvangst", "Ontvangst")
    SPEED_DATE = ("speeddate", "Speeddate")
    LOOK_BACK = ("terugblik", "Terugblik")
    ANNOUNCEMENTS = ("mededelingen", "Mededelingen")
    WORKSHOPS_1 = ("workshopronde-1", "Workshops, ronde 1")
    MEAL = ("eten", "Samen eten")
    WORKSHOPS_2 = ("workshopronde-2", "Workshops, ronde 2")
    PLENARY = ("plenair", "Gesprek met iedereen")
    CLOSING = ("afsluiting", "Afsluiting")


class QuestionTheme(Vocabulary):
    """What a question of the speed date is about."""

    MEETING = ("kennismaken", "Kennismaken")
    HOUSING = ("wonen", "Wonen")
    SCHOOL_AND_WORK = ("school-en-werk", "School en werk")
    MONEY = ("geld", "Geld")
    PEOPLE = ("mensen", "Mensen om je heen")
    CARE = ("hulp", "Goede hulp")
    EIGHTEEN = ("achttien", "18 worden")
    HAVING_A_SAY = ("meepraten", "Meepraten")


class QuestionLevel(Vocabulary):
    """How much a question asks of who answers it, the easiest first."""

    LIGHT = ("licht", "Licht", "Je kunt meteen antwoord geven.")
    DEEPER = ("dieper", "Dieper", "Je vertelt iets over jezelf. Overslaan mag altijd.")
    TOGETHER = ("samen", "Samen denken", "Je zoekt samen naar wat beter kan.")


class YieldKind(Vocabulary):
    ADVICE = ("advies", "Advies")
    ACTION = ("actie", "Actie")
    WORKSHOP = ("workshop", "Workshop")
    RESEARCH = ("onderzoek", "Onderzoek")
    INSIGHT = ("inzicht", "Inzicht")


class LookBackState(Vocabulary):
    DONE = ("gedaan", "Gedaan", "Dit is af.")
    RUNNING = ("loopt", "Loopt", "Er wordt aan gewerkt.")
    STOPPED = ("gestopt", "Gestopt", "Dit gaat niet door.")
    NOT_DISCUSSED = (
        "niet-besproken",
        "Niet besproken",
        "Op deze bijeenkomst is hier niet over gepraat.",
    )


class WorkshopLeader(Vocabulary):
    YOUNG_PEOPLE = ("jongeren", "Jongeren")
    MUNICIPALITY = ("gemeente", "Gemeente")
    INSTITUTION = ("instelling", "Instelling")
    OMBUDSMAN = ("jeugdombudsman", "Jeugdombudsman")
    PROFESSOR = ("lector", "Lector of onderzoeker")
    EXPERTS_BY_EXPERIENCE = ("ervaringsdeskundigen", "Ervaringsdeskundigen")


class ExampleKind(Kind):
    INITIATIVE = ("initiatief", "Initiatief", "Initiatieven")
    ACTION = ("actie", "Actie", "Acties")
    PROGRAMME = ("programma", "Programma", "Programma's")
    METHOD = ("methode", "Methode", "Methodes")


class AdviceKind(Kind):
    ADVICE = (
        "advies",
        "Advies",
        "Adviezen",
        "Een advies aan een gemeente, instelling of het Rijk.",
    )
    APPEAL = ("oproep", "Oproep", "Oproepen", "Een oproep om iets te doen, zonder formeel advies.")
    HEARING = (
        "inspraak",
        "Inspraak",
        "Inspraak",
        "Jongeren vertelden hun mening aan de politiek.",
    )
    WISHES = ("wensen", "Wensen", "Wensen", "Een lijst met wensen.")
    PLAN = (
        "voornemen",
        "Voornemen",
        "Voornemens",
        "Een plan om onderzoek te doen of advies te geven.",
    )
    REPORT = ("rapport", "Rapport", "Rapporten", "Een rapport met conclusies of aanbevelingen.")
    MOTION = ("motie", "Motie", "Moties", "Een vraag van Kamerleden aan het kabinet.")


class AnswerKind(Vocabulary):
    ADOPTED = ("overgenomen", "Overgenomen", "De organisatie gaat dit doen.")
    PARTLY_ADOPTED = (
        "deels-overgenomen",
        "Deels overgenomen",
        "De organisatie gaat een deel hiervan doen.",
    )
    UNDER_STUDY = (
        "in-onderzoek",
        "In onderzoek",
        "De organisatie zoekt uit of dit kan.",
    )
    NOT_ADOPTED = (
        "niet-overgenomen",
        "Niet overgenomen",
        "De organisatie doet dit niet en zegt waarom.",
    )
    NOT_COMPETENT = (
        "niet-bevoegd",
        "Niet bevoegd",
        "De organisatie gaat hier niet over en noemt wie dat wel doet.",
    )
    RECEIVED = (
        "ontvangen",
        "Ontvangen",
        "De organisatie heeft het advies gekregen, maar zegt nog niet wat zij doet.",
    )


class AnswerState(Vocabulary):
    """Whether there is an answer. Computed; nobody types these words."""

    ANSWERED = ("beantwoord", "Beantwoord", "Er is een antwoord.")
    WAITING = ("wacht-op-antwoord", "Wacht op antwoord", "Er is nog tijd om te antwoorden.")
    OVERDUE = ("te-laat", "Te laat", "Er had al een antwoord moeten zijn.")
    UNKNOWN = (
        "onbekend",
        "Zoeken we nog",
        "In onze bronnen vonden we nog geen antwoord.",
    )


class EffectStage(Vocabulary):
    """The ladder of change, from the lowest rung to the highest."""

    PROMISED = ("toegezegd", "Toegezegd", "Iemand heeft beloofd om dit te doen.")
    DECIDED = ("besloten", "Besloten", "Er is een besluit genomen.")
    CARRIED_OUT = ("uitgevoerd", "Uitgevoerd", "Het is gedaan.")
    NOTICED = ("gemerkt", "Gemerkt", "Jongeren merken zelf dat er iets is veranderd.")


class Verdict(Vocabulary):
    YES = ("ja", "Ja", "Jongeren merken dat dit beter gaat.")
    PARTLY = ("deels", "Deels", "Jongeren merken dat dit een beetje beter gaat.")
    NO = ("nee", "Nee", "Jongeren merken geen verschil.")
    UNKNOWN = (
        "weten-we-niet",
        "Weten we niet",
        "Niemand heeft dit aan jongeren gevraagd.",
    )


class TopicKind(Vocabulary):
    CORE = ("kern", "Kernonderwerp", "Een van de acht onderwerpen uit de visie.")
    FURTHER = (
        "verder",
        "Ander onderwerp",
        "Een onderwerp dat jongeren ook noemden.",
    )
    NATIONAL = ("landelijk", "Landelijk onderwerp", "Een onderwerp uit het hele land.")


class NationalPillar(Vocabulary):
    SUPPORT = ("support", "Support")
    HOUSING = ("wonen", "Wonen")
    SCHOOL_AND_WORK = ("school-en-werk", "School en werk")
    INCOME = ("inkomen", "Inkomen")
    WELL_BEING = ("welzijn", "Welzijn")


class OrganisationKind(Kind):
    PLATFORM = ("platform", "Platform", "Platforms")
    MUNICIPALITY = ("gemeente", "Gemeente", "Gemeenten")
    REGION = ("regio", "Samenwerkende gemeenten", "Samenwerkende gemeenten")
    GOVERNMENT = ("rijk", "Rijksoverheid en politiek", "Rijksoverheid en politiek")
    CARE_PROVIDER = ("instelling", "Instelling", "Instellingen")
    YOUTH_COUNCIL = (
        "jongerenraad",
        "Jongerenraad of jongerenpanel",
        "Jongerenraden en jongerenpanels",
    )
    EXPERTS_BY_EXPERIENCE = (
        "ervaringsdeskundigen",
        "Ervaringsdeskundigen",
        "Ervaringsdeskundigen",
    )
    OMBUDSMAN = ("ombudsman", "Ombudsman", "Ombudsmannen")
    SUPPORT = ("ondersteuning", "Ondersteuning en advies", "Ondersteuning en advies")
    KNOWLEDGE = ("kennis", "Kennis en onderzoek", "Kennis en onderzoek")
    INTEREST_GROUP = ("belangenorganisatie", "Belangenorganisatie", "Belangenorganisaties")
    FUND = ("fonds", "Fonds", "Fondsen")
    INITIATIVE = ("initiatief", "Initiatief", "Initiatieven")
    SCHOOL = ("school", "School", "Scholen")
    OTHER = ("anders", "Andere organisatie", "Andere organisaties")


class GoalKind(Kind):
    DREAM = ("droom", "Droom", "Dromen")
    GOAL = ("doel", "Doel", "Doelen")
    CONDITION = ("voorwaarde", "Voorwaarde", "Voorwaarden om te stoppen met hulp")


class SourceKind(Kind):
    DOCUMENT = ("document", "Document van het platform", "Documenten van het platform")
    PAGE = ("pagina", "Openbare webpagina", "Openbare webpagina's")
    REPORT = ("rapport", "Rapport", "Rapporten")
    NEWS = ("nieuws", "Nieuwsbericht", "Nieuwsberichten")
    LAW = ("overheid", "Stuk van de overheid", "Stukken van de overheid")


class Sensitivity(Vocabulary):
    """Themes that ask for care: the page shows help lines and offers a quick exit."""

    SUICIDE = ("zelfdoding", "Zelfdoding en zelfbeschadiging")
    VIOLENCE = ("geweld", "Geweld en onveiligheid")
    ABUSE = ("misbruik", "Misbruik en uitbuiting")


class Drawing(Vocabulary):
    """A drawing of our own set: overrides/partials/drawings/ has a file for each."""

    HOUSE = ("huis", "Huis")
    SCHOOL = ("school", "School of werk")
    SUPPORT = ("steun", "Iemand die je steunt")
    MONEY = ("geld", "Geld")
    NETWORK = ("netwerk", "Mensen om je heen")
    TALK = ("praten", "Praten")
    PAPER = ("papier", "Papier, zoals een advies")
    MUNICIPALITY = ("gemeente", "Gemeente")
    AGAIN = ("opnieuw", "Opnieuw, of terug")
    YOUNG_PEOPLE = ("jongeren", "Jongeren")
    EIGHTEEN = ("achttien", "18 jaar")
    HELP = ("hulp", "Hulp")
    PHONE = ("telefoon", "Bellen")
    QUESTION = ("vraag", "Vraag")
    CLOCK = ("klok", "Tijd")
    CALENDAR = ("agenda", "Dag of afspraak")
    MEAL = ("eten", "Samen eten")
    LISTEN = ("luisteren", "Luisteren")
    RIGHTS = ("recht", "Recht")
    PRIVATE = ("slot", "Privé")
    IDEA = ("idee", "Idee")
    YES = ("goed", "Goed, of gelukt")
    NO = ("stop", "Stop, of mag niet")
    SEARCH = ("zoeken", "Zoeken")
    READ = ("lezen", "Lezen")
    FEELING = ("gevoel", "Hoe je je voelt")


class FigureQualifier(Vocabulary):
    ABOUT = ("ongeveer", "ongeveer")
    MORE_THAN = ("meer-dan", "meer dan")
    AT_LEAST = ("minstens", "minstens")
    LESS_THAN = ("minder-dan", "minder dan")
    AT_MOST = ("hoogstens", "hoogstens")


class ChartKind(Vocabulary):
    """Which figures may be compared in one chart; a check holds each to its meaning."""

    GROUPS = (
        "groepen",
        "Groepen",
        "Delen of groepen naast elkaar: dezelfde eenheid, dezelfde bron en dezelfde datum.",
    )
    DATES = (
        "door-de-tijd",
        "Door de tijd",
        "Hetzelfde op meer momenten: dezelfde eenheid, en steeds een andere datum.",
    )
    CONFLICT = (
        "verschil",
        "Verschil",
        "Bronnen die iets anders zeggen: dezelfde eenheid, en verbonden met botst_met.",
    )


class View(Vocabulary):
    """What a page can show under its text; the value stands at `weergave`."""

    HOME = ("home", "Home")
    TIMELINE = ("tijdlijn", "Tijdlijn")
    MEETINGS = ("bijeenkomsten", "Alle bijeenkomsten")
    WORKSHOPS = ("workshops", "Alle workshops")
    EXAMPLES = ("voorbeelden", "Alle voorbeelden")
    ADVICE = ("adviezen", "Alle adviezen")
    TOPICS = ("onderwerpen", "Alle onderwerpen")
    BIG_FIVE = ("big-five", "The Big Five")
    STEPS = ("vier-stappen", "Onderwerpen per stap")
    ORGANISATIONS = ("organisaties", "Alle organisaties")
    PROJECTS = ("projecten", "Alle projecten")
    GOALS = ("doelen", "Doelen en dromen")
    SOURCES = ("bronnen", "Alle bronnen")
    FIGURES = ("cijfers", "Alle cijfers")
    GLOSSARY = ("begrippen", "Begrippen")
    HELP_LINES = ("hulp", "Hulplijnen")
    SEARCH = ("zoeken", "Zoeken")
    STANDARD_PROGRAMME = ("standaardprogramma", "Zo gaat een bijeenkomst")
    MEETING_KIT = ("bijeenkomst-maken", "Een bijeenkomst maken")
    RULES = ("foutmeldingen", "Foutmeldingen")
    FIELDS = ("velden", "Alle velden")
    AGENDA = ("agenda", "Agenda")
    NEWS = ("nieuw-en-gewijzigd", "Nieuw en gewijzigd")
    OPEN_DATA = ("open-data", "Open data")
    JOIN = ("meedoen", "Meedoen")
    CHANGES = ("dit-veranderde-er", "Dit veranderde er")
    GAPS = ("help-ons-zoeken", "Help ons zoeken")
    MY_BIG_FIVE = ("mijn-big-five", "Mijn Big Five")
    PREPARE = ("bijeenkomst-voorbereiden", "De volgende bijeenkomst voorbereiden")
    HEALTH = ("gezondheid", "Wat de site nodig heeft")
    MUNICIPALITIES = ("gemeenten", "Alle gemeenten, en wat hun gevraagd is")
