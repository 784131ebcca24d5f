"""The options of `new`: one for every field of a page that fits on a command line."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from commands.shared.messages import Stop, say
from commands.shared.options import add_content
from commands.write._asked import asked_groups, needed_in, with_id
from commands.write._drafting import Data, Drafting, Understood
from commands.write._meeting_set import add_meeting_options
from site_plugins.model.entry import Entry
from site_plugins.model.fields import FieldSpec, ValueKind, fields_of, holds
from site_plugins.model.meeting import Meeting
from site_plugins.model.registry import CONTENT_TYPES, ContentType


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
                option(spec),
                dest=_destination(spec),
                action="append",
                metavar="...",
                help=_help(spec),
            )
        for spec, needed in fitting_groups(content_type.model):
            kind.add_argument(
                option(spec),
                dest=_destination(spec),
                action="append",
                nargs=len(needed),
                metavar=tuple(one.key.upper() for one in needed),
                help=_group_help(spec, needed),
            )
        if content_type.model is Meeting:
            add_meeting_options(kind)


def from_options(drafting: Drafting, content_type: ContentType, arguments: Namespace) -> Data:
    """What a person gave as options. Raises Stop where nothing can be made of it."""
    data: Data = {}
    for spec in _simple_fields(content_type):
        texts = getattr(arguments, _destination(spec)) or []
        if spec.listed and spec.kind is not ValueKind.TEXT:  # no name has a comma in it
            texts = [part for text in texts for part in text.split(",")]
        if len(texts) > 1 and not spec.listed:
            raise Stop(f"{option(spec)} mag maar één keer.")
        answer = _accepted(spec, drafting.answer(content_type.model, spec, texts))
        if answer.guessed:
            say(f"Bij {option(spec)} maak ik ervan: {answer.value}")
        if answer.value:
            data[spec.key] = answer.value
    for spec, needed in fitting_groups(content_type.model):
        assert spec.group
        for texts in getattr(arguments, _destination(spec)) or []:
            values: Data = {}
            for one, text in zip(needed, texts, strict=True):
                values[one.key] = _accepted(spec, drafting.answer(spec.group, one, [text])).value
            made = with_id(content_type.model, spec, values, data)
            data[spec.key] = [*data.get(spec.key, []), made]
    return data


def as_options(model: type[Entry], data: Data) -> Iterator[str]:
    """The options that give the same fields again."""
    groups = {spec.key: needed for spec, needed in fitting_groups(model)}
    for spec in fields_of(model):
        value = data.get(spec.key, "")
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict) and spec.key in groups:
                yield option(spec)
                yield from (str(one[part.key]) for part in groups[spec.key])
            elif isinstance(one, str) and one:
                yield f"{option(spec)}={one}"


def fitting_groups(model: type[Entry]) -> Iterator[tuple[FieldSpec, tuple[FieldSpec, ...]]]:
    """Groups that have so few fields that they fit on a command line, with these fields."""
    for spec in asked_groups(model):
        if spec.group and (needed := needed_in(spec.group)):
            yield spec, needed


def option(spec: FieldSpec) -> str:
    """The name of the option of a field."""
    return f"--{spec.key.replace('_', '-')}"


def _simple_fields(content_type: ContentType) -> list[FieldSpec]:
    """What fits on a command line: no groups of fields."""
    return [
        spec
        for spec in fields_of(content_type.model)
        if spec.group is None or spec.key == "bronnen"
    ]


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


def _accepted(spec: FieldSpec, answer: Understood) -> Understood:
    if answer.complaint:
        raise Stop(f"Bij {option(spec)}: {answer.complaint}")
    return answer
