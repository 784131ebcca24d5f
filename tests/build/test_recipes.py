"""README's "Adding something", done literally: for a field, a check, a view and a content type."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.website import copy_house, run_website

TYPE = '''"""A podcast that young people made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from pydantic import Field

from site_plugins.model import dates
from site_plugins.model.entry import Item
from site_plugins.model.scalars import Text, WhenField


class Podcast(Item):
    type_name = "podcast"
    about = "Een podcast die jongeren maakten."
    examples: ClassVar[Mapping[str, str]] = {"titel": "Praten over later"}

    maker: Text | None = Field(
        None,
        description="Wie de podcast maakte.",
        examples=["Een groep jongeren"],
    )
    made: WhenField = Field(
        alias="datum",
        description="Wanneer de podcast uitkwam.",
        examples=["2025-03"],
    )

    @property
    def date(self) -> dates.When:
        return self.made
'''
TYPE_VIEW = '''"""Podcasts: their pages."""

from __future__ import annotations

from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue

from site_plugins.catalogue.record import Record
from site_plugins.model.podcast import Podcast
from site_plugins.views.item import ItemFrame, fact, item_frame


@dataclass(frozen=True, slots=True)
class PodcastPage:
    frame: ItemFrame


class PodcastsView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def page(self, record: Record[Podcast]) -> PodcastPage:
        facts = (fact("Maker", record.entry.maker),)
        return PodcastPage(item_frame(self._catalogue, record, facts))
'''
TYPE_TEMPLATE = """{% from "macros/common.html" import facts %}
{{ facts(item.frame.facts, root) }}
{{ body }}
"""
OVERVIEW = "---\ntitel: Podcasts\nsamenvatting: Alles om te horen.\nweergave: podcasts\n---\n"
PODCAST = "from site_plugins.model.podcast import Podcast\n"
ITEM = (
    "---\ntitel: Kamerpraat\nsamenvatting: Jongeren praten over hun kamer.\n"
    "maker: Een groep jongeren\ndatum: 2021-03-05\nonderwerpen:\n  - kamers\nbronnen:\n"
    "  - jaarverslag\n---\n"
)
RULES = '''"""JDM901: podcasts."""

from site_plugins.reading.problem import Rule

_WORKSHOP = "---\\ntitel: Dansen\\nsamenvatting: We dansten.\\ndatum: 2019\\nmensen: {}\\n---\\n"
NOBODY_JOINS = Rule(
    "JDM901",
    "Een workshop zonder mensen",
    "Waar niemand meedoet, is geen workshop.",
    "Vul bij mensen in hoeveel mensen meedoen, of haal het veld weg.",
    bad=_WORKSHOP.format(0),
    good=_WORKSHOP.format(8),
    path="workshops/dansen.md",
)
'''
CHECK = '''"""Checks of workshops."""

from collections.abc import Iterator

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.workshop import Workshop
from site_plugins.reading.problem import Problem
from site_plugins.reading.rules import workshops as rules


def somebody_joins(catalogue: Catalogue) -> Iterator[Problem]:
    for record in catalogue.all(Workshop):
        if record.entry.people == 0:
            yield record.problem(rules.NOBODY_JOINS, ("mensen",), "Er doen 0 mensen mee.")
'''
VIEW = '''"""The ways of working of all workshops."""

from __future__ import annotations

from dataclasses import dataclass

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.workshop import Workshop


@dataclass(frozen=True, slots=True)
class WorkForms:
    names: tuple[str, ...]


class WorkFormsView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def overview(self) -> WorkForms:
        found = {record.entry.form for record in self._catalogue.all(Workshop)}
        return WorkForms(tuple(sorted(form for form in found if form)))
