"""Making new content: answers in words become values, and values become files that pass `check`.

Shared by `new`, where a person answers at the keyboard, and `form`, where the answers come from a
form on GitHub.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.naming import Names
from site_plugins.checking import messages
from site_plugins.loading import load
from site_plugins.mending.trying import copy_of, write_all
from site_plugins.model.fields import FieldSpec, ValueKind
from site_plugins.model.references import Reference, SourceRef
from site_plugins.model.registry import BY_NAME, ContentType
from site_plugins.model.scalars import LONGEST_SLUG
from site_plugins.model.strict import Strict
from site_plugins.reading.front_matter import Marks
from site_plugins.reading.problem import Finding, Problem, shorten
from site_plugins.reading.rules import fields as rules
from site_plugins.reading.slugs import slugify
from site_plugins.reading.suggest import only_near
from site_plugins.writing.front_matter import Value, clean_text

Data = dict[str, Value]
_FEW_NAMES = 30


@dataclass(frozen=True, slots=True)
class Understood:
    """What was made of an answer, and in Dutch why nothing could be made of it.

    `unknown` is a name that no page has. `guessed`: a page was found by a word that has to do with
    it, or by a name with a slip.
    """

    value: Value = ""
    complaint: str = ""
    unknown: str = ""
    guessed: bool = False


class NewProblems(Exception):  # noqa: N818 - says what it is about
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
        self._names = Names(self.catalogue.published())

    @property
    def catalogue(self) -> Catalogue:
        """What is there already."""
        return self._loaded.catalogue

    # --- values ------------------------------------------------------------------------------

    def answer(self, model: type[Strict], spec: FieldSpec, texts: Sequence[str]) -> Understood:
        """The value of a field, from what a person typed; several texts for a list."""
        answers = [
            self._value_of(model, spec, clean_text(text)) for text in texts if clean_text(text)
        ]
        refused = next((one for one in answers if one.complaint), None)
        if refused or not answers:
            return refused or Understood()
        values = [one.value for one in answers]
        value = list(dict.fromkeys(map(str, values))) if spec.listed else values[0]
        return Understood(value, guessed=any(one.guessed for one in answers))

    def _value_of(self, model: type[Strict], spec: FieldSpec, text: str) -> Understood:
        reference = SourceRef if spec.kind is ValueKind.CITATION else spec.reference
        if reference and reference.by_name:
            return self._named(reference, text)
        guessed = False
        if reference and (meant := self._names.meant(reference, text)):
            guessed, text = not self._names.meant(reference, text, sure=True), meant
        if spec.kind is ValueKind.WORD:
            text = _by_label(spec, text)
        findings = _findings(model, spec, text)
        if findings and findings[0].replacement:
            text = findings[0].replacement.new
            findings = _findings(model, spec, text)
        if findings:
            first = findings[0]
            return Understood(complaint=f"{first.what} {first.fix or first.rule.fix}")
        return Understood(text, guessed=guessed)

    def _named(self, reference: type[Reference], text: str) -> Understood:
        """A file's name, from that name, a title, another name, or one of these with a slip."""
        target = reference.target
        plain = slugify(text.removesuffix(".md"))
        if found := self._names.file(target, text):
            return Understood(found, guessed=not self._names.file(target, text, sure=True))
        known = self.names(target)
        if near := only_near(plain, known):
            return Understood(near, guessed=True)
        content_type = BY_NAME.get(target)
        label = content_type.label.lower() if content_type else target
        nearest = self._names.near(target, text)
        told = [f'Ik ken geen {label} "{shorten(text)}".']
        told += [f'Bedoelde je "{nearest}"?'] if nearest else []
        few = known if len(known) <= _FEW_NAMES else self._names.alike(target, text)
        if few:
            told.append(f"Kies uit: {', '.join(few)}.")
        if content_type:
            told.append(_where_names_are(content_type))
        return Understood(complaint=" ".join(filter(None, told)), unknown=text)

    def names(self, target: str) -> list[str]:
        """The names of the files that a reference to this type may name."""
        return sorted(set(self._names.of(target).values()))

    def will_have(self, target: str, name: str) -> None:
        """A reference may name a page that is made together with this one."""
        self._names.add(target, name)

    # --- files -----------------------------------------------------------------------------------

    def path(self, content_type: ContentType, title: str, name: str = "") -> str:
        """Where a new page goes. Raises ValueError, with a Dutch sentence, when it can't."""
        slug = short(slugify(name or title))
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
            found = load(copy.folder, self._today, self.catalogue.address).problems
        known = {(one.path, one.rule.code, one.what) for one in self._loaded.problems}
        new = [one for one in found if (one.path, one.rule.code, one.what) not in known]
        if new:
            raise NewProblems(new)

    def write(self, files: Mapping[str, str]) -> None:
        """Checks the files and writes all of them, or none.

        Raises Refused, or FileExistsError.
        """
        self.check(files)
        write_all(self._content, {path: text.encode() for path, text in files.items()})


def _where_names_are(content_type: ContentType) -> str:
    return (
        f"De namen zijn die van de bestanden in de map {content_type.folder}. "
        f"Staat hij er niet bij? Maak die pagina dan eerst."
    )


def short(slug: str, longest: int = LONGEST_SLUG) -> str:
    """Not too long for an address, and cut between two words."""
    if len(slug) <= longest:
        return slug
    return slug[: longest + 1].rpartition("-")[0] or slug[:longest]


def name_of(path: str) -> str:
    """What a reference calls the page in a file."""
    return path.rpartition("/")[2].removesuffix(".md")


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
