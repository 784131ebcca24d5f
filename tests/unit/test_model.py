"""Every type: what it requires, what it refuses, and what each kind of value must look like."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from decimal import Decimal
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from site_plugins.model.entry import Entry
from site_plugins.model.registry import BY_FOLDER, CONTENT_TYPES, LISTS
from site_plugins.model.scalars import SLUG
from site_plugins.model.sourced import Citation
from site_plugins.model.strict import references_in
from site_plugins.model.vocabulary import MeetingKind, View, Vocabulary
from site_plugins.model.walking import anchors_in
from tests import builders

Builder = Callable[..., Entry]
BUILDERS: dict[str, Builder] = {
    "bijeenkomst": builders.meeting,
    "workshop": builders.workshop,
    "voorbeeld": builders.example,
    "advies": builders.advice,
    "onderwerp": builders.topic,
    "big-five": builders.pillar,
    "organisatie": builders.organisation,
    "project": builders.project,
    "doel": builders.goal,
    "bron": builders.source,
    "pagina": builders.page,
}
# Besides these, titel and samenvatting are required everywhere.
REQUIRED = {
    "bijeenkomst": {"soort", "datum"},
    "workshop": set(),
    "voorbeeld": {"soort"},
    "advies": {"soort", "datum", "van"},
    "onderwerp": {"soort"},
    "big-five": {"nummer", "vraag"},
    "organisatie": {"soort"},
    "project": {"looptijd"},
    "doel": {"soort"},
    "bron": {"soort", "uitgever", "datum"},
    "pagina": set(),
}
each_type = pytest.mark.parametrize("name", BUILDERS)


def errors(build: Callable[..., Any], **fields: Any) -> list[tuple[str, str]]:
    """Kind and place of each error."""
    with pytest.raises(ValidationError) as raised:
        build(**fields)
    return [
        (details["type"], ".".join(str(part) for part in details["loc"]))
        for details in raised.value.errors()
    ]


@each_type
def test_required_keys(name: str) -> None:
    model = type(BUILDERS[name]())
    with pytest.raises(ValidationError) as raised:
        model.model_validate({})
    missing = {str(details["loc"][0]) for details in raised.value.errors()}
    assert missing == {"titel", "samenvatting"} | REQUIRED[name]


@each_type
def test_an_unknown_key_is_refused(name: str) -> None:
    assert errors(BUILDERS[name], title="A") == [("extra_forbidden", "title")]


@each_type
def test_items_are_frozen(name: str) -> None:
    with pytest.raises(ValidationError):
        setattr(BUILDERS[name](), "title", "Anders")  # noqa: B010 - mypy knows that it is frozen


@each_type
def test_folder_and_type_belong_together(name: str) -> None:
    entry = BUILDERS[name]()
    assert entry.type_name == name
    folders = [folder for folder, kind in BY_FOLDER.items() if kind.model is type(entry)]
    assert len(folders) == (0 if name == "pagina" else 1)


def models(model: type[BaseModel]) -> set[type[BaseModel]]:
    """A model and every model in its fields."""
    from site_plugins.checking.messages import _model_in

    inner = {_model_in(field.annotation) for field in model.model_fields.values()}
    return {model}.union(*(models(part) for part in inner if part))


def test_every_group_of_fields_is_strict_and_has_dutch_keys() -> None:
    roots = [*(kind.model for kind in CONTENT_TYPES), *(kind.model for kind in LISTS)]
    for model in set().union(*(models(root) for root in roots)):
        assert model.model_config.get("extra") == "forbid", f"{model.__name__}: inherit from Strict"
        assert model.model_config.get("frozen"), f"{model.__name__}: inherit from Strict"
        keys = [field.alias or name for name, field in model.model_fields.items()]
        assert len(keys) == len(set(keys)), f"{model.__name__}: two fields have one key"


def vocabularies(parent: type[Vocabulary] = Vocabulary) -> set[type[Vocabulary]]:
    """All vocabularies, also those of a family, as the kinds of each type are."""
    children = parent.__subclasses__()
    return {*children}.union(*map(vocabularies, children))


def test_words_in_a_vocabulary_are_slugs_with_a_label() -> None:
    assert {View, MeetingKind} < vocabularies()
    for vocabulary in vocabularies():
        for word in vocabulary:
            assert SLUG.fullmatch(str(word.value)), word
            assert word.label


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("1.179", 1179),
        ("24,5", Decimal("24.5")),
        ("-3", -3),
        ("0123", 123),
        ("1.234.567,8", Decimal("1234567.8")),
        (" 12 ", 12),
    ],
)
def test_numbers_are_written_the_dutch_way(value: str, expected: Decimal) -> None:
    topic = builders.topic(cijfers=[builders.figure(waarde=value)])
    assert topic.figures[0].value == expected


@pytest.mark.parametrize(
    "value", ["12.5", "1,179.0", "1.17", "12 procent", "1e3", "٣", "NaN", "1_000", "--1", "1" * 21]
)
def test_what_is_no_number(value: str) -> None:
    assert errors(builders.topic, cijfers=[builders.figure(waarde=value)]) == [
        ("jdm_number", "cijfers.0.waarde")
    ]


def test_a_whole_number_has_no_fraction() -> None:
    assert builders.topic(nummer="6").number == 6
    assert builders.topic(nummer="6,0").number == 6
    assert errors(builders.topic, nummer="6,5") == [("jdm_whole_number", "nummer")]


@pytest.mark.parametrize(
    ("value", "expected"),
    [("17:00", time(17)), ("9:05", time(9, 5)), ("00:00", time(0)), ("23:59", time(23, 59))],
)
def test_times(value: str, expected: time) -> None:
    assert builders.meeting(begin=value).begin == expected


@pytest.mark.parametrize("value", ["24:00", "17:60", "17.00", "17:0", "17:00:00", "1٧:00", "5 uur"])
def test_what_is_no_time(value: str) -> None:
    assert errors(builders.meeting, begin=value) == [("jdm_time", "begin")]


def test_only_ja_and_nee_are_yes_and_no() -> None:
    assert builders.topic(concept="ja").draft is True
    assert builders.topic(concept="nee").draft is False
    for value in ("yes", "true", "Ja", "1"):
        assert errors(builders.topic, concept=value) == [("jdm_yes_no", "concept")]
    assert errors(builders.topic, concept=["ja"]) == [("jdm_text", "concept")]


@pytest.mark.parametrize(
    "value",
    [
        "https://example.org",
        "http://example.org:8080/a/b.html?c=d&e#f",
        "https://één.example.org/é",
        "https://a.b.c.nl/(x)",
    ],
)
def test_web_addresses(value: str) -> None:
    assert builders.source(url=value).url == value


@pytest.mark.parametrize(
    "value",
    [
        "www.example.org",
        "example.org",
        "ftp://example.org",
        "javascript:alert(1)",
        "https://localhost",
        "https://",
        "https:example.org",
        "https://example.",
        "https://.org",
        "https://example.org/a b",
        "HTTPS ://example.org",
        "https://" + "a." * 100_000 + " ",
        "https://rijksoverheid.nl@evil.example/",
        "https://rijksoverheid.nl@localhost/",
        "https://evil.example\\@rijksoverheid.nl/",
    ],
    ids=lambda value: value[:30],
)
def test_what_is_no_web_address(value: str) -> None:
    assert errors(builders.source, url=value) == [("jdm_web_address", "url")]


@pytest.mark.parametrize("value", ["Een-id", "een id", "1-id", "een--id", "-id", "id-", "één"])
def test_what_is_no_id(value: str) -> None:
    recommendation = builders.recommendation(id=value)
    assert errors(builders.advice, aanbevelingen=[recommendation]) == [
        ("jdm_anchor", "aanbevelingen.0.id")
    ]


@pytest.mark.parametrize("value", ["Delft", "delft.md", "organisaties/delft", "de lft", "delft#a"])
def test_what_is_no_name_of_a_file(value: str) -> None:
    assert errors(builders.topic, organisaties=[value]) == [("jdm_slug", "organisaties.0")]


@pytest.mark.parametrize(
    "value", ["kamers", "/kamers", "onderwerpen/", "onderwerpen/kamers/", "onderwerpen/kamers#"]
)
def test_what_is_no_full_reference(value: str) -> None:
    assert errors(builders.advice, komt_uit=[value]) == [("jdm_any_reference", "komt_uit.0")]


@pytest.mark.parametrize(
    "value", ["/oud/", "oud", "Oud/", "oud//", "https://example.org/", "../oud/"]
)
def test_what_is_no_former_address(value: str) -> None:
    assert errors(builders.topic, voorheen=[value]) == [("jdm_former_address", "voorheen.0")]


def test_a_single_value_is_no_list() -> None:
    assert errors(builders.topic, ook_bekend_als="huis, kamer") == [("jdm_list", "ook_bekend_als")]
    assert errors(builders.topic, ook_bekend_als={"huis": ""}) == [("jdm_list", "ook_bekend_als")]
    assert builders.topic(ook_bekend_als=[]).synonyms == ()


def test_a_text_is_a_text_and_not_empty() -> None:
    assert errors(builders.topic, titel="  ") == [("jdm_empty", "titel")]
    assert errors(builders.topic, titel=["A"]) == [("jdm_text", "titel")]
    assert errors(builders.topic, titel={"a": "b"}) == [("jdm_text", "titel")]
    assert builders.topic(titel=" A ").title == "A"


def test_an_advice_is_given_by_somebody() -> None:
    assert errors(builders.advice, van=[]) == [("too_short", "van")]


def test_a_source_is_a_name_or_a_name_with_a_page() -> None:
    topic = builders.topic(bronnen=["verslag", {"bron": "krantje", "pagina": "3"}])
    assert topic.sources == (
        Citation.model_validate({"bron": "verslag"}),
        Citation.model_validate({"bron": "krantje", "pagina": "3"}),
    )
    assert errors(builders.topic, bronnen=[["verslag"]]) == [("jdm_text", "bronnen.0.bron")]


def test_every_reference_is_found_with_its_place() -> None:
    advice = builders.advice(
        komt_uit=["bijeenkomsten/avond#kamer"],
        aanbevelingen=[builders.recommendation(antwoorden=[builders.answer(van="delft")])],
    )
    found = {
        ".".join(str(part) for part in location): (reference.target, reference.slug)
        for location, reference in references_in(advice)
    }
    assert found == {
        "bronnen.0.bron": ("bron", "verslag"),
        "van.0": ("organisatie", "raad"),
        "komt_uit.0": ("", "avond"),
        "aanbevelingen.0.antwoorden.0.van": ("organisatie", "delft"),
        "aanbevelingen.0.antwoorden.0.bron.bron": ("bron", "verslag"),
    }


def test_every_id_is_found_with_its_place() -> None:
    advice = builders.advice(
        aanbevelingen=[builders.recommendation(), builders.recommendation(id="slot")],
        cijfers=[builders.figure()],
    )
    assert dict(anchors_in(advice)) == {
        ("cijfers", 0, "id"): "wachtenden",
        ("aanbevelingen", 0, "id"): "een-kamer",
        ("aanbevelingen", 1, "id"): "slot",
    }


def test_parts_of_a_reference() -> None:
    meeting = builders.meeting(
        opbrengsten=[
            {
                "id": "a",
                "soort": "actie",
                "tekst": "A.",
                "leidt_tot": ["adviezen/x#y", "adviezen/x"],
            }
        ],
        terugblik=[{"opbrengst": "avond#kamer", "stand": "gedaan"}],
    )
    whole, bare = meeting.yields[0].leads_to
    assert (whole.folder, whole.slug, whole.anchor) == ("adviezen", "x", "y")
    assert (bare.folder, bare.slug, bare.anchor) == ("adviezen", "x", "")
    yielded = meeting.look_back[0].yielded
    assert (yielded.folder, yielded.slug, yielded.anchor) == ("", "avond", "kamer")
    assert yielded.target == "bijeenkomst"
