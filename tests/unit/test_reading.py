"""What volunteers type by mistake, and the one place and rule that each mistake must lead to.

The table is the one of the research into volunteers' editing: 51 mistakes that the usual parsers
swallow, misread or report somewhere else.
"""

from __future__ import annotations

import pytest

from site_plugins.loading import read_entry
from site_plugins.model.entry import Entry
from site_plugins.model.meeting import Meeting
from site_plugins.model.topic import Topic
from site_plugins.reading.documents import MAX_CHARACTERS, read_list, read_markdown
from site_plugins.reading.problem import Finding

TOPIC = "---\ntitel: Wonen\nsamenvatting: Over wonen.\nsoort: verder\n{}\n---\nTekst.\n"
MEETING = (
    "---\ntitel: Avond\nsamenvatting: Een avond.\nsoort: eigen\n{}\nbronnen:\n  - verslag\n---\n"
)


def title(text: str) -> str:
    """A topic with `text` as the line of its title: line 2."""
    return f"---\n{text}\nsamenvatting: Over wonen.\nsoort: verder\n---\nTekst.\n"


def topic(lines: str) -> str:
    """A topic with `lines` from line 5 on."""
    return TOPIC.format(lines)


def meeting(lines: str) -> str:
    """A meeting with `lines` from line 5 on."""
    return MEETING.format(lines)


def findings_in(content: str | bytes) -> list[Finding]:
    """All findings in a file, header and model, as `load` reports them."""
    data = content.encode() if isinstance(content, str) else content
    model: type[Entry] = Meeting if b"soort: eigen" in data else Topic
    return list(read_entry(data, model).findings)


def places(content: str | bytes) -> list[tuple[str, int, int]]:
    return [(finding.rule.code, *finding.position) for finding in findings_in(content)]


