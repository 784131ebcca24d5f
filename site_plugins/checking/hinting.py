"""What only all content together can tell of a mistake in one file: which page was meant, and an
example that names pages that are there."""

from __future__ import annotations

from dataclasses import replace

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.guide_pages import kind_of_file, published_guide
from site_plugins.catalogue.naming import names_in, where_names_are
from site_plugins.catalogue.own_links import file_at, own_path
from site_plugins.model.entry import Entry
from site_plugins.model.page import Page
from site_plugins.model.references import SourceRef
from site_plugins.model.registry import BY_FOLDER, BY_NAME, LIST_BY_FILE
from site_plugins.reading.problem import Named, Problem, Replacement
from site_plugins.reading.rules import front_matter as rules
from site_plugins.writing.samples import Samples

_WITHOUT_HEADER = (rules.EMPTY_FILE, rules.EMPTY_HEADER, rules.NO_HEADER)


class Hints:
    """Adds to the problems of files what `catalogue` knows."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._names = names_in(catalogue)
        self._samples = Samples(catalogue)

    def on(self, problem: Problem) -> Problem:
        """The same problem, with a better way to mend it if there is one, and with where the field
        is explained."""
        better = self._better(problem)
        if problem.field is None:
            return better
        model = kind_of_file(problem.path)
        # Of a list the first two steps lead to the element: its name, and its number.
        location = problem.field[2:] if problem.path in LIST_BY_FILE else problem.field
        return replace(better, guide=published_guide(self._catalogue, model, location))

    def _better(self, problem: Problem) -> Problem:
        if problem.named:
            return self._on_name(problem, problem.named)
        if problem.rule in _WITHOUT_HEADER and not problem.fix and problem.path.endswith(".md"):
            return replace(problem, fix=self._example(problem.path))
        return problem

    def _on_name(self, problem: Problem, named: Named) -> Problem:
        reference, typed = named
        own = own_path(typed, self._catalogue)
        text = (own and file_at(own, self._catalogue)) or typed
        if meant := self._names.meant(reference, text, sure=True):
            mended = Replacement(problem.position, typed, meant)
            return replace(problem, fix=f"Schrijf: {meant}", replacement=mended)
        if meant := self._names.meant(reference, text):
            return replace(problem, fix=f"Bedoel je {meant}? Schrijf dan: {meant}")
        if not reference.by_name or (problem.fix and reference is SourceRef):
            return problem
        target = reference.target
        near = self._names.near(target, typed)
        question = f'Bedoelde je "{near}"?' if near else ""
        where = where_names_are(BY_NAME[target]) if target in BY_NAME else ""
        return replace(problem, what=f"{problem.what} {question}".rstrip(), fix=where)

    def _example(self, path: str) -> str:
        """How such a file begins, with what must be in its header."""
        folder, _, name = path.rpartition("/")
        is_item = folder in BY_FOLDER and name != "index.md"
        model: type[Entry] = BY_FOLDER[folder].model if is_item else Page
        header = self._samples.header(model)
        return f"Begin het bestand met zo'n kopje, en zet je tekst eronder:\n{header}"
