"""How often a built site says that it doesn't know something: what readers tire of.

One such phrase beside a fact is honest. Dozens push the story away: leave out what is trivial, and
ask for what a reader may know (`gezocht`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path

from commands.shared.messages import count

_WORDS = r"(?:[\w'’-]+\s+){0,3}"  # "kennen we [het programma] niet"
_VERBS = r"(?:weten|kennen|kenden|vonden|konden)"
_SOURCE = r"(?:bron|rapport|verslag|bericht|stuk)"
_TELLS = r"(?:zegt|legt|schrijft|noemt)"
PHRASE = re.compile(
    rf"""\b(?:
        (?:we|wij)\s+{_VERBS}\s+{_WORDS}niet       # we weten (nog) niet
      | {_VERBS}\s+(?:we|wij)\s+{_WORDS}niet       # dat weten we (ook) niet
      | zoeken\s+(?:we|wij)\s+nog
      | onbekend
      | niets\s+(?:van\s+)?bekend
      | niet\s+bekend
      | sta(?:at|an)\s+(?:er\s+)?niet\s+in         # de bron
      | {_SOURCE}\s+{_TELLS}\s+{_WORDS}niet        # het rapport zegt (er) niet (bij)
      | {_TELLS}\s+\w+\s+{_SOURCE}\s+{_WORDS}niet  # dat zegt het rapport niet
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
# Less than these: in all, and on the page of one advice.
MOST_IN_ALL, MOST_ON_ADVICE = 250, 4
# These explain fields and messages, with the words that are typed in them.
REFERENCE = frozenset({"velden", "foutmeldingen"})
_BLOCKS = frozenset(
    [
        *("p", "li", "dt", "dd", "td", "th", "div", "section", "summary", "figcaption"),
        *("h1", "h2", "h3", "h4", "h5", "h6"),
    ]
)


def phrases_in(text: str) -> list[str]:
    """The phrases of not knowing in a plain text."""
    return [match[0] for match in PHRASE.finditer(" ".join(text.split()))]


def text_of(page: str) -> str:
    """What stands in <main> of an HTML page; what is shown apart doesn't run together."""
    reader = _Main()
    reader.feed(page)
    return "".join(reader.pieces)


def phrases_per_page(folder: Path) -> dict[str, int]:
    """How many phrases each page has, by its folder under the built site; `.` is the home page.

    Left out: the reference pages, and pages that only send a reader on. Empty without a site.
    """
    return {path: len(phrases_in(text)) for path, text in _texts(folder)}


def report(counts: Mapping[str, int], limit: int | None = None) -> str:
    """The pages with the most phrases, and the total, in Dutch."""
    most = sorted((path for path in counts if counts[path]), key=lambda path: (-counts[path], path))
    pages = count(len(counts), "pagina", "pagina's")
    lines = [
        "Zo vaak staat er dat we iets niet weten:",
        *(f"{counts[path]:>5}  {path}" for path in most[:limit]),
        f"Samen {sum(counts.values())} keer, op {pages}.",
        f"Het doel: minder dan {MOST_IN_ALL} keer, en op een advies minder dan {MOST_ON_ADVICE}.",
        "Laat weg wat er niet toe doet. Vraag de rest aan de lezer: zet een vraag bij gezocht.",
    ]
    return "\n".join(lines)


def _texts(folder: Path) -> Iterator[tuple[str, str]]:
    for file in sorted(folder.rglob("index.html")):
        path = file.parent.relative_to(folder).as_posix()
        if path not in REFERENCE and (text := text_of(file.read_text(encoding="utf-8"))):
            yield path, text


class _Main(HTMLParser):
    """The text in <main>, without scripts and what a script fills later."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._inside = 0
        self._unseen = 0

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        self._inside += tag == "main"
        self._unseen += tag in ("script", "style", "template")
        if tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._inside -= tag == "main"
        self._unseen -= tag in ("script", "style", "template")
        if tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if self._inside and not self._unseen:
            self.pieces.append(data)
