"""Whatever the model refuses is told in Dutch, with the key as it was typed, at its place."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel

from site_plugins.checking import messages
from site_plugins.loading import read_entry
from site_plugins.model import dates, references, scalars
from site_plugins.model.entry import Entry
from site_plugins.model.fields import fields_of
from site_plugins.model.meeting import Meeting
from site_plugins.model.page import Page
from site_plugins.model.registry import BY_NAME, CONTENT_TYPES, LISTS
from site_plugins.model.source import Source
from site_plugins.model.topic import Topic
from site_plugins.reading.problem import Finding, Replacement

MODELS: tuple[type[Entry], ...] = (Page, *(kind.model for kind in CONTENT_TYPES))
REQUIRED = {
    "titel": "A",
    "samenvatting": "B.",
    "soort": None,  # the first word of the type's own list
    "datum": "2019",
    "van": "[raad]",
    "nummer": "1",
    "vraag": "C?",
    "looptijd": "2019",
    "uitgever": "D",
}


def valid(model: type[Entry]) -> dict[str, str]:
    """The required keys of a type, with a good value in YAML."""
    return {
        alias: REQUIRED[alias] or next(iter(field.annotation)).value  # type: ignore[arg-type]
        for field in model.model_fields.values()
        if field.is_required() and (alias := field.alias or "")
    }


def told(model: type[Entry], fields: dict[str, str]) -> list[Finding]:
    header = "".join(f"{key}: {value}\n" for key, value in fields.items())
    return list(read_entry(f"---\n{header}---\n".encode(), model).findings)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.type_name)
def test_the_required_keys_are_enough(model: type[Entry]) -> None:
    assert told(model, valid(model)) == []


def every_field() -> Iterator[tuple[type[Entry], str]]:
    for model in MODELS:
        for name, field in model.model_fields.items():
            yield model, field.alias or name


WRONG = ('""', "", "X!", "[]", "[X!]", "[[]]", "[{}]", "{}", "{a: b}", '[""]')


@pytest.mark.parametrize(
    ("model", "key"), [*every_field()], ids=lambda part: getattr(part, "type_name", part)
)
def test_a_wrong_value_in_any_field_is_told_on_its_line(model: type[Entry], key: str) -> None:
    for wrong in WRONG:
        fields = valid(model) | {key: wrong}
        line = list(fields).index(key) + 2
        for finding in told(model, fields):
            assert finding.position.line == line, finding
            assert finding.position.column <= len(f"{key}: {wrong}") + 1, finding
            assert "past hier niet" not in finding.what, (
                f"give this error words of its own in catalogue/messages.py: {key}: {wrong}"
            )
            assert re.search(r'"\w+"|X!', finding.what), finding.what


def kinds_in(schema: Any) -> Iterator[str]:
    """The kind of every node in pydantic's core schema."""
    if isinstance(schema, dict):
        if isinstance(schema.get("type"), str):
            yield schema["type"]
        for key, part in schema.items():
            if key not in ("metadata", "serialization", "cls", "default"):
                yield from kinds_in(part)
    elif isinstance(schema, list | tuple):
        for part in schema:
            yield from kinds_in(part)


# Kinds that raise no error of their own, and those whose errors messages.py has words for.
SILENT = {"default", "definitions", "definition-ref", "nullable", "function-before", "no-info"}
TOLD = {
    "model": "model_type",
    "model-fields": "missing, extra_forbidden",
    "model-field": "",
    "enum": "enum",
    "tuple": "too_short; its type is checked before by the type Listed",
    "function-plain": "the codes jdm_...",
}


def test_the_model_has_no_kind_of_field_whose_errors_are_english() -> None:
    roots: list[type[BaseModel]] = [*MODELS, *(kind.file_model for kind in LISTS)]
    kinds = {kind for model in roots for kind in kinds_in(model.__pydantic_core_schema__)}
    assert kinds <= SILENT | set(TOLD), (
        "give the field a type from model/scalars.py; or tell its errors in catalogue/messages.py"
    )