BAD = [
    # number in the research's table, what is in the file, rule, line, column
    ("1 tab as indent", topic("ook_bekend_als:\n\t- huis"), "JDM110", 6, 1),
    ("2 tab after colon", title("titel:\tWonen"), "JDM110", 2, 7),
    ("3 colon in value", title("titel: Wonen: hoe"), "JDM111", 2, 13),
    ("4 curly quotes", title("titel: “Wonen”"), "JDM112", 2, 8),
    ("4 curly single quotes", title("titel: ‘Wonen’"), "JDM112", 2, 8),
    ("5 curly quotes and colon", title("titel: “Wonen: hoe”"), "JDM112", 2, 8),
    ("6 day first", meeting("datum: 3-12-2026"), "JDM209", 5, 8),
    ("6 with slashes", meeting("datum: 03/12/2026"), "JDM209", 5, 8),
    ("6 in words", meeting("datum: 3 december 2026"), "JDM209", 5, 8),
    ("7 month 13", meeting("datum: 2026-13-01"), "JDM210", 5, 8),
    ("8 30 February", meeting("datum: 2026-2-30"), "JDM210", 5, 8),
    ("8 one digit", meeting("datum: 2026-12-3"), "JDM209", 5, 8),
    ("9 time in the date", meeting("datum: 2026-12-03 19:00"), "JDM209", 5, 8),
    ("10 with seconds", meeting("datum: 2019\nbegin: 17:00:00"), "JDM212", 6, 8),
    ("10 24:00", meeting("datum: 2019\nbegin: 24:00"), "JDM212", 6, 8),
    ("12 dot in the time", meeting("datum: 2019\nbegin: 19.30"), "JDM212", 6, 8),
    ("13 19u30", meeting("datum: 2019\nbegin: 19u30"), "JDM212", 6, 8),
    ("13 5 uur", meeting("datum: 2019\nbegin: 5 uur"), "JDM212", 6, 8),
    ("16 Windows-1252", topic("# één").encode("cp1252"), "JDM101", 5, 3),
    ("16 UTF-16", topic("").encode("utf-16"), "JDM101", 1, 1),
    ("16 UTF-16 without a mark", topic("").encode("utf-16-le"), "JDM101", 1, 1),
    ("17 not closed", "---\ntitel: Wonen\nsoort: verder\n\nTekst.\n", "JDM108", 3, 1),
    ("17 not closed, no text", "---\ntitel: Wonen", "JDM108", 2, 1),
    ("18 not opened", "titel: Wonen\nsoort: verder\n---\nTekst.\n", "JDM105", 1, 1),
    ("19 blank line before", "\n" + topic(""), "JDM106", 2, 1),
    ("19 code fence before", "```markdown\n" + topic("") + "```\n", "JDM106", 2, 1),
    ("19 space before", " " + topic(""), "JDM106", 1, 1),
    ("20 em dash", topic("").replace("---", "—", 1), "JDM107", 1, 1),
    ("20 four dashes", topic("").replace("---", "----", 1), "JDM107", 1, 1),
    ("20 em dash at the end", topic("").replace("\n---", "\n—", 1), "JDM107", 6, 1),
    ("20 four dashes at the end", topic("").replace("\n---", "\n----"), "JDM107", 6, 1),
    ("20 space before the end", topic("").replace("\n---", "\n ---"), "JDM107", 6, 1),
    ("21 dots at the end", topic("").replace("\n---", "\n..."), "JDM107", 6, 1),
    ("23 duplicate key", topic("titel: Huis"), "JDM113", 5, 1),
    ("24 crooked indent", title("titel: Wonen\n  ook_bekend_als: huis"), "JDM114", 3, 3),
    ("24 indented key", topic(" kop: huis"), "JDM114", 5, 2),
    ("25 half-indented item", topic("ook_bekend_als:\n  - huis\n    - kamer"), "JDM115", 7, 5),
    ("26 no space after the dash", topic("ook_bekend_als:\n  -huis\n  -kamer"), "JDM116", 6, 3),
    ("27 bullet", topic("ook_bekend_als:\n  • huis\n  • kamer"), "JDM117", 6, 3),
    ("27 star", topic("ook_bekend_als:\n  * huis\n  * kamer"), "JDM117", 6, 3),
    ("28 a, b for a list", topic("ook_bekend_als: huis, kamer"), "JDM205", 5, 17),
    ("30 yes", topic("concept: yes"), "JDM208", 5, 10),
    ("30 NO", topic("concept: NO"), "JDM208", 5, 10),
    ("36 @", title("titel: @wonen"), "JDM118", 2, 8),
    ("36 %", title("titel: %wonen"), "JDM118", 2, 8),
    ("36 `", title("titel: `wonen`"), "JDM118", 2, 8),
    ("37 stars", title("titel: *Wonen*"), "JDM118", 2, 8),
    ("37 exclamation mark", title("titel: !Let op"), "JDM118", 2, 8),
    ("37 brackets", title("titel: [Delft] avond"), "JDM118", 2, 8),
    ("38 ampersand", title("titel: &meer"), "JDM118", 2, 8),
    ("40 hash", title("titel: Avond #2"), "JDM119", 2, 14),
    ("41 quotes halfway", title('titel: "Wonen" en meer'), "JDM120", 2, 15),
    ("42 apostrophe first", title("titel: 's avonds"), "JDM121", 2, 8),
    ("43 quote not closed", title('titel: "Wonen'), "JDM121", 2, 8),
    ("44 backslash", title('titel: "Wonen\\school"'), "JDM122", 2, 14),
    ("44 backslash, swallowed", title('titel: "Wonen\\thuis"'), "JDM122", 2, 14),
    ("45 no space after the colon", title("titel:A"), "JDM123", 2, 6),
    ("46 is-sign", title("titel = A"), "JDM124", 2, 7),
    ("47 zero-width space", title("titel: Wo\u200bnen"), "JDM102", 2, 10),
    ("47 zero-width space in a key", title("ti\u200btel: Wonen"), "JDM102", 2, 3),
    ("48 capital", title("Titel: Wonen"), "JDM201", 2, 1),
    ("49 braces", title("titel: {{ x }}"), "JDM118", 2, 8),
    (
        "50 merge conflict",
        title("<<<<<<< HEAD\ntitel: A\n=======\ntitel: B\n>>>>>>> x"),
        "JDM103",
        2,
        1,
    ),
    ("51 empty header", "---\n---\nTekst.\n", "JDM109", 1, 1),
    ("51 only a comment", "---\n# niets\n---\nTekst.\n", "JDM109", 1, 1),
]


