"""One value gets one verdict: of the model, of editors of YAML, of forms, of our own editor."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from commands.write._drafting import Drafting
from jsonschema import Draft7Validator
from pydantic import ValidationError

from site_plugins.exports.cms_fields import form_fields
from site_plugins.model.editor_schema import editor_schema
from site_plugins.model.entry import Change
from site_plugins.model.fields import FieldSpec, fields_of
from site_plugins.model.lists import StandardPart
from site_plugins.model.meeting import Meeting
from site_plugins.model.pillar import Pillar
from site_plugins.model.registry import ListType
from site_plugins.model.source import Source
from site_plugins.model.sourced import Figure
from site_plugins.model.strict import Strict

ROOT = Path(__file__).resolve().parents[2]
NODE = shutil.which("node")
NO_NODE = NODE is None and not os.environ.get("CI")
# For a field of each kind: what is taken as it was typed, and what is refused.
VALUES: dict[tuple[type[Strict], str], tuple[list[str], list[str]]] = {
    (Figure, "waarde"): (
        ["0", "12,0", "-3", "1234", "1.179", "1.234.567,89", "0,125", "1234,567"],
        ["1234.567", "1.5", "12,", ",5", "1,234", "1 000", "twaalf", "1" * 21],
    ),
    (Pillar, "nummer"): (["3", "12,0", "1.000", "-4"], ["1,5", "1234.567", "1,000", "drie"]),
    (StandardPart, "begin"): (["9:05", "19:30", "00:00"], ["25:00", "24:00", "12:60", "19.30"]),
    (StandardPart, "einde"): (["23:59", "24:00"], ["25:00", "24:01", "1930"]),
    (Source, "url"): (
        ["https://x.nl", "http://a.b.nl/c?d=e#f", "https://x.nl/@naam"],
        ["https://x", "x.nl", "https://x.nl /a", "https://naam@x.nl", "https://x.nl\\@y.nl"],
    ),
    (Figure, "id"): (["a", "een-twee3"], ["3een", "Een", "een--twee", "-een"]),
    (Change, "datum"): (
        ["2025", "2025-02", "2025-02-28~"],
        ["2025-13", "2025-02-32", "0000", "9999", "2024/2025", "onbekend", "28-02-2025"],
    ),
    (Meeting, "datum"): (
        ["onbekend", "2019/2020", "2019 / 2020", "../2019", "2019-05/..", "2019~"],
        ["2020-13", "2020-13/2021", "../..", "..", "2019/2020/2021", "1/2/2020"],
    ),
    (Meeting, "voorheen"): (["oud/", "a/b-c/"], ["oud", "/oud/", "Oud/", "a//b/"]),
}
CASES = [
    pytest.param(model, key, text, is_right, id=f"{key}: {text}")
    for (model, key), verdicts in VALUES.items()
    for is_right, texts in zip((True, False), verdicts, strict=True)
    for text in texts
]


def spec_of(model: type[Strict], key: str) -> FieldSpec:
    return next(spec for spec in fields_of(model) if spec.key == key)


@pytest.fixture(scope="module")
def drafting() -> Drafting:
    return Drafting(ROOT / "tests" / "site" / "content", date(2026, 7, 15))


@pytest.fixture(scope="module")
def browser_says() -> dict[tuple[type[Strict], str, str], str]:
    """What the editor in the browser says of each value; the empty string when it is right."""
    if NODE is None:
        return {}
    asked: list[tuple[Any, str]] = []
    for model, key, text, _ in (case.values for case in CASES):
        field = next(one for one in form_fields(model) if one["key"] == key)
        asked.append((field, text))
    script = f"""
        import(process.argv[1]).then(({{ checker }}) => {{
          const wrongWith = checker({{}});
          const asked = {json.dumps(asked)};
          console.log(JSON.stringify(asked.map(([field, text]) => wrongWith(field, text))));
        }});"""
    checks = (ROOT / "overrides" / "beheer" / "checks.js").read_text(encoding="utf-8")
    module = "data:text/javascript," + quote(checks)
    done = subprocess.run([NODE, "-e", script, module], capture_output=True, check=True)
    keys = [case.values[:3] for case in CASES]
    return dict(zip(keys, json.loads(done.stdout), strict=True))  # type: ignore[arg-type]


@pytest.mark.parametrize(("model", "key", "text", "is_right"), CASES)
def test_the_model_gives_the_verdict(
    model: type[Strict], key: str, text: str, is_right: bool
) -> None:
    value = [text] if spec_of(model, key).listed else text
    with pytest.raises(ValidationError) as raised:  # other keys are missing
        model.model_validate({key: value})
    refused = [error for error in raised.value.errors() if error["loc"][0] == key]
    assert (not refused) == is_right


@pytest.mark.parametrize(("model", "key", "text", "is_right"), CASES)
def test_an_editor_of_yaml_gives_the_same_verdict(
    model: type[Strict], key: str, text: str, is_right: bool
) -> None:
    listed = editor_schema(ListType("proef", model, ""))["properties"]["proef"]
    schema = listed["items"]["properties"][key]
    value = [text] if spec_of(model, key).listed else text
    assert Draft7Validator(schema).is_valid(value) == is_right


@pytest.mark.parametrize(("model", "key", "text", "is_right"), CASES)
def test_a_form_takes_the_same_values_as_they_were_typed(
    drafting: Drafting, model: type[Strict], key: str, text: str, is_right: bool
) -> None:
    spec = spec_of(model, key)
    taken = drafting.answer(model, spec, [text]).value
    assert (taken == ([text] if spec.listed else text)) == is_right


@pytest.mark.skipif(NO_NODE, reason="needs Node.js")
@pytest.mark.parametrize(("model", "key", "text", "is_right"), CASES)
def test_the_editor_in_the_browser_gives_the_same_verdict(
    browser_says: dict[tuple[type[Strict], str, str], str],
    model: type[Strict],
    key: str,
    text: str,
    is_right: bool,
) -> None:
    assert (browser_says[model, key, text] == "") == is_right
