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

        def hide(
            match: re.Match[str],
            tell: Callable[[re.Match[str], str], _Told | None] = tell,
            hidden: list[Finding] = hidden,
        ) -> str:
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


def _hard_space(match: re.Match[str], text: str) -> _Told:
    what = f"Na {match[1]} staat een harde spatie. Die ziet er gewoon uit, maar werkt niet."
    return _Told(what, "Haal de spatie weg en typ een gewone.", text[:-1] + " ")


def _formula(_match: re.Match[str], text: str) -> _Told:
    return _Told(
        f'"{shorten(text)}" komt letterlijk op de pagina.', "Schrijf het in gewone woorden."
    )


def _alert(_match: re.Match[str], text: str) -> _Told:
    meant = "**Let op:**"
    return _Told(f'"{text}" komt letterlijk op de pagina.', f"Schrijf: {meant}", meant)


def _wiki_link(_match: re.Match[str], text: str) -> _Told:
    word = shorten(text.strip("![]"), 40)
    return _Told(
        "Een link met dubbele haken werkt hier niet.", f"Schrijf: [{word}](../map/naam.md)"
    )


def _footnote(_match: re.Match[str], _text: str) -> _Told:
    what = "Een voetnoot werkt hier niet."
    return _Told(what, "Zet de bron in de zin zelf: Dat schrijft [de krant](https://voorbeeld.nl).")


def _task(_match: re.Match[str], text: str) -> _Told:
    return _Told("Een lijst om af te vinken werkt hier niet.", f"Haal {text} weg.", "")


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


def _no_opening(_match: re.Match[str], _text: str) -> _Told:
    return _Told("Voor de woorden van deze link ontbreekt een [.", "Zet [ voor het eerste woord.")


def _turned_link(match: re.Match[str], text: str) -> _Told | None:
    target = text[len(match[1]) + 3 : -1]
    if not _LOOKS_LIKE_LINK.search(target):
        return None
    mended = f"[{match[1]}]({target})"
    what = "Bij deze link zijn de haken omgewisseld."
    return _Told(what, f"Schrijf: {shorten(mended, 200)}", mended)


def _named_link(_match: re.Match[str], text: str) -> _Told:
    what = f'"{shorten(text)}" is geen link: nergens staat het adres.'
    return _Told(what, "Schrijf: [tekst](../map/naam.md)")


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


def _open_sign(_match: re.Match[str], text: str) -> _Told:
    return _Told(
        f"Bij {text} ontbreekt een tweede {text}, of er staat een spatie te veel.",
        f"Zet de tekens vast aan het begin en het eind van de woorden, of haal {text} weg.",
    )


def _marked(match: re.Match[str], _text: str) -> _Told:
    what = "Markeren met == werkt hier niet."
    return _Told(what, f"Schrijf: **{shorten(match[1], 100)}**", f"**{match[1]}**")


def _smiley(_match: re.Match[str], text: str) -> _Told:
    what = f'"{text}" komt letterlijk op de pagina.'
    return _Told(what, "Zet het plaatje zelf in de tekst, of haal dit weg.")


def _row_of_no_table(_match: re.Match[str], _text: str) -> _Told:
    what = "Deze regel lijkt op een tabel, maar is er geen."
    return _Told(what, "Zet onder de eerste rij: |---|---|. Er gaat een lege regel aan vooraf.")


def _entity(_match: re.Match[str], text: str) -> _Told:
    return _Told(f'"{text}" komt letterlijk op de pagina.', "Typ het teken zelf.")


def _loose_sign(_match: re.Match[str], text: str) -> _Told:
    what = f"Hier komt {text} letterlijk op de pagina."
    return _Told(what, f"Haal het weg. Hoort het er wel? Schrijf dan: \\{text}")


# First the kinds of which we know what was meant; the last takes every sign that is left. All of
# these are bounded: no text makes them slow.
_KINDS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], str], _Told | None]], ...] = (
    (re.compile(rf"^(#{{1,6}}|[-+*]|\d{{1,9}}[.)]){_HARD_SPACE}", re.MULTILINE), _hard_space),
    (re.compile(r"(?<=\w)([~^])\w{1,20}\1|\$\$[^$\n]{1,200}\$\$"), _formula),
    (re.compile(r"^\[!\w{1,20}\]", re.MULTILINE), _alert),
    (re.compile(r"!?\[\[[^\[\]\n]{1,200}\]\]"), _wiki_link),
    (re.compile(rf"\[\^[^\[\]\n]{{1,100}}\]|(?<={HIDDEN})\^\w{{1,50}}(?={HIDDEN})"), _footnote),
    (re.compile(r"\A\[[ xX]\]\s(?!\()"), _task),
    (re.compile(r"\[([^\[\]\n]{1,200})\] ?(\([^()\n]{1,300}(?:\)|$))", re.MULTILINE), _link),
    (re.compile(r"\[([^\[\]()\n]{1,200})(\([^()\s]{1,300}\))"), _link_without_bracket),
    (re.compile(r"\(([^()\n]{1,200})\)\[[^\[\]\n]{1,300}\]"), _turned_link),
    (re.compile(r"\]\("), _no_opening),
    (re.compile(r"\[[^\[\]\n]{1,200}\]\[[^\[\]\n]{0,200}\]"), _named_link),
    (re.compile(r"(?P<sign>\*\*|__)(?P<inside>[^*_\n]{1,300})(?P=sign)"), _loose_bold),
    (re.compile(r"\*\*|(?<!\w)__|__(?!\w)|~~"), _open_sign),
    (re.compile(r"==([^=\s][^=\n]{0,200})=="), _marked),
    (re.compile(r"(?<![\w:]):[a-z][a-z0-9_+-]{1,30}:(?![\w:])"), _smiley),
    (re.compile(r"\A\s*\|.*\|", re.DOTALL), _row_of_no_table),
    (re.compile(r"&#?\w{2,30};"), _entity),
    # Allowed: times between figures, a star by itself, a low line within a word.
    (re.compile(r"(?<![\d ])\*|\*(?![\d ])|(?<!\w)_(?=\w)|(?<=\w)_(?!\w)|`|\\"), _loose_sign),
)
