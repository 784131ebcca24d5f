"""`record`: puts a list that a job made on GitHub.

After publishing that is addresses.txt, with what is new; each night broken-links.txt, as it is now.

One commit through GitHub's API, so the job needs no clone with the right to push. When the branch
is protected against that, somebody adds it by hand.
"""

import base64
from argparse import ArgumentParser, Namespace
from pathlib import Path

from commands.github._github import GitHub, Refused
from commands.shared.actions import variable
from commands.shared.messages import Stop, count, say
from commands.site._addresses import LIST, parse_list, write_list

SUMMARY = "Zet op GitHub welke adressen er nieuw zijn, of welke links er stuk zijn."
STANDARD_LIBRARY = True

BROKEN_LINKS = "broken-links.txt"  # as `links` writes it


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "list", type=Path, metavar="BESTAND", help=f"een nieuwe {LIST} of {BROKEN_LINKS}"
    )


def run(arguments: Namespace) -> int:
    """Put on the branch what is new in the list."""
    if arguments.list.name == BROKEN_LINKS:
        return _record_broken_links(arguments.list)
    return _record_addresses(arguments.list)


def _record_addresses(path: Path) -> int:
    """An address that is on the list is never taken off."""
    on_github = _OnGitHub(LIST)
    published, known = parse_list(path.read_bytes()), parse_list(on_github.content)
    new = [address for address in published if address not in set(known)]
    if not new:
        say("Er zijn geen nieuwe adressen.")
        return 0
    on_github.put(
        write_list(known, new).encode(),
        "Add the addresses that were published",
        "Voeg de nieuwe adressen met de hand toe: "
        "python3 scripts/website.py build, dan python3 scripts/website.py addresses.",
    )
    say(f"{count(len(new), 'nieuw adres', 'nieuwe adressen')} vastgelegd.")
    return 0


def _record_broken_links(path: Path) -> int:
    if not path.is_file():
        say("Er is geen lijst: de links zijn niet nagekeken.")
        return 0
    on_github = _OnGitHub(BROKEN_LINKS)
    content = path.read_bytes()
    if content == on_github.content:
        say("Er is niets veranderd.")
        return 0
    on_github.put(
        content,
        "Keep which links to other sites are broken",
        f"Zet {BROKEN_LINKS} met de hand op de goede tak: python3 scripts/website.py links "
        f"--list {BROKEN_LINKS}",
    )
    links = len(content.splitlines())
    say(f"{count(links, 'kapotte link', 'kapotte links')} vastgelegd.")
    return 0


class _OnGitHub:
    """A file in the root of the branch that the workflow runs for."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._github = GitHub.from_environment()
        self._branch = variable("GITHUB_REF_NAME")
        try:
            present = self._github.get(f"/contents/{name}", ref=self._branch)
        except Refused as refusal:
            if refusal.status != 404:
                raise
            present = {"content": ""}
        self.content = base64.b64decode(present["content"])
        self._version = {"sha": present["sha"]} if "sha" in present else {}

    def put(self, content: bytes, message: str, by_hand: str) -> None:
        """Raises Stop, with what somebody can do by hand, when GitHub refuses it."""
        text = base64.b64encode(content).decode()
        change = {"message": message, "content": text, "branch": self._branch, **self._version}
        try:
            self._github.send("PUT", f"/contents/{self._name}", change)
        except Refused as refusal:
            raise Stop(f"{refusal} {by_hand}") from refusal
