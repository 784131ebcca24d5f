"""Rename each item and each id of the fake site in turn: one error per reference, and no other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_plugins.catalogue.catalogue import Catalogue, target_of
from site_plugins.loading import load
from site_plugins.model.advice import Advice
from site_plugins.model.meeting import Meeting
from site_plugins.model.page import Page
from site_plugins.model.references import ListRef, Reference
from site_plugins.model.strict import references_in
from site_plugins.model.walking import anchors_in
from site_plugins.model.workshop import Workshop
from tests.builders import FAKE_CONTENT, TODAY, site

FAKE = load(FAKE_CONTENT, TODAY).catalogue
Errors = Counter[tuple[str, str]]  # of (code, path)


def references(catalogue: Catalogue) -> Iterator[tuple[str, Reference]]:
    """Every reference, with the file it stands in."""
    for record in catalogue.records:
        for _, reference in references_in(record.entry):
            yield record.path, reference
    for listed in catalogue.lists.values():
        for element in listed.elements:
            for _, reference in references_in(element):
                yield listed.path, reference


def links(slug: str, anchor: str = "") -> Iterator[str]:
    """The file of each link in a text to a file (or to an id in it), found as plain text."""
    end = f"#{re.escape(anchor)}" if anchor else r"(?:#[\w-]+)?"
    for record in FAKE.records:
        for _ in re.findall(rf"\]\([^)]*{re.escape(slug)}\.md{end}\)", record.body.source):
            yield record.path


def errors_in(content: Path) -> Errors:
    return Counter((problem.rule.code, problem.path) for problem in load(content, TODAY).errors)


def test_the_fake_site_has_enough_to_rename() -> None:
    assert len(list(references(FAKE))) > 40
    assert len(list(IDS)) > 5


@pytest.mark.parametrize("path", [record.path for record in FAKE.items])
def test_an_item_that_is_renamed_is_missed_by_each_that_refers_to_it(
    path: str, tmp_path: Path
) -> None:
    content = site(tmp_path)
    record = FAKE.by_path[path]
    (content / path).rename((content / path).with_name("een-heel-andere-naam.md"))
    new_path = f"{record.folder}/een-heel-andere-naam.md"
    expected: Errors = Counter()
    for origin, reference in references(FAKE):
        if target_of(reference) == record.key:
            expected["JDM301", new_path if origin == path else origin] += 1
    for origin in links(record.slug):
        expected["JDM401", origin] += 1
    for one in FAKE.records:
        doors = one.entry.doors if isinstance(one.entry, Page) else ()
        expected["JDM433", one.path] += sum(door.address == record.address for door in doors)
    assert errors_in(content) == +expected


IDS = [
    (record.path, anchor) for record in FAKE.records for _, anchor in anchors_in(record.entry)
] + [
    (listed.path, anchor)
    for listed in FAKE.lists.values()
    for element in listed.elements
    for _, anchor in anchors_in(element)
]


@pytest.mark.parametrize(("path", "anchor"), IDS)
def test_an_id_that_is_renamed_is_missed_by_each_that_refers_to_it(
    path: str, anchor: str, tmp_path: Path
) -> None:
    content = site(tmp_path)
    text = (content / path).read_text(encoding="utf-8")
    assert text.count(f"- id: {anchor}\n") == 1
    changed = text.replace(f"- id: {anchor}\n", "- id: heel-anders\n")
    (content / path).write_text(changed, encoding="utf-8")

    expected: Errors = Counter()
    record = FAKE.by_path.get(path)
    for origin, reference in references(FAKE):
        if record and target_of(reference) == record.key and reference.anchor == anchor:
            expected["JDM302", origin] += 1
        elif not record and isinstance(reference, ListRef) and reference.slug == anchor:
            expected["JDM301", origin] += path == f"{reference.list_name}.yml"
    for origin in links(record.slug, anchor) if record else ():
        expected["JDM402", origin] += 1
    if record and isinstance(record.entry, Advice):  # what is said of the whole may name its parts
        facts = (one.fact for one in record.entry.happenings)
        expected["JDM335", path] += sum(anchor in one.about for one in facts)
    if record and isinstance(record.entry, Meeting):  # a workshop names a room of its meeting
        for workshop in FAKE.referring(record, Workshop, "bijeenkomst"):
            expected["JDM302", workshop.path] += workshop.entry.room == anchor
    assert errors_in(content) == +expected
