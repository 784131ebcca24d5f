"""The work of `new`: from what a person gave and answered to the files."""

from __future__ import annotations

import os
import shlex
import subprocess
from argparse import Namespace
from collections.abc import Iterator

from commands.shared.arguments import PROGRAM
from commands.shared.messages import Stop, complain, count, say
from commands.shared.options import content_folder
from commands.write._agenda import agenda_text
from commands.write._asking import Asking
from commands.write._drafting import Data, Drafting, NewProblems
from commands.write._meeting_set import (
    look_back,
    meeting_before,
    standard_programme,
    workshop_files,
)
from commands.write._new_options import as_options, from_options, option
from site_plugins.catalogue.guide_pages import published_guide
from site_plugins.catalogue.record import Record
from site_plugins.model.fields import fields_of
from site_plugins.model.meeting import Meeting
from site_plugins.model.registry import BY_NAME, ContentType
from site_plugins.model.source import Source
from site_plugins.model.workshop import Workshop
from site_plugins.reading.clock import today
from site_plugins.reading.problem import report
from site_plugins.writing.front_matter import write_page


def make(arguments: Namespace) -> int:
    """Make the files, all or none; 1 when they can't be made."""
    content = content_folder(arguments)
    content_type = BY_NAME[arguments.kind]
    drafting = Drafting(content, today())
    data = from_options(drafting, content_type, arguments)
    if _prepares(arguments):
        data.setdefault("concept", "ja")
        arguments.terugblik = True
    if arguments.ja:
        return _write(drafting, _files(drafting, content_type, data, arguments), arguments)
    asking = Asking(drafting, input, say)
    try:
        asking.fill_in(content_type.model, data)
        asking.groups(content_type.model, data)
        files = _files(drafting, content_type, data, arguments, asking)
    except (KeyboardInterrupt, Stop):
        _tell_what_was_typed(arguments, data, asking)
        raise
    failed = _write(drafting, files, arguments)
    if failed:
        _tell_what_was_typed(arguments, data, asking)
    return failed


def _tell_what_was_typed(arguments: Namespace, data: Data, asking: Asking) -> None:
    for line in _so_far(arguments, data, asking):
        complain(line)


def _write(drafting: Drafting, files: dict[str, str], arguments: Namespace) -> int:
    name = content_folder(arguments).name
    try:
        drafting.write(files)
    except NewProblems as refusal:
        complain(report(refusal.problems, root=name))
        complain("Er is niets gemaakt.")
        return 1
    except FileExistsError as error:
        raise Stop(f'Het bestand "{error}" is er al. Er is niets gemaakt.') from None
    for path in files:
        say(f"Gemaakt: {name}/{path}")
    if not arguments.tekst:
        say("Schrijf de tekst van de pagina onder de laatste drie streepjes.")
    if arguments.kind == Meeting.type_name and "\nterugblik:" in files[next(iter(files))]:
        say("Vul na de bijeenkomst bij terugblik in hoe het met elke opbrengst staat.")
    if _prepares(arguments):
        say("In de tekst staat een voorstel voor de agenda. De pagina is nog een concept.")
    guide = published_guide(drafting.catalogue, BY_NAME[arguments.kind].model)
    say(f"Er kan meer in het kopje. Elk veld staat op {guide or 'de pagina Alle velden'}")
    return 0


def _prepares(arguments: Namespace) -> bool:
    """Whether the page comes with a proposal for the agenda of the meeting."""
    return bool(vars(arguments).get("voorbereiden"))


def _so_far(arguments: Namespace, data: Data, asking: Asking) -> Iterator[str]:
    """What a person typed, as commands that go on from there: nothing of it is kept elsewhere."""
    options = [*as_options(BY_NAME[arguments.kind].model, data)]
    for title, text in arguments.workshop or [] if arguments.kind == Meeting.type_name else []:
        options += ["--workshop", title, text]
    unfinished = {key: values for key, values in asking.unfinished.items() if values}
    if not (options or unfinished):
        return
    options += ["--voorbereiden"] if _prepares(arguments) else []
    options += [f"--{key}={text}" for key in ("naam", "tekst") if (text := vars(arguments)[key])]
    yield "\nWat je typte, staat hier. Zo ga je verder waar je was:"
    for source in asking.sources.values():
        yield f"{PROGRAM} new bron --ja {_joined([*as_options(Source, source)])}"
    if half := unfinished.pop(Source.type_name, None):
        yield f"{PROGRAM} new bron {_joined([*as_options(Source, half)])}"
    yield f"{PROGRAM} new {arguments.kind} {_joined(options)}"
    for key, values in unfinished.items():
        told = ", ".join(f"{name}: {value}" for name, value in values.items())
        yield f"Bij {key} typte je: {told}"


