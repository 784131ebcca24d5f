"""The forms on GitHub: made from the models, and read back into answers.

A filled-in form is the text of an issue: each field a heading with its label, and below it what
was typed. Anybody can type a heading too. So headings are looked for in the order of the form:
fields of one line come first, and what follows can't reach back to them. Where it is still not sure
which heading is ours, the form is refused.
Format: https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from site_plugins.model.entry import Item
from site_plugins.model.example import Example
from site_plugins.model.fields import FieldSpec, ValueKind, fields_of
from site_plugins.model.meeting import Meeting

LABEL = "formulier"  # on every issue that comes from a form that we read
NOTHING = "_No response_"  # what GitHub writes for an empty field
_WARNING = (
    "Vul in wat je weet. De rest mag leeg blijven. **Iedereen kan lezen wat je hier schrijft.** "
    "Schrijf dus geen namen van jongeren en niets over iemands leven of gezondheid.\n\n"
    "Na het versturen maakt de site een voorstel. Klopt er iets niet? Dan lees je dat onder je "
    "bericht. Verander je bericht, dan kijkt de site opnieuw."
)


@dataclass(frozen=True, slots=True)
class Form:
    """`one_line` and `lines` are keys of the model, in no order of their own; `lines` have more
    lines, one for each value."""

    model: type[Item]
    name: str
    description: str
    one_line: frozenset[str]
    lines: frozenset[str]

    @property
    def kind(self) -> str:
        """The name of the content type, of the file of the form, and of its second label."""
        return self.model.type_name


@dataclass(frozen=True, slots=True)
class FormField:
    """A field as the form shows it. `spec` is None for what is no field of the model."""

    key: str
    label: str
    description: str
    required: bool
    long: bool
    options: tuple[str, ...] = ()
    spec: FieldSpec | None = None


FORMS = (
    Form(
        Meeting,
        "Een bijeenkomst op de site zetten",
        "Vertel over een bijeenkomst die komt of die is geweest.",
        frozenset(
            (
                *("titel", "samenvatting", "soort", "datum", "begin", "einde", "locatie"),
                *("organisatoren", "thema", "deelnemers", "onderwerpen"),
            )
        ),
        frozenset(("bronnen",)),
    ),
    Form(
        Example,
        "Een goed voorbeeld op de site zetten",
        "Vertel over iets dat werkt, zodat anderen het ook kunnen proberen.",
        frozenset(
            (
                *("titel", "samenvatting", "soort", "begin", "door", "doelgroep", "doel"),
                "onderwerpen",
            )
        ),
        frozenset(("bronnen", "plaatsen", "werkwijze", "resultaten", "tips")),
    ),
)
BY_KIND = {form.kind: form for form in FORMS}
_SOURCES = (
    "Op elke regel één bron: de naam of het webadres van een bron die al op de site staat. "
    "Is de bron nieuw? Schrijf dan: webadres | titel | wie het schreef | jaar"
)
_WORKSHOPS = FormField(
    "workshop",
    "Workshops",
    "Op elke regel één workshop: titel | waar het over gaat, in één zin",
    False,
    True,
)
_TEXT = FormField(
    "tekst", "Tekst", "De rest van je verhaal. Schrijf korte zinnen.", False, True
)  # always last: it may hold anything


def fields_of_form(form: Form) -> tuple[FormField, ...]:
    """The fields in the order that they have everywhere, but those of one line first."""
    specs = fields_of(form.model)
    short = [_field(spec, long=False) for spec in specs if spec.key in form.one_line]
    long = [_field(spec, long=True) for spec in specs if spec.key in form.lines]
    workshops = [_WORKSHOPS] if form.model is Meeting else []
    return (*short, *long, *workshops, _TEXT)


def _field(spec: FieldSpec, *, long: bool) -> FormField:
    if spec.kind is ValueKind.CITATION:
        description = _SOURCES
    else:
        how = " Elk op een eigen regel." if long else ""
        comma = " Meer? Zet er komma's tussen." if spec.listed and not long else ""
        example = f" Bijvoorbeeld: {spec.example}" if spec.example and not spec.words else ""
        description = f"{spec.meaning}{how}{comma}{example}"
    return FormField(
        spec.key,
        spec.label,
        description,
        spec.needed,
        long,
        tuple(word.label for word in spec.words),
        spec,
    )


def form_yaml(form: Form) -> str:
    """The file that GitHub makes the form from."""
    body = [
        {"type": "markdown", "attributes": {"value": _WARNING}},
        *(_element(field) for field in fields_of_form(form)),
    ]
    data = {
        "name": form.name,
        "description": form.description,
        "labels": [LABEL, form.kind],
        "body": body,
    }
    note = (
        "# Made from the models by `python3 scripts/website.py generate`; do not change by hand.\n"
    )
    return note + yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=100)


def _element(field: FormField) -> dict[str, Any]:
    attributes: dict[str, Any] = {"label": field.label, "description": field.description}
    if field.options:
        attributes["options"] = list(field.options)
    kind = "dropdown" if field.options else "textarea" if field.long else "input"
    made: dict[str, Any] = {"type": kind, "id": field.key, "attributes": attributes}
    if field.required:
        made["validations"] = {"required": True}
    return made


class Unreadable(Exception):  # noqa: N818 - says what it is about
    """The text is no filled-in form; the message is for the person who sent it."""


def read_form(form: Form, body: str) -> Mapping[str, str]:
    """What was typed, by key; empty fields are left out. Raises Unreadable."""
    lines = body.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    fields = fields_of_form(form)
    starts = list(_starts(fields, lines))
    ends = [*starts[1:], len(lines)]
    found = {
        field.key: "\n".join(lines[start + 1 : end]).strip()
        for field, start, end in zip(fields, starts, ends, strict=True)
    }
    for field in fields:
        if not field.long and "\n" in found[field.key]:
            raise Unreadable(f'Bij "{field.label}" past maar één regel.')
    return {key: text for key, text in found.items() if text and text != NOTHING}


def _starts(fields: tuple[FormField, ...], lines: list[str]) -> Iterator[int]:
    """On which line the heading of each field stands."""
    last = -1
    for field in fields:
        heading = f"### {field.label}"
        places = [number for number, line in enumerate(lines) if line == heading and number > last]
        if not places:
            raise Unreadable(f'Ik vind het kopje "{field.label}" van het formulier niet meer.')
        if field.long and len(places) > 1:
            raise Unreadable(
                f'In je tekst staat nog een regel "{heading}". Haal daar de hekjes weg.'
            )
        last = places[0]
        yield last
