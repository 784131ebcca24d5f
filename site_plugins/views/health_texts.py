"""What must be looked at again, and which texts can be better."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from math import floor

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.outside_links import outside_links
from site_plugins.catalogue.paragraphs import texts_of
from site_plugins.catalogue.record import Record
from site_plugins.checking.completeness import HELP_LINES, to_check
from site_plugins.model import dates
from site_plugins.model.entry import Entry
from site_plugins.model.lists import HelpLine
from site_plugins.model.source import Source
from site_plugins.model.vocabulary import SourceKind, View
from site_plugins.reading.reading_ease import Counts, total
from site_plugins.views.links import Link, link_to, page_with
from site_plugins.views.ordering import by_title
from site_plugins.views.tasks import Task, TaskGroup
from site_plugins.views.words import date_text, day_of

SOON = timedelta(days=30)  # before a page holds no longer
SOURCE_TERM = timedelta(days=365)  # after which a page of others may say something else
READABLE = 60  # points of Flesch-Douma: "standard" and easier
TELLING = 30  # words; in fewer, one long name makes a page hard
BROKEN_LINKS = "links"
THIN = 85  # words, those of the title and the summary too

MeasuredText = tuple[Record[Entry], Counts]


def help_lines(catalogue: Catalogue) -> TaskGroup:
    page = page_with(catalogue, View.HELP_LINES, "")
    return TaskGroup(
        "hulplijnen-nakijken",
        "Hulplijnen om na te kijken",
        "Een oud nummer is gevaarlijk. Bel, of kijk op de site van de hulplijn. Zet dan bij "
        "gecontroleerd_op wanneer je dat deed.",
        "een beheerder",
        "Vul de dag in",
        tuple(
            Task(
                Link(line.name, f"{page.address}#{line.id}" if page else None),
                _checked(line.checked_on),
                HELP_LINES.file,
            )
            for line in to_check(catalogue.elements(HelpLine), catalogue.today)
        ),
    )


def expired(catalogue: Catalogue) -> TaskGroup:
    late = [
        (until, record)
        for record in catalogue.records
        if (until := record.entry.valid_until) and until.latest < catalogue.today + SOON
    ]
    late.sort(key=lambda one: (one[0].latest, one[1].path))
    return TaskGroup(
        "verlopen",
        "Pagina's die verlopen",
        "Klopt de pagina nog? Zet dan een nieuwe dag bij geldig_tot. Is er iets nieuws? Maak daar "
        "een pagina van, en link ernaar.",
        "wie de pagina schreef",
        "Kijk de pagina na",
        tuple(
            Task(link_to(record), f"Het klopt tot en met {date_text(until).text}.", record.path)
            for until, record in late
        ),
    )


def sources(catalogue: Catalogue) -> TaskGroup:
    """Web pages of others alone: a report or a law stays as it was."""
    stale = (
        record
        for record in by_title(catalogue.all(Source))
        if record.entry.url and record.entry.kind is SourceKind.PAGE
        if _is_old(record.entry.consulted, catalogue)
    )
    return TaskGroup(
        "bronnen-nakijken",
        "Bronnen om weer te lezen",
        "Een pagina van een ander verandert. Staat er nog wat wij lazen? Zet dan de dag bij "
        "geraadpleegd.",
        "iedereen",
        "Vul de dag in",
        tuple(
            Task(link_to(record), _checked(record.entry.consulted), record.path) for record in stale
        ),
        standing=True,
    )


def broken_links(catalogue: Catalogue) -> TaskGroup:
    """Of the last night; a link that was mended since stands in no text any more."""
    places = outside_links(catalogue) if catalogue.broken_links else {}
    return TaskGroup(
        BROKEN_LINKS,
        "Links die stuk zijn",
        "Elke nacht vraagt een programma aan andere sites of onze links nog werken. Deze pagina's "
        "waren er niet meer. Zoek het nieuwe adres. Staat het bij een bron? Dan mag ook een "
        "bewaarde kopie, bij archief.",
        "iedereen",
        "Verander de link",
        tuple(
            Task(
                _page_of(catalogue, place.path),
                f"Regel {place.line}: {address} is weg, gezien op {day_of(since).text}.",
                place.path,
            )
            for address, since in catalogue.broken_links.items()
            for place in places.get(address, ())
        ),
    )


def _page_of(catalogue: Catalogue, path: str) -> Link:
    """Where a reader sees what stands in a file; a list of many pages has none."""
    record = catalogue.by_path.get(path)
    return link_to(record) if record else Link(path, None)


def _is_old(read: dates.PartialDate | None, catalogue: Catalogue) -> bool:
    return read is None or catalogue.today - read.latest > SOURCE_TERM


def _checked(when: dates.PartialDate | None) -> str:
    return f"Nagekeken: {date_text(when).text}." if when else "Er staat geen dag bij."


def hard_to_read(texts: Iterable[MeasuredText]) -> TaskGroup:
    scored = [
        (counts.score, record)
        for record, counts in texts
        if counts.score is not None and counts.score < READABLE
        if counts.words >= TELLING and not isinstance(record.entry, Source)
    ]
    scored.sort(key=lambda one: (one[0], one[1].path))
    return TaskGroup(
        "moeilijk",
        "Pagina's die moeilijk lezen",
        "Schrijf kortere zinnen en gewone woorden. Leg een moeilijk woord uit. Een pagina met "
        f"minder dan {READABLE} punten is voor veel mensen lastig.",
        "iedereen",
        "Maak het makkelijker",
        tuple(
            Task(link_to(record), f"{floor(score)} punten.", record.path)
            for score, record in scored
        ),
        standing=True,
    )


def thin(texts: Iterable[MeasuredText]) -> TaskGroup:
    """Items alone: a page may be there for its list, and a source for where it leads."""
    short = [
        (counts.words, record)
        for record, counts in texts
        if counts.words < THIN and record.content_type and not isinstance(record.entry, Source)
    ]
    short.sort(key=lambda one: (one[0], one[1].path))
    return TaskGroup(
        "dun",
        "Pagina's met weinig tekst",
        f"Hier staan minder dan {THIN} woorden. Zet erbij wat in de bronnen staat.",
        "iedereen",
        "Schrijf verder",
        tuple(Task(link_to(record), f"{words} woorden.", record.path) for words, record in short),
        standing=True,
    )


def measured(catalogue: Catalogue) -> Iterator[MeasuredText]:
    """Every page that has a text, with how much there is of it and how hard that is."""
    for path, parts in texts_of(catalogue).items():
        if record := catalogue.by_path.get(path):
            yield record, total(part.counts for part in parts)