# As the command window of this computer reads it.
_joined = subprocess.list2cmdline if os.name == "nt" else shlex.join


def _files(
    drafting: Drafting,
    content_type: ContentType,
    data: Data,
    arguments: Namespace,
    asking: Asking | None = None,
) -> dict[str, str]:
    """The new files by path, the page itself first. Raises Stop when something is missing."""
    if missing := [
        spec for spec in fields_of(content_type.model) if spec.needed and not data.get(spec.key)
    ]:
        raise Stop(f"Dit ontbreekt nog: {', '.join(map(option, missing))}.")
    path = _path(drafting, content_type, data, arguments.naam, asking)
    workshops: list[Data] = []
    if content_type.model is Meeting:
        data |= _wanted(drafting, data, arguments, asking)
        workshops = _workshops(arguments, asking)
        if _prepares(arguments) and not arguments.tekst:
            arguments.tekst = agenda_text(drafting.catalogue)
    files = {path: write_page(content_type.model, data, arguments.tekst)}
    try:
        files |= workshop_files(drafting, path, data, workshops)
    except ValueError as error:
        raise Stop(str(error)) from None
    return files | (asking.source_files() if asking else {})


def _path(
    drafting: Drafting, content_type: ContentType, data: Data, name: str, asking: Asking | None
) -> str:
    """Where the page goes; asked until it can be."""
    while True:
        try:
            return drafting.path(content_type, str(data["titel"]), name)
        except ValueError as error:
            if asking is None:
                raise Stop(f"{error} (--naam)") from None
            say(str(error))
            name = asking.line("Naam van het bestand:")


def _wanted(drafting: Drafting, data: Data, arguments: Namespace, asking: Asking | None) -> Data:
    """What a meeting takes over from the standard programme and from the one before, if wanted."""
    found: Data = {}
    programme = standard_programme(drafting.catalogue)
    wanted = programme and (
        arguments.standaardprogramma or (asking and _asks_programme(programme, asking))
    )
    if wanted:
        found |= {key: value for key, value in programme.items() if not data.get(key)}
    previous = meeting_before(drafting.catalogue, data)
    if previous and (arguments.terugblik or (asking and _asks_look_back(previous, asking))):
        found |= look_back(previous)
    return found


def _asks_look_back(previous: Record[Meeting], asking: Asking) -> bool:
    before = f'\nDe bijeenkomst hiervoor was "{previous.entry.title}"'
    if not (number := len(previous.entry.yields)):
        return asking.yes(f"{before}. Zal ik opschrijven dat deze daarna komt?")
    yields = count(number, "opbrengst", "opbrengsten")
    return asking.yes(f"{before}, met {yields}. Zal ik die klaarzetten voor de terugblik?")


def _asks_programme(programme: Data, asking: Asking) -> bool:
    parts = programme["programma"]
    assert isinstance(parts, list)
    told = ", ".join(f"{part['begin']} {part['soort']}".strip() for part in parts)
    end = f" Het eindigt om {programme['einde']}." if "einde" in programme else ""
    return asking.yes(f"\nHet standaardprogramma is: {told}.{end} Wil je dat overnemen?")


def _workshops(arguments: Namespace, asking: Asking | None) -> list[Data]:
    given = arguments.workshop or []
    workshops: list[Data] = [{"titel": title, "samenvatting": text} for title, text in given]
    if workshops or asking is None:
        return workshops
    while asking.yes(
        "\nWil je een workshop toevoegen?" if not workshops else "\nNog een workshop?"
    ):
        workshop: Data = {}
        asking.fill_in(Workshop, workshop, skipped=["bijeenkomst", "bronnen", "onderwerpen"])
        workshops.append(workshop)
        kept = [str(workshop["titel"]), str(workshop["samenvatting"])]
        arguments.workshop = [*(arguments.workshop or []), kept]
    return workshops
