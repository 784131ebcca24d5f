"""Findings that were there before their rule was: known, with a reason and a last day.

`known-findings.yml`, beside the content, says per rule how many findings each file may have. Until
the last day these are no problem. It may only shrink: a finding that is gone must be taken off, and
what `check --since` compares it with had each of them, unless the rule is new.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import Field, ValidationError

from site_plugins.checking.messages import findings as findings_of
from site_plugins.model.scalars import Listed, PartialDateField, Text, WholeNumber
from site_plugins.model.strict import Strict
from site_plugins.reading.beside import KNOWN_FINDINGS
from site_plugins.reading.documents import read_list
from site_plugins.reading.problem import Finding, Position, Problem, Rule, shorten
from site_plugins.reading.rules import RULES
from site_plugins.reading.rules import files as rules

_CODES = frozenset(rule.code for rule in RULES)


class InFile(Strict):
    file: Text = Field(alias="bestand", description="Het bestand, vanaf de map met teksten.")
    count: WholeNumber = Field(alias="aantal", description="Hoeveel fouten het heeft.")


class KnownRule(Strict):
    """What is known of one rule."""

    rule: Text = Field(alias="regel", description="De code van de regel.")
    reason: Text = Field(alias="reden", description="Waarom dit nog niet verbeterd is.")
    until: PartialDateField = Field(alias="tot", description="De laatste dag dat dit mag.")
    files: Listed[InFile] = Field(
        alias="bestanden", description="In welke bestanden het is.", min_length=1
    )


class _Whole(Strict):
    known: Listed[KnownRule] = Field(alias="bekend")


@dataclass(frozen=True, slots=True)
class KnownFile:
    """Of one file, and where in the list that stands."""

    code: str
    path: str
    count: int
    until: date
    position: Position


@dataclass(frozen=True, slots=True)
class KnownFindings:
    """The list as read; `wrong` has what is wrong with the list itself."""

    entries: tuple[KnownFile, ...] = ()
    wrong: tuple[Problem, ...] = ()

    def left(self, problems: Iterable[Problem], today: date) -> list[Problem]:
        """The problems that are not known, or not any more."""
        found = [*problems]
        counts = Counter((one.rule.code, one.path) for one in found)
        hidden = {
            (one.code, one.path)
            for one in self.entries
            if today <= one.until and counts[one.code, one.path] <= one.count
        }
        return [one for one in found if (one.rule.code, one.path) not in hidden]

    def judged(self, problems: Iterable[Problem], today: date) -> list[Problem]:
        """What is left of all problems, and what the list says that is no longer so."""
        found = [*problems]
        counts = Counter((one.rule.code, one.path) for one in found)
        return [*self.left(found, today), *self.wrong, *self._stale(counts, today)]

    def _stale(self, counts: Mapping[tuple[str, str], int], today: date) -> Iterator[Problem]:
        for one in self.entries:
            now = counts[one.code, one.path]
            if now < one.count:
                what = f"{one.path} heeft {one.code} nog {now} keer, en geen {one.count} keer."
                yield _problem(rules.KNOWN_IS_GONE, one.position, what)
            elif one.until < today:
                what = f"Dit mocht tot en met {one.until:%d-%m-%Y}."
                yield _problem(rules.KNOWN_TOO_LONG, one.position, what)

    def grown(self, before: KnownFindings, was_there: Callable[[str], bool]) -> Iterator[Problem]:
        """What is on the list and was not on `before`, of rules that were there before."""
        allowed = {(one.code, one.path): one for one in before.entries}
        for one in self.entries:
            former = allowed.get((one.code, one.path))
            if was_there(one.code) and (
                former is None or one.count > former.count or one.until > former.until
            ):
                what = f"{one.path} stond niet zo op de lijst bij {one.code}."
                yield _problem(rules.KNOWN_HAS_GROWN, one.position, what)


def read_known(folder: Path) -> KnownFindings:
    """The list in `folder`; an empty one where there is none."""
    file = folder / KNOWN_FINDINGS
    return parse_known(file.read_bytes()) if file.is_file() else KnownFindings()


def parse_known(content: bytes) -> KnownFindings:
    document = read_list(content)
    if document.data is None or document.findings:
        return KnownFindings(wrong=tuple(map(_unreadable, document.findings)))
    try:
        whole = _Whole.model_validate(document.data)
    except ValidationError as error:
        found = findings_of(error, _Whole, document.marks)
        return KnownFindings(wrong=tuple(map(_unreadable, found)))
    entries: list[KnownFile] = []
    wrong: list[Problem] = []
    for number, known in enumerate(whole.known):
        at = ("bekend", number)
        if known.rule not in _CODES:
            what = f'De regel "{shorten(known.rule)}" bestaat niet.'
            wrong.append(
                _problem(rules.KNOWN_UNREADABLE, document.marks.value((*at, "regel")), what)
            )
        for position, one in enumerate(known.files):
            place = document.marks.value((*at, "bestanden", position))
            entries.append(KnownFile(known.rule, one.file, one.count, known.until.latest, place))
    return KnownFindings(tuple(entries), tuple(wrong))


def _problem(rule: Rule, position: Position, what: str) -> Problem:
    return Problem(rule, f"../{KNOWN_FINDINGS}", position, what)


def _unreadable(finding: Finding) -> Problem:
    return _problem(rules.KNOWN_UNREADABLE, finding.position, finding.what)
