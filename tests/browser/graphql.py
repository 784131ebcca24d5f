"""As much of the language GraphQL as Sveltia writes: https://spec.graphql.org/.

An object is a mapping, with a value for each field, or a function of the field's arguments.
"""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Arguments = Mapping[str, Any]
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|\.\.\.|[$\w]+|[{}()\[\]:]')


@dataclass(frozen=True)
class Field:
    alias: str
    name: str
    arguments: Arguments
    inside: list[Field]


def fields_of(query: str, variables: Arguments) -> list[Field]:
    """The fields that are asked for; what stands before them only declares the variables."""
    tokens = _TOKEN.findall(query)
    return _fields(deque(tokens[tokens.index("{") + 1 :]), variables)


def answered(fields: list[Field], data: Any) -> Any:
    """What is asked for, of an object, a list or nothing."""
    if not fields or data is None:
        return data
    if isinstance(data, list):
        return [answered(fields, one) for one in data]
    found = {}
    for field in fields:
        value = data[field.name]
        found[field.alias] = answered(
            field.inside, value(field.arguments) if callable(value) else value
        )
    return found


def _fields(tokens: deque[str], variables: Arguments) -> list[Field]:
    """The fields up to a closing brace; `... on Type` asks of what there is, all that it has."""
    found: list[Field] = []
    while (alias := tokens.popleft()) != "}":
        if alias == "...":
            _on, _type, _brace = (tokens.popleft() for _ in range(3))
            found += _fields(tokens, variables)
            continue
        name = alias
        if tokens[0] == ":":
            _colon, name = tokens.popleft(), tokens.popleft()
        arguments = _arguments(tokens, variables) if tokens[0] == "(" else {}
        inside = []
        if tokens[0] == "{":
            tokens.popleft()
            inside = _fields(tokens, variables)
        found.append(Field(alias, name, arguments, inside))
    return found


def _arguments(tokens: deque[str], variables: Arguments) -> Arguments:
    """Names with values, between brackets or braces."""
    tokens.popleft()
    found = {}
    while (name := tokens.popleft()) not in (")", "}"):
        _colon = tokens.popleft()
        found[name] = _value(tokens, variables)
    return found


def _value(tokens: deque[str], variables: Arguments) -> Any:
    if tokens[0] == "{":
        return _arguments(tokens, variables)
    token = tokens.popleft()
    if token == "[":
        values = []
        while tokens[0] != "]":
            values.append(_value(tokens, variables))
        tokens.popleft()
        return values
    if token.startswith("$"):
        return variables[token[1:]]
    return json.loads(token) if token.startswith('"') else token
