"""The addresses and ids that the build fills itself.

No page may have such an address, now or in former days: it would take the place of the editor,
where members paste their key, or of the data, or be overwritten. Tests hold these lists against
the templates and everything in a built site.
"""

from __future__ import annotations

import re

from site_plugins.model.cms import CMS_FOLDER
from site_plugins.model.registry import BY_FOLDER

ASSETS = "assets/"
DATA = "data/"
CITATIONS = "verwijzing/"  # how to refer to a page or a figure, for programs
EMBEDS = "insluiten/"  # what other sites may show in a frame
PICTURES = "afbeeldingen/"  # a folder of content, and of the site: what is in it is made anew
SEARCH = "pagefind/"
# `404` is a file, but hosts show it for the folder of that name too.
RESERVED = (CMS_FOLDER, ASSETS, CITATIONS, DATA, EMBEDS, SEARCH, "404/")


def is_reserved(address: str) -> bool:
    """Whether the build itself makes what stands at this address under the root."""
    return address.startswith(RESERVED)


# The ids that templates use. A browser goes to the first of two equal ones: the wrong block.
# A test holds these tables against the templates and against every page of a built site.
# At the end of every page: where texts lead who knows more.
TELLING = "laat-het-weten"
_EVERYWHERE = frozenset({"inhoud", "bronnen", "makkelijk", "wat-we-zoeken", TELLING})
_EVERY_ITEM = frozenset(
    {"cijfers", "hoort-bij-onderwerp", "stemmen", "verwijzen", "wat-veranderde"}
)
# A list of cards for each kind of item.
_GROUPS = frozenset(BY_FOLDER)
# What a topic and a pillar both have beside these.
_BESIDE = frozenset({"in-het-kort", "tijdlijn", "wat-hoort-erbij"})
_BY_TYPE = {
    "advies": {"aanbevelingen", "hele-advies", "herinneringen", "het-verhaal", "van-en-aan"},
    "big-five": {"cijfers-bij-deze-pijler", "formuleringen", "landelijk"} | _BESIDE | _GROUPS,
    "bijeenkomst": {
        "leidde-tot",
        "opbrengsten",
        "programma",
        "ruimtes",
        "speeddate",
        "terugblik",
        "terugkoppeling",
        "workshops",
    },
    "bron": {"gebruikt-op"},
    "onderwerp": {"vier-stappen"} | _BESIDE | _GROUPS,
    "organisatie": {"gevraagd", "hoort-bij", "komt-voor-in", "leden", "tijdlijn", "vraag-het"},
    "project": {"fasen", "lessen", "mijlpalen"},
    "velden": {"alle-velden", "groepjes", "zo-begin-je"},
    "voorbeeld": {
        "mijlpalen",
        "probeer-het-zelf",
        "sleutelfiguur",
        "tips",
        "wat-levert-het-op",
        "zo-werkt-het",
    },
    "workshop": {"leidde-tot", "opbrengsten"},
}
_BY_VIEW = {
    "adviezen": {"alle-aanbevelingen", "stand", "stand-alles"},
    "agenda": {"abonneren", "binnenkort", "zonder-dag"},
    "begrippen": {"moeilijke-woorden", "vaste-woorden"},
    "bijeenkomst-voorbereiden": {
        "doelen",
        "lang-niet-besproken",
        "nieuwe-antwoorden",
        "opbrengsten",
        "te-late-antwoorden",
    },
    "big-five": {
        "heb-jij-dit",
        "landelijke-lijst",
        "lijsten-naast-elkaar",
        "per-jaar",
        "wat-hoort-erbij",
        "wat-veranderde",
    },
    "bijeenkomst-maken": {
        "alle-vragen",
        "kaartjes",
        "naamkaartjes",
        "op-papier",
        "programma",
        "uitnodiging",
        "wat-leverde-het-op",
    },
    "bijeenkomsten": {"opbrengsten"},
    "cijfers": {"verschillen"} | _GROUPS,
    "gezondheid": {
        "bronnen-nakijken",
        "dun",
        "hulplijnen-nakijken",
        "in-orde",
        "links",
        "moeilijk",
        "te-late-antwoorden",
        "verlopen",
        "zonder-opbrengsten",
        "zonder-terugblik",
    },
    "home": {"binnenkort", "heb-jij-dit", "wat-veranderde"},
    "gemeenten": {"kaart", "per-gemeente", "samen"},
    "help-ons-zoeken": {"vragen"},
    "dit-veranderde-er": {"besloten", "gemerkt", "toegezegd", "uitgevoerd"},
    "hulp": {"alle-hulplijnen", "iets-anders", "meteen-hulp"},
    "meedoen": {"zo-bereik-je-ons"},
    "mijn-big-five": {"mijn-plan"},
    "nieuw-en-gewijzigd": {"feeds", "nieuw-op-de-site", "wat-er-gebeurde"},
    "open-data": {"bestanden", "bron-noemen", "jaargangen", "woordenboek"},
    "standaardprogramma": {"programma", "speeddate"},
    "velden": {"elke-pagina", "gedeelde-groepjes", "lijsten", "soorten"},
    "zoeken": {"alle-paginas", "gevonden", "onderwerpen", "zoekwoord"},
}
_YEAR = re.compile(r"jaar-(?:\d{4}|onbekend)")
_SNAPSHOT = re.compile(r"jaargang-\d{4}")
_LETTER = re.compile(r"brief-.+")  # on the page of a municipality: see views/municipalities.py
_FIGURE = re.compile(r"cijfer-.+")  # on the page with all figures: see views/sourcing.py


def is_reserved_anchor(anchor: str, type_name: str, view: str = "") -> bool:
    """Whether a template may use this id on a page of this type, or with this view."""
    if anchor in _EVERYWHERE or _YEAR.fullmatch(anchor):
        return True
    if view == "cijfers" and _FIGURE.fullmatch(anchor):
        return True
    if view == "open-data" and _SNAPSHOT.fullmatch(anchor):
        return True
    if view:
        return anchor in _BY_VIEW.get(view, ())
    if type_name == "pagina":
        return False
    if type_name == "organisatie" and _LETTER.fullmatch(anchor):
        return True
    return anchor in _EVERY_ITEM or anchor in _BY_TYPE.get(type_name, ())


def year_anchor(year: int) -> str:
    """Where the page about open data tells of one year."""
    return f"jaargang-{year}"
