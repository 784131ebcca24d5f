"""The folder .venv: made from the lock files, and recognised when it is complete.

The last thing written into .venv is a stamp that tells from what it was made. Without a stamp
it is half-made, and is made anew; with a stamp that still holds nothing at all is done.
"""

import errno
import importlib.util
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from commands.shared.locks import exclusive
from commands.shared.messages import Stop, say
from commands.shared.processes import child_environment

ROOT = Path(__file__).resolve().parents[3]

_LOG = "pip.log"

# What pip prints, and what it means for the person who waits. The first that is found counts.
_PIP_MEANINGS = (
    (("DO NOT MATCH THE HASHES",), "Een onderdeel is niet wat het slotbestand zegt; ik stop."),
    (("No space left on device", "[Errno 28]"), "De schijf is vol. Maak ruimte vrij."),
    (("CERTIFICATE_VERIFY_FAILED",), "De beveiligde verbinding wordt niet vertrouwd."),
    (
        (
            "NewConnectionError",
            "ConnectTimeoutError",
            "ReadTimeoutError",
            "NameResolutionError",
            "Max retries exceeded",
            "connection broken by",
            "ProxyError",
            "Network is unreachable",
            "(from versions: none)",
        ),
        "Ik krijg niets van internet. Zorg voor een verbinding en probeer het opnieuw.",
    ),
    (
        ("No matching distribution found",),
        "Een onderdeel is er niet voor deze Python. Probeer een andere versie van Python.",
    ),
    (("Permission denied", "[Errno 13]"), "Ik mag niet schrijven in de map .venv."),
)


@dataclass(frozen=True)
class Stamp:
    """From what a .venv was made: place, Python, and hashes of files. `dev` is None without it."""

    root: str
    python: str
    project: str
    runtime: str
    dev: str | None


@dataclass(frozen=True)
class Plan:
    """What is left to do: start anew, install a lock file, install the project itself."""

    fresh: bool
    lock: str | None
    project: bool

    @property
    def empty(self) -> bool:
        """Whether there is nothing to do."""
        return not (self.fresh or self.lock or self.project)


def make_plan(present: Stamp | None, wanted: Stamp) -> Plan:
    """Compare what is there with what a command needs (`wanted.dev` is None: no test tools)."""
    lock = "runtime" if wanted.dev is None else "dev"
    if (
        present is None
        or (present.root, present.python, present.runtime)
        != (wanted.root, wanted.python, wanted.runtime)
        or (present.dev and wanted.dev and present.dev != wanted.dev)
    ):
        return Plan(fresh=True, lock=lock, project=True)
    more = wanted.dev is not None and present.dev is None
    return Plan(
        fresh=False, lock="dev" if more else None, project=present.project != wanted.project
    )


