"""The steps that write on GitHub, against a small GitHub on this computer."""

import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from commands._main import main
from commands.github import _untrusted, record
from commands.github._comment import MARKER
from commands.github._github import GitHub
from commands.github.issue import SECTIONS
from commands.shared.messages import Stop
from commands.shared.notices import Notice
from commands.site._addresses import write_list
from commands.site._changes import Changes, PageChange, to_json
from markdown_it import MarkdownIt

from site_plugins.reading.beside import BROKEN_LINKS
from tests.fake_github import BOT, REPOSITORY, FakeGitHub, running

HEAD = "c0ffee" * 6 + "beef"
NOTICE = Notice(
    file="content/onderwerpen/geld.md",
    line=3,
    column=5,
    level="error",
    code="JDM201",
    title="Dit veld kennen we niet",
    what="Het veld klopt niet.",
    why="Het zou wegvallen.",
    fix="Haal het weg.",
)
WARNING = Notice(**asdict(NOTICE) | {"level": "warning", "what": "Kijk nog eens."})
CHANGES = Changes(
    (
        PageChange("onderwerpen/geld/", "Geld", "anders"),
        PageChange("adviezen/nieuw/", "Nieuw @advies", "nieuw"),
    ),
    ("kalender.ics",),
)


@pytest.fixture
def github(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[FakeGitHub]:
    with running() as fake:
        for name, value in fake.environment().items():
            monkeypatch.setenv(name, value)
        monkeypatch.setenv("GITHUB_EVENT_PATH", str(tmp_path / "event.json"))
        fake.pulls = [
            {"number": 6, "head": {"sha": "0" * 40}},
            {"number": 7, "head": {"sha": HEAD}},
        ]
        yield fake


def finish(tmp_path: Path, **fields: Any) -> None:
    run = {"id": 42, "head_sha": HEAD, "event": "pull_request", "conclusion": "success"} | fields
    (tmp_path / "event.json").write_text(json.dumps({"workflow_run": run}), encoding="utf-8")


def notices(*found: Notice) -> str:
    return json.dumps({"notices": [asdict(notice) for notice in found]})


def comment(github: FakeGitHub) -> str:
    assert main(["comment"]) == 0
    (only,) = github.comments
    return str(only["body"])


# The comment


def test_without_mistakes_the_writer_is_thanked(github: FakeGitHub, tmp_path: Path) -> None:
    finish(tmp_path)
    github.add_artifact("report", notices())
    github.add_artifact("pages", json.dumps(to_json(CHANGES)))
    github.add_artifact("voorbeeld", "x")
    run = f"https://github.example/{REPOSITORY}/actions/runs/42"
    assert comment(github) == (
        f"{MARKER}\n\n### Alles klopt, bedankt!\n\n"
        "Een beheerder leest je voorstel en zet het op de site.\n\n"
        f"[Haal het voorbeeld van de hele site op]({run}/artifacts/2) (een zip-bestand). "
        "Hoe je het bekijkt, staat in [CONTRIBUTING.md]"
        f"(https://github.example/{REPOSITORY}/blob/HEAD/CONTRIBUTING.md#een-voorbeeld-bekijken)."
        "\n\n### Wat er anders uitziet\n\n"
        "2 pagina's zien er anders uit dan nu op de site.\n\n"
        "- Nieuw: Nieuw \\@\u200badvies (`/adviezen/nieuw/`)\n"
        "- Anders: Geld (`/onderwerpen/geld/`)\n"
        "- Verder: 1 ander bestand is anders (foto's, opmaak, agenda).\n\n"
        "Kom je er niet uit? Stel je vraag hieronder. "
        f"[Alles wat de controle deed]({run}) staat er ook.\n"
    )
    assert "POST /issues/7/comments" in github.requests
    assert not github.tokens_elsewhere


def test_code_that_changes_is_told_to_who_merges(github: FakeGitHub, tmp_path: Path) -> None:
    finish(tmp_path)
    github.add_artifact("report", notices())
    github.changed = [
        *({"filename": f"content/onderwerpen/{number}.md"} for number in range(150)),
        {"filename": "content/los.md", "previous_filename": "overrides/`los`.html"},
        *({"filename": f"tests/{number:02}.py"} for number in range(20)),
        {"filename": ".github/workflows/comment.yml"},
        {"filename": "scripts/website.py"},
    ]
    text = comment(github)
    told = text[text.index("### Voor de beheerder") :]
    listed = re.findall(r"^- (.+)$", told, re.MULTILINE)
    assert listed[:2] == ["`.github/workflows/comment.yml`", "`scripts/website.py`"]
    assert listed[10] == "En nog 13."
    assert "content/" not in told
    assert "ten onrechte" in told


def test_of_texts_alone_nothing_is_told_to_who_merges(github: FakeGitHub, tmp_path: Path) -> None:
    finish(tmp_path)
    github.add_artifact("report", notices())
    github.changed = [{"filename": "content/onderwerpen/geld.md"}]
    assert "Voor de beheerder" not in comment(github)


def test_a_list_that_github_does_not_give_is_told(github: FakeGitHub, tmp_path: Path) -> None:
    finish(tmp_path)
    github.add_artifact("report", notices())
    github.changed = None
    text = comment(github)
    assert "### Alles klopt" in text
    assert "Kijk bij Files changed" in text


def test_a_mistake_is_told_with_a_link_to_its_line(github: FakeGitHub, tmp_path: Path) -> None:
    finish(tmp_path, conclusion="failure")
    github.add_artifact("report", notices(NOTICE, WARNING))
    text = comment(github)
    assert "### Bijna klaar: nog 1 ding te doen" in text
    place = f"https://github.example/{REPOSITORY}/blob/{HEAD}/content/onderwerpen/geld.md"
    assert (
        f"- `content/onderwerpen/geld.md`, [regel 3]({place}?plain=1#L3): Het veld klopt niet\\.\n"
        "  - Waarom: Het zou wegvallen\\.\n"
        "  - Zo los je het op: Haal het weg\\."
    ) in text
    assert "Kijk nog eens" not in text  # first things first
    assert "Wat er anders uitziet" not in text


def test_no_more_than_five_at_once(github: FakeGitHub, tmp_path: Path) -> None:
    finish(tmp_path, conclusion="failure")
    github.add_artifact("report", notices(*[NOTICE] * 8))
    text = comment(github)
    assert text.count("Haal het weg") == 5
    assert "En nog 3: zie" in text


def test_a_failed_test_is_not_blamed_on_the_writer(github: FakeGitHub, tmp_path: Path) -> None:
    finish(tmp_path, conclusion="failure")
    github.add_artifact("report", notices(WARNING))
    text = comment(github)
    assert "### De teksten kloppen, maar een andere controle niet" in text
    assert "Kijk nog eens" in text


def test_the_same_comment_is_kept_up_to_date(github: FakeGitHub, tmp_path: Path) -> None:
    finish(tmp_path, conclusion="failure")
    github.add_artifact("report", notices(NOTICE))
    comment(github)
    github.artifacts.clear()
    github.add_artifact("report", notices())
    finish(tmp_path)
    assert "### Alles klopt, bedankt!" in comment(github)
    assert "PATCH /issues/comments/0" in github.requests


def test_a_comment_with_our_mark_by_somebody_else_is_left_alone(
    github: FakeGitHub, tmp_path: Path
) -> None:
    theirs = {"id": 0, "user": {"login": "iemand"}, "body": MARKER}
    github.comments = [dict(theirs)]
    finish(tmp_path)
    github.add_artifact("report", notices())
    assert main(["comment"]) == 0
    assert github.comments[0] == theirs
    assert [entry["user"]["login"] for entry in github.comments] == ["iemand", BOT]


def test_our_comment_is_found_among_hundreds(github: FakeGitHub, tmp_path: Path) -> None:
    chatter = [{"id": n, "user": {"login": "iemand"}, "body": "ja"} for n in range(250)]
    github.comments = [*chatter, {"id": 250, "user": {"login": BOT}, "body": MARKER}]
    finish(tmp_path)
    github.add_artifact("report", notices())
    assert main(["comment"]) == 0
    assert len(github.comments) == 251
    assert "Alles klopt" in github.comments[250]["body"]


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"head_sha": "1" * 40}, id="a newer commit came"),
        pytest.param({"event": "push"}, id="no pull request"),
        pytest.param({"head_sha": "../../x"}, id="no commit"),
    ],
)
def test_nothing_is_written_without_its_pull_request(
    github: FakeGitHub, tmp_path: Path, fields: dict[str, str]
) -> None:
    finish(tmp_path, **fields)
    github.add_artifact("report", notices())
    main(["comment"])
    assert {request.split()[0] for request in github.requests} <= {"GET"}


