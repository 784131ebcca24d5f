"""The field guide tells the truth: its examples pass every check, and it has every field."""

from __future__ import annotations

import re
import shutil
from functools import cache
from pathlib import Path

import pytest

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.guide_pages import guide_address, guide_pages
from site_plugins.loading import load, read_entry
from site_plugins.model.entry import Entry
from site_plugins.model.fields import ValueKind, fields_of
from site_plugins.model.lists import Term
from site_plugins.model.meeting import Meeting
from site_plugins.model.page import Page
from site_plugins.model.registry import CONTENT_TYPES, LISTS, ListType
from site_plugins.model.strict import Strict
from site_plugins.model.vocabulary import MeetingKind
from site_plugins.reading.clock import today
from site_plugins.views.field_guide import FieldGuideView, KindPage
from site_plugins.writing.samples import Samples
from tests.builders import load_site, site, write

CONTENT = Path(__file__).resolve().parents[2] / "content"
MODELS: list[tuple[str, type[Entry]]] = [
    ("", Page),
    *((f"{content_type.folder}/", content_type.model) for content_type in CONTENT_TYPES),
]
each_model = pytest.mark.parametrize(("folder", "model"), MODELS, ids=str)


@pytest.fixture(scope="module")
def fake(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return load_site(tmp_path_factory.mktemp("gids")).catalogue


@pytest.fixture(scope="module")
def guide(fake: Catalogue) -> dict[str, KindPage]:
    view = FieldGuideView(fake)
    return {record.slug: view.page(record) for record in guide_pages(fake)}


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
@pytest.mark.parametrize("kind", ["smallest_list_file", "list_file"])
def test_the_example_of_a_list_passes_every_check(
    kind: str, list_type: ListType, tmp_path: Path
) -> None:
    made = getattr(Samples(load_site(tmp_path).catalogue), kind)(list_type)
    element = made.partition("\n")[2]
    content = site(tmp_path)
    old = (content / list_type.file).read_text(encoding="utf-8")
    write(content / list_type.file, old + element)
    loaded = load(content, today())
    # The smallest help line is one that nobody called yet: that is said, and stops nothing.
    told = loaded.problems if kind == "list_file" else loaded.errors
    assert [problem.what for problem in told] == []


# Of these there is one for each pillar; and nobody writes below an empty list.
_FULL_OR_EMPTY = frozenset({"mijn_big_five", "fotos"})


def test_the_examples_of_the_real_site_pass_every_check_too(tmp_path: Path) -> None:
    """They show on the pages under velden/, where people copy them."""
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    before = {(one.path, one.what) for one in load(content, today()).errors}
    for folder, model in MODELS:
        for number, text in enumerate(real_examples(model)):
            write(content / f"{folder}overgenomen-voorbeeld-{number}.md", text)
    samples = real_samples()
    for one in LISTS:
        if one.name not in _FULL_OR_EMPTY:
            old = (content / one.file).read_text(encoding="utf-8")
            element = samples.smallest_list_file(one).partition("\n")[2]
            write(content / one.file, f"{old.rstrip()}\n{element}")
    assert {(one.path, one.what) for one in load(content, today()).errors} - before == set()


@cache
def real_samples() -> Samples:
    return Samples(load(CONTENT, today()).catalogue)


def real_examples(model: type[Entry]) -> tuple[str, str]:
    samples = real_samples()
    return samples.smallest(model), samples.complete(model)


@each_model
def test_no_example_is_about_suicide_and_each_has_a_title_of_its_own(
    folder: str, model: type[Entry]
) -> None:
    for text in real_examples(model):
        assert not re.search(r"113|zelfdod|zelfmoord|su[iï]c|zelfbesch", text), folder
    titles = [fields_of(one)[0].example for _, one in MODELS]
    assert len(titles) == len(set(titles))


@each_model
def test_an_example_of_a_former_address_lies_where_such_pages_lie(
    folder: str, model: type[Entry]
) -> None:
    (spec,) = [spec for spec in fields_of(model) if spec.key == "voorheen"]
    assert spec.example == f"{folder}oude-naam/"


def test_every_fitting_example_is_of_a_field_that_there_is() -> None:
    for _, model in MODELS:
        for path, example in model.examples.items():
            specs = fields_of(model)
            *around, key = path.split(".")
            for one in around:
                (specs,) = [spec.fields for spec in specs if spec.key == one]
            assert [spec.example for spec in specs if spec.key == key] == [example], path


@each_model
def test_a_complete_example_has_every_field(
    folder: str, model: type[Entry], tmp_path: Path
) -> None:
    made = Samples(load_site(tmp_path).catalogue).complete(model)
    keys = set(re.findall(r"(?m)^(\w+):", made))
    assert keys == {spec.key for spec in fields_of(model) if not spec.apart}


def test_the_guide_has_a_page_for_every_type_and_list(fake: Catalogue) -> None:
    pages = list(guide_pages(fake))
    names = {record.slug for record in pages}
    assert {one.name for one in CONTENT_TYPES} | {"pagina", "lijst-begrippen"} <= names
    assert len(pages) == len(names) == len(CONTENT_TYPES) + 1 + len(LISTS)
    assert len({record.entry.title for record in pages}) == len(pages)
    assert {record.address.partition("/")[0] for record in pages} == {"velden"}


def test_the_page_of_meetings_has_every_key_with_its_words(guide: dict[str, KindPage]) -> None:
    meeting = guide["bijeenkomst"]
    fields = {field.key: field for section in meeting.sections for field in section.fields}
    assert set(fields) == {field.alias or name for name, field in Meeting.model_fields.items()}
    assert [field.key for field in meeting.needed] == [
        *("titel", "samenvatting", "soort", "datum", "bronnen")
    ]
    assert not fields["thema"].required
    assert fields["datum"].example == "datum: 2025-12-03"
    assert [word.value for word in fields["soort"].words] == [kind.value for kind in MeetingKind]
    assert fields["opbrengsten"].group == "binnen-opbrengsten"
    assert "  - id: vast-meldpunt\n" in fields["opbrengsten"].example
    inside = {group.anchor: group.title for group in meeting.inside}
    assert inside["binnen-terugblik"] == "Binnen terugblik"
    assert inside["binnen-cijfers"] == "Binnen cijfers"


def test_an_example_in_a_group_fits_the_page_around_it(guide: dict[str, KindPage]) -> None:
    (group,) = [one for one in guide["workshop"].inside if one.anchor == "binnen-opbrengsten"]
    examples = {field.key: field.example for field in group.fields}
    assert examples["id"] == "id: les-over-geld"


def test_every_id_stands_once_and_every_link_to_a_group_arrives(
    guide: dict[str, KindPage],
) -> None:
    for page in guide.values():
        groups = [*page.sections, *page.inside]
        fields = [field for group in groups for field in group.fields]
        ids = [one.anchor for one in (*groups, *fields)]
        assert len(ids) == len(set(ids))
        assert {field.group for field in fields} - {""} <= set(ids)


def test_what_was_one_page_leads_on(fake: Catalogue, guide: dict[str, KindPage]) -> None:
    """Links of others to a place on it, and none of them twice."""
    overview = FieldGuideView(fake).overview()
    rows = [*overview.types, *overview.lists]
    leads = [(row.anchor, row.link.address) for row in rows]
    leads += [(anchor, link.address) for row in rows for anchor, link in row.inside]
    leads += [(anchor, link.address) for anchor, link in overview.groups]
    assert len(dict(leads)) == len(leads)
    for anchor, address in leads:
        assert address is not None, anchor
        name, _, place = address.removeprefix("velden/").partition("/")
        assert place in {"", *(f"#{group.anchor}" for group in guide[name].inside)}
    assert {
        "pijler-van-the-big-five": "velden/big-five/",
        "bijeenkomst-opbrengsten": "velden/bijeenkomst/#binnen-opbrengsten",
        "een-stem": "velden/bijeenkomst/#binnen-stemmen",
        "lijst-mijn_big_five-bijna": "velden/lijst-mijn-big-five/#binnen-bijna",
    }.items() <= dict(leads).items()


@pytest.mark.parametrize(
    ("model", "keys", "end"),
    [
        (Meeting, [], "bijeenkomst/"),
        (Meeting, ["datum"], "bijeenkomst/#veld-datum"),
        (Meeting, ["onderwerpen", 0], "bijeenkomst/#veld-onderwerpen"),
        (Meeting, ["terugblik", 2, "stand"], "bijeenkomst/#binnen-terugblik-stand"),
        (Meeting, ["terugblik", 2, "stant"], "bijeenkomst/#veld-terugblik"),
        (Meeting, ["terugblik", 0, "bron", "pagina"], "bijeenkomst/#binnen-bronnen-pagina"),
        (Page, ["big_five"], "pagina/"),
        (Term, ["betekenis"], "lijst-begrippen/#veld-betekenis"),
    ],
)
def test_where_a_field_is_explained(
    model: type[Strict], keys: list[str | int], end: str, fake: Catalogue
) -> None:
    assert guide_address(fake, model, keys) == f"velden/{end}"


def test_what_may_stand_in_a_field_is_said_for_every_kind() -> None:
    def kinds(model: type[Strict]) -> set[ValueKind]:
        found = {spec.kind for spec in fields_of(model)}
        return found.union(*(kinds(spec.group) for spec in fields_of(model) if spec.group))

    used = set[ValueKind]().union(*(kinds(model) for _, model in MODELS))
    assert used == set(ValueKind), "take a kind that no field has out of model/fields.py"
