"""`check` over many broken files at once: each gives exactly what must be said, where it is wrong.

The files are in tests/corpus/. The table of the research into volunteers' editing (test_reading.py)
goes through `check` here too: there each case is read alone.
"""

from __future__ import annotations

import json
import shutil
from collections import defaultdict
from pathlib import Path

import pytest
from commands.shared.arguments import parse_options
from commands.shared.listing import all_commands
from commands.write import check

from site_plugins.loading import load
from site_plugins.reading.problem import Problem
from tests.builders import TODAY, site
from tests.unit.test_reading import BAD

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
# By path under content/: line, column, code, and how the message starts.
EXPECTED: dict[str, list[tuple[int, int, str, str]]] = {
    path: [(line, column, code, start) for line, column, code, start in problems]
    for path, problems in json.loads((CORPUS / "expected.json").read_text(encoding="utf-8")).items()
}
Found = dict[str, list[Problem]]


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fake site with all broken files in it."""
    folder = site(tmp_path_factory.mktemp("corpus"))
    shutil.copytree(CORPUS / "content", folder, dirs_exist_ok=True)
    return folder


@pytest.fixture(scope="module")
def problems_by_path(content: Path) -> Found:
    return _by_path(load(content, TODAY).problems)


def _by_path(problems: tuple[Problem, ...]) -> Found:
    grouped: Found = defaultdict(list)
    for problem in problems:
        grouped[problem.path].append(problem)
    return grouped


def test_every_file_of_the_corpus_has_its_expectation() -> None:
    files = {
        path.relative_to(CORPUS / "content").as_posix()
        for path in (CORPUS / "content").rglob("*")
        if path.is_file()
    }
    assert files == set(EXPECTED)
    assert len(files) >= 100
    assert len({code for problems in EXPECTED.values() for _, _, code, _ in problems}) >= 50


@pytest.mark.parametrize("path", EXPECTED)
def test_a_broken_file_gives_exactly_this(path: str, problems_by_path: Found) -> None:
    problems = problems_by_path.get(path, [])
    assert [(*problem.position, problem.rule.code) for problem in problems] == [
        (line, column, code) for line, column, code, _ in EXPECTED[path]
    ]
    for problem, (_, _, _, start) in zip(problems, EXPECTED[path], strict=True):
        assert problem.what.startswith(start)
        assert problem.how, "every message says how to mend it"


def test_no_broken_file_makes_another_wrong(problems_by_path: Found) -> None:
    assert set(problems_by_path) == set(EXPECTED)


def test_the_command_prints_them_all_and_fails(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entry = all_commands()["check"]
    options = parse_options(["--content", str(content)], "check", entry, check)
    assert check.run(options) == 1
    said = capsys.readouterr().out
    for path, problems in EXPECTED.items():
        for line, column, code, start in problems:
            assert f"\ncontent/{path}:{line}:{column}: {code} {start}" in f"\n{said}"
    total = sum(map(len, EXPECTED.values()))
    assert f"{total} fouten" in said.splitlines()[-1]


def test_the_mistakes_of_the_research_are_found_in_a_whole_site_too(tmp_path: Path) -> None:
    def path_of(number: int, text: str | bytes) -> str:
        data = text.encode() if isinstance(text, str) else text
        folder = "bijeenkomsten" if b"soort: eigen" in data else "onderwerpen"
        return f"{folder}/geval-{number}.md"

    files = {path_of(number, case[1]): case[1] for number, case in enumerate(BAD)}
    problems = _by_path(load(site(tmp_path, files), TODAY).problems)
    for number, (name, text, code, line, column) in enumerate(BAD):
        first = problems[path_of(number, text)][0]
        assert (first.rule.code, *first.position) == (code, line, column), name
