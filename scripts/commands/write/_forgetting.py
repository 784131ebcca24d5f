"""What `forget` says, and where it looks besides the content: other files, and git's history."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from commands.shared.git import ask_git
from commands.shared.messages import count
from site_plugins.mending.forgetting import Forgotten, Mention, Person, mentions_in, text_of
from site_plugins.reading.problem import Position, shorten


@dataclass(frozen=True, slots=True)
class History:
    """The commits that brought or took the name, the newest first. None: git isn't there."""

    commits: tuple[str, ...] | None


def in_other_files(person: Person, content: Path) -> tuple[Mention, ...]:
    """The name in every other file of the repository around the content."""
    found: list[Mention] = []
    for path in _tracked(content.parent):
        file = content.parent / path
        if not file.is_file() or file.is_relative_to(content):
            continue
        if (text := text_of(file.read_bytes())) is not None:
            found += (one for one in mentions_in(person, path, text) if one.whole)
    return tuple(found)


def in_history(person: Person, content: Path) -> History:
    """Which commits brought or took the name, in a file or in their message."""
    form = ("--format=%h %as %s", "--all", "--regexp-ignore-case")
    pattern = r"[[:space:]]+".join(map(_escaped, person.name.split()))
    by_file = ask_git(content.parent, "log", *form, "--extended-regexp", f"-G{pattern}")
    by_word = ask_git(content.parent, "log", *form, "--extended-regexp", f"--grep={pattern}")
    if by_file is None or by_word is None:
        return History(None)
    return History(tuple(dict.fromkeys((by_file + by_word).splitlines())))


def told(
    forgotten: Forgotten, others: Sequence[Mention], history: History, root: str, *, written: bool
) -> str:
    """Everything, for a person to read."""
    sections = (
        _removed(forgotten, root, written=written),
        _kept(forgotten, written=written),
        _left(forgotten, root, written=written),
        _elsewhere(others),
        _remembered(history),
        () if written or not forgotten.files else (_HOW_TO_WRITE,),
    )
    return "\n".join("\n".join([*lines, ""]) for section in sections if (lines := [*section]))


_HOW_TO_WRITE = "Er is nog niets veranderd. Klopt dit? Geef de opdracht opnieuw, met --write erbij."


def _removed(forgotten: Forgotten, root: str, *, written: bool) -> Iterator[str]:
    if not forgotten.removals:
        yield "Er is geen veld met alleen deze naam. Daar valt niets weg te halen."
        return
    number = count(len(forgotten.removals), "plek", "plekken")
    yield f"Weggehaald op {number}:" if written else f"Dit kan weg, op {number}:"
    for one in forgotten.removals:
        yield f"  {root}/{one.path}:{one.line}: {shorten(one.text)}"
    yield "De rol van iemand blijft staan. Zegt die rol wie het is? Haal dan het hele stukje weg."


def _kept(forgotten: Forgotten, *, written: bool) -> Iterator[str]:
    """A person's right goes before the promise that a file stays as it is."""
    for year in forgotten.years:
        if written:
            yield f"De open data van {year} is opnieuw gemaakt zonder de naam, als nieuwe versie."
        else:
            yield f"De open data van {year} heeft de naam. Met --write komt er een versie zonder."


def _left(forgotten: Forgotten, root: str, *, written: bool) -> Iterator[str]:
    if forgotten.mentions:
        yield "Dit moet iemand zelf veranderen, want de naam hoort hier bij een zin of een adres:"
    for one in forgotten.mentions:
        yield f"  {root}/{one.path}:{_place(one.then if written else one.now)}: {_what(one)}"


def _what(mention: Mention) -> str:
    if mention.in_path:
        return "de naam staat in het adres (hernoem het bestand, ook in addresses.txt)"
    return "de hele naam" if mention.whole else "de achternaam (kijk of het dezelfde persoon is)"


def _place(position: Position) -> str:
    return f"{position.line}:{position.column}"


def _elsewhere(others: Sequence[Mention]) -> Iterator[str]:
    if others:
        yield "De naam staat ook in andere bestanden. Verander die zelf:"
    for one in others:
        yield f"  {one.path}:{_place(one.now)}"


def _remembered(history: History) -> Iterator[str]:
    if history.commits is None:
        yield "Ik kan de oude versies in git niet lezen. Kijk zelf of de naam daarin staat."
    elif history.commits:
        number = count(len(history.commits), "oude versie", "oude versies")
        yield f"Git bewaart de naam in {number}:"
        yield from (f"  {shorten(one, 90)}" for one in history.commits[:_MOST_COMMITS])
        if len(history.commits) > _MOST_COMMITS:
            yield f"  en nog {len(history.commits) - _MOST_COMMITS}"
        yield from _WHAT_TO_DO


_MOST_COMMITS = 10
_WHAT_TO_DO = (
    "Wil de persoon ook daar weg? Een beheerder kan de oude versies herschrijven:",
    "  1. Spreek het af met iedereen die meeschrijft. Alle kopieën worden ongeldig.",
    "  2. Zet de naam in een bestand, gevolgd door ==>iemand, en bewaar dat buiten de map.",
    "  3. Draai: git filter-repo --replace-text BESTAND --replace-message BESTAND",
    "  4. Stuur alles opnieuw op: git push --force --all en git push --force --tags",
    "  5. Vraag GitHub Support om de oude versies en voorstellen uit het geheugen te halen.",
    "Zoekmachines en webarchieven hebben eigen kopieën. Vraag hun ook om die weg te halen.",
)


def _tracked(folder: Path) -> list[str]:
    """The files that git knows, and the new ones that it would not ignore."""
    listed = ask_git(folder, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    return [path for path in (listed or "").split("\0") if path]


def _escaped(word: str) -> str:
    """For POSIX: only what is no letter can mean something else."""
    return "".join(
        sign if sign.isalnum() else f"[{sign}]" if sign not in "^\\" else f"\\{sign}"
        for sign in word
    )
