"""scripts/website.py up to the moment that a command runs: no network, no real .venv."""

import ast
import importlib
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path

import pytest
import website
from commands._main import main
from commands.maintain import lock
from commands.maintain.test import _chosen, add_arguments, find_browser
from commands.shared.environment import (
    Environment,
    Plan,
    Stamp,
    check_python_parts,
    explain_pip,
    make_plan,
)
from commands.shared.listing import all_commands
from commands.shared.locks import exclusive, try_lock
from commands.shared.messages import Stop

pytestmark = pytest.mark.usefixtures("listen_to_ctrl_c")
ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "scripts" / "website.py"
LOCKS = [ROOT / "requirements" / name for name in ("runtime.lock", "dev.lock")]
PATIENCE = 10.0  # seconds, for what takes a fraction of that

# No settings of pip, and an index of packages where nobody answers.
OFFLINE = {
    "PIP_CONFIG_FILE": os.devnull,
    "PIP_EXTRA_INDEX_URL": "",
    "PIP_FIND_LINKS": "",
    "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
    "PIP_RETRIES": "0",
}

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


def run(script: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys._base_executable, script, *arguments],
        env=os.environ | environment,
        cwd=script.anchor,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


# Versions of Python


def test_an_old_python_gets_one_clear_line() -> None:
    line = website.version_problem((3, 8))
    assert line is not None
    assert "3.8" in line
    assert "3.11" in line
    assert "\n" not in line


@pytest.mark.parametrize("version", [(3, 11), (3, 14), (4, 0)])
def test_a_new_python_is_welcome(version: tuple[int, int]) -> None:
    assert website.version_problem(version) is None


def test_an_old_python_can_read_the_bootstrap() -> None:
    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 6))


def test_a_python_without_venv_is_told_what_to_install() -> None:
    with pytest.raises(Stop, match="apt install python3"):
        check_python_parts(find=lambda name: None)


# The command line


def test_every_command_keeps_the_agreement() -> None:
    for name, entry in all_commands().items():
        assert re.fullmatch(r"[A-Z].*\.", entry.summary), name
        module = importlib.import_module(f"commands.{entry.room}.{name}")
        assert entry.summary == module.SUMMARY
        assert entry.needs_dev is getattr(module, "NEEDS_DEV", False)
        assert callable(getattr(module, "add_arguments", callable))
        assert callable(module.run)


@pytest.mark.parametrize("command", ["", *all_commands()])
def test_help_is_dutch_and_needs_nothing_installed(project: Path, command: str) -> None:
    # If this wants to install things: let the command import them inside its functions.
    done = run(project / "scripts" / "website.py", *command.split(), "--help", **OFFLINE)
    assert done.returncode == 0, done.stderr
    assert "laat deze uitleg zien" in done.stdout
    assert not re.search(r"usage|options|positional|show this|default", done.stdout)


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["biuld"], "Ik ken de opdracht 'biuld' niet. Bedoelde je 'build'?"),
        (["qqqq"], "Kies uit: "),
        (["build", "--nee"], "ik ken dit niet: --nee"),
        (["serve", "--port", "x"], "bij --port: 'x' kan hier niet"),
        (["serve", "--port"], "hier moet een waarde achter staan"),
        (["benchmark", "--items", "0"], "bij --items: '0' kan hier niet; kies 25 of meer"),
        (["links", "--pause", "-1"], "bij --pause: '-1' kan hier niet; kies 0 of meer"),
        (["links", "--pause", "nan"], "bij --pause: 'nan' kan hier niet; kies 0 of meer"),
        (["links", "--pause", "een"], "bij --pause: 'een' kan hier niet"),
    ],
)
def test_a_mistake_on_the_command_line_gets_a_dutch_line(arguments: list[str], line: str) -> None:
    done = run(SCRIPT, *arguments)
    assert done.returncode == 2
    assert line in done.stderr
    assert "Traceback" not in done.stderr


# What is left to do


FOUND = Stamp(root="/x", python="3.11", project="p", runtime="r", dev=None)
WITH_DEV = Stamp(root="/x", python="3.11", project="p", runtime="r", dev="d")


@pytest.mark.parametrize(
    ("found", "wanted", "plan"),
    [
        pytest.param(FOUND, FOUND, Plan(False, None, False), id="complete"),
        pytest.param(WITH_DEV, FOUND, Plan(False, None, False), id="more than needed"),
        pytest.param(None, FOUND, Plan(True, "runtime", True), id="nothing, or half-made"),
        pytest.param(None, WITH_DEV, Plan(True, "dev", True), id="nothing, for tests"),
        pytest.param(FOUND, WITH_DEV, Plan(False, "dev", False), id="test tools are added"),
        pytest.param(
            FOUND,
            Stamp("/x", "3.11", "changed", "r", None),
            Plan(False, None, True),
            id="pyproject.toml changed",
        ),
        pytest.param(
            FOUND,
            Stamp("/x", "3.11", "p", "changed", None),
            Plan(True, "runtime", True),
            id="lock changed",
        ),
        pytest.param(
            WITH_DEV,
            Stamp("/x", "3.11", "p", "r", "changed"),
            Plan(True, "dev", True),
            id="dev lock changed",
        ),
        pytest.param(
            FOUND,
            Stamp("/x", "3.12", "p", "r", None),
            Plan(True, "runtime", True),
            id="other Python",
        ),
        pytest.param(
            FOUND,
            Stamp("/y", "3.11", "p", "r", None),
            Plan(True, "runtime", True),
            id="folder moved",
        ),
    ],
)
def test_plan(found: Stamp | None, wanted: Stamp, plan: Plan) -> None:
    assert make_plan(found, wanted) == plan


