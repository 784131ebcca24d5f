"""Asking a person for the fields of a new page, in Dutch, one question at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from commands.shared.messages import Stop
from commands.write._asked import asked_fields, asked_groups, asked_in, needed_in, with_id
from commands.write._drafting import Data, Drafting, Understood, name_of
from site_plugins.model.entry import Entry
from site_plugins.model.fields import FieldSpec, ValueKind, holds
from site_plugins.model.meeting import Meeting
from site_plugins.model.registry import BY_NAME
from site_plugins.model.scalars import WEB_ADDRESS
from site_plugins.model.source import OWN_INVITATION, Source
from site_plugins.model.strict import Strict
from site_plugins.model.vocabulary import MeetingKind
from site_plugins.writing.front_matter import clean_text, write_page

Say = Callable[[str], None]


class Asking:
    """Asks through `read`, which gives a line for a question, and tells through `say`.

    `sources` are the fields of sources that a person made on the way, by the path of their file;
    `unfinished` is what was typed of the source, or of the group of fields, that is being made.
    """

    def __init__(self, drafting: Drafting, read: Callable[[str], str], say: Say) -> None:
        self.sources: dict[str, Data] = {}
        self.unfinished: dict[str, Data] = {}
        self._drafting = drafting
        self._read = read
        self._say = say

    def fill_in(self, model: type[Entry], data: Data, skipped: Sequence[str] = ()) -> None:
        """Asks for what is asked of every page of this type, and is not in `data` yet."""
        for spec in asked_fields(model):
            if spec.key not in skipped and not data.get(spec.key):
                self._field(model, spec, data, required=spec.needed)

    def groups(self, model: type[Entry], data: Data) -> None:
        """Asks for the groups of fields that can be made on the spot, as many as wanted."""
        for spec in asked_groups(model):
            assert spec.group
            if data.get(spec.key):
                continue
            self._say(f"\n{spec.meaning}")
            wanted = self.yes(f"Wil je nu iets invullen bij {spec.key}?")
            while wanted:
                values: Data = {}
                self.unfinished[spec.key] = values
                self._group(spec.group, values)
                del self.unfinished[spec.key]
                made = with_id(model, spec, values, data)
                if not spec.listed:
                    data |= {spec.key: made} if made else {}
                    break
                before = data.get(spec.key, [])
                data[spec.key] = [*before, made]
                wanted = self.yes("Nog een?")

    def line(self, question: str) -> str:
        """One line, without the spaces around it. Raises Stop when the person stops."""
        try:
            return self._read(f"{question} ").strip()
        except EOFError:
            raise Stop("Gestopt. Er is niets gemaakt.") from None

    def lines(self, question: str, again: str) -> list[str]:
        """Lines until an empty one."""
        found: list[str] = []
        while text := self.line(again if found else question):
            found.append(text)
        return found

    def yes(self, question: str) -> bool:
        """Whether a person says yes; nothing is no."""
        while (answer := self.line(f"{question} (ja of nee)").casefold()) not in _YES | _NO:
            self._say(f'Ik begrijp "{answer}" niet. Typ ja of nee.')
        return answer in _YES

    def _group(self, group: type[Strict], values: Data) -> None:
        needed = needed_in(group)
        for spec in asked_in(group):
            self._field(group, spec, values, required=spec in needed)

    def _field(self, model: type[Strict], spec: FieldSpec, data: Data, *, required: bool) -> None:
        self._introduce(spec, required=required)
        while True:
            texts = self._texts(spec)
            if texts == ["?"] and _names_pages(spec):
                self._say(", ".join(self._drafting.names(_target(spec))))
            elif texts:
                answer = self._understood(model, spec, texts)
                if answer.value:
                    data[spec.key] = answer.value
                    return
                self._say(answer.complaint)
            elif required:
                self._say(f"Dit moet je invullen.{self._own_invitation(model, spec, data)}")
            else:
                return

    def _own_invitation(self, model: type[Strict], spec: FieldSpec, data: Data) -> str:
        """What is the source of who announces an own meeting."""
        is_own = model is Meeting and data.get("soort") == MeetingKind.OWN.value
        known = self._drafting.names(Source.type_name)
        if not (is_own and spec.kind is ValueKind.CITATION and OWN_INVITATION in known):
            return ""
        return f" Kondig je de bijeenkomst zelf aan? Typ dan: {OWN_INVITATION}"

    def _understood(self, model: type[Strict], spec: FieldSpec, texts: list[str]) -> Understood:
        """What is made of an answer, with sources that are made here; without a value if the person
        must answer again."""
        answer = self._drafting.answer(model, spec, texts)
        while answer.unknown and _target(spec) == Source.type_name:
            self._say(answer.complaint)
            if not self.yes(f'Is "{answer.unknown}" een nieuwe bron? Dan maak ik hem nu.'):
                return Understood(complaint="Typ dan de naam van een andere bron.")
            made = self._new_source(answer.unknown)
            texts = [made if clean_text(text) == answer.unknown else text for text in texts]
            answer = self._drafting.answer(model, spec, texts)
        if answer.complaint or spec.kind is ValueKind.TEXT or answer.value in (texts[0], texts):
            return answer
        made_of_it = f"Ik maak ervan: {_listed(answer.value)}"
        if not answer.guessed:
            self._say(made_of_it)
        elif not self.yes(f"{made_of_it}. Klopt dat?"):
            return Understood(complaint="Typ het dan anders, of typ ? voor alle namen.")
        return answer

    def _new_source(self, text: str) -> str:
        """The name of a new source, of which `text` is the title or the address."""
        data: Data = {"url" if WEB_ADDRESS.fullmatch(text) else "titel": text}
        self.unfinished[Source.type_name] = data
        self.fill_in(Source, data, skipped=["onderwerpen"])
        content_type, name = BY_NAME[Source.type_name], ""
        while True:
            try:
                path = self._drafting.path(content_type, str(data["titel"]), name)
                break
            except ValueError as error:
                self._say(str(error))
                name = self.line("Naam van het bestand:")
        self.sources[path] = self.unfinished.pop(Source.type_name)
        self._drafting.will_have(Source.type_name, name_of(path))
        self._say("\nDe bron is klaar. Verder met de pagina.")
        return name_of(path)

    def source_files(self) -> dict[str, str]:
        """The files of the sources that were made on the way."""
        return {path: write_page(Source, data) for path, data in self.sources.items()}

    def _introduce(self, spec: FieldSpec, *, required: bool) -> None:
        self._say("")
        self._say(spec.meaning + ("" if required else " Mag leeg blijven."))
        if spec.words:
            for number, word in enumerate(spec.words, start=1):
                self._say(f"  {number}. {word.label}")
        elif spec.kind is not ValueKind.TEXT:
            example = f", bijvoorbeeld {spec.example}" if spec.example else ""
            names = " Typ ? voor alle namen." if _names_pages(spec) else ""
            what = _A_SOURCE if spec.kind is ValueKind.CITATION else f"({holds(spec)}{example})"
            self._say(f"{what}{names}")

    def _texts(self, spec: FieldSpec) -> list[str]:
        """The answer as texts: one, or more for a list."""
        if spec.listed and spec.kind is ValueKind.TEXT:
            return self.lines(f"{spec.key}:", "nog een (leeg is klaar):")
        text = self.line(f"{spec.key}, met komma's ertussen:" if spec.listed else f"{spec.key}:")
        parts = [part.strip() for part in text.split(",")] if spec.listed else [text]
        return [_by_number(spec, part) for part in parts if part]


_A_SOURCE = "(De naam van een bron. Is hij nieuw? Typ dan de titel of het hele webadres.)"
_YES = frozenset({"ja", "j"})
_NO = frozenset({"nee", "n", ""})


def _names_pages(spec: FieldSpec) -> bool:
    """Whether a field holds names that can be listed."""
    return bool(_target(spec))


def _target(spec: FieldSpec) -> str:
    if spec.kind is ValueKind.CITATION:
        return Source.type_name
    if spec.reference is None or not spec.reference.by_name:
        return ""
    return spec.reference.target


def _by_number(spec: FieldSpec, text: str) -> str:
    if spec.words and text.isdecimal() and 1 <= int(text) <= len(spec.words):
        return str(spec.words[int(text) - 1].value)
    return text


def _listed(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
