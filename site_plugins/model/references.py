"""A value that points at something else on the site."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from pydantic import GetCoreSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from site_plugins.model.scalars import ANCHOR, SLUG, text_of


class Reference(str):
    """The slug of an item of type `target`, as a volunteer typed it.

    A subclass names the content type. References are checked in one place, by walking the item
    (`references_in`), so that no field can be forgotten.
    """

    __slots__ = ()
    target: ClassVar[str] = ""

    @property
    def type_name(self) -> str:
        """The name of the content type that this reference points at."""
        return self.target

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
        if not SLUG.fullmatch(text):
            raise PydanticCustomError("jdm_slug", "slug")
        return cls(text)

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
    """An id in a list. `list_name` is that of its file, `shown` the field that tells what it is."""

    __slots__ = ()
    list_name: ClassVar[str] = ""
    shown: ClassVar[str] = ""


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


class AnyRef(Reference):
    """`map/naam` or `map/naam#id`: an item of any type, or something inside it that has an id."""

    __slots__ = ()
    _SHAPE: ClassVar[re.Pattern[str]] = re.compile(
        rf"(?P<folder>{SLUG.pattern})/(?P<slug>{SLUG.pattern})(?:#(?P<anchor>{ANCHOR.pattern}))?"
    )

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
    def parse(cls, value: Any) -> Reference:
        text = text_of(value)
        if not cls._SHAPE.fullmatch(text):
            raise PydanticCustomError("jdm_any_reference", "reference")
        return cls(text)


class YieldRef(AnyRef):
    """`bijeenkomst#opbrengst`: one yield of one meeting."""

    __slots__ = ()
    target = "bijeenkomst"
    _SHAPE = re.compile(rf"(?P<slug>{SLUG.pattern})#(?P<anchor>{ANCHOR.pattern})")

    @property
    def folder(self) -> str:
        return ""

    @property
    def slug(self) -> str:
        return self.partition("#")[0]

    @classmethod
    def parse(cls, value: Any) -> Reference:
        text = text_of(value)
        if not cls._SHAPE.fullmatch(text):
            raise PydanticCustomError("jdm_yield_reference", "reference")
        return cls(text)


class FigureRef(AnyRef):
    """`map/naam#id`: one figure on the page of an item of any type."""

    __slots__ = ()


class AskedRef(AnyRef):
    """What young people asked for: `adviezen/naam#id`, one recommendation; or `doelen/naam`."""

    __slots__ = ()
