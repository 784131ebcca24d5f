"""Whatever lies in the folder with content, every file is an item, a list, a picture or a problem,
and nothing else is in the site. `website.py test --fuzz 5000` tries more trees than the 300 here.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from site_plugins.building import build
from site_plugins.composing import page_path
from site_plugins.loading import LITTER, Loaded, load
from site_plugins.publishing import published
from site_plugins.reading.problem import report, shorten
from site_plugins.settings import Settings
from tests.broken_trees import SECRET, broken_tree
from tests.builders import TODAY
from tests.site_helpers import Built


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "seed" in metafunc.fixturenames:
        metafunc.parametrize("seed", range(metafunc.config.getoption("--fuzz")))


@pytest.fixture(scope="module")
def settings(fake_site: Built) -> Settings:
    """Without the search index, which takes as long as all else, and without a menu: a page of it
    may be gone."""
    capabilities = fake_site.settings.capabilities.items()
    on = {name: options for name, options in capabilities if name != "jdm/search"}
    return replace(fake_site.settings, capabilities=on, menu=())


def _paths(content: Path) -> Iterator[str]:
    """Every file, and every link to a folder: what stands behind it is not ours."""
    for folder, folders, names in os.walk(content):
        links = [name for name in folders if (Path(folder) / name).is_symlink()]
        for name in (*names, *links):
            path = Path(folder) / name
            if name not in LITTER or path.is_symlink():
                yield path.relative_to(content).as_posix()


def _known(loaded: Loaded) -> set[str]:
    catalogue = loaded.catalogue
    lists = {listed.path for listed in catalogue.lists.values()}
    return {record.path for record in catalogue.records} | lists | {*catalogue.images}


def test_every_file_is_known_or_told(seed: int, tmp_path: Path, settings: Settings) -> None:
    content = broken_tree(seed, tmp_path)
    loaded = load(content, TODAY)
    told = {problem.path for problem in loaded.errors}
    known = _known(loaded)
    lost = {
        path for path in _paths(content) if path not in known and shorten(path, 200) not in told
    }
    assert lost == set(), "each of these is neither in the site nor told"
    report(loaded.problems).encode()
    for problem in loaded.problems:
        assert problem.what.isprintable(), problem
        assert problem.position.line >= 1, problem
        assert problem.position.column >= 1, problem
    if not loaded.errors:
        _check_site(content, loaded, settings)


def _check_site(content: Path, loaded: Loaded, settings: Settings) -> None:
    made = build(content, TODAY, settings)
    records = published(loaded.catalogue, settings).records
    assert {*made.pages} == {page_path(record) for record in records}
    for path, held in {**made.pages, **made.files}.items():
        data = held.read_bytes() if isinstance(held, Path) else held
        assert SECRET.encode() not in data, path
        if isinstance(held, Path) and held.is_relative_to(content):
            assert path in loaded.catalogue.images


def test_among_broken_trees_there_are_whole_ones(tmp_path: Path) -> None:
    """Else nothing would be built, and the last promise not be kept."""
    trees = (load(broken_tree(one, tmp_path / str(one)), TODAY) for one in range(40))
    whole = sum(not loaded.errors for loaded in trees)
    assert 2 <= whole <= 20
