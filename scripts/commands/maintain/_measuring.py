"""What a process takes: for the commands that measure."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from commands.shared.messages import Stop
from commands.shared.processes import child_environment


@dataclass(frozen=True)
class Usage:
    """What one process took: seconds, and the most memory at one time in MiB.

    `cpu` is user and system time together. Windows tells neither that nor the memory: then None.
    """

    wall: float
    cpu: float | None
    memory: float | None


def spent(usage: Usage) -> float:
    """Seconds of the processor; of the clock where nobody counts those."""
    return usage.wall if usage.cpu is None else usage.cpu


def measure(command: Sequence[str], folder: Path) -> Usage:
    """Run `command` and give what it took. Raises Stop, with what it said, when it fails."""
    with tempfile.TemporaryFile() as said:
        started = time.perf_counter()
        child = subprocess.Popen(
            list(command), cwd=folder, env=child_environment(), stdout=said, stderr=said
        )
        code, cpu, memory = _wait(child)
        wall = time.perf_counter() - started
        if code != 0:
            said.seek(0)
            text = said.read().decode(errors="replace").strip()
            raise Stop(f"{text}\nMeten lukt niet: zie wat hierboven staat.")
    return Usage(wall, cpu, memory)


def _wait(child: subprocess.Popen[bytes]) -> tuple[int, float | None, float | None]:
    """Exit code, CPU seconds and MiB of a child that we wait for."""
    if sys.platform == "win32":
        return child.wait(), None, None
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    unit = 2**20 if sys.platform == "darwin" else 2**10  # macOS counts bytes, Linux KiB
    return child.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss / unit


def figures(usage: Usage) -> tuple[str, str, str]:
    """The processor, the waiting and the memory, as cells."""
    return (
        "onbekend" if usage.cpu is None else f"{dutch(usage.cpu, 2)} s",
        f"{dutch(usage.wall, 2)} s",
        "onbekend" if usage.memory is None else f"{usage.memory:.0f} MiB",
    )


def row(title: str, *cells: str) -> str:
    """A line of a table with a title before its cells."""
    return f"{title:<28}" + "".join(f"{cell:>13}" for cell in cells)


def dutch(value: float, decimals: int) -> str:
    """A number with a comma."""
    return f"{value:.{decimals}f}".replace(".", ",")
