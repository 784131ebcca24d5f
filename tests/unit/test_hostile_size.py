"""A text of any size costs as much as it is long: no step is done again for what stands around."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from markdown_it.renderer import RendererHTML

from site_plugins.reading.markdown import Body
from site_plugins.reading.markdown_parser import PARSER
from site_plugins.reading.problem import GOOD, MOST_FINDINGS, report
from site_plugins.typesetting import _Renderer
from tests.builders import load_site

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    "text",
    ["|" + "a|" * 20 + "\n|" + "-|" * 20 + "\n" + "|\n" * 30, "[a](b) " * 200, "![a](b) " * 200],
    ids=["cells", "links", "pictures"],
)
def test_no_token_is_written_with_more_than_those_beside_it(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes = []
    plain = RendererHTML.renderToken
    renderer = _Renderer(PARSER)

    def counting(self: RendererHTML, tokens: Sequence[Any], *rest: Any) -> str:
        sizes.append(len(tokens))
        return plain(self, tokens, *rest)

    tokens = PARSER.parse(text)
    changed = ("td_open", "th_open", "link_open", "image")
    monkeypatch.setattr(RendererHTML, "renderToken", counting)
    for row in (tokens, *(token.children or [] for token in tokens)):
        for index, token in enumerate(row):
            if token.type in changed:
                renderer._with(row, index, PARSER.options, {}, {})
    assert len(sizes) > 100
    assert max(sizes) <= 3


@pytest.mark.parametrize("folder", ["content", "tests/site/content", "tests/corpus/content"])
def test_a_token_is_written_as_among_all_the_others(folder: str) -> None:
    renderer = _Renderer(PARSER)
    for path in sorted((ROOT / folder).rglob("*.md")):
        body = path.read_bytes().decode(errors="replace").split("---\n", 2)[-1]
        tokens = PARSER.parse(body)
        for row in (tokens, *(token.children or [] for token in tokens)):
            for index, token in enumerate(row):
                attributes = {name: str(value) for name, value in token.attrs.items()}
                ours = renderer._with(row, index, PARSER.options, {}, attributes)
                assert ours == renderer.renderToken(row, index, PARSER.options, {}), path


class Lines(list[str]):
    """Lines that count how often one is asked for."""

    asked = 0

    def __getitem__(self, number: Any) -> Any:
        self.asked += 1
        return super().__getitem__(number)


class Text(str):
    """A text that hands out such lines."""

    __slots__ = ("lines",)

    def split(self, *_: Any, **__: Any) -> Lines:
        self.lines = Lines(str(self).split("\n"))
        return self.lines


@pytest.mark.parametrize("between", [" ", "\n"], ids=["on one line", "on lines"])
def test_a_line_is_looked_at_once_for_all_the_links_on_it(between: str) -> None:
    text = Text(between.join(["[a](b.md)"] * 500))
    body = Body(text, first_line=5)
    places = [place for token, place in body.placed_tokens() if token.type == "link_open"]
    found = [place.position() for place in places]
    assert len(set(found)) == 500
    assert text.lines.asked <= len(text.lines)


def test_what_is_shown_of_a_text_with_many_addresses_is_as_long_as_it_was() -> None:
    text = "zie https://a.nl nu " * 500
    [paragraph] = [token for token in PARSER.parse(text) if token.type == "inline"]
    shown = str(paragraph.meta["shown"])
    assert len(shown) == len(paragraph.content)
    assert shown.count("zie ") == shown.count(" nu") == 500
    assert "https" not in shown


MANY = 20_000
HOSTILE = {
    "links": (GOOD, "[a](x{}.md)\n", "JDM401"),
    "pictures": (GOOD, "![a](x{}.png)\n", "JDM403"),
    "addresses": (GOOD, "piet{}@example.org\n", "JDM411"),
    "signs": (GOOD, "==a{}==\n", "JDM421"),
    "keys": (GOOD.removesuffix("---\n"), "veld{}: x\n", "JDM201"),
    "names": (GOOD.removesuffix("---\n") + "organisaties:\n", "  - Org {}\n", "JDM216"),
    "references": (GOOD.removesuffix("---\n") + "organisaties:\n", "  - org-{}\n", "JDM301"),
}


@pytest.mark.parametrize(("start", "line", "code"), HOSTILE.values(), ids=HOSTILE)
def test_a_file_full_of_mistakes_is_told_in_part(
    start: str, line: str, code: str, tmp_path: Path
) -> None:
    """To look for what each was meant to be, and to keep them all, would take a minute."""
    text = start + "".join(line.format(number) for number in range(MANY))
    text += "" if start.endswith("verder\n---\n") else "---\n"
    found = load_site(tmp_path, {"onderwerpen/wonen.md": text}).problems
    assert {problem.rule.code for problem in found} == {code}
    assert len(found) == MOST_FINDINGS
    assert len(report(found)) < 100_000