def test_every_code_of_our_own_has_words_and_all_words_are_used() -> None:
    source = "".join(map(inspect.getsource, (scalars, references)))
    raised = set(re.findall(r'"(jdm_\w+)"', source))
    raised |= {
        f"jdm_{code}" for code in re.findall(r'SyntaxError\("(\w+)"', inspect.getsource(dates))
    }
    assert raised == set(messages._OWN), "add or remove a line in _OWN of catalogue/messages.py"


HOURS = "Is het 's nachts of 's ochtends? Schrijf: {}. Is het 's middags of 's avonds? Schrijf: {}"
THOUSAND = "Bedoel je {}? Schrijf dan: {}. Bedoel je iets meer dan {}? Schrijf dan: {}"
TOPIC = {"titel": "A", "samenvatting": "B.", "soort": "verder"}


@pytest.mark.parametrize(
    ("key", "value", "code", "what", "fix"),
    [
        ("voorbij", "x", "JDM201", 'Het veld "voorbij" bestaat hier niet.', "ook_bekend_als"),
        ("titel", "", "JDM203", 'Bij "titel" is niets ingevuld.', ""),
        ("titel", "[A]", "JDM204", 'Bij "titel" staat een lijst in plaats van een tekst.', ""),
        ("titel", "{a: b}", "JDM204", "een groepje velden in plaats van", ""),
        ("bronnen", "verslag", "JDM205", 'Bij "bronnen" staat geen lijst.', ""),
        ("bronnen", "[[verslag]]", "JDM204", 'Bij "bron" staat een lijst', ""),
        ("cijfers", "[12]", "JDM206", 'Bij "cijfers" hoort een groepje velden, geen losse', ""),
        ("cijfers", "[[12]]", "JDM206", "geen lijst", ""),
        (
            "soort",
            "Verder",
            "JDM207",
            '"Verder" kan niet bij "soort". Bedoelde je "verder"?',
            "kern",
        ),
        ("soort", "[verder]", "JDM204", 'Bij "soort" hoort één woord uit de lijst.', ""),
        ("concept", "yes", "JDM208", 'Bij "concept" staat "yes".', "Schrijf: ja"),
        ("concept", "misschien", "JDM208", 'Bij "concept" staat "misschien".', ""),
        ("gepubliceerd", "٢٠٢٦-٠١-٠١", "JDM209", "kunnen we niet lezen als datum", ""),
        ("nummer", "zes", "JDM213", '"zes" kunnen we niet lezen als getal.', ""),
        ("nummer", '"6,5"', "JDM213", "6,5 is geen heel getal.", ""),
        ("organisaties", "[Delft]", "JDM216", '"Delft" kan geen bestandsnaam zijn.', ""),
        ("voorheen", "[/oud/]", "JDM219", '"/oud/" is geen adres van onze site.', ""),
        ("gevoelig", "[drugs]", "JDM207", '"drugs" kan niet bij "gevoelig".', "geweld"),
    ],
)
def test_words(key: str, value: str, code: str, what: str, fix: str) -> None:
    [finding] = told(Topic, TOPIC | {key: value})
    assert finding.rule.code == code
    assert what in finding.what
    assert fix in finding.fix


@pytest.mark.parametrize(
    ("value", "fix"),
    [
        ("20-11-2019", "Schrijf: 2019-11-20"),
        ("20/11/2019", "Schrijf: 2019-11-20"),
        ("20.11.2019", "Schrijf: 2019-11-20"),
        ("3 December 2026", "Schrijf: 2026-12-03"),
        ("mei 2019", "Schrijf: 2019-05"),
        ("2019-5", "Schrijf: 2019-05"),
        ("2019/5/1", "Schrijf: 2019-05-01"),
        ("2019-11-20 19:00", "Schrijf hier alleen de dag: 2019-11-20. De tijd hoort bij begin."),
        ("11-20-2019", ""),
        ("30-02-2019", ""),
        ("gisteren", ""),
        ("20 brumaire 2019", ""),
    ],
)
def test_a_date_is_rewritten_only_when_it_can_mean_one_thing(value: str, fix: str) -> None:
    [finding] = told(Meeting, valid(Meeting) | {"datum": value})
    assert finding.fix == fix
    assert finding.rule.code == ("JDM210" if value in ("11-20-2019", "30-02-2019") else "JDM209")


