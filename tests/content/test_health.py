"""The real content: what volunteers and organisers are told leads to something."""

from __future__ import annotations

import pytest

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.loading import load
from site_plugins.model.vocabulary import View
from site_plugins.reading.clock import today
from site_plugins.views.health import HealthView
from site_plugins.views.preparing import PreparingView
from site_plugins.views.search import SearchView
from tests.site_helpers import ROOT

CONTENT = ROOT / "content"
FOR_VOLUNTEERS = [View.HEALTH, View.PREPARE]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load(CONTENT, today()).catalogue.published().current


def test_every_task_is_of_a_file_and_of_a_page_that_are_there(catalogue: Catalogue) -> None:
    for group in HealthView(catalogue).overview():
        for task in group.tasks:
            assert (CONTENT / task.file).is_file(), f"{group.title}: {task}"
            for link in (task.page, *task.who):
                assert (link.address or "").partition("#")[0] in catalogue.by_address, link


def test_every_point_of_the_agenda_stands_where_it_leads(catalogue: Catalogue) -> None:
    for part in PreparingView(catalogue).overview().parts:
        for point in part.points:
            record = catalogue.by_path[point.file]
            assert not point.anchor or point.anchor in catalogue.anchors(record), point


def test_each_is_told_once(catalogue: Catalogue) -> None:
    for group in HealthView(catalogue).overview():
        told = [task.page for task in group.tasks]
        assert len(set(told)) == len(told), group.title
    for part in PreparingView(catalogue).overview().parts:
        assert len(set(part.points)) == len(part.points), part.title


@pytest.mark.parametrize("view", FOR_VOLUNTEERS, ids=lambda view: view.value)
def test_volunteers_find_the_page_and_visitors_do_not(catalogue: Catalogue, view: View) -> None:
    [record] = [one for one in catalogue.records if one.view is view]
    assert SearchView(catalogue).marks(record) is None
    assert f"/{record.address}" in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    texts = [path.read_text(encoding="utf-8") for path in CONTENT.glob("*.md")]
    assert any(f"({record.path})" in text for text in texts)
