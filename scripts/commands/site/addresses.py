"""`addresses`: the list of all addresses that the site ever had."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from commands.shared.environment import ROOT
from commands.shared.messages import Stop, complain, count, say
from commands.site._addresses import LIST, of_site, read_list, write_list

SUMMARY = "Vul de lijst aan van alle adressen die de site ooit had (addresses.txt)."
STANDARD_LIBRARY = True


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--site", type=Path, default=ROOT / "site", metavar="MAP", help="de gemaakte website"
    )
    parser.add_argument(
        "--list-in",
        type=Path,
        default=ROOT,
        metavar="MAP",
        help="de map met de lijst (gewoon: die van het project)",
    )
    parser.add_argument(
        "--check", action="store_true", help="kijk alleen of elk adres er nog is; verander niets"
    )


def run(arguments: Namespace) -> int:
    """Add what is new in the built site; 1 when an address on the list is not in it."""
    if not (arguments.site / "index.html").is_file():
        raise Stop(f"In {arguments.site} staat geen website. Maak die eerst, met build.")
    known, present = read_list(arguments.list_in), of_site(arguments.site)
    gone, new = sorted(set(known) - present), present - set(known)
    if not arguments.check and new:
        text = write_list(known, new)
        (arguments.list_in / LIST).write_text(text, encoding="utf-8", newline="\n")
        say(f"{count(len(new), 'nieuw adres', 'nieuwe adressen')} toegevoegd aan {LIST}.")
    for address in gone:
        complain(f"Dit adres is er niet meer: {address}")
    if gone:
        complain(
            "Adressen blijven bestaan. Zet een oud adres bij voorheen van de pagina die in de "
            "plaats komt (zie CONTRIBUTING.md)."
        )
        return 1
    say(f"Alle {len(known)} adressen van {LIST} zijn er nog.")
    return 0
