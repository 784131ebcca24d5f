"""Data on the disk that is never believed: its own digest stands before it, and with one bit that
differs it is as if nothing was kept."""

from __future__ import annotations

import hashlib
import os
import secrets
from contextlib import suppress
from pathlib import Path

_DIGEST = hashlib.sha256().digest_size


class Store:
    """Data by name, in one folder that processes share. What can't be kept is not: a full disk or
    a closed folder makes the next build slower, not wrong."""

    def __init__(self, folder: Path, at_most: int) -> None:
        self._folder = folder
        self._at_most = at_most

    def get(self, key: str) -> bytes | None:
        """What was put under `key`; None when there is nothing, or no longer what was put."""
        path = self._folder / key
        try:
            held = path.read_bytes()
            os.utime(path)  # the ones that are used stay
        except OSError:
            return None
        is_whole = _sealed(key, memoryview(held)[_DIGEST:]) == held[:_DIGEST]
        return held[_DIGEST:] if is_whole else None

    def put(self, key: str, *data: bytes) -> None:
        """Keep these, one after the other, whole or not at all; and only the latest few."""
        beside = self._folder / f"{key}.{secrets.token_hex(8)}"
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            try:
                with beside.open("wb") as file:
                    file.writelines((_sealed(key, *data), *data))
                beside.replace(self._folder / key)
            finally:
                beside.unlink(missing_ok=True)
            self._forget()

    def _forget(self) -> None:
        held = sorted(self._folder.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in held[self._at_most :]:
            path.unlink(missing_ok=True)


def _sealed(key: str, *data: bytes | memoryview) -> bytes:
    digest = hashlib.sha256(key.encode())
    for piece in data:
        digest.update(piece)
    return digest.digest()
