"""From a filled-in form to new files, or to what is wrong with it in Dutch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from commands.github._forms import BY_KIND, LABEL, Form, Unreadable, fields_of_form, read_form
from commands.write._drafting import Data, Drafting, NewProblems, name_of
from commands.write._meeting_set import workshop_files
from site_plugins.model.fields import FieldSpec, ValueKind
from site_plugins.model.registry import BY_NAME
from site_plugins.model.source import Source
from site_plugins.model.vocabulary import SourceKind
from site_plugins.writing.front_matter import clean_text, write_page

_MOST_LINES = 40


@dataclass(slots=True)
class Proposal:
    """New files by their path under content/, or problems: sentences for who sent the form.

    There are never both.
    """

    title: str = ""
    files: dict[str, str] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def to_json(self, issue: int) -> dict[str, Any]:
        """As data, for the step that writes on GitHub."""
        return {
            "issue": issue,
            "title": self.title[:200],
            "files": self.files,
            "problems": self.problems[:_MOST_LINES],
        }


def form_of(labels: Sequence[str]) -> Form | None:
    """Which form an issue comes from, by its labels; None when it is an ordinary issue."""
    if LABEL not in labels:
        return None
    return next((BY_KIND[label] for label in labels if label in BY_KIND), None)


def propose(form: Form, body: str, content: Path, today: date) -> Proposal:
    """Reads the form, makes the files, and checks them together with all other content."""
    proposal = Proposal()
    try:
        answers = read_form(form, body)
    except Unreadable as error:
        proposal.problems.append(str(error))
        return proposal
    _Making(Drafting(content, today), form, proposal).run(answers)
    return proposal


class _Making:
    def __init__(self, drafting: Drafting, form: Form, proposal: Proposal) -> None:
        self._drafting = drafting
        self._form = form
        self._proposal = proposal
        self._sources: dict[str, str] = {}

    def run(self, answers: Mapping[str, str]) -> None:
        data = self._data(answers)
        self._proposal.title = str(data.get("titel", ""))
        if self._proposal.problems:
            return
        try:
            files = self._files(data, answers)
            self._drafting.check(files)
        except ValueError as error:
            self._proposal.problems.append(str(error))
        except NewProblems as refusal:
            self._proposal.problems += [f"{one.what} {one.how}" for one in refusal.problems]
        else:
            self._proposal.files = files

    def _data(self, answers: Mapping[str, str]) -> Data:
        data: Data = {}
        for shown in fields_of_form(self._form):
            text = answers.get(shown.key, "")
            if not clean_text(text):  # also of signs alone that nobody sees
                text = ""
            if not text and shown.required:
                self._proposal.problems.append(f'Bij "{shown.label}" is niets ingevuld.')
            if not text or shown.spec is None:
                continue
            texts = _texts(shown.spec, text, long=shown.long)
            if shown.spec.kind is ValueKind.CITATION:
                texts = [self._source(one) for one in texts]
            answer = self._drafting.answer(self._form.model, shown.spec, texts)
            if answer.complaint:
                self._proposal.problems.append(f'Bij "{shown.label}": {answer.complaint}')
            elif answer.value:
                data[shown.key] = answer.value
        return data

    def _files(self, data: Data, answers: Mapping[str, str]) -> dict[str, str]:
        body = answers.get("tekst", "")
        path = self._drafting.path(BY_NAME[self._form.kind], str(data["titel"]))
        made = {path: write_page(self._form.model, data, body)}
        workshops = [_workshop(line) for line in _lines(answers.get("workshop", ""))]
        return made | workshop_files(self._drafting, path, data, workshops) | self._sources

    def _source(self, line: str) -> str:
        """The name of a source. A new one, `webadres | titel | wie | jaar`, gets a page."""
        parts = [part.strip() for part in line.split("|")]
        if len(parts) == 1:
            return line
        if len(parts) != 4 or not all(parts):
            self._proposal.problems.append(
                "Een nieuwe bron schrijf je zo: webadres | titel | wie het schreef | jaar"
            )
            return ""
        address, title, publisher, year = parts
        data: Data = {
            "titel": title,
            "samenvatting": f"Een webpagina van {publisher}.",
            "soort": SourceKind.PAGE.value,
            "uitgever": publisher,
            "datum": year,
            "url": address,
        }
        try:
            path = self._drafting.path(BY_NAME[Source.type_name], title)
        except ValueError as error:
            self._proposal.problems.append(str(error))
            return ""
        self._sources[path] = write_page(Source, data)
        self._drafting.will_have(Source.type_name, name_of(path))
        return name_of(path)


def _workshop(line: str) -> Data:
    """From `titel | samenvatting`. Raises ValueError, with a Dutch sentence, for another line."""
    title, _, summary = (part.strip() for part in line.partition("|"))
    if not title or not summary:
        raise ValueError("Een workshop schrijf je zo: titel | waar het over gaat, in één zin")
    return {"titel": title, "samenvatting": summary}


def _texts(spec: FieldSpec, text: str, *, long: bool) -> list[str]:
    if long:
        return _lines(text)
    return [part.strip() for part in text.split(",")] if spec.listed else [text]


def _lines(text: str) -> list[str]:
    """Each line; a mark of a list before it is not part of it."""
    stripped = (
        line.strip().removeprefix("- ").removeprefix("* ").strip() for line in text.split("\n")
    )
    return [line for line in stripped if line][:_MOST_LINES]
