"""Signs in a line that were meant as markup, and that a reader would see as signs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from site_plugins.reading.markdown import TokenPlace
from site_plugins.reading.markdown_parser import HIDDEN
from site_plugins.reading.problem import Finding, Replacement, shorten
from site_plugins.reading.rules import markup as rules

_HARD_SPACE = "[\u00a0\u2000-\u200a\u202f\u3000]"
_LOOKS_LIKE_LINK = re.compile(r"[/#:]|\.\w")
_OTHER_SITE = re.compile(r"[a-z]+:|www\.", re.IGNORECASE)


class _Told(NamedTuple):
    """What is wrong with signs, how to mend it, and what to put there if that is certain."""

    what: str
    fix: str
    new: str | None = None


def literal_signs(shown: str, place: TokenPlace) -> Iterator[Finding]:
    """Each kind takes its signs away, so that one mistake gives one message."""
    text = place.rows.text
    for pattern, tell in _KINDS:
        hidden: list[Finding] = []

        def hide(match: re.Match[str], tell: _Tell = tell, hidden: list[Finding] = hidden) -> str:
            told = tell(match, text[match.start() : match.end()])
            if told is None:
                return match[0]
            hidden.append(_finding(match, told, place))
            return HIDDEN * len(match[0])

        shown = pattern.sub(hide, shown)
        yield from hidden


def _finding(match: re.Match[str], told: _Told, place: TokenPlace) -> Finding:
    at = place.position(shift=match.start())
    old = place.rows.text[match.start() : match.end()]
    mended = None if told.new is None else Replacement(at, old, told.new)
    return Finding(rules.LITERAL_SIGN, at, told.what, told.fix, mended)


_Tell = Callable[[re.Match[str], str], _Told | None]


def _always(what: str, fix: str, new: str | None = None) -> _Tell:
    """Tells the same of all signs of a kind, in which `{text}` stands for these."""

    def tell(_match: re.Match[str], text: str) -> _Told:
        shown = shorten(text)
        return _Told(what.format(text=shown), fix.format(text=shown), new)

    return tell


def _hard_space(match: re.Match[str], text: str) -> _Told:
    what = f"Na {match[1]} staat een harde spatie. Die ziet er gewoon uit, maar werkt niet."
    return _Told(what, "Haal de spatie weg en typ een gewone.", text[:-1] + " ")


def _wiki_link(_match: re.Match[str], text: str) -> _Told:
    word = shorten(text.strip("![]"), 40)
    return _Told(
        "Een link met dubbele haken werkt hier niet.", f"Schrijf: [{word}](../map/naam.md)"
    )


def _link(match: re.Match[str], text: str) -> _Told | None:
    words, target = match[1], text[match.start(2) - match.start() :].lstrip("(").rstrip(")")
    if not text.endswith(")"):
        what, fix = "Achter deze link ontbreekt een haakje.", "Zet ) achter het adres."
        return _Told(what, fix) if _LOOKS_LIKE_LINK.search(target) else None
    if not _LOOKS_LIKE_LINK.search(target):
        return None
    # A file of ours has hyphens in its name; of another site's address a space is a part.
    space = "%20" if _OTHER_SITE.match(target.strip()) else "-"
    address = re.sub(r"\s+", space, target.strip())
    mended = f"[{words}]({address})"
    what = "In het adres van deze link staat een spatie."
    if not re.search(r"\s", target):
        what = "Tussen ] en ( staat een spatie. Zo wordt het geen link."
    return _Told(what, f"Schrijf: {shorten(mended, 200)}", mended)


def _link_without_bracket(match: re.Match[str], text: str) -> _Told | None:
    target = text[match.start(2) - match.start() :]
    if not _LOOKS_LIKE_LINK.search(target):
        return None
    mended = f"[{match[1].rstrip()}]{target}"
    return _Told("Voor het adres ontbreekt een ].", f"Schrijf: {shorten(mended, 200)}", mended)


def _turned_link(match: re.Match[str], text: str) -> _Told | None:
    target = text[len(match[1]) + 3 : -1]
    if not _LOOKS_LIKE_LINK.search(target):
        return None
    mended = f"[{match[1]}]({target})"
    what = "Bij deze link zijn de haken omgewisseld."
    return _Told(what, f"Schrijf: {shorten(mended, 200)}", mended)


def _loose_bold(match: re.Match[str], _text: str) -> _Told:
    sign, inside = match["sign"], match["inside"]
    bold = f"{sign}{inside.strip()}{sign}"
    start, end = match.span()
    before, after = match.string[start - 1 : start], match.string[end : end + 1]
    mended = (" " if before.isalnum() else "") + bold + (" " if after.isalnum() else "")
    if inside != inside.strip():
        what = f"Bij {sign} staat een spatie aan de binnenkant. Zo wordt het niet dik."
    else:
        what = f"Bij {sign} ontbreekt een spatie. Zo wordt het niet dik."
    return _Told(what, f"Schrijf: {shorten(mended.strip(), 200)}", mended)


def _marked(match: re.Match[str], _text: str) -> _Told:
    what = "Markeren met == werkt hier niet."
    return _Told(what, f"Schrijf: **{shorten(match[1], 100)}**", f"**{match[1]}**")


_SHOWN = '"{text}" komt letterlijk op de pagina.'
_FORMULA = _always(_SHOWN, "Schrijf het in gewone woorden.")
_ALERT = _always(_SHOWN, "Schrijf: **Let op:**", "**Let op:**")
_FOOTNOTE = _always(
    "Een voetnoot werkt hier niet.",
    "Zet de bron in de zin zelf: Dat schrijft [de krant](https://voorbeeld.nl).",
)
_TASK = _always("Een lijst om af te vinken werkt hier niet.", "Haal {text} weg.", "")
_NO_OPENING = _always(
    "Voor de woorden van deze link ontbreekt een [.", "Zet [ voor het eerste woord."
)
_NAMED_LINK = _always(
    '"{text}" is geen link: nergens staat het adres.', "Schrijf: [tekst](../map/naam.md)"
)
_OPEN_SIGN = _always(
    "Bij {text} ontbreekt een tweede {text}, of er staat een spatie te veel.",
    "Zet de tekens vast aan het begin en het eind van de woorden, of haal {text} weg.",
)
_SMILEY = _always(_SHOWN, "Zet het plaatje zelf in de tekst, of haal dit weg.")
_ROW_OF_NO_TABLE = _always(
    "Deze regel lijkt op een tabel, maar is er geen.",
    "Zet onder de eerste rij: |---|---|. Er gaat een lege regel aan vooraf.",
)
_ENTITY = _always(_SHOWN, "Typ het teken zelf.")
_LOOSE_SIGN = _always(
    "Hier komt {text} letterlijk op de pagina.",
    "Haal het weg. Hoort het er wel? Schrijf dan: \\{text}",
)

# First the kinds of which we know what was meant; the last takes every sign that is left. All of
# these are bounded: no text makes them slow.
_KINDS: tuple[tuple[re.Pattern[str], _Tell], ...] = (
    (re.compile(rf"^(#{{1,6}}|[-+*]|\d{{1,9}}[.)]){_HARD_SPACE}", re.MULTILINE), _hard_space),
    (re.compile(r"(?<=\w)([~^])\w{1,20}\1|\$\$[^$\n]{1,200}\$\$"), _FORMULA),
    (re.compile(r"^\[!\w{1,20}\]", re.MULTILINE), _ALERT),
    (re.compile(r"!?\[\[[^\[\]\n]{1,200}\]\]"), _wiki_link),
    (re.compile(rf"\[\^[^\[\]\n]{{1,100}}\]|(?<={HIDDEN})\^\w{{1,50}}(?={HIDDEN})"), _FOOTNOTE),
    (re.compile(r"\A\[[ xX]\]\s(?!\()"), _TASK),
    (re.compile(r"\[([^\[\]\n]{1,200})\] ?(\([^()\n]{1,300}(?:\)|$))", re.MULTILINE), _link),
    (re.compile(r"\[([^\[\]()\n]{1,200})(\([^()\s]{1,300}\))"), _link_without_bracket),
    (re.compile(r"\(([^()\n]{1,200})\)\[[^\[\]\n]{1,300}\]"), _turned_link),
    (re.compile(r"\]\("), _NO_OPENING),
    (re.compile(r"\[[^\[\]\n]{1,200}\]\[[^\[\]\n]{0,200}\]"), _NAMED_LINK),
    (re.compile(r"(?P<sign>\*\*|__)(?P<inside>[^*_\n]{1,300})(?P=sign)"), _loose_bold),
    (re.compile(r"\*\*|(?<!\w)__|__(?!\w)|~~"), _OPEN_SIGN),
    (re.compile(r"==([^=\s][^=\n]{0,200})=="), _marked),
    (re.compile(r"(?<![\w:]):[a-z][a-z0-9_+-]{1,30}:(?![\w:])"), _SMILEY),
    (re.compile(r"\A\s*\|.*\|", re.DOTALL), _ROW_OF_NO_TABLE),
    (re.compile(r"&#?\w{2,30};"), _ENTITY),
    # Allowed: times between figures, a star by itself, a low line within a word.
    (re.compile(r"(?<![\d ])\*|\*(?![\d ])|(?<!\w)_(?=\w)|(?<=\w)_(?!\w)|`|\\"), _LOOSE_SIGN),
)
