"""The field guide tells the truth: its examples pass every check, and it has every field."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from site_plugins.loading import load, read_entry
from site_plugins.model.entry import Entry
from site_plugins.model.fields import ValueKind, fields_of
from site_plugins.model.meeting import Meeting
from site_plugins.model.page import Page
from site_plugins.model.registry import CONTENT_TYPES, LISTS, ListType
from site_plugins.model.strict import Strict
from site_plugins.model.vocabulary import MeetingKind
from site_plugins.reading.clock import today
from site_plugins.views.field_guide import FieldGuideView, GuideType
from site_plugins.writing.samples import Samples
from tests.builders import load_site, site, write

CONTENT = Path(__file__).resolve().parents[2] / "content"
MODELS: list[tuple[str, type[Entry]]] = [
    ("", Page),
    *((f"{content_type.folder}/", content_type.model) for content_type in CONTENT_TYPES),
]
each_model = pytest.mark.parametrize(("folder", "model"), MODELS, ids=str)


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> dict[str, GuideType]:
    view = FieldGuideView(load_site(tmp_path_factory.mktemp("gids")).catalogue)
    return {one.anchor: one for one in view.overview()}


@each_model
@pytest.mark.parametrize("kind", ["smallest", "complete"])
def test_an_example_passes_every_check_unedited(
    folder: str, model: type[Entry], kind: str, tmp_path: Path
) -> None:
    made = getattr(Samples(load_site(tmp_path).catalogue), kind)(model)
    assert read_entry(made.encode(), model).findings == ()
    problems = load_site(tmp_path, {f"{folder}een-voorbeeld.md": made}).problems
    assert [(problem.path, problem.what) for problem in problems] == []


@pytest.mark.parametrize("list_type", LISTS, ids=lambda list_type: list_type.name)
def test_the_example_of_a_list_passes_every_check(list_type: ListType, tmp_path: Path) -> None:
    made = Samples(load_site(tmp_path).catalogue).list_file(list_type)
    element = made.partition("\n")[2]
    content = site(tmp_path)
    old = (content / list_type.file).read_text(encoding="utf-8")
    write(content / list_type.file, old + element)
    assert [problem.what for problem in load(content, today()).problems] == []


def test_the_examples_of_the_real_site_pass_every_check_too(tmp_path: Path) -> None:
    """They show on the page velden/, where people copy them."""
    loaded = load(CONTENT, today())
    samples = Samples(loaded.catalogue)
    for folder, model in MODELS:
        read = read_entry(samples.complete(model).encode(), model)
        assert read.findings == (), folder


@each_model
def test_a_complete_example_has_every_field(
    folder: str, model: type[Entry], tmp_path: Path
) -> None:
    made = Samples(load_site(tmp_path).catalogue).complete(model)
    keys = set(re.findall(r"(?m)^(\w+):", made))
    assert keys == {spec.key for spec in fields_of(model) if not spec.apart}


def test_the_guide_has_every_type_and_list(guide: dict[str, GuideType]) -> None:
    titles = {one.title for one in guide.values()}
    assert {content_type.label for content_type in CONTENT_TYPES} < titles
    assert {f"De lijst {list_type.name}" for list_type in LISTS} < titles


def test_the_guide_has_every_key_of_a_meeting_with_its_words(guide: dict[str, GuideType]) -> None:
    meeting = guide["bijeenkomst"]
    fields = {field.key: field for field in meeting.groups[0].fields}
    assert set(fields) == {field.alias or name for name, field in Meeting.model_fields.items()}
    assert fields["datum"].required
    assert not fields["thema"].required
    assert [word.value for word in fields["soort"].words] == [kind.value for kind in MeetingKind]
    assert fields["opbrengsten"].group == "bijeenkomst-opbrengsten"
    assert fields["cijfers"].group == "een-cijfer"
    assert [group.title for group in meeting.groups[1:]] == [
        "Binnen programma",
        "Binnen ruimtes",
        "Binnen terugblik",
        "Binnen opbrengsten",
        "Binnen aanmelden",
        "Binnen effecten",
        "Binnen gezocht",
    ]


def test_every_anchor_stands_once_and_every_link_to_a_group_arrives(
    guide: dict[str, GuideType],
) -> None:
    groups = [group for one in guide.values() for group in one.groups]
    anchors = [one.anchor for one in guide.values()]
    anchors += [group.anchor for group in groups if group.anchor]
    assert len(anchors) == len(set(anchors))
    linked = {field.group for group in groups for field in group.fields if field.group}
    assert linked <= set(anchors)


def test_what_may_stand_in_a_field_is_said_for_every_kind() -> None:
    def kinds(model: type[Strict]) -> set[ValueKind]:
        found = {spec.kind for spec in fields_of(model)}
        return found.union(*(kinds(spec.group) for spec in fields_of(model) if spec.group))

    used = set[ValueKind]().union(*(kinds(model) for _, model in MODELS))
    assert used == set(ValueKind), "take a kind that no field has out of model/fields.py"
