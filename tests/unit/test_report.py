"""The report for volunteers: one line to click on per problem, sorted, the count last."""

from __future__ import annotations

from site_plugins.reading.problem import Position, Problem, Rule, Severity, report, shorten

RULE = Rule("JDM999", "Titel", "Omdat.", "Doe het zo.", bad="", good="")
WARNING = Rule("JDM998", "Titel", "Omdat.", "Kijk.", bad="", good="", severity=Severity.WARNING)


def problem(
    path: str = "a.md", line: int = 1, column: int = 1, rule: Rule = RULE, fix: str = ""
) -> Problem:
    return Problem(rule, path, Position(line, column), "Dit is mis.", fix)


def test_nothing_wrong() -> None:
    assert report([]) == "Alles klopt: geen problemen gevonden."


def test_one_problem_as_a_person_reads_it() -> None:
    assert report([problem("adviezen/a.md", 3, 8)]) == (
        "content/adviezen/a.md:3:8: JDM999 Dit is mis.\n"
        "    Waarom: Omdat.\n"
        "    Zo los je het op: Doe het zo.\n"
        "\n"
        "1 fout gevonden. Begin met content/adviezen/a.md, regel 3."
    )


def test_the_fix_of_the_problem_itself_comes_first() -> None:
    assert "Zo los je het op: Schrijf: 2019\n" in report([problem(fix="Schrijf: 2019")])


def test_problems_are_sorted_by_file_and_place() -> None:
    text = report([problem("b.md"), problem("a.md", 10), problem("a.md", 9), problem("a.md", 9, 2)])
    starts = [line.split(": ")[0] for line in text.splitlines() if line.startswith("content/")]
    assert starts == [
        "content/a.md:9:1",
        "content/a.md:9:2",
        "content/a.md:10:1",
        "content/b.md:1:1",
    ]


def test_the_last_line_counts_and_names_the_first_error() -> None:
    problems = [problem("a.md", rule=WARNING), problem("b.md", 4), problem("c.md")]
    assert report(problems).splitlines()[-1] == (
        "2 fouten en 1 waarschuwing gevonden. Begin met content/b.md, regel 4."
    )
    assert report(problems[:1]).splitlines()[-1] == (
        "1 waarschuwing gevonden. Begin met content/a.md, regel 1."
    )
    assert "JDM998 (let op) Dit is mis." in report(problems)


def test_the_root_is_shown_as_given() -> None:
    assert report([problem()], root="map").startswith("map/a.md:1:1: ")


def test_what_was_typed_fits_on_a_line() -> None:
    assert shorten("een\n  twee\tdrie") == "een twee drie"
    assert shorten("\x1b[31mrood\udcff") == "\ufffd[31mrood\ufffd"
    assert shorten("x" * 100) == "x" * 57 + "..."
    assert shorten("x" * 60) == "x" * 60


def test_of_a_file_full_of_mistakes_the_first_are_shown() -> None:
    many = [problem("a.md", line) for line in range(1, 1_001)]
    text = report([*many, problem("b.md")])
    assert text.count("content/a.md:") == 51  # and the line that says so
    assert "content/a.md: hier is nog meer mis. Los eerst deze 50 dingen op." in text
    assert "content/b.md:1:1:" in text
    assert text.endswith("Minstens 1001 fouten gevonden. Begin met content/a.md, regel 1.")


def test_lines_to_copy_stand_under_each_other() -> None:
    text = report([problem(fix="Schrijf:\na:\n  - b")])
    assert "op: Schrijf:\n        a:\n          - b\n" in text
