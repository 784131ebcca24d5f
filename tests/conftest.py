"""What all tests share: the fake site, built once, and the flag that accepts golden files."""

from __future__ import annotations

import signal
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from commands.maintain._cms import PROGRAM, is_ready
from commands.shared.environment import Environment

from tests.site_helpers import (
    EPOCH,
    REWRITING,
    Built,
    all_plugins,
    build,
    copy_site,
    with_repository,
)
from tests.states import build_states


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept-golden",
        action="store_true",
        help="write what is rendered now to tests/build/golden/, as what is right",
    )
    parser.addoption(
        "--fuzz", type=int, default=300, help="how many broken trees test_fuzz_trees.py tries"
    )


@pytest.fixture(autouse=True)
def fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test depends on the day that it runs."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)


@pytest.fixture(scope="session")
def fake_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """tests/site, built strictly with everything on. Do not change what is in its folder."""
    return build(tmp_path_factory.mktemp("fake") / "site")


@pytest.fixture(scope="session")
def plain_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The fake site without the plugins that change what others made: see REWRITING."""
    plugins = [name for name in all_plugins() if name not in REWRITING]
    return build(tmp_path_factory.mktemp("plain") / "site", plugins=plugins)


@pytest.fixture(scope="session")
def cms_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The fake site with the editor, and with a project on GitHub."""
    if not PROGRAM.exists():
        pytest.skip(
            "De editor is er niet. Haal hem op met: python3 scripts/website.py cms (met npm)"
        )
    assert is_ready(), "De editor is verouderd. Doe: python3 scripts/website.py cms"
    folder = tmp_path_factory.mktemp("cms")
    config_file = with_repository(folder)
    text = config_file.read_text(encoding="utf-8")
    text = text.replace("- jdm/cms\n", f"- jdm/cms:\n      program: {PROGRAM}\n")
    config_file.write_text(text, encoding="utf-8")
    return build(folder / "site", config_file)


@pytest.fixture(scope="session")
def states(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Built]:
    """Sites in an extreme state, by its name: see tests/states.py."""
    return build_states(tmp_path_factory.mktemp("states"))


@pytest.fixture
def this_python(monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands run in the Python of this test, whatever its .venv is."""
    monkeypatch.setattr(Environment, "is_current", lambda self: True)
    monkeypatch.setattr(Environment, "ensure", lambda self, dev: None)


@pytest.fixture
def listen_to_ctrl_c() -> Iterator[None]:
    """Children inherit it when Ctrl-C is ignored, as in a job in the background of a shell."""
    former = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, former)


@pytest.fixture
def accept_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--accept-golden"))


@pytest.fixture
def fake_copy(tmp_path: Path) -> Path:
    """The configuration file of a copy of the fake site, free to change."""
    return copy_site(tmp_path / "elders")
