"""The words of the comment under a pull request."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar
from urllib.parse import quote

from commands.github._changed_code import ChangedCode, note
from commands.github._github import GitHub
from commands.github._untrusted import LARGEST_ZIP, Unbelievable, changes_in, notices_in, read_zip
from commands.shared.actions import variable
from commands.shared.markdown import code_span, safe_lines, safe_text
from commands.shared.messages import Stop, complain, count
from commands.shared.notices import Notice
from commands.site import _changes
from commands.site._changes import Changes

MARKER = "<!-- website: controle van een voorstel -->"
REPORT = "report"  # names of artifacts; each holds one file of that name, with .json
PAGES = "pages"
PREVIEW = "voorbeeld"
_MOST_SHOWN = 5
Content = TypeVar("Content")


@dataclass(frozen=True, slots=True)
class Run:
    """A finished run of the checks. `head` is the commit that it checked."""

    id: int
    head: str
    succeeded: bool

    @classmethod
    def from_event(cls, event: Any) -> Run | None:
        """Read the event `workflow_run`; None when the run was not for a pull request."""
        run = event["workflow_run"]
        head = str(run["head_sha"])
        if run["event"] != "pull_request" or not re.fullmatch("[0-9a-f]{40}", head):
            return None
        return cls(int(run["id"]), head, run["conclusion"] == "success")

    @property
    def page(self) -> str:
        """Where people see the run."""
        return f"{_repository()}/actions/runs/{self.id}"


@dataclass(frozen=True, slots=True)
class RunOutcome:
    """What the run made. None: it is not there, or is not to be believed."""

    notices: tuple[Notice, ...] | None
    changes: Changes | None
    preview: int | None


def outcome(github: GitHub, run: Run) -> RunOutcome:
    """Fetch the small files of a run, and see whether there is a preview."""
    listed = github.get(f"/actions/runs/{run.id}/artifacts", per_page=100)["artifacts"]
    artifacts = {entry["name"]: entry for entry in listed if not entry["expired"]}
    preview = artifacts.get(PREVIEW)
    return RunOutcome(
        _fetched(github, artifacts.get(REPORT), REPORT, notices_in),
        _fetched(github, artifacts.get(PAGES), PAGES, changes_in),
        int(preview["id"]) if preview else None,
    )


def _fetched(
    github: GitHub, artifact: Any, name: str, believe: Callable[[object], Content]
) -> Content | None:
    if artifact is None or artifact["size_in_bytes"] > LARGEST_ZIP:
        return None
    try:
        data = github.download(f"/actions/artifacts/{int(artifact['id'])}/zip", LARGEST_ZIP)
        return believe(read_zip(data, f"{name}.json"))
    except (Stop, Unbelievable) as error:
        complain(f"Het bestand {name} is niet te gebruiken: {error}")
        return None


def body(run: Run, result: RunOutcome, code: ChangedCode) -> str:
    """The whole comment, as Markdown."""
    parts = [*_verdict(run, result), *note(code), *_preview(run, result), *_pages(result)]
    parts.append(
        "Kom je er niet uit? Stel je vraag hieronder. "
        f"[Alles wat de controle deed]({run.page}) staat er ook."
    )
    return "\n\n".join(parts) + "\n"


def _verdict(run: Run, result: RunOutcome) -> Iterator[str]:
    if result.notices is None:
        yield "### De controle is niet afgekomen"
        yield "Dat ligt vast niet aan jou. Een beheerder kijkt wat er is."
        return
    errors = [notice for notice in result.notices if notice.level == "error"]
    if errors:
        yield f"### Bijna klaar: nog {count(len(errors), 'ding', 'dingen')} te doen"
        yield "Bedankt voor je voorstel! Los dit nog op. De controle begint dan vanzelf opnieuw."
        yield from _entries(run, errors)
    elif run.succeeded:
        yield "### Alles klopt, bedankt!"
        yield "Een beheerder leest je voorstel en zet het op de site."
    else:
        yield "### De teksten kloppen, maar een andere controle niet"
        yield "Heb je alleen tekst veranderd? Dan ligt het niet aan jou. Een beheerder kijkt mee."
    warnings = [notice for notice in result.notices if notice.level == "warning"]
    if warnings and not errors:
        yield f"Let op, {count(len(warnings), 'ding', 'dingen')} om nog eens naar te kijken:"
        yield from _entries(run, warnings)


def _entries(run: Run, notices: Sequence[Notice]) -> Iterator[str]:
    for notice in notices[:_MOST_SHOWN]:
        place = f"{_repository()}/blob/{run.head}/{quote(notice.file)}?plain=1#L{notice.line}"
        yield (
            f"- {code_span(notice.file)}, [regel {notice.line}]({place}): "
            f"{safe_text(notice.what)}\n"
            f"  - Waarom: {safe_text(notice.why)}\n"
            f"  - Zo los je het op: {safe_lines(notice.fix)}"
        )
    if len(notices) > _MOST_SHOWN:
        yield f"En nog {len(notices) - _MOST_SHOWN}: zie [de samenvatting]({run.page})."


def _preview(run: Run, result: RunOutcome) -> Iterator[str]:
    if result.preview is not None:
        address = f"{run.page}/artifacts/{result.preview}"
        yield (
            f"[Haal het voorbeeld van de hele site op]({address}) (een zip-bestand). "
            "Hoe je het bekijkt, staat in [CONTRIBUTING.md]"
            f"({_repository()}/blob/HEAD/CONTRIBUTING.md#een-voorbeeld-bekijken)."
        )


def _pages(result: RunOutcome) -> Iterator[str]:
    if result.changes is not None:
        yield "### Wat er anders uitziet"
        yield _changes.summary(result.changes).rstrip("\n")


def _repository() -> str:
    return f"{variable('GITHUB_SERVER_URL')}/{variable('GITHUB_REPOSITORY')}"
