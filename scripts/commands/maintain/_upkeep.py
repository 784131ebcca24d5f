"""What the site needs, in Markdown for the list on GitHub: as its page for volunteers says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from commands.shared.markdown import safe_text
from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.model.vocabulary import View
from site_plugins.publishing import editing_of
from site_plugins.settings import Settings
from site_plugins.views.editing import EditingView
from site_plugins.views.health import HealthView
from site_plugins.views.health_texts import BROKEN_LINKS
from site_plugins.views.links import Link, page_with
from site_plugins.views.tasks import Task, TaskGroup

_MOST = 15  # tasks of one kind; the page has all
_UNREACHABLE = (
    "### Niemand kan ons bereiken\n\n"
    "In mkdocs.yml staat bij extra, contact geen e-mail, formulier of telefoon.\n"
)


def report(catalogue: Catalogue, settings: Settings) -> str:
    """All that presses; the empty string when nothing does. What can always be better is named
    beside it, so that it alone keeps no list open."""
    every = HealthView(catalogue.current).overview()
    groups = [group for group in every if group.anchor != BROKEN_LINKS]  # `links` tells of these
    pressing = [group for group in groups if group.tasks and not group.standing]
    better = [group for group in groups if group.tasks and group.standing]
    parts = [] if settings.site.contact else [_UNREACHABLE]
    page = page_with(catalogue, View.HEALTH, "")
    writer = _Writer(settings, page, editing_of(catalogue, settings))
    parts += [writer.group(group) for group in pressing]
    return "\n".join([*parts, *writer.better(better)]) if parts else ""


class _Writer:
    """Writes for a reader who is not on the site: every address is whole."""

    def __init__(self, settings: Settings, page: Link | None, editing: EditingView | None) -> None:
        self._site = settings.site
        self._page = page
        self._editing = editing

    def group(self, group: TaskGroup) -> str:
        why = f"{group.why} Wie dit kan: {group.who}."
        lines = [f"### {group.title} ({len(group.tasks)})", "", why, ""]
        lines += [self._task(group, task) for task in group.tasks[:_MOST]]
        if len(group.tasks) > _MOST:
            lines.append(f"- En nog {len(group.tasks) - _MOST}: {self._on_page(group)}")
        return "\n".join(lines) + "\n"

    def _task(self, group: TaskGroup, task: Task) -> str:
        who = f"Vraag het aan {_names(task.who)}" if task.who else ""
        letter = f"De brief staat bij {self._on_page(group)}" if task.letter else ""
        start = ""
        if self._editing:
            start = self._link(Link(group.start, self._editing.address(task.file)))
        parts = (safe_text(task.what), who, letter, start)
        return f"- {self._link(task.page)}: {' '.join(filter(None, parts))}"

    def better(self, groups: Sequence[TaskGroup]) -> Iterator[str]:
        if groups:
            named = ", ".join(f"{self._on_page(one)} ({len(one.tasks)})" for one in groups)
            yield f"Dit haast niet: {named}.\n"

    def _on_page(self, group: TaskGroup) -> str:
        address = f"{self._page.address}#{group.anchor}" if self._page else None
        return self._link(Link(group.title, address))

    def _link(self, link: Link) -> str:
        title = safe_text(link.title)
        if link.address is None:
            return title
        whole = link.address if "://" in link.address else self._site.address(link.address)
        return f"[{title}]({whole})"


def _names(who: Sequence[Link]) -> str:
    return " of ".join(safe_text(one.title) for one in who)