@pytest.mark.parametrize(
    ("content", "code", "line", "column"),
    [pytest.param(*case[1:], id=case[0]) for case in BAD],
)
def test_each_mistake_is_told_once_where_it_is(
    content: str | bytes, code: str, line: int, column: int
) -> None:
    assert places(content) == [(code, line, column)], [
        finding.what for finding in findings_in(content)
    ]


GOOD = [
    ("10 an hour", meeting("datum: 2019\nbegin: 17:00\neinde: 9:00")),
    ("14 BOM", b"\xef\xbb\xbf" + topic("").encode()),
    ("14 two BOMs", b"\xef\xbb\xbf" * 2 + topic("").encode()),
    ("15 CRLF", topic("").replace("\n", "\r\n")),
    ("15 CR", topic("").replace("\n", "\r")),
    ("22 no newline at the end", topic("").removesuffix("\nTekst.\n")),
    ("22 space after the dashes", topic("").replace("---\n", "--- \n")),
    ("29 ja", topic("concept: ja")),
    ("29 nee", topic("concept: nee")),
    ("35 address with @", topic("ook_bekend_als:\n  - info@example.org")),
    ("39 emoji", title("titel: Wonen 🏠")),
    ("39 joined emoji", title("titel: Wonen 👨‍👩‍👧")),
    ("47 nbsp in the value", title("titel:\u00a0Een\u00a0kamer")),
    ("47 narrow nbsp after the colon", title("titel:\u202fWonen")),
    ("no body", topic("").removesuffix("Tekst.\n")),
    ("text over more lines", title("titel: Een\n  eigen kamer")),
    ("block of text", title("titel: >-\n  Wonen: hoe?\n  - niet zo\n  #2")),
    ("quoted text over more lines", title('titel: "Wonen:\n  - hoe?\n  soort: #2"')),
    ("escaped quotes", title(r'titel: "Het \"eigen\" huis \\ kamer"')),
    ("comment on a line of its own", topic("# Dit is nog niet zeker.")),
    ("comment after a quoted text", title('titel: "Wonen" # kort')),
    ("bare apostrophe inside", title("titel: Foto's van 't huis")),
    ("typographic apostrophe first", title("titel: ’s Avonds wonen")),
    ("negative list item", topic("ook_bekend_als:\n  - -5 graden")),
]


@pytest.mark.parametrize("content", [pytest.param(case[1], id=case[0]) for case in GOOD])
def test_what_loses_nothing_is_accepted(content: str | bytes) -> None:
    assert places(content) == [], [finding.what for finding in findings_in(content)]


@pytest.mark.parametrize(
    ("line", "key", "text"),
    [
        ("titel: 17:00", "titel", "17:00"),
        ("titel: nee", "titel", "nee"),
        ("titel: NO", "titel", "NO"),
        ("titel: 0123", "titel", "0123"),
        ("titel: 0612345670", "titel", "0612345670"),
        ("titel: +31612345678", "titel", "+31612345678"),
        ("titel: 1.10", "titel", "1.10"),
        ("titel: 1_000", "titel", "1_000"),
        ("titel: 2026", "titel", "2026"),
        ("titel: null", "titel", "null"),
        ("titel: ~", "titel", "~"),
        ("titel: 2026-12-03", "titel", "2026-12-03"),
        ('titel: "1.179"', "titel", "1.179"),
        ('titel: "24,5"', "titel", "24,5"),
        ("titel: <<", "titel", "<<"),
        ("titel: =", "titel", "="),
        ("titel: info@example.org", "titel", "info@example.org"),
    ],
)
def test_every_scalar_stays_text(line: str, key: str, text: str) -> None:
    data = read_markdown(title(line).encode()).data
    assert data is not None
    assert data[key] == text


