"""What `check` found, as GitHub wants it."""

import io
import json
import zipfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from commands.github._untrusted import LARGEST_ZIP, notices_in, read_zip
from commands.shared.notices import Notice, summary, workflow_commands, write_report


def notice(**fields: Any) -> Notice:
    return Notice(
        **{
            "file": "content/onderwerpen/geld.md",
            "line": 3,
            "column": 5,
            "level": "error",
            "code": "JDM201",
            "title": "Dit veld kennen we niet",
            "what": "Het veld klopt niet.",
            "why": "Het zou wegvallen.",
            "fix": "Haal het weg.",
        }
        | fields
    )


def test_an_annotation_stands_at_its_line_and_tells_how_to_mend() -> None:
    (line,) = workflow_commands([notice()])
    assert line == (
        "::error file=content/onderwerpen/geld.md,line=3,col=5,"
        "title=JDM201 Dit veld kennen we niet::"
        "Het veld klopt niet.%0AWaarom: Het zou wegvallen.%0AZo los je het op: Haal het weg."
    )


def test_text_can_not_end_an_annotation_or_begin_another() -> None:
    text = "100%: a,b\r\n::warning::x"
    (line,) = workflow_commands([notice(title=text, what=text, file="a,b:c%.md")])
    head, _, message = line[2:].partition("::")
    assert head == (
        "error file=a%2Cb%3Ac%25.md,line=3,col=5,title=JDM201 100%25%3A a%2Cb%0D%0A%3A%3Awarning"
        "%3A%3Ax"
    )
    assert message.startswith("100%25: a,b%0D%0A::warning::x%0AWaarom")


def test_every_file_gets_its_first_annotation_before_any_gets_a_second() -> None:
    # GitHub shows the first ten of a step.
    notices = [notice(file="a.md", line=line) for line in range(1, 12)]
    notices += [notice(file="b.md"), notice(file="c.md", level="warning")]
    lines = list(workflow_commands(notices))
    assert [line.partition(",line")[0] for line in lines[:4]] == [
        "::error file=a.md",
        "::error file=b.md",
        "::warning file=c.md",
        "::error file=a.md",
    ]
    assert len(lines) == 13


def test_the_summary_tells_what_why_and_how_by_file() -> None:
    text = summary([notice(), notice(line=9, level="warning")])
    assert text.startswith("1 fout en 1 waarschuwing gevonden.")
    assert text.count("### `content/onderwerpen/geld.md`") == 1
    assert "- **Fout, regel 3** (JDM201): Het veld klopt niet\\." in text
    assert "  - Waarom: Het zou wegvallen\\." in text
    assert "  - Zo los je het op: Haal het weg\\." in text
    assert "- **Let op, regel 9**" in text


def test_a_long_summary_fits_in_what_github_takes() -> None:
    long = "é" * 5_000
    notices = [notice(file=f"{number}.md", what=long, why=long, fix=long) for number in range(2000)]
    text = summary(notices)
    assert len(text.encode()) < 1_000_000
    assert "En nog 1700" in text


@pytest.mark.parametrize(
    "notices",
    [
        pytest.param([notice(what="é" * 200_000, fix="x" * 200_000)], id="a long message"),
        pytest.param([notice(file=f"{n}.md", what="é" * 300) for n in range(20_000)], id="many"),
        pytest.param([notice(file=f"{n}.md", what="é" * 9_000) for n in range(900)], id="both"),
    ],
)
def test_what_is_written_is_believed(notices: list[Notice], tmp_path: Path) -> None:
    """Else the writer reads that the check did not finish, and not what to mend."""
    notices.insert(0, notice(level="warning"))
    write_report(notices, tmp_path / "report.json")
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(tmp_path / "report.json", "report.json")
    assert len(file.getvalue()) < LARGEST_ZIP
    believed = notices_in(read_zip(file.getvalue(), "report.json"))
    assert len(believed) >= min(len(notices), 150)
    assert believed[0].level == "error"


def test_nothing_found_is_an_empty_report(tmp_path: Path) -> None:
    write_report([], tmp_path / "nieuw" / "check.md")
    assert (tmp_path / "nieuw" / "check.md").read_text(encoding="utf-8") == ""


def test_the_report_is_data_for_a_later_step(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    write_report([notice(what="“Ja” é")], path)
    written = json.loads(path.read_text(encoding="utf-8"))
    assert written == {"notices": [asdict(notice(what="“Ja” é"))]}
