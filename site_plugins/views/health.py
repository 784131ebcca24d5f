"""What the site needs from volunteers today: computed from the catalogue, and nothing kept.

The page for volunteers and the list on GitHub (`website.py health`) are made of this one view.
Links to other sites are asked at night and not in a build: what is gone stands in that list alone.
"""

from __future__ import annotations

from collections.abc import Callable

from site_plugins.catalogue.catalogue import Catalogue
from site_plugins.views import health_texts, health_waiting
from site_plugins.views.tasks import TaskGroup

# The most pressing first.
_GROUPS: tuple[Callable[[Catalogue], TaskGroup], ...] = (
    health_texts.help_lines,
    health_waiting.late_answers,
    health_waiting.without_yields,
    health_waiting.without_look_back,
    health_texts.expired,
    health_texts.sources,
    health_texts.broken_links,
)


class HealthView:
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def overview(self) -> tuple[TaskGroup, ...]:
        """Every kind of upkeep; a kind without tasks is there too, to say that all is well."""
        measured = tuple(health_texts.measured(self._catalogue))  # once: it takes long
        return (
            *(group(self._catalogue) for group in _GROUPS),
            health_texts.hard_to_read(measured),
            health_texts.thin(measured),
        )
