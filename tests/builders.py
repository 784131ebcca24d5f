"""Small pieces of content for tests: the keys as volunteers type them, the real model behind it.

`meeting(datum="2019")` gives a Meeting, `catalogue({"bijeenkomsten/a": meeting()})` a Catalogue
without a disk, and `site(tmp_path, {"adviezen/x.md": "..."})` a copy of the fake site with changes.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import ListRecord, Record
from site_plugins.loading import Loaded, load
from site_plugins.model.advice import Advice
from site_plugins.model.entry import Entry
from site_plugins.model.example import Example
from site_plugins.model.goal import Goal
from site_plugins.model.meeting import Meeting
from site_plugins.model.organisation import Organisation
from site_plugins.model.page import Page
from site_plugins.model.pillar import Pillar
from site_plugins.model.project import Project
from site_plugins.model.registry import LIST_BY_FILE
from site_plugins.model.source import Source
from site_plugins.model.strict import Strict
from site_plugins.model.topic import Topic
from site_plugins.model.workshop import Workshop
from site_plugins.reading.front_matter import Marks
from site_plugins.reading.markdown import Body
from site_plugins.reading.picture_formats import Size

FAKE_CONTENT = Path(__file__).parent / "site" / "content"
TODAY = date(2026, 6, 1)
OUR_PAGE = '<header class="jdm-header">'  # the least by which a page is known as one of this site


# --- one item, one function: required keys have a value, everything else is given by name ---------


def page(**fields: Any) -> Page:
    return Page.model_validate({"titel": "Pagina", "samenvatting": "Een pagina."} | fields)


def meeting(**fields: Any) -> Meeting:
    return Meeting.model_validate(
        {
            "titel": "Avond",
            "samenvatting": "Een avond.",
            "soort": "eigen",
            "datum": "2019-11-20",
            "bronnen": ["verslag"],
        }
        | fields
    )


def workshop(**fields: Any) -> Workshop:
    return Workshop.model_validate(
        {"titel": "Workshop", "samenvatting": "Een workshop.", "bronnen": ["verslag"]} | fields
    )


def example(**fields: Any) -> Example:
    return Example.model_validate(
        {
            "titel": "Voorbeeld",
            "samenvatting": "Een voorbeeld.",
            "soort": "initiatief",
            "bronnen": ["verslag"],
        }
        | fields
    )


def advice(**fields: Any) -> Advice:
    return Advice.model_validate(
        {
            "titel": "Advies",
            "samenvatting": "Een advies.",
            "soort": "advies",
            "datum": "2020-01",
            "van": ["raad"],
            "bronnen": ["verslag"],
        }
        | fields
    )


def recommendation(**fields: Any) -> dict[str, Any]:
    return {"id": "een-kamer", "tekst": "Geef iedereen een kamer."} | fields


def answer(**fields: Any) -> dict[str, Any]:
    return {
        "van": "raad",
        "datum": "2020-05",
        "antwoord": "overgenomen",
        "bron": "verslag",
    } | fields


def topic(**fields: Any) -> Topic:
    return Topic.model_validate(
        {"titel": "Onderwerp", "samenvatting": "Een onderwerp.", "soort": "verder"} | fields
    )


def pillar(**fields: Any) -> Pillar:
    return Pillar.model_validate(
        {
            "titel": "Dak",
            "samenvatting": "Een pijler.",
            "nummer": "1",
            "vraag": "Heb je een dak?",
            "bronnen": ["verslag"],
        }
        | fields
    )


def organisation(**fields: Any) -> Organisation:
    return Organisation.model_validate(
        {"titel": "Raad", "samenvatting": "Een raad.", "soort": "jongerenraad"} | fields
    )


def project(**fields: Any) -> Project:
    return Project.model_validate(
        {
            "titel": "Project",
            "samenvatting": "Een project.",
            "looptijd": "2019/..",
            "bronnen": ["verslag"],
        }
        | fields
    )


def goal(**fields: Any) -> Goal:
    return Goal.model_validate(
        {"titel": "Doel", "samenvatting": "Een doel.", "soort": "doel"} | fields
    )


def source(**fields: Any) -> Source:
    return Source.model_validate(
        {
            "titel": "Verslag",
            "samenvatting": "Een verslag.",
            "soort": "rapport",
            "uitgever": "Raad",
            "datum": "2020",
        }
        | fields
    )


def figure(**fields: Any) -> dict[str, Any]:
    return {
        "id": "wachtenden",
        "waarde": "12",
        "eenheid": "jongeren",
        "betekenis": "wachten op een kamer",
        "bron": "verslag",
    } | fields


def chart(**fields: Any) -> dict[str, Any]:
    return {
        "soort": "groepen",
        "titel": "Hoeveel jongeren wachten er?",
        "uitleg": "Er wachten veel jongeren.",
    } | fields


def bar(label: str, reference: str) -> dict[str, str]:
    """One bar of a chart, with the figure that it draws."""
    return {"naam": label, "cijfer": reference}


def photo(**fields: Any) -> dict[str, Any]:
    return {
        "bestand": "kamer.png",
        "maker": "de raad",
        "toestemming": "foto-2025-01",
        "tot": "2035",
    } | fields


# --- many items together -------------------------------------------------------------------------


def record(path: str, entry: Entry, body: str = "") -> Record[Entry]:
    """`path` without `.md`, as references write it."""
    return Record(f"{path}.md", entry, Body(body), Marks())


def catalogue(
    entries: Mapping[str, Entry | tuple[Entry, str]],
    *,
    lists: Mapping[str, list[dict[str, Any]]] | None = None,
    images: tuple[str, ...] = (),
    today: date = TODAY,
    broken_links: Mapping[str, date] | None = None,
) -> Catalogue:
    """A catalogue of `{"adviezen/naam": advice()}`; with a text: `{"index": (page(), "Hallo")}`.

    `lists` gives the elements per list: `{"standaardprogramma": [{"soort": "eten"}]}`.
    """
    records = [
        record(path, *(entry if isinstance(entry, tuple) else (entry,)))
        for path, entry in sorted(entries.items())
    ]
    consent = {"fotos": [photo(bestand=path.rpartition("/")[2]) for path in images]}
    listed = {name: _listed(name, elements) for name, elements in (consent | (lists or {})).items()}
    return Catalogue(
        tuple(records),
        listed,
        dict.fromkeys(images, Size(4, 3)),
        today,
        broken_links=broken_links or {},
    )


def _listed(name: str, elements: list[dict[str, Any]]) -> ListRecord:
    model: type[Strict] = LIST_BY_FILE[f"{name}.yml"].model
    parsed = tuple(model.model_validate(element) for element in elements)
    return ListRecord(f"{name}.yml", name, parsed, Marks())


def site(tmp_path: Path, changes: Mapping[str, str | bytes | None] | None = None) -> Path:
    """A copy of the fake site's content. A text adds or replaces a file, None removes it."""
    content = tmp_path / "content"
    shutil.copytree(FAKE_CONTENT, content, dirs_exist_ok=True)
    for path, text in (changes or {}).items():
        write(content / path, text)
    return content


def write(path: Path, text: str | bytes | None) -> None:
    """Byte for byte, on every system."""
    if text is None:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)


def load_site(
    tmp_path: Path,
    changes: Mapping[str, str | bytes | None] | None = None,
    today: date = TODAY,
) -> Loaded:
    """The fake site with changes, read and checked."""
    return load(site(tmp_path, changes), today)
