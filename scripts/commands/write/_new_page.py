"""The work of `new`: the options of each kind of page, and the files."""

from __future__ import annotations

import os
import shlex
import subprocess
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from commands.shared.arguments import PROGRAM
from commands.shared.messages import Stop, complain, count, say
from commands.shared.options import add_content, content_folder
from commands.write._agenda import agenda_text
from commands.write._asked import asked_groups, needed_in, with_id
from commands.write._asking import Asking
from commands.write._drafting import Data, Drafting, NewProblems, Understood
from commands.write._meeting_set import (
    add_meeting_options,
    look_back,
    meeting_before,
    standard_programme,
    workshop_files,
)
from site_plugins.catalogue.catalogue import Record
from site_plugins.model.entry import Entry
from site_plugins.model.fields import FieldSpec, ValueKind, fields_of, holds
from site_plugins.model.meeting import Meeting
from site_plugins.model.registry import BY_NAME, CONTENT_TYPES, ContentType
from site_plugins.model.source import Source
from site_plugins.model.workshop import Workshop
from site_plugins.reading.clock import today
from site_plugins.reading.problem import report
from site_plugins.writing.front_matter import write_page


def add_kinds(parser: ArgumentParser) -> None:
    """Add a choice of kinds, each with an option for every simple field and group."""
    kinds = parser.add_subparsers(title="soorten", metavar="SOORT", dest="kind", required=True)
    for content_type in CONTENT_TYPES:
        about = content_type.model.about
        kind = kinds.add_parser(
            content_type.name, help=about, description=about, allow_abbrev=False
        )
        kind.add_argument("--ja", action="store_true", help="stel geen vragen")
        kind.add_argument("--naam", default="", metavar="NAAM", help="de naam van het bestand")
        kind.add_argument("--tekst", default="", metavar="TEKST", help="de tekst van de pagina")
        add_content(kind)
        for spec in _simple_fields(content_type):
            kind.add_argument(
                _option(spec),
                dest=_destination(spec),
                action="append",
                metavar="...",
                help=_help(spec),
            )
        for spec, needed in _groups(content_type.model):
            kind.add_argument(
                _option(spec),
                dest=_destination(spec),
                action="append",
                nargs=len(needed),
                metavar=tuple(one.key.upper() for one in needed),
                help=_group_help(spec, needed),
            )
        if content_type.model is Meeting:
            add_meeting_options(kind)


def _simple_fields(content_type: ContentType) -> list[FieldSpec]:
    """What fits on a command line: no groups of fields."""
    return [
        spec
        for spec in fields_of(content_type.model)
        if spec.group is None or spec.key == "bronnen"
    ]


def _groups(model: type[Entry]) -> Iterator[tuple[FieldSpec, tuple[FieldSpec, ...]]]:
    """Groups that have so few fields that they fit on a command line, with these fields."""
    for spec in asked_groups(model):
        if spec.group and (needed := needed_in(spec.group)):
            yield spec, needed


def _option(spec: FieldSpec) -> str:
    return f"--{spec.key.replace('_', '-')}"


def _destination(spec: FieldSpec) -> str:
    return f"field_{spec.key}"


def _help(spec: FieldSpec) -> str:
    must = "moet: " if spec.needed else ""
    more = "; mag vaker" if spec.listed else ""
    what = ", ".join(str(word.value) for word in spec.words) if spec.words else holds(spec)
    return f"{must}{spec.meaning} ({what}{more})".replace("%", "%%")


def _group_help(spec: FieldSpec, needed: tuple[FieldSpec, ...]) -> str:
    words = [
        f" {one.key.upper()} is: {', '.join(str(word.value) for word in one.words)}."
        for one in needed
        if one.words
    ]
    return f"{spec.meaning}{''.join(words)} Mag vaker.".replace("%", "%%")


def make(arguments: Namespace) -> int:
    """Make the files, all or none; 1 when they can't be made."""
    content = content_folder(arguments)
    content_type = BY_NAME[arguments.kind]
    drafting = Drafting(content, today())
    data = _from_options(drafting, content_type, arguments)
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
        for line in _so_far(arguments, data, asking):
            complain(line)
        raise
    return _write(drafting, files, arguments)


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
    say("Er kan meer in het kopje. Alle velden staan op de pagina Alle velden van de site.")
    return 0


def _prepares(arguments: Namespace) -> bool:
    """Whether the page comes with a proposal for the agenda of the meeting."""
    return bool(vars(arguments).get("voorbereiden"))


def _so_far(arguments: Namespace, data: Data, asking: Asking) -> Iterator[str]:
    """What a person typed, as commands that go on from there: nothing of it is kept elsewhere."""
    options = [*_typed(BY_NAME[arguments.kind].model, data)]
    for title, text in arguments.workshop or [] if arguments.kind == Meeting.type_name else []:
        options += ["--workshop", title, text]
    if not options:
        return
    options += ["--voorbereiden"] if _prepares(arguments) else []
    options += [f"--{key}={text}" for key in ("naam", "tekst") if (text := vars(arguments)[key])]
    yield "\nWat je typte, staat hier. Zo ga je verder waar je was:"
    for source in asking.sources.values():
        yield f"{PROGRAM} new bron --ja {_joined([*_typed(Source, source)])}"
    yield f"{PROGRAM} new {arguments.kind} {_joined(options)}"


# As the command window of this computer reads it.
_joined = subprocess.list2cmdline if os.name == "nt" else shlex.join


def _typed(model: type[Entry], data: Data) -> Iterator[str]:
    groups = {spec.key: needed for spec, needed in _groups(model)}
    for spec in fields_of(model):
        value = data.get(spec.key, "")
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict) and spec.key in groups:
                yield _option(spec)
                yield from (str(one[part.key]) for part in groups[spec.key])
            elif isinstance(one, str) and one:
                yield f"{_option(spec)}={one}"


def _from_options(drafting: Drafting, content_type: ContentType, arguments: Namespace) -> Data:
    data: Data = {}
    for spec in _simple_fields(content_type):
        texts = getattr(arguments, _destination(spec)) or []
        if spec.listed and spec.kind is not ValueKind.TEXT:  # no name has a comma in it
            texts = [part for text in texts for part in text.split(",")]
        if len(texts) > 1 and not spec.listed:
            raise Stop(f"{_option(spec)} mag maar één keer.")
        answer = _accepted(spec, drafting.answer(content_type.model, spec, texts))
        if answer.guessed:
            say(f"Bij {_option(spec)} maak ik ervan: {answer.value}")
        if answer.value:
            data[spec.key] = answer.value
    for spec, needed in _groups(content_type.model):
        assert spec.group
        for texts in getattr(arguments, _destination(spec)) or []:
            values: Data = {}
            for one, text in zip(needed, texts, strict=True):
                values[one.key] = _accepted(spec, drafting.answer(spec.group, one, [text])).value
            made = with_id(content_type.model, spec, values, data)
            data[spec.key] = [*data.get(spec.key, []), made]
    return data


def _accepted(spec: FieldSpec, answer: Understood) -> Understood:
    if answer.complaint:
        raise Stop(f"Bij {_option(spec)}: {answer.complaint}")
    return answer


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
        raise Stop(f"Dit ontbreekt nog: {', '.join(map(_option, missing))}.")
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
    yields = count(len(previous.entry.yields), "opbrengst", "opbrengsten")
    return asking.yes(
        f'\nDe bijeenkomst hiervoor was "{previous.entry.title}", met {yields}. '
        "Zal ik die klaarzetten voor de terugblik?"
    )


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