class Environment:
    """The .venv of the project in the folder `root`."""

    def __init__(self, root: Path = ROOT) -> None:
        self.root = root
        self.folder = root / ".venv"
        windows = sys.platform == "win32"
        self.python = self.folder / ("Scripts/python.exe" if windows else "bin/python")
        self._stamp = self.folder / "website-stamp.json"

    def is_current(self) -> bool:
        """Tell whether we run in this .venv now."""
        return Path(sys.prefix).resolve() == self.folder.resolve()

    def ensure(self, *, dev: bool) -> None:
        """Make it complete, with the test tools if `dev`. Raises Stop with one Dutch line."""
        wanted = self._wanted(dev=dev)
        if make_plan(self._present_stamp(), wanted).empty:
            return
        try:
            with exclusive(self.root / ".venv.lock", on_wait=_say_waiting):
                self._carry_out(wanted)
        except OSError as error:
            raise Stop(_disk_problem(error, self.root)) from error

    def _carry_out(self, wanted: Stamp) -> None:
        # Another process may have done the work while we waited for the lock.
        present = self._present_stamp()
        plan = make_plan(present, wanted)
        if plan.empty:
            return
        self._stamp.unlink(missing_ok=True)
        if plan.fresh:
            say("Ik zet alles klaar in de map .venv. Dit duurt even (een paar minuten) ...")
            self._create()
        elif plan.lock:
            say("Ik haal de hulpmiddelen voor het testen op. Dit duurt even ...")
        if plan.lock:
            lock = self.root / "requirements" / f"{plan.lock}.lock"
            self._pip("--require-hashes", "-r", str(lock))
        if plan.fresh or plan.project:
            self._pip("--no-index", "--no-deps", "--no-build-isolation", "-e", str(self.root))
        dev = wanted.dev or (None if plan.fresh or present is None else present.dev)
        self._write(Stamp(wanted.root, wanted.python, wanted.project, wanted.runtime, dev))

    def _create(self) -> None:
        check_python_parts()
        if self.folder.is_dir() and not self.folder.is_symlink():
            shutil.rmtree(self.folder)
        else:
            self.folder.unlink(missing_ok=True)
        # Started from .venv itself, its own Python has just gone: the one below it makes a new one.
        below: str = getattr(sys, "_base_executable", sys.executable)
        python = below if self.is_current() else sys.executable
        done = _run_quietly([python, "-m", "venv", str(self.folder)], self.root)
        if done.returncode != 0:
            raise Stop(
                "Python kan de map .venv niet maken. Op Debian of Ubuntu helpt: "
                f"sudo apt install python3-venv. Python zei: {_last_line(done.stdout)}"
            )

    def _pip(self, *arguments: str) -> None:
        command = [str(self.python), "-m", "pip", "install", "--disable-pip-version-check"]
        done = _run_quietly([*command, "--no-input", *arguments], self.root)
        if done.returncode == 0:
            return
        (self.folder / _LOG).write_text(done.stdout, encoding="utf-8")
        raise Stop(explain_pip(done.stdout))

    def _present_stamp(self) -> Stamp | None:
        if not (self.python.exists() and (self.folder / "pyvenv.cfg").exists()):
            return None
        try:
            return Stamp(**json.loads(self._stamp.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def _wanted(self, *, dev: bool) -> Stamp:
        requirements = self.root / "requirements"
        return Stamp(
            root=str(self.root),
            python=f"{sys.version_info.major}.{sys.version_info.minor}",
            project=_hash(self.root / "pyproject.toml"),
            runtime=_hash(requirements / "runtime.lock"),
            dev=_hash(requirements / "dev.lock") if dev else None,
        )

    def _write(self, stamp: Stamp) -> None:
        half = self._stamp.with_suffix(".half")
        half.write_text(json.dumps(asdict(stamp), indent=2), encoding="utf-8")
        half.replace(self._stamp)


def check_python_parts(find: Callable[[str], object] = importlib.util.find_spec) -> None:
    """Raise Stop when this Python comes without what makes a .venv (as on bare Debian)."""
    if find("venv") is None or find("ensurepip") is None:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        raise Stop(
            "Deze Python mist het onderdeel 'venv'. Installeer het "
            f"(Debian en Ubuntu: sudo apt install python{version}-venv) en probeer het opnieuw."
        )


def explain_pip(output: str) -> str:
    """Turn the output of a pip that failed into one Dutch line."""
    for signs, meaning in _PIP_MEANINGS:
        if any(sign in output for sign in signs):
            return f"Klaarzetten lukt niet. {meaning} (Wat pip zei: .venv/{_LOG}.)"
    return f"Klaarzetten lukt niet. Pip zei: {_last_line(output)} (Meer: .venv/{_LOG}.)"


def _disk_problem(error: OSError, root: Path) -> str:
    if error.errno == errno.ENOSPC:
        return "De schijf is vol. Maak ruimte vrij en probeer het opnieuw."
    if sys.platform == "win32" and (root / ".venv").exists():
        return (
            "Ik kan de map .venv niet vernieuwen. Sluit programma's die deze map gebruiken "
            "en probeer het opnieuw."
        )
    return (
        f"Ik kan niet schrijven in {error.filename or root}. "
        "Zet het project in een map waarin je mag schrijven."
    )


def _say_waiting() -> None:
    say("Een andere opdracht zet .venv al klaar; ik wacht tot die klaar is ...")


def _run_quietly(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=folder,
        env=child_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def _last_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else "niets."


def _hash(path: Path) -> str:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise Stop(f"Ik kan {path} niet lezen. Haal het project opnieuw op.") from error
