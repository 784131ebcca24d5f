"""The steps of pull-request.yml, run as they stand there, on a proposal for the fake site."""

import json
import os
import shlex
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.website import ROOT, copy_house, run_website

ANNOTATIONS = Path(__file__).parent / "golden" / "annotations.txt"
WORKFLOW = ROOT / ".github" / "workflows" / "pull-request.yml"
# Saturday 6 June 2026: the help lines of the fake site were checked not long before.
DAY = "1780747200"

GIT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    **{
        f"GIT_{who}_{what}": "raad@example.org"
        for who in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    },
}


@dataclass(frozen=True)
class Proposal:
    """A clone with the proposal merged into main, as GitHub checks it out."""

    folder: Path

    @property
    def summary(self) -> str:
        return (self.folder.parent / "summary.md").read_text(encoding="utf-8")

    def report(self, name: str) -> Any:
        return json.loads((self.folder / "out" / name).read_text(encoding="utf-8"))

    def run(self, job: str) -> list[subprocess.CompletedProcess[str]]:
        """Runs the commands of a job in order, until one fails. On GitHub each job has a computer
        of its own: what the one before laid beside the project is not there."""
        done = []
        if (main := self.folder.parent / "main").exists():
            git(self.folder, "worktree", "remove", "--force", str(main))
        workflow = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))
        variables = workflow["env"] | workflow["jobs"][job].get("env", {})
        for step in workflow["jobs"][job]["steps"]:
            if "run" in step:
                done.append(self._step(step["run"], variables))
                if done[-1].returncode != 0 and not step.get("continue-on-error"):
                    break
        return done

    def _step(self, command: str, variables: dict[str, str]) -> subprocess.CompletedProcess[str]:
        words = shlex.split(command)
        environment = GIT | variables | {"SOURCE_DATE_EPOCH": DAY}
        environment["GITHUB_STEP_SUMMARY"] = str(self.folder.parent / "summary.md")
        if words[0] == "python3":
            script = (self.folder / words[1]).resolve()
            assert script.name == "website.py"
            return run_website(script.parents[1], *words[2:], folder=self.folder, **environment)
        return subprocess.run(
            words,
            cwd=self.folder,
            env=os.environ | environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )


@pytest.fixture
def proposal(tmp_path: Path) -> Proposal:
    """The fake site as a project of its own, with one commit on main, and a merge to come."""
    folder = copy_house(tmp_path / "website")
    write(folder / ".gitignore", "__pycache__/\n/site/\n.site-new-*/\nout/\n")
    git(folder, "init", "--quiet", "--initial-branch=main")
    commit(folder)
    return Proposal(folder)


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, env=os.environ | GIT, check=True)


def commit(folder: Path) -> None:
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message=x")


def merge(proposal: Proposal, changes: dict[str, tuple[str, str]]) -> None:
    """Each change replaces one text in a file by another."""
    git(proposal.folder, "switch", "--quiet", "--create=voorstel")
    for name, (old, new) in changes.items():
        path = proposal.folder / "content" / name
        text = path.read_text(encoding="utf-8")
        assert old in text, name
        write(path, text.replace(old, new, 1))
    commit(proposal.folder)
    git(proposal.folder, "switch", "--quiet", "--detach", "main")
    git(proposal.folder, "merge", "--quiet", "--no-ff", "voorstel")


THREE_MISTAKES = {
    "onderwerpen/geld.md": (
        "samenvatting: Rondkomen en geen schulden.\nsoort: verder\n",
        "samenvatting: Rondkomen en geen schulden.\nsoort: verde\nook_bekend_als: geld\n",
    ),
    "index.md": ("](tijdlijn.md)", "](tijdlin.md)"),
}


def test_three_mistakes_are_three_annotations(proposal: Proposal, accept_golden: bool) -> None:
    merge(proposal, THREE_MISTAKES)
    *_, check = proposal.run("check")
    assert check.returncode == 1
    assert check.stderr == ""
    annotations = [line for line in check.stdout.splitlines() if line.startswith("::")]
    if accept_golden:
        write(ANNOTATIONS, "\n".join(annotations) + "\n")
    expected = ANNOTATIONS.read_text(encoding="utf-8").splitlines()
    assert annotations == expected, "Is this right? Run the tests with --accept-golden."
    assert len(annotations) == 3
    guide = "https://nep.example/velden/onderwerp/#veld-soort"
    assert f"Meer uitleg: {guide}\n" in check.stdout, "It leads to the real site."


def test_three_mistakes_are_in_the_summary_and_the_report(proposal: Proposal) -> None:
    merge(proposal, THREE_MISTAKES)
    proposal.run("check")
    found = [
        (notice["file"], notice["line"], notice["code"])
        for notice in proposal.report("report.json")["notices"]
    ]
    assert found == [
        ("content/index.md", 30, "JDM401"),
        ("content/onderwerpen/geld.md", 4, "JDM207"),
        ("content/onderwerpen/geld.md", 5, "JDM205"),
    ]
    assert proposal.summary.startswith("## De teksten\n\n3 fouten gevonden.\n")


def test_with_a_mistake_nothing_is_built(proposal: Proposal) -> None:
    merge(proposal, THREE_MISTAKES)
    (build,) = proposal.run("build")
    assert build.returncode == 1
    assert "3 fouten gevonden" in build.stderr
    assert not (proposal.folder / "site").exists()


def test_a_good_proposal_tells_which_pages_look_different(proposal: Proposal) -> None:
    merge(proposal, {"onderwerpen/geld.md": ("titel: Geld", "titel: Geld en rekeningen")})
    assert {step.returncode for step in proposal.run("check")} == {0}
    assert [step.returncode for step in proposal.run("build")] == [0, 0, 0, 0]
    pages = {page["address"]: page for page in proposal.report("pages.json")["pages"]}
    assert pages["onderwerpen/geld/"] == {
        "address": "onderwerpen/geld/",
        "title": "Geld en rekeningen",
        "kind": "anders",
    }
    assert "onderwerpen/" in pages  # it stands in the list of topics too
    assert "hulp/" not in pages
    assert "Anders: Geld en rekeningen (`/onderwerpen/geld/`)" in proposal.summary


def test_a_proposal_that_changes_nothing_on_the_site_says_so(proposal: Proposal) -> None:
    write(proposal.folder / "README.md", "x")
    commit(proposal.folder)
    merge(proposal, {"onderwerpen/geld.md": ("soort: verder\n", "soort: verder \n")})
    proposal.run("build")
    assert proposal.report("pages.json") == {"pages": [], "files": []}


def test_a_broken_main_stops_no_proposal(proposal: Proposal) -> None:
    write(proposal.folder / "content" / "onderwerpen" / "geld.md", "kapot")
    commit(proposal.folder)
    merge(
        proposal,
        {
            "onderwerpen/geld.md": (
                "kapot",
                "---\ntitel: Geld\nsamenvatting: Geld.\nsoort: verder\n---\n",
            )
        },
    )
    assert [step.returncode for step in proposal.run("build")] == [0, 0, 1, 0]
    assert proposal.report("pages.json") == {"pages": None, "files": []}
