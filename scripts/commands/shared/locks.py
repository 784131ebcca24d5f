"""Locks between processes. The system lets go of them when a process ends, however it ends."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt

    def _take(handle: IO[bytes]) -> None:
        msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: IO[bytes]) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


_POLL = 0.2  # seconds


def try_lock(path: Path) -> IO[bytes] | None:
    """Make the file `path` and lock it; closing what is returned unlocks. None: another has it."""
    handle = path.open("wb")
    try:
        _take(handle)
    except OSError:
        handle.close()
        return None
    return handle


@contextmanager
def exclusive(path: Path, on_wait: Callable[[], None]) -> Iterator[None]:
    """Hold the lock on the file `path`; call `on_wait` once when another process has it."""
    handle = try_lock(path)
    if handle is None:
        on_wait()
    while handle is None:
        time.sleep(_POLL)
        handle = try_lock(path)
    with handle:
        yield