# What a pull request may try


def zip_of(size: int) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("report.json", b" " * size)
    return data.getvalue()


def hostile(**fields: Any) -> str:
    return json.dumps({"notices": [asdict(NOTICE) | fields]})


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("", id="empty"),
        pytest.param("{", id="no JSON"),
        pytest.param("[" * 100_000, id="deep"),
        pytest.param('{"notices": ' + "9" * 10_000 + "}", id="long number"),
        pytest.param('{"notices": 3}', id="no list"),
        pytest.param('{"notices": [], "more": 1}', id="unknown field"),
        pytest.param('{"notices": [{}]}', id="missing fields"),
        pytest.param(hostile(line="3"), id="line is text"),
        pytest.param(hostile(line=True), id="line is a truth"),
        pytest.param(hostile(line=-1), id="line before the first"),
        pytest.param(hostile(level="info"), id="unknown level"),
        pytest.param(hostile(what=["x"]), id="text is a list"),
        pytest.param(hostile(what="x" * 3_000), id="text is long"),
        pytest.param(hostile(file="/etc/passwd"), id="whole path"),
        pytest.param(hostile(file="../../../ander/project/x.md"), id="path goes up"),
        pytest.param(hostile(file="content/../../x.md"), id="path goes up inside"),
        pytest.param(hostile(file="content\\x.md"), id="backslash"),
        pytest.param(hostile(file="content//x.md"), id="empty folder"),
    ],
)
def test_a_report_that_is_not_ours_is_not_believed(
    github: FakeGitHub, tmp_path: Path, content: str
) -> None:
    finish(tmp_path)
    github.add_artifact("report", content)
    assert "### De controle is niet afgekomen" in comment(github)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"PK\x03\x04 geen zip", id="no zip"),
        pytest.param(zip_of(_untrusted.LARGEST_FILE * 50), id="bomb"),
        pytest.param(b"x" * (_untrusted.LARGEST_ZIP + 1), id="large"),
    ],
)
def test_a_zip_file_that_is_not_ours_is_not_believed(
    github: FakeGitHub, tmp_path: Path, data: bytes
) -> None:
    finish(tmp_path)
    github.artifacts["report"] = data
    github.claimed_sizes["report"] = 100  # whatever is said beforehand
    assert "### De controle is niet afgekomen" in comment(github)


