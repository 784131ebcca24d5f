"""What volunteers can do for the site: one task, and all tasks of one kind."""

from __future__ import annotations

from dataclasses import dataclass

from site_plugins.views.folding import Folded, shortened
from site_plugins.views.links import Link


@dataclass(frozen=True, slots=True)
class Message:
    """A text to send, that somebody can change first."""

    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class Task:
    """Something to mend. `page` is where a reader sees it, `file` what to change, under content/.
    `who` can do it, where that is known; `letter` is a text to copy."""

    page: Link
    what: str
    file: str
    who: tuple[Link, ...] = ()
    letter: Message | None = None


@dataclass(frozen=True, slots=True)
class TaskGroup:
    """All tasks of one kind. `why` says what is wrong and what to do, `who` can in general, and
    `start` names the link to begin by. `note` is what to know of it, with tasks or without. What is
    `standing` can be better, and presses nobody."""

    anchor: str
    title: str
    why: str
    who: str
    start: str
    tasks: tuple[Task, ...]
    standing: bool = False
    note: str = ""

    @property
    def folded(self) -> Folded[Task]:
        """The tasks, of which a long list shows its start."""
        return shortened(self.tasks)
