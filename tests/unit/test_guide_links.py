"""What is said to a writer leads to where the field guide explains the very field."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_plugins.catalogue.guide_pages import KINDS
from site_plugins.exports.cms import cms_forms
from site_plugins.loading import load
from site_plugins.reading.problem import report
from tests.builders import TODAY, load_site, site

SITE = "https://nep.example/"
HEADER = "titel: Kamers\nsamenvatting: Over kamers.\n"
MEETING = f"---\n{HEADER}soort: eigen\ndatum: 2025\nbronnen: [jaarverslag]\n"
QUESTION = "speeddatevragen:\n  - id: a\n"


@pytest.mark.parametrize(
    ("path", "text", "place"),
    [
        ("onderwerpen/x.md", f"---\n{HEADER}soort: iets\n---\n", "onderwerp/#veld-soort"),
        ("onderwerpen/x.md", f"---\n{HEADER}---\n", "onderwerp/#veld-soort"),
        ("onderwerpen/x.md", f"---\n{HEADER}soort: kern\nsoorten: x\n---\n", "onderwerp/"),
        (
            "bijeenkomsten/x.md",
            f"{MEETING}opbrengsten:\n  - id: a\n    soort: iets\n    tekst: Iets.\n---\n",
            "bijeenkomst/#binnen-opbrengsten-soort",
        ),
        ("x.md", f"---\n{HEADER}concept: misschien\n---\n", "pagina/#veld-concept"),
        (
            "speeddatevragen.yml",
            QUESTION,
            "lijst-speeddatevragen/#veld-vraag",
        ),
    ],
)
def test_a_message_about_a_field_leads_to_it(
    path: str, text: str, place: str, tmp_path: Path
) -> None:
    content = site(tmp_path, {path: text})
    found = [one for one in load(content, TODAY, SITE).problems if one.path == path]
    assert f"{SITE}velden/{place}" in {one.guide for one in found}
    assert f"    Meer uitleg: {SITE}velden/{place}\n" in report(found)


def test_where_nobody_knows_the_address_of_the_site_nothing_is_said(tmp_path: Path) -> None:
    content = site(tmp_path, {"onderwerpen/x.md": f"---\n{HEADER}---\n"})
    (found,) = load(content, TODAY, "").problems
    assert found.guide == ""
    assert "Meer uitleg" not in report([found])


def test_every_form_of_the_editor_leads_to_its_page(tmp_path: Path) -> None:
    forms = cms_forms("content", load_site(tmp_path).catalogue)["forms"]
    assert {form["guide"] for form in forms.values()} == {f"velden/{kind.name}/" for kind in KINDS}