def test_no_more_is_fetched_than_is_wanted(github: FakeGitHub) -> None:
    github.artifacts["report"] = b"12345"
    client = GitHub.from_environment()
    assert client.download("/actions/artifacts/0/zip", limit=5) == b"12345"
    with pytest.raises(Stop, match="te groot"):
        client.download("/actions/artifacts/0/zip", limit=4)


def test_what_says_that_it_is_large_is_not_fetched(github: FakeGitHub, tmp_path: Path) -> None:
    finish(tmp_path)
    github.add_artifact("report", notices())
    github.claimed_sizes["report"] = 10**9
    comment(github)
    assert not [request for request in github.requests if request.endswith("/zip")]


def test_a_file_of_another_name_in_the_zip_is_not_read(github: FakeGitHub, tmp_path: Path) -> None:
    finish(tmp_path)
    github.add_artifact("report", notices(), inside="../report.json")
    assert "### De controle is niet afgekomen" in comment(github)
    assert not list(tmp_path.rglob("report.json"))


def test_texts_of_a_stranger_do_nothing(github: FakeGitHub, tmp_path: Path) -> None:
    finish(tmp_path, conclusion="failure")
    text = "@iemand <img src=x> [klik](https://evil.example) https://evil.example\n# kop"
    github.add_artifact("report", hostile(what=text, why=text, fix=text, file=f"a/{text[:20]}.md"))
    pages = {"pages": [{"address": "x`y", "title": text, "kind": "nieuw"}], "files": []}
    github.add_artifact("pages", json.dumps(pages))
    tokens = MarkdownIt("commonmark").parse(comment(github))
    inline = [child for token in tokens for child in token.children or ()]
    links = [str(child.attrs["href"]) for child in inline if child.type == "link_open"]
    assert {link.split("/")[2] for link in links} == {"github.example"}
    assert [token.content.strip() for token in tokens if token.type == "html_block"] == [MARKER]
    assert not [child for child in inline if child.type in ("html_inline", "image")]
    shown = "".join(child.content for child in inline if child.type == "text")
    assert "iemand" in shown
    assert not re.search(r"@\w|://|#\w", shown)


