"""Every committed file that is made from the models: forms for GitHub, schemas and snippets."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from commands.github._forms import FORMS, form_yaml
from site_plugins.model.editor_schema import editor_schema
from site_plugins.model.entry import Entry
from site_plugins.model.fields import FieldSpec, fields_of
from site_plugins.model.page import Page
from site_plugins.model.registry import CONTENT_TYPES, LISTS
from site_plugins.writing.front_matter import scalar

SCHEMAS = ".vscode/schemas"
SNIPPETS = ".vscode/jdm.code-snippets"
FORM_FOLDER = ".github/ISSUE_TEMPLATE"


def all_files() -> dict[str, str]:
    """The text of each generated file by its path in the project."""
    types: list[tuple[str, str, type[Entry]]] = [
        *((one.name, one.label, one.model) for one in CONTENT_TYPES),
        (Page.type_name, "Gewone pagina", Page),
    ]
    made = {f"{FORM_FOLDER}/{form.kind}.yml": form_yaml(form) for form in FORMS}
    for list_type in LISTS:
        made[f"{SCHEMAS}/{list_type.name}.json"] = _json(editor_schema(list_type))
    made[SNIPPETS] = _json({label: _snippet(name, label, model) for name, label, model in types})
    return made


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _snippet(name: str, label: str, model: type[Entry]) -> dict[str, Any]:
    """What an editor fills in after typing the name of the type."""
    lines = ["---", *_snippet_lines(model), "---", "", "$0"]
    return {"scope": "markdown", "prefix": name, "description": f"{label}: kopje", "body": lines}


def _snippet_lines(model: type[Entry]) -> Iterator[str]:
    number = 0
    for spec in fields_of(model):
        if spec.needed:
            number += 1
            stop = f"${{{number}{_choices(spec)}}}"
            yield from [f"{spec.key}:", f"  - {stop}"] if spec.listed else [f"{spec.key}: {stop}"]


def _choices(spec: FieldSpec) -> str:
    """The allowed words to choose from, or an example to type over."""
    if spec.words:
        return f"|{','.join(str(word.value) for word in spec.words)}|"
    example = scalar(spec.example) if spec.example else f"naam-van-{spec.key}"
    return ":" + example.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}")
