"""README's "Adding something", done literally: for a field, and for a content type."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.website import WEBSITE

ROOT = Path(__file__).resolve().parents[2]
TYPE = '''"""A podcast that young people made."""

from __future__ import annotations

from pydantic import Field

from site_plugins.model.entry import Item
from site_plugins.model.scalars import Text


class Podcast(Item):
    type_name = "podcast"
    about = "Een podcast die jongeren maakten."

    maker: Text | None = Field(
        None,
        description="Wie de podcast maakte.",
        examples=["Een groep jongeren"],
    )
'''
VIEW = '''"""Podcasts: their pages and the list of all of them."""

from __future__ import annotations

from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue

from site_plugins.catalogue.record import Record
from site_plugins.model.podcast import Podcast
from site_plugins.views.cards import CardGroup, grouped_cards
from site_plugins.views.folding import letter_section
from site_plugins.views.item import ItemFrame, fact, item_frame
from site_plugins.views.ordering import by_title


@dataclass(frozen=True, slots=True)
class PodcastPage:
    frame: ItemFrame


class PodcastsView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def overview(self) -> tuple[CardGroup, ...]:
        found = by_title(self._catalogue.all(Podcast))
        return grouped_cards(self._catalogue, [("Alle podcasts", "alle", found)], letter_section)

    def page(self, record: Record[Podcast]) -> PodcastPage:
        facts = (fact("Maker", record.entry.maker),)
        return PodcastPage(item_frame(self._catalogue, record, facts))
'''
TEMPLATE = """{% from "macros/common.html" import facts %}
{{ facts(item.frame.facts, root) }}
{{ body }}
"""
OVERVIEW = "---\ntitel: Podcasts\nsamenvatting: Alles om te horen.\nweergave: podcasts\n---\n"
ITEM = (
    "---\ntitel: Kamerpraat\nsamenvatting: Jongeren praten over hun kamer.\n"
    "maker: Een groep jongeren\nonderwerpen:\n  - kamers\nbronnen:\n  - jaarverslag\n---\n"
)


@dataclass(frozen=True)
class House:
    """A copy of the house around the fake content, to add something in."""

    folder: Path

    def before(self, path: str, line: str, new: str) -> None:
        """Puts `new` before `line`, which stands in the file once."""
        text = (self.folder / path).read_text(encoding="utf-8")
        assert text.count(line) == 1, (path, line)
        self.write(path, text.replace(line, new + line))

    def write(self, path: str, text: str) -> None:
        file = self.folder / path
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def page(self, address: str) -> str:
        return (self.folder / "site" / address / "index.html").read_text(encoding="utf-8")

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        path = os.pathsep.join([str(self.folder / "scripts"), str(self.folder)])
        return subprocess.run(
            [sys.executable, "-c", WEBSITE, *arguments],
            cwd=self.folder,
            env=os.environ | {"PYTHONPATH": path},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def make(self) -> None:
        """What comes after a change of the model, and a site without a word of what is wrong."""
        for command in ("generate", "check", "build"):
            done = self.run(command)
            assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def house(tmp_path: Path) -> House:
    folder = tmp_path / "website"
    for name in ("scripts", "site_plugins", "overrides", ".vscode"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / ".github" / "ISSUE_TEMPLATE").mkdir(parents=True)
    shutil.copytree(ROOT / "tests" / "site" / "content", folder / "content")
    settings = (ROOT / "tests" / "site" / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(settings.replace("../../overrides", "overrides"))
    return House(folder)


def test_a_field(house: House) -> None:
    house.before(
        "site_plugins/model/project.py",
        "    website: WebAddress",
        "    nickname: Text | None = Field(\n        None,\n"
        '        alias="bijnaam",\n'
        '        description="Hoe mensen het project noemen.",\n'
        '        examples=["De Kamers"],\n    )\n',
    )
    house.before(
        "site_plugins/views/projects.py",
        '            outside("Website"',
        '            fact("Bijnaam", project.nickname),\n',
    )
    house.before("content/projecten/nepproject.md", "looptijd:", "bijnaam: De Dozen\n")
    house.make()
    assert "De Dozen" in house.page("projecten/nepproject")
    assert "Hoe mensen het project noemen." in house.page("velden")
    assert "--bijnaam" in house.run("new", "project", "--help").stdout
    assert "De Dozen" in (house.folder / "site/data/projecten.json").read_text(encoding="utf-8")


def test_a_content_type(house: House) -> None:
    house.write("site_plugins/model/podcast.py", TYPE)
    house.write("site_plugins/views/podcasts.py", VIEW)
    house.write("overrides/items/podcast.html", TEMPLATE)
    imports = "from site_plugins.model.project import Project\n"
    for registry, line, new in [
        (
            "site_plugins/model/registry.py",
            '    ContentType("doelen"',
            '    ContentType("podcasts", Podcast, "podcast", "Podcast", "Podcasts"),\n',
        ),
        (
            "site_plugins/views/registry.py",
            "    Goal.type_name:",
            "    Podcast.type_name: PodcastsView,\n",
        ),
    ]:
        house.before(registry, line, new)
        house.before(registry, imports, "from site_plugins.model.podcast import Podcast\n")
    shown = "from site_plugins.views.podcasts import PodcastsView\n"
    for path in ("site_plugins/views/registry.py", "site_plugins/views/listing.py"):
        house.before(path, "from site_plugins.views.projects import", shown)
    house.before(
        "site_plugins/model/vocabulary.py",
        '    GOALS = ("doelen"',
        '    PODCASTS = ("podcasts", "Alle podcasts")\n',
    )
    house.before(
        "site_plugins/views/listing.py",
        "    def goals(self)",
        "    def podcasts(self) -> Listing:\n"
        '        return self._listing(PodcastsView(self._catalogue).overview(), "podcasts")\n\n',
    )
    house.before(
        "site_plugins/page_parts.py",
        '    _list("jdm/overviews", View.GOALS,',
        '    _list("jdm/overviews", View.PODCASTS, ListingView.podcasts),\n',
    )
    house.write("content/podcasts/index.md", OVERVIEW)
    house.write("content/podcasts/kamerpraat.md", ITEM)
    house.make()
    assert "Een groep jongeren" in house.page("podcasts/kamerpraat")
    for address in ("podcasts", "onderwerpen/kamers"):
        assert "Kamerpraat" in house.page(address), address
    assert "Een podcast die jongeren maakten." in house.page("velden")
    assert "--maker" in house.run("new", "podcast", "--help").stdout
    assert (house.folder / "site" / "data" / "podcasts.json").exists()
