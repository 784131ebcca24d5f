"""The site while somebody writes on it: only what changed is read, only what is asked is made.

Reading and making happen in one thread at a time. What is wrong with a file by itself is known at
once; what is wrong between files is for a check of everything, which somebody else must do.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from site_plugins.building import Maker
from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.checking import body
from site_plugins.checking.known import read_known
from site_plugins.composing import OF_ALL_TEXTS, page_path
from site_plugins.keeping import Content
from site_plugins.loading import arrange, hinted, read_beside, read_file, read_folder
from site_plugins.model.entry import Entry
from site_plugins.reading.problem import Problem
from site_plugins.rendering import Templates
from site_plugins.settings import Settings


class LiveSite:
    """Raises BuildError when the settings don't fit the content: at its start, and on `change`."""

    def __init__(self, content: Path, today: date, settings: Settings) -> None:
        self._content = content
        self._today = today
        self._settings = settings
        self._lock = threading.RLock()
        self._templates = Templates(*settings.template_folders)
        self._beside, _ = read_beside(content.parent)
        self._shelves = read_folder(content)
        self._pages: dict[str, bytes] = {}
        self._texts: dict[str, Record[Entry]] = {}
        self._arrange()

    def change(self, paths: Iterable[str]) -> None:
        """Read these files anew; paths under the content folder. Of a folder that came or went all
        files are read."""
        with self._lock:
            for path in paths:
                self._read(path)
            self._pages.clear()
            if not self._only_texts_changed():
                self._arrange()

    def get(self, path: str) -> Content | None:
        """A page or another file, by its path under the root; None when there is none."""
        with self._lock:
            if path in self._pages:
                return self._pages[path]
            if record := self._records.get(path):
                self._pages[path] = self._maker_for(record).page(record)
                return self._pages[path]
            return self._maker.file(path)

    def search_index(self) -> Mapping[str, bytes]:
        """The index of the site as it is now. It takes long and holds up nobody. Raises
        IndexingError."""
        with self._lock:
            maker = Maker(self._now(), self._content, self._settings)
        return maker.search_index()

    def _maker_for(self, record: Record[Entry]) -> Maker:
        """Most pages show no text but their own, so that of others may be an old one."""
        if not self._texts or record.view not in OF_ALL_TEXTS:
            return self._maker
        return Maker(self._now(), self._content, self._settings, self._templates)

    def mistakes(self) -> tuple[Problem, ...]:
        """What is wrong with the files that changed since the last full check: told at once."""
        with self._lock:
            known = read_known(self._content.parent)
            found = known.left(hinted(self._shelves, self._catalogue), self._today)
            for record in self._texts.values():
                wrong = body.findings(record, self._catalogue)
                found += [finding.in_file(record.path) for finding in wrong]
            return tuple(problem for problem in found if problem.is_error)

    def _read(self, path: str) -> None:
        for known in [one for one in self._shelves if one == path or one.startswith(f"{path}/")]:
            del self._shelves[known]
        file = self._content / path
        if file.is_dir() and not file.is_symlink():
            inside = read_folder(file)
            for name in inside:
                self._shelves[f"{path}/{name}"] = read_file(self._content, f"{path}/{name}")
        elif file.exists() or file.is_symlink():
            self._shelves[path] = read_file(self._content, path)

    def _only_texts_changed(self) -> bool:
        """Whether all that changed is text below headers: then every list and every other page is
        what it was. Notes the new texts."""
        now = self._now()
        before = self._catalogue
        if (now.lists, now.images, now.unreadable) != (
            before.lists,
            before.images,
            before.unreadable,
        ) or now.by_path.keys() != before.by_path.keys():
            return False
        changed = [one for one in now.records if one is not before.by_path[one.path]]
        for record in changed:
            former = before.by_path[record.path]
            if record.entry != former.entry or record.body.anchors != former.body.anchors:
                return False
        self._texts = {record.path: record for record in changed}
        published = {page_path(one): one for one in changed if page_path(one) in self._arranged}
        self._records = {**self._arranged, **published}
        return True

    def _arrange(self) -> None:
        catalogue = self._now()
        self._maker = Maker(catalogue, self._content, self._settings, self._templates)
        self._catalogue = catalogue
        self._arranged = {page_path(record): record for record in self._maker.catalogue.records}
        self._records = self._arranged
        self._texts = {}

    def _now(self) -> Catalogue:
        return arrange(self._shelves, self._today, self._beside)
