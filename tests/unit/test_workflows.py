"""The workflows of GitHub Actions: whole, careful with rights, and calling what exists."""

import re
import subprocess
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from commands._main import _load
from commands.github._comment import PAGES, PREVIEW, REPORT
from commands.shared.arguments import parse_options
from commands.shared.listing import all_commands

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".github" / "workflows"
FILES = sorted(FOLDER.glob("*.y*ml"))
COMMAND = re.compile(r"python3 (?:\.\./main/)?scripts/website\.py (?P<name>\w+)(?P<rest>.*)")
RIGHTS = {"actions", "contents", "id-token", "issues", "pages", "pull-requests"}


class Loader(yaml.SafeLoader):
    """YAML as GitHub reads it: `on` is a word."""


Loader.yaml_implicit_resolvers = {
    sign: [(tag, regexp) for tag, regexp in resolvers if tag != "tag:yaml.org,2002:bool"]
    for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read(path: Path) -> dict[str, Any]:
    found = yaml.load(path.read_text(encoding="utf-8"), Loader)
    assert isinstance(found, dict)
    return found


def jobs() -> list[Any]:
    return [
        pytest.param(job, id=f"{path.stem}-{name}")
        for path in FILES
        for name, job in read(path)["jobs"].items()
    ]


def steps() -> Iterator[tuple[str, dict[str, Any]]]:
    for path in FILES:
        for name, job in read(path)["jobs"].items():
            for step in job.get("steps", ()):
                yield f"{path.stem}-{name}", step


def commands() -> list[str]:
    found = (str(step["run"]).strip() for _, step in steps() if "run" in step)
    return sorted({line for text in found for line in text.splitlines()})


def test_all_workflows_are_here() -> None:
    assert [path.name for path in FILES] == [
        "comment.yml",
        "formulier.yml",
        "nightly.yml",
        "publish.yml",
        "pull-request.yml",
    ]


def test_zizmor_finds_nothing() -> None:
    zizmor = Path(sysconfig.get_path("scripts")) / "zizmor"
    options = ["--offline", "--no-progress", "--strict-collection", "--persona", "pedantic"]
    done = subprocess.run(
        [zizmor, *options, ROOT / ".github"], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout


def test_what_zizmor_must_leave_alone_has_a_reason() -> None:
    for path in FILES:
        for line in path.read_text(encoding="utf-8").splitlines():
            if "zizmor:" in line:
                assert re.search(r"zizmor: ignore\[[\w-]+\] \w+ \w+", line), line


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_workflow_starts_with_little_rights(path: Path) -> None:
    workflow = read(path)
    assert workflow["permissions"] in ({}, {"contents": "read"})
    assert "concurrency" in workflow
    assert set(workflow) <= {"name", "on", "permissions", "concurrency", "env", "jobs"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_nothing_from_a_stranger_gets_into_a_command(path: Path) -> None:
    for job in read(path)["jobs"].values():
        for step in job.get("steps", ()):
            assert "${{" not in step.get("run", ""), "give it through env"


def test_no_workflow_gives_rights_to_the_code_of_a_proposal() -> None:
    for path in FILES:
        workflow, text = read(path), path.read_text(encoding="utf-8")
        assert "pull_request_target" not in text
        assert "secrets." not in text
        if "pull_request" in workflow["on"]:
            assert workflow["permissions"] == {"contents": "read"}
            assert not any("permissions" in job for job in workflow["jobs"].values())
        if "workflow_run" in workflow["on"]:
            assert "download-artifact" not in text  # unpacks to disk whatever is in it
            # What one proposal makes wait for another may be named, and nothing else of it.
            assert "head" not in text.replace(workflow["concurrency"]["group"], "")


@pytest.mark.parametrize("job", jobs())
def test_every_job_ends_and_says_what_it_may(job: dict[str, Any]) -> None:
    if "uses" not in job:
        assert 1 <= int(job["timeout-minutes"]) <= 60
        assert re.fullmatch(r"ubuntu-\d\d\.04", job["runs-on"])
    assert set(job.get("permissions", {})) <= RIGHTS
    assert set(job.get("permissions", {}).values()) <= {"read", "write"}


@pytest.mark.parametrize("job", jobs())
def test_code_of_others_never_runs_beside_the_right_to_write(job: dict[str, Any]) -> None:
    if "write" not in job.get("permissions", {}).values():
        return
    for step in job.get("steps", ()):
        if "run" in step:
            match = COMMAND.fullmatch(step["run"])
            assert match, step["run"]
            assert all_commands()[match["name"]].standard_library


def test_every_action_is_pinned_to_a_commit_and_names_its_version() -> None:
    pins: dict[str, set[str]] = {}
    for path in FILES:
        for line in path.read_text(encoding="utf-8").splitlines():
            if "uses:" in line and "uses: ./" not in line:
                match = re.search(r"uses: ([\w./-]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)$", line)
                assert match, f"{path.name}: {line.strip()}"
                pins.setdefault(match[1], set()).add(match[2])
    assert pins
    assert all(len(commits) == 1 for commits in pins.values()), pins


def test_no_checkout_leaves_its_token_behind() -> None:
    found = [step for _, step in steps() if "actions/checkout@" in step.get("uses", "")]
    assert found
    assert all(step["with"]["persist-credentials"] == "false" for step in found)


@pytest.mark.parametrize("command", commands())
def test_every_command_exists_with_its_options(command: str) -> None:
    match = COMMAND.fullmatch(command)
    if match is None:
        assert command in (".ci/run", "git worktree add ../main HEAD^1")
        assert (ROOT / ".ci" / "run").stat().st_mode & 0o100
        return
    entry = all_commands()[match["name"]]
    parse_options(match["rest"].split(), match["name"], entry, _load(match["name"], entry))


def test_the_comment_looks_for_what_the_checks_keep() -> None:
    kept = {
        step["with"]["name"]: step["with"]["path"]
        for where, step in steps()
        if where.startswith("pull-request") and "upload-artifact" in step.get("uses", "")
    }
    assert kept == {
        REPORT: f"out/{REPORT}.json",
        PAGES: f"out/{PAGES}.json",
        PREVIEW: "site/",
    }
    (followed,) = read(FOLDER / "comment.yml")["on"]["workflow_run"]["workflows"]
    assert followed == read(FOLDER / "pull-request.yml")["name"]


def test_a_deploy_is_never_cancelled_and_waits_for_the_tests() -> None:
    publish = read(FOLDER / "publish.yml")
    assert publish["concurrency"] == {"group": "pages", "cancel-in-progress": "false"}
    assert publish["jobs"]["deploy"]["needs"] == ["build", "test"]
    assert publish["jobs"]["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}


def test_the_schedule_has_a_file_of_its_own() -> None:
    # After 60 days without commits GitHub switches off the whole file that has a schedule.
    scheduled = [path for path in FILES if "schedule" in read(path)["on"]]
    assert [path.name for path in scheduled] == ["nightly.yml"]
    assert "push" not in read(scheduled[0])["on"]
    (schedule,) = read(scheduled[0])["on"]["schedule"]
    assert schedule["cron"].split()[0] not in ("0", "15", "30", "45")


def test_a_called_workflow_gets_the_rights_that_it_asks_for() -> None:
    asked: dict[str, str] = {}
    for job in read(FOLDER / "publish.yml")["jobs"].values():
        for right, level in job["permissions"].items():
            asked[right] = max(asked.get(right, ""), level)
    assert read(FOLDER / "nightly.yml")["jobs"]["publish"]["permissions"] == asked


def test_dependabot_waits_and_leaves_alone_what_must_stay() -> None:
    updates = read(ROOT / ".github" / "dependabot.yml")["updates"]
    kinds = [update["package-ecosystem"] for update in updates]
    assert kinds == ["github-actions", "npm", "pip"]
    for update in updates:
        assert int(update["cooldown"]["default-days"]) >= 7
        assert update["schedule"] == {"interval": "monthly"}
        assert [group["patterns"] for group in update["groups"].values()] == [["*"]]
    ignored = {entry["dependency-name"]: entry["versions"] for entry in updates[2]["ignore"]}
    assert ignored == {"mkdocs": [">=2"], "mkdocs-material": [">=10"]}


# The forms


def forms() -> list[Path]:
    return sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))


@pytest.mark.parametrize("path", forms(), ids=lambda path: path.stem)
def test_a_form_is_one_that_github_shows(path: Path) -> None:
    form = read(path)
    if path.name == "config.yml":
        assert set(form) == {"blank_issues_enabled"}
        return
    assert {"name", "description", "body"} <= set(form)
    fields = [field for field in form["body"] if field["type"] != "markdown"]
    assert fields
    assert len({field["id"] for field in fields}) == len(fields)
    for field in form["body"]:
        assert field["type"] in {"markdown", "input", "textarea", "dropdown", "checkboxes"}
        assert field["attributes"].get("label" if field in fields else "value")
