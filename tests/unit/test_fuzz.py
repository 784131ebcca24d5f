"""No file, however broken, gets anything but an item or problems at a place inside the file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.catalogue.record import Record
from site_plugins.checking import body
from site_plugins.loading import load, read_entry
from site_plugins.model.advice import Advice
from site_plugins.model.entry import Entry
from site_plugins.model.meeting import Meeting
from site_plugins.model.topic import Topic
from site_plugins.reading.documents import read_list, read_markdown
from site_plugins.reading.front_matter import Marks
from site_plugins.reading.markdown import Body
from site_plugins.reading.problem import Finding, Position, report
from tests.builders import FAKE_CONTENT, TODAY, site, topic

quick = settings(
    deadline=None,
    derandomize=True,
    max_examples=250,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
FILES: dict[str, type[Entry]] = {
    "adviezen/kamer-advies.md": Advice,
    "bijeenkomsten/kamers-2019.md": Meeting,
    "onderwerpen/kamers.md": Topic,
}
TEXTS = {path: (FAKE_CONTENT / path).read_text(encoding="utf-8") for path in FILES}
# What breaks YAML, Markdown, HTML or a line, and what looks like something else.
SPICE = st.sampled_from(
    [
        *"-:#\"'[]{}&*!|>%@`,?\\\t\n\r \x00\x85\xa0\u2028\ufeff\u200b\u202e“’•é🏠<=~",
        *("---", "...", "- ", ": ", " #", "\n\n", "\r\n", "<<: ", "<<<<<<< HEAD\n", "=======\n"),
        *("titel: ", "\ntitel: x\n", "  - id: a\n", "bron:\n    - x\n", "2019-13", "1" * 30),
        *("<script>", "<!--", "<a href=", "](", "![", "{.x", "| a |\n|--|\n", "```\n", "&#106;"),
    ]
)
PIECES = st.lists(st.one_of(SPICE, st.text(max_size=8)), max_size=40).map("".join)


def lines_of(content: bytes) -> list[str]:
    """The lines as an editor counts them."""
    text = content.decode("utf-8", "replace").lstrip("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def check_places(findings: Iterable[Finding], content: bytes) -> None:
    lines = lines_of(content)
    for finding in findings:
        line, column = finding.position
        assert 1 <= line <= len(lines), finding
        assert 1 <= column <= len(lines[line - 1]) + 1, finding
        assert finding.what
        assert finding.what.isprintable(), finding
        assert all(line.isprintable() for line in finding.fix.split("\n")), finding


def check_entry(content: bytes, model: type[Entry]) -> None:
    read = read_entry(content, model)
    assert read.entry or read.findings
    check_places(read.findings, content)
    if read.entry:
        check_body(read.document.body, read.document.body_line, read.entry, content)


def check_body(text: str, first_line: int, entry: Entry, content: bytes) -> None:
    record = Record("onderwerpen/wonen.md", entry, Body(text, first_line), Marks())
    catalogue = Catalogue((record,), {}, frozenset(), TODAY)
    check_places(body.findings(record, catalogue), content)


@quick
@given(st.binary(max_size=200))
@example(b"")
@example(b"---\n---\n")
@example(b"---\n\xff\n---")
def test_any_bytes(content: bytes) -> None:
    check_entry(content, Topic)
    check_places(read_list(content).findings, content)


@quick
@given(PIECES)
@example('"\\UFFFFFFFF"')
@example("titel: \u2028 &a b")
@example("? ")
@example(": ")
@example("- - - -")
@example("a: |\n\n\n")
@example("a: 'x\n\n ")
@example("- {\U00018d09")
@example("titel: a: \U00018d09")
def test_any_header(header: str) -> None:
    content = f"---\n{header}\n---\n".encode("utf-8", "replace")
    check_entry(content, Topic)
    listed = header.encode("utf-8", "replace")
    document = read_list(listed)
    assert document.findings or document.data is not None
    check_places(document.findings, listed)


@quick
@given(PIECES)
@example("| a |\n|---|\n| `|` <b> |")
@example("- \t<b>")
@example("> <div\n> x>")
def test_any_body(text: str) -> None:
    content = f"---\ntitel: A\n---\n{text}".encode("utf-8", "replace")
    document = read_markdown(content)
    assert document.data is not None or document.findings
    check_body(document.body, document.body_line, topic(), content)


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, str]:
    """A good file of the fake site in which something small went wrong."""
    path = draw(st.sampled_from(sorted(TEXTS)))
    text = TEXTS[path]
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        lines = text.split("\n")
        row = draw(st.integers(0, len(lines) - 1))
        text = draw(
            st.sampled_from(
                [
                    text[:start] + text[end:],
                    text[:end] + text[start:],
                    text[:start] + draw(SPICE) + text[start:],
                    text[:start] + draw(SPICE) + text[end:],
                    "\n".join([*lines[:row], *lines[row + 1 :]]),
                    "\n".join([*lines[: row + 1], *lines[row:]]),
                    "\n".join([*lines[:row], f"  {lines[row]}", *lines[row + 1 :]]),
                    "\n".join([*lines[:row], lines[row].lstrip(), *lines[row + 1 :]]),
                    "\n".join([*lines[:row], *lines[row:][::-1]]),
                ]
            )
        )
    return path, text


@quick
@given(mutated())
def test_a_good_file_with_mistakes(change: tuple[str, str]) -> None:
    path, text = change
    check_entry(text.encode("utf-8", "replace"), FILES[path])


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return site(tmp_path_factory.mktemp("fuzz"))


RENAMED = "bijeenkomsten/kamers-2019.md"  # an id in it, which others look back on


@settings(quick, max_examples=40)
@given(change=mutated())
@example(change=(RENAMED, TEXTS[RENAMED].replace("id: eigen-kamer", "id: heel-anders")))
def test_the_whole_site_with_mistakes_in_one_file(content: Path, change: tuple[str, str]) -> None:
    """Also what other files say of it, and the checks that compare them."""
    path, text = change
    before = (content / path).read_bytes()
    try:
        (content / path).write_bytes(text.encode("utf-8", "replace"))
        loaded = load(content, TODAY)
    finally:
        (content / path).write_bytes(before)
    assert path in loaded.catalogue.by_path or any(
        problem.path == path for problem in loaded.errors
    )
    for problem in loaded.problems:
        text_of = text if problem.path == path else (content / problem.path).read_text("utf-8")
        at = Position(*problem.position)
        check_places(
            [Finding(problem.rule, at, problem.what, problem.fix)],
            text_of.encode("utf-8", "replace"),
        )
    report(loaded.problems).encode()
