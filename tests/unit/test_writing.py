"""What the writer of front matter writes, the reader reads back as the very same values."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from site_plugins.loading import read_entry
from site_plugins.model.entry import Entry
from site_plugins.model.fields import ValueKind, fields_of
from site_plugins.model.lists import Term
from site_plugins.model.meeting import Meeting
from site_plugins.model.page import Page
from site_plugins.model.registry import CONTENT_TYPES, LISTS
from site_plugins.model.strict import Strict
from site_plugins.model.topic import Topic
from site_plugins.reading.documents import read_list, read_markdown
from site_plugins.writing.front_matter import clean_text, scalar, write_list, write_page

MODELS: list[type[Entry]] = [Page, *(content_type.model for content_type in CONTENT_TYPES)]
# What people type, paste and provoke; signs that have a meaning in YAML come often.
TEXTS = st.text() | st.text(st.sampled_from(" :#-'\"\\,[]{}&*!|>%@`?~“”’\t\n\u200b\u00a0a0é🏠"))


def data_of(model: type[Strict], texts: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    """Any data in the shape of a model. What the values mean is up to the model's own tests."""
    fields = {}
    for spec in fields_of(model):
        one = data_of(spec.group, texts) if spec.group else texts
        fields[spec.key] = st.lists(one, max_size=1) if spec.listed else one
    return st.fixed_dictionaries({}, optional=fields)


def cleaned(data: Any) -> Any:
    """As it comes back: texts as they can stand in a header, and nothing empty."""
    if isinstance(data, str):
        return clean_text(data)
    if isinstance(data, list):
        return [part for part in map(cleaned, data) if part]
    return {key: part for key, value in data.items() if (part := cleaned(value))}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.type_name)
@settings(max_examples=20, deadline=None)
@given(drawn=st.data())
def test_any_data_of_any_type_survives(model: type[Entry], drawn: st.DataObject) -> None:
    data = drawn.draw(data_of(model, TEXTS))
    document = read_markdown(write_page(model, {"titel": "Wonen"} | data).encode())
    wanted = cleaned({"titel": "Wonen"} | data)
    if not wanted:
        return  # a header of nothing is no header
    assert document.findings == ()
    assert document.data == wanted


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.type_name)
@settings(max_examples=25, deadline=None)
@given(title=TEXTS.filter(clean_text))
def test_any_title_survives_in_any_type(model: type[Entry], title: str) -> None:
    sample = {
        spec.key: ["delft"] if spec.listed else (spec.example or "delft")
        for spec in fields_of(model)
        if spec.required
    }
    read = read_entry(write_page(model, sample | {"titel": title}).encode(), model)
    assert read.entry is not None, read.findings
    assert read.entry.title == clean_text(title)


@pytest.mark.parametrize("list_type", LISTS, ids=lambda list_type: list_type.name)
@settings(max_examples=20, deadline=None)
@given(drawn=st.data())
def test_any_list_survives(list_type: Any, drawn: st.DataObject) -> None:
    key = fields_of(list_type.model)[0].key
    elements = drawn.draw(
        st.lists(
            data_of(list_type.model, TEXTS).map(lambda data: data | {key: "x"}),
            min_size=1,
            max_size=3,
        )
    )
    document = read_list(write_list(list_type.name, list_type.model, elements).encode())
    assert document.findings == ()
    assert document.data == {list_type.name: [cleaned(element) for element in elements]}


@given(
    text=st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E) | st.sampled_from("éë🏠"))
)
@example("Twee  spaties.")
def test_of_a_text_of_ordinary_signs_nothing_is_changed(text: str) -> None:
    assert clean_text(text) == text.strip()


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Wonen", "Wonen"),
        ("17:00", "17:00"),
        ("2026-12-03", "2026-12-03"),
        ("https://example.org/a#b", "https://example.org/a#b"),
        ("'s avonds", '"\'s avonds"'),
        ("Wonen: hoe?", '"Wonen: hoe?"'),
        ("Avond #2", '"Avond #2"'),
        ('Zeg "hoi"', 'Zeg "hoi"'),
        ('"Hoi" zeggen', '"\\"Hoi\\" zeggen"'),
        ("[Utrecht] avond", '"[Utrecht] avond"'),
        ("- een streepje", '"- een streepje"'),
        ("-huis", '"-huis"'),
        ("“Wonen”", '"“Wonen”"'),
        ("’s avonds", "’s avonds"),
        ("null", '"null"'),
        ("nee", "nee"),
        ("C:\\temp: x", '"C:\\\\temp: x"'),
    ],
)
def test_quotes_stand_only_where_they_are_needed(text: str, written: str) -> None:
    assert scalar(text) == written


def test_fields_come_in_the_order_of_the_model_and_the_text_after_a_blank_line() -> None:
    data = {
        "bronnen": ["verslag", {"pagina": "blz. 2", "bron": "krant"}],
        "onderwerpen": [],
        "soort": "eigen",
        "aanmelden": {"tot": "2026-11-20"},
        "datum": "2026-12-03",
        "samenvatting": "Een avond.",
        "titel": "Avond",
    }
    assert write_page(Meeting, data, "\nHallo.\n\n") == (
        "---\n"
        "titel: Avond\n"
        "samenvatting: Een avond.\n"
        "soort: eigen\n"
        "datum: 2026-12-03\n"
        "bronnen:\n"
        "  - verslag\n"
        "  - bron: krant\n"
        "    pagina: blz. 2\n"
        "aanmelden:\n"
        "  tot: 2026-11-20\n"
        "---\n"
        "\n"
        "Hallo.\n"
    )


def test_an_unknown_key_is_an_error_and_never_left_out() -> None:
    with pytest.raises(ValueError, match="sort"):
        write_page(Topic, {"titel": "Wonen", "sort": "kern"})


def test_a_list_is_a_file_without_borders() -> None:
    assert write_list("begrippen", Term, [{"id": "wmo", "term": "Wmo", "ook": ["wet"]}]) == (
        "begrippen:\n  - id: wmo\n    term: Wmo\n    ook:\n      - wet\n"
    )


def test_every_field_has_a_meaning_and_an_example() -> None:
    """Mend a failure at the field in site_plugins/model: description=... and examples=[...]."""
    seen: set[type[Strict]] = set()
    missing: list[str] = []

    def visit(model: type[Strict]) -> None:
        if model in seen:
            return
        seen.add(model)
        for spec in fields_of(model):
            if not spec.meaning.endswith("."):
                missing.append(f"{model.__name__}.{spec.key} has no meaning")
            if spec.group:
                visit(spec.group)
            elif not spec.example and spec.kind is not ValueKind.REFERENCE:
                missing.append(f"{model.__name__}.{spec.key} has no example")

    for model in [*MODELS, *(list_type.model for list_type in LISTS)]:
        visit(model)
    assert len(seen) > 25
    assert missing == []
