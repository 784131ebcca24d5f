"""Plain text skips the parser's rules for markup, and comes out the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it.rules_core import inline

from site_plugins.reading.markdown_parser import PARSER

ROOT = Path(__file__).resolve().parents[2]


def parsed(text: str, *, whole: bool) -> list[object]:
    ours = next(rule.fn for rule in PARSER.core.ruler.__rules__ if rule.name == "inline")
    PARSER.core.ruler.at("inline", inline if whole else ours)
    try:
        return [token.as_dict() for token in PARSER.parse(text)]
    finally:
        PARSER.core.ruler.at("inline", ours)


@pytest.mark.parametrize("folder", ["content", "tests/site/content", "tests/corpus/content"])
def test_all_our_texts_are_read_the_same(folder: str) -> None:
    for path in sorted((ROOT / folder).rglob("*.md")):
        text = path.read_bytes().decode(errors="replace").split("---\n", 2)[-1]
        assert parsed(text, whole=False) == parsed(text, whole=True), path


@given(st.text(alphabet="ab1 .:!?-_*`<>&[]()\\~#|\n\u00e9\u00a0", max_size=60))
def test_any_text_is_read_the_same(text: str) -> None:
    assert parsed(text, whole=False) == parsed(text, whole=True)
