"""`benchmark`: how long a build of a large site takes, beside a plain MkDocs + Material."""

import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from commands.maintain._measuring import Usage, dutch, figures, measure, row, spent
from commands.maintain._sample import FEWEST, WORDS, write_sample
from commands.shared.environment import ROOT
from commands.shared.messages import say
from commands.shared.options import at_least

SUMMARY = "Meet hoe lang het bouwen van een grote website duurt."
NEEDS_DEV = True

_OURS = """\
INHERIT: {root}/mkdocs.yml
docs_dir: content
theme:
  custom_dir: {root}/overrides
nav:
{nav}
"""
# As Material's own documentation recommends, with every Markdown extension that it names:
# https://squidfunk.github.io/mkdocs-material/setup/extensions/#recommended-configuration
_PLAIN = """\
site_name: Gewoon
site_url: https://example.org/
docs_dir: content
theme:
  name: material
  language: nl
  font: false
  features: [navigation.tabs, navigation.indexes, toc.follow, search.suggest, content.code.copy]
plugins:
  - search:
      lang: nl
markdown_extensions:
  - abbr
  - admonition
  - attr_list
  - def_list
  - footnotes
  - md_in_html
  - tables
  - toc:
      permalink: true
  - pymdownx.arithmatex:
      generic: true
  - pymdownx.betterem:
      smart_enable: all
  - pymdownx.caret
  - pymdownx.details
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
      emoji_generator: !!python/name:material.extensions.emoji.to_svg
  - pymdownx.highlight
  - pymdownx.inlinehilite
  - pymdownx.keys
  - pymdownx.mark
  - pymdownx.smartsymbols
  - pymdownx.superfences
  - pymdownx.tabbed:
      alternate_style: true
  - pymdownx.tasklist:
      custom_checkbox: true
  - pymdownx.tilde
nav:
{nav}
not_in_nav: |
  *
"""
_BUILD = """\
import sys
from argparse import Namespace
sys.path.insert(0, sys.argv[1])
from commands.site import build

sys.exit(build.run(Namespace(config=sys.argv[2], site_dir=sys.argv[3], no_cache=False)))
"""
# As a writer does: open the preview and look at a page; then save a text and look again, so often.
_PREVIEW = """\
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from commands.site._engine import read_settings
from site_plugins.reading.clock import today
from site_plugins.live import LiveSite

path = sys.argv[3]
settings, content = read_settings(Path(sys.argv[2]), "http://localhost/")
live = LiveSite(content, today(), settings)
page = f"{path.removesuffix('.md')}/index.html"
assert live.get(page)
for _ in range(int(sys.argv[4])):
    with (content / path).open("a", encoding="utf-8") as file:
        file.write("\\nNog een zin.\\n")
    live.change([path])
    assert live.get(page)
"""
_CHANGES = 20
_TEXT = "onderwerpen/onde-0.md"  # the one that changes


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--items",
        type=at_least(FEWEST, int),
        default=1000,
        metavar="AANTAL",
        help="hoeveel teksten (gewoon: 1000)",
    )


def run(arguments: Namespace) -> int:
    """Measure a build without our plugins, and what we do with the same content; print each beside
    the first."""
    with tempfile.TemporaryDirectory(prefix="website-") as name:
        folder = Path(name)
        pages = write_sample(folder / "content", arguments.items)
        say(f"{arguments.items} teksten van ongeveer {WORDS} woorden. Even geduld ...\n")
        nav = "\n".join(f"  - {page}" for page in pages)
        plain = measure(_by_mkdocs(_settings(folder, "plain", _PLAIN, nav), folder), folder)
        made = _pages(folder / "plain")
        rows = [("Gewoon MkDocs + Material", plain), *_ours(folder, nav)]
        each = spent(rows[1][1]) / _pages(folder / "site") / (spent(plain) / made)
    say(row("", "processor", "wachttijd", "geheugen", "keer MkDocs"))
    for title, usage in rows:
        say(row(title, *figures(usage), dutch(spent(usage) / spent(plain), 2)))
    say(f"\nOnze website kost per pagina {dutch(each, 2)} keer zoveel als Material.")
    return 0


def _ours(folder: Path, nav: str) -> Iterator[tuple[str, Usage]]:
    """What each thing that people do takes."""
    settings, site = _settings(folder, "ours", _OURS, nav), folder / "site"
    scripts, text = str(ROOT / "scripts"), folder / "content" / _TEXT
    build = [sys.executable, "-c", _BUILD, scripts, str(settings), str(site)]
    preview = [sys.executable, "-c", _PREVIEW, scripts, str(settings), _TEXT]
    website = str(ROOT / "scripts" / "website.py")
    check = [sys.executable, website, "check", "--content", str(folder / "content")]

    yield "Onze website", measure(build, folder)
    with text.open("a", encoding="utf-8") as file:
        file.write("\nNog een zin.\n")
    yield "Eén tekst anders", measure(build, folder)
    yield "Nog eens, niets anders", measure(build, folder)
    first = measure([*preview, "0"], folder)
    yield "Voorbeeld (serve)", first
    changing = measure([*preview, str(_CHANGES)], folder)
    yield "Voorbeeld na een wijziging", _one_change(changing, first)
    yield "Alleen nakijken (check)", measure(check, ROOT)


def _one_change(changing: Usage, before: Usage) -> Usage:
    """What one of the changes took, beyond what it takes to start."""
    if changing.cpu is None or before.cpu is None:
        cpu = None
    else:
        cpu = max(changing.cpu - before.cpu, 0) / _CHANGES
    return Usage(max(changing.wall - before.wall, 0) / _CHANGES, cpu, changing.memory)


def _settings(folder: Path, name: str, text: str, nav: str) -> Path:
    path = folder / f"{name}.yml"
    path.write_text(text.format(root=ROOT.as_posix(), nav=nav), encoding="utf-8")
    return path


def _by_mkdocs(settings: Path, folder: Path) -> list[str]:
    """Into a folder with the name of the settings."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--clean"]
    return [*command, "-f", str(settings), "-d", str(folder / settings.stem)]


def _pages(site: Path) -> int:
    return sum(1 for _ in site.rglob("*.html"))
