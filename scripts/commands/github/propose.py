"""`propose`: makes a pull request of what `form` made, and tells the sender how it went.

It holds a token with the right to write, so it believes nothing in the file that it reads: only new
pages in three folders under content/ can come of it. A pull request that is made with the token of
a workflow starts no other workflow; so it starts the checks itself.
"""

from __future__ import annotations

import json
import re
from argparse import ArgumentParser, Namespace
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from commands.github._github import GitHub, Refused
from commands.github._sticky import put_comment
from commands.shared.actions import variable
from commands.shared.markdown import code_span, safe_text
from commands.shared.messages import Stop, say

SUMMARY = "Maak op GitHub een voorstel van een formulier."
STANDARD_LIBRARY = True

MARKER = "<!-- website: formulier -->"
CHECKS = "pull-request.yml"
_PATH = re.compile(r"(?:bijeenkomsten|workshops|voorbeelden|bronnen)/[a-z0-9]+(?:-[a-z0-9]+)*\.md")
_MOST_FILES = 60
_LARGEST = 200_000  # characters


@dataclass(frozen=True, slots=True)
class Proposed:
    """What the file says, once it has the right shape."""

    issue: int
    title: str
    files: dict[str, str]
    problems: tuple[str, ...]

    @property
    def branch(self) -> str:
        return f"formulier-{self.issue}"


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("proposal", type=Path, metavar="BESTAND", help="wat `form` maakte")


def run(arguments: Namespace) -> int:
    """Make the pull request or change it, and write one comment at the issue."""
    proposed = read(_data(arguments.proposal))
    github = GitHub.from_environment()
    if proposed.problems or not proposed.files:
        put_comment(github, proposed.issue, MARKER, _complaint(proposed))
        say("Er klopt nog iets niet. Dat staat nu onder het bericht.")
        return 0
    is_pushed = _push(github, proposed)
    number = _pull_request(github, proposed)
    if not is_pushed:
        put_comment(github, proposed.issue, MARKER, _taken_over(number))
        say(f"Aan voorstel {number} schreef iemand anders verder. Dat blijft staan.")
        return 0
    github.send("POST", f"/actions/workflows/{CHECKS}/dispatches", {"ref": proposed.branch})
    put_comment(github, proposed.issue, MARKER, _thanks(proposed, number))
    say(f"Voorstel {number} staat klaar.")
    return 0


def _data(file: Path) -> Any:
    """What a file holds as JSON; None, which has no right shape, when it is something else."""
    try:
        return json.loads(file.read_bytes())
    except (ValueError, RecursionError):
        return None


def read(data: Any) -> Proposed:
    """Give what `form` wrote. Raises Stop when it did not write this."""
    match data:
        case {
            "issue": int(issue),
            "title": str(title),
            "files": dict(files),
            "problems": list(problems),
        } if issue > 0 and len(files) <= _MOST_FILES:
            good = all(_PATH.fullmatch(str(path)) for path in files)
            texts = [title, *files.values(), *problems]
            if good and all(isinstance(one, str) and len(one) <= _LARGEST for one in texts):
                return Proposed(issue, title, files, tuple(problems))
    raise Stop("Dit bestand heeft niet de vorm die ik verwacht.")


def _push(github: GitHub, proposed: Proposed) -> bool:
    """One commit on top of main, with only new files, on a branch of its own; what was on it goes.
    Not when somebody else put a commit there: False."""
    message = f"Add what was sent with the form in #{proposed.issue}"
    main = variable("GITHUB_REF_NAME")
    base = github.get(f"/git/ref/heads/{main}")["object"]["sha"]
    for path in proposed.files:
        if _exists(github, path, base):
            raise Stop(f'Het bestand "{path}" is er al.')
    tree = github.send(
        "POST",
        "/git/trees",
        {
            "base_tree": base,
            "tree": [
                {"path": f"content/{path}", "mode": "100644", "type": "blob", "content": text}
                for path, text in sorted(proposed.files.items())
            ],
        },
    )
    change = {"message": message, "tree": tree["sha"], "parents": [base]}
    commit = github.send("POST", "/git/commits", change)
    try:
        branch = {"ref": f"refs/heads/{proposed.branch}", "sha": commit["sha"]}
        github.send("POST", "/git/refs", branch)
    except Refused as refusal:
        if refusal.status != 422:  # anything else than "it is there already"
            raise
        head = github.get(f"/git/ref/heads/{proposed.branch}")["object"]["sha"]
        if github.get(f"/git/commits/{head}")["message"] != message:
            return False
        newest = {"sha": commit["sha"], "force": True}
        github.send("PATCH", f"/git/refs/heads/{proposed.branch}", newest)
    return True


def _exists(github: GitHub, path: str, commit: str) -> bool:
    try:
        github.get(f"/contents/content/{path}", ref=commit)
    except Refused as refusal:
        if refusal.status == 404:
            return False
        raise
    return True


def _pull_request(github: GitHub, proposed: Proposed) -> int:
    """The number of the open pull request of this form; a new one when there is none."""
    owner = variable("GITHUB_REPOSITORY").partition("/")[0]
    # With its owner: in a copy of the project anybody can make a branch of the same name.
    for pull in github.get("/pulls", state="open", head=f"{owner}:{proposed.branch}"):
        return int(pull["number"])
    title = "".join(sign if sign.isprintable() else " " for sign in proposed.title)[:100]
    made = github.send(
        "POST",
        "/pulls",
        {
            "title": f"Formulier: {title}",
            "head": proposed.branch,
            "base": variable("GITHUB_REF_NAME"),
            "body": f"Dit voorstel is gemaakt van het formulier in #{proposed.issue}.\n\n"
            "Kijk na: klopt wat er staat, en is de bron goed?",
            "maintainer_can_modify": True,
        },
    )
    return int(made["number"])


def _complaint(proposed: Proposed) -> str:
    problems = proposed.problems or ("Er is niets om op de site te zetten.",)
    return _COMPLAINT.format(problems="\n".join(f"- {safe_text(one)}" for one in problems))


def _taken_over(number: int) -> str:
    return _TAKEN_OVER.format(number=number)


def _thanks(proposed: Proposed, number: int) -> str:
    files = "\n".join(f"- {code_span('content/' + path)}" for path in sorted(proposed.files))
    return _THANKS.format(number=number, files=files)


_COMPLAINT = """\
Bedankt voor je bericht! Het kan nog niet op de site, want er klopt iets niet:

{problems}

Verander je bericht (de drie puntjes, en dan *Edit*). Dan kijk ik opnieuw.
Kom je er niet uit? Zet dat hieronder. Dan kijkt iemand mee."""
_TAKEN_OVER = """\
Iemand van de redactie schreef al verder aan je voorstel, in #{number}.
Daarom verandert het niet meer mee met je bericht, anders ging dat werk verloren.
Wil je nog iets anders? Zet het daar bij."""
_THANKS = """\
Alles klopt, bedankt! Je voorstel staat klaar in #{number}.
Iemand kijkt het na en zet het op de site. Dit zijn de nieuwe bestanden:

{files}

Wil je nog iets veranderen? Verander je bericht, dan verandert het voorstel mee."""
