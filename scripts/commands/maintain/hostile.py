"""`hostile`: what it takes to say what is wrong with a page that was made to keep us busy."""

import sys
import tempfile
from argparse import Namespace
from pathlib import Path

from commands.maintain._measuring import Usage, figures, measure, row, spent
from commands.maintain._sample import FEWEST, write_sample
from commands.shared.environment import ROOT
from commands.shared.messages import complain, say

SUMMARY = "Meet hoe lang het nakijken van een pagina duurt die ons wil ophouden."
NEEDS_DEV = True

LONGEST = 2.0  # seconds
MOST = 200.0  # MiB
_HEADER = "---\ntitel: Wonen\nsamenvatting: Over wonen.\nsoort: verder\n---\n\n"
_TEXTS = {
    "40.000 links die doodlopen": "".join(f"[a](x{number}.md)\n" for number in range(40_000)),
    "8.000 op één regel": " ".join(f"[a](x{number}.md)" for number in range(8_000)),
    "Een regel van 100 kB": "a" * 100_000,
    "100 kB aan haken": "[" * 100_000,
    "100 kB aan foto's": "![" * 50_000,
    "100 kB aan sterren": "*a " * 33_000,
    "Dik in dik in dik": "**a " * 20_000 + "b** " * 20_000,
    "Citaat in citaat": ">" * 100_000 + " x",
    "Lijst in lijst": "".join("  " * depth + "- a\n" for depth in range(450)),
    "HTML in HTML": "<b>" * 33_000,
    "Een tabel van 3.000 breed": "".join("|" + cell * 3_000 + "\n" for cell in ("a|", "-|", "|")),
    "20.000 webadressen": "https://a.nl " * 20_000,
}
_PAGES = {
    **{name: _HEADER + text for name, text in _TEXTS.items()},
    "Haken in het kopje": "---\ntitel: " + "[" * 100_000 + "\n---\n",
    "Veld in veld in veld": "---\n" + "".join(" " * at + "a:\n" for at in range(450)) + "---\n",
    "40.000 velden": "---\n" + "".join(f"v{at}: x\n" for at in range(40_000)) + "---\n",
    "20.000 keer hetzelfde": "---\na: &a [x]\n" + "b: *a\n" * 20_000 + "---\n",
}
_CHECK = """\
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from site_plugins.loading import load
from site_plugins.reading.clock import today
from site_plugins.reading.problem import report
report(load(Path(sys.argv[2]), today()).problems)
"""


def run(arguments: Namespace) -> int:  # noqa: ARG001
    """Print what each page takes, with the start of Python; 1 when one takes too much."""
    over = []
    say(row("", "processor", "wachttijd", "geheugen"))
    with tempfile.TemporaryDirectory(prefix="website-") as name:
        content = Path(name) / "content"
        write_sample(content, FEWEST)
        for title, text in _PAGES.items():
            (content / "onderwerpen" / "vijand.md").write_text(text, encoding="utf-8")
            usage = measure([sys.executable, "-c", _CHECK, str(ROOT), str(content)], ROOT)
            say(row(title, *figures(usage)))
            over += [title] if _is_over(usage) else []
    if over:
        complain(f"Meer dan {LONGEST:.0f} seconden of {MOST:.0f} MiB: {', '.join(over)}.")
    return 1 if over else 0


def _is_over(usage: Usage) -> bool:
    return spent(usage) > LONGEST or (usage.memory or 0) > MOST
