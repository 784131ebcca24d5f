"""A page that tells something itself, or shows a view of the content."""

from __future__ import annotations

from pydantic import Field

from site_plugins.model.entry import Entry
from site_plugins.model.references import FigureRef
from site_plugins.model.scalars import Listed
from site_plugins.model.strict import APART
from site_plugins.model.vocabulary import View


class Page(Entry):
    """`view` names what is shown under the text."""

    type_name = "pagina"
    about = "Een gewone pagina met tekst, of een pagina die een lijst laat zien."

    view: View | None = Field(
        None,
        alias="weergave",
        description="Wat de site onder de tekst laat zien. Weglaten bij een gewone pagina.",
        examples=["begrippen"],
    )
    key_figures: Listed[FigureRef] = Field(
        (),
        alias="kerncijfers",
        description="Alleen op de pagina met alle cijfers: welke daar vooraan staan.",
        json_schema_extra=APART,  # only on the page with all figures
    )