@pytest.mark.parametrize(
    ("value", "fix"),
    [
        ("19.30", "Schrijf: 19:30"),
        ("9u05", "Schrijf: 09:05"),
        (
            "5 uur",
            HOURS.format("05:00", "17:00"),
        ),
        (
            "12 uur",
            HOURS.format("00:00", "12:00"),
        ),
        ("17 uur", "Schrijf: 17:00"),
        ("17:00:00", "Schrijf: 17:00"),
        ("19.30 uur", "Schrijf: 19:30"),
        ("25.00", ""),
        ("24:00", ""),
        ("17.60", ""),
        ("'s avonds", ""),
    ],
)
def test_a_time_is_rewritten_only_when_it_is_a_time(value: str, fix: str) -> None:
    quoted = f'"{value}"'
    [finding] = told(Meeting, valid(Meeting) | {"begin": quoted})
    assert (finding.rule.code, finding.fix) == ("JDM212", fix)


@pytest.mark.parametrize(
    ("value", "fix"),
    [
        ("www.jso.nl", "Schrijf: https://www.jso.nl"),
        ("jso.nl/a", "Schrijf: https://jso.nl/a"),
        ("ftp://jso.nl", ""),
        ("onze site", ""),
    ],
)
def test_a_web_address_is_completed(value: str, fix: str) -> None:
    [finding] = told(Source, valid(Source) | {"url": value})
    assert (finding.rule.code, finding.fix) == ("JDM214", fix)


def test_a_misspelt_required_key_is_one_mistake() -> None:
    fields = {key.replace("samenvatting", "samenvating"): value for key, value in TOPIC.items()}
    assert [finding.rule.code for finding in told(Topic, fields)] == ["JDM201"]
    del fields["samenvating"]
    [finding] = told(Topic, fields)
    assert finding.what == 'Het veld "samenvatting" ontbreekt.'
    assert finding.fix == 'Voeg een regel toe: "samenvatting: ...".'


def test_what_was_typed_never_breaks_the_line_of_the_message() -> None:
    long = "een " * 100
    text = f"---\ntitel: A\nsamenvatting: B.\nsoort: |\n  {long}\n  twee\n---\n"
    [finding] = read_entry(text.encode(), Topic).findings
    assert "\n" not in finding.what
    assert len(finding.what) < 120


def test_braces_in_a_value_are_just_braces() -> None:
    [finding] = told(Topic, TOPIC | {"nummer": '"{key} {0} {value.__class__}"'})
    assert finding.what == '"{key} {0} {value.__class__}" kunnen we niet lezen als getal.'


@pytest.mark.parametrize(
    ("value", "fix"),
    [
        ("zaterdag 14 november 2026", "Schrijf: 2026-11-14"),
        ("za 14 nov. 2026", "Schrijf: 2026-11-14"),
        (
            "vrijdag 14 november 2026",
            "2026-11-14 is een zaterdag. Klopt de datum? Schrijf: 2026-11-14",
        ),
        ("nov 2026", "Schrijf: 2026-11"),
        ("2026-11-14 t/m 2026-11-16", "Is het een periode? Schrijf dan: 2026-11-14/2026-11-16"),
        ("2025 tot 2026", "Is het een periode? Schrijf dan: 2025/2026"),
        ("2026 tot 2025", ""),
        ("14 november", ""),
        ("herfst 2026", ""),
    ],
)
def test_a_date_as_people_write_it_is_told_how_to_write(value: str, fix: str) -> None:
    [finding] = told(Meeting, valid(Meeting) | {"datum": value})
    assert (finding.rule.code, finding.fix) == ("JDM209", fix)


