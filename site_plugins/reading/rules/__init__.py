"""All rules that content keeps to, by subject. Codes never change their meaning."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from operator import attrgetter
from pkgutil import iter_modules
from types import ModuleType

from site_plugins.reading.problem import Rule


def rules_of(module: ModuleType) -> tuple[Rule, ...]:
    """The rules that a module of this folder declares."""
    return tuple(value for value in vars(module).values() if isinstance(value, Rule))


def _declared() -> Iterator[Rule]:
    for found in iter_modules(__path__):
        yield from rules_of(import_module(f"{__name__}.{found.name}"))


# Who adds a rule has no list to keep: what a module of this folder declares is here.
RULES = tuple(sorted(_declared(), key=attrgetter("code")))
