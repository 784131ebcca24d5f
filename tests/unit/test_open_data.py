"""Open data: pages, JSON and CSV agree, the schemas hold, and no spreadsheet runs a text."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.tables import ITEM_TABLES, LIST_TABLES, TABLES, Table
from site_plugins.exports.open_data import BYTE_ORDER_MARK, OpenData
from site_plugins.exports.site import Site
from site_plugins.loading import load
from site_plugins.model.schema import keys_of
from site_plugins.views.open_data import OpenDataView
from tests.builders import (
    FAKE_CONTENT,
    TODAY,
    advice,
    answer,
    catalogue,
    example,
    figure,
    meeting,
    recommendation,
    source,
    topic,
)

REAL_CONTENT = Path(__file__).resolve().parents[2] / "content"
SITE = Site("Nepsite", "https://nep.example/", authority="nep.example")
each_table = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)


@pytest.fixture(scope="module", params=["fake", "real"])
def content(request: pytest.FixtureRequest) -> Catalogue:
    folder = FAKE_CONTENT if request.param == "fake" else REAL_CONTENT
    return load(folder, TODAY).catalogue


@pytest.fixture(scope="module")
def open_data(content: Catalogue) -> dict[str, str]:
    return dict(OpenData(content, SITE).files())


def files(entries: dict[str, Any], **options: Any) -> dict[str, str]:
    return dict(OpenData(catalogue(entries, **options), SITE).files())


def rows(text: str) -> list[dict[str, str]]:
    """As Dutch Excel reads it."""
    assert text.startswith(BYTE_ORDER_MARK)
    lines = io.StringIO(text.removeprefix(BYTE_ORDER_MARK), newline="")
    return list(csv.DictReader(lines, delimiter=";", strict=True))


def one_row(name: str, entries: dict[str, Any]) -> dict[str, str]:
    (row,) = rows(files(entries)[f"data/{name}.csv"])
    return row


# --- everything agrees -------------------------------------------------------------------------


@each_table
def test_page_json_and_csv_have_the_same_rows(
    table: Table, content: Catalogue, open_data: dict[str, str]
) -> None:
    data = json.loads(open_data[f"data/{table.name}.json"])[table.name]
    lines = rows(open_data[f"data/{table.name}.csv"])
    (shown,) = [row for row in OpenDataView(content).overview().tables if row.label == table.label]
    assert len(data) == len(lines) == shown.count
    for key in ("id", "hoort_bij", "adres"):
        assert [one.get(key, "") for one in data] == [line.get(key, "") for line in lines]


@each_table
def test_the_page_explains_every_key_of_the_files(
    table: Table, content: Catalogue, open_data: dict[str, str]
) -> None:
    (shown,) = [row for row in OpenDataView(content).overview().tables if row.label == table.label]
    explained = [field.key for field in shown.fields]
    assert len(explained) == len(set(explained))
    data = json.loads(open_data[f"data/{table.name}.json"])[table.name]
    used = {key for one in [*data, *rows(open_data[f"data/{table.name}.csv"])] for key in one}
    assert used <= set(explained)


def test_a_bar_in_a_value_of_a_list_is_not_its_joint() -> None:
    entry = example(werkwijze=["a | b", "c"])
    assert one_row("voorbeelden", {"voorbeelden/x": entry})["werkwijze"] == r"a \| b | c"


def test_the_rows_of_a_type_are_its_published_pages(
    content: Catalogue, open_data: dict[str, str]
) -> None:
    for table in ITEM_TABLES:
        published = [
            SITE.address(record.address)
            for record in content.records
            if record.folder == table.name and record.content_type and not record.entry.draft
        ]
        data = json.loads(open_data[f"data/{table.name}.json"])[table.name]
        assert [one["adres"] for one in data] == published


def test_everything_has_the_same_as_each_file(open_data: dict[str, str]) -> None:
    whole = json.loads(open_data["data/alles.json"])
    for table in (*ITEM_TABLES, *LIST_TABLES):
        assert whole[table.name] == json.loads(open_data[f"data/{table.name}.json"])[table.name]


def test_parts_with_a_table_of_their_own_are_all_in_it(open_data: dict[str, str]) -> None:
    """Counted inside the items, in another way than the tables are made."""
    whole = json.loads(open_data["data/alles.json"])
    inside = {
        "aanbevelingen": "aanbevelingen",
        "antwoorden": "antwoorden",
        "effecten": "effecten",
        "oordelen": "oordeel_jongeren",
        "opbrengsten": "opbrengsten",
        "cijfers": "cijfers",
    }
    for table, key in inside.items():
        parts = [one for part in _found(whole, key) for one in part]
        data = json.loads(open_data[f"data/{table}.json"])[table]
        assert len(data) == len(parts), table


def _found(value: Any, key: str) -> Iterator[Any]:
    if isinstance(value, dict):
        if isinstance(value.get(key), list):
            yield value[key]
        value = list(value.values())
    for one in value if isinstance(value, list) else ():
        yield from _found(one, key)


def test_every_address_of_a_part_is_an_anchor_on_its_page(content: Catalogue) -> None:
    seen = set()
    for path, text in OpenData(content, SITE).files():
        if not path.endswith(".json") or "schema" in path or path.endswith("alles.json"):
            continue
        for part in json.loads(text)[path.removeprefix("data/").removesuffix(".json")]:
            address, _, anchor = part.get("adres", "").removeprefix(SITE.url).partition("#")
            if anchor:
                (record,) = [one for one in content.records if one.address == address]
                assert anchor in content.ids(record), f"{path}: {part['adres']}"
                seen.add(path)
    assert {"data/aanbevelingen.json", "data/cijfers.json", "data/opbrengsten.json"} <= seen


# --- the schemas -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [*(table.name for table in TABLES), "alles"])
def test_our_data_follows_its_schema(name: str, open_data: dict[str, str]) -> None:
    schema = json.loads(open_data[f"data/schema/{name}.json"])
    Draft202012Validator.check_schema(schema)
    document = json.loads(open_data[f"data/{name}.json"])
    assert schema["$id"] == document["$schema"] == f"https://nep.example/data/schema/{name}.json"
    wrong = [
        f"{error.json_path}: {error.message}"
        for error in Draft202012Validator(schema).iter_errors(document)
    ]
    assert wrong == [], "Make the schema in model/schema.py tell what the data is."


def test_a_schema_refuses_what_is_wrong() -> None:
    made = files({"bijeenkomsten/a": meeting(), "bronnen/verslag": source()})
    validator = Draft202012Validator(json.loads(made["data/schema/bijeenkomsten.json"]))
    document = json.loads(made["data/bijeenkomsten.json"])
    (good,) = document["bijeenkomsten"]
    assert validator.is_valid(document)
    for wrong in (
        {key: value for key, value in good.items() if key != "titel"},
        good | {"soort": "feest"},
        good | {"onderwerpen": "kamers"},
        good | {"onbekend_veld": "iets"},
    ):
        assert not validator.is_valid(document | {"bijeenkomsten": [wrong]})


def test_a_schema_has_no_english_and_every_key_a_meaning(open_data: dict[str, str]) -> None:
    for path, text in open_data.items():
        if path.startswith("data/schema/"):
            assert [word for word in ('"$ref"', '"$defs"', "default") if word in text] == [], path
    for table in TABLES:
        missing = [field.key for field in keys_of(table.model) if not field.meaning]
        assert missing == [], "Give the field a `description` in the model."


def test_whether_something_is_a_draft_is_not_told(open_data: dict[str, str]) -> None:
    assert [path for path, text in open_data.items() if '"concept"' in text] == []


# --- JSON --------------------------------------------------------------------------------------


def test_json_has_numbers_booleans_and_dates_as_written() -> None:
    made = files(
        {
            "adviezen/a": advice(
                gevraagd="nee",
                datum="2016-07~",
                cijfers=[figure(waarde="1.179"), figure(id="b", waarde="24,5")],
            )
        }
    )
    (one,) = json.loads(made["data/adviezen.json"])["adviezen"]
    assert one["gevraagd"] is False
    assert one["datum"] == "2016-07~"
    assert [part["waarde"] for part in one["cijfers"]] == [1179, 24.5]
    assert one["onderwerpen"] == []
    assert "antwoord_voor" not in one


def test_the_text_of_a_page_is_in_json_only() -> None:
    made = files({"onderwerpen/a": (topic(), "Een *kamer*.\n")})
    (one,) = json.loads(made["data/onderwerpen.json"])["onderwerpen"]
    assert one["inhoud"] == "Een *kamer*."
    assert "inhoud" not in made["data/onderwerpen.csv"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Een kamer.\n\n<!-- weergave -->\n", "Een kamer."),
        ("<!-- weergave -->\n", None),
        ("\\`[a](b.md)\\`", "\\`[a](ADRESonderwerpen/b/)\\`"),
        ("`[a](b.md)`", "`[a](b.md)`"),
        ("```a``` [a](b.md)", "```a``` [a](ADRESonderwerpen/b/)"),
        ("```\n[a](b.md)\n```", "```\n[a](b.md)\n```"),
        ("[a](b.md#x)", "[a](ADRESonderwerpen/b/#x)"),
        ("[a](../onderwerpen/b.md 'titel')", "[a](ADRESonderwerpen/b/ 'titel')"),
        ("[a][b]\n\n[b]: b.md", "[a][b]\n\n[b]: ADRESonderwerpen/b/"),
        ("[a](#kop)", "[a](ADRESonderwerpen/a/#kop)"),
        ("![a](../afbeeldingen/x.png)", "![a](ADRESafbeeldingen/x.png/4.webp)"),
        ("[a](https://example.org/b.md)", "[a](https://example.org/b.md)"),
    ],
)
def test_the_text_has_addresses_of_the_site_and_no_mark_of_ours(
    text: str, shown: str | None
) -> None:
    content = catalogue(
        {"onderwerpen/a": (topic(), text), "onderwerpen/b": topic()},
        images=("afbeeldingen/x.png",),
    )
    made = dict(OpenData(content, SITE).files())
    rows = json.loads(made["data/onderwerpen.json"])["onderwerpen"]
    assert rows[0].get("inhoud") == (shown and shown.replace("ADRES", SITE.url))


def test_a_part_tells_where_it_belongs() -> None:
    made = files({"adviezen/a": advice(aanbevelingen=[recommendation(antwoorden=[answer()])])})
    (one,) = json.loads(made["data/aanbevelingen.json"])["aanbevelingen"]
    assert (one["hoort_bij"], one["adres"]) == (
        "adviezen/a",
        "https://nep.example/adviezen/a/#een-kamer",
    )
    (one,) = json.loads(made["data/antwoorden.json"])["antwoorden"]
    assert one["hoort_bij"] == "adviezen/a#een-kamer"


def test_every_file_names_the_licence_and_the_site() -> None:
    for path, text in files({}).items():
        if path.endswith(".json") and "schema" not in path:
            read = json.loads(text)
            assert read.get("licentie") == "CC BY 4.0", path
            assert read["licentie_adres"].startswith("https://creativecommons.org/licenses/by/4.0")
            assert read["adres"] == SITE.url


# --- CSV ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["=1+1", "+31 6", "-1", "@naam", "＝1+1", "=cmd|' /C calc'!A0", '=HYPERLINK("x";"y")']
)
def test_no_spreadsheet_runs_a_text(text: str) -> None:
    row = one_row("onderwerpen", {"onderwerpen/a": topic(titel=text, ook_bekend_als=[text])})
    assert row["titel"] == "'" + text
    assert row["ook_bekend_als"].startswith("'")


def test_a_number_may_be_below_zero_and_has_a_comma() -> None:
    row = one_row("cijfers", {"onderwerpen/a": topic(cijfers=[figure(waarde="-1.024,5")])})
    assert row["waarde"] == "-1024,5"


def test_a_cell_keeps_semicolons_quotes_and_letters() -> None:
    text = 'Zei: "ja; één kamer"'
    assert one_row("onderwerpen", {"onderwerpen/a": topic(titel=text)})["titel"] == text


def test_the_elements_of_a_list_are_joined() -> None:
    entry = advice(
        gevraagd="ja",
        bronnen=["verslag", {"bron": "krant", "pagina": "3"}],
        aanbevelingen=[recommendation(), recommendation(id="twee")],
        antwoorden=[answer(toelichting="Goed idee.")],
    )
    row = one_row("adviezen", {"adviezen/a": entry})
    assert row["bronnen"] == "verslag | krant (3)"
    assert row["aanbevelingen"] == "een-kamer | twee"
    assert row["gevraagd"] == "ja"
    assert row["antwoorden"] == (
        "van: raad, datum: 2020-05, antwoord: overgenomen, toelichting: Goed idee., bron: verslag"
    )


def test_lines_end_as_rfc_4180_says_and_have_the_same_length(open_data: dict[str, str]) -> None:
    for path, text in open_data.items():
        if path.endswith(".csv"):
            plain = text.removeprefix(BYTE_ORDER_MARK)
            assert plain.endswith("\r\n"), path
            lines = list(csv.reader(io.StringIO(plain, newline=""), delimiter=";", strict=True))
            assert len({len(line) for line in lines}) == 1, path


# --- the dictionary, drafts, order -------------------------------------------------------------


def test_the_dictionary_has_every_column_of_every_table(open_data: dict[str, str]) -> None:
    told = [(line["tabel"], line["veld"]) for line in rows(open_data["data/velden.csv"])]
    for table in TABLES:
        first = open_data[f"data/{table.name}.csv"].removeprefix(BYTE_ORDER_MARK).split("\r\n")[0]
        columns = dict.fromkeys(key for name, key in told if name == table.name)
        assert list(columns) == next(csv.reader([first], delimiter=";"))


def test_a_draft_is_in_no_file() -> None:
    made = files({"onderwerpen/geheim": topic(titel="Geheim", concept="ja")})
    assert [path for path, text in made.items() if "eheim" in text] == []


def test_the_day_changes_nothing() -> None:
    entries = {"bijeenkomsten/a": meeting(datum="2026-06-01")}
    assert files(entries, today=date(2026, 5, 1)) == files(entries, today=date(2027, 5, 1))


def test_a_part_of_a_text_is_no_formula_where_commas_split() -> None:
    made = files({"onderwerpen/a": topic(titel="Hoi,=1+1,@SUM(A1)")})
    line = made["data/onderwerpen.csv"].splitlines()[1]
    assert '"Hoi,=1+1,@SUM(A1)"' in line
