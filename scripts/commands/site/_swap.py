"""Putting a new site in the place of the former one, whole or not at all.

Beside `site/` a folder `.site-new-*` is made, with the new site in it, and for a moment the former
one. Its file `lock` is held by the process that builds: who can lock it, finds leftovers of a
build that was killed.
"""

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from commands.shared.locks import try_lock
from commands.shared.messages import Stop

_UNLOCKED_IS_OLD = 600.0  # seconds; a builder locks its folder at once


class Staging:
    """A place to build a new `site`, and the way to put it in place."""

    def __init__(self, site: Path, folder: Path) -> None:
        self.site = site
        self.new = folder / "site"
        self.former = folder / "former"

    def swap(self) -> None:
        """Put the new site in place. Raises Stop, and then `site` is what it was."""
        try:
            if self.site.exists():
                self.site.rename(self.former)
            self.new.rename(self.site)
        except OSError as error:
            raise Stop(
                f"De nieuwe website is gemaakt, maar ik kan de map {self.site} niet vervangen. "
                "Sluit programma's die deze map gebruiken en probeer het opnieuw."
            ) from error
        finally:
            self.restore()

    def restore(self) -> None:
        """Give the former site its place back, if nothing came there."""
        if self.former.exists() and not self.site.exists():
            self.former.rename(self.site)


@contextmanager
def staging(site: Path) -> Iterator[Staging]:
    """Give a place beside the folder `site` to build in; clean up after, also for killed builds."""
    site.parent.mkdir(parents=True, exist_ok=True)
    prefix = f".{site.name}-new-"
    for folder in site.parent.iterdir():
        if folder.name.startswith(prefix):
            _clear_leftovers(Staging(site, folder), folder)
    folder = Path(tempfile.mkdtemp(prefix=prefix, dir=site.parent))
    lock = try_lock(folder / "lock")
    stage = Staging(site, folder)
    try:
        yield stage
    finally:
        stage.restore()
        if lock is not None:
            lock.close()  # Windows removes no file that is open
        shutil.rmtree(folder, ignore_errors=True)


def _clear_leftovers(stage: Staging, folder: Path) -> None:
    path = folder / "lock"
    if not path.exists() and time.time() - folder.stat().st_mtime < _UNLOCKED_IS_OLD:
        return  # just made by another build that is about to lock it
    lock = try_lock(path)
    if lock is None:
        return
    lock.close()
    stage.restore()
    shutil.rmtree(folder, ignore_errors=True)
