"""`comment`: tells the writer of a pull request what was found, in one comment that is kept up to
date.

It runs with the right to write, in the workflow that follows on the checks, on the code of main. Of
the pull request it sees two small files, and believes neither: see _untrusted.py.
"""

from argparse import Namespace

from commands.github._changed_code import changed_code
from commands.github._comment import MARKER, Run, body, outcome
from commands.github._github import GitHub
from commands.github._sticky import find_pull_request, put_comment
from commands.shared.actions import event
from commands.shared.messages import Stop, say

SUMMARY = "Zet op GitHub onder een voorstel wat de controle vond."
STANDARD_LIBRARY = True


def run(arguments: Namespace) -> int:  # noqa: ARG001
    """Write the comment, or make the one that is there say what holds now."""
    checks = Run.from_event(event())
    if checks is None:
        raise Stop("Deze opdracht hoort na de controle van een voorstel.")
    github = GitHub.from_environment()
    number = find_pull_request(github, checks.head)
    if number is None:
        say("Bij deze controle hoort geen open voorstel (meer), of er is al een nieuwere versie.")
        return 0
    code = changed_code(github, number)
    put_comment(github, number, MARKER, body(checks, outcome(github, checks), code))
    say(f"De reactie bij voorstel {number} is bijgewerkt.")
    return 0