def test_a_field_that_a_part_lacks_is_told_of_that_part() -> None:
    fields = valid(Meeting) | {"opbrengsten": [{"id": "a", "soort": "advies"}]}
    [finding] = told(Meeting, fields)
    assert finding.what == 'Het veld "tekst" ontbreekt bij "opbrengsten".'
    assert "onder deze regel" in finding.fix


def test_only_a_field_that_may_be_absent_may_be_taken_away() -> None:
    [finding] = told(Meeting, valid(Meeting) | {"datum": ""})
    assert finding.fix == "Vul het veld in. Het moet er staan."
    [finding] = told(Meeting, valid(Meeting) | {"locatie": ""})
    assert finding.fix == ""  # the rule's own: fill it in, or take the line away


@pytest.mark.parametrize(
    ("key", "value", "lines", "certain"),
    [
        ("ook_bekend_als", "huis, kamer", "  - huis\n  - kamer", False),  # or one name
        ("ook_bekend_als", "huis", "  - huis", True),
        ("organisaties", "delft, den-haag", "  - delft\n  - den-haag", True),
        ("bronnen", "verslag", "  - verslag", True),
        ("cijfers", "twaalf", "  - id: twaalf", False),  # there is more in the group
    ],
)
def test_a_text_in_place_of_a_list_becomes_that_list(
    key: str, value: str, lines: str, certain: bool
) -> None:
    [finding] = told(Topic, TOPIC | {key: value})
    assert finding.fix == f"Maak er een lijst van:\n{key}:\n{lines}"
    mended = Replacement(finding.position._replace(column=len(key) + 2), f" {value}", f"\n{lines}")
    assert finding.replacement == (mended if certain else None)


def test_the_list_in_a_group_stands_further_to_the_right() -> None:
    fields = valid(Meeting) | {"opbrengsten": "\n  - id: a\n    leidt_tot: doelen/b"}
    fixes = [one.fix for one in told(Meeting, fields) if one.rule.code == "JDM205"]
    assert fixes == ["Maak er een lijst van:\n    leidt_tot:\n      - doelen/b"]


@pytest.mark.parametrize(
    ("key", "value", "fix"),
    [
        ("aanmelden", "X", "Zet eronder een of meer van deze velden, elk op een eigen regel: link"),
        (
            "cijfers",
            "[12]",
            "Schrijf: - id: 12. Zet daaronder ook: waarde, eenheid, betekenis, bron.",
        ),
        ("wijzigingen", "[Nieuw]", "Schrijf: - datum: Nieuw. Zet daaronder ook: tekst."),
        ("gezocht", "[Waarom?]", "Schrijf: - vraag: Waarom?"),
    ],
)
def test_a_text_in_place_of_a_group_is_told_which_fields_it_has(
    key: str, value: str, fix: str
) -> None:
    [finding] = told(Meeting, valid(Meeting) | {key: value})
    assert finding.fix.startswith(fix)


def test_a_list_is_not_called_empty_for_what_was_wrong_in_it() -> None:
    advice = BY_NAME["advies"].model
    [finding] = told(advice, valid(advice) | {"van": "[JONG doet mee!]"})
    assert finding.rule.code == "JDM216"
    [finding] = told(advice, valid(advice) | {"van": "[]"})
    assert finding.rule.code == "JDM220"


