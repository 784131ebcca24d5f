"""What a page can't do without: the fields that the model asks for, and a source."""

from __future__ import annotations

from site_plugins.model.advice import Advice
from site_plugins.model.example import Example
from site_plugins.model.fields import FieldSpec
from site_plugins.model.meeting import Meeting
from site_plugins.model.pillar import Pillar
from site_plugins.model.project import Project
from site_plugins.model.strict import Strict
from site_plugins.model.workshop import Workshop

NEEDS_SOURCE = (Meeting, Workshop, Example, Advice, Project, Pillar)


def must_have(model: type[Strict], spec: FieldSpec) -> bool:
    """Whether a page, list or group of this type can't do without a field."""
    return spec.required or (spec.key == "bronnen" and issubclass(model, NEEDS_SOURCE))
