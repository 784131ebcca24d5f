"""Making new content: answers in words become values, and values become files that pass `check`.

Shared by `new`, where a person answers at the keyboard, and `form`, where the answers come from a
form on GitHub.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from site_plugins.catalogue import messages
from site_plugins.catalogue.header import Finding, Marks
from site_plugins.catalogue.loading import load
from site_plugins.catalogue.needed import must_have
from site_plugins.catalogue.problem import Problem, shorten
from site_plugins.catalogue.rules import fields as rules
from site_plugins.catalogue.slugs import slugify
from site_plugins.catalogue.suggest import did_you_mean, only_near
from site_plugins.catalogue.trying import copy_of, write_all
from site_plugins.catalogue.writing import Value, clean_text, write_page
from site_plugins.model import dates
from site_plugins.model.entry import Entry
from site_plugins.model.fields import FieldSpec, Kind, fields_of
from site_plugins.model.meeting import Meeting, ProgrammePart
from site_plugins.model.organisation import Organisation
from site_plugins.model.references import AnyRef, Reference, SourceRef
from site_plugins.model.registry import BY_NAME, ContentType
from site_plugins.model.scalars import LONGEST_SLUG
from site_plugins.model.source import Source
from site_plugins.model.strict import Strict
from site_plugins.model.topic import Topic
from site_plugins.model.vocabulary import LookBackState, MeetingKind
from site_plugins.model.workshop import Workshop

Data = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was made of an answer, and in Dutch why nothing could be made of it."""

    value: Value = ""
    complaint: str = ""


class Refused(Exception):  # noqa: N818 - says what it is about
    """Nothing was written; `problems` tell why."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


class Drafting:
    """Makes files for the content in one folder."""

    def __init__(self, content: Path, today: date) -> None:
        self._content = content
        self._today = today
        self._loaded = load(content, today)
        self._catalogue = self._loaded.catalogue
        self._names: dict[str, dict[str, str]] = {}

    # --- values ------------------------------------------------------------------------------

    def answer(self, model: type[Strict], spec: FieldSpec, texts: Sequence[str]) -> Answer:
        """The value of a field, from what a person typed; several texts for a list."""
        answers = [self._one(model, spec, clean_text(text)) for text in texts if clean_text(text)]
        complaint = next((one.complaint for one in answers if one.complaint), "")
        values = [one.value for one in answers]
        if complaint or not values:
            return Answer(complaint=complaint)
        return Answer(list(dict.fromkeys(map(str, values))) if spec.listed else values[0])

    def _one(self, model: type[Strict], spec: FieldSpec, text: str) -> Answer:
        reference = SourceRef if spec.kind is Kind.CITATION else spec.reference
        if reference and not issubclass(reference, AnyRef):
            return self._named(reference, text)
        if spec.kind is Kind.WORD:
            text = _by_label(spec, text)
        findings = _findings(model, spec, text)
        if findings and findings[0].replacement:
            text = findings[0].replacement.new
            findings = _findings(model, spec, text)
        if findings:
            first = findings[0]
            return Answer(complaint=f"{first.what} {first.fix or first.rule.fix}")
        return Answer(text)

    def _named(self, reference: type[Reference], text: str) -> Answer:
        """A file's name, from that name, a title, another name, or one of these with a slip."""
        names = self._names_of(reference.target)
        key = text.casefold().removesuffix(".md")
        if found := names.get(key) or names.get(slugify(key)):
            return Answer(found)
        if near := only_near(slugify(key), set(names.values())):
            return Answer(near)
        content_type = BY_NAME.get(reference.target)
        label = content_type.label.lower() if content_type else reference.target
        question = did_you_mean(slugify(key), names.values()) or _where_names_are(content_type)
        return Answer(complaint=f'Ik ken geen {label} "{shorten(text)}". {question}'.rstrip())

    def _names_of(self, target: str) -> dict[str, str]:
        """Every name of every item of a type, in lower case, with the name of its file."""
        if target not in self._names:
            slugs = {slug: slug for slug in sorted(self._catalogue.names(target))}
            titles: dict[str, str] = {}
            if content_type := BY_NAME.get(target):
                for record in self._catalogue.all(content_type.model):
                    for name in (record.entry.title, *_other_names(record.entry)):
                        titles.setdefault(name.casefold(), record.slug)
            drafts = {
                record.slug
                for record in self._catalogue.records
                if record.entry.type_name == target and record.entry.draft
            }
            known = titles | slugs
            self._names[target] = {name: slug for name, slug in known.items() if slug not in drafts}
        return self._names[target]

    def will_have(self, target: str, name: str) -> None:
        """A reference may name a page that is made together with this one."""
        self._names_of(target)[name] = name

    # --- files -----------------------------------------------------------------------------------

    def path(self, content_type: ContentType, title: str, name: str = "") -> str:
        """Where a new page goes. Raises ValueError, with a Dutch sentence, when it can't."""
        slug = _short(slugify(name or title))
        if not slug:
            raise ValueError("Van deze titel kan ik geen bestandsnaam maken. Kies zelf een naam.")
        path = f"{content_type.folder}/{slug}.md"
        if slug == "index" or (self._content / path).exists():
            raise ValueError(f'Het bestand "{path}" is er al. Kies een andere naam.')
        return path

    def check(self, files: Mapping[str, str]) -> None:
        """Raises Refused when these new files bring problems that were not there before."""
        with copy_of(self._content) as copy:
            for path, text in files.items():
                copy.write(path, text.encode())
            found = load(copy.folder, self._today).problems
        known = {(one.path, one.rule.code, one.what) for one in self._loaded.problems}
        new = [one for one in found if (one.path, one.rule.code, one.what) not in known]
        if new:
            raise Refused(new)

    def write(self, files: Mapping[str, str]) -> None:
        """Checks the files and writes all of them, or none.

        Raises Refused, or FileExistsError.
        """
        self.check(files)
        write_all(self._content, {path: text.encode() for path, text in files.items()})

    # --- a meeting with all that belongs to it -------------------------------------------------

    def meeting_set(
        self, path: str, data: Data, body: str, workshops: Iterable[tuple[str, str]]
    ) -> dict[str, str]:
        """A meeting from the standard programme and the previous meeting, and its workshops.

        `workshops` are pairs of a title and a round, which may be empty. What `data` says itself
        is kept. Raises ValueError as `path` does.
        """
        slug = path.rpartition("/")[2].removesuffix(".md")
        meeting = self._from_programme() | self._from_previous(data) | data
        files = {path: write_page(Meeting, meeting, body)}
        for title, part in workshops:
            workshop: Data = {
                "titel": title,
                "samenvatting": f'Een workshop op de bijeenkomst "{data["titel"]}".',
                "bijeenkomst": slug,
                "ronde": part,
                "bronnen": data.get("bronnen", []),
            }
            place = self.path(BY_NAME[Workshop.type_name], title)
            if place in files:
                raise ValueError(f'Er zijn twee workshops met de naam "{title}".')
            files[place] = write_page(Workshop, workshop)
        return files

    def _from_programme(self) -> Data:
        """Kinds and times of the standard programme; its texts tell of any meeting."""
        parts = self._catalogue.elements(ProgrammePart)
        programme: list[Value] = [
            {
                "soort": part.kind.value,
                "begin": f"{part.begin:%H:%M}" if part.begin else "",
                "einde": f"{part.end:%H:%M}" if part.end else "",
            }
            for part in parts
        ]
        begins = [part.begin for part in parts if part.begin]
        ends = [part.end for part in parts if part.end]
        return {
            "begin": f"{min(begins):%H:%M}" if begins else "",
            "einde": f"{max(ends):%H:%M}" if ends else "",
            "programma": programme,
        }

    def _from_previous(self, data: Data) -> Data:
        """The last meeting before this one, and a look-back on each thing that it yielded."""
        own = [
            record
            for record in self._catalogue.all(Meeting)
            if record.entry.kind is MeetingKind.OWN and not record.entry.draft
        ]
        held = dates.parse_when(str(data["datum"]))
        chosen = str(data.get("vorige", ""))
        earlier = [
            record
            for record in own
            if not isinstance(record.entry.held, dates.Unknown)
            and dates.certainly_before(record.entry.held, held)
        ]
        earlier.sort(key=lambda record: dates.sort_key(record.entry.held))
        named = [record for record in self._catalogue.all(Meeting) if record.slug == chosen]
        if not (found := named or earlier[-1:]):
            return {}
        previous = found[0]
        state = LookBackState.NOT_DISCUSSED.value
        look_back: list[Value] = [
            {"opbrengst": f"{previous.slug}#{one.id}", "stand": state}
            for one in previous.entry.yields
        ]
        return {"vorige": previous.slug, "terugblik": look_back}


