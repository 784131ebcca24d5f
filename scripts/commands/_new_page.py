"""The work of `new`: the options of each kind of page, and the files."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from commands._asking import Asking
from commands._drafting import Data, Drafting, Refused
from commands._messages import Problem, complain, say
from commands._options import add_content, content_folder
from site_plugins.catalogue.clock import today
from site_plugins.catalogue.needed import must_have
from site_plugins.catalogue.problem import report
from site_plugins.catalogue.writing import write_page
from site_plugins.model.fields import FieldSpec, Kind, fields_of, holds
from site_plugins.model.meeting import Meeting
from site_plugins.model.registry import BY_NAME, CONTENT_TYPES, ContentType


def add_kinds(parser: ArgumentParser) -> None:
    """Add a choice of kinds, each with an option for every simple field."""
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
                help=_help(content_type, spec),
            )
        if content_type.model is Meeting:
            kind.add_argument(
                "--workshop",
                action="append",
                metavar="TITEL",
                help="een workshop op de bijeenkomst; mag vaker",
            )


def _simple_fields(content_type: ContentType) -> list[FieldSpec]:
    """What fits on a command line: no groups of fields."""
    return [
        spec
        for spec in fields_of(content_type.model)
        if spec.group is None or spec.key == "bronnen"
    ]


def _option(spec: FieldSpec) -> str:
    return f"--{spec.key.replace('_', '-')}"


def _destination(spec: FieldSpec) -> str:
    return f"field_{spec.key}"


def _help(content_type: ContentType, spec: FieldSpec) -> str:
    must = "moet: " if must_have(content_type.model, spec) else ""
    more = "; mag vaker" if spec.listed else ""
    return f"{must}{spec.meaning} ({holds(spec)}{more})".replace("%", "%%")


def make(arguments: Namespace) -> int:
    """Make the files, all or none; 1 when they can't be made."""
    content = content_folder(arguments)
    content_type = BY_NAME[arguments.kind]
    drafting = Drafting(content, today())
    data = _from_options(drafting, content_type, arguments)
    asking = None if arguments.ja else Asking(drafting, input, say)
    if asking:
        asking.fill_in(content_type.model, data)
    if missing := [
        spec
        for spec in fields_of(content_type.model)
        if must_have(content_type.model, spec) and not data.get(spec.key)
    ]:
        raise Problem(f"Dit ontbreekt nog: {', '.join(map(_option, missing))}.")
    files = _files(drafting, content_type, data, arguments, asking)
    try:
        drafting.write(files)
    except Refused as refusal:
        complain(report(refusal.problems, root=content.name))
        complain("Er is niets gemaakt.")
        return 1
    except FileExistsError as error:
        raise Problem(f'Het bestand "{error}" is er al. Er is niets gemaakt.') from None
    for path in files:
        say(f"Gemaakt: {content.name}/{path}")
    if not arguments.tekst:
        say("Schrijf de tekst van de pagina onder de laatste drie streepjes.")
    if content_type.model is Meeting and "\nterugblik:" in files[next(iter(files))]:
        say("Vul na de bijeenkomst bij terugblik in hoe het met elke opbrengst staat.")
    return 0


def _from_options(drafting: Drafting, content_type: ContentType, arguments: Namespace) -> Data:
    data: Data = {}
    for spec in _simple_fields(content_type):
        texts = getattr(arguments, _destination(spec)) or []
        if spec.listed and spec.kind is not Kind.TEXT:  # no name has a comma in it
            texts = [part for text in texts for part in text.split(",")]
        if len(texts) > 1 and not spec.listed:
            raise Problem(f"{_option(spec)} mag maar één keer.")
        answer = drafting.answer(content_type.model, spec, texts)
        if answer.complaint:
            raise Problem(f"Bij {_option(spec)}: {answer.complaint}")
        if answer.value:
            data[spec.key] = answer.value
    return data


def _files(
    drafting: Drafting,
    content_type: ContentType,
    data: Data,
    arguments: Namespace,
    asking: Asking | None,
) -> dict[str, str]:
    """The new files by path, the page itself first."""
    title, name, body = str(data["titel"]), arguments.naam, arguments.tekst
    while True:
        try:
            path = drafting.path(content_type, title, name)
            if content_type.model is not Meeting:
                return {path: write_page(content_type.model, data, body)}
            return drafting.meeting_set(path, data, body, _workshops(arguments, asking))
        except ValueError as error:
            if asking is None:
                raise Problem(f"{error} (--naam)") from None
            say(str(error))
            name = asking.line("Naam van het bestand:")


def _workshops(arguments: Namespace, asking: Asking | None) -> list[tuple[str, str]]:
    titles: list[str] = arguments.workshop or []
    if titles or asking is None:
        return [(title, "") for title in titles]
    titles = asking.lines("\nTitel van een workshop (leeg is klaar):", "Nog een (leeg is klaar):")
    arguments.workshop = titles  # asked once, also when the name of the file is asked again
    return [(title, _round(title, asking)) for title in titles]


def _round(title: str, asking: Asking) -> str:
    """The round of a workshop, asked until it can be read; empty when nobody knows."""
    question = f'In welke ronde is "{title}"? 1 of 2, of leeg:'
    while (answer := asking.line(question)) not in ("1", "2", ""):
        say(f'Ik begrijp "{answer}" niet. Typ 1 of 2, of niets als je het niet weet.')
    return answer