# The list of upkeep


def reports(folder: Path, **texts: str) -> Path:
    for name in SECTIONS:
        (folder / name).write_text(texts.get(name.removesuffix(".md"), ""), encoding="utf-8")
    return folder


def test_one_issue_opens_changes_and_closes(github: FakeGitHub, tmp_path: Path) -> None:
    assert main(["issue", str(reports(tmp_path, links="- weg"))]) == 0
    (issue,) = github.issues
    assert issue["title"] == "Onderhoud van de website"
    assert "## Links naar andere sites\n\n- weg" in issue["body"]
    assert "## De teksten" not in issue["body"]

    assert main(["issue", str(reports(tmp_path, links="- nog een weg"))]) == 0
    assert "- nog een weg" in issue["body"]

    assert main(["issue", str(reports(tmp_path))]) == 0
    assert [entry["state"] for entry in github.issues] == ["closed"]


def test_nothing_to_do_opens_no_issue(github: FakeGitHub, tmp_path: Path) -> None:
    assert main(["issue", str(reports(tmp_path))]) == 0
    assert github.issues == []


def test_a_check_that_did_not_finish_is_told(github: FakeGitHub, tmp_path: Path) -> None:
    (reports(tmp_path) / "audit.md").unlink()
    assert main(["issue", str(tmp_path)]) == 0
    assert "bekend lek\n\nDeze controle is niet afgekomen." in github.issues[0]["body"]


def test_a_long_list_fits_in_an_issue(github: FakeGitHub, tmp_path: Path) -> None:
    assert main(["issue", str(reports(tmp_path, links="- weg\n" * 50_000))]) == 0
    assert len(github.issues[0]["body"]) < 65_536


# New addresses


def listed(tmp_path: Path, *addresses: str) -> str:
    path = tmp_path / "published.txt"
    path.write_text(write_list(addresses), encoding="utf-8")
    return str(path)


def test_new_addresses_are_added_and_none_is_taken_off(github: FakeGitHub, tmp_path: Path) -> None:
    github.file = "/\n/oud/\n"
    assert main(["record", listed(tmp_path, "/", "/nieuw/")]) == 0
    assert github.file == "/\n/oud/\n/nieuw/\n"


def test_without_new_addresses_nothing_is_written(github: FakeGitHub, tmp_path: Path) -> None:
    github.file = "/\n/oud/\n"
    assert main(["record", listed(tmp_path, "/")]) == 0
    assert not [request for request in github.requests if request.startswith("PUT")]


def test_what_is_no_address_is_not_recorded(github: FakeGitHub, tmp_path: Path) -> None:
    github.file = "/\n"
    assert main(["record", listed(tmp_path, "/", "/x/ y")]) == 1
    assert github.file == "/\n"


@pytest.mark.parametrize(
    ("before", "writes"), [("", True), ("2025-03-01 https://a.example/\n", False)]
)
def test_broken_links_are_kept_when_they_are_others(
    github: FakeGitHub, tmp_path: Path, before: str, writes: bool
) -> None:
    github.file = before
    path = tmp_path / "broken-links.txt"
    path.write_text("2025-03-01 https://a.example/\n", encoding="utf-8")
    assert main(["record", str(path)]) == 0
    assert github.file == path.read_text(encoding="utf-8")
    assert any(request.startswith("PUT") for request in github.requests) is writes


def test_the_list_of_broken_links_has_one_name() -> None:
    assert record.BROKEN_LINKS == BROKEN_LINKS


def test_without_a_list_of_broken_links_nothing_is_asked(
    github: FakeGitHub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["record", str(tmp_path / "broken-links.txt")]) == 0
    assert "de links zijn niet nagekeken" in capsys.readouterr().out
    assert not github.requests


def test_a_protected_branch_gets_a_remedy(
    github: FakeGitHub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    github.file, github.refused = "/\n", True
    assert main(["record", listed(tmp_path, "/", "/nieuw/")]) == 1
    assert "Voeg de nieuwe adressen met de hand toe" in capsys.readouterr().err


def test_outside_github_there_is_one_clear_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("GITHUB_API_URL", raising=False)
    assert main(["issue", str(tmp_path)]) == 1
    assert capsys.readouterr().err == (
        "Deze opdracht werkt alleen op GitHub: GITHUB_API_URL ontbreekt.\n"
    )
