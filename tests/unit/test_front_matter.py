"""The header by itself: where each key and value stands, and YAML that is refused."""

from __future__ import annotations

from contextlib import suppress

import pytest

from site_plugins.model.walking import Location
from site_plugins.reading import front_matter
from site_plugins.reading.front_matter import FrontMatterError, Marks
from site_plugins.reading.problem import Position

TEXT = """\
titel: "Een kamer"
soort:   advies
big_five: [dak, 'school']
bronnen:
  - bron: verslag
    pagina: 3
  - krantje
aanmelden:
  link: >-
    https://example.org
leeg:
"""


@pytest.mark.parametrize(
    ("location", "key", "value"),
    [
        ((), (2, 1), (2, 1)),
        (("titel",), (2, 1), (2, 8)),
        (("soort",), (3, 1), (3, 10)),
        (("big_five",), (4, 1), (4, 11)),
        (("big_five", 0), (4, 12), (4, 12)),
        (("big_five", 1), (4, 17), (4, 17)),
        (("bronnen",), (5, 1), (6, 3)),
        (("bronnen", 0), (6, 5), (6, 5)),
        (("bronnen", 0, "pagina"), (7, 5), (7, 13)),
        (("bronnen", 1), (8, 5), (8, 5)),
        # The model sees a source's name as a group: what has no mark takes its parent's.
        (("bronnen", 1, "bron"), (8, 5), (8, 5)),
        (("aanmelden", "link"), (10, 3), (10, 9)),
        (("leeg",), (12, 1), (12, 6)),
        (("weg", "nergens"), (2, 1), (2, 1)),
    ],
)
def test_every_key_and_value_knows_its_place(
    location: Location, key: tuple[int, int], value: tuple[int, int]
) -> None:
    _, marks, findings = front_matter.parse(TEXT, first_line=2)
    assert findings == []
    assert (marks.key(location), marks.value(location)) == (key, value)


def test_without_marks_everything_is_at_the_start() -> None:
    assert Marks().value(("titel",)) == Marks().key(("titel",)) == Position(1, 1)


def test_of_a_key_that_stands_twice_the_first_counts_and_so_does_its_place() -> None:
    data, marks, findings = front_matter.parse("soort: kern\ntitel: A\nsoort: verder\n")
    assert data == {"soort": "kern", "titel": "A"}
    assert marks.value(("soort",)) == (1, 8)
    assert [(finding.rule.code, finding.position) for finding in findings] == [("JDM113", (3, 1))]
    assert "regel 1" in findings[0].what


@pytest.mark.parametrize("key", ["content", "handler", "metadata", "self", "text"])
def test_any_word_may_be_a_key(key: str) -> None:
    """python-frontmatter itself hands keys over as arguments and breaks on its own names."""
    data, _, _ = front_matter.load(f"---\n{key}: A\n---\n")
    assert data == {key: "A"}


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("titel: &a A\n", "JDM118", 1, 8),
        ("titel: &a A\nsoort: *a\n", "JDM118", 1, 8),
        ("titel: *a\n", "JDM118", 1, 8),
        ("titel: !!str A\n", "JDM118", 1, 8),
        ("titel: !!python/object:os.system A\n", "JDM118", 1, 8),
        ("&a titel: A\n", "JDM118", 1, 1),
        ("[a]: b\n", "JDM118", 1, 1),
        ("? [a]\n: b\n", "JDM118", 1, 3),
        ("titel: {a: 1, {b}: 2}\n", "JDM118", 1, 8),
        ("a: " + "[" * 9 + "x" + "]" * 9 + "\n", "JDM126", 1, 12),
        ("titel: A\n...\ntitel: B\n", "JDM124", 2, 1),
        ("titel: |\n  A\n B\n", "JDM124", 3, 2),
        ('titel: "\\x41"\n', "JDM122", 1, 9),
        ('titel: "\\UFFFFFFFF"\n', "JDM122", 1, 9),
        ('titel: "\\ud800"\n', "JDM122", 1, 9),
        ('titel: "een\n  \\n twee"\n', "JDM122", 2, 3),
        ("titel: >9 graden\n", "JDM118", 1, 8),
        ("titel: A\n\tsoort: B\n", "JDM110", 2, 1),
    ],
)
def test_yaml_that_no_volunteer_means(text: str, code: str, line: int, column: int) -> None:
    with pytest.raises(FrontMatterError) as raised:
        front_matter.parse(text)
    found = [(finding.rule.code, *finding.position) for finding in raised.value.findings]
    assert found == [(code, line, column)]


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("titel: Wonen: hoe", 'titel: "Wonen: hoe"'),
        ("titel: “Wonen: hoe”", 'titel: "Wonen: hoe"'),
        ("titel: @wonen", 'titel: "@wonen"'),
        ("titel:A", "titel: A"),
        ('titel: @"wonen"', "titel: \"@'wonen'\""),
        ("ook:\n  - @wonen", '- "@wonen"'),
    ],
)
def test_the_fix_can_be_copied_and_is_right(text: str, fix: str) -> None:
    with pytest.raises(FrontMatterError) as raised:
        front_matter.parse(f"{text}\nsoort: kern\n")
    assert fix in raised.value.findings[-1].fix
    _, _, findings = front_matter.parse(
        f"{fix}\n" if not fix.startswith("-") else f"ook:\n  {fix}\n"
    )
    assert findings == []


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "a: " + "{a: " * 50_000,
        "- " * 50_000,
        "a:\n" * 20_000,
        "\n".join(" " * depth + "a:" for depth in range(500)),
        "? " * 50_000,
        "a: " + "x " * 100_000,
        'a: "' + "x" * 200_000,
        "a: " + "- \n  " * 50_000,
        "&a " * 50_000,
        "!" * 100_000,
        "a: #" + "#" * 100_000,
        "a: " + ":" * 100_000,
        "-" * 100_000 + "x",
    ],
    ids=lambda text: repr(text[:12]),
)
def test_deep_and_long_headers_end_in_an_answer(text: str) -> None:
    with suppress(FrontMatterError):
        data, _, _ = front_matter.parse(text)
        assert isinstance(data, dict)
