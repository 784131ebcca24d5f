"""Asking a person for the fields of a new page, in Dutch, one question at a time."""

from __future__ import annotations

from collections.abc import Callable

from commands._drafting import Data, Drafting, asked_fields
from commands._messages import Problem
from site_plugins.catalogue.needed import must_have
from site_plugins.model.entry import Entry
from site_plugins.model.fields import FieldSpec, Kind, holds

Say = Callable[[str], None]


class Asking:
    """Asks through `read`, which gives a line for a question, and tells through `say`."""

    def __init__(self, drafting: Drafting, read: Callable[[str], str], say: Say) -> None:
        self._drafting = drafting
        self._read = read
        self._say = say

    def fill_in(self, model: type[Entry], data: Data) -> None:
        """Asks for what is asked of every page of this type, and is not in `data` yet."""
        for spec in asked_fields(model):
            if not data.get(spec.key):
                self._field(model, spec, data)

    def line(self, question: str) -> str:
        """One line, without the spaces around it. Raises Problem when the person stops."""
        try:
            return self._read(f"{question} ").strip()
        except EOFError:
            raise Problem("Gestopt. Er is niets gemaakt.") from None

    def lines(self, question: str, again: str) -> list[str]:
        """Lines until an empty one."""
        found: list[str] = []
        while text := self.line(again if found else question):
            found.append(text)
        return found

    def _field(self, model: type[Entry], spec: FieldSpec, data: Data) -> None:
        required = must_have(model, spec)
        self._introduce(spec, required=required)
        while True:
            texts = self._texts(spec)
            if not texts and not required:
                return
            if not texts:
                self._say("Dit moet je invullen.")
                continue
            answer = self._drafting.answer(model, spec, texts)
            if not answer.complaint:
                if spec.kind is not Kind.TEXT and answer.value not in (texts[0], texts):
                    shown = answer.value if isinstance(answer.value, str) else list(answer.value)
                    self._say(f"Ik maak ervan: {_listed(shown)}")
                data[spec.key] = answer.value
                return
            self._say(answer.complaint)

    def _introduce(self, spec: FieldSpec, *, required: bool) -> None:
        self._say("")
        self._say(spec.meaning + ("" if required else " Mag leeg blijven."))
        if spec.words:
            for number, word in enumerate(spec.words, start=1):
                self._say(f"  {number}. {word.label}")
        elif spec.kind is not Kind.TEXT:
            example = f", bijvoorbeeld {spec.example}" if spec.example else ""
            self._say(f"({holds(spec)}{example})")

    def _texts(self, spec: FieldSpec) -> list[str]:
        """The answer as texts: one, or more for a list."""
        if spec.listed and spec.kind is Kind.TEXT:
            return self.lines(f"{spec.key}:", "nog een (leeg is klaar):")
        text = self.line(f"{spec.key}, met komma's ertussen:" if spec.listed else f"{spec.key}:")
        parts = [part.strip() for part in text.split(",")] if spec.listed else [text]
        return [_by_number(spec, part) for part in parts if part]


def _by_number(spec: FieldSpec, text: str) -> str:
    if spec.words and text.isdecimal() and 1 <= int(text) <= len(spec.words):
        return str(spec.words[int(text) - 1].value)
    return text


def _listed(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
