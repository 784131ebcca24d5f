"""Which files change, as the system tells it (watchdog)."""

from collections.abc import Callable, Iterable
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

# What only reads a file changes nothing.
_QUIET = frozenset({"opened", "closed_no_write"})


class Watcher(FileSystemEventHandler):
    """Calls `tell` with the path of everything that came, went or changed, from its own thread."""

    def __init__(self, tell: Callable[[Path], None]) -> None:
        self._tell = tell
        self._observer = Observer()
        self._watched: tuple[Path, ...] | None = None
        self._observer.start()

    def watch(self, file: Path, folders: Iterable[Path]) -> None:
        """Follow a file, and folders with all that is in them: those, and no others any more. A
        folder that isn't there is followed when it comes, where it stands beside the file."""
        self._file, self._folders = file, tuple(folders)
        there = tuple(folder for folder in self._folders if folder.is_dir())
        if there == self._watched:
            return
        self._watched = there
        self._observer.unschedule_all()
        self._observer.schedule(self, str(file.parent))
        for folder in there:
            self._observer.schedule(self, str(folder), recursive=True)

    def close(self) -> None:
        """Stop."""
        self._observer.stop()
        self._observer.join()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """What watchdog calls."""
        # A folder is modified whenever something in it is, which is told by itself.
        if event.event_type in _QUIET or (event.is_directory and event.event_type == "modified"):
            return
        for name in filter(None, (event.src_path, event.dest_path)):
            path = Path(str(name))
            if self._matters(path):
                self._tell(path)

    def _matters(self, path: Path) -> bool:
        """Beside the settings lie files that are not ours, and the site itself."""
        return path == self._file or any(map(path.is_relative_to, self._folders))
