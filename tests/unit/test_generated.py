"""What is made from the models is committed, fresh, and understood by the editors that read it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, ClassVar

import pytest
import yaml
from commands.maintain import generate
from commands.maintain._generated import SCHEMAS, SNIPPETS, all_files
from jsonschema import Draft7Validator

from site_plugins.model.registry import BY_FOLDER, LISTS, ListType
from site_plugins.reading.documents import read_list
from site_plugins.reading.problem import Position, Problem, report
from site_plugins.reading.rules import files, relations

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "content"


class EditorYaml(yaml.SafeLoader):
    """YAML 1.2 as editors read it: a number is a number, and a date or a time is a text."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}


EditorYaml.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile(r"-?(?:0|[1-9]\d*)$"), list("-0123456789")
)
EditorYaml.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"-?\d+\.\d+$"), list("-0123456789")
)


def schema(name: str) -> Draft7Validator:
    data = json.loads((ROOT / SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))
    Draft7Validator.check_schema(data)
    return Draft7Validator(data)


def jsonc(name: str) -> Any:
    text = (ROOT / ".vscode" / name).read_text(encoding="utf-8")
    return json.loads(re.sub(r"(?m)^\s*//.*$", "", text))


@pytest.mark.parametrize("path", sorted(all_files()))
def test_a_generated_file_is_fresh(path: str) -> None:
    file = ROOT / path
    remedy = "Do: python3 scripts/website.py generate"
    assert file.is_file(), remedy
    assert file.read_text(encoding="utf-8") == all_files()[path], remedy


def test_a_stale_file_is_told_and_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from argparse import ArgumentParser

    parser = ArgumentParser()
    generate.add_arguments(parser)
    monkeypatch.setattr(generate, "ROOT", tmp_path)
    assert generate.run(parser.parse_args(["--check"])) == 1
    assert f"Verouderd: {SNIPPETS}" in capsys.readouterr().err
    assert not (tmp_path / SNIPPETS).exists()
    assert generate.run(parser.parse_args([])) == 0
    assert generate.run(parser.parse_args(["--check"])) == 0


@pytest.mark.parametrize("list_type", LISTS, ids=lambda one: one.name)
def test_our_own_lists_fit_their_schema(list_type: ListType) -> None:
    validator = schema(list_type.name)
    text = (CONTENT / list_type.file).read_bytes()
    for seen in (read_list(text).data, yaml.load(text, EditorYaml)):
        assert [error.message for error in validator.iter_errors(seen)] == []


def test_a_schema_sees_mistakes_while_somebody_types() -> None:
    good = {"id": "lijn", "naam": "De lijn", "voor_wie": "Voor iedereen."}
    validator = schema("hulplijnen")
    assert validator.is_valid({"hulplijnen": [good]})
    assert validator.is_valid({"hulplijnen": [good | {"gecontroleerd_op": 2026}]}), (
        "an editor reads a year as a number"
    )
    for wrong in (
        {"id": "Met Hoofdletter"},
        {"website": "www.example.org"},
        {"gecontroleerd_op": "3-12-2026"},
        {"themas": "zelfdoding"},
        {"themas": ["feest"]},
        {"bronnen": ["Een bron"]},
        {"bronnen": [{"pagina": 3}]},
        {"onbekend": "x"},
    ):
        assert not validator.is_valid({"hulplijnen": [good | wrong]}), wrong
    assert not validator.is_valid({"hulplijnen": [{"id": "lijn"}]})
    assert not schema("standaardprogramma").is_valid(
        {"standaardprogramma": [{"soort": "ontvangst", "begin": "19u30"}]}
    )


def test_settings_give_each_list_its_schema_and_there_are_no_others() -> None:
    used = {Path(path): file for path, file in jsonc("settings.json")["yaml.schemas"].items()}
    assert used == {Path(SCHEMAS, f"{one.name}.json"): f"content/{one.file}" for one in LISTS}
    assert {ROOT / path for path in used} == set((ROOT / SCHEMAS).iterdir())
    assert jsonc("extensions.json")["recommendations"]


def test_the_task_finds_every_problem_that_check_prints() -> None:
    matchers = jsonc("tasks.json")["tasks"][0]["problemMatcher"]
    error = Problem(files.UNREADABLE, "bijeenkomsten/a.md", Position(3, 8), "Dit: klopt niet.")
    warning = Problem(relations.HELP_LINE_NOT_CHECKED, "hulplijnen.yml", Position(2, 5), "Oud.")
    for problem, matcher in ((error, matchers[0]), (warning, matchers[1])):
        lines = report([problem]).split("\n")
        found = [re.match(matcher["pattern"]["regexp"], line) for line in lines]
        matches = [match for match in found if match]
        assert len(matches) == 1
        assert matches[0].group(1) == f"content/{problem.path}"
        assert matches[0].group(2, 3) == tuple(map(str, problem.position))
        assert matches[0].group(5) == problem.what
        other = matchers[1] if matcher is matchers[0] else matchers[0]
        assert not any(re.match(other["pattern"]["regexp"], line) for line in lines)


def test_a_snippet_has_every_field_that_must_be_there() -> None:
    snippets = json.loads((ROOT / SNIPPETS).read_text(encoding="utf-8"))
    for content_type in BY_FOLDER.values():
        body = snippets[content_type.label]["body"]
        keys = {line.partition(":")[0] for line in body}
        required = {
            field.alias or name
            for name, field in content_type.model.model_fields.items()
            if field.is_required()
        }
        assert required <= keys