def _where_names_are(content_type: ContentType | None) -> str:
    if content_type is None:
        return ""
    return (
        f"De namen zijn die van de bestanden in de map {content_type.folder}. "
        f"Staat hij er niet bij? Maak die pagina dan eerst."
    )


def _short(slug: str) -> str:
    """Not too long for an address, and cut between two words."""
    if len(slug) <= LONGEST_SLUG:
        return slug
    cut = slug[: LONGEST_SLUG + 1]
    return cut.rpartition("-")[0] or slug[:LONGEST_SLUG]


def asked_fields(model: type[Entry]) -> tuple[FieldSpec, ...]:
    """What a person is asked for: what must be there, and what puts the page in its place."""
    specs = fields_of(model)
    return tuple(spec for spec in specs if must_have(model, spec) or spec.key == "onderwerpen")


def _other_names(entry: Entry) -> tuple[str, ...]:
    if isinstance(entry, Source):
        return (entry.url, entry.url.rstrip("/")) if entry.url else ()
    if isinstance(entry, Topic):
        return entry.synonyms
    if isinstance(entry, Organisation):
        return (*entry.other_names, *([entry.abbreviation] if entry.abbreviation else []))
    return ()


def _by_label(spec: FieldSpec, text: str) -> str:
    """A word, also when a person gives it as readers see it."""
    labels = {word.label.casefold(): str(word.value) for word in spec.words}
    return labels.get(text.casefold(), text)


def _findings(model: type[Strict], spec: FieldSpec, text: str) -> list[Finding]:
    """What is wrong with one value, whatever else is missing."""
    try:
        model.model_validate({spec.key: [text] if spec.listed else text})
    except ValidationError as error:
        found = messages.findings(error, model, Marks())
        return [finding for finding in found if finding.rule is not rules.MISSING_KEY]
    return []
