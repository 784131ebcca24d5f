"""What a proposal changes besides texts, for who merges it.

The checks run with the code of the proposal itself: who changes that code can make them say that
all is well. GitHub is asked what changed, since what the run says is up to who wrote the proposal.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from commands.github._github import MOST_LISTED, GitHub
from commands.shared.markdown import code_span
from commands.shared.messages import Stop, complain

_TEXTS = "content/"
# What runs on GitHub or decides what the checks say stands first.
_WORST = (".github/", ".ci/", "scripts/", "requirements/", "site_plugins/")
_MOST_SHOWN = 10
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class ChangedCode:
    """The files that are no texts, the worst first; `whole` unless there can be more."""

    files: tuple[str, ...]
    whole: bool = True


def changed_code(github: GitHub, number: int) -> ChangedCode:
    """Ask GitHub what the pull request changes. What can't be found out is not whole."""
    listed: list[Any] = []
    try:
        listed.extend(github.listed(f"/pulls/{number}/files"))
        whole = len(listed) < MOST_LISTED
    except Stop as problem:
        complain(str(problem))
        whole = False
    names = {file.get(key) for file in listed for key in ("filename", "previous_filename")}
    code = [name for name in names if name and not name.startswith(_TEXTS)]
    worst_first = sorted(code, key=lambda file: (not file.startswith(_WORST), file))
    return ChangedCode(tuple(worst_first), whole)


def note(changed: ChangedCode) -> Iterator[str]:
    """For the comment, as Markdown; nothing when only texts changed."""
    if not changed.files and changed.whole:
        return
    yield "### Voor de beheerder: dit voorstel verandert meer dan teksten"
    yield (
        "De controle draaide met de code uit dit voorstel. Zij kan dus ten onrechte zeggen dat "
        "alles klopt. Lees daarom zelf wat er in deze bestanden verandert. Voeg het voorstel "
        "daarna pas samen."
    )
    shown = [f"- {code_span(file[:_LONGEST])}" for file in changed.files[:_MOST_SHOWN]]
    if len(changed.files) > _MOST_SHOWN:
        shown.append(f"- En nog {len(changed.files) - _MOST_SHOWN}.")
    if not changed.whole:
        shown.append("- Misschien nog meer: GitHub gaf niet de hele lijst. Kijk bij Files changed.")
    yield "\n".join(shown)
