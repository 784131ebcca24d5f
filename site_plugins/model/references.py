"""A value that points at something else on the site."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from pydantic import GetCoreSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from site_plugins.model.scalars import ANCHOR, SLUG, text_of


class Reference(str):
    """The slug of an item of type `target`, as a volunteer typed it.

    A subclass says what is special about its kind; nobody else asks which kind it is. References
    are checked in one place, by walking the item (`references_in`), so that no field can be
    forgotten.

    - `target`: the name of the content type or list; empty when each says that itself (`folder`).
    - `by_name`: whether a name alone is enough, so that a writer may choose from all names.
    - `choice`: how a form lets a writer choose.
    - `list_name`, `shown`: the file of a list, and the field there that tells what an id is.
    - `part`, `part_key`: what its id is called, and the field that it must stand in, if any.
    - `may_be_own`: whether a page may name a part of itself.
    - `shape`: what must be typed, `mistake` the code when it isn't; `whole_shape` is what may stand
      there in the end, where a check tells the difference better.
    """

    __slots__ = ()
    target: ClassVar[str] = ""
    by_name: ClassVar[bool] = True
    choice: ClassVar[str] = "item"
    list_name: ClassVar[str] = ""
    shown: ClassVar[str] = ""
    part: ClassVar[str] = "id"
    part_key: ClassVar[str] = ""
    may_be_own: ClassVar[bool] = True
    shape: ClassVar[str] = SLUG.pattern
    whole_shape: ClassVar[str] = ""
    mistake: ClassVar[str] = "jdm_slug"

    @property
    def folder(self) -> str:
        """The folder that it names; empty where its kind says what it points at."""
        return ""

    @property
    def slug(self) -> str:
        return str(self)

    @property
    def anchor(self) -> str:
        """The id inside the item, or the empty string."""
        return ""

    @classmethod
    def parse(cls, value: Any) -> Reference:
        text = text_of(value)
        if not re.fullmatch(cls.shape, text):
            raise PydanticCustomError(cls.mistake, "reference")
        return cls(text)

    @classmethod
    def written(cls) -> str:
        """What a writer types, in words."""
        return f"naam van het bestand van een {cls.target}, zonder .md"

    @classmethod
    def pattern(cls) -> str:
        """What it looks like, as a regular expression; not whether it leads to something."""
        return cls.whole_shape or cls.shape

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: Any, _handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.parse)

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: Any, _handler: Any) -> dict[str, Any]:
        return {"type": "string", "x-verwijst-naar": cls.target}


class MeetingRef(Reference):
    __slots__ = ()
    target = "bijeenkomst"


class AdviceRef(Reference):
    __slots__ = ()
    target = "advies"


class TopicRef(Reference):
    __slots__ = ()
    target = "onderwerp"


class PillarRef(Reference):
    __slots__ = ()
    target = "big-five"


class OrganisationRef(Reference):
    __slots__ = ()
    target = "organisatie"


class SourceRef(Reference):
    __slots__ = ()
    target = "bron"


class ListRef(Reference):
    """An id in a list."""

    __slots__ = ()
    choice = "list"

    @classmethod
    def written(cls) -> str:
        return f"id van een {cls.target} in {cls.list_name}.yml"


class QuestionRef(ListRef):
    """An id in the list of speed-date questions."""

    __slots__ = ()
    target = "speeddatevraag"
    list_name = "speeddatevragen"
    shown = "vraag"


class HelpLineRef(ListRef):
    """An id in the list of help lines."""

    __slots__ = ()
    target = "hulplijn"
    list_name = "hulplijnen"
    shown = "naam"


_PAGE = f"{SLUG.pattern}/{SLUG.pattern}"
_PART = f"#{ANCHOR.pattern}"


class AnyRef(Reference):
    """`map/naam` or `map/naam#id`: an item of any type, or something inside it that has an id."""

    __slots__ = ()
    by_name = False
    choice = "any"
    shape = f"{_PAGE}(?:{_PART})?"
    mistake = "jdm_any_reference"

    @property
    def folder(self) -> str:
        return self.partition("/")[0]

    @property
    def slug(self) -> str:
        return self.partition("/")[2].partition("#")[0]

    @property
    def anchor(self) -> str:
        return self.partition("#")[2]

    @classmethod
    def written(cls) -> str:
        return "map/naam, of map/naam#id"


class FigureRef(AnyRef):
    """One figure on the page of an item of any type."""

    __slots__ = ()
    part = "cijfer"
    part_key = "cijfers"
    whole_shape = f"{_PAGE}{_PART}"

    @classmethod
    def written(cls) -> str:
        return "map/naam#id van een cijfer"


class AskedRef(AnyRef):
    """What young people asked for: `adviezen/naam#id`, one recommendation; or `doelen/naam`."""

    __slots__ = ()

    @classmethod
    def written(cls) -> str:
        return "adviezen/naam#id van een aanbeveling, of doelen/naam"


class YieldRef(Reference):
    """`bijeenkomst#opbrengst`: one yield of one meeting, and never of the same evening."""

    __slots__ = ()
    target = "bijeenkomst"
    by_name = False
    choice = "yield"
    may_be_own = False
    shape = f"{SLUG.pattern}{_PART}"
    mistake = "jdm_yield_reference"

    @property
    def slug(self) -> str:
        return self.partition("#")[0]

    @property
    def anchor(self) -> str:
        return self.partition("#")[2]

    @classmethod
    def written(cls) -> str:
        return "bijeenkomst#opbrengst"