@pytest.mark.parametrize(
    ("value", "fix"),
    [
        (
            "1,200",
            "Bedoel je 1200? Schrijf dan: 1.200. Bedoel je iets meer dan 1? Schrijf dan: 1,2",
        ),
        (
            "12,345",
            THOUSAND.format("12345", "12.345", "12", "12,3450"),
        ),
        ("1,000", "Bedoel je 1000? Schrijf dan: 1.000. Bedoel je iets meer dan 1? Schrijf dan: 1"),
        ("1,234,567", "Schrijf: 1.234.567"),
        ("1,234.50", "Schrijf: 1.234,50"),
        ("1.5", "Schrijf: 1,5"),
        ("tweede", "Schrijf: 2"),
        ("vijf", "Schrijf: 5"),
        (
            "85%",
            "Schrijf hier alleen 85. Een woord als procent hoort bij eenheid. Een woord als",
        ),
        ("ongeveer 12,5", "Schrijf hier alleen 12,5. Een woord"),
        ("veel", ""),
    ],
)
def test_a_number_is_rewritten_or_asked_about(value: str, fix: str) -> None:
    figure = f"[{{id: a, waarde: '{value}', eenheid: b, betekenis: c, bron: d}}]"
    [finding] = told(Topic, TOPIC | {"cijfers": figure})
    assert finding.rule.code == "JDM213"
    assert finding.fix.startswith(fix)
    meant = fix.removeprefix("Schrijf: ")
    assert (finding.replacement.new if finding.replacement else fix) == meant


@pytest.mark.parametrize("value", ["0,125", "1,25", "12,3450", "1.200", "1200", "1.234,567"])
def test_a_number_that_can_mean_one_thing_is_read(value: str) -> None:
    figure = f"[{{id: a, waarde: '{value}', eenheid: b, betekenis: c, bron: d}}]"
    assert told(Topic, TOPIC | {"cijfers": figure}) == []


def test_a_number_of_which_nothing_is_counted_has_no_field_for_a_unit() -> None:
    [finding] = told(Topic, TOPIC | {"soort": "kern", "nummer": "nummer 3"})
    assert (
        finding.fix
        == "Schrijf hier alleen 3. De woorden en tekens eromheen horen in een ander veld."
    )


def test_a_date_is_not_told_to_be_what_the_field_refuses() -> None:
    [finding] = told(Source, valid(Source) | {"geraadpleegd": "onbekend"})
    assert "onbekend" not in finding.fix
    assert finding.fix.endswith("Weet je het niet? Laat het veld dan weg.")


def test_an_address_in_place_of_a_source_is_told_where_it_goes() -> None:
    [finding] = told(Meeting, valid(Meeting) | {"bronnen": ["https://example.org/stuk"]})
    assert "in de map bronnen" in finding.fix


def test_a_field_of_another_folder_says_to_which_it_belongs() -> None:
    [finding] = told(Topic, TOPIC | {"programma": "Eten"})
    assert finding.what.endswith("Het hoort bij een bestand in de map bijeenkomsten.")


def test_the_fields_that_exist_come_in_the_order_of_the_guide() -> None:
    [finding] = told(Topic, TOPIC | {"qqqq": "x"})
    listed = finding.fix.removeprefix("Deze velden bestaan hier: ").rstrip(".").split(", ")
    assert listed == [spec.key for spec in fields_of(Topic)]


def test_a_text_on_a_second_line_belongs_on_the_first() -> None:
    for line in ("En nog meer.", "En nog: meer."):
        [finding] = told(Topic, {**TOPIC, "samenvatting": f"Een tekst.\n{line}"})
        assert finding.position.line == 4
        assert "regel" in finding.fix
        assert "erboven" in finding.fix


def test_what_is_missing_is_told_once() -> None:
    [finding] = told(Topic, {"titel": "A"})
    assert finding.what == "Er ontbreken 2 velden: samenvatting, soort."
    assert finding.fix == 'Voeg voor elk een regel toe: "samenvatting: ...".'
    [finding] = told(Topic, TOPIC | {"cijfers": "[{id: a}]"})
    assert finding.what.startswith('Er ontbreken 4 velden bij "cijfers": waarde, eenheid,')
