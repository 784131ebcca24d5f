"""Content made by a machine, for measuring: any number of items of all types, that name each other.

The same number gives the same bytes. Nothing in it means anything.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

FEWEST = 25
WORDS = 360  # in one text, about as many as in a page of the real site

# How many of every hundred items are of each type; the five pillars come on top of these.
_SHARES = {
    "bronnen": 26,
    "adviezen": 20,
    "organisaties": 16,
    "bijeenkomsten": 11,
    "workshops": 9,
    "voorbeelden": 7,
    "projecten": 4,
    "onderwerpen": 4,
    "doelen": 3,
}
_FIRST_YEAR, _YEARS = 2006, 18
_SYLLABLES = [
    start + middle + end
    for start in ("b", "d", "g", "h", "j", "k", "l", "m", "v", "w", "z")
    for middle in ("a", "e", "ij", "o", "ui")
    for end in ("", "n", "r", "s", "t")
]


def write_sample(content: Path, items: int, seed: int = 20141112) -> list[str]:
    """Fill the folder `content` with `items` items, and with a page for each view.

    Give the paths of those pages, under `content`. Raises ValueError below FEWEST items.
    """
    if items < FEWEST:
        raise ValueError(f"at least {FEWEST} items")
    sample = _Sample(Random(seed), items)
    for path, text in {**sample.files(), **_lists(), **view_pages()}.items():
        file = content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    return list(view_pages())


def view_pages() -> dict[str, str]:
    """The text of a page for each view, by its path under `content`."""
    from site_plugins.model.registry import BY_FOLDER
    from site_plugins.model.vocabulary import View

    def path(view: View) -> str:
        if view is View.HOME:
            return "index.md"
        return f"{view.value}/index.md" if view.value in BY_FOLDER else f"{view.value}.md"

    return {
        path(view): f"---\ntitel: {view.label}\nsamenvatting: Om te meten.\n"
        f"weergave: {view.value}\n---\n"
        for view in View
    }


def _others() -> list[str]:
    """The folders of types that have no share: the sample has one item of each."""
    from site_plugins.model.registry import BY_FOLDER

    return [folder for folder in BY_FOLDER if folder not in {*_SHARES, "big-five"}]


def _examples(folder: str) -> list[str]:
    """What an item in this folder must have, as the field guide shows it."""
    from site_plugins.model.fields import fields_of
    from site_plugins.model.registry import BY_FOLDER

    specs = [spec for spec in fields_of(BY_FOLDER[folder].model) if spec.required]
    return [
        f"{one.key}: {one.example}" for one in specs if one.key not in {"titel", "samenvatting"}
    ]


def _lists() -> dict[str, str]:
    return {
        "hulplijnen.yml": "hulplijnen:\n  - id: lijn\n    naam: De lijn\n    nummer: 112\n"
        "    voor_wie: Iedereen.\n    themas: [zelfdoding, geweld, misbruik]\n"
        "    gecontroleerd_op: 2026-01-01\n",
        "begrippen.yml": "begrippen:\n"
        + "".join(
            f"  - id: woord-{number}\n    term: {word}\n    voluit: {word} van iets\n"
            f"    betekenis: Dit is woord {number}.\n"
            for number, word in enumerate(_vocabulary()[40:60])
        ),
    }


def _vocabulary() -> list[str]:
    """Words from often to seldom, each once."""
    chance = Random(1)
    words = ("".join(chance.choices(_SYLLABLES, k=1 + number % 4)) for number in range(6000))
    return list(dict.fromkeys(words))


class _Sample:
    def __init__(self, chance: Random, items: int) -> None:
        self._chance = chance
        self._words = _vocabulary()
        # The second word comes half as often as the first, the third a third as often, ...
        self._weights = [1 / (rank + 1) for rank in range(len(self._words))]
        self._counts = {name: max(1, items * share // 100) for name, share in _SHARES.items()}
        self._counts |= dict.fromkeys(_others(), 1)
        self._counts["bronnen"] += items - 5 - sum(self._counts.values())

    def files(self) -> dict[str, str]:
        made = {
            f"{folder}/{_slug(folder, number)}.md": self._item(folder, number)
            for folder, count in self._counts.items()
            for number in range(count)
        }
        return made | {f"big-five/pijler-{n}.md": self._pillar(n) for n in range(1, 6)}

    # --- words ---------------------------------------------------------------------------------

    def _sentence(self, length: int) -> str:
        words = self._chance.choices(self._words, self._weights, k=length)
        return " ".join(words).capitalize() + "."

    def _paragraph(self, words: int) -> str:
        return " ".join(self._sentence(12) for _ in range(max(1, words // 12)))

    def _body(self) -> str:
        parts = [self._paragraph(WORDS // 4)]
        for _ in range(4):
            parts.append(f"## {self._sentence(4)[:-1]}")
            parts.append(self._paragraph(WORDS // 8))
            folder = self._chance.choice(list(self._counts))
            target = self._some(folder)
            parts.append(f"Lees ook [{self._sentence(3)[:-1]}](../{folder}/{target}.md).")
        parts.append("".join(f"- {self._sentence(6)}\n" for _ in range(4)))
        parts.append("".join(f"{n}. **Let op:** {self._sentence(6)}\n" for n in range(1, 4)))
        parts.append(f"> {self._sentence(8)}")
        return "\n\n".join(parts) + "\n"

    # --- headers -------------------------------------------------------------------------------

    def _some(self, folder: str) -> str:
        return _slug(folder, self._chance.randrange(self._counts[folder]))

    def _date(self, folder: str, number: int) -> str:
        """A month; the higher the number, the later."""
        year = _FIRST_YEAR + number * _YEARS // self._counts[folder]
        return f"{year}-{self._chance.randint(1, 12):02d}"

    def _earlier(self, folder: str, year: int) -> str | None:
        """Something that is certainly from before `year`."""
        before = (year - _FIRST_YEAR) * self._counts[folder] // _YEARS
        return _slug(folder, self._chance.randrange(before)) if before > 0 else None

    def _head(self, folder: str, number: int) -> list[str]:
        wish = "Wij willen dat " if folder == "doelen" else ""
        lines = [
            f"titel: {self._sentence(4)[:-1]} {number}",
            f"samenvatting: {wish}{self._sentence(14)}",
        ]
        if folder not in ("bronnen", "onderwerpen"):
            pillar = self._chance.randint(1, 5)
            lines += [f"onderwerpen: [{self._some('onderwerpen')}]", f"big_five: [pijler-{pillar}]"]
        if folder not in ("bronnen", "organisaties", "onderwerpen", "doelen"):
            lines += [f"bronnen: [{self._some('bronnen')}, {self._some('bronnen')}]"]
        if number % 5 == 0:
            source = self._some("bronnen")
            figure = f"id: cijfer, waarde: {number + 1}, eenheid: jongeren, betekenis: deden mee"
            lines += ["cijfers:", f"  - {{{figure}, bron: {source}}}"]
        if number % 25 == 7:
            lines.append("gevoelig: [geweld]")
        return lines

    def _item(self, folder: str, number: int) -> str:
        own: dict[str, Callable[[int], list[str]]] = {
            "bronnen": self._source,
            "adviezen": self._advice,
            "organisaties": self._organisation,
            "bijeenkomsten": self._meeting,
            "workshops": self._workshop,
            "voorbeelden": self._example,
            "projecten": self._project,
            "onderwerpen": lambda _: ["soort: verder"],
            "doelen": lambda n: [f"soort: {'droom' if n % 2 else 'doel'}"],
        }
        lines = own[folder](number) if folder in own else _examples(folder)
        return _file([*self._head(folder, number), *lines], self._body())

    def _pillar(self, number: int) -> str:
        lines = [
            f"titel: Pijler {number}",
            f"samenvatting: {self._sentence(10)}",
            f"nummer: {number}",
            f"vraag: {self._sentence(5)}",
            f"bronnen: [{self._some('bronnen')}]",
        ]
        return _file(lines, self._body())

    def _source(self, number: int) -> list[str]:
        url = f"https://example.org/{number}"
        return ["soort: rapport", "uitgever: Iemand", f"datum: {2010 + number % 15}", f"url: {url}"]

    def _organisation(self, number: int) -> list[str]:
        kind = ("gemeente", "instelling", "jongerenraad", "kennis")[number % 4]
        lines = [f"soort: {kind}"]
        if number % 10 == 1:
            lines += ["leden:", f"  - {{organisatie: {_slug('organisaties', number - 1)}}}"]
        return lines

    def _meeting(self, number: int) -> list[str]:
        lines = [
            "soort: eigen",
            f"datum: {self._date('bijeenkomsten', number)}",
            f"gastheer: {self._some('organisaties')}",
            "programma: [{soort: speeddate}, {soort: workshopronde-1}, {soort: eten}]",
            "opbrengsten:",
            f"  - {{id: eerste, soort: advies, tekst: {self._sentence(8)}}}",
            f"  - {{id: tweede, soort: actie, tekst: {self._sentence(8)}}}",
        ]
        year = _FIRST_YEAR + number * _YEARS // self._counts["bijeenkomsten"]
        if earlier := self._earlier("bijeenkomsten", year):
            lines += [f"vorige: {earlier}", "terugblik:"]
            lines += [f"  - {{opbrengst: {earlier}#eerste, stand: loopt, tekst: Nog bezig.}}"]
        return lines

    def _workshop(self, number: int) -> list[str]:
        return [
            f"bijeenkomst: {self._some('bijeenkomsten')}",
            f"ronde: {1 + number % 2}",
            f"door: [{self._some('organisaties')}]",
        ]

    def _example(self, number: int) -> list[str]:
        return [
            "soort: initiatief",
            f"begin: {self._date('voorbeelden', number)}",
            f"door: [{self._some('organisaties')}]",
            f"tips: [{self._sentence(7)}, {self._sentence(7)}]",
            "mijlpalen:",
            f"  - {{datum: 2025, tekst: {self._sentence(6)}, bron: {self._some('bronnen')}}}",
        ]

    def _project(self, number: int) -> list[str]:
        return [
            f"looptijd: {self._date('projecten', number)}/..",
            f"opdrachtgevers: [{self._some('organisaties')}]",
            f"lessen: [{self._sentence(7)}]",
        ]

    def _advice(self, number: int) -> list[str]:
        year = _FIRST_YEAR + number * _YEARS // self._counts["adviezen"]
        # One council gave a quarter of all advice: a page that grows with the site.
        giver = _slug("organisaties", 0) if number % 4 == 0 else self._some("organisaties")
        lines = [
            "soort: advies",
            f"datum: {self._date('adviezen', number)}",
            f"van: [{giver}]",
            f"aan: [{self._some('organisaties')}]",
            f"antwoord_voor: {year + 1}",
        ]
        if origin := self._earlier("bijeenkomsten", year):
            lines.append(f"komt_uit: [bijeenkomsten/{origin}#eerste]")
        if former := self._earlier("adviezen", year):
            lines.append(f"vervolg_op: {former}")
        lines.append("aanbevelingen:")
        for one in ("eerste", "tweede", "derde"):
            lines += [f"  - id: {one}", f"    tekst: {self._sentence(9)}"]
            if self._chance.random() < 0.5:
                answer = f"van: {self._some('organisaties')}, antwoord: overgenomen"
                effect = f"trede: besloten, tekst: {self._sentence(6)}"
                told = f"datum: {year + 1}, bron: {self._some('bronnen')}"
                lines += ["    antwoorden:", f"      - {{{answer}, {told}}}"]
                lines += ["    effecten:", f"      - {{{effect}, {told}}}"]
        return lines


def _slug(folder: str, number: int) -> str:
    return f"{folder[:4]}-{number}"


def _file(header: list[str], body: str) -> str:
    return "\n".join(["---", *header, "---", "", body])
