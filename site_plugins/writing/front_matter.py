"""The one writer of front matter: what it writes, reading.py reads back as the very same values.

A value is written as it is where every reader of YAML understands it that way, and between double
quotes elsewhere. Fields come in the order of the model, so a change shows as one line. The editor
at /beheer/ writes by the same rules (overrides/beheer/header.js).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from site_plugins.model.fields import fields_of
from site_plugins.model.strict import Strict
from site_plugins.reading.documents import without_refused_signs
from site_plugins.reading.front_matter import BORDER

# What a file can hold, as the reader gives it: text, lists and groups of fields.
Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value]"
Data: TypeAlias = Mapping[str, Value]
# A text that needs no quotation marks. Not a word that other readers of YAML, like the preview on
# GitHub, make something else of; no sign in front that means something in YAML, or is a quotation
# mark; nothing inside that ends the value. Also read by browsers: the common part of two dialects.
PLAIN = re.compile(
    r"^(?!(?:null|true|false|yes|no|on|off|y|n)$)"
    r"(?![\s?:,\[\]{}#&*!|>'\x22%@`~=\u201c-\u201f\u2022\u00b7\u25cf\u2013\u2014]|-(?![0-9]))"
    r"(?![\u2018-\u201b](?:.*[\u2018-\u201f])?$)"
    r"(?!.*(?::\s|:$|\s#|\s$)).+$",
    re.IGNORECASE,
)


def clean_text(text: str) -> str:
    """A text as it can stand in a header: on one line, without signs that nobody sees."""
    one_line = re.sub(r"\s*[\r\n\t\v\f\x85\u2028\u2029]\s*", " ", text)
    return without_refused_signs(one_line).strip()


def clean_body(text: str) -> str:
    """A text as it can stand under a header: with plain line ends, without signs that nobody
    sees."""
    return without_refused_signs(re.sub("\r\n?|[\x85\u2028\u2029]", "\n", text)).strip("\n")


def write_page(model: type[Strict], data: Data, body: str = "") -> str:
    """A whole Markdown file. What is empty is left out.

    Raises ValueError for a key that the model doesn't have: nothing vanishes in silence.
    """
    lines = [BORDER, *_fields(model, data, ""), BORDER]
    text = clean_body(body)
    return "\n".join([*lines, "", text, ""] if text else [*lines, ""])


def write_fields(model: type[Strict], data: Data) -> str:
    """Lines of a header, without what stands around them."""
    return "\n".join(_fields(model, data, ""))


def write_list(name: str, model: type[Strict], elements: Sequence[Data]) -> str:
    """A whole YAML file with the list `name`."""
    lines = [f"{name}:"]
    for element in elements:
        lines += _item(model, element, "  ")
    return "\n".join([*lines, ""])


def _fields(model: type[Strict], data: Data, indent: str) -> Iterator[str]:
    specs = {spec.key: spec for spec in fields_of(model)}
    if unknown := set(data) - set(specs):
        raise ValueError(f"{model.__name__} has no field {', '.join(sorted(unknown))}")
    for key, spec in specs.items():
        value = data.get(key, "")
        if isinstance(value, str):
            if text := clean_text(value):
                yield f"{indent}{key}: {scalar(text)}"
        elif isinstance(value, Mapping):
            assert spec.group, key
            if lines := list(_fields(spec.group, value, indent + "  ")):
                yield f"{indent}{key}:"
                yield from lines
        elif items := [line for one in value for line in _item(spec.group, one, indent + "  ")]:
            yield f"{indent}{key}:"
            yield from items


def _item(group: type[Strict] | None, element: Value, indent: str) -> Iterator[str]:
    if isinstance(element, str):
        if text := clean_text(element):
            yield f"{indent}- {scalar(text)}"
        return
    assert group
    assert isinstance(element, Mapping)
    lines = list(_fields(group, element, indent + "  "))
    if lines:
        yield f"{indent}- {lines[0].lstrip()}"
        yield from lines[1:]


def scalar(text: str) -> str:
    """A text of one line, between double quotes where it needs them."""
    return text if PLAIN.fullmatch(text) else quoted(text)


def quoted(text: str) -> str:
    """Between double quotes; the reader knows two escapes there, and no more."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
