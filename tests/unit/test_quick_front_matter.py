"""The C parser reads only what the pure parser would read the same: data, places and problems."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from site_plugins.reading import front_matter
from site_plugins.reading.front_matter import FrontMatterError, parse

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("content", "tests/site/content", "tests/corpus/content")
SIGNS = [*" :-#'\"[]{},!?%&*|>@`=~éß\t\\.0a’“", "\n- ", "\n  ", ": ", "\n\n", "\u00a0", "---\n"]

needs_c_parser = pytest.mark.skipif(front_matter.CEvents is None, reason="PyYAML without libyaml")


def headers() -> list[str]:
    paths = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.md"))]
    parts = [path.read_bytes().decode(errors="replace").split("---\n") for path in paths]
    return [part[1] for part in parts if len(part) > 2]


HEADERS = headers()


def outcome(text: str) -> Any:
    try:
        return parse(text)
    except FrontMatterError as error:
        return error.findings


def purely(text: str, monkeypatch: pytest.MonkeyPatch) -> Any:
    with monkeypatch.context() as patch:
        patch.setattr(front_matter, "CEvents", None)
        return outcome(text)


@needs_c_parser
def test_most_of_our_headers_are_read_quickly_and_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    quick = [text for text in HEADERS if front_matter._read_quickly(text, text.split("\n"), 1)]
    assert len(quick) > 0.9 * len(HEADERS)
    for text in HEADERS:
        assert outcome(text) == purely(text, monkeypatch), text


@needs_c_parser
@pytest.mark.parametrize("seed", range(20))
def test_a_damaged_header_is_read_the_same(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(seed)
    for _ in range(20):
        text = damaged(chance.choice(HEADERS)[:1200], chance)
        assert outcome(text) == purely(text, monkeypatch), text


def damaged(text: str, chance: random.Random) -> str:
    """With signs put in, taken out, and pieces from elsewhere in it."""
    for _ in range(chance.randint(1, 4)):
        place, other = chance.randrange(len(text) + 1), chance.randrange(len(text) + 1)
        rest = text[place:]
        edits = [
            chance.choice(SIGNS) + rest,
            rest[chance.randint(1, 5) :],
            text[other : other + chance.randint(1, 30)] + rest,
        ]
        text = text[:place] + chance.choice(edits)
    return text


@needs_c_parser
@pytest.mark.parametrize(
    "text",
    [
        'a: "b\\tc"',
        "a:\tb",
        "a: !!int 1",
        "a: &b c",
        "? a\n: b",
        "a: |\n  b",
        "a: {b:}",
        "%YAML 1.1\n",
        "a: b #c",
        "a: 1\na: 2",
        "a: b\u200bc",
    ],
)
def test_where_the_two_could_differ_the_pure_parser_reads(text: str) -> None:
    assert front_matter._read_quickly(text, text.split("\n"), 1) is None
