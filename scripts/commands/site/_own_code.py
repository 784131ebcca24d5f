"""The Python code of the project, read again when it changed."""

import sys
from pathlib import Path


class OwnCode:
    """The package in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seen = self._state()

    def refresh(self) -> None:
        """Forget its modules if a file changed; who imports them next gets them anew."""
        now = self._state()
        if now == self._seen:
            return
        self._seen = now
        package = self._folder.name
        for name in list(sys.modules):
            if name == package or name.startswith(f"{package}."):
                del sys.modules[name]

    def _state(self) -> frozenset[tuple[Path, int]]:
        return frozenset((path, path.stat().st_mtime_ns) for path in self._folder.rglob("*.py"))
