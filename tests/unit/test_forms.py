"""From a form that somebody filled in on GitHub to a pull request with valid files."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from commands.github import form as form_command
from commands.github import propose as propose_command
from commands.github._filled_form import Proposal, form_of, propose
from commands.github._forms import (
    BY_KIND,
    FORMS,
    Form,
    Unreadable,
    fields_of_form,
    form_yaml,
    read_form,
)
from commands.github._github import GitHub, Refused
from commands.github.propose import MARKER
from commands.shared.arguments import parse_options
from commands.shared.listing import all_commands
from commands.shared.messages import Stop
from commands.write._drafting import Drafting
from hypothesis import given, settings
from hypothesis import strategies as st

from site_plugins.loading import read_entry
from site_plugins.model.example import Example
from site_plugins.model.meeting import Meeting
from site_plugins.model.registry import BY_NAME
from site_plugins.reading.clock import today
from tests.builders import load_site, site

MEETING = BY_KIND["bijeenkomst"]
EXAMPLE = BY_KIND["voorbeeld"]
Submit = Callable[..., dict[tuple[str, str], Any]]
each_form = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.kind)
FILLED = {
    "titel": "Wonen: hoe doe je dat?",
    "soort": "Onze bijeenkomst",
    "datum": "3 december 2026",
    "begin": "17.00",
    "samenvatting": "Een avond #2 over 'wonen'.",
    "onderwerpen": "Kamers, geld",
    "bronnen": "jaarverslag",
    "workshop": "- Koken | We koken.\n- Zingen | We zingen.",
    "tekst": "Hallo.\n\n## Een kopje\n\nMeer.",
}
EXAMPLE_FILLED = {
    "titel": "Kamers ruilen",
    "soort": "Actie",
    "samenvatting": "Jongeren ruilen van kamer.",
    "werkwijze": "Stap een\nStap twee",
    "bronnen": "https://example.nl/nieuws | Nieuw bericht | De krant | 2026",
}


def issue_body(form: Form, answers: Mapping[str, str], newline: str = "\n") -> str:
    """As GitHub writes it."""
    parts = (
        f"### {field.label}\n\n{answers.get(field.key, '') or '_No response_'}\n"
        for field in fields_of_form(form)
    )
    return "\n".join(parts).replace("\n", newline)


def proposed(tmp_path: Path, answers: Mapping[str, str], form: Form = MEETING) -> Proposal:
    return propose(form, issue_body(form, answers), site(tmp_path), today())


# --- the form itself ---------------------------------------------------------------------------


@each_form
def test_the_form_is_what_github_takes(form: Form) -> None:
    data = yaml.safe_load(form_yaml(form))
    assert set(data) == {"name", "description", "labels", "body"}
    assert data["labels"] == ["formulier", form.kind]
    fields = data["body"][1:]
    assert len({field["id"] for field in fields}) == len(fields)
    assert len({field["attributes"]["label"] for field in fields}) == len(fields)
    for field in fields:
        assert field["type"] in ("input", "dropdown", "textarea")
        if field["type"] == "dropdown":
            options = field["attributes"]["options"]
            assert len(options) == len(set(options)) >= 2
            assert "None" not in options, "GitHub keeps this word for itself"


@each_form
def test_what_fits_on_one_line_comes_before_what_is_long(form: Form) -> None:
    long = [field.long for field in fields_of_form(form)]
    assert long == sorted(long), "a long text could hide the heading of a field after it"
    assert fields_of_form(form)[-1].key == "tekst"


@each_form
def test_the_form_asks_what_the_model_needs(form: Form) -> None:
    asked = {field.key: field for field in fields_of_form(form)}
    required = {
        field.alias or name
        for name, field in form.model.model_fields.items()
        if field.is_required()
    }
    assert required | {"bronnen"} <= {key for key, field in asked.items() if field.required}


# --- reading it back -----------------------------------------------------------------------------


@each_form
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_every_field_comes_back(form: Form, newline: str) -> None:
    answers = {field.key: f"iets bij {field.key}" for field in fields_of_form(form)}
    assert read_form(form, issue_body(form, answers, newline)) == answers


def test_an_empty_field_is_no_answer() -> None:
    assert read_form(MEETING, issue_body(MEETING, {"titel": "Avond"})) == {"titel": "Avond"}


def test_a_pasted_heading_does_not_touch_another_field() -> None:
    text = "Mijn verhaal.\n\n### Datum\n\n2001-01-01\n\n### Titel\n\nGekaapt"
    answers = {"titel": "Avond", "datum": "2026-12-03", "tekst": text}
    assert read_form(MEETING, issue_body(MEETING, answers)) == answers


@pytest.mark.parametrize("key", ["bronnen", "workshop", "tekst"])
def test_a_pasted_heading_of_a_long_field_is_refused(key: str) -> None:
    answers = {key: "Een.\n\n### Tekst\n\nTwee.\n\n### Workshops\n\nDrie."}
    with pytest.raises(Unreadable, match="Haal daar de hekjes weg"):
        read_form(MEETING, issue_body(MEETING, answers))


@settings(max_examples=60, deadline=None)
@given(
    text=st.text()
    | st.lists(st.sampled_from([f"### {f.label}" for f in fields_of_form(MEETING)])).map("\n".join)
)
def test_no_text_can_change_a_field_of_one_line(text: str) -> None:
    short = {"titel": "Avond", "datum": "2026-12-03", "locatie": "Delft"}
    for key in ("bronnen", "workshop", "tekst"):
        try:
            found = read_form(MEETING, issue_body(MEETING, short | {key: text}))
        except Unreadable:
            continue
        assert {name: found[name] for name in short} == short
        assert "begin" not in found


def test_a_heading_that_was_taken_away_is_not_looked_for_in_a_text() -> None:
    body = issue_body(MEETING, {"titel": "Avond", "tekst": "### Datum\n\n2001-01-01"})
    with pytest.raises(Unreadable, match="van het formulier niet meer"):
        read_form(MEETING, body.replace("### Datum\n\n_No response_\n\n", ""))


def test_a_form_without_its_headings_is_refused() -> None:
    with pytest.raises(Unreadable, match='Ik vind het kopje "Titel"'):
        read_form(MEETING, "Hallo, ik wil een avond melden.")


def test_more_lines_where_one_belongs_are_refused() -> None:
    with pytest.raises(Unreadable, match='Bij "Datum" past maar één regel'):
        read_form(MEETING, issue_body(MEETING, {"datum": "2026\n2027"}))


# --- from answers to files ---------------------------------------------------------------------


def test_a_meeting_becomes_valid_files(tmp_path: Path) -> None:
    proposal = proposed(tmp_path, FILLED)
    assert proposal.problems == []
    assert list(proposal.files) == [
        "bijeenkomsten/wonen-hoe-doe-je-dat.md",
        "workshops/koken.md",
        "workshops/zingen.md",
    ]
    text = proposal.files["bijeenkomsten/wonen-hoe-doe-je-dat.md"]
    meeting = read_entry(text.encode(), Meeting).entry
    assert meeting is not None
    assert (meeting.title, str(meeting.held)) == ("Wonen: hoe doe je dat?", "2026-12-03")
    assert meeting.topics == ("kamers", "geld")
    assert text.endswith("Hallo.\n\n## Een kopje\n\nMeer.\n")
    assert "programma" not in text, "nobody gave one"
    assert "einde" not in text
    assert "samenvatting: We koken.\n" in proposal.files["workshops/koken.md"]
    assert load_site(tmp_path / "b", proposal.files).problems == ()


def test_an_example_with_a_new_source_becomes_two_files(tmp_path: Path) -> None:
    proposal = proposed(tmp_path, EXAMPLE_FILLED, EXAMPLE)
    assert proposal.problems == []
    assert set(proposal.files) == {"voorbeelden/kamers-ruilen.md", "bronnen/nieuw-bericht.md"}
    example = read_entry(proposal.files["voorbeelden/kamers-ruilen.md"].encode(), Example).entry
    assert example is not None
    assert example.steps == ("Stap een", "Stap twee")
    assert [source.source for source in example.sources] == ["nieuw-bericht"]
    assert load_site(tmp_path / "b", proposal.files).problems == ()


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"datum": ""}, 'Bij "Datum" is niets ingevuld.'),
        ({"titel": "\u200b\u202e"}, 'Bij "Titel" is niets ingevuld.'),
        ({"samenvatting": "\u2060 \u200b"}, 'Bij "Samenvatting" is niets ingevuld.'),
        ({"datum": "volgende week"}, 'Bij "Datum": "volgende week" kunnen we niet lezen als datum'),
        ({"onderwerpen": "voetbal"}, 'Ik ken geen onderwerp "voetbal".'),
        ({"titel": "🏠"}, "Van deze titel kan ik geen bestandsnaam maken"),
        ({"titel": "Kamers 2019"}, 'Het bestand "bijeenkomsten/kamers-2019.md" is er al.'),
        ({"bronnen": "a | b"}, "Een nieuwe bron schrijf je zo"),
        ({"workshop": "Koken"}, "Een workshop schrijf je zo"),
        ({"bronnen": "https://nergens.nl"}, "Ik ken geen bron"),
        ({"tekst": "<script>alert(1)</script>"}, "Hier staat <script>."),
        ({"tekst": "[klik](../../../geheim.md)"}, "bestaat niet"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_made(
    answers: dict[str, str], said: str, tmp_path: Path
) -> None:
    proposal = proposed(tmp_path, FILLED | answers)
    assert any(said in problem for problem in proposal.problems), proposal.problems
    assert proposal.to_json(7)["files"] == {}


def test_a_title_can_only_become_a_name_in_its_own_folder(tmp_path: Path) -> None:
    drafting = Drafting(site(tmp_path), today())
    for title in ("../../.github/workflows/x", "/etc/passwd", "a\\..\\b", "x\0.md"):
        path = drafting.path(BY_NAME["bijeenkomst"], title)
        assert propose_command._PATH.fullmatch(path), path


def test_only_an_issue_with_both_labels_is_a_form() -> None:
    assert form_of(["formulier", "bijeenkomst"]) is MEETING
    assert form_of(["bijeenkomst"]) is None
    assert form_of(["formulier", "fout"]) is None


# --- the two commands ---------------------------------------------------------------------------


def run(command: Any, name: str, *options: str) -> int:
    entry = all_commands()[name]
    return int(command.run(parse_options(list(options), name, entry, command)))


class Recorder(GitHub):
    """Takes what is sent to GitHub; `branch_exists` and `files` say what is there already.

    Somebody made a pull request from a copy of the project, with a branch of the same name.
    """

    def __init__(self, *, branch_exists: bool = False, files: tuple[str, ...] = ()) -> None:
        self.sent: list[tuple[str, str, Any]] = []
        self.branch_exists = branch_exists
        self.files = files
        self.comments: list[dict[str, Any]] = []
        self.last_message = "Add what was sent with the form in #7"

    def get(self, path: str, **query: Any) -> Any:
        if path == "/git/ref/heads/main":
            return {"object": {"sha": "base"}}
        if path == "/git/ref/heads/formulier-7":
            return {"object": {"sha": "head"}}
        if path == "/git/commits/head":
            return {"message": self.last_message}
        if path.startswith("/contents/content/"):
            if path.removeprefix("/contents/content/") in self.files:
                return {}
            raise Refused(404, path)
        if path == "/pulls":
            pulls = {"vreemde:formulier-7": 8} | (
                {"raad:formulier-7": 9} if self.branch_exists else {}
            )
            return [
                {"number": number, "head": {"ref": label.partition(":")[2]}}
                for label, number in pulls.items()
                if query.get("head", label) == label
            ]
        assert path == "/issues/7/comments"
        return self.comments

    def send(self, method: str, path: str, data: Any = None) -> Any:
        if (method, path) == ("POST", "/git/refs") and self.branch_exists:
            raise Refused(422, path)
        self.sent.append((method, path, data))
        return {"sha": path.rpartition("/")[2], "number": 12}


@pytest.fixture
def github(monkeypatch: pytest.MonkeyPatch) -> Recorder:
    recorder = Recorder()
    monkeypatch.setattr(propose_command.GitHub, "from_environment", lambda: recorder)
    monkeypatch.setenv("GITHUB_REF_NAME", "main")
    monkeypatch.setenv("GITHUB_REPOSITORY", "raad/website")
    return recorder


@pytest.fixture
def submit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, github: Recorder) -> Submit:
    """What both commands send to GitHub when somebody filled in the form of a meeting."""

    def submit_answers(answers: Mapping[str, str] = FILLED) -> dict[tuple[str, str], Any]:
        labels = [{"name": "formulier"}, {"name": "bijeenkomst"}]
        issue = {"number": 7, "labels": labels, "body": issue_body(MEETING, answers)}
        (tmp_path / "event.json").write_text(json.dumps({"issue": issue}), encoding="utf-8")
        monkeypatch.setenv("GITHUB_EVENT_PATH", str(tmp_path / "event.json"))
        content, report = str(site(tmp_path)), str(tmp_path / "out" / "form.json")
        assert run(form_command, "form", "--content", content, "--report", report) == 0
        assert run(propose_command, "propose", report) == 0
        return {(method, path): data for method, path, data in github.sent}

    return submit_answers


def test_a_good_form_becomes_a_pull_request_with_its_checks_and_a_comment(submit: Submit) -> None:
    sent = submit()
    tree = sent["POST", "/git/trees"]
    assert tree["base_tree"] == "base"
    assert [one["path"] for one in tree["tree"]] == [
        "content/bijeenkomsten/wonen-hoe-doe-je-dat.md",
        "content/workshops/koken.md",
        "content/workshops/zingen.md",
    ]
    assert sent["POST", "/git/commits"]["parents"] == ["base"]
    assert sent["POST", "/git/refs"] == {"ref": "refs/heads/formulier-7", "sha": "commits"}
    assert sent["POST", "/pulls"]["head"] == "formulier-7"
    assert sent["POST", "/actions/workflows/pull-request.yml/dispatches"] == {"ref": "formulier-7"}
    comment = sent["POST", "/issues/7/comments"]["body"]
    assert comment.startswith(MARKER)
    assert "Je voorstel staat klaar in #12." in comment


def test_a_changed_form_changes_its_pull_request(submit: Submit, github: Recorder) -> None:
    github.branch_exists = True
    sent = submit()
    changed = sent["PATCH", "/git/refs/heads/formulier-7"]
    assert changed == {"sha": "commits", "force": True}
    assert ("POST", "/pulls") not in sent
    assert "#9" in sent["POST", "/issues/7/comments"]["body"]


def test_what_a_reviewer_wrote_is_not_thrown_away(submit: Submit, github: Recorder) -> None:
    github.branch_exists = True
    github.last_message = "Mend a date"
    sent = submit()
    assert ("PATCH", "/git/refs/heads/formulier-7") not in sent
    assert "schreef al verder aan je voorstel, in #9" in sent["POST", "/issues/7/comments"]["body"]


def test_a_wrong_form_only_gets_a_comment_that_does_nothing(
    submit: Submit, github: Recorder
) -> None:
    answers = FILLED | {"datum": "@iedereen <img src=x> [klik](http://x.nl)"}
    submit(answers)
    assert [(method, path) for method, path, _ in github.sent] == [("POST", "/issues/7/comments")]
    comment = github.sent[0][2]["body"]
    assert "Het kan nog niet op de site" in comment
    assert "@iedereen" not in comment
    assert "<img" not in comment.replace("\\<img", "")


def test_a_file_that_is_there_is_never_replaced(submit: Submit, github: Recorder) -> None:
    github.files = ("workshops/koken.md",)
    with pytest.raises(Stop, match="is er al"):
        submit()
    assert github.sent == []


GOOD = {"issue": 7, "title": "A", "files": {"workshops/a.md": "x"}, "problems": []}


@pytest.mark.parametrize(
    "data",
    [
        [],
        GOOD | {"issue": "7"},
        GOOD | {"issue": 0},
        GOOD | {"title": None},
        GOOD | {"files": {"../README.md": "x"}},
        GOOD | {"files": {".github/workflows/x.yml": "x"}},
        GOOD | {"files": {"workshops/../x.md": "x"}},
        GOOD | {"files": {"workshops/a.md\n": "x"}},
        GOOD | {"files": {"index.md": "x"}},
        GOOD | {"files": {"workshops/a.md": ["x"]}},
        GOOD | {"files": {"workshops/a.md": "x" * 300_000}},
        GOOD | {"files": {f"workshops/a{number}.md": "x" for number in range(99)}},
        GOOD | {"problems": [1]},
    ],
)
def test_a_file_of_another_shape_is_not_believed(data: Any) -> None:
    with pytest.raises(Stop, match="niet de vorm"):
        propose_command.read(data)
    assert propose_command.read(GOOD).branch == "formulier-7"


@pytest.mark.parametrize("content", [b"", b"{", b"\xff", b"[" * 100_000])
def test_a_file_that_is_no_data_is_not_believed(
    content: bytes, tmp_path: Path, github: Recorder
) -> None:
    (tmp_path / "form.json").write_bytes(content)
    with pytest.raises(Stop, match="niet de vorm"):
        run(propose_command, "propose", str(tmp_path / "form.json"))
    assert github.sent == []
