"""The tables of `readability`, in Dutch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import median

from commands.shared.messages import count
from site_plugins.catalogue.paragraphs import Paragraph
from site_plugins.reading.reading_ease import Counts, total

# A heading or a label of a few words has a score that says nothing.
SHORTEST = 8
_ABOUT = (
    "Score: Flesch-Douma (W.H. Douma, 1960). Hoger is makkelijker. Meer dan 80 is heel makkelijk,\n"
    "minder dan 40 is moeilijk. Het is een hulpje: lees je tekst ook hardop aan iemand voor."
)


def of_site(
    pages: Mapping[str, Sequence[Paragraph]], root: str, goal: int, limit: int | None = None
) -> str:
    """A line for each page, the hardest first, and how the whole site does."""
    counts = {path: total(part.counts for part in parts) for path, parts in pages.items()}
    if not counts:
        return "Er is geen tekst om te lezen."
    ordered = sorted(counts, key=lambda path: (_score(counts[path]), path))
    rows = [
        (_number(_score(counts[path])), _number(counts[path].words_per_sentence), path, hardest)
        for path in ordered[:limit]
        for hardest in [_place(hardest_of(pages[path]), path, root)]
    ]
    head = ("score", "woorden per zin", "pagina", "moeilijkste stuk")
    scores = [_score(made) for made in counts.values()]
    low = sum(score < goal for score in scores)
    lines = [
        *_table(head, rows),
        "",
        *_left_out(len(ordered), limit),
        _ABOUT,
        f"Middelste score van {_pages(len(scores))}: {_number(median(scores))}.",
        f"Onder de {goal}: {_pages(low)}.",
    ]
    return "\n".join(lines)


def of_easy(pages: Mapping[str, Counts], goal: int, limit: int | None = None) -> str:
    """A line for each page that has an easy version, the hardest first, and which are too hard."""
    if not pages:
        return "Nog geen pagina heeft Makkelijk lezen."
    ordered = sorted(pages, key=lambda path: (_score(pages[path]), path))
    rows = [
        (_number(_score(pages[path])), _number(pages[path].words_per_sentence), path)
        for path in ordered[:limit]
    ]
    low = sum(_score(made) < goal for made in pages.values())
    lines = [
        *_table(("score", "woorden per zin", "Makkelijk lezen"), rows),
        "",
        *_left_out(len(ordered), limit),
        f"Makkelijk lezen staat op {_pages(len(pages))}. Onder de {goal}: {_pages(low)}.",
    ]
    return "\n".join(lines)


def of_page(path: str, parts: Sequence[Paragraph], root: str, limit: int | None = None) -> str:
    """A line for each paragraph of one page, the hardest first, headings and such at the end."""
    ordered = sorted(parts, key=lambda p: (_is_short(p), _score(p.counts), p.line))
    rows = [
        (
            _number(_score(part.counts)),
            _number(part.counts.words_per_sentence),
            str(part.counts.words),
            f"{root}/{path}:{part.line}",
        )
        for part in ordered[:limit]
    ]
    whole = total(part.counts for part in parts)
    average = _number(whole.words_per_sentence)
    lines = [
        *_table(("score", "woorden per zin", "woorden", "stuk"), rows),
        "",
        *_left_out(len(ordered), limit),
        _ABOUT,
        f"Hele pagina: score {_number(_score(whole))}, {average} woorden per zin.",
    ]
    return "\n".join(lines)


def hardest_of(parts: Sequence[Paragraph]) -> Paragraph | None:
    """The paragraph with the lowest score; None when all are too short to judge."""
    long = [part for part in parts if not _is_short(part)]
    return min(long, key=lambda part: _score(part.counts), default=None)


def _is_short(part: Paragraph) -> bool:
    return part.counts.words < SHORTEST


def _place(part: Paragraph | None, path: str, root: str) -> str:
    if part is None:
        return "-"
    return f"{root}/{path}:{part.line} ({_number(_score(part.counts))})"


def _score(counts: Counts) -> float:
    """Of a text with words; others are not in a report."""
    score = counts.score
    assert score is not None
    return score


def _number(value: float) -> str:
    return f"{value:.1f}".replace(".", ",")


def _pages(number: int) -> str:
    return count(number, "pagina", "pagina's")


def _left_out(number: int, limit: int | None) -> list[str]:
    rest = number - limit if limit else 0
    return [f"En nog {rest} meer. Alles zien? Gebruik --limit 0.\n"] if rest > 0 else []


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Columns as wide as needed; the first two are numbers and stand to the right."""
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    return [
        "  ".join(
            cell.rjust(width) if place < 2 else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in [head, *rows]
    ]
