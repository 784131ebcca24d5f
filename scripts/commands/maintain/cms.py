"""`cms`: fetch what the editor at /beheer/ needs of others."""

from argparse import Namespace

from commands.maintain._cms import PROGRAM, ensure
from commands.shared.environment import ROOT
from commands.shared.messages import say

SUMMARY = "Haal de editor op die op de site staat, bij /beheer/. Vraagt npm."
STANDARD_LIBRARY = True


def run(_arguments: Namespace) -> int:
    """Put it in `.tools/cms`. Raises Stop when npm fails or gives something else."""
    ensure()
    say(f"De editor staat klaar in {PROGRAM.relative_to(ROOT)}.")
    return 0