@pytest.mark.parametrize(
    ("output", "meaning"),
    [
        ("Retrying after connection broken by 'NewConnectionError(...)'", "niets van internet"),
        ("Could not find a version ... (from versions: none)", "niets van internet"),
        ("ERROR: No matching distribution found for x==1", "andere versie van Python"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM ...", "slotbestand"),
        ("OSError: [Errno 28] No space left on device", "schijf is vol"),
        ("eerst\nERROR: something new\n", "Pip zei: ERROR: something new"),
    ],
)
def test_what_pip_says_becomes_one_line(output: str, meaning: str) -> None:
    line = explain_pip(output)
    assert meaning in line
    assert "\n" not in line


def test_a_command_with_a_mistake_does_not_stop_the_others(project: Path) -> None:
    done = run(project / "scripts" / "website.py", "--help")
    assert "Importeer wat er niet is." in done.stdout


# A project of our own, with commands that do little


WAIT = """
import sys
from commands.shared.environment import ROOT
from commands.shared.processes import child_environment, run_child

SUMMARY = "Wacht."

def run(arguments):
    code = "import os, time; print(os.getpid(), flush=True); time.sleep(60)"
    return run_child([sys.executable, "-c", code], folder=ROOT, environment=child_environment())
"""

SHOW = """
import os, sys

SUMMARY = "Vertel."

def add_arguments(parser):
    parser.add_argument("word")

def run(arguments):
    print(sys.prefix, arguments.word, os.environ["PYTHONUTF8"], os.environ["NO_MKDOCS_2_WARNING"])
    return 7
"""

WITH_CMS = f"{SHOW}\nNEEDS_CMS = True\n"

BROKEN = """
import not_there

SUMMARY = "Importeer wat er niet is."

def run(arguments):
    pass
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of scripts/ with lock files that nobody can install; no .venv."""
    root = tmp_path_factory.mktemp("een map").resolve()
    shutil.copytree(
        ROOT / "scripts", root / "scripts", ignore=shutil.ignore_patterns("__pycache__")
    )
    for name, source in {
        "wacht": WAIT,
        "vertel": SHOW,
        "bouw": WITH_CMS,
        "stuk": BROKEN,
    }.items():
        (root / "scripts" / "commands" / "site" / f"{name}.py").write_text(source, encoding="utf-8")
    shutil.copytree(ROOT / ".vscode", root / ".vscode")  # `new` names the kinds in its snippets
    (root / "pyproject.toml").write_text("", encoding="utf-8")
    (root / "requirements").mkdir()
    for path in LOCKS:
        line = f"bestaat-niet==1 --hash=sha256:{'0' * 64}\n"
        (root / "requirements" / path.name).write_text(line, encoding="utf-8")
    return root


@pytest.fixture
def ready(project: Path) -> Iterator[Path]:
    """The project with a .venv that is complete by its stamp; gives the path of website.py."""
    environment = Environment(project)
    command = [sys._base_executable, "-m", "venv", "--without-pip", str(environment.folder)]
    subprocess.run(command, check=True)
    environment._write(environment._wanted(dev=False))
    yield project / "scripts" / "website.py"
    shutil.rmtree(environment.folder)


def test_a_complete_venv_is_used_at_once(ready: Path) -> None:
    done = run(ready, "vertel", "twee woorden")
    prefix = ready.parents[1] / ".venv"
    assert (done.stdout, done.stderr) == (f"{prefix} twee woorden 1 1\n", "")
    assert done.returncode == 7


def test_a_mistake_of_ours_is_told_as_such(ready: Path) -> None:
    done = run(ready, "stuk")
    assert done.returncode == 1
    assert "No module named 'not_there'" in done.stderr
    assert done.stderr.splitlines()[-1].startswith("Dit is een fout in het programma")


@posix_only
def test_ctrl_c_ends_everything_with_one_line(ready: Path) -> None:
    process = subprocess.Popen(
        [sys._base_executable, ready, "wacht"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    assert process.stdout is not None
    grandchild = int(process.stdout.readline())
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does
    _, errors = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130
    # The grandchild is an ordinary Python, which has its own last words.
    assert errors.splitlines()[-1] == "Gestopt."
    assert "commands" not in errors
    assert wait_until_gone(grandchild)


def test_no_network_is_one_line_and_half_made_is_made_anew(project: Path) -> None:
    half = project / ".venv" / "half-made"
    half.mkdir(parents=True)
    done = run(project / "scripts" / "website.py", "vertel", "x", **OFFLINE)
    left = half.exists()
    shutil.rmtree(project / ".venv")
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert "niets van internet" in line
    assert not left


def test_a_place_where_we_may_not_write_is_one_line(project: Path) -> None:
    in_the_way = project / ".venv.lock"
    in_the_way.unlink(missing_ok=True)
    in_the_way.mkdir()
    done = run(project / "scripts" / "website.py", "vertel", "x")
    in_the_way.rmdir()
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("Ik kan niet schrijven in ")


@posix_only
def test_a_venv_that_does_not_open_is_one_line(project: Path) -> None:
    (project / ".venv").symlink_to("x" * 300)  # longer than a name may be
    done = run(project / "scripts" / "website.py", "vertel", "x")
    (project / ".venv").unlink()
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("Lezen of schrijven lukt niet: ")


def test_the_site_can_do_without_the_editor_where_we_may_not_write_it(ready: Path) -> None:
    in_the_way = ready.parents[1] / ".tools"
    in_the_way.touch()
    done = run(ready, "bouw", "x")
    in_the_way.unlink()
    (line,) = done.stderr.splitlines()
    assert line.startswith("Let op: de site krijgt geen editor op /beheer/.")
    assert done.returncode == 7


@pytest.mark.parametrize("content", ["", "{", "[]", '{"root": "x"}'])
def test_a_stamp_that_nobody_can_read_is_no_stamp(ready: Path, content: str) -> None:
    environment = Environment(ready.parents[1])
    assert environment._present_stamp() is not None
    (environment.folder / "website-stamp.json").write_text(content, encoding="utf-8")
    assert environment._present_stamp() is None


# Two at the same time


HOLD = """
import sys, time
from pathlib import Path
from commands.shared.locks import try_lock

lock = try_lock(Path(sys.argv[1]))
print(lock is not None, flush=True)
time.sleep(60)
"""


def test_the_second_waits_and_a_killed_first_leaves_no_lock(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    first = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        env=os.environ | {"PYTHONPATH": str(ROOT / "scripts")},
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert first.stdout is not None
    assert first.stdout.readline() == "True\n"
    assert try_lock(path) is None
    waited = []

    def on_wait() -> None:
        waited.append(True)
        first.kill()

    with exclusive(path, on_wait):
        assert waited == [True]
        assert try_lock(path) is None
    first.communicate(timeout=PATIENCE)


# The lock files


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_a_lock_file_has_versions_and_hashes_and_no_address(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert lock.clean(text) == text
    entries = re.findall(r"^(\S+)==\S+.*((?:\n    --hash=sha256:[0-9a-f]{64}.*)+)", text, re.M)
    assert len(entries) == len(re.findall(r"^[a-z]", text, re.M)) > 10


def test_what_runs_is_what_is_tested() -> None:
    runtime, dev = (
        set(re.findall(r"^\S+==\S+", path.read_text(encoding="utf-8"), re.M)) for path in LOCKS
    )
    assert runtime < dev


def test_an_index_of_this_computer_stays_out_of_the_lock_files() -> None:
    assert lock.clean("--index-url https://example.org/simple\nx==1\n") == "x==1\n"
    with pytest.raises(Stop, match="noemt een adres"):
        lock.clean("x @ https://example.org/x.whl\n")


# Chromium


def test_a_command_leaves_no_handler_of_signals_behind() -> None:
    former = signal.getsignal(signal.SIGTERM)
    with pytest.raises(SystemExit):
        main(["bestaat-niet"])
    assert signal.getsignal(signal.SIGTERM) == former


def test_all_tests_run_on_all_cores_unless_somebody_chose() -> None:
    assert _chosen([])[:2] == ["-n", "auto"]
    assert "tests/unit" in _chosen(["--quick"])
    fuzz = _chosen(["--fuzz", "900"])
    assert (fuzz[0], fuzz[-2:]) == ("tests/unit/test_fuzz_trees.py", ["--fuzz", "900"])
    assert _chosen(["tests/unit", "-x"]) == ["tests/unit", "-x"]


def test_help_of_the_tests_has_its_options_and_an_example() -> None:
    parser = ArgumentParser(prog="website.py test")
    add_arguments(parser)
    told = parser.format_help()
    assert "--quick" in told
    assert "--fuzz AANTAL" in told
    assert "Bijvoorbeeld: website.py test tests/unit/" in told


def test_the_chosen_browser_goes_first() -> None:
    assert find_browser({"JDM_CHROMIUM": "/mine"}, which=lambda name: "/other") == "/mine"


def test_the_one_that_opens_a_page_fastest_goes_before_others() -> None:
    assert find_browser({}, which=lambda name: name) == "chromium-headless-shell"


def test_any_browser_with_the_engine_of_chromium_will_do() -> None:
    installed = {"msedge": "/edge"}
    assert find_browser({}, which=installed.get) == "/edge"


def wait_until_gone(pid: int) -> bool:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.02)
    return False
