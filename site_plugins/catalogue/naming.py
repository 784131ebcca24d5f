"""How people name a page when they refer to it: by its file, its title or another name it has."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.entry import Entry
from site_plugins.model.organisation import Organisation
from site_plugins.model.references import Reference
from site_plugins.model.registry import BY_FOLDER, BY_NAME, CONTENT_TYPES, ContentType
from site_plugins.model.source import Source
from site_plugins.model.topic import Topic
from site_plugins.reading.slugs import slugify
from site_plugins.reading.suggest import most_alike, nearest

# What comes along when a path is copied: from a link, from GitHub, or from Windows.
_ABOVE = re.compile(r"^(?:\.{0,2}/)*(?:content/)?")


class Names:
    """Every name by which the items of one catalogue are known."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._of: dict[tuple[str, bool], dict[str, str]] = {}

    def of(self, target: str, *, sure: bool = False) -> dict[str, str]:
        """Every name of every item of a type, in lower case, with the name of its file. `sure`:
        without the words that only have to do with an item."""
        if (target, sure) not in self._of:
            called: dict[str, set[str]] = defaultdict(set)
            if content_type := BY_NAME.get(target):
                for record in self._catalogue.all(content_type.model):
                    loose = () if sure else _words_for(record.entry)
                    for name in (record.entry.title, *_other_names(record.entry), *loose):
                        called[name.casefold()].add(record.slug)
                        called[slugify(name)].add(record.slug)
            # What two items are called names neither.
            known = {name: slug for name, [slug, *more] in called.items() if name and not more}
            slugs = {*self._catalogue.names(target), *self._unreadable(target)}
            self._of[target, sure] = known | {slug: slug for slug in sorted(slugs)}
        return self._of[target, sure]

    def add(self, target: str, slug: str) -> None:
        """A page that is not in the catalogue yet."""
        for sure in (False, True):
            self.of(target, sure=sure)[slug] = slug

    def file(self, target: str, text: str, *, sure: bool = False) -> str:
        """The name of the file that somebody means with `text`; empty when there is none."""
        known, name = self.of(target, sure=sure), _bare(text).casefold()
        if content_type := BY_NAME.get(target):
            name = name.removeprefix(f"{content_type.folder}/")
        return known.get(text.casefold()) or known.get(name) or known.get(slugify(name)) or ""

    def near(self, target: str, text: str) -> str:
        """The file whose name, title or other name is nearest to `text`; empty when none is."""
        known = self.of(target)
        return known.get(nearest(_bare(text), known), "")

    def alike(self, target: str, text: str) -> list[str]:
        """The files of which a name is most like `text`, the nearest first."""
        known = self.of(target)
        return list(dict.fromkeys(known[name] for name in most_alike(_bare(text), known)))

    def meant(self, reference: type[Reference], text: str, *, sure: bool = False) -> str:
        """A reference of this kind to what somebody means; empty when that isn't one thing."""
        if reference.by_name:
            return self.file(reference.target, text, sure=sure)
        name, _, anchor = text.partition("#")
        if reference.target:
            slug = self.file(reference.target, name, sure=sure)
            return f"{slug}#{anchor}" if slug and anchor else ""
        folder, _, rest = _bare(name).rpartition("/")
        kinds = CONTENT_TYPES if not folder else filter(None, [BY_FOLDER.get(folder)])
        slugs = [(kind, self.file(kind.name, rest, sure=sure)) for kind in kinds]
        found = [f"{kind.folder}/{slug}" for kind, slug in slugs if slug]
        return (found[0] + (f"#{anchor}" if anchor else "")) if len(found) == 1 else ""

    def _unreadable(self, target: str) -> Iterator[str]:
        """Files that are there, though something is wrong with them."""
        folder = f"{BY_NAME[target].folder}/" if target in BY_NAME else "/"
        for path in self._catalogue.unreadable:
            if path.startswith(folder) and path.endswith(".md"):
                yield path.removeprefix(folder).removesuffix(".md")


@lru_cache(maxsize=1)
def names_in(catalogue: Catalogue) -> Names:
    """The names of a catalogue, which is asked for them again and again."""
    return Names(catalogue)


def where_names_are(content_type: ContentType) -> str:
    """Where a person finds the names that a reference may have."""
    return (
        f"Kijk in de map {content_type.folder} hoe het bestand heet. "
        "Bestaat de pagina nog niet? Maak die dan eerst."
    )


def _bare(text: str) -> str:
    """The folder and the name, of a path in one of the ways that people write it."""
    path = _ABOVE.sub("", text.strip().replace("\\", "/"), count=1)
    return path.rstrip("/").removesuffix(".md")


def _words_for(entry: Entry) -> tuple[str, ...]:
    return entry.synonyms if isinstance(entry, Topic) else ()


def _other_names(entry: Entry) -> tuple[str, ...]:
    if isinstance(entry, Source):
        return (entry.url, entry.url.rstrip("/")) if entry.url else ()
    if isinstance(entry, Organisation):
        return (*entry.other_names, *([entry.abbreviation] if entry.abbreviation else []))
    return ()