'''
TEMPLATE = """<ul class="jdm-tags">
  {% for name in view.names %}
  <li>{{ name }}</li>
  {% endfor %}
</ul>
"""
PAGE = "---\ntitel: Werkvormen\nsamenvatting: Zo werk je samen.\nweergave: werkvormen\n---\n"


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

    def make(self) -> None:
        """What comes after a change of the model, and a site without a word of what is wrong."""
        for command in ("generate", "check", "build"):
            done = run_website(self.folder, command)
            assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def house(tmp_path: Path) -> House:
    folder = copy_house(tmp_path / "website", ".vscode")
    (folder / ".github" / "ISSUE_TEMPLATE").mkdir(parents=True)
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
    assert "Hoe mensen het project noemen." in house.page("velden/project")
    assert "--bijnaam" in run_website(house.folder, "new", "project", "--help").stdout
    assert "De Dozen" in (house.folder / "site/data/projecten.json").read_text(encoding="utf-8")


def test_a_check(house: House) -> None:
    house.write("site_plugins/reading/rules/workshops.py", RULES)
    house.write("site_plugins/checking/workshops.py", CHECK)
    checks = "site_plugins/checking/checks.py"
    house.before(checks, "    advice,", "    workshops,\n")
    house.before(checks, "    tiles.tiles_lie_apart", "    workshops.somebody_joins,\n")
    assert run_website(house.folder, "check").returncode == 0
    workshop = "content/workshops/koken-2022.md"
    house.before(workshop, "deelnemers:", "mensen: 0\n")
    told = run_website(house.folder, "check").stdout
    assert f"{workshop}:7:9: JDM901 Er doen 0 mensen mee." in told, told


def test_a_view(house: House) -> None:
    house.write("site_plugins/views/work_forms.py", VIEW)
    house.write("overrides/views/work_forms.html", TEMPLATE)
    house.before(
        "site_plugins/model/vocabulary.py",
        '    GOALS = ("doelen"',
        '    WORK_FORMS = ("werkvormen", "Alle werkvormen")\n',
    )
    house.before(
        "site_plugins/page_parts.py",
        '    Part("jdm/reference", View.GAPS,',
        '    Part("jdm/reference", View.WORK_FORMS, "work_forms", WorkFormsView, '
        "WorkFormsView.overview),\n",
    )
    house.before(
        "site_plugins/page_parts.py",
        "\n\n@dataclass(frozen=True, slots=True)\nclass Part:",
        "from site_plugins.views.work_forms import WorkFormsView\n",
    )
    house.write("content/werkvormen.md", PAGE)
    house.make()
    assert "<li>Bouwen</li>" in house.page("werkvormen")


def test_a_content_type(house: House) -> None:
    house.write("site_plugins/model/podcast.py", TYPE)
    house.write("site_plugins/views/podcasts.py", TYPE_VIEW)
    house.write("overrides/items/podcast.html", TYPE_TEMPLATE)
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
        house.before(registry, imports, PODCAST)
    shown = "from site_plugins.views.podcasts import PodcastsView\n"
    house.before("site_plugins/views/registry.py", "from site_plugins.views.projects import", shown)
    house.before(
        "site_plugins/model/vocabulary.py",
        '    GOALS = ("doelen"',
        '    PODCASTS = ("podcasts", "Alle podcasts")\n',
    )
    house.before(
        "site_plugins/page_parts.py",
        "    _list_of(View.PROJECTS,",
        "    _list_of(View.PODCASTS, Podcast),\n",
    )
    house.before("site_plugins/page_parts.py", imports, PODCAST)
    house.write("content/podcasts/index.md", OVERVIEW)
    house.write("content/podcasts/kamerpraat.md", ITEM)
    house.make()
    assert "Een groep jongeren" in house.page("podcasts/kamerpraat")
    for address in ("podcasts", "onderwerpen/kamers", "tijdlijn", "nieuw-en-gewijzigd", "zoeken"):
        assert "Kamerpraat" in house.page(address), address
    for address in ("velden", "velden/podcast"):
        assert "Een podcast die jongeren maakten." in house.page(address), address
    assert "titel: Praten over later" in house.page("velden/podcast")
    assert "--maker" in run_website(house.folder, "new", "podcast", "--help").stdout
    assert (house.folder / "site" / "data" / "podcasts.json").exists()