def test_crlf_and_bom_move_no_line_and_no_column() -> None:
    content = "\ufeff" + meeting("datum: 20-11-2019").replace("\n", "\r\n")
    assert places(content) == [("JDM209", 5, 8)]


def test_wrong_bytes_are_placed_by_character_also_after_a_bom_or_an_accent() -> None:
    assert places(b"\xef\xbb\xbf\xff---\n") == [("JDM101", 1, 1)]
    assert places("---\r\ntitel: één ".encode() + b"\xeb") == [("JDM101", 2, 12)]
    assert places("---\rtitel: één ".encode() + b"\xeb") == [("JDM101", 2, 12)]


def test_the_body_starts_on_its_line() -> None:
    document = read_markdown(b"---\ntitel: A\n---\n\n\nTekst.\n\n---\n\nMeer.\n")
    assert document.body == "Tekst.\n\n---\n\nMeer.\n"
    assert document.body_line == 6


def test_a_missing_last_newline_is_no_part_of_the_body() -> None:
    assert read_markdown(b"---\ntitel: A\n---\nTekst.").body == "Tekst.\n"


def test_problems_in_the_header_and_in_the_fields_come_together() -> None:
    content = meeting("datum: gisteren\nbegin: 25:00").replace("Avond", "Avond #2")
    assert places(content) == [("JDM119", 2, 14), ("JDM209", 5, 8), ("JDM212", 6, 8)]


def test_what_was_found_before_the_header_broke_is_not_lost() -> None:
    content = title("titel: Wo\u200bnen #2\nsamenvatting: Wonen: hoe")
    assert sorted(places(content)) == [("JDM102", 2, 10), ("JDM111", 3, 20), ("JDM119", 2, 15)]


@pytest.mark.parametrize("marks", ["<<<<<<< HEAD", ">>>>>>> main"])
def test_a_conflict_is_seen_when_half_of_its_marks_are_left(marks: str) -> None:
    assert places(topic("") + f"Een.\n{marks}\nTwee.\n") == [("JDM103", 9, 1)]


def test_a_line_of_is_signs_in_the_header_is_a_conflict_and_in_the_text_a_heading() -> None:
    assert places(title("titel: A\n=======")) == [("JDM103", 3, 1)]
    assert places(topic("") + "\nKop\n=======\n") == []


@pytest.mark.parametrize("sign", ["\x85", "\u2028", "\u2029", "\u202e", "\u2066", "\x07", "\x7f"])
def test_signs_that_break_lines_or_hide_text_are_refused(sign: str) -> None:
    """YAML ends a line at the first three, and no editor shows them."""
    assert places(title(f"titel: Wo{sign}nen")) == [("JDM102", 2, 10)]


def test_a_list_file_knows_its_places() -> None:
    document = read_list(b"begrippen:\n  - id: wmo\n    term: 0123\n")
    assert document.data == {"begrippen": [{"id": "wmo", "term": "0123"}]}
    assert document.marks.value(("begrippen", 0, "term")) == (3, 11)
    assert document.marks.key(("begrippen", 0, "term")) == (3, 5)


@pytest.mark.parametrize(
    ("content", "code", "line", "column"),
    [
        ("", "JDM104", 1, 1),
        ("# niets\n", "JDM109", 1, 1),
        ("- wmo\n", "JDM124", 1, 1),
        ("\n\n# begrippen\n- wmo\n", "JDM124", 4, 1),
        ("wmo\n", "JDM124", 1, 1),
        ("begrippen: []\n---\nmeer: nee\n", "JDM125", 2, 1),
    ],
)
def test_a_list_file_that_is_no_list(content: str, code: str, line: int, column: int) -> None:
    found = read_list(content.encode()).findings
    assert [(item.rule.code, *item.position) for item in found] == [(code, line, column)]


def test_a_file_may_be_half_a_million_characters_long_and_no_longer() -> None:
    longest = topic("") + "x" * (MAX_CHARACTERS - len(topic("")) - 1) + "\n"
    assert places(longest) == []
    assert places(longest + "x") == [("JDM005", 1, 1)]
