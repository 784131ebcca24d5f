"""What is made from the models is committed, fresh, and understood by the editors that read it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, ClassVar

import pytest
import yaml
from commands import generate
from commands._generated import SCHEMAS, SNIPPETS, all_files
from jsonschema import Draft7Validator

from site_plugins.catalogue.clock import today
from site_plugins.catalogue.loading import load
from site_plugins.catalogue.problem import Position, Problem, report
from site_plugins.catalogue.reading import read_list, read_markdown
from site_plugins.catalogue.rules import files, relations
from site_plugins.catalogue.samples import Samples
from site_plugins.model.registry import BY_FOLDER, CONTENT_TYPES, LISTS

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


@pytest.mark.parametrize("content_type", CONTENT_TYPES, ids=lambda one: one.name)
def test_all_our_own_pages_fit_the_schema_of_their_type(content_type: Any) -> None:
    validator = schema(content_type.name)
    for path in sorted((CONTENT / content_type.folder).glob("*.md")):
        if path.name != "index.md":
            header = read_markdown(path.read_bytes()).data
            assert [error.message for error in validator.iter_errors(header)] == [], path
            # As an editor reads it: numbers are numbers.
            text = path.read_text(encoding="utf-8").split("---\n")[1]
            seen = yaml.load(text, EditorYaml)
            assert [error.message for error in validator.iter_errors(seen)] == [], path


@pytest.mark.parametrize("list_type", LISTS, ids=lambda one: one.name)
def test_our_own_lists_fit_their_schema(list_type: Any) -> None:
    data = read_list((CONTENT / list_type.file).read_bytes()).data
    assert [error.message for error in schema(list_type.name).iter_errors(data)] == []


def test_a_schema_sees_mistakes_while_somebody_types() -> None:
    validator = schema("bijeenkomst")
    good = {
        "titel": "Avond",
        "samenvatting": "Een avond.",
        "soort": "jong-doet-mee",
        "datum": "2026-12-03",
    }
    assert validator.is_valid(good)
    assert validator.is_valid(good | {"datum": 2026}), "an editor reads a year as a number"
    for wrong in (
        {"soort": "feest"},
        {"datum": "3-12-2026"},
        {"begin": "19u30"},
        {"onderwerpen": "wonen"},
        {"onderwerpen": ["Wonen en geld"]},
        {"onbekend": "x"},
        {"concept": "no"},
        {"terugblik": [{"opbrengst": "kamers-2019", "stand": "gedaan"}]},
        {"cijfers": [{"id": "Met Hoofdletter"}]},
    ):
        assert not validator.is_valid(good | wrong), wrong


def test_the_complete_examples_fit_the_schemas() -> None:
    samples = Samples(load(CONTENT, today()).catalogue)
    for content_type in CONTENT_TYPES:
        header = read_markdown(samples.complete(content_type.model).encode()).data
        assert schema(content_type.name).is_valid(header)


def test_settings_point_at_schemas_and_lists_that_exist() -> None:
    for path, file in jsonc("settings.json")["yaml.schemas"].items():
        assert (ROOT / path).is_file()
        assert (ROOT / file).is_file()
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
