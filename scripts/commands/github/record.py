"""`record`: after publishing, puts the new addresses into addresses.txt on GitHub.

One commit through GitHub's API, so the job needs no clone with the right to push. When the branch
is protected against that, the addresses are added by hand, with `addresses`.
"""

import base64
from argparse import ArgumentParser, Namespace
from pathlib import Path

from commands.github._github import GitHub, Refused
from commands.shared.actions import variable
from commands.shared.messages import Stop, count, say
from commands.site._addresses import LIST, parse_list, write_list

SUMMARY = "Zet na het publiceren de nieuwe adressen in addresses.txt op GitHub."
NEEDS_DEV = False
STANDARD_LIBRARY = True

_MESSAGE = "Add the addresses that were published"


def add_arguments(parser: ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument("list", type=Path, metavar="BESTAND", help="de lijst na het publiceren")


def run(arguments: Namespace) -> int:
    """Add to the list on the branch; an address that is on it is never taken off."""
    github = GitHub.from_environment()
    branch = variable("GITHUB_REF_NAME")
    published = parse_list(arguments.list.read_bytes())
    present = github.get(f"/contents/{LIST}", ref=branch)
    known = parse_list(base64.b64decode(present["content"]))
    new = [address for address in published if address not in set(known)]
    if not new:
        say("Er zijn geen nieuwe adressen.")
        return 0
    text = base64.b64encode(write_list(known, new).encode()).decode()
    change = {"message": _MESSAGE, "content": text, "sha": present["sha"], "branch": branch}
    try:
        github.send("PUT", f"/contents/{LIST}", change)
    except Refused as refusal:
        raise Stop(
            f"{refusal} Voeg de nieuwe adressen met de hand toe: "
            "python3 scripts/website.py build, dan python3 scripts/website.py addresses."
        ) from refusal
    say(f"{count(len(new), 'nieuw adres', 'nieuwe adressen')} vastgelegd.")
    return 0
